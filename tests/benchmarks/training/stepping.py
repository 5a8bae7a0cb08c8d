# SPDX-License-Identifier: GPL-3.0-or-later
"""What every peer of training_steps.cpp does: answers "ready", then for each line it is sent the seconds of its next step."""
import sys
import time

BATCH = 32
WARM_UP = 3  # Compilers and allocators settle before anything is measured.


def picture_size(model):
    return 96 if model == "model-2" else 64


def serve(step):
    for _ in range(WARM_UP):
        step()
    print("ready", flush=True)
    for _ in sys.stdin:
        begin = time.perf_counter()
        step()
        print(f"{time.perf_counter() - begin:.6f}", flush=True)
