# SPDX-License-Identifier: GPL-3.0-or-later
"""The architectures in PyTorch, written as its own tutorials write them, with the defaults of ours."""
import torch
from torch import nn
from torch.nn import functional


class Flow(nn.Sequential):
    """Layers in a row; what the model adds to the loss is nothing."""

    def forward(self, pictures):
        return super().forward(pictures), 0.0


def down_and_up(filters):
    """Convolutions and pooling down; convolutions and up-sampling back."""
    down, channels = [], 3
    for count in filters:
        down += [nn.Conv2d(channels, count, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2)]
        channels = count
    return down, channels


def up_again(channels, filters):
    layers = []
    for count in reversed(filters):
        layers += [nn.Conv2d(channels, count, 3, padding=1), nn.ReLU(), nn.Upsample(scale_factor=2)]
        channels = count
    return layers + [nn.Conv2d(channels, 3, 3, padding=1), nn.Sigmoid()]


def per_pixel_dense():
    layers, channels = down_and_up((72, 64, 32, 16))
    for number, units in enumerate((512, 128, 128, 512)):
        layers += [nn.Conv2d(channels, units, 1), nn.ReLU()]
        if number < 3:
            layers.append(nn.Dropout(0.2))
        channels = units
    return Flow(*layers, *up_again(channels, (72, 64, 32, 16)))


def plain_convolutional():
    layers, channels = down_and_up((16, 8, 8))
    return Flow(*layers, *up_again(channels, (16, 8, 8)))


def stage(convolution, filters):
    return [convolution, nn.LeakyReLU(0.2), nn.BatchNorm2d(filters, eps=1e-3, momentum=0.01)]


def strided_encoder(first, second):
    return [*stage(nn.Conv2d(3, first, 3, 2, 1), first), *stage(nn.Conv2d(first, second, 3, 2, 1), second), nn.Flatten()]


def strided_decoder(latent, first, second):
    return [nn.Linear(latent, 16 * 16 * second), nn.Unflatten(1, (second, 16, 16)),
            *stage(nn.ConvTranspose2d(second, second, 3, 2, 1, 1), second),
            *stage(nn.ConvTranspose2d(second, first, 3, 2, 1, 1), first), nn.ConvTranspose2d(first, 3, 3, 1, 1), nn.Sigmoid()]


def convolutional():
    return Flow(*strided_encoder(128, 256), nn.Linear(16 * 16 * 256, 128), *strided_decoder(128, 128, 256))


class Variational(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = nn.Sequential(*strided_encoder(32, 64))
        self.mean, self.log_variance = nn.Linear(16 * 16 * 64, 16), nn.Linear(16 * 16 * 64, 16)
        self.decoder = nn.Sequential(*strided_decoder(16, 32, 64))

    def forward(self, pictures):
        features = self.encoder(pictures)
        mean, log_variance = self.mean(features), self.log_variance(features)
        code = mean + torch.exp(0.5 * log_variance) * torch.randn_like(mean)
        divergence = -0.5 * (1 + log_variance - mean.square() - log_variance.exp()).sum(1).mean()
        return self.decoder(code), divergence / pictures[0].numel()


class FullyConnected(nn.Module):
    def __init__(self, units, activation, activity_l1=0.0):
        super().__init__()
        values = 3 * 64 * 64
        sizes = [values, *units]
        self.encoder = nn.Sequential(nn.Flatten(), *(layer for a, b in zip(sizes, units) for layer in (nn.Linear(a, b), activation())))
        back = [*reversed(units)]
        self.decoder = nn.Sequential(*(layer for a, b in zip(back, back[1:]) for layer in (nn.Linear(a, b), activation())),
                                     nn.Linear(back[-1], values), nn.Sigmoid(), nn.Unflatten(1, (3, 64, 64)))
        self.activity_l1 = activity_l1

    def forward(self, pictures):
        code = self.encoder(pictures)
        return self.decoder(code), code.abs().sum() * (self.activity_l1 / len(pictures)) if self.activity_l1 else 0.0


def double_convolution(inputs, outputs):
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU(), nn.Conv2d(outputs, outputs, 3, padding=1), nn.ReLU())


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.down = nn.ModuleList([double_convolution(3, 32), double_convolution(32, 64), double_convolution(64, 128)])
        self.enlarge = nn.ModuleList([nn.ConvTranspose2d(128, 64, 3, 2, 1, 1), nn.ConvTranspose2d(64, 32, 3, 2, 1, 1)])
        self.up = nn.ModuleList([double_convolution(128, 64), double_convolution(64, 32)])
        self.output = nn.Conv2d(32, 3, 1)

    def forward(self, pictures):
        first = self.down[0](pictures)
        second = self.down[1](functional.max_pool2d(first, 2))
        value = self.down[2](functional.max_pool2d(second, 2))
        for bridge, enlarge, up in zip((second, first), self.enlarge, self.up):
            value = up(torch.cat([bridge, functional.relu(enlarge(value))], 1))
        return torch.sigmoid(self.output(value)), 0.0


MODELS = {
    "model-2": per_pixel_dense, "per-pixel-dense": per_pixel_dense, "model-6": convolutional, "convolutional": convolutional,
    "plain-convolutional": plain_convolutional, "variational": Variational, "unet": UNet,
    "basic": lambda: FullyConnected((256, 128), nn.Sigmoid), "deep": lambda: FullyConnected((128, 64, 32), nn.ReLU),
    "sparse": lambda: FullyConnected((32,), nn.ReLU, 1e-5)}


def optimizer_of(name, model):
    """That of a recorded model; Adam for the others."""
    if name == "model-6":
        return torch.optim.RMSprop(model.parameters(), 1e-3, alpha=0.9, eps=1e-7)
    return torch.optim.Adam(model.parameters(), 1e-3, eps=1e-7)
