#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What we export of a model, computed by ONNX Runtime and by PyTorch: the same pictures come out as of ours.

Usage: models_elsewhere.py AFTERIMAGE_CLI MODEL_OUTPUTS FOLDER

FOLDER keeps a virtual environment between calls. Exits with 77 where none of the two can be had.
"""
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "support"))
from peer_environment import SKIPPED, interpreter  # noqa: E402

ONNX = ["onnx>=1.16", "onnxruntime>=1.18", "numpy"]
PYTORCH = ["torch", "safetensors", "numpy"]
PYTORCH_INDEX = "https://download.pytorch.org/whl/cpu"  # Without CUDA: 200 MB rather than 3 GB.
COUNT = 3

# Architecture, options, colours, range and size: odd and not square where that is possible.
CASES = [
    ("convolutional", ["--filters", "4,6", "--latent-dim", "9"], "rgb", "0..1", "27x16"),
    ("convolutional", ["--filters", "4,6", "--latent-dim", "9"], "grey", "-1..1", "13x21"),
    ("per-pixel-dense", ["--filters", "6,4", "--units", "7,5"], "rgb", "0..1", "27x16"),
    ("basic", ["--units", "16,8"], "grey", "0..1", "9x14"),
    ("sparse", ["--units", "8"], "rgb", "0..255", "8x8"),
    ("deep", ["--units", "16,8,4"], "rgb", "-1..1", "11x8"),
    ("plain-convolutional", ["--filters", "6,4,4"], "rgb", "0..1", "28x28"),
    ("plain-convolutional", ["--filters", "6,4"], "grey", "0..1", "27x16"),
    ("variational", ["--filters", "4,6", "--latent-dim", "5"], "rgb", "0..1", "27x16"),
    ("unet", ["--filters", "4,6,8"], "rgb", "0..1", "27x16"),
    ("unet", ["--filters", "4,6"], "grey", "0..255", "17x12"),
    # Each range and both kinds of colours with those that had them not yet.
    ("convolutional", ["--filters", "4,6", "--latent-dim", "9"], "rgb", "0..255", "17x12"),
    ("per-pixel-dense", ["--filters", "6,4", "--units", "7,5"], "grey", "-1..1", "12x17"),
    ("basic", ["--units", "16,8"], "rgb", "0..255", "14x9"),
    ("sparse", ["--units", "8"], "grey", "-1..1", "9x14"),
    ("deep", ["--units", "16,8,4"], "grey", "0..255", "8x11"),
    ("plain-convolutional", ["--filters", "6,4"], "rgb", "-1..1", "12x17"),
    ("variational", ["--filters", "4,6", "--latent-dim", "5"], "grey", "-1..1", "13x21"),
    ("unet", ["--filters", "4,6"], "rgb", "-1..1", "12x17"),
]


def check(what, condition):
    print(("ok      " if condition else "FAILED  ") + what, flush=True)
    if not condition:
        sys.exit(1)


def called(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(str(part) for part in command)}\n{done.stderr}")


ASK_ONNX = """
import sys, numpy, onnx, onnxruntime
whole, pictures, ours, *parts = sys.argv[1:]
onnx.checker.check_model(onnx.load(whole), full_check=True)
assert max(entry.version for entry in onnx.load(whole).opset_import) <= 17
pictures, ours = numpy.load(pictures), numpy.load(ours)
def made(file, value):
    session = onnxruntime.InferenceSession(file, providers=["CPUExecutionProvider"])
    return session.run(None, {session.get_inputs()[0].name: value})[0]
outputs = made(whole, pictures)
assert outputs.shape == ours.shape and outputs.dtype == numpy.float32, (outputs.shape, ours.shape)
assert numpy.array_equal(made(whole, pictures[:1]), outputs[:1]) or abs(made(whole, pictures[:1]) - outputs[:1]).max() < 1e-5
worst = abs(outputs - ours).max()
if parts:
    for part in parts: onnx.checker.check_model(onnx.load(part), full_check=True)
    worst = max(worst, abs(made(parts[1], made(parts[0], pictures)) - ours).max())
print(worst)
"""

ASK_PYTORCH = """
import sys, numpy
sys.path.insert(0, sys.argv[1])
import model
pictures, ours = numpy.load(sys.argv[2]), numpy.load(sys.argv[3])
outputs = model.reconstruct(model.load(), pictures).numpy()
assert outputs.shape == ours.shape, (outputs.shape, ours.shape)
print(abs(outputs - ours).max())
"""

SAVE_PYTORCH = """
import sys, torch
sys.path.insert(0, sys.argv[1])
import model
from safetensors.torch import save_file
weights = model.load().state_dict()
for name, type in (("half", torch.float16), ("brain", torch.bfloat16), ("double", torch.float64)):
    save_file({key: value.to(type) if value.is_floating_point() else value for key, value in weights.items()}, f"{sys.argv[2]}/{name}.safetensors")
print(any(key.endswith("num_batches_tracked") for key in weights))
"""

WORST = """
import sys, numpy
print(abs(numpy.fromfile(sys.argv[1], dtype="float32") - numpy.load(sys.argv[2]).ravel()).max())
"""


def answer(python, script, *arguments):
    done = subprocess.run([python, "-c", script, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(done.stdout + done.stderr)
        sys.exit(1)
    return float(done.stdout.split()[-1])


NUMPY_FILE = """
import sys, numpy
kind, raw, file, *shape = sys.argv[1:]
numpy.save(file, numpy.fromfile(raw, dtype=kind).reshape([int(side) for side in shape]))
"""


def as_numpy(python, kind, raw, shape):
    file = raw.with_suffix(".npy")
    called(python, "-c", NUMPY_FILE, kind, raw, file, *shape)
    return file


def others_agree(title, store, model_outputs, onnx, pytorch, shape, parts=()):
    """Compares what is exported in the folder store (model.onnx, pytorch) with ours; answers the files of the pictures and of our outputs."""
    height, width, channels = shape
    # Ours takes its own colours; the others take red, green and blue, alike where the model is grey.
    values = os.urandom(COUNT * height * width * channels)
    (store / "ours.raw").write_bytes(values)
    (store / "pictures.raw").write_bytes(values if channels == 3 else bytes(value for value in values for _ in range(3)))
    folder = store / "pytorch"
    (store / "recipe.json").write_text(json.dumps(json.loads((folder / "config.json").read_text())["recipe"]))
    called(model_outputs, store / "recipe.json", folder / "model.safetensors", store / "ours.raw", store / "outputs.raw")
    python = onnx or pytorch
    pictures = as_numpy(python, "uint8", store / "pictures.raw", (COUNT, height, width, 3))
    ours = as_numpy(python, "float32", store / "outputs.raw", (COUNT, height, width, channels))
    if onnx:
        worst = answer(onnx, ASK_ONNX, store / "model.onnx", pictures, ours, *parts)
        check(f"{title}: ONNX Runtime differs by {worst:.1e}", worst < 1e-4)
    if pytorch:
        worst = answer(pytorch, ASK_PYTORCH, folder, pictures, ours)
        check(f"{title}: PyTorch differs by {worst:.1e}", worst < 1e-5)


def compared(cli, model_outputs, onnx, pytorch, case):
    architecture, options, color, value_range, size = case
    width, height = (int(side) for side in size.split("x"))
    title = f"{architecture}, {color}, {value_range}, {size}"
    output = {"0..1": "sigmoid", "-1..1": "tanh", "0..255": "linear"}[value_range]
    store = Path(f"store-{title}".replace(", ", "-"))
    called(cli, "train", "--data", "pictures", "--size", size, "--color", color, f"--range={value_range}", "--architecture", architecture, *options,
           "--output-activation", output, "--epochs", 2, "--batch-size", 8, "--store", store)
    folder = store / "pytorch"
    called(cli, "export", "last", "--store", store, "--pytorch", folder, "--onnx", store / "model.onnx")
    subprocess.run([cli, "export", "last", "--store", store, "--onnx-parts", store / "model.onnx"], capture_output=True, check=False)
    parts = [store / f"model-{part}.onnx" for part in ("encoder", "decoder") if (store / f"model-{part}.onnx").exists()]
    has_code = architecture not in ("per-pixel-dense", "unet")
    check(f"{title}: parts where there is a code", len(parts) == (2 if has_code else 0))

    others_agree(title, store, model_outputs, onnx, pytorch, (height, width, 1 if color == "grey" else 3), parts)
    if pytorch:
        ours_reads_pytorch(title, store, model_outputs, pytorch)
    card = (folder / "README.md").read_text()
    check(f"{title}: the card leaves blank what only a person knows", card.count("**Left blank.**") == 2 and "license:  #" in card)


def ours_reads_pytorch(title, store, model_outputs, pytorch):
    """What PyTorch saves in other precisions, with its own counters, is read by us."""
    called(pytorch, "-c", SAVE_PYTORCH, store / "pytorch", store)
    for name, limit in (("half", 5e-3), ("brain", 5e-2), ("double", 1e-6)):
        called(model_outputs, store / "recipe.json", store / f"{name}.safetensors", store / "ours.raw", store / "again.raw")
        worst = answer(pytorch, WORST, store / "again.raw", store / "outputs.npy")
        check(f"{title}: with PyTorch's weights in {name} precision, ours differs by {worst:.1e}", worst < limit)


def main():
    cli, model_outputs, kept = (Path(given).resolve() for given in sys.argv[1:4])
    onnx = interpreter(kept, "ONNX", "onnx, onnxruntime, numpy", ONNX, is_large=True)
    pytorch = interpreter(kept, "PyTorch", "torch, safetensors, numpy", PYTORCH, PYTORCH_INDEX, is_large=True)
    if not onnx and not pytorch:
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        called(cli, "sample", "shapes", "--count", 40, "--size", 32, "--out", "pictures")
        for case in CASES:
            compared(cli, model_outputs, onnx, pytorch, case)


if __name__ == "__main__":
    main()
