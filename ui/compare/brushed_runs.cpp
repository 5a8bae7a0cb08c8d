// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/brushed_runs.h"
#include "core/analysis/metric.h"
#include "ui/words/metric_words.h"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kNearlyAnEnd = 1e-6;

// What a brush holds, apart from the scale it was drawn on.
struct KeptBrush {
  QString key;
  QStringList categories;
  bool reachesMissing = false;
  bool reachesLow = false;
  bool reachesHigh = false;
  bool holdsNumbers = false;
  double low = 0.0;
  double high = 0.0;
};

std::optional<AxisRange> onScale(const KeptBrush& kept, const AxisScale& scale) {
  const bool holdsMissing = kept.reachesMissing && scale.hasMissing();
  std::optional<AxisRange> range;
  if (holdsMissing) range = AxisRange{0.0, 0.0};
  const auto include = [&range](double position) {
    range = range ? AxisRange{std::min(range->low, position), std::max(range->high, position)}
                  : AxisRange{position, position};
  };
  for (const QString& category : kept.categories) {
    if (scale.categories().contains(category)) include(scale.positionOf(category));
  }
  if (kept.holdsNumbers && !scale.isCategorical()) {
    include(kept.reachesLow ? scale.base() : scale.positionOf(kept.low));
    include(kept.reachesHigh ? 1.0 : scale.positionOf(kept.high));
  }
  if (range && range->high <= range->low) range = AxisRange{range->low - 0.02, range->high + 0.02};
  return range;
}

}  // namespace

void BrushedRuns::setRuns(std::vector<PlotAxis> axes, std::vector<PlotRun> runs) {
  std::vector<KeptBrush> kept;
  for (std::size_t i = 0; i < axes_.size(); ++i) {
    if (!brushes_[i]) continue;
    const AxisScale& scale = scales_[i];
    const AxisRange range = *brushes_[i];
    const double low = std::max(range.low, scale.base());
    kept.push_back({axes_[i].key, brushedCategories(static_cast<int>(i)), range.low <= 0.0 && scale.hasMissing(),
                    range.low <= scale.base() + kNearlyAnEnd, range.high >= 1.0 - kNearlyAnEnd,
                    !scale.isCategorical() && range.high >= scale.base(), scale.numberAt(low),
                    scale.numberAt(range.high)});
  }
  axes_ = std::move(axes);
  runs_ = std::move(runs);
  scales_.clear();
  positions_.clear();
  for (std::size_t axis = 0; axis < axes_.size(); ++axis) {
    std::vector<PlotValue> values;
    values.reserve(runs_.size());
    for (std::size_t run = 0; run < runs_.size(); ++run) values.push_back(value(run, static_cast<int>(axis)));
    const AxisScale& scale = scales_.emplace_back(values);
    std::vector<double>& positions = positions_.emplace_back();
    positions.reserve(values.size());
    for (const PlotValue& each : values) positions.push_back(scale.positionOf(each));
  }
  brushes_.assign(axes_.size(), std::nullopt);
  isUpperEndStepped_.assign(axes_.size(), 1);
  for (const KeptBrush& brush : kept) {
    const int axis = axisOf(brush.key);
    if (axis >= 0) place(axis, onScale(brush, scale(axis)));
  }
  select();
  emit changed();
  if (!kept.empty()) emit brushed();
}

void BrushedRuns::setCompared(const QHash<QString, int>& slotOfUid) {
  for (PlotRun& run : runs_) {
    const auto found = slotOfUid.constFind(run.uid);
    run.slot = found == slotOfUid.constEnd() ? std::nullopt : std::optional(*found);
  }
  emit changed();
}

std::vector<std::size_t> BrushedRuns::compared() const {
  std::vector<std::size_t> chosen;
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    if (runs_[run].slot) chosen.push_back(run);
  }
  std::stable_sort(chosen.begin(), chosen.end(),
                   [this](std::size_t a, std::size_t b) { return *runs_[a].slot < *runs_[b].slot; });
  return chosen;
}

int BrushedRuns::axisOf(const QString& key) const {
  const auto found = std::find_if(axes_.begin(), axes_.end(), [&key](const PlotAxis& axis) { return axis.key == key; });
  return found == axes_.end() ? -1 : static_cast<int>(found - axes_.begin());
}

PlotValue BrushedRuns::value(std::size_t run, int axis) const {
  const std::vector<PlotValue>& values = runs_[run].values;
  const auto index = static_cast<std::size_t>(axis);
  return index < values.size() ? values[index] : PlotValue();
}

QString BrushedRuns::fullTitle(int axis) const {
  const PlotAxis& shown = axes_[static_cast<std::size_t>(axis)];
  return shown.unit.isEmpty() ? shown.title : tr("%1, %2", "title, unit").arg(shown.title, shown.unit);
}

QString BrushedRuns::valueText(std::size_t run, int axis) const {
  const PlotValue shown = value(run, axis);
  const auto& [key, title, unit, metric] = axes_[static_cast<std::size_t>(axis)];
  if (const auto* const number = std::get_if<double>(&shown);
      number != nullptr && !metric.empty() && !isMissing(shown)) {
    return metricValue(metric, *number / core::metricSpec(metric).scale);
  }
  const QString text = plotValueText(shown);
  return unit.isEmpty() || isMissing(shown) ? text : tr("%1 %2", "number, unit").arg(text, unit);
}

void BrushedRuns::place(int axis, std::optional<AxisRange> range) {
  if (range) range = AxisRange{std::clamp(range->low, 0.0, 1.0), std::clamp(range->high, 0.0, 1.0)};
  if (range && range->high <= range->low) range.reset();
  brushes_[static_cast<std::size_t>(axis)] = range;
}

void BrushedRuns::setBrush(int axis, std::optional<AxisRange> range) {
  const std::optional<AxisRange> before = brush(axis);
  place(axis, range);
  if (brush(axis) == before) return;
  select();
  emit brushed();
}

void BrushedRuns::setBrushes(int first, std::optional<AxisRange> firstRange, int second,
                             std::optional<AxisRange> secondRange) {
  place(first, firstRange);
  place(second, secondRange);
  select();
  emit brushed();
}

void BrushedRuns::stepBrush(int axis, int direction, BrushStep step) {
  char& isUpperEnd = isUpperEndStepped_[static_cast<std::size_t>(axis)];
  const auto next = [&](double position) { return scale(axis).nextBoundary(position, direction); };
  std::optional<AxisRange> range = brush(axis);
  if (!range) {
    isUpperEnd = direction > 0 ? 1 : 0;
    range = direction > 0 ? AxisRange{0.0, next(0.0)} : AxisRange{next(1.0), 1.0};
  } else if (step == BrushStep::Whole) {
    const bool isAtTheEnd = direction > 0 ? range->high >= 1.0 : range->low <= 0.0;
    if (!isAtTheEnd) range = AxisRange{next(range->low), next(range->high)};
  } else {
    double& end = (isUpperEnd != 0) == (step == BrushStep::Extend) ? range->high : range->low;
    end = next(end);
  }
  setBrush(axis, range);
}

void BrushedRuns::clearBrushes() {
  if (!isBrushed()) return;
  brushes_.assign(axes_.size(), std::nullopt);
  select();
  emit brushed();
}

bool BrushedRuns::isBrushed() const {
  return std::any_of(brushes_.begin(), brushes_.end(), [](const auto& brush) { return brush.has_value(); });
}

void BrushedRuns::select() {
  isSelected_.assign(runs_.size(), 1);
  for (std::size_t axis = 0; axis < axes_.size(); ++axis) {
    if (!brushes_[axis]) continue;
    const AxisRange range = *brushes_[axis];
    const std::vector<double>& positions = positions_[axis];
    for (std::size_t run = 0; run < runs_.size(); ++run) {
      if (!range.contains(positions[run])) isSelected_[run] = 0;
    }
  }
  selectedCount_ = static_cast<int>(std::count(isSelected_.begin(), isSelected_.end(), char{1}));
}

std::optional<QStringList> BrushedRuns::selectedUids() const {
  if (!isBrushed()) return std::nullopt;
  QStringList uids;
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    if (isSelected(run)) uids.push_back(runs_[run].uid);
  }
  return uids;
}

QStringList BrushedRuns::brushedCategories(int axis) const {
  QStringList inside;
  for (const QString& category : scale(axis).categories()) {
    if (brush(axis) && brush(axis)->contains(scale(axis).positionOf(category))) inside.push_back(category);
  }
  return inside;
}

QString BrushedRuns::brushText(int axis) const {
  if (!brush(axis)) return {};
  const AxisScale& shown = scale(axis);
  const AxisRange range = *brush(axis);
  const bool holdsMissing = shown.hasMissing() && range.low <= 0.0;
  if (shown.isCategorical() || range.high < shown.base()) {
    QStringList names = brushedCategories(axis);
    if (holdsMissing) names.prepend(plotValueText({}));
    if (names.isEmpty()) return tr("nothing");
    QString text = names.takeFirst();
    for (const QString& name : names) text = tr("%1 or %2").arg(text, name);
    return text;
  }
  const QString& unit = axes_[static_cast<std::size_t>(axis)].unit;
  const auto number = [&](double position) { return plainNumber(shown.numberAt(position), 3); };
  const auto withUnit = [&](const QString& text) {
    return unit.isEmpty() ? text : tr("%1 %2", "number, unit").arg(text, unit);
  };
  const bool reachesLow = range.low <= shown.base() + kNearlyAnEnd;
  const bool reachesHigh = range.high >= 1.0 - kNearlyAnEnd;
  QString text;
  if (reachesHigh && !reachesLow) {
    text = tr("over %1").arg(withUnit(number(range.low)));
  } else if (reachesLow && !reachesHigh) {
    text = tr("under %1").arg(withUnit(number(range.high)));
  } else {
    text = tr("%1 to %2").arg(number(std::max(range.low, shown.base())), withUnit(number(range.high)));
  }
  return holdsMissing ? tr("%1 or %2").arg(text, plotValueText({})) : text;
}

}  // namespace ui
