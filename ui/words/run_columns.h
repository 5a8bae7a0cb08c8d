// SPDX-License-Identifier: GPL-3.0-or-later
// The columns that the list of runs can have: what is known of every run, each setting, and each metric in three ways.
#pragma once

#include <QString>
#include <string>
#include <vector>

namespace ui {

struct RunColumn {
  enum class Kind {
    Star,
    Name,
    Status,
    Tags,
    Dataset,
    Architecture,
    Created,
    Epochs,
    Duration,
    Parameters,
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
  // "name", "setting.learning_rate", "best.val_psnr": how it is kept.
  [[nodiscard]] QString id() const;
  // For the head of the column.
  [[nodiscard]] QString title() const;
  // What it means, for tooltips and the menu of columns.
  [[nodiscard]] QString longTitle() const;
  [[nodiscard]] bool isNumeric() const;
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
