# SPDX-License-Identifier: GPL-3.0-or-later
"""Planted faults, each with the rules that name it, and healthy runs over everything that can be chosen.

Half of the cases are for setting thresholds and half for reporting; which is which follows from their names alone."""
import json
import zlib
from dataclasses import dataclass, field

import pictures as p


@dataclass
class Case:
    name: str
    data: str                                     # Of DATA below.
    settings: dict = field(default_factory=dict)  # What differs from BASE.
    causes: tuple = ()                            # Rules, any of which names the fault; none for a healthy run.
    early: bool = True                            # Whether data or settings show it.
    base: dict = field(default_factory=dict)      # What of the settings is no fault: the same run in good health has it too.
    is_tuned: bool = False                        # Rules were made for it: it is never reported.

    @property
    def healthy_data(self):
        """The same pictures without the fault."""
        if self.data in ("negative pairs", "exchanged pairs"):
            return "emoji"
        if "pairs" in self.data or self.data == "sketches":
            return "sketches"
        return "emoji" if self.data == "emoji" else "shapes"

    @property
    def is_reported(self):
        return not self.is_tuned and zlib.crc32(self.name.encode()) % 2 == 1


# Small enough for two cores: a run takes a second or two.
BASE = {"architecture": "convolutional", "filters": [16, 32], "latent_dim": 32, "size": 32, "batch_size": 8, "epochs": 20,
        "threads": 1, "device": "cpu", "validation_split": 0.25}


def twins(number, rows):
    return p.resaved(twins.kept.setdefault(number // 2, rows))


twins.kept = {}


def same(rows):
    return same.kept.setdefault("first", rows)


same.kept = {}


def listed(*hidden):
    """A model of one's own layers around these."""
    layers = [{"type": "Flatten"}, *hidden, {"type": "Dense", "units": 3072, "activation": "sigmoid"},
              {"type": "Reshape", "target_shape": [32, 32, 3]}]
    return {"architecture": "layers", "filters": None, "latent_dim": None, "layer_list": json.dumps(layers)}


def units(count, activation="relu"):
    return {"type": "Dense", "units": count, "activation": activation}


def mixed(number, targets):
    return targets[(number * 37 + 11) % len(targets)]


# Each answers with a folder: cli, folder of all, count.
DATA = {
    "shapes": lambda cli, at, n: p.samples(cli, at, "shapes", 32, n),
    "few shapes": lambda cli, at, n: p.samples(cli, at, "shapes", 32, 24),
    "emoji": lambda cli, at, n: p.samples(cli, at, "emoji", 32, n),
    "sketches": lambda cli, at, n: p.samples(cli, at, "emoji-sketch", 32, n),
    "scrambled": lambda cli, at, n: p.changed_folder(DATA["shapes"](cli, at, n), at / f"scrambled-{n}", lambda i, rows: p.scrambled(rows)),
    "noise": lambda cli, at, n: p.changed_folder(DATA["shapes"](cli, at, n), at / f"noise-{n}", lambda i, rows: p.noise(rows, i)),
    "blank": lambda cli, at, n: p.changed_folder(DATA["shapes"](cli, at, n), at / f"blank-{n}",
                                                 lambda i, rows: p.plain(rows, i % 200) if i % 4 == 0 else rows),
    "alike": lambda cli, at, n: p.changed_folder(DATA["shapes"](cli, at, 1), at / "alike-one", lambda i, rows: rows),
    "twins": lambda cli, at, n: p.changed_folder(DATA["shapes"](cli, at, n), at / f"twins-{n}", twins),
    "same picture": lambda cli, at, n: p.changed_folder(DATA["shapes"](cli, at, n), at / f"same-{n}", lambda i, rows: same(rows)),
    "one channel": lambda cli, at, n: p.changed_folder(DATA["emoji"](cli, at, n), at / f"green-{n}", lambda i, rows: p.tinted(rows)),
    "some scrambled": lambda cli, at, n: p.changed_folder(DATA["shapes"](cli, at, n), at / f"some-scrambled-{n}",
                                                          lambda i, rows: p.scrambled(rows) if i % 5 == 0 else rows),
    "some noise": lambda cli, at, n: p.changed_folder(DATA["shapes"](cli, at, n), at / f"some-noise-{n}",
                                                      lambda i, rows: p.noise(rows, i) if i % 5 == 0 else rows),
    "some mixed pairs": lambda cli, at, n: p.changed_pairs(DATA["sketches"](cli, at, n), at / f"some-mixed-{n}",
                                                           lambda i, t: mixed(i, t) if i % 5 == 0 else t[i]),
    "negative pairs": lambda cli, at, n: p.own_pairs(DATA["emoji"](cli, at, n), at / f"negative-{n}", lambda i, rows: p.inverted(rows)),
    "exchanged pairs": lambda cli, at, n: p.own_pairs(DATA["emoji"](cli, at, n), at / f"exchanged-{n}", lambda i, rows: p.exchanged(rows)),
    "sheared": lambda cli, at, n: p.changed_folder(DATA["shapes"](cli, at, n), at / f"sheared-{n}", lambda i, rows: p.sheared(rows)),
    "grey validation": lambda cli, at, n: p.split_folder(DATA["shapes"](cli, at, n), at / f"grey-{n}", p.greyed),
    "half-exchanged pairs": lambda cli, at, n: p.exchanged_pairs(DATA["sketches"](cli, at, n), at / f"half-exchanged-{n}"),
    "broken": lambda cli, at, n: p.broken_folder(DATA["shapes"](cli, at, n), at / f"broken-{n}"),
    "inverted validation": lambda cli, at, n: p.split_folder(DATA["shapes"](cli, at, n), at / f"inverted-{n}", p.inverted),
    "dark validation": lambda cli, at, n: p.split_folder(DATA["shapes"](cli, at, n), at / f"dark-{n}", p.darkened),
    "mirrored pairs": lambda cli, at, n: p.changed_pairs(DATA["sketches"](cli, at, n), at / f"mirrored-{n}", lambda i, t: p.mirrored(t[i])),
    "turned pairs": lambda cli, at, n: p.changed_pairs(DATA["sketches"](cli, at, n), at / f"turned-{n}", lambda i, t: p.turned(t[i])),
    "upside-down pairs": lambda cli, at, n: p.changed_pairs(DATA["sketches"](cli, at, n), at / f"down-{n}", lambda i, t: p.upside_down(t[i])),
    "moved pairs": lambda cli, at, n: p.changed_pairs(DATA["sketches"](cli, at, n), at / f"moved-{n}", lambda i, t: p.moved(t[i], 5, 3)),
    "mixed pairs": lambda cli, at, n: p.changed_pairs(DATA["sketches"](cli, at, n), at / f"mixed-{n}", mixed),
    "late pairs": lambda cli, at, n: p.changed_pairs(DATA["sketches"](cli, at, n), at / f"late-{n}", lambda i, t: t[(i + 1) % len(t)]),
    "half-mixed pairs": lambda cli, at, n: p.changed_pairs(DATA["sketches"](cli, at, n), at / f"half-{n}",
                                                           lambda i, t: mixed(i, t) if i % 2 else t[i]),
    "scrambled pairs": lambda cli, at, n: p.changed_pairs(DATA["sketches"](cli, at, n), at / f"scrambled-pairs-{n}",
                                                          lambda i, t: p.scrambled(t[i])),
}

SGD = {"optimizer": "sgd", "learning_rate": 0.05, "momentum": 0.9}
PER_PIXEL = {"architecture": "per-pixel-dense", "filters": [16, 16, 16], "units": [64, 32, 32, 64], "latent_dim": None}
DENSE = {"architecture": "basic", "filters": None, "latent_dim": None, "units": [64, 32], "activation": "relu"}

FAULTS = [
    # The recorded models, small.
    Case("model 1: accuracy stuck at zero", "sketches", {**PER_PIXEL, "loss": "bce"}, ("meaningless-accuracy",), base=PER_PIXEL),
    Case("model 2: accuracy high at once", "sketches", {**PER_PIXEL, "loss": "mae"},
         ("meaningless-accuracy", "same-output-for-all"), base=PER_PIXEL),  # Its outputs are white: both are so.
    Case("model 3: pixels at 0..255", "sketches", {"loss": "mae", "range": "0..255"}, ("targets-out-of-reach",), base={"loss": "mae"}),
    Case("model 4: the same, larger", "sketches", {"loss": "mae", "range": "0..255", "filters": [32, 64], "patience": 3}, ("targets-out-of-reach",), base={"loss": "mae", "filters": [32, 64]}),
    Case("model 5: scrambled targets", "sketches", {"loss": "mae", "scramble_targets": True}, ("scrambled-targets",), base={"loss": "mae"}),
    Case("model 6 in grey", "sketches", {"color": "grey", "optimizer": "rmsprop"}, ("meaningless-accuracy",)),
    # Data.
    Case("scrambled pictures on disk", "scrambled", {}, ("scrambled-targets",)),
    Case("scrambled targets on disk", "scrambled pairs", {}, ("scrambled-targets",)),
    Case("-1..1 against a sigmoid", "shapes", {"range": "-1..1"}, ("targets-out-of-reach",)),
    Case("0..255 against tanh", "shapes", {"range": "0..255", "output_activation": "tanh"}, ("targets-out-of-reach",)),
    Case("0..255 against a linear output", "shapes", {"range": "0..255", "output_activation": "linear"}, ("unscaled-pixels",), base={"output_activation": "linear"}),
    Case("mirrored pairs", "mirrored pairs", {}, ("misaligned-pairs",)),
    Case("turned pairs", "turned pairs", {}, ("misaligned-pairs",)),
    Case("upside-down pairs", "upside-down pairs", {}, ("misaligned-pairs",)),
    Case("moved pairs", "moved pairs", {}, ("misaligned-pairs",)),
    Case("mixed-up pairs", "mixed pairs", {}, ("mixed-up-pairs",)),
    Case("pairs that are off by one", "late pairs", {}, ("mixed-up-pairs",)),
    Case("half of the pairs mixed up", "half-mixed pairs", {}, ("mixed-up-pairs",)),
    Case("everything masked", "shapes", {"predict": "corrupted", "corruption": "masked-squares", "corruption_amount": 1.0}, ("input-hides-target",)),
    Case("everything salt and pepper", "shapes", {"predict": "corrupted", "corruption": "salt-and-pepper", "corruption_amount": 1.0}, ("input-hides-target",)),
    Case("noise for pictures", "noise", {}, ("noise-like-pictures",)),
    Case("twins across the split", "twins", {}, ("leak-across-split",)),
    Case("blank pictures", "blank", {}, ("blank-pictures",)),
    Case("a third of the files broken", "broken", {}, ("skipped-pictures",)),
    Case("validation inverted", "inverted validation", {}, ("split-differs",)),
    Case("validation dark", "dark validation", {}, ("split-differs",)),
    Case("24 pictures", "few shapes", {"filters": [32, 64]}, ("too-few-pictures",), base={"filters": [32, 64]}),
    Case("all pictures the same", "same picture", {}, ("pictures-alike",), is_tuned=True),
    Case("a fifth scrambled", "some scrambled", {}, ("scrambled-targets",), is_tuned=True),
    Case("a fifth noise", "some noise", {}, ("noise-like-pictures",), is_tuned=True),
    Case("a fifth of the pairs mixed up", "some mixed pairs", {}, ("mixed-up-pairs",), is_tuned=True),
    Case("inputs are negatives", "negative pairs", {}, ("recoloured-pairs",), is_tuned=True),
    Case("red and blue exchanged", "exchanged pairs", {}, ("recoloured-pairs",), is_tuned=True),
    Case("rows of a wrong length", "sheared", {}, ("scrambled-targets",), is_tuned=True),
    Case("validation grey", "grey validation", {}, ("split-differs",), is_tuned=True),
    Case("half of the pairs exchanged", "half-exchanged pairs", {}, ("exchanged-pairs",), is_tuned=True),
    # Settings.
    Case("a loss that counts a thousandfold", "shapes", {**SGD, "loss": "1000*mse"}, ("learning-rate-high",), base=SGD, is_tuned=True),
    Case("no price on the cloud", "shapes", {"architecture": "variational", "kl_weight": 0.0}, ("code-price-none",),
         base={"architecture": "variational", "kl_weight": 0.1}, is_tuned=True),
    Case("forty steps", "shapes", {"batch_size": 120}, ("too-few-steps",), is_tuned=True),
    Case("stopped at the first epoch without progress", "shapes", {"patience": 1, "epochs": 40}, ("stops-too-soon",), False, is_tuned=True),
    Case("batches of one", "shapes", {"batch_size": 1, "epochs": 5}, ("batches-too-small",), is_tuned=True),
    Case("Adagrad as Keras has it", "shapes", {"optimizer": "adagrad"}, ("learning-rate-low",), is_tuned=True),
    Case("price on the cloud a little too high", "shapes", {"architecture": "variational", "kl_weight": 4.0}, ("code-price-high",), True,
         {"architecture": "variational", "kl_weight": 0.1}, is_tuned=True),
    Case("learning rate 0", "shapes", {"learning_rate": 0.0}, ("learning-rate-zero",)),
    Case("Adam at 1e-7", "shapes", {"learning_rate": 1e-7}, ("learning-rate-low",)),
    Case("SGD at 1e-8", "shapes", {**SGD, "learning_rate": 1e-8}, ("learning-rate-low",), base=SGD),
    Case("Adam at 0.5", "shapes", {"learning_rate": 0.5}, ("learning-rate-high",)),
    Case("SGD at 50", "shapes", {**SGD, "learning_rate": 50.0}, ("learning-rate-high",), base=SGD),
    Case("RMSprop at 0.3", "emoji", {"optimizer": "rmsprop", "learning_rate": 0.3}, ("learning-rate-high",)),
    Case("momentum 1", "shapes", {**SGD, "momentum": 1.0}, ("momentum-never-fades",), base=SGD),
    Case("gradients cut to 1e-7", "shapes", {**SGD, "global_clipnorm": 1e-7}, ("gradients-cut",), base=SGD),
    Case("weight decay 1", "shapes", {"optimizer": "adamw", "weight_decay": 1.0, "learning_rate": 0.01}, ("weight-decay-high",),
         base={"optimizer": "adamw", "learning_rate": 0.01}),
    Case("epsilon 1", "shapes", {"epsilon": 1.0}, ("epsilon-high",)),
    Case("early stopping that no gain holds up", "shapes", {"patience": 2, "min_delta": 1.0}, ("stops-too-soon",)),
    Case("nine of ten pictures kept aside", "shapes", {"validation_split": 0.9}, ("most-kept-aside",)),
    Case("one batch for all", "shapes", {"batch_size": 4096, "epochs": 5}, ("too-few-steps",)),
    Case("binary cross-entropy on 0..255", "shapes", {"loss": "bce", "range": "0..255", "output_activation": "linear"}, ("loss-without-bound",)),
    Case("binary cross-entropy without sigmoid", "shapes", {"loss": "bce", "output_activation": "linear"}, ("loss-and-output-apart",)),
    Case("steps to a hundredth, again and again", "shapes", {"schedule": "step", "step_size": 2, "factor": 0.01}, ("learning-rate-low",)),
    Case("categorical cross-entropy on colour", "shapes", {"loss": "cce"}, ("loss-cannot-tell",)),
    Case("warm-up longer than the run", "shapes", {"schedule": "warmup", "warmup_epochs": 10000}, ("learning-rate-low",)),
    Case("step to nothing", "shapes", {"schedule": "step", "step_size": 1, "factor": 0.0}, ("learning-rate-low",)),
    # Architecture.
    Case("dropout 0.95", "shapes", {**PER_PIXEL, "dropout_rate": 0.95}, ("dropout-high",), base=PER_PIXEL),
    Case("one number for a picture", "shapes", {"latent_dim": 1}, ("narrow-bottleneck",)),
    Case("a code as wide as the picture", "shapes", {**DENSE, "units": [3072]}, ("wide-bottleneck",), base=DENSE),
    Case("U-Net on itself", "shapes", {"architecture": "unet", "filters": [8, 16], "latent_dim": None}, ("identity-shortcut",)),
    Case("ten sigmoid layers", "shapes", {**DENSE, "units": [64] * 10, "activation": "sigmoid"},
         ("vanishing-gradient",), True, DENSE),
    Case("layers that bend nothing", "shapes", {"negative_slope": 1.0}, ("no-bend",)),
    Case("one filter", "shapes", {"filters": [1, 16]}, ("narrow-bottleneck",)),
    Case("price on the cloud too high", "shapes", {"architecture": "variational", "kl_weight": 1000.0}, ("code-price-high",), True, {"architecture": "variational", "kl_weight": 0.1}),
    Case("own layers that bend nothing", "shapes", listed(units(128, "linear"), units(64, "linear"), units(128, "linear")), ("no-bend",), base=DENSE, is_tuned=True),
    Case("own layers, silenced", "shapes", listed(units(128), {"type": "Dropout", "rate": 0.95}, units(64), units(128)), ("dropout-high",), base=DENSE, is_tuned=True),
    # Training.
    Case("learnt by heart", "few shapes", {"filters": [32, 64], "epochs": 60, "batch_size": 8}, ("overfitting", "too-few-pictures"), False),
]

HEALTHY = [
    Case("convolutional", "shapes"),
    Case("convolutional, longer", "shapes", {"epochs": 40}),
    Case("convolutional, mae", "emoji", {"loss": "mae"}),
    Case("convolutional, huber", "shapes", {"loss": "huber"}),
    Case("convolutional, 1 - SSIM", "emoji", {"loss": "ssim"}),
    Case("convolutional, mixed loss", "sketches", {"loss": "0.84*ssim + 0.16*mae"}),
    Case("convolutional, emoji", "emoji", {}),
    Case("convolutional, sketches", "sketches", {}),
    Case("convolutional, sgd", "shapes", {"optimizer": "sgd", "learning_rate": 0.05, "momentum": 0.9}),
    Case("convolutional, rmsprop", "shapes", {"optimizer": "rmsprop"}),
    Case("convolutional, nadam", "emoji", {"optimizer": "nadam"}),
    Case("convolutional, adamw", "shapes", {"optimizer": "adamw"}),
    Case("convolutional, adadelta", "shapes", {"optimizer": "adadelta", "learning_rate": 1.0}),
    Case("convolutional, adagrad", "emoji", {"optimizer": "adagrad", "learning_rate": 0.02}),
    Case("convolutional, cosine", "shapes", {"schedule": "cosine"}),
    Case("convolutional, warm-up", "emoji", {"schedule": "warmup", "warmup_epochs": 2}),
    Case("convolutional, tanh", "shapes", {"range": "-1..1", "output_activation": "tanh"}),
    Case("convolutional, linear output", "shapes", {"output_activation": "linear"}),
    Case("convolutional, small batches", "shapes", {"batch_size": 4}),
    Case("convolutional, augmented", "emoji", {"flip": True, "shift": 0.05}),
    Case("variational", "shapes", {"architecture": "variational", "kl_weight": 0.1}),
    Case("variational, emoji", "emoji", {"architecture": "variational", "kl_weight": 0.1}),
    Case("sparse", "shapes", {"architecture": "sparse", "filters": None, "latent_dim": None, "units": [64]}),
    Case("basic", "shapes", {**DENSE}),
    Case("basic, emoji", "emoji", {**DENSE}),
    Case("deep", "emoji", {"architecture": "deep", "filters": None, "latent_dim": None, "units": [128, 64]}),
    Case("plain convolutional", "shapes", {"architecture": "plain-convolutional", "filters": [16, 8], "latent_dim": None}),
    Case("per pixel", "emoji", {**PER_PIXEL, "dropout_rate": 0.0}),
    Case("U-Net, pairs", "sketches", {"architecture": "unet", "filters": [8, 16], "latent_dim": None}),
    Case("U-Net, noise", "shapes", {"architecture": "unet", "filters": [8, 16], "latent_dim": None, "predict": "corrupted", "corruption_amount": 0.2}),
    Case("noise, convolutional", "emoji", {"predict": "corrupted", "corruption_amount": 0.3}),
    Case("masked, convolutional", "shapes", {"predict": "corrupted", "corruption": "masked-squares", "corruption_amount": 0.3}),
    Case("blurred, plain convolutional", "emoji", {"architecture": "plain-convolutional", "filters": [16, 16], "latent_dim": None,
                                                   "predict": "corrupted", "corruption": "blur", "corruption_amount": 0.05}),
    Case("grey, shapes", "shapes", {"color": "grey"}),
    Case("one channel, emoji", "one channel", {}, is_tuned=True),
]
