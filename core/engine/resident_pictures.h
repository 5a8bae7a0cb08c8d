// SPDX-License-Identifier: GPL-3.0-or-later
// A dataset's pictures in the memory of the device that trains: a batch is then put together there, and nothing is sent but
// the numbers of its samples. Private to the engine.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "core/data/batch_feed.h"
#include "core/engine/tensor_io.h"

namespace core {

struct Measure;

class ResidentPictures {
 public:
  // Null where the pictures take more bytes than there is room for, or no batch is made of their values alone. Throws
  // c10::Error where the device has no such room after all.
  [[nodiscard]] static std::shared_ptr<const ResidentPictures> of(const Dataset& dataset, const torch::Device& device,
                                                                  std::int64_t room);
  // The same for a graphics card, of whose memory an eighth at most is taken; null for a processor, which reads ahead.
  [[nodiscard]] static std::shared_ptr<const ResidentPictures> onCard(const Dataset& dataset,
                                                                      const torch::Device& device);

  // Whether batches for this are made of the pictures' values alone.
  [[nodiscard]] bool serves(Purpose purpose) const;

  // What fillBatch and toTensors would make of these samples, to the bit.
  [[nodiscard]] BatchTensors batch(std::span<const std::uint32_t> samples) const;

 private:
  ResidentPictures(const Dataset& dataset, const torch::Device& device);
  [[nodiscard]] torch::Tensor valuesOf(const torch::Tensor& pictures, const torch::Tensor& samples) const;

  const bool servesTraining_;
  const bool servesEvaluation_;
  ImageShape shape_;
  torch::Tensor inputs_;   // Samples x bytes.
  torch::Tensor targets_;  // The same; undefined where they are the inputs.
  torch::Tensor values_;   // Of each byte, in the range.
};

// How a feed is to bring batches for this, and what they are on the device.
[[nodiscard]] BatchContent contentFor(Purpose purpose, const Measure& measure);
[[nodiscard]] BatchTensors tensorsOf(Batch& batch, const Measure& measure);

}  // namespace core
