#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real Slurm starts the processes of one run: they find each other, are one process but for rounding, and a killed task ends
all of them within seconds, after which the run goes on with another number. So it is where a spool's worker has several tasks.

Usage: slurm_processes.py AFTERIMAGE-CLI; `./dev cluster` installs what it needs and runs it.
"""
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cluster_runs import PLAN, Desk
from slurm_cluster import NAMES, Cluster, Disturber

TOLERANCE = 2e-5  # Relative, of the loss after all epochs.
SRUN = ("srun", "--quiet", "--cpus-per-task=1", "--kill-on-bad-exit=0", "--ntasks")


def last_loss(desk):
    shown = json.loads(desk.call("show", "last", "--json"))
    return shown["status"], shown["epoch"], shown["curves"]["val_loss"][-1][1]


def tasks_of(cluster):
    """The processes that compute, without srun and Slurm's own."""
    return [int(line.split()[0]) for line in cluster.call("ps", "-eo", "pid,args").splitlines()[1:]
            if line.split()[1].endswith("afterimage-cli") and "--distributed" in line and str(cluster.folder) in line]


def equal_to_one(cluster, program, folder):
    alone, together = (Desk(program, cluster.environment, folder / name) for name in ("alone", "together"))
    alone.call("train", *PLAN)
    cluster.call(*SRUN, "3", program, "train", *PLAN, "--distributed", "--store", str(together.store))
    one, three = last_loss(alone), last_loss(together)
    print(f"validation loss of one process {one[2]:.9g}, of three {three[2]:.9g}")
    if one[:2] != three[:2] or abs(three[2] / one[2] - 1) > TOLERANCE:
        sys.exit(f"FAILED: {one} is not {three}; everything is in {folder}")


def survives_a_kill(cluster, program, folder):
    desk = Desk(program, cluster.environment, folder / "killed")
    endless = [word if word != "30" else "1000000" for word in PLAN]
    job = subprocess.Popen([*SRUN, "3", program, "train", *endless, "--distributed", "--json", "--store", str(desk.store)],
                           env=cluster.environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    for line in job.stdout:
        if '"epoch-done"' in line and json.loads(line)["epoch"] >= 3:
            break
    os.kill(tasks_of(cluster)[-1], signal.SIGKILL)
    begin = time.time()
    job.stdout.read()
    job.wait()
    seconds = time.time() - begin
    status, epoch, _ = last_loss(desk)
    print(f"after a killed task all had ended {seconds:.1f} s later; the run reads {status}")
    if status != "interrupted" or tasks_of(cluster):
        sys.exit(f"FAILED; everything is in {folder}")
    cluster.call(*SRUN, "2", program, "resume", "last", "--epochs", str(epoch + 2), "--distributed", "--store", str(desk.store))
    status, now, _ = last_loss(desk)
    print(f"two processes went on from epoch {epoch} to {now}; the run reads {status}")
    if status != "finished" or now != epoch + 2:
        sys.exit(f"FAILED; everything is in {folder}")


def task_processes(cluster, spool):
    """The tasks of workers on this spool."""
    return [int(line.split()[0]) for line in cluster.call("ps", "-eo", "pid,args").splitlines()[1:]
            if line.split()[1].endswith("afterimage-cli") and "--distributed" in line and f" work {spool} " in line]


def trains_a_spool(cluster, program, folder):
    """A worker of three tasks, of which one is killed: the job waits for another turn, and its runs are those of one process."""
    desk, undisturbed = (Desk(program, cluster.environment, folder / name) for name in ("queued", "undisturbed"))
    for place in (desk, undisturbed):
        place.call("queue", "add", *PLAN, "--seeds", "3")
    spool = folder / "spool"
    desk.call("spool", "send", str(spool))
    print(desk.call("slurm", "submit", str(spool), "--workers", "1", "--tasks", "3", "--nodes", "1", "--cpus", "1", store=False).strip())
    helper = Disturber(cluster, spool, 0, 0, None)
    killed = 0
    begin = time.time()
    while True:
        tasks = task_processes(cluster, spool)
        if killed == 0 and len(tasks) == 3 and list((spool / "claimed").glob("*.json")):
            time.sleep(1)  # Into the run.
            leading = {process for process, _ in helper.working()}
            os.kill(next(task for task in tasks if task not in leading), signal.SIGKILL)
            killed = 1
        helper.hurry()
        desk.call("spool", "collect", str(spool))
        states = [entry["state"] for entry in json.loads(desk.call("spool", "list", str(spool), "--json", store=False))]
        if all(state in ("done", "failed") for state in states):
            break
        if time.time() - begin > 600:
            sys.exit(f"FAILED: not done: {states}\n" + cluster.call("squeue", check=False) + f"everything is in {folder}")
        time.sleep(1)
    desk.call("spool", "collect", str(spool))
    undisturbed.train(programs=1)
    found, wanted = desk.figures(), undisturbed.figures()
    for seed, runs in wanted.items():
        same = found.get(seed, [])
        if len(same) != 1 or same[0][0] != "finished":
            sys.exit(f"FAILED: seed {seed}: {same}; everything is in {folder}")
        one, three = (shown[0][1]["val_loss"][-1][1] for shown in (runs, same))
        print(f"seed {seed}: one process {one:.9g}, three {three:.9g}")
        if abs(three / one - 1) > TOLERANCE:
            sys.exit(f"FAILED; everything is in {folder}")
    print(f"A worker of three tasks has trained {len(wanted)} runs, {killed} task was killed, after {time.time() - begin:.0f} s.")


def main():
    program = str(Path(sys.argv[1]).absolute())
    missing = [name for name in (*NAMES, "srun") if not shutil.which(name)]
    if missing:
        print("SKIPPED: Slurm is not installed: " + ", ".join(missing))
        return
    folder = Path(tempfile.mkdtemp(prefix="afterimage-processes-"))
    cluster = Cluster(folder)
    try:
        cluster.wait_until_idle()
        equal_to_one(cluster, program, folder)
        survives_a_kill(cluster, program, folder)
        trains_a_spool(cluster, program, folder)
    finally:
        cluster.stop()
    shutil.rmtree(folder, ignore_errors=True)
    print("PASSED")


if __name__ == "__main__":
    main()
