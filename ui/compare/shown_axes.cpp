// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/shown_axes.h"

namespace ui {

void ShownAxes::adopt(const BrushedRuns& runs) {
  for (const PlotAxis& axis : runs.axes()) {
    if (!order_.contains(axis.key)) order_.push_back(axis.key);
  }
  axes_.clear();
  for (const QString& key : std::as_const(order_)) {
    const int axis = runs.axisOf(key);
    if (axis >= 0 && !hidden_.contains(key)) axes_.push_back(axis);
  }
}

void ShownAxes::choose(const QStringList& keys, const BrushedRuns& runs) {
  order_ = keys;
  hidden_.clear();
  for (const PlotAxis& axis : runs.axes()) {
    if (!keys.contains(axis.key)) hidden_.push_back(axis.key);
  }
  order_ += hidden_;
  adopt(runs);
}

void ShownAxes::show(const QString& key, const BrushedRuns& runs) {
  hidden_.removeAll(key);
  adopt(runs);
}

bool ShownAxes::hide(const QString& key, const BrushedRuns& runs) {
  if (hidden_.contains(key) || axes_.size() <= 2) return false;
  hidden_.push_back(key);
  adopt(runs);
  return true;
}

QStringList ShownAxes::keys(const BrushedRuns& runs) const {
  QStringList keys;
  for (const int axis : axes_) keys.push_back(runs.axes()[static_cast<std::size_t>(axis)].key);
  return keys;
}

}  // namespace ui
