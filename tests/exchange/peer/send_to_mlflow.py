#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A training that is sent to an MLflow server which goes away, comes back and loses answers: at the end it holds every point once.

Usage: send_to_mlflow.py AFTERIMAGE_CLI [FOLDER]

Without FOLDER against a stand-in. With it against the real server out of a virtual environment that FOLDER keeps between calls, with
MLflow's own migration of the folder that we write; exits with 77 where MLflow cannot be had.
"""
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from peer_environment import SKIPPED, interpreter  # noqa: E402

from mlflow_stand_in import LossyProxy, StandIn, free_port

EPOCHS = 12
TOKEN = "secret-token"


def check(what, condition):
    print(("ok      " if condition else "FAILED  ") + what, flush=True)
    if not condition:
        sys.exit(1)


class RealServer:
    def __init__(self, python, port):
        self.python, self.port, self.process = python, port, None

    def start(self):
        self.process = subprocess.Popen([self.python, "-I", "-m", "mlflow", "server", "--backend-store-uri", "sqlite:///server.db",
                                         "--artifacts-destination", "artifacts", "--serve-artifacts", "--workers", "1",
                                         "--host", "127.0.0.1", "--port", str(self.port)],
                                        stdout=open("server.log", "ab"), stderr=subprocess.STDOUT, start_new_session=True)
        for _ in range(240):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=5).close()
                return
            except OSError:
                time.sleep(0.5)
        sys.exit("the MLflow server does not start:\n" + Path("server.log").read_text(errors="replace")[-2000:])

    def stop(self):
        os.killpg(self.process.pid, 15)
        self.process.wait()


def asked(port, path, body=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}/api/2.0/mlflow/{path}", json.dumps(body).encode() if body is not None else None,
                                     {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def run_on(port, experiment):
    found = asked(port, f"experiments/get-by-name?experiment_name={experiment}")["experiment"]["experiment_id"]
    runs = asked(port, "runs/search", {"experiment_ids": [found]}).get("runs", [])
    check("the run is there once", len(runs) == 1)
    return runs[0]


def figures_of(cli, run):
    table = subprocess.run([cli, "export", run, "--store", "store", "--csv", "-"], check=True, capture_output=True, text=True).stdout
    rows = list(csv.DictReader(io.StringIO(table)))
    left_out = ("epoch", "ended", "training_seconds", "evaluation_seconds")
    return {name: {int(row["epoch"]): float(row[name]) for row in rows if row[name]} for name in rows[0] if name not in left_out}


def every_point_once(port, run, figures):
    run_id = run["info"]["run_id"]
    for name, wanted in figures.items():
        points = asked(port, f"metrics/get-history?run_id={run_id}&metric_key={name}&max_results=10000")["metrics"]
        steps = [int(point.get("step", 0)) for point in points]
        check(f"{name}: every point once", sorted(steps) == sorted(wanted))
        check(f"{name}: with its value", all(abs(float(point["value"]) - wanted[int(point.get("step", 0))]) <= 1e-12 for point in points))


def trained(cli, address, server):
    """A run while the server goes away and comes back."""
    training = subprocess.Popen([cli, "train", "--data", "pictures", "--size", "16", "--filters", "4", "--epochs", str(EPOCHS), "--store", "store",
                                 "--mlflow", address, "--experiment", "sketches", "--json"],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, "MLFLOW_TRACKING_TOKEN": TOKEN})
    done, last = 0, {}
    for line in training.stdout:
        event = json.loads(line)
        done += event["event"] == "epoch-done"
        if event["event"] == "epoch-done" and done == 3:
            server.stop()
        if event["event"] == "epoch-done" and done == 6:
            server.start()
        if event["event"] == "mlflow":
            last = event
    check("the training ends well", training.wait() == 0 and done == EPOCHS)
    return last


def sent(cli, server, port):
    proxy = LossyProxy(port)
    server.start()
    last = trained(cli, proxy.address, server)
    for _ in range(20):  # What the end of the training had no patience for.
        again = subprocess.run([cli, "export", "last", "--store", "store", "--mlflow", proxy.address, "--experiment", "sketches"],
                               capture_output=True, text=True, check=False, env={**os.environ, "MLFLOW_TRACKING_TOKEN": TOKEN})
        if again.returncode == 0:
            break
    check("all of it arrives, at last: " + str(last), again.returncode == 0)
    check("answers were lost", proxy.lost > 1)
    run = run_on(port, "sketches")
    check("it has ended there", run["info"]["status"] == "FINISHED")
    parameters = {pair["key"]: pair["value"] for pair in run["data"]["params"]}
    check("its settings are there", parameters.get("architecture") == "convolutional" and "learning_rate" in parameters)
    figures = figures_of(cli, "last")
    every_point_once(port, run, figures)
    for folder, least in (("pictures", EPOCHS), ("weights", 1)):
        files = asked(port, f"artifacts/list?run_id={run['info']['run_id']}&path={folder}").get("files", [])
        check(f"its {folder} are there", len(files) >= least)
    check("nothing is noted as missing", not list(Path("store/mlflow").glob("*.json")))
    check("the token is nowhere in the store", not any(TOKEN.encode() in file.read_bytes() for file in Path("store").rglob("*") if file.is_file()))
    back = subprocess.run([cli, "import", f"http://127.0.0.1:{port}", "--experiment", "sketches", "--store", "store", "--json"],
                          check=True, capture_output=True, text=True).stdout
    copied = figures_of(cli, json.loads(back)["id"])
    check("the run is read from the server", copied == figures)


LOG_AS_OTHERS = """
import sys, mlflow, numpy
mlflow.set_tracking_uri(sys.argv[1])
mlflow.set_experiment("theirs")
with mlflow.start_run(run_name="another program's"):
    for step in (1, 2):
        mlflow.log_metric("val_loss", 1 / step, step=step)
        mlflow.log_image(numpy.full((12, 20, 3), 40 * step, numpy.uint8), key="samples/one", step=step, synchronous=True)
    mlflow.log_image(numpy.full((12, 20, 3), 200, numpy.uint8), "epoch_2/two.png")
"""


def pictures_of_others(cli, python, port):
    """What MLflow's own log_image has put there is taken, with its steps."""
    address = f"http://127.0.0.1:{port}"
    subprocess.run([python, "-I", "-c", LOG_AS_OTHERS, address], check=True, capture_output=True)
    subprocess.run([cli, "import", address, "--experiment", "theirs", "--store", "theirs"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([cli, "export", "last", "--store", "theirs", "--tensorboard", "logs"], check=True, stdout=subprocess.DEVNULL)
    events = b"".join(file.read_bytes() for file in Path("logs").rglob("*tfevents*"))
    check("the pictures that others logged are taken", b"samples_one/output" in events)
    check("those in folders of their own, too", b"two/output" in events)


def migrated(cli, python):
    """MLflow's own tool reads the folder that we write."""
    own = "not tag = imported"
    uid = json.loads(subprocess.run([cli, "runs", own, "--store", "store", "--json"], check=True, capture_output=True, text=True).stdout)[0]["id"]
    subprocess.run([cli, "export", uid, "--store", "store", "--mlflow", "mlruns", "--experiment", "offline"], check=True, stdout=subprocess.DEVNULL)
    moving = subprocess.run([python, "-I", "-m", "mlflow", "migrate-filestore", "--source", "mlruns", "--target", "sqlite:///moved.db"],
                            capture_output=True, text=True, check=False)
    check("mlflow migrate-filestore takes the folder" + ("" if moving.returncode == 0 else moving.stdout + moving.stderr), moving.returncode == 0)
    asking = ("import json, mlflow\nclient = mlflow.MlflowClient('sqlite:///moved.db')\n"
              "number = client.get_experiment_by_name('offline').experiment_id\nrun = client.search_runs([number])[0]\n"
              "print(json.dumps({'metrics': {key: {point.step: point.value for point in client.get_metric_history(run.info.run_id, key)}"
              " for key in run.data.metrics}, 'params': run.data.params, 'name': run.info.run_name, 'status': run.info.status,"
              " 'files': [file.path for file in client.list_artifacts(run.info.run_id, 'weights')]}))")
    found = json.loads(subprocess.run([python, "-I", "-c", asking], check=True, capture_output=True, text=True).stdout.splitlines()[-1])
    moved = {name: {int(step): value for step, value in points.items()} for name, points in found["metrics"].items()}
    check("every figure is in the database that it made", moved == figures_of(cli, uid))
    check("so are settings, state and weights", found["params"]["architecture"] == "convolutional" and found["status"] == "FINISHED" and len(found["files"]) > 0)


def main():
    cli = sys.argv[1]
    python = None
    if len(sys.argv) > 2:
        python = interpreter(Path(sys.argv[2]).absolute(), "MLflow", "mlflow", ["mlflow>=3.10"], is_large=True)
        if python is None:
            sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        subprocess.run([cli, "sample", "shapes", "--count", "60", "--size", "16", "--out", "pictures"], check=True, stdout=subprocess.DEVNULL)
        port = free_port()
        server = RealServer(python, port) if python else StandIn(port)
        try:
            sent(cli, server, port)
            if python:
                pictures_of_others(cli, python, port)
        finally:
            server.stop()
        if python:
            migrated(cli, python)
        else:
            check("the limits of log-batch are kept", all(server.largest[kind] <= most for kind, most in (("metrics", 1000), ("params", 100), ("tags", 100))))


main()
