// SPDX-License-Identifier: GPL-3.0-or-later
// Which axes a person wants to see, and in what order: remembered by their keys, whatever axes there are at the moment.
#pragma once

#include <QStringList>
#include <vector>

#include "ui/compare/brushed_runs.h"

namespace ui {

class ShownAxes {
 public:
  // Axes that are not known yet come last.
  void adopt(const BrushedRuns& runs);
  // These alone; those that do not exist are left out.
  void choose(const QStringList& keys, const BrushedRuns& runs);
  void show(const QString& key, const BrushedRuns& runs);
  // Whether it is hidden now: at least two stay.
  bool hide(const QString& key, const BrushedRuns& runs);

  [[nodiscard]] int count() const { return static_cast<int>(axes_.size()); }
  // By place from the left; an index of an axis of the runs.
  [[nodiscard]] int at(int place) const { return axes_[static_cast<std::size_t>(place)]; }
  [[nodiscard]] const std::vector<int>& all() const { return axes_; }
  [[nodiscard]] QStringList keys(const BrushedRuns& runs) const;

 private:
  QStringList order_;  // Every key once known, those hidden too.
  QStringList hidden_;
  std::vector<int> axes_;
};

}  // namespace ui
