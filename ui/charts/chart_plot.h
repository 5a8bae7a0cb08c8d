// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a chart's data with QCustomPlot, in the theme's pens. Private to ui/charts.
#pragma once

#include <QList>
#include <QString>
#include <array>
#include <vector>

#include "ui/charts/chart_data.h"
#include "ui/charts/curve_plot.h"

namespace ui {

class LabelPlacement;

class ChartPlot : public CurvePlot {
 public:
  ChartPlot(const Theme& theme, QWidget* parent);

  struct Look {
    bool logarithmic = false;
    bool isSmoothed = false;  // Then shown holds smoothed curves, and the raw ones are drawn faintly.
    bool isNamed = false;     // Each line has its name beside it: no legend stands anywhere.
  };
  using Curves = std::array<core::MetricSeries, kCurveKinds>;

  // Puts the data into place; shown: what the curves' strong lines follow. The caller replots.
  void show(const ChartData& chart, const Curves& shown, const Look& look);

 private:
  struct Line {
    QCPGraph* raw;  // Faint, behind a smoothed one.
    QCPGraph* shown;
    QCPGraph* end;  // A dot at the last point.
    QCPItemText* name;
  };

  void buildGraphs();
  void applyTheme();
  void fitView(const ChartData& chart, const Look& look);
  void showOthers(const ChartData& chart, const Look& look);
  void showBaselines(const ChartData& chart, const Look& look);
  void showBest(const ChartData& chart, const Curves& shown, const Look& look);
  void showMarks(const ChartData& chart);
  void showNames(const Look& look, const QColor& color);
  // Where nothing is covered: the flag in the head room, words of yardsticks at their lines.
  void placeLabels();
  void placeFlag(LabelPlacement& placement);
  void placeName(LabelPlacement& placement, const Line& line);
  void placeBaselineLabel(LabelPlacement& placement, QCPItemText* label, double y);
  [[nodiscard]] double headRoom(const ChartData& chart) const;

  std::array<Line, kCurveKinds> lines_{};
  std::vector<QCPGraph*> others_;
  QCPGraph* marks_ = nullptr;
  QCPGraph* notFinite_ = nullptr;
  QCPGraph* bestRing_ = nullptr;
  QCPItemStraightLine* bestLine_ = nullptr;
  QCPItemText* bestLabel_ = nullptr;
  std::vector<QCPItemStraightLine*> baselineLines_;
  std::vector<QCPItemText*> baselineLabels_;
};

}  // namespace ui
