# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole epochs of model-6 with validation, ours (probe pictures, metrics and store included) and those of the peers, in turn."""
import json
import os
import random
import signal
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from steps import HERE, physical_cores, processor, version_of

PICTURES = 3122  # Of which four fifths, 2,498, are trained on.
OURS = "ours"
PEERS = [("Keras's fit", "keras_fit.py", ["keras", "tensorflow"]), ("PyTorch, compiled", "torch_fit.py", ["torch"])]  # Name, script, what it imports.
GOAL = 0.012     # A validation loss (mean squared error on 0..1) that every run should reach.
GOAL_EPOCHS = 60  # After so many it is given up.


def watched(command, ends_at_goal=False):
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
        if ends_at_goal and goal is not None:
            process.kill()
            break
    if process.wait() not in (0, -signal.SIGKILL):
        raise SystemExit(f"{command[0]} failed")
    return first, [later - earlier for earlier, later in zip(ends, ends[1:])], goal


def programs(build, python, folder, epochs):
    """The command of each program that can be had, by its name, on pictures that are made in the folder."""
    cli, pictures = str(build / "app/afterimage-cli"), str(Path(folder) / "pictures")
    subprocess.run([cli, "sample", "emoji", "--count", str(PICTURES), "--size", "64", "--out", pictures], check=True, stdout=subprocess.DEVNULL)
    runs = {OURS: [cli, "train", "--recipe", "model-6", "--data", pictures, "--epochs", str(epochs), "--store", str(Path(folder) / "store"), "--json"]}
    reads = version_of(python, "PIL")
    for name, script, modules in PEERS:
        if reads and all(version_of(python, module) for module in modules):
            runs[name] = [str(python), str(HERE / script), pictures, str(epochs), str(physical_cores())]
        else:
            print(f"  not measured: {name} (tests/benchmarks/bench peers)")
    print(f"model-6: {PICTURES} emoji of 64x64, a fifth of them for validation; {physical_cores()} cores of {processor()}", flush=True)
    return runs


def compare(build, python, epochs=3, rounds=2):
    with tempfile.TemporaryDirectory() as folder:
        runs = programs(build, python, folder, epochs)
        results = {name: [] for name in runs}
        for _ in range(rounds):
            for name in random.sample(list(runs), len(runs)):
                results[name].append(watched(runs[name]))
        report(results)


def reach(build, python):
    """How long each takes to the goal, one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        for name, command in programs(build, python, folder, GOAL_EPOCHS).items():
            _, later, goal = watched(command, ends_at_goal=True)
            print(f"  {name:28} validation loss {GOAL} " + (f"after {goal:.0f} s, {len(later) + 1} epochs" if goal else f"not in {GOAL_EPOCHS} epochs"), flush=True)


def report(results):
    middle = {}
    for name, runs in results.items():
        first = statistics.median(run[0] for run in runs)
        later = [seconds for run in runs for seconds in run[1]]
        middle[name] = statistics.median(later)
        print(f"  {name:28} epoch {middle[name]:6.1f} s ({min(later):.1f} to {max(later):.1f}), first step after {first:.1f} s")
    for name in middle:
        if name != OURS:
            print(f"  an epoch, ours / that of {name}: {middle[OURS] / middle[name]:.3f}, aim 0.60")
    print(flush=True)
