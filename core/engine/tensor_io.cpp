// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tensor_io.h"

#include <algorithm>

namespace core {
namespace {

torch::Tensor viewOf(std::vector<float>& values, const Batch& batch) {
  const auto channelsLast = torch::from_blob(
      values.data(),
      {static_cast<std::int64_t>(batch.count()), batch.shape.height, batch.shape.width, batch.shape.channels});
  return channelsLast.permute({0, 3, 1, 2});
}

// A graphics card fetches from pinned memory by itself, while the processor goes on.
torch::Tensor sentTo(const torch::Device& device, const torch::Tensor& values) {
  return device.is_cuda() ? values.pin_memory().to(device, /*non_blocking=*/true) : values.to(device);
}

}  // namespace

BatchTensors toTensors(Batch& batch, const torch::Device& device) {
  return {sentTo(device, viewOf(batch.inputs, batch)), sentTo(device, viewOf(batch.targets, batch))};
}

torch::Tensor toTensor(std::span<const Image> images, ValueRange range, const torch::Device& device) {
  const Image& first = images.front();
  const torch::Tensor values =
      torch::empty({static_cast<std::int64_t>(images.size()), first.height, first.width, first.channels});
  const auto valueOf = valuesOfBytes(range);
  float* value = values.data_ptr<float>();
  for (const Image& image : images) {
    for (const std::uint8_t byte : image.pixels) *value++ = valueOf[byte];
  }
  return values.permute({0, 3, 1, 2}).to(device);
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

void appendCodes(Codes& codes, const torch::Tensor& more) {
  const torch::Tensor values = (more.dim() == 4 ? more.permute({0, 2, 3, 1}) : more).to(torch::kCPU).contiguous();
  codes.shape = values.sizes().slice(1).vec();
  const float* const first = values.data_ptr<float>();
  codes.values.insert(codes.values.end(), first, first + values.numel());
}

torch::Tensor toTensor(const Codes& codes, std::size_t first, std::size_t count, const torch::Device& device) {
  std::vector<std::int64_t> shape = {static_cast<std::int64_t>(count)};
  shape.insert(shape.end(), codes.shape.begin(), codes.shape.end());
  const torch::Tensor values = torch::empty(shape);
  std::copy_n(codes.values.begin() + static_cast<std::ptrdiff_t>(first * codes.size()), values.numel(),
              values.data_ptr<float>());
  return (values.dim() == 4 ? values.permute({0, 3, 1, 2}) : values).to(device);
}

}  // namespace core
