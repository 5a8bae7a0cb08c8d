# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs that take a moment, and what must hold of them wherever they were trained."""
import json
import socket
import subprocess
import sys

PLAN = ("--data shapes --size 16 --architecture basic --units 8 --epochs 60 --limit 48 --batch-size 8 --threads 1 --device cpu "
        "--no-doctor").split()


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Desk:
    """The program with a store of its own."""

    def __init__(self, program, environment, store):
        self.program, self.environment, self.store = program, environment, store

    def run(self, words, store):
        more = ["--store", str(self.store)] if store else []
        return subprocess.run([self.program, *words, *more], env=self.environment, text=True, capture_output=True)

    def call(self, *words, store=True):
        done = self.run(words, store)
        if done.returncode != 0:
            sys.exit(f"{' '.join(words)}: exit status {done.returncode}\n{done.stderr}")
        return done.stdout

    def train(self, programs):
        """What is planned, by so many programs at once."""
        running = [subprocess.Popen([self.program, "--quiet", "queue", "run", "--store", str(self.store)], env=self.environment,
                                    stdout=subprocess.DEVNULL) for _ in range(programs)]
        if any([process.wait() for process in running]):
            sys.exit("queue run failed in " + str(self.store))

    def fails(self, *words):
        done = self.run(words, False)
        if done.returncode == 0:
            sys.exit(f"{' '.join(words)}: should have failed")
        return done.stderr

    def figures(self):
        """The end, the curves and the weights of every run, by its seed."""
        found = {}
        for run in json.loads(self.call("runs", "--json")):
            shown = json.loads(self.call("show", run["id"], "--json"))
            seed = shown["settings"]["training"]["seed"]
            found.setdefault(seed, []).append((shown["status"], shown["curves"], shown["weights_hash"]))
        return found


def same_runs(desk, undisturbed, runs, folder):
    found, wanted = desk.figures(), undisturbed.figures()
    once = [seed for seed in wanted if len(found.get(seed, [])) == 1]
    equal = [seed for seed in once if found[seed] == wanted[seed]]
    print(f"{len(wanted)} runs were planned, {len(once)} are in the store exactly once, {len(equal)} are equal bit for bit.")
    if not len(wanted) == len(once) == len(equal) == len(found) == runs:
        sys.exit("FAILED; everything is in " + str(folder))
