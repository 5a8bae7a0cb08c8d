#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The peer of bench_training: the same step in PyTorch's Python package, written as its own tutorials write it.

training_peer.py RECIPE THREADS prints "ready", then for every line it reads the seconds that the next step took.
"""
import sys
import time

import torch
from torch import nn


def model_2():
    """Per-pixel dense autoencoder, Adam, mean absolute error."""
    layers, channels = [], 3
    for filters in (72, 64, 32, 16):
        layers += [nn.Conv2d(channels, filters, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
        channels = filters
    for number, units in enumerate((512, 128, 128, 512)):
        layers += [nn.Conv2d(channels, units, 1), nn.ReLU()]
        if number < 3:
            layers.append(nn.Dropout(0.2))
        channels = units
    for filters in (16, 32, 64, 72):
        layers += [nn.Conv2d(channels, filters, 3, padding=1), nn.ReLU(), nn.Upsample(scale_factor=2)]
        channels = filters
    layers += [nn.Conv2d(channels, 3, 3, padding=1), nn.Sigmoid()]
    model = nn.Sequential(*layers)
    return model, torch.optim.Adam(model.parameters(), 1e-3, eps=1e-7), nn.L1Loss(), 96


def model_6():
    """Convolutional autoencoder, RMSprop, mean squared error."""
    def stage(convolution, filters):
        return [convolution, nn.LeakyReLU(0.2), nn.BatchNorm2d(filters, eps=1e-3, momentum=0.01)]

    model = nn.Sequential(
        *stage(nn.Conv2d(3, 128, 3, 2, 1), 128), *stage(nn.Conv2d(128, 256, 3, 2, 1), 256),
        nn.Flatten(), nn.Linear(16 * 16 * 256, 128),
        nn.Linear(128, 16 * 16 * 256), nn.Unflatten(1, (256, 16, 16)),
        *stage(nn.ConvTranspose2d(256, 256, 3, 2, 1, 1), 256), *stage(nn.ConvTranspose2d(256, 128, 3, 2, 1, 1), 128),
        nn.ConvTranspose2d(128, 3, 3, 1, 1), nn.Sigmoid())
    return model, torch.optim.RMSprop(model.parameters(), 1e-3, alpha=0.9, eps=1e-7), nn.MSELoss(), 64


def main():
    torch.set_num_threads(int(sys.argv[2]))
    torch.manual_seed(1)
    model, optimizer, loss_of, size = {"model-2": model_2, "model-6": model_6}[sys.argv[1]]()
    pictures = torch.rand(32, 3, size, size)
    print("ready", flush=True)
    for _ in sys.stdin:
        begin = time.perf_counter()
        optimizer.zero_grad()
        loss = loss_of(model(pictures), pictures)
        loss.backward()
        optimizer.step()
        loss.item()
        print(f"{time.perf_counter() - begin:.6f}", flush=True)


main()
