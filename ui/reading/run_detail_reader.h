// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the pane beside the list tells about one run. Takes longer than a frame.
#pragma once

#include <QImage>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

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
  std::vector<Column> pictures;  // A few probes, after the last epoch.
  std::int64_t parameters = 0;
  std::vector<std::pair<QString, QString>> settings;  // Title and value.
  QString changedFrom;                                // The run that came before it; "" where there is none.
  std::vector<std::pair<QString, QString>> changes;   // What differs from it: title, and "before → after".
  QString layers;
  QStringList events;  // The newest last.
  struct File {
    QString what;
    std::int64_t bytes = 0;
  };
  std::vector<File> files;
  std::int64_t bytes = 0;  // That deleting the run for good would free.
  QString folder;
  core::Message problem;  // Why it cannot be shown; nothing where all is well.
};

[[nodiscard]] RunDetail readRunDetail(const std::filesystem::path& store, const std::string& uid);

}  // namespace ui
