# SPDX-License-Identifier: GPL-3.0-or-later
"""Training steps of ours and of every peer that can be had, one each a round in random turn, so that whatever else the
machine does meets all of them. A second process of ours is the control: its ratio shows what the noise alone makes."""
import os
import random
import re
import statistics
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from stepping import BATCH

HERE = Path(__file__).resolve().parent
DEBIAN_PYTHON = "/usr/bin/python3"  # Which python3-torch belongs to.
WARM_UP = 3
ROUNDS = 15
CONTROL = "ours again (control)"
# What core/base/memory_setup.cpp asks of glibc, for programs that ask nothing.
TUNED_ALLOCATOR = {"MALLOC_MMAP_THRESHOLD_": str(1 << 30), "MALLOC_TRIM_THRESHOLD_": "2000000000", "MALLOC_TOP_PAD_": str(1 << 28)}
WAITS_QUIETLY = {"OMP_WAIT_POLICY": "passive"}  # A peer that spins while it waits for its turn slows the one whose turn it is.


@dataclass
class Peer:
    name: str
    command: list
    environment: dict = field(default_factory=dict)


class Stepper:
    """A program that makes one training step for each line it is sent."""

    def __init__(self, peer):
        self.process = subprocess.Popen(peer.command, env={**os.environ, **WAITS_QUIETLY, **peer.environment}, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.started = any(line.strip() == "ready" for line in iter(self.process.stdout.readline, ""))

    def step(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return float(self.process.stdout.readline())

    def close(self):
        """Ends it; the most memory it held, in MiB."""
        self.process.stdin.close()
        _, _, usage = os.wait4(self.process.pid, 0)
        return usage.ru_maxrss // 1024


def processor():
    found = re.search(r"^model name\s*:\s*(.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    return found.group(1) if found else "unknown processor"


def physical_cores():
    def place(cpu):
        topology = Path(f"/sys/devices/system/cpu/cpu{cpu}/topology")
        return tuple((topology / name).read_text().strip() for name in ("physical_package_id", "core_id"))

    return len({place(cpu) for cpu in os.sched_getaffinity(0)})


def version_of(python, module):
    """Of a module that this Python can import; "" where it cannot."""
    asked = subprocess.run([python, "-c", f"import {module}; print({module}.__version__)"], capture_output=True, text=True,
                           env={**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"}) if Path(python).exists() else None
    return asked.stdout.strip().split("+")[0] if asked and asked.returncode == 0 else ""


def peers_of(model, batch, threads, python):
    """Those that this machine has, and a line for each that it has not."""
    peers, missing = [], []

    def torch(python, *flags):
        return [python, str(HERE / "torch_step.py"), model, str(batch), str(threads), *flags]

    debian = version_of(DEBIAN_PYTHON, "torch")
    if debian:
        peers.append(Peer(f"PyTorch {debian} (Debian)", torch(DEBIAN_PYTHON)))
    else:
        missing.append("Debian's PyTorch (sudo apt install python3-torch)")
    recent = version_of(python, "torch")
    if recent:
        for flags in ([], ["channels-last"], ["compiled", "channels-last"]):
            name = ", ".join([f"PyTorch {recent}", *flags])
            peers.append(Peer(name, torch(python, *flags)))
            peers.append(Peer(name + ", tuned allocator", torch(python, *flags), TUNED_ALLOCATOR))
    else:
        missing.append("a recent PyTorch (tests/benchmarks/bench peers)")
    keras, tensorflow = version_of(python, "keras"), version_of(python, "tensorflow")
    if keras and tensorflow:
        command = [python, str(HERE / "keras_step.py"), model, str(batch), str(threads)]
        name = f"Keras {keras} on TensorFlow {tensorflow}"
        peers += [Peer(name, command), Peer(name + ", tuned allocator", command, TUNED_ALLOCATOR), Peer(name + ", XLA", [*command, "xla"])]
    else:
        missing.append("Keras (tests/benchmarks/bench peers)")
    return peers, missing


def measured(model, batch, build, python, rounds):
    """Seconds of each step by the name of who made it, the most memory of each in MiB, and who is missing."""
    ours = [str(build / "tests/benchmarks/bench_engine"), "steps", model, str(batch)]
    peers, missing = peers_of(model, batch, physical_cores(), python)
    running = {}
    for peer in [Peer("ours", ours), Peer(CONTROL, ours), *peers]:
        stepper = Stepper(peer)
        if stepper.started:
            running[peer.name] = stepper
        else:
            missing.append(f"{peer.name} (it did not start)")
    for stepper in running.values():
        for _ in range(WARM_UP):
            stepper.step()
    times = {name: [] for name in running}
    for _ in range(rounds):
        for name in random.sample(list(running), len(running)):
            times[name].append(running[name].step())
    return times, {name: stepper.close() for name, stepper in running.items()}, missing


def compare(model, build, python, rounds=ROUNDS, aim=None, batch=BATCH):
    times, memory, missing = measured(model, batch, build, python, rounds)
    threads = physical_cores()
    speed = batch / statistics.median(times["ours"])
    print(f"training {model}: {speed:.1f} pictures/s, {speed / threads:.1f} a core; {threads} cores of {processor()}, batches of {batch}, {rounds} rounds")
    print(f"  {'':58} {'ms a step':>9}  {'ours / this (quartiles)':26} {'MiB':>5}")
    ratios = {}
    for name, seconds in times.items():
        low, ratio, high = statistics.quantiles([mine / its for mine, its in zip(times["ours"], seconds)], n=4)
        print(f"  {name:58} {1000 * statistics.median(seconds):9.1f}  {'' if name == 'ours' else f'{ratio:.3f} ({low:.3f} to {high:.3f})':26} {memory[name]:5}")
        if name not in ("ours", CONTROL):
            ratios[name] = ratio
    if ratios:
        strongest = max(ratios, key=ratios.get)
        print(f"  strongest peer: {strongest}, {ratios[strongest]:.3f}" + (f", aim {aim}" if aim else ""))
    for absent in missing:
        print(f"  not measured: {absent}")
    print(flush=True)
