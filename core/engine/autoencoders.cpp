// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/autoencoders.h"

#include <utility>

#include "core/engine/odd_sizes.h"
#include "core/run/catalogue.h"

namespace core {
namespace {

// Encoder and decoder as parts of their own, as in the record's models 3 to 6 and Keras's examples.
class Autoencoder : public ImageModel {
 public:
  Autoencoder(std::vector<LayerPtr> encoder, std::vector<LayerPtr> decoder, double activityPenalty)
      : encoder_(register_module("encoder", std::make_shared<LayerStack>(std::move(encoder)))),
        decoder_(register_module("decoder", std::make_shared<LayerStack>(std::move(decoder)))),
        activityPenalty_(activityPenalty) {}

  ModelOutput forward(const torch::Tensor& pictures) override {
    ModelOutput output;
    output.latent = encode(pictures);
    output.reconstruction = decode(output.latent);
    if (activityPenalty_ > 0.0) {
      // Keras's L1 activity regulariser: the sum over the batch, divided by its size.
      output.penalty = output.latent.abs().sum() * (activityPenalty_ / static_cast<double>(pictures.size(0)));
    }
    return output;
  }

  torch::Tensor encode(const torch::Tensor& pictures) override { return encoder_->forward(pictures); }
  torch::Tensor decode(const torch::Tensor& codes) override { return decoder_->forward(codes); }

 private:
  [[nodiscard]] ModelGraph layout() const override {
    ModelGraph graph;
    graph.add("encoder", *encoder_);
    graph.regularise(activityPenalty_);
    graph.add("decoder", *decoder_);
    return graph;
  }

  std::shared_ptr<LayerStack> encoder_;
  std::shared_ptr<LayerStack> decoder_;
  double activityPenalty_;
};

// One stack that nothing divides into encoder and decoder, as in the record's models 1 and 2: it has no code.
class SingleStack : public WithoutCode {
 public:
  explicit SingleStack(std::vector<LayerPtr> layers)
      : layers_(register_module("model", std::make_shared<LayerStack>(std::move(layers)))) {}

  ModelOutput forward(const torch::Tensor& pictures) override { return {layers_->forward(pictures), {}, {}}; }

 private:
  [[nodiscard]] ModelGraph layout() const override {
    ModelGraph graph;
    graph.add("model", *layers_);
    return graph;
  }

  std::shared_ptr<LayerStack> layers_;
};

// For each filter count a convolution and pooling; returns the channels it ends with.
std::int64_t appendPooledStages(std::vector<LayerPtr>& layers, std::int64_t channels,
                                const std::vector<std::int64_t>& filters) {
  for (const std::int64_t count : filters) {
    layers.push_back(convolution({channels, count, 3, 1, Activation::Relu}));
    layers.push_back(maxPool());
    channels = count;
  }
  return channels;
}

// The way back to a picture of this shape: for each filter count, last first, a convolution and up-sampling; then the
// output's convolution.
void appendUpSampledStages(std::vector<LayerPtr>& layers, std::int64_t channels, const Choice& choice,
                           const ImageShape& shape) {
  const std::vector<std::int64_t>& filters = choice.list("filters");
  const Sides whole = sidesOf(shape);
  Sides sides = halved(whole, filters.size());
  for (std::size_t stage = filters.size(); stage > 0; --stage) {
    const std::int64_t count = filters[stage - 1];
    layers.push_back(convolutionBack({channels, count, 3, 1, Activation::Relu}, sides, halved(whole, stage)));
    layers.push_back(upSampling());
    sides = doubled(sides);
    channels = count;
  }
  const Activation output = activationNamed(choice.text("output_activation"));
  layers.push_back(convolutionBack({channels, shape.channels, 3, 1, output}, sides, whole));
  cropTo(layers, sides, whole);
}

}  // namespace

torch::Tensor WithoutCode::encode(const torch::Tensor& /*pictures*/) { return {}; }

torch::Tensor WithoutCode::decode(const torch::Tensor& /*codes*/) {
  TORCH_CHECK(false, "this architecture has no code");
  return {};
}

std::int64_t flatSize(const Choice& choice, const ImageShape& shape) {
  const Sides code = halved(sidesOf(shape), halvings(choice));
  return code.height * code.width * choice.list("filters").back();
}

std::vector<LayerPtr> convolutionalEncoder(const Choice& choice, const ImageShape& shape) {
  std::vector<LayerPtr> layers;
  std::int64_t channels = shape.channels;
  for (const std::int64_t filters : choice.list("filters")) {
    layers.push_back(convolution({channels, filters, 3, 2, Activation::Linear}));
    layers.push_back(leakyRelu(choice.real("negative_slope")));
    layers.push_back(batchNorm(filters));
    channels = filters;
  }
  layers.push_back(flatten());
  return layers;
}

std::vector<LayerPtr> convolutionalDecoder(const Choice& choice, const ImageShape& shape) {
  const std::vector<std::int64_t>& filters = choice.list("filters");
  const Sides code = halved(sidesOf(shape), halvings(choice));
  std::vector<LayerPtr> layers = {dense(choice.integer("latent_dim"), flatSize(choice, shape), Activation::Linear),
                                  reshape(filters.back(), code.height, code.width)};
  std::int64_t channels = filters.back();
  for (auto stage = filters.rbegin(); stage != filters.rend(); ++stage) {
    layers.push_back(transposedConvolution({channels, *stage, 3, 2, Activation::Linear}));
    layers.push_back(leakyRelu(choice.real("negative_slope")));
    layers.push_back(batchNorm(*stage));
    channels = *stage;
  }
  layers.push_back(transposedConvolution({channels, shape.channels, 3, 1, Activation::Linear}));
  cropTo(layers, doubled(code, filters.size()), sidesOf(shape));
  layers.push_back(activationLayer(activationNamed(choice.text("output_activation"))));
  return layers;
}

std::shared_ptr<ImageModel> convolutionalAutoencoder(const Choice& choice, const ImageShape& shape) {
  std::vector<LayerPtr> encoder = convolutionalEncoder(choice, shape);
  encoder.push_back(dense(flatSize(choice, shape), choice.integer("latent_dim"), Activation::Linear));
  return std::make_shared<Autoencoder>(std::move(encoder), convolutionalDecoder(choice, shape), 0.0);
}

std::shared_ptr<ImageModel> perPixelDenseAutoencoder(const Choice& choice, const ImageShape& shape) {
  const std::vector<std::int64_t>& filters = choice.list("filters");
  const std::vector<std::int64_t>& units = choice.list("units");
  std::vector<LayerPtr> layers;
  std::int64_t channels = appendPooledStages(layers, shape.channels, filters);
  for (std::size_t i = 0; i < units.size(); ++i) {
    layers.push_back(pixelDense(channels, units[i], Activation::Relu));
    if (i + 1 < units.size()) layers.push_back(dropout(choice.real("dropout_rate")));
    channels = units[i];
  }
  appendUpSampledStages(layers, channels, choice, shape);
  return std::make_shared<SingleStack>(std::move(layers));
}

std::shared_ptr<ImageModel> plainConvolutionalAutoencoder(const Choice& choice, const ImageShape& shape) {
  std::vector<LayerPtr> encoder;
  const std::int64_t code = appendPooledStages(encoder, shape.channels, choice.list("filters"));
  std::vector<LayerPtr> decoder;
  appendUpSampledStages(decoder, code, choice, shape);
  return std::make_shared<Autoencoder>(std::move(encoder), std::move(decoder), 0.0);
}

std::shared_ptr<ImageModel> fullyConnectedAutoencoder(const Choice& choice, const ImageShape& shape) {
  const std::vector<std::int64_t>& units = choice.list("units");
  const Activation activation = activationNamed(choice.text("activation"));
  const auto values = static_cast<std::int64_t>(shape.size());
  std::vector<LayerPtr> encoder = {flatten()};
  std::int64_t inputs = values;
  for (const std::int64_t count : units) {
    encoder.push_back(dense(inputs, count, activation));
    inputs = count;
  }
  std::vector<LayerPtr> decoder;
  for (std::size_t i = units.size() - 1; i > 0; --i) {
    decoder.push_back(dense(inputs, units[i - 1], activation));
    inputs = units[i - 1];
  }
  decoder.push_back(dense(inputs, values, activationNamed(choice.text("output_activation"))));
  decoder.push_back(reshape(shape.channels, shape.height, shape.width));
  const auto penalty = choice.options.find("activity_l1");
  return std::make_shared<Autoencoder>(std::move(encoder), std::move(decoder),
                                       penalty == choice.options.end() ? 0.0 : std::get<double>(penalty->second));
}

}  // namespace core
