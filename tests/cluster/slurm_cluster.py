#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real Slurm of one machine works on a spool while workers are killed and the controller begins anew.

At the end every run must be in the store exactly once, and must be the run that an undisturbed training gives, bit for
bit. Usage: slurm_cluster.py AFTERIMAGE-CLI [RUNS] [WORKERS] [KILLS]; `./dev cluster` installs what it needs and runs it.
"""
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from cluster_runs import Desk, PLAN, free_port, same_runs

ODD = "shared \"by\" all, it's $HOME #1 100%A ü"  # The folder that the job script names in several languages.
PATIENCE = 1800  # Seconds; only a test that hangs takes as long.
NAMES = ("slurmctld", "slurmd", "sbatch", "squeue", "scontrol", "scancel")

class Cluster:
    """Slurm without munge, accounting and control groups, in a folder of its own."""

    def __init__(self, folder):
        self.folder = folder
        for name in ("state", "spool", "log"):
            (folder / name).mkdir()
        host = socket.gethostname().split(".")[0]
        user = subprocess.check_output(["id", "-un"], text=True).strip()
        self.configuration = folder / "slurm.conf"
        self.configuration.write_text(f"""ClusterName=afterimage
SlurmctldHost=localhost
AuthType=auth/none
CredType=cred/none
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SlurmUser={user}
SlurmdUser={user}
ReturnToService=2
SlurmdParameters=config_overrides
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=batch_sched_delay=0,sched_interval=1,requeue_delay=0
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldLogFile={folder}/log/controller
SlurmdLogFile={folder}/log/node
SlurmctldPidFile={folder}/controller.pid
SlurmdPidFile={folder}/node.pid
SlurmctldPort={free_port()}
SlurmdPort={free_port()}
NodeName=localhost NodeHostname={host} CPUs=64 State=UNKNOWN
PartitionName=main Nodes=localhost Default=YES MaxTime=INFINITE State=UP
""")
        self.environment = dict(os.environ, SLURM_CONF=str(self.configuration), OMP_NUM_THREADS="1",
                                XDG_CACHE_HOME=str(folder / "cache"), XDG_DATA_HOME=str(folder / "data"))
        self.controller = self.start("slurmctld", "-D")
        self.node = self.start("slurmd", "-D", "-N", "localhost")

    def start(self, *words):
        return subprocess.Popen(words, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def call(self, *words, check=True):
        return subprocess.run(words, env=self.environment, text=True, capture_output=True, check=check).stdout

    def wait_until_idle(self):
        for _ in range(60):
            if "idle" in self.call("sinfo", "--noheader", "--format=%t", check=False):
                return
            time.sleep(0.5)
        sys.exit("Slurm did not start; see " + str(self.folder / "log"))

    def restart_controller(self):
        self.controller.terminate()
        self.controller.wait()
        self.controller = self.start("slurmctld", "-D")

    def stop(self):
        self.call("scancel", "--quiet", "--user", str(os.getuid()), check=False)
        for process in (self.node, self.controller):
            process.terminate()
        for process in (self.node, self.controller):
            process.wait()


class Disturber(threading.Thread):
    """Kills workers in the midst of a run with -9, or takes their turn away, and begins the controller anew once."""

    def __init__(self, cluster, spool, runs, kills, chance):
        super().__init__(daemon=True)
        self.cluster, self.spool, self.runs, self.wanted, self.chance = cluster, Path(spool), runs, kills, chance
        self.killed = self.requeued = self.restarts = 0
        self.over = threading.Event()

    def working(self):
        """The process and the job of every worker that has a run in hand."""
        found = []
        for claim in (self.spool / "claimed").glob("*.json"):
            parts = claim.stem.split("@")
            if len(parts) == 7 and Path(f"/proc/{parts[4]}").exists():
                found.append((int(parts[4]), parts[6].split(".")[0]))
        return found

    def disturb(self):
        working = self.working()
        if not working:
            return
        process, job = self.chance.choice(working)
        if self.chance.random() < 0.7:
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                return
            self.killed += 1
        elif subprocess.run(["scontrol", "requeue", job], env=self.cluster.environment, capture_output=True).returncode == 0:
            self.requeued += 1

    def hurry(self):
        """Slurm lets a job that was requeued wait for two minutes."""
        waiting = self.cluster.call("squeue", "--noheader", "--array", "--states=pending", "--format=%i|%r", check=False)
        for line in waiting.splitlines():
            if line.endswith("|BeginTime"):
                self.cluster.call("scontrol", "update", "JobId=" + line.split("|")[0], "StartTime=now", check=False)

    def pause(self):
        """In seconds; shorter where kills lag behind, so that no run ends the test before the last of them."""
        done = len(list((self.spool / "done").glob("*.json")))
        lags = self.killed * self.runs < self.wanted * (done + self.runs // 10)
        return self.chance.uniform(0.1, 1) if lags else self.chance.uniform(0.5, 6)

    def run(self):
        while not self.over.wait(self.pause()):
            self.hurry()
            if self.killed >= self.wanted:
                continue
            self.disturb()
            if self.restarts == 0 and self.killed >= self.wanted // 2:
                self.cluster.restart_controller()
                self.restarts = 1


def wait_until_done(desk, spool, cluster, chance):
    begin = time.time()
    while True:
        states = [entry["state"] for entry in json.loads(desk.call("spool", "list", spool, "--json", store=False))]
        if all(state in ("done", "failed") for state in states):
            return time.time() - begin
        if time.time() - begin > PATIENCE:
            sys.exit(f"Not done after {PATIENCE} s: {states}\n" + cluster.call("squeue", check=False))
        desk.call("spool", "collect", spool)
        desk.run(["slurm", "status", spool], False)  # Asks Slurm of whoever is silent.
        time.sleep(chance.uniform(0.5, 2.0))


def main():
    program = str(Path(sys.argv[1]).absolute())
    runs, workers, kills = (int(word) for word in (sys.argv[2:] + ["200", "8", "30"][len(sys.argv) - 2:]))
    missing = [name for name in NAMES if not shutil.which(name)]
    if missing:
        print("SKIPPED: Slurm is not installed: " + ", ".join(missing))
        return
    seed = int(time.time())
    chance = random.Random(seed)
    print(f"{runs} runs, {workers} workers, {kills} kills, seed {seed}", flush=True)
    folder = Path(tempfile.mkdtemp(prefix="afterimage-slurm-"))
    cluster = Cluster(folder)
    try:
        cluster.wait_until_idle()
        desk = Desk(program, cluster.environment, folder / "desk")
        undisturbed = Desk(program, cluster.environment, folder / "undisturbed")
        for place in (desk, undisturbed):
            place.call("queue", "add", *PLAN, "--seeds", str(runs))
        spool = str(folder / ODD)
        desk.call("spool", "send", spool)
        print(desk.call("slurm", "submit", spool, "--check", store=False).strip())
        print(desk.call("slurm", "submit", spool, "--workers", str(workers), "--cpus", "1", store=False).strip(), flush=True)
        disturber = Disturber(cluster, spool, runs, kills, chance)
        disturber.start()
        seconds = wait_until_done(desk, spool, cluster, chance)
        disturber.over.set()
        disturber.join()
        desk.call("spool", "collect", spool)
        print(f"All ended after {seconds:.0f} s; {disturber.killed} workers were killed with a run in hand, "
              f"{disturber.requeued} requeued, the controller began anew {disturber.restarts} times.", flush=True)
        if not list(Path(spool, "slurm").glob("*_0.log")):
            sys.exit("FAILED: the workers' logs are not where they should be; everything is in " + str(folder))
        desk.call("verify")
        shown = json.loads(desk.call("runs", "--json", "--columns", "job"))
        print(f"{len({run['job'] for run in shown})} jobs of Slurm are named by the runs.")
        undisturbed.train(programs=4)
        same_runs(desk, undisturbed, runs, folder)
        if disturber.killed < kills or disturber.restarts != 1:
            sys.exit("FAILED: too few workers were disturbed; plan more or longer runs.")
    finally:
        cluster.stop()
    shutil.rmtree(folder, ignore_errors=True)
    print("PASSED")


if __name__ == "__main__":
    main()
