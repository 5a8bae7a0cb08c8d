// SPDX-License-Identifier: GPL-3.0-or-later
// The layer table of a model, as Keras's summary() prints it, with its cost. Plain values: no LibTorch needed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/engine/memory_need.h"
#include "core/run/run_settings.h"

namespace core {

struct LayerRow {
  std::string name;                       // "conv2d_1"
  std::string type;                       // "Conv2D"
  std::vector<std::int64_t> outputShape;  // Channels last, without the batch axis: {48, 48, 72}.
  std::int64_t parameters = 0;            // BatchNorm's moving averages included, as Keras counts.
  std::int64_t multiplyAdds = 0;          // For one picture, forward.
};

struct LayerTable {
  std::string model;  // "autoencoder", "encoder", ...
  std::vector<LayerRow> rows;
  std::int64_t trainable = 0;
  std::int64_t nonTrainable = 0;

  [[nodiscard]] std::int64_t total() const { return trainable + nonTrainable; }
};

struct ModelSummary {
  std::vector<LayerTable> tables;  // The whole model first, then its parts where it has several.
  std::int64_t multiplyAdds = 0;   // For one picture, forward.
  std::int64_t codeValues = 0;     // As in ModelCost, like the two below.
  std::int64_t unevenKernel = 0;
  std::int64_t unevenStride = 0;
  MemoryNeed memory;
};

// Counts the model of these settings from its layers' shapes: in well under a millisecond, and without memory for it.
[[nodiscard]] ModelSummary summarize(const RunSettings& settings);

// The tables as Keras 2 prints them, then multiply-adds and memory.
[[nodiscard]] std::string formatSummary(const ModelSummary& summary);

}  // namespace core
