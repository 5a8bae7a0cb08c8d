# SPDX-License-Identifier: GPL-3.0-or-later
"""A training step of each model in Keras on TensorFlow, written as its own guides write it.

keras_step.py MODEL BATCH THREADS [xla]    MODEL: model-2, model-6 or the name of an architecture
"""
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import keras
import numpy
import tensorflow

from keras_models import model_named
from stepping import picture_size, serve


def main():
    name, batch, threads, flags = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
    tensorflow.config.threading.set_intra_op_parallelism_threads(threads)
    keras.utils.set_random_seed(1)
    size = picture_size(name)
    model = model_named(name, size)
    model.compile(optimizer=keras.optimizers.RMSprop(1e-3) if name == "model-6" else keras.optimizers.Adam(1e-3),
                  loss="mae" if name == "model-2" else "mse", jit_compile="xla" in flags)
    pictures = tensorflow.constant(numpy.random.default_rng(1).random((batch, size, size, 3), dtype=numpy.float32))
    serve(lambda: model.train_on_batch(pictures, pictures))


main()
