# SPDX-License-Identifier: GPL-3.0-or-later
"""Model-6 trained with Keras's fit on the PNG files of a folder, the last fifth kept for validation.

keras_fit.py FOLDER EPOCHS THREADS prints a JSON object after the first step and after every epoch.
"""
import json
import os
import sys
from pathlib import Path

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy
import tensorflow

from keras_models import model_named
from stepping import BATCH


class Teller(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        if batch == 0:
            print(json.dumps({"event": "batch-done"}), flush=True)

    def on_epoch_end(self, epoch, logs=None):
        print(json.dumps({"event": "epoch-done", "epoch": epoch + 1, "val_loss": logs["val_loss"]}), flush=True)


def main():
    folder, epochs, threads = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    tensorflow.config.threading.set_intra_op_parallelism_threads(threads)
    keras.utils.set_random_seed(1)
    files = sorted(folder.glob("*.png"))
    pictures = numpy.stack([tensorflow.io.decode_png(file.read_bytes(), channels=3).numpy() for file in files]).astype(numpy.float32) / 255
    numpy.random.default_rng(1).shuffle(pictures)
    trained = round(len(pictures) * 0.8)
    model = model_named("model-6", pictures.shape[1])
    model.compile(optimizer=keras.optimizers.RMSprop(1e-3), loss="mse")
    model.fit(pictures[:trained], pictures[:trained], batch_size=BATCH, epochs=epochs, verbose=0, callbacks=[Teller()],
              validation_data=(pictures[trained:], pictures[trained:]), validation_batch_size=BATCH)


main()
