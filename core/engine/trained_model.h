// SPDX-License-Identifier: GPL-3.0-or-later
// A model with its learnt weights, for looking at what it makes of pictures. Plain values: no LibTorch needed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "core/data/dataset.h"
#include "core/run/train_event.h"

namespace core {

class TrainedModel {
 public:
  // Builds the architecture of these settings and reads its weights from a safetensors file. Throws
  // Error(FileUnreadable) when the file is damaged or belongs to another architecture.
  TrainedModel(const RunSettings& settings, const std::filesystem::path& weightsFile);
  ~TrainedModel();

  // "loss", "mae", "mse", "psnr", "ssim" and the accuracy over these samples in evaluation mode.
  [[nodiscard]] MetricValues evaluate(const Dataset& dataset, std::span<const std::uint32_t> indices);
  // What the model makes of these samples, with PSNR and SSIM against their targets.
  [[nodiscard]] std::vector<ProbeOutput> reconstruct(const Dataset& dataset, std::span<const std::uint32_t> indices);
  // The same for a picture of the dataset's shape without a target; figures are against the picture itself.
  [[nodiscard]] ProbeOutput reconstruct(const Image& picture);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace core
