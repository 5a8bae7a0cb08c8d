// SPDX-License-Identifier: GPL-3.0-or-later
// A model with its learnt weights, held open. Plain values: no LibTorch needed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/data/dataset.h"
#include "core/run/engine.h"

namespace core {

class TrainedModel : public Model {
 public:
  // Builds the architecture of these settings and reads its weights from a safetensors file. Throws
  // Error(FileUnreadable) when the file is damaged or belongs to another architecture, Error(OutOfMemory) before anything
  // is read where there is no room for it. Like all members it throws nothing but Error.
  TrainedModel(const RunSettings& settings, const std::filesystem::path& weightsFile);
  ~TrainedModel() override;

  [[nodiscard]] ImageShape imageShape() const override;
  [[nodiscard]] std::optional<std::vector<std::int64_t>> codeShape() const override;
  [[nodiscard]] std::vector<ProbeOutput> reconstruct(const std::vector<Image>& images) override;
  [[nodiscard]] std::optional<Codes> encode(const std::vector<Image>& images) override;
  [[nodiscard]] std::vector<Image> decode(const Codes& codes) override;
  [[nodiscard]] ModelDescription describe() const override;

  // "loss", "mae", "mse", "psnr", "ssim" and the accuracy over these samples in evaluation mode.
  [[nodiscard]] MetricValues evaluate(const Dataset& dataset, std::span<const std::uint32_t> indices);
  // What the model makes of these samples, with PSNR and SSIM against their targets.
  [[nodiscard]] std::vector<ProbeOutput> reconstruct(const Dataset& dataset, std::span<const std::uint32_t> indices);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace core
