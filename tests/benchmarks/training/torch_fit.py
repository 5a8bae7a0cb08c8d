# SPDX-License-Identifier: GPL-3.0-or-later
"""Model-6 trained in PyTorch with its own loop, compiled and channels-last, which is the fastest it has.

torch_fit.py FOLDER EPOCHS THREADS
"""
import sys

import torch
from torch.nn import functional

from fitting import split_of, tell_epoch, tell_first_step
from stepping import BATCH
from torch_models import MODELS, optimizer_of


def tensor_of(pictures):
    return torch.from_numpy(pictures).permute(0, 3, 1, 2)  # Channels last in memory, as they were read.


def train(forward, optimizer, pictures, first_epoch):
    order = torch.randperm(len(pictures))
    for begin in range(0, len(pictures), BATCH):
        batch = pictures[order[begin:begin + BATCH]].contiguous(memory_format=torch.channels_last)
        optimizer.zero_grad()
        functional.mse_loss(forward(batch)[0], batch).backward()
        optimizer.step()
        if first_epoch and begin == 0:
            tell_first_step()


@torch.no_grad()
def validation_loss(forward, pictures):
    return sum(functional.mse_loss(forward(batch)[0], batch).item() * len(batch) for batch in pictures.split(BATCH)) / len(pictures)


def main():
    folder, epochs, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    trained, validated = (tensor_of(pictures) for pictures in split_of(folder))
    model = MODELS["model-6"]().to(memory_format=torch.channels_last)
    optimizer, forward = optimizer_of("model-6", model), torch.compile(model)
    for epoch in range(1, epochs + 1):
        model.train()
        train(forward, optimizer, trained, epoch == 1)
        model.eval()
        tell_epoch(epoch, validation_loss(forward, validated))


main()
