# SPDX-License-Identifier: GPL-3.0-or-later
"""Model-6 trained with Keras's fit.

keras_fit.py FOLDER EPOCHS THREADS
"""
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import tensorflow

from fitting import split_of, tell_epoch, tell_first_step
from keras_models import model_named
from stepping import BATCH


class Teller(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        if batch == 0:
            tell_first_step()

    def on_epoch_end(self, epoch, logs=None):
        tell_epoch(epoch + 1, logs["val_loss"])


def main():
    folder, epochs, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    tensorflow.config.threading.set_intra_op_parallelism_threads(threads)
    keras.utils.set_random_seed(1)
    trained, validated = split_of(folder)
    model = model_named("model-6", trained.shape[1])
    model.compile(optimizer=keras.optimizers.RMSprop(1e-3), loss="mse")
    model.fit(trained, trained, batch_size=BATCH, epochs=epochs, verbose=0, callbacks=[Teller()],
              validation_data=(validated, validated), validation_batch_size=BATCH)


main()
