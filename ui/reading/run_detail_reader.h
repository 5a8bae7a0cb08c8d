// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the pane beside the list tells about one run. Takes longer than a frame.
#pragma once

#include <QImage>
#include <QString>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "core/analysis/run_comparison.h"
#include "core/run/run_records.h"

namespace ui {

struct RunDetail {
  core::RunDetails details;
  struct Column {
    QString name;
    QImage input;
    QImage target;  // Null where it is the input.
    QImage output;
  };
  std::vector<Column> pictures;                               // A few probes, after the last epoch.
  std::vector<std::pair<std::string, std::string>> settings;  // Key, and value as formatSetting writes it.
  QString changedFrom;                                        // The run that came before it; "" where there is none.
  std::string before;                                         // Its uid.
  std::vector<core::SettingDifference> changes;               // What differs: its value there, and here.
  QString layers;
  std::vector<core::EventRecord> events;  // The newest last.
  std::vector<core::CheckpointRecord> checkpoints;
  int pictureEpochs = 0;          // Whose outputs are kept,
  std::int64_t pictureBytes = 0;  // and in so many bytes.
  std::int64_t bytes = 0;         // That deleting the run for good would free.
  QString folder;
  core::Message problem;  // Why it cannot be shown; nothing where all is well.
};

[[nodiscard]] RunDetail readRunDetail(const std::filesystem::path& store, const std::string& uid);

}  // namespace ui
