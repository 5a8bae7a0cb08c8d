// SPDX-License-Identifier: GPL-3.0-or-later
// The columns that the list of runs can have: what is known of every run, each setting, and each metric in three ways.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/query/run_field.h"

namespace ui {

struct RunColumn {
  enum class Kind {
    Star,
    Name,
    Status,
    Tags,
    Findings,
    Folder,
    Architecture,
    Created,
    Epoch,
    Duration,
    Parameters,
    Host,
    Job,
    Note,
    Setting,
    LastMetric,
    BestMetric,
    BestEpoch,
    Curve,
    Picture
  };
  Kind kind = Kind::Name;
  std::string key{};  // Of the setting or metric.

  bool operator==(const RunColumn&) const = default;
  // As filters call it: "duration", "setting.learning_rate", "best.val_psnr". What is drawn has a name of its own.
  [[nodiscard]] QString id() const;
  // For the head of the column.
  [[nodiscard]] QString title() const;
  // For the menu of columns, and for screen readers.
  [[nodiscard]] QString longTitle() const;
  // The same, and below it a sentence where there is one.
  [[nodiscard]] QString toolTip() const;
  [[nodiscard]] bool isNumeric() const;
  // What every run has; null for settings, metrics and what is drawn.
  [[nodiscard]] const core::RunField* field() const;
  // In pixels at 100 per cent text size.
  [[nodiscard]] int width() const;
};

// Everything that can be shown, in a good order.
[[nodiscard]] std::vector<RunColumn> availableColumns(const std::vector<std::string>& settingKeys,
                                                      const std::vector<std::string>& metricNames);
[[nodiscard]] std::vector<RunColumn> defaultColumns();
// Unknown ones are left out.
[[nodiscard]] std::vector<RunColumn> columnsFromIds(const QStringList& ids);

}  // namespace ui
