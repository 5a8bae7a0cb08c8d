// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tensor_io.h"

namespace core {
namespace {

torch::Tensor viewOf(std::vector<float>& values, const Batch& batch) {
  const auto channelsLast = torch::from_blob(
      values.data(),
      {static_cast<std::int64_t>(batch.count()), batch.shape.height, batch.shape.width, batch.shape.channels});
  return channelsLast.permute({0, 3, 1, 2});
}

}  // namespace

BatchTensors toTensors(Batch& batch, const torch::Device& device) {
  return {viewOf(batch.inputs, batch).to(device), viewOf(batch.targets, batch).to(device)};
}

std::vector<Image> toImages(const torch::Tensor& pictures, ValueRange range) {
  const torch::Tensor values = pictures.detach().to(torch::kCPU, torch::kFloat).permute({0, 2, 3, 1}).contiguous();
  std::vector<Image> images;
  const float* value = values.data_ptr<float>();
  for (std::int64_t i = 0; i < values.size(0); ++i) {
    Image image(static_cast<int>(values.size(2)), static_cast<int>(values.size(1)), static_cast<int>(values.size(3)));
    for (std::uint8_t& byte : image.pixels) byte = toByte(*value++, range);
    images.push_back(std::move(image));
  }
  return images;
}

}  // namespace core
