// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/architecture.h"

#include <map>

#include "core/base/error.h"
#include "core/engine/autoencoders.h"

namespace core {

ModelGraph ImageModel::graph() const {
  ModelGraph graph = layout();
  graph.nameAfter(*this);
  return graph;
}

std::shared_ptr<ImageModel> buildModel(const Choice& architecture, const ImageShape& shape) {
  using Builder = std::shared_ptr<ImageModel> (*)(const Choice&, const ImageShape&);
  static const std::map<std::string, Builder> builders = {
      {"convolutional", convolutionalAutoencoder},
      {"per-pixel-dense", perPixelDenseAutoencoder},
      {"basic", fullyConnectedAutoencoder},
      {"sparse", fullyConnectedAutoencoder},
      {"deep", fullyConnectedAutoencoder},
      {"plain-convolutional", plainConvolutionalAutoencoder},
      {"variational", variationalAutoencoder},
      {"unet", unet},
      {"layers", listedModel},
  };
  const auto builder = builders.find(architecture.name);
  if (builder == builders.end()) {
    throw Error(ErrorCode::InvalidSetting, "architecture",
                {coreText("Core", "There is no architecture \"%1\"."), architecture.name});
  }
  return builder->second(architecture, shape);
}

}  // namespace core
