# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole epochs of model-6 with validation, ours (probe pictures, metrics and store included) and Keras's fit, in turn."""
import json
import os
import random
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from steps import HERE, physical_cores, processor, version_of

PICTURES = 3122  # Of which four fifths, 2,498, are trained on.
KERAS = "Keras's fit"
GOAL = 0.012     # A validation loss (mean squared error on 0..1) that every run should reach.


def watched(command):
    """Seconds to the first step, seconds of each epoch but the first (which holds what is made once), seconds to the goal or None."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"})
    first, ends, goal = None, [], None
    for line in process.stdout:
        told = json.loads(line)
        now = time.perf_counter() - begin
        if told["event"] == "batch-done" and first is None:
            first = now
        if told["event"] == "epoch-done":
            ends.append(now)
            if goal is None and told["val_loss"] <= GOAL:
                goal = now
    if process.wait() != 0:
        raise SystemExit(f"{command[0]} failed")
    return first, [later - earlier for earlier, later in zip(ends, ends[1:])], goal


def compare(build, python, epochs=3, rounds=2):
    with tempfile.TemporaryDirectory() as folder:
        cli, pictures = str(build / "app/afterimage-cli"), str(Path(folder) / "pictures")
        subprocess.run([cli, "sample", "emoji", "--count", str(PICTURES), "--size", "64", "--out", pictures], check=True, stdout=subprocess.DEVNULL)
        runs = {"ours": [cli, "train", "--recipe", "model-6", "--data", pictures, "--epochs", str(epochs), "--store", str(Path(folder) / "store"), "--json"]}
        if version_of(python, "keras") and version_of(python, "tensorflow"):
            runs[KERAS] = [str(python), str(HERE / "keras_fit.py"), pictures, str(epochs), str(physical_cores())]
        results = {name: [] for name in runs}
        for _ in range(rounds):
            for name in random.sample(list(runs), len(runs)):
                results[name].append(watched(runs[name]))
        report(results)


def report(results):
    print(f"epochs model-6: {PICTURES} emoji of 64x64, a fifth of them for validation; {physical_cores()} cores of {processor()}")
    middle = {}
    for name, runs in results.items():
        first = statistics.median(run[0] for run in runs)
        later = [seconds for run in runs for seconds in run[1]]
        middle[name] = statistics.median(later)
        goals = [run[2] for run in runs if run[2] is not None]
        reached = f"{statistics.median(goals):.0f} s" if goals else "not in this many epochs"
        print(f"  {name:12} epoch {middle[name]:6.1f} s ({min(later):.1f} to {max(later):.1f}), first step after {first:.1f} s, validation loss {GOAL} after {reached}")
    if len(middle) == 2:
        print(f"  an epoch, ours / Keras's: {middle['ours'] / middle[KERAS]:.3f}, aim 0.60")
    else:
        print("  not measured: Keras (tests/benchmarks/bench peers)")
    print(flush=True)
