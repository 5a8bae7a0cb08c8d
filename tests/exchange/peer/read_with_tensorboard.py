#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What we write for TensorBoard, shown by TensorBoard itself: its server with its fast loader is asked as its pages ask it.

Usage: read_with_tensorboard.py AFTERIMAGE_CLI FOLDER

FOLDER keeps a virtual environment between calls. Exits with 77 where TensorBoard cannot be had.
"""
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from peer_environment import SKIPPED, interpreter  # noqa: E402

VERSION = "2.20.0"
EPOCHS = 3


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, python, logs):
        port = free_port()
        self.address = f"http://127.0.0.1:{port}/data/plugin/"
        self.process = subprocess.Popen([python, "-I", "-m", "tensorboard.main", "--logdir", logs, "--port", str(port), "--reload_interval", "1"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()

    def ask(self, path, body=None, **query):
        address = self.address + path + ("?" + urllib.parse.urlencode(query) if query else "")
        request = urllib.request.Request(address, json.dumps(body).encode() if body is not None else None, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def until(self, path, found):
        """Asks until the answer holds what is looked for: the server reads the folder in its own time."""
        for _ in range(120):
            try:
                answer = self.ask(path)
                if found(answer):
                    return answer
            except OSError:
                pass
            time.sleep(0.5)
        sys.exit(f"TensorBoard does not show {path}")


def check(what, condition):
    print(("ok      " if condition else "FAILED  ") + what, flush=True)
    if not condition:
        sys.exit(1)


def shown(server, run, figures):
    tags = server.until("scalars/tags", lambda answer: "loss/validation" in answer.get(run, {}))[run]
    check("the curves have titles", tags["psnr/validation"]["displayName"] == "PSNR")
    for metric, tag in (("val_loss", "loss/validation"), ("psnr", "psnr/training")):
        points = [(step, value) for _, step, value in server.ask("scalars/scalars", tag=tag, run=run)]
        check(f"{tag} has our values", [step for step, _ in points] == [epoch for epoch, _ in figures[metric]]
              and all(abs(ours - theirs) <= 1e-6 * max(1.0, abs(ours)) for (_, ours), (_, theirs) in zip(figures[metric], points)))
    pictures = server.until("images/tags", lambda answer: any(tag.endswith("/output") for tag in answer.get(run, {})))[run]
    output = next(tag for tag in pictures if tag.endswith("/output"))
    samples = server.ask("images/images", tag=output, run=run, sample="0")
    check("every epoch has its pictures", [sample["step"] for sample in samples] == list(range(1, EPOCHS + 1)))
    experiment = server.ask("hparams/experiment", {"experimentName": ""})
    columns = {info["name"] for info in experiment["hparamInfos"]}
    check("the settings are columns", {"learning_rate", "architecture", "batch_size"} <= columns)
    asked = {"experimentName": "", "allowedStatuses": ["STATUS_SUCCESS", "STATUS_RUNNING", "STATUS_UNKNOWN"], "startIndex": 0, "sliceSize": 10,
             "colParams": [{"metric": {"tag": "loss/validation"}}]}
    groups = server.ask("hparams/session_groups", asked)["sessionGroups"]
    check("the run has a row of settings and results", len(groups) == 1 and groups[0]["hparams"]["learning_rate"] == 0.001
          and any(value["name"]["tag"] == "loss/validation" for value in groups[0].get("metricValues", [])))


# Run by the Python that has TensorBoard: curves in its new and its old form and settings, by its own writer.
WRITE = """
from tensorboard.compat.proto import event_pb2, summary_pb2
from tensorboard.plugins.hparams import summary_v2
from tensorboard.plugins.scalar import summary
from tensorboard.summary.writer.event_file_writer import EventFileWriter
writer = EventFileWriter("theirs/run")
writer.add_event(event_pb2.Event(wall_time=1.7e9, step=0, summary=summary_v2.hparams_pb({"learning_rate": 0.25, "kind": "odd"}, start_time_secs=1.7e9)))
for step in range(5):
    old = summary_pb2.Summary(value=[summary_pb2.Summary.Value(tag="Loss/train", simple_value=1.0 / (step + 1))])
    for value in (summary.scalar_pb("Loss/val", 0.5 / (step + 1)), old):
        writer.add_event(event_pb2.Event(wall_time=1.7e9 + step, step=step, summary=value))
writer.close()
"""


def taken(cli, python):
    subprocess.run([python, "-I", "-c", WRITE], check=True)
    said = subprocess.run([cli, "import", "theirs", "--store", "store", "--json"], check=True, capture_output=True, text=True).stdout
    run = json.loads(said)["id"]
    found = json.loads(subprocess.run([cli, "show", run, "--store", "store", "--json"], check=True, capture_output=True, text=True).stdout)
    curves = {name: [(int(epoch), value) for epoch, value in points] for name, points in found["curves"].items()}
    check("what its own writer writes is read", all(
        [epoch for epoch, _ in curves[name]] == [1, 2, 3, 4, 5] and all(abs(value - first / epoch) < 1e-6 for epoch, value in curves[name])
        for name, first in (("loss", 1.0), ("val_loss", 0.5))))
    check("so are its settings", found["settings"]["parameters"] == {"kind": "odd", "learning_rate": "0.25"})


def main():
    cli, kept = sys.argv[1], Path(sys.argv[2])
    python = interpreter(kept, "TensorBoard", "tensorboard", [f"tensorboard=={VERSION}", "setuptools<81"])
    if python is None:
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        subprocess.run([cli, "sample", "shapes", "--count", "60", "--size", "16", "--out", "pictures"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([cli, "train", "--data", "pictures", "--size", "16", "--filters", "4", "--epochs", str(EPOCHS), "--store", "store",
                        "--tensorboard", "live"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        subprocess.run([cli, "export", "last", "--store", "store", "--tensorboard", "afterwards"], check=True, stdout=subprocess.DEVNULL)
        table = subprocess.run([cli, "export", "last", "--store", "store", "--csv", "-"], check=True, capture_output=True, text=True).stdout
        head, *rows = [line.split(",") for line in table.strip().splitlines()]
        figures = {name: [(int(row[0]), float(row[place])) for row in rows] for place, name in enumerate(head) if name in ("val_loss", "psnr")}
        for logs in ("live", "afterwards"):
            print(f"{logs}:")
            with Server(python, logs) as server:
                shown(server, next(Path(logs).iterdir()).name, figures)
        again = subprocess.run([cli, "export", "last", "--store", "store", "--tensorboard", "afterwards"], capture_output=True, text=True, check=False)
        check("a run is not written over", again.returncode != 0 and "already holds this run" in again.stderr)
        taken(cli, python)


main()
