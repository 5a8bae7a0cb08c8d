// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/engine/autoencoders.h"
#include "core/engine/shared_batch.h"

namespace core {
namespace {

// Kingma and Welling 2013: the encoder answers with mean and log variance of a normal cloud; training decodes a random
// point of it, evaluation its centre.
class VariationalAutoencoder : public ImageModel, public BatchMember {
 public:
  VariationalAutoencoder(const Choice& choice, const ImageShape& shape)
      : encoder_(register_module("encoder", std::make_shared<LayerStack>(convolutionalEncoder(choice, shape)))),
        mean_(
            register_module("mean", dense(flatSize(choice, shape), choice.integer("latent_dim"), Activation::Linear))),
        logVariance_(register_module("log_variance",
                                     dense(flatSize(choice, shape), choice.integer("latent_dim"), Activation::Linear))),
        decoder_(register_module("decoder", std::make_shared<LayerStack>(convolutionalDecoder(choice, shape)))),
        pricePerUnit_(choice.real("kl_weight") / static_cast<double>(shape.size())) {}

  ModelOutput forward(const torch::Tensor& pictures) override {
    const torch::Tensor features = encoder_->forward(pictures);
    const torch::Tensor mean = mean_->forward(features);
    const torch::Tensor logVariance = logVariance_->forward(features);
    ModelOutput output;
    output.latent = is_training() ? mean + torch::exp(0.5 * logVariance) * normalLike(mean) : mean;
    output.reconstruction = decode(output.latent);
    // KL divergence from the standard normal cloud: summed over the code, mean over the batch.
    const torch::Tensor divergence = -0.5 * (1.0 + logVariance - mean.square() - logVariance.exp()).sum(1).mean();
    output.penalty = divergence * pricePerUnit_;
    return output;
  }

  torch::Tensor encode(const torch::Tensor& pictures) override { return mean_->forward(encoder_->forward(pictures)); }
  torch::Tensor decode(const torch::Tensor& codes) override { return decoder_->forward(codes); }

 private:
  [[nodiscard]] ModelGraph layout() const override {
    ModelGraph graph;
    const std::size_t features = graph.add("encoder", *encoder_);
    const std::size_t mean = graph.add("encoder", mean_, {features});
    graph.add("encoder", logVariance_, {features});
    graph.add("decoder", *decoder_, {mean});
    return graph;
  }

  std::shared_ptr<LayerStack> encoder_;
  LayerPtr mean_;
  LayerPtr logVariance_;
  std::shared_ptr<LayerStack> decoder_;
  double pricePerUnit_;
};

}  // namespace

std::shared_ptr<ImageModel> variationalAutoencoder(const Choice& choice, const ImageShape& shape) {
  return std::make_shared<VariationalAutoencoder>(choice, shape);
}

}  // namespace core
