# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what is computed fast is learnt as well: every architecture trained on shapes with our kernels and with LibTorch's.

Five seeds with --kernels torch span what chance alone makes of the validation loss; the median of the same five seeds with
our kernels should lie in that span."""
import json
import statistics
import subprocess
import tempfile
from pathlib import Path

EPOCHS = 20
SEEDS = range(1, 6)
PICTURES, SIDE = 160, 32
# Small enough for minutes; channels that both kinds of kernels take.
ARCHITECTURES = {
    "convolutional": ["--filters", "16,32", "--latent-dim", "32"],
    "per-pixel-dense": ["--filters", "24,16", "--units", "32,32"],
    "plain-convolutional": ["--filters", "16,8"],
    "variational": ["--filters", "16,32"],
    "unet": ["--filters", "8,16,32"],
    "basic": ["--units", "512,128"],
    "sparse": ["--units", "512"],
    "deep": ["--units", "512,128,64"],
}


def last_loss(cli, folder, architecture, options, seed, kernels):
    command = [cli, "train", "--data", str(Path(folder) / "pictures"), "--store", str(Path(folder) / "store"), "--json",
               "--architecture", architecture, *options, "--size", str(SIDE), "--epochs", str(EPOCHS), "--batch-size", "16",
               "--seed", str(seed), "--kernels", kernels]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    losses = [event["val_loss"] for event in map(json.loads, told.splitlines()) if event["event"] == "epoch-done"]
    return losses[-1]


def compare(build):
    cli = str(build / "app/afterimage-cli")
    print(f"validation loss after {EPOCHS} epochs on {PICTURES} shapes of {SIDE}x{SIDE}, seeds {SEEDS[0]} to {SEEDS[-1]}")
    print(f"  {'':20} {'LibTorch: lowest':>17} {'median':>9} {'highest':>9}   {'ours: lowest':>13} {'median':>9} {'highest':>9}")
    outside = []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([cli, "sample", "shapes", "--count", str(PICTURES), "--size", str(SIDE), "--out", str(Path(folder) / "pictures")],
                       check=True, stdout=subprocess.DEVNULL)
        for architecture, options in ARCHITECTURES.items():
            span, ours = (sorted(last_loss(cli, folder, architecture, options, seed, kernels) for seed in SEEDS) for kernels in ("torch", "fast"))
            inside = span[0] <= statistics.median(ours) <= span[-1]
            if not inside:
                outside.append(architecture)
            print(f"  {architecture:20} {span[0]:17.5f} {statistics.median(span):9.5f} {span[-1]:9.5f}   {ours[0]:13.5f} {statistics.median(ours):9.5f} {ours[-1]:9.5f}"
                  f"  {'' if inside else 'outside'}", flush=True)
    print("  every median of ours lies in LibTorch's span" if not outside else f"  outside: {', '.join(outside)}", flush=True)
