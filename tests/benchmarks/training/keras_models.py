# SPDX-License-Identifier: GPL-3.0-or-later
"""The architectures in Keras, with the defaults of ours."""
import keras
from keras import layers, ops


def down(value, filters):
    for count in filters:
        value = layers.MaxPooling2D()(layers.Conv2D(count, 3, padding="same", activation="relu")(value))
    return value


def up(value, filters):
    for count in reversed(filters):
        value = layers.UpSampling2D()(layers.Conv2D(count, 3, padding="same", activation="relu")(value))
    return layers.Conv2D(3, 3, padding="same", activation="sigmoid")(value)


def per_pixel_dense(pictures, size):
    value = down(pictures, (72, 64, 32, 16))
    for number, units in enumerate((512, 128, 128, 512)):
        value = layers.Dense(units, activation="relu")(value)
        if number < 3:
            value = layers.Dropout(0.2)(value)
    return up(value, (72, 64, 32, 16))


def plain_convolutional(pictures, size):
    return up(down(pictures, (16, 8, 8)), (16, 8, 8))


def stage(value):
    return layers.BatchNormalization()(layers.LeakyReLU(negative_slope=0.2)(value))


def strided_encoder(value, filters):
    for count in filters:
        value = stage(layers.Conv2D(count, 3, strides=2, padding="same")(value))
    return layers.Flatten()(value)


def strided_decoder(code, filters, side):
    value = layers.Reshape((side, side, filters[-1]))(layers.Dense(side * side * filters[-1])(code))
    for count in reversed(filters):
        value = stage(layers.Conv2DTranspose(count, 3, strides=2, padding="same")(value))
    return layers.Activation("sigmoid")(layers.Conv2DTranspose(3, 3, padding="same")(value))


def convolutional(pictures, size):
    code = layers.Dense(128)(strided_encoder(pictures, (128, 256)))
    return strided_decoder(code, (128, 256), size // 4)


class Sampling(layers.Layer):
    """A random point of the cloud that the encoder describes; adds the cloud's divergence to the loss."""

    def __init__(self, values):
        super().__init__()
        self.values = values
        self.seeds = keras.random.SeedGenerator(1)

    def call(self, inputs):
        mean, log_variance = inputs
        self.add_loss(-0.5 * ops.mean(ops.sum(1 + log_variance - ops.square(mean) - ops.exp(log_variance), axis=1)) / self.values)
        return mean + ops.exp(0.5 * log_variance) * keras.random.normal(ops.shape(mean), seed=self.seeds)


def variational(pictures, size):
    features = strided_encoder(pictures, (32, 64))
    code = Sampling(size * size * 3)([layers.Dense(16)(features), layers.Dense(16)(features)])
    return strided_decoder(code, (32, 64), size // 4)


def fully_connected(units, activation, activity_l1=0.0):
    def build(pictures, size):
        value = layers.Flatten()(pictures)
        for number, count in enumerate(units):
            is_code = number + 1 == len(units)
            penalty = keras.regularizers.L1(activity_l1) if is_code and activity_l1 else None
            value = layers.Dense(count, activation=activation, activity_regularizer=penalty)(value)
        for count in reversed(units[:-1]):
            value = layers.Dense(count, activation=activation)(value)
        return layers.Reshape((size, size, 3))(layers.Dense(size * size * 3, activation="sigmoid")(value))

    return build


def unet(pictures, size):
    def double(value, filters):
        for _ in range(2):
            value = layers.Conv2D(filters, 3, padding="same", activation="relu")(value)
        return value

    first = double(pictures, 32)
    second = double(layers.MaxPooling2D()(first), 64)
    value = double(layers.MaxPooling2D()(second), 128)
    for bridge, filters in ((second, 64), (first, 32)):
        enlarged = layers.Conv2DTranspose(filters, 3, strides=2, padding="same", activation="relu")(value)
        value = double(layers.Concatenate()([bridge, enlarged]), filters)
    return layers.Conv2D(3, 1, activation="sigmoid")(value)


ARCHITECTURES = {
    "model-2": per_pixel_dense, "per-pixel-dense": per_pixel_dense, "model-6": convolutional, "convolutional": convolutional,
    "plain-convolutional": plain_convolutional, "variational": variational, "unet": unet,
    "basic": fully_connected((256, 128), "sigmoid"), "deep": fully_connected((128, 64, 32), "relu"),
    "sparse": fully_connected((32,), "relu", 1e-5)}


def model_named(name, size):
    pictures = keras.Input((size, size, 3))
    return keras.Model(pictures, ARCHITECTURES[name](pictures, size))
