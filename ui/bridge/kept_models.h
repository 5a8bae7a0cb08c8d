// SPDX-License-Identifier: GPL-3.0-or-later
// Models of kept runs, held open between questions: one picture after another costs no reading of weights. For any thread,
// which waits while another one asks.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "core/run/engine.h"

namespace ui {

class KeptModels {
 public:
  // Models whose files have so many bytes together stay open, and in any case the one that was asked last.
  explicit KeptModels(std::uintmax_t most = std::uintmax_t{512} << 20) : most_(most) {}

  // What the model with these weights makes of an image that has the run's size and colours. Throws what opening throws.
  [[nodiscard]] core::ProbeOutput reconstruct(core::Engine& engine, const core::RunSettings& settings,
                                              const std::filesystem::path& weights, const core::Image& image);

 private:
  struct Opened {
    std::filesystem::path weights;
    std::filesystem::file_time_type written;  // A run that went on may have put other weights there.
    std::uintmax_t bytes = 0;
    std::unique_ptr<core::Model> model;
  };

  [[nodiscard]] core::Model& model(core::Engine& engine, const core::RunSettings& settings,
                                   const std::filesystem::path& weights);
  void closeOldest();

  std::uintmax_t most_;
  std::mutex mutex_;
  std::vector<Opened> opened_;  // Guarded by mutex_; the one asked last comes last.
};

}  // namespace ui
