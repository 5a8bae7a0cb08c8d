# SPDX-License-Identifier: GPL-3.0-or-later
"""A training step of each model in PyTorch.

torch_step.py MODEL BATCH THREADS [channels-last] [compiled]    MODEL: model-2, model-6 or the name of an architecture
"""
import sys

import torch
from torch import nn

from stepping import picture_size, serve
from torch_models import MODELS, optimizer_of


def main():
    name, batch, threads, flags = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = MODELS[name]().to(device)
    pictures = torch.rand(batch, 3, picture_size(name), picture_size(name), device=device)
    if "channels-last" in flags:
        model = model.to(memory_format=torch.channels_last)
        pictures = pictures.contiguous(memory_format=torch.channels_last)
    optimizer = optimizer_of(name, model)
    loss_of = nn.L1Loss() if name == "model-2" else nn.MSELoss()
    forward = torch.compile(model) if "compiled" in flags else model

    def step():
        optimizer.zero_grad()
        output, penalty = forward(pictures)
        loss = loss_of(output, pictures) + penalty
        loss.backward()
        optimizer.step()
        loss.item()

    serve(step)


main()
