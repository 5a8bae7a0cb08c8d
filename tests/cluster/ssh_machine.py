#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real sshd on this machine stands for another one: connections are cut, its workers are killed as by a restart.

At the end every run must be in the desk's store exactly once, finished, and be what an undisturbed training gives, bit for
bit. Usage: ssh_machine.py AFTERIMAGE-CLI [RUNS] [SEED]; `./dev cluster` installs what it needs and runs it.
"""
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cluster_runs import Desk, PLAN, free_port, same_runs

PATIENCE = 900  # Seconds.


class Machine:
    """Reached by ssh alone: a home, a key and a server of its own."""

    def __init__(self, folder, program):
        self.folder, self.program = folder, program
        self.home = folder / "there"
        self.home.mkdir()
        self.port = free_port()
        for name in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True)
        (folder / "keys").write_text((folder / "user.pub").read_text())
        (folder / "sshd").write_text(f"""Port {self.port}
ListenAddress 127.0.0.1
HostKey {folder}/host
AuthorizedKeysFile {folder}/keys
StrictModes no
UsePAM no
PasswordAuthentication no
PidFile {folder}/sshd.pid
SetEnv HOME={self.home} XDG_CACHE_HOME={self.home}/cache TMPDIR={self.home} OMP_NUM_THREADS=1
""")
        user = subprocess.check_output(["id", "-un"], text=True).strip()
        (folder / "known").write_text(f"[127.0.0.1]:{self.port} " + (folder / "host.pub").read_text())
        (folder / "config").write_text(f"""Host lab
  HostName 127.0.0.1
  Port {self.port}
  User {user}
  IdentityFile {folder}/user
  IdentitiesOnly yes
  UserKnownHostsFile {folder}/known
""")
        self.server = None
        self.up()

    def up(self):
        self.server = subprocess.Popen([shutil.which("sshd"), "-D", "-f", str(self.folder / "sshd")], stderr=subprocess.DEVNULL)
        time.sleep(0.5)

    def down(self):
        self.server.terminate()
        self.server.wait()

    def words(self):
        return ["--ssh-option", "-F", "--ssh-option", str(self.folder / "config"), "--program", self.program,
                "--folder", str(self.home / "spool of the lab")]

    def workers(self):
        lines = subprocess.check_output(["ps", "-eo", "pid,args"], text=True).splitlines()[1:]
        return [int(line.split()[0]) for line in lines if " work " in line and str(self.home) in line]

    def restart(self):
        """What a power cut does: nobody is asked."""
        for worker in self.workers():
            try:
                os.kill(worker, signal.SIGKILL)
            except ProcessLookupError:
                pass


def main():
    program = str(Path(sys.argv[1]).absolute())
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 24
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else int(time.time())
    chance = random.Random(seed)
    os.environ["PATH"] += ":/usr/sbin"
    missing = [name for name in ("ssh", "sshd", "ssh-keygen") if not shutil.which(name)]
    if missing:
        print("SKIPPED: OpenSSH is not installed: " + ", ".join(missing))
        return
    print(f"{runs} runs, seed {seed}")
    folder = Path(tempfile.mkdtemp(prefix="afterimage-ssh-"))
    if os.getuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    machine = Machine(folder, program)
    environment = dict(os.environ, OMP_NUM_THREADS="1", XDG_CACHE_HOME=str(folder / "cache"))
    desk = Desk(program, environment, folder / "desk")
    undisturbed = Desk(program, environment, folder / "undisturbed")
    spool = str(folder / "spool")
    try:
        pictures = folder / "pictures of the desk"
        desk.call("sample", "shapes", "--out", str(pictures), "--size", "16", "--count", "60", store=False)
        for place in (desk, undisturbed):
            place.call("queue", "add", "--data", str(pictures), *PLAN[2:], "--seeds", str(runs))
        desk.call("spool", "send", spool, "--copy-pictures")
        machine.down()
        refused = desk.fails("remote", "train", "lab", spool, *machine.words())
        assert "cannot be reached" in refused, refused
        machine.up()
        wrong = desk.fails("remote", "train", "lab", spool, *machine.words()[:-4], "--program", "/nowhere/afterimage-cli")
        assert "went wrong" in wrong, wrong
        print(desk.call("remote", "train", "lab", spool, "--workers", "2", *machine.words(), store=False).strip())
        copies = list((machine.home / "spool of the lab" / "data").iterdir())
        assert len(copies) == 1 and len(list(copies[0].iterdir())) == len(list(pictures.iterdir())), copies
        begin = time.time()
        cuts = restarts = 0
        while True:
            fetching = subprocess.Popen([program, "remote", "fetch", "lab", spool, "--json", "--store", str(desk.store),
                                         *machine.words()], env=environment, text=True, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL)
            if cuts < 5:
                time.sleep(chance.uniform(0.0, 0.5))
                subprocess.run(["pkill", "-9", "-P", str(fetching.pid), "ssh"], check=False)
                cuts += 1
            output = fetching.communicate()[0]
            if fetching.returncode == 0 and json.loads(output)["left"] == 0:
                break
            if restarts < 3 and machine.workers() and chance.random() < 0.5:
                machine.restart()
                restarts += 1
                desk.call("remote", "train", "lab", spool, "--workers", "2", *machine.words(), store=False)
            if time.time() - begin > PATIENCE:
                sys.exit(f"Not done after {PATIENCE} s; everything is in {folder}")
            time.sleep(0.3)
        print(f"All ended after {time.time() - begin:.0f} s; {cuts} connections were cut, the machine began anew {restarts} times.")
        desk.call("remote", "log", "lab", spool, *machine.words(), store=False)
        desk.call("verify")
        undisturbed.call("queue", "run")
        same_runs(desk, undisturbed, runs, folder)
    finally:
        machine.restart()
        machine.down()
    shutil.rmtree(folder, ignore_errors=True)
    print("PASSED")


if __name__ == "__main__":
    main()
