# SPDX-License-Identifier: GPL-3.0-or-later
"""A server that answers as MLflow's REST interface does, as far as we ask it, and a proxy that loses answers."""
import json
import socket
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class StandIn:
    """Keeps what it is sent, whatever comes twice: like MLflow, it adds a point as often as it comes."""

    def __init__(self, port):
        self.port = port
        self.lock = threading.Lock()
        self.experiments, self.runs, self.points, self.files = {}, {}, {}, {}
        self.largest = {"metrics": 0, "params": 0, "tags": 0}
        self.server = None

    def start(self):
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def handle_one(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                with stand_in.lock:
                    status, answer = stand_in.answer(self.command, urllib.parse.urlsplit(self.path), body)
                raw = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

            do_GET = do_POST = do_PUT = handle_one

        self.server = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self.port = self.server.server_address[1]
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def run_json(self, run):
        keys = {key for run_id, key in self.points if run_id == run["run_id"]}
        return {"info": {key: run[key] for key in run if key not in ("params", "tags")},
                "data": {"params": pairs(run["params"]), "tags": pairs(run["tags"]), "metrics": [{"key": key, "value": 0, "step": 0} for key in keys]}}

    def answer(self, method, url, body):
        asked = dict(urllib.parse.parse_qsl(url.query))
        if url.path == "/get-artifact":
            return 200, self.files[(asked["run_uuid"], asked["path"])]
        path = url.path.removeprefix("/api/2.0/")
        if path.startswith("mlflow-artifacts/artifacts/") and method == "PUT":
            run_id, name = path.removeprefix("mlflow-artifacts/artifacts/").split("/", 1)
            self.files[(run_id, urllib.parse.unquote(name))] = body
            return 200, {}
        sent = json.loads(body) if body else asked
        return getattr(self, path.removeprefix("mlflow/").replace("/", "_").replace("-", "_"))(sent)

    def experiments_get_by_name(self, sent):
        found = self.experiments.get(sent["experiment_name"])
        return (200, {"experiment": {"experiment_id": found}}) if found else (404, {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "none"})

    def experiments_create(self, sent):
        self.experiments[sent["name"]] = str(len(self.experiments) + 1)
        return 200, {"experiment_id": self.experiments[sent["name"]]}

    def experiments_search(self, _sent):
        return 200, {"experiments": [{"experiment_id": number} for number in self.experiments.values()]}

    def runs_search(self, sent):
        wanted = sent.get("filter", "").partition("= '")[2].rstrip("'")
        return 200, {"runs": [self.run_json(run) for run in self.runs.values()
                              if run["experiment_id"] in sent["experiment_ids"] and (not wanted or run["tags"].get("afterimage.run") == wanted)]}

    def runs_create(self, sent):
        run_id = f"run{len(self.runs)}"
        self.runs[run_id] = {"run_id": run_id, "run_name": sent["run_name"], "experiment_id": sent["experiment_id"], "status": "RUNNING",
                             "start_time": sent["start_time"], "artifact_uri": f"mlflow-artifacts:/{run_id}", "params": {},
                             "tags": {tag["key"]: tag["value"] for tag in sent["tags"]}}
        return 200, {"run": self.run_json(self.runs[run_id])}

    def runs_get(self, sent):
        return 200, {"run": self.run_json(self.runs[sent["run_id"]])}

    def runs_update(self, sent):
        self.runs[sent["run_id"]].update({key: value for key, value in sent.items() if key != "run_id"})
        return 200, {}

    def runs_log_batch(self, sent):
        run = self.runs[sent["run_id"]]
        for kind in self.largest:
            self.largest[kind] = max(self.largest[kind], len(sent[kind]))
        for pair in sent["params"]:
            if run["params"].get(pair["key"], pair["value"]) != pair["value"]:
                return 400, {"error_code": "INVALID_PARAMETER_VALUE", "message": "a parameter cannot change"}
            run["params"][pair["key"]] = pair["value"]
        run["tags"].update({pair["key"]: pair["value"] for pair in sent["tags"]})
        for point in sent["metrics"]:
            self.points.setdefault((sent["run_id"], point["key"]), []).append(point)
        return 200, {}

    def metrics_get_history(self, sent):
        return 200, {"metrics": self.points.get((sent["run_id"], sent["metric_key"]), [])}

    def artifacts_list(self, sent):
        prefix = sent["path"].rstrip("/") + "/" if sent.get("path") else ""
        sizes = {}
        for (run_id, name), body in self.files.items():
            if run_id == sent["run_id"] and name.startswith(prefix):
                first, _, deeper = name[len(prefix):].partition("/")
                sizes[prefix + first] = None if deeper else len(body)
        return 200, {"files": [{"path": path, "is_dir": size is None, "file_size": size or 0} for path, size in sizes.items()]}


def pairs(values):
    return [{"key": key, "value": value} for key, value in values.items()]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class LossyProxy:
    """Hands every request on; of every third batch of points, the answer is lost on its way back."""

    def __init__(self, target):
        self.lost = 0
        self.batches = 0
        proxy = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def handle_one(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                try:
                    status, answer = proxy.ask(target, self.command, self.path, body, self.headers)
                except OSError:
                    self.close_connection = True
                    return
                if self.path.endswith(("/log-batch", "/runs/create")):
                    proxy.batches += 1
                    if proxy.batches % 3 == 1:
                        proxy.lost += 1
                        self.close_connection = True
                        return
                self.send_response(status)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            do_GET = do_POST = do_PUT = handle_one

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @staticmethod
    def ask(target, method, path, body, headers):
        with socket.create_connection(("127.0.0.1", target), timeout=30) as connection:
            kept = {name: value for name, value in headers.items() if name.lower() not in ("connection", "host", "content-length")}
            head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{target}\r\nConnection: close\r\nContent-Length: {len(body)}\r\n"
            head += "".join(f"{name}: {value}\r\n" for name, value in kept.items()) + "\r\n"
            connection.sendall(head.encode() + body)
            raw = b""
            while part := connection.recv(1 << 16):
                raw += part
        head, _, answer = raw.partition(b"\r\n\r\n")
        if not head:
            raise OSError("no answer")
        if b"transfer-encoding: chunked" in head.lower():
            answer = unchunked(answer)
        return int(head.split()[1]), answer


def unchunked(raw):
    whole = b""
    while raw:
        size, _, raw = raw.partition(b"\r\n")
        length = int(size, 16)
        whole, raw = whole + raw[:length], raw[length + 2:]
        if length == 0:
            break
    return whole


def main():
    """At the given port (0 for a free one, which is told), until standard input ends."""
    stand_in = StandIn(int(sys.argv[1]))
    stand_in.start()
    print(stand_in.port, flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
