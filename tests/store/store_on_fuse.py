#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""store_on_fuse.py PROGRAM: the program with its store on a real file system in user space (bindfs), as sshfs and many
clusters have them: no write-ahead log, two trainings at once, and a spool. Skipped (77) where there is no bindfs."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77


def mounted(place):
    real, seen = place / "real", place / "seen"
    real.mkdir()
    seen.mkdir()
    done = subprocess.run(["bindfs", real, seen], capture_output=True, text=True)
    return (seen, "") if done.returncode == 0 else (None, done.stderr)


def check(is_right, words):
    if not is_right:
        sys.exit("store_on_fuse: " + words)


def call(program, *words):
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True)
    check(done.returncode == 0, f"{' '.join(map(str, words))}: {done.stdout}{done.stderr}")
    return done.stdout


def main(program):
    if not shutil.which("bindfs") or not shutil.which("fusermount") or not pathlib.Path("/dev/fuse").exists():
        print("store_on_fuse: there is no bindfs here, so this is skipped.")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        pictures = place / "pictures"
        call(program, "sample", "shapes", "--out", pictures, "--size", 16, "--count", 40)
        quick = ["--data", pictures, "--architecture", "basic", "--units", 8, "--size", 16, "--threads", 1, "--epochs", 4]
        mount, why = mounted(place)
        if mount is None:
            print("store_on_fuse: nothing can be mounted here:", why)
            return SKIPPED
        try:
            store = mount / "store"
            call(program, "train", "--store", store, *quick)
            header = (store / "afterimage.db").read_bytes()[18:20]
            check(header == b"\x01\x01", f"the journal is a write-ahead log: {header}")
            beside = sorted(file.name for file in store.iterdir() if file.name.startswith("afterimage.db-"))
            check(beside in ([], ["afterimage.db-journal"]), f"beside the database lie {beside}")
            both = [subprocess.Popen([program, "train", "--store", str(store), *map(str, quick), "--seed", str(seed)],
                                     stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for seed in (2, 3)]
            for one in both:
                words = one.communicate()[1]
                check(one.returncode == 0, f"two at once: {words}")
            check(len(json.loads(call(program, "runs", "--json", "--store", store))) == 3, "runs are missing")
            call(program, "verify", "--store", store)
            desk, spool = place / "desk", mount / "spool"
            call(program, "queue", "add", "--store", desk, *quick, "--seeds", 2)
            call(program, "spool", "send", spool, "--store", desk)
            call(program, "work", spool, "--store", place / "node")
            call(program, "spool", "collect", spool, "--store", desk)
            runs = json.loads(call(program, "runs", "--json", "--store", desk))
            check([run["status"] for run in runs] == ["finished", "finished"], f"the spool gave back {runs}")
            call(program, "verify", "--store", desk)
        finally:
            subprocess.run(["fusermount", "-u", "-z", mount], check=False)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
