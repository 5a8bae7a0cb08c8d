// SPDX-License-Identifier: GPL-3.0-or-later
// What the plots of this folder share: pens, ticks, the room that an axis leaves. Private to
// ui/charts.
#pragma once

#include <QColor>
#include <QPen>
#include <QPolygonF>
#include <QString>
#include <cstddef>
#include <limits>
#include <string>

#include "core/analysis/metric_series.h"
#include "ui/charts/qcp.h"

namespace ui {

class Theme;

[[nodiscard]] QPen penOf(QColor color, double width, int alpha = 255, Qt::PenStyle style = Qt::SolidLine);
[[nodiscard]] QPen dashedPen(const QColor& color, double width, const QVector<qreal>& dashes);

inline constexpr std::size_t kSmoothLines = 8;    // More of them need not be smooth, but quick.
inline constexpr double kSpaceAboveMarks = 0.03;  // Of the height.

// What an axis has to show.
struct Extent {
  double low = std::numeric_limits<double>::infinity();
  double high = -std::numeric_limits<double>::infinity();

  // A logarithmic axis has no place for what is not above zero.
  void include(double value, bool logarithmic);
  [[nodiscard]] bool empty() const { return low > high; }
  // Whether its values are nearly the same.
  [[nodiscard]] bool isNarrow() const;
  // Single values tell nothing of what may come: room around them.
  void makeRoom(bool logarithmic);
  // Values that are seen as far as they are near: the extent grows by a few times its own span, whatever they are.
  void includeNear(const Extent& others, bool logarithmic);
};
// The axis reaches round numbers, so that it grows in steps and not with every point. headRoom: the share of it, at its upper
// end, that stays free of values.
[[nodiscard]] QCPRange roomFor(const Extent& extent, bool logarithmic, double headRoom = 0.0);
// Its scale, and ticks that fit its range, written as the metric's values are: an accuracy of 0.6 as "60 %".
void setScale(QCPAxis* axis, bool logarithmic, const std::string& metric);

// As many ticks as their labels have room for. longest: the longest label of the horizontal axis.
void fitTicks(QCustomPlot& plot, const QString& longest);

// Margins, ticks and lines as all charts have them, and their colours.
void layOutAxes(QCustomPlot& plot);
void colorAxes(QCustomPlot& plot, const Theme& theme);

// The same points as setPoints() has taken, where they are drawn.
[[nodiscard]] QPolygonF drawnLine(const QCPGraph& graph);

// The points that can be told apart in so many columns; a gap where a logarithmic axis has no place for the value.
void setPoints(QCPGraph* graph, const core::MetricSeries& series, bool logarithmic);

// Ticks of whole epochs; the last one says what they are, and the one before says nothing where that takes its room.
class EpochTicker : public QCPAxisTicker {
 public:
  // The axis that it is of.
  explicit EpochTicker(const QCPAxis& axis) : axis_(axis) {}

 protected:
  double getTickStep(const QCPRange& range) override;
  QVector<QString> createLabelVector(const QVector<double>& ticks, const QLocale& locale, QChar format,
                                     int precision) override;
  // The last tick that is within the axis.
  [[nodiscard]] qsizetype lastShown(const QVector<double>& ticks) const;
  void makeRoomForLast(QVector<QString>& labels, const QVector<double>& ticks) const;

 private:
  const QCPAxis& axis_;
  double end_ = 0.0;
};

}  // namespace ui
