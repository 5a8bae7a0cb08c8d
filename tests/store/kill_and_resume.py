#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills trainings at random moments and proves that nothing finished is lost and that resuming changes nothing.

kill_and_resume.py PROGRAM [--kills N] [--seed S]

PROGRAM is afterimage-cli. For every architecture and optimizer in turn one run is trained without interruption; its twins
are killed with SIGKILL, or asked to stop with SIGTERM, after a random number of reported events and a random fraction of a
millisecond, checked with "verify", resumed (and sometimes killed again), and must then equal it: every metric, every probe
picture and the final weights, bit for bit. Those that were asked to stop train no batch twice.
"""
import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

SMALL = ["--size", "16", "--epochs", "3", "--batch-size", "8", "--limit", "32", "--threads", "1", "--device", "cpu"]
CONVOLUTIONAL = ["--filters", "4,6"]
ARCHITECTURES = {
    "convolutional": [*CONVOLUTIONAL, "--latent-dim", "6"],
    "per-pixel-dense": [*CONVOLUTIONAL, "--units", "8,6"],
    "basic": ["--units", "12"],
    "sparse": ["--units", "8"],
    "deep": ["--units", "12,6"],
    "plain-convolutional": CONVOLUTIONAL,
    "variational": [*CONVOLUTIONAL, "--latent-dim", "4"],
    "unet": CONVOLUTIONAL,
}
OPTIMIZERS = ["adam", "adamw", "sgd", "rmsprop", "adadelta", "adagrad", "nadam"]


def variants():
    """One list of options for each architecture, each optimizer, early stopping, and everything else that is random."""
    for name, options in ARCHITECTURES.items():
        yield ["--architecture", name, *options]
    for name in OPTIMIZERS:
        yield ["--architecture", "per-pixel-dense", *ARCHITECTURES["per-pixel-dense"], "--optimizer", name]
    yield [*ARCHITECTURES["convolutional"], "--epochs", "6", "--patience", "1", "--min-delta", "0.005", "--restore-best-weights"]
    yield [*ARCHITECTURES["convolutional"], "--predict", "corrupted", "--flip", "--rotate", "10", "--schedule", "cosine"]


class Store:
    """A run store in a folder, driven through the program alone."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = folder

    def command(self, *arguments):
        return [self.program, *arguments, "--store", str(self.folder)]

    def output(self, *arguments):
        return subprocess.run(self.command(*arguments), check=True, capture_output=True, text=True).stdout

    def start(self, *arguments):
        return subprocess.Popen(self.command(*arguments, "--json"), stdout=subprocess.PIPE, text=True)

    def run_id(self):
        listed = json.loads(self.output("runs", "--json"))
        assert len(listed) <= 1, f"one run was started, {len(listed)} are listed"
        return listed[0]["id"] if listed else None

    def content(self):
        """Everything that must not depend on interruptions."""
        shown = json.loads(self.output("show", self.run_id(), "--json"))
        pictures = [(sheet["epoch"], sheet["hash"]) for sheet in shown["pictures"]]
        check(len(pictures) == shown["epoch"], f"{len(pictures)} epochs have pictures, {shown['epoch']} were trained")
        check(shown["weights_hash"], "the run has no final weights")
        return {"curves": shown["curves"], "pictures": pictures, "weights": shown["weights_hash"]}


def events_until_killed(process, count, delay, how=signal.SIGKILL):
    """Reads events, kills after count of them; returns the epochs that were reported as done, and all batches."""
    reported, batches = [], []
    for number, line in enumerate(process.stdout):
        event = json.loads(line) if line.endswith("\n") else {}
        if event.get("event") == "epoch-done":
            reported.append(event["epoch"])
        if event.get("event") == "batch-done":
            batches.append((event["epoch"], event["batch"], event["loss"]))
        if number + 1 == count:
            for _ in range(delay):  # A fraction of a millisecond, so that kills fall between events too.
                os.getpid()
            os.kill(process.pid, how)
            if how == signal.SIGKILL:
                break
    process.wait()
    return reported, batches


def check(condition, message):
    if not condition:
        sys.exit(f"FAILED: {message}")


def killed_and_resumed(store, train, event_count, rng):
    process = store.start(*train)
    how = signal.SIGTERM if rng.random() < 0.4 else signal.SIGKILL
    reported, batches = events_until_killed(process, rng.randint(1, event_count), rng.randint(0, 2000), how)
    store.output("verify")
    run = store.run_id()
    if run is None:  # Killed before the run began to exist: nothing was reported, so nothing is lost.
        check(not reported, "epochs were reported, but the store has no run")
        store.output(*train)
        return
    kept = json.loads(store.output("show", run, "--json"))
    ends = ("interrupted", "finished") if how == signal.SIGKILL else ("stopped", "finished")
    check(kept["status"] in ends, f"after signal {how} a run reads {kept['status']}")
    check(kept["epoch"] >= max(reported, default=0), f"epochs {reported} were reported, {kept['epoch']} are kept")
    while kept["status"] in ("interrupted", "stopped"):
        process = store.start("resume", run)
        if rng.random() < 0.3:
            how = signal.SIGKILL
            events_until_killed(process, rng.randint(1, event_count), rng.randint(0, 2000))
            store.output("verify")
        else:
            batches += events_until_killed(process, 0, 0)[1]
            check(process.returncode == 0, f"resuming run {run} failed")
            twice = len(batches) - len({(epoch, batch) for epoch, batch, _ in batches})
            check(how == signal.SIGKILL or twice == 0, f"{twice} batches were trained twice")
        kept = json.loads(store.output("show", run, "--json"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--kills", type=int, default=15)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        subprocess.run([arguments.program, "sample", "shapes", "--out", str(root / "pictures"), "--size", "16", "--count", "32"],
                       check=True, capture_output=True)
        os.environ["XDG_CACHE_HOME"] = str(root / "cache")
        references = {}
        options = list(variants())
        for kill in range(arguments.kills):
            variant = options[kill % len(options)]
            train = ["train", "--data", str(root / "pictures"), *SMALL, *variant]
            key = " ".join(variant)
            if key not in references:
                whole = Store(arguments.program, root / f"whole-{len(references)}")
                events = sum(1 for _ in whole.start(*train).stdout)
                references[key] = (events, whole.content())
            events, expected = references[key]
            store = Store(arguments.program, root / f"killed-{kill}")
            killed_and_resumed(store, train, events, rng)
            found = store.content()
            for part in expected:
                check(found[part] == expected[part], f"kill {kill}, {key}: {part} differ from the uninterrupted run:\n"
                                                     f"expected {expected[part]}\nfound {found[part]}")
            print(f"kill {kill + 1} of {arguments.kills}: {key}: equal", flush=True)
    print(f"{arguments.kills} passed, 0 failed")


if __name__ == "__main__":
    main()
