// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/kept_models.h"

#include <algorithm>
#include <utility>

namespace ui {

core::ProbeOutput KeptModels::reconstruct(core::Engine& engine, const core::RunSettings& settings,
                                          const std::filesystem::path& weights, const core::Image& image) {
  const std::lock_guard lock(mutex_);
  return model(engine, settings, weights).reconstruct({image}).front();
}

core::Model& KeptModels::model(core::Engine& engine, const core::RunSettings& settings,
                               const std::filesystem::path& weights) {
  std::error_code missing;  // Opening says it better.
  const auto written = std::filesystem::last_write_time(weights, missing);
  const auto found = std::find_if(opened_.begin(), opened_.end(),
                                  [&](const Opened& one) { return one.weights == weights && one.written == written; });
  if (found != opened_.end()) {
    std::rotate(found, std::next(found), opened_.end());
  } else {
    const std::uintmax_t bytes = std::filesystem::file_size(weights, missing);
    opened_.push_back({weights, written, missing ? 0 : bytes, engine.open(settings, weights)});
    closeOldest();
  }
  return *opened_.back().model;
}

void KeptModels::closeOldest() {
  std::uintmax_t bytes = 0;
  for (const Opened& one : opened_) bytes += one.bytes;
  while (opened_.size() > 1 && bytes > most_) {
    bytes -= opened_.front().bytes;
    opened_.erase(opened_.begin());
  }
}

}  // namespace ui
