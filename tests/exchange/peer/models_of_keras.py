#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Models that Keras itself made and saved, taken over: they make the same pictures of pictures as in Keras.

Usage: models_of_keras.py AFTERIMAGE_CLI MODEL_OUTPUTS FOLDER

FOLDER keeps virtual environments between calls. Exits with 77 where Keras cannot be had. Where ONNX Runtime and PyTorch are at hand as
well, what is taken over is exported again and compared there.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from models_elsewhere import ONNX, PYTORCH, PYTORCH_INDEX, SKIPPED, called, check, interpreter, others_agree

KERAS = ["keras>=3", "tensorflow-cpu", "h5py", "numpy"]

MAKE = Path(__file__).resolve().parents[2] / "fixtures" / "keras" / "make_models.py"

COMPARE = """
import os, sys
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras, numpy
file, raw, ours, height, width, channels = sys.argv[1:]
shape = (-1, int(height), int(width), int(channels))
pictures = numpy.fromfile(raw, dtype="uint8").reshape(shape).astype("float32")
model = keras.models.load_model(file, compile=False)
takes_bytes = any(layer.__class__.__name__ == "Rescaling" for layer in model.layers)
is_signed = getattr(model.layers[-1], "activation", None) is keras.activations.tanh
values = pictures if takes_bytes else pictures / 127.5 - 1 if is_signed else pictures / 255
if len(model.input_shape) == 2: values = values.reshape(len(values), -1)
made = model.predict(values, verbose=0).reshape(shape)
if is_signed: made = (made + 1) / 2
print(abs(made - numpy.fromfile(ours, dtype="float32").reshape(shape)).max(), made.std())
"""

# What the sentence of a refusal must name.
REFUSED = {"own.keras": "Own", "layer.keras": "the_group", "activation.h5": "gelu", "shape.keras": "5 channels", "channels.keras": "4 channels",
           "inputs.keras": "several inputs", "lambda.keras": "the_code", "only.weights.h5": "only weights"}


def taken_over(cli, model_outputs, pythons, model, shape):
    keras, onnx, pytorch = pythons
    title = model.name
    store = Path(f"store-{title}")
    called(cli, "import", model, "--store", store)
    called(cli, "export", "last", "--store", store, "--pytorch", store / "pytorch", "--onnx", store / "model.onnx")
    others_agree(title, store, model_outputs, onnx, pytorch, shape) if onnx or pytorch else None
    done = subprocess.run([keras, "-c", COMPARE, model, store / "ours.raw", store / "outputs.raw", *map(str, shape)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stdout + done.stderr)
    worst, spread = (float(figure) for figure in done.stdout.split()[-2:])
    check(f"{title}: Keras differs by {worst:.1e}", worst < 1e-4 and spread > 1e-3)


def main():
    cli, model_outputs, kept = (Path(given).resolve() for given in sys.argv[1:4])
    keras = interpreter(kept, "Keras", "keras, tensorflow, h5py", KERAS, is_large=True)
    if not keras:
        sys.exit(SKIPPED)
    onnx = interpreter(kept, "ONNX", "onnx, onnxruntime, numpy", ONNX, is_large=True)
    pytorch = interpreter(kept, "PyTorch", "torch, safetensors, numpy", PYTORCH, PYTORCH_INDEX, is_large=True)
    if not onnx and not pytorch:
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for name in ("models", "refused"):
            Path(name).mkdir()
        made = subprocess.run([keras, MAKE, "models", "refused"], capture_output=True, text=True, check=False)
        if made.returncode != 0:
            sys.exit(made.stderr)
        for line in made.stdout.splitlines():
            name, *shape = line.split()
            if len(shape) != 3:
                continue
            for ending in ("keras", "h5"):
                taken_over(cli, model_outputs, (keras, onnx, pytorch), Path("models") / f"{name}.{ending}", tuple(int(side) for side in shape))
        for name, word in REFUSED.items():
            done = subprocess.run([cli, "import", f"refused/{name}", "--store", "store-refused"], capture_output=True, text=True, check=False)
            check(f"{name}: {done.stderr.strip()}", done.returncode != 0 and word in done.stderr)


if __name__ == "__main__":
    main()
