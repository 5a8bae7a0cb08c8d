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
import time
from pathlib import Path

from cluster_runs import Desk, PLAN, free_port, same_runs

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
        self.controller.kill()
        self.controller.wait()
        self.controller = self.start("slurmctld", "-D")

    def stop(self):
        self.call("scancel", "--quiet", "--user", str(os.getuid()), check=False)
        for process in (self.node, self.controller):
            process.terminate()
        for process in (self.node, self.controller):
            process.wait()


def disturb(cluster, chance):
    """Kills one worker with -9, or takes its turn away."""
    workers = [int(line.split()[0]) for line in cluster.call("ps", "-eo", "pid,args").splitlines()[1:]
               if " work " in line and "afterimage-cli" in line and "bash" not in line and str(cluster.folder) in line]
    if not workers:
        return False
    victim = chance.choice(workers)
    if chance.random() < 0.7:
        try:
            os.kill(victim, signal.SIGKILL)
        except ProcessLookupError:
            return False
    else:
        tasks = cluster.call("squeue", "--noheader", "--array", "--states=running", "--format=%i", check=False).split()
        if not tasks:
            return False
        cluster.call("scontrol", "requeue", chance.choice(tasks), check=False)
    return True


def main():
    program = str(Path(sys.argv[1]).absolute())
    runs, workers, kills = (int(word) for word in (sys.argv[2:] + ["200", "8", "20"][len(sys.argv) - 2:]))
    missing = [name for name in NAMES if not shutil.which(name)]
    if missing:
        print("SKIPPED: Slurm is not installed: " + ", ".join(missing))
        return
    seed = int(time.time())
    chance = random.Random(seed)
    print(f"{runs} runs, {workers} workers, {kills} kills, seed {seed}")
    folder = Path(tempfile.mkdtemp(prefix="afterimage-slurm-"))
    cluster = Cluster(folder)
    try:
        cluster.wait_until_idle()
        desk = Desk(program, cluster.environment, folder / "desk")
        undisturbed = Desk(program, cluster.environment, folder / "undisturbed")
        for place in (desk, undisturbed):
            place.call("queue", "add", *PLAN, "--seeds", str(runs))
        spool = str(folder / "shared")
        desk.call("spool", "send", spool)
        print(desk.call("slurm", "submit", spool, "--workers", str(workers), "--cpus", "1", store=False).strip())
        done, begin = 0, time.time()
        while True:
            states = [entry["state"] for entry in json.loads(desk.call("spool", "list", spool, "--json", store=False))]
            if all(state in ("done", "failed") for state in states):
                break
            if time.time() - begin > PATIENCE:
                sys.exit(f"Not done after {PATIENCE} s: {states}\n" + cluster.call("squeue", check=False))
            if done < kills and disturb(cluster, chance):
                done += 1
                if done == kills // 2:
                    cluster.restart_controller()
            desk.call("spool", "collect", spool)
            time.sleep(chance.uniform(0.1, 0.6))
        desk.call("spool", "collect", spool)
        print(f"All ended after {time.time() - begin:.0f} s; {done} workers were disturbed, the controller began anew once.")
        desk.call("verify")
        undisturbed.call("queue", "run")
        same_runs(desk, undisturbed, runs, folder)
    finally:
        cluster.stop()
    shutil.rmtree(folder, ignore_errors=True)
    print("PASSED")


if __name__ == "__main__":
    main()
