#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's queue drives a real Slurm: a place is set up, runs are sent, seen, cancelled and taken back.

Usage: slurm_window.py TST_ELSEWHERE; `./dev cluster` installs what it needs and runs it.
"""
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from slurm_cluster import NAMES, Cluster


def main():
    test = str(Path(sys.argv[1]).absolute())
    missing = [name for name in NAMES if not shutil.which(name)]
    if missing:
        print("SKIPPED: Slurm is not installed: " + ", ".join(missing))
        return
    folder = Path(tempfile.mkdtemp(prefix="afterimage-window-"))
    cluster = Cluster(folder)
    try:
        cluster.wait_until_idle()
        surroundings = dict(cluster.environment, AFTERIMAGE_TEST_SLURM="1", QT_QPA_PLATFORM="offscreen")
        done = subprocess.run([test, "aSlurmClusterIsDrivenFromTheWindow"], env=surroundings)
    finally:
        cluster.stop()
    if done.returncode != 0:
        sys.exit(f"FAILED; everything of Slurm is in {folder}")
    shutil.rmtree(folder, ignore_errors=True)
    print("PASSED")


if __name__ == "__main__":
    main()
