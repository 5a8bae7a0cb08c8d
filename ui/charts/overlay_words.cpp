// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/overlay_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "ui/charts/chart_tables.h"
#include "ui/charts/unit_ticker.h"
#include "ui/marks/compared_runs.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

constexpr std::size_t kMostLines = 12;
constexpr double kTiny = 1e-9;

std::optional<double> valueOf(const core::MetricSeries& series, double x) {
  const std::vector<core::SeriesPoint>& points = series.points();
  if (points.empty() || x < points.front().x - kTiny || x > points.back().x + kTiny) return std::nullopt;
  return series.valueAt(x + kTiny);
}

// The index of the last place at or before x.
std::optional<std::size_t> indexAt(const OverlayBand& band, double x) {
  if (band.x.empty() || x < band.x.front() - kTiny || x > band.x.back() + kTiny) return std::nullopt;
  const auto after = std::upper_bound(band.x.begin(), band.x.end(), x + kTiny);
  const auto index = static_cast<std::size_t>(after - band.x.begin()) - 1;
  return std::isfinite(band.mean[index]) ? std::optional(index) : std::nullopt;
}

QString columnName(ChartUnit unit) {
  switch (unit) {
    case ChartUnit::Epoch: return QStringLiteral("epoch");
    case ChartUnit::Step: return QStringLiteral("step");
    case ChartUnit::Seconds: return QStringLiteral("seconds");
    case ChartUnit::Pictures: return QStringLiteral("pictures");
  }
  return {};
}

// In the order of x, those that are not numbers in their places.
std::vector<core::SeriesPoint> everyPoint(const core::MetricSeries& series) {
  std::vector<core::SeriesPoint> points(series.points().size() + series.notFinite().size());
  std::merge(series.points().begin(), series.points().end(), series.notFinite().begin(), series.notFinite().end(),
             points.begin(), [](const auto& a, const auto& b) { return a.x < b.x; });
  return points;
}

}  // namespace

QString OverlayWords::text(double value) const { return metricValue(data_.metric, value); }

std::vector<CurveValue> OverlayWords::curveValuesAt(double x) const {
  std::vector<CurveValue> values;
  for (const OverlayCurve& curve : data_.curves) {
    const std::optional<double> value = curve.isTraining ? std::nullopt : valueOf(curve.points, x);
    if (value) values.push_back({curve.slot, curve.name, *value, text(*value)});
  }
  for (const OverlayBand& band : data_.bands) {
    if (const auto index = indexAt(band, x))
      values.push_back({band.slot, band.name, band.mean[*index], text(band.mean[*index])});
  }
  std::stable_sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.slot < b.slot; });
  return values;
}

QStringList OverlayWords::linesAt(double x) const {
  std::map<int, QString> training;
  for (const OverlayCurve& curve : data_.curves) {
    if (!curve.isTraining) continue;
    if (const auto value = valueOf(curve.points, x)) training[curve.slot] = text(*value);
  }
  std::map<int, QString> deviation;
  for (const OverlayBand& band : data_.bands) {
    if (const auto index = indexAt(band, x)) deviation[band.slot] = metricSpread(data_.metric, band.deviation[*index]);
  }
  QStringList lines;
  const std::vector<CurveValue> values = curveValuesAt(x);
  for (std::size_t i = 0; i < std::min(values.size(), kMostLines); ++i) {
    const CurveValue& value = values[i];
    QString line = tr("%1 %2", "letter, value").arg(runLetter(value.slot), value.text);
    if (const auto spread = deviation.find(value.slot); spread != deviation.end()) {
      line = tr("%1 ± %2").arg(line, spread->second);
    }
    if (const auto other = training.find(value.slot); other != training.end()) {
      line = tr("%1, training %2").arg(line, other->second);
    }
    lines += line;
  }
  const auto left = static_cast<int>(values.size()) - static_cast<int>(lines.size());
  if (left > 0) lines += tr("and %n more", nullptr, left);
  return lines;
}

QString OverlayWords::table(TableFor reader) const {
  const TableWriter writer(reader);
  const bool isForPeople = writer.isForPeople();
  QString text = isForPeople
                     ? writer.row({tr("Run"), tr("Name"), tr("Curve"), unitName(unit_), tr("Value"), tr("Deviation")})
                     : writer.row({QStringLiteral("run"), QStringLiteral("name"), QStringLiteral("curve"),
                                   columnName(unit_), QStringLiteral("value"), QStringLiteral("deviation")});
  for (const OverlayCurve& curve : data_.curves) {
    const QString english = curve.isTraining ? QStringLiteral("training") : QStringLiteral("validation");
    const QString kind = isForPeople ? (curve.isTraining ? tr("training") : tr("validation")) : english;
    for (const core::SeriesPoint& point : everyPoint(curve.points)) {
      text += writer.row(
          {runLetter(curve.slot), curve.name, kind, writer.number(point.x), writer.number(point.y), QString()});
    }
  }
  for (const OverlayBand& band : data_.bands) {
    const QString kind =
        isForPeople ? tr("mean of %n run(s)", nullptr, band.runs) : QStringLiteral("mean of %1").arg(band.runs);
    for (std::size_t i = 0; i < band.x.size(); ++i) {
      text += writer.row({runLetter(band.slot), band.name, kind, writer.number(band.x[i]), writer.number(band.mean[i]),
                          writer.number(band.deviation[i])});
    }
  }
  return text;
}

QString OverlayWords::sentenceAt(double x) const {
  QStringList values;
  for (const CurveValue& value : curveValuesAt(x)) {
    values += tr("%1 %2", "letter, value").arg(runLetter(value.slot), value.text);
  }
  return values.join(QStringLiteral(", "));
}

QString OverlayWords::describe(int part) const {
  const auto index = static_cast<std::size_t>(part);
  return index < data_.curves.size() ? describe(data_.curves[index])
                                     : describe(data_.bands[index - data_.curves.size()]);
}

QString OverlayWords::describe(const OverlayBand& band) const {
  const QString name = tr("%1, %2, mean of %n run(s)", nullptr, band.runs).arg(runLetter(band.slot), band.name);
  if (band.x.empty()) return name;
  return tr("%1, last %2 ± %3 at %4")
      .arg(name, text(band.mean.back()), metricSpread(data_.metric, band.deviation.back()),
           unitText(unit_, band.x.back()));
}

QString OverlayWords::describe(const OverlayCurve& curve) const {
  const QString kind = curve.isTraining ? tr("training") : tr("validation");
  const QString name =
      tr("%1, %2, %3", "letter, name, training or validation").arg(runLetter(curve.slot), curve.name, kind);
  if (curve.points.points().empty()) return tr("%1, no values yet").arg(name);
  const core::SeriesPoint last = curve.points.points().back();
  return tr("%1, last %2 at %3").arg(name, text(last.y), unitText(unit_, last.x));
}

}  // namespace ui
