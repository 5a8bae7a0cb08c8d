// SPDX-License-Identifier: GPL-3.0-or-later
// A table of all epochs, one line each, that spreadsheets read (RFC 4180).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/run/train_event.h"

namespace core {

class MetricsCsv {
 public:
  explicit MetricsCsv(std::filesystem::path file) : file_(std::move(file)) {}

  // Adds an epoch. Columns are those of the first epoch; a later epoch with more of them widens the whole table. Figures
  // that are NaN or infinite, or missing, leave their cell empty. Throws Error(FileUnwritable).
  void add(const EpochDone& epoch);

 private:
  [[nodiscard]] bool widenFor(const EpochDone& epoch);
  [[nodiscard]] std::string lineOf(const EpochDone& epoch) const;

  std::filesystem::path file_;
  std::vector<std::string> metrics_;  // Columns after the fixed ones.
  std::vector<EpochDone> epochs_;
};

}  // namespace core
