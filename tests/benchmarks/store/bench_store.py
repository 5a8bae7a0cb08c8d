#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a run store and measures its answers beside plain SQLite in the same rounds.

bench_store.py PROGRAM [--runs N] [--rounds N] [--store DIR]

PROGRAM is bench_store. The peer is Python's sqlite3 module reading the very rows that an answer needs, without
checksums, statuses or a query language: what no store on SQLite could beat by much. --store keeps the store, or measures
one that is there already.
"""
import argparse
import sqlite3
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

AIMS = {"list of all runs": 100, "curves of one run": 10, "filter": 50}


def peer_figures(store):
    """Milliseconds by the name of the answer."""
    database = sqlite3.connect(f"file:{store}/afterimage.db?mode=ro", uri=True)
    (middle,) = database.execute("SELECT id FROM run ORDER BY id LIMIT 1 OFFSET (SELECT count(*) / 2 FROM run)").fetchone()
    queries = {
        "list of all runs": ["SELECT * FROM run", "SELECT * FROM metric_summary"],
        "curves of one run": [f"SELECT * FROM metric WHERE run = {middle}", f"SELECT * FROM epoch WHERE run = {middle}"],
        "batch losses of one run": [f"SELECT epoch, losses FROM batch_loss WHERE run = {middle}"],
        "filter by setting and last value": [
            "SELECT * FROM run WHERE id IN (SELECT run FROM setting WHERE key = 'optimizer' AND text = 'rmsprop') AND id IN "
            "(SELECT run FROM metric_summary WHERE last < 0.012 AND name = (SELECT id FROM metric_name WHERE name = 'val_loss'))"],
    }
    taken = {}
    for name, statements in queries.items():
        begin = time.perf_counter()
        for statement in statements:
            database.execute(statement).fetchall()
        taken[name] = 1000 * (time.perf_counter() - begin)
    return taken


def own_figures(program, store):
    output = subprocess.run([program, "measure", str(store)], check=True, capture_output=True, text=True).stdout
    lines = (line.split(" ", 1) for line in output.splitlines())
    return {name: float(milliseconds) for milliseconds, name in lines}


def report(rounds):
    """rounds: (own, peer) figures of each round."""
    print(f"{'':34} {'median ms':>10} {'slowest':>9} {'SQLite ms':>10} {'aim ms':>7}")
    for name in rounds[0][0]:
        own = [figures[name] for figures, _ in rounds]
        peer = [figures[name] for _, figures in rounds if name in figures]
        aim = next((str(limit) for start, limit in AIMS.items() if name.startswith(start)), "")
        peer_text = f"{statistics.median(peer):10.1f}" if peer else " " * 10
        print(f"{name:34} {statistics.median(own):10.1f} {max(own):9.1f} {peer_text} {aim:>7}")


def run(program, store, arguments):
    if not (store / "afterimage.db").exists():
        begin = time.perf_counter()
        subprocess.run([program, "fill", str(store), str(arguments.runs)], check=True)
        print(f"filled with {arguments.runs} runs in {time.perf_counter() - begin:.0f} s", flush=True)
    size = sum(file.stat().st_size for file in store.glob("afterimage.db*")) / 2**20
    print(f"{size:.0f} MiB; {arguments.rounds} rounds, in each a fresh process for either")
    report([(own_figures(program, store), peer_figures(store)) for _ in range(arguments.rounds)])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=10000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--store", type=Path)
    arguments = parser.parse_args()
    if arguments.store:
        run(arguments.program, arguments.store, arguments)
        return
    with tempfile.TemporaryDirectory() as folder:
        run(arguments.program, Path(folder), arguments)


if __name__ == "__main__":
    main()
