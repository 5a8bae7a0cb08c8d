// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the curves of several runs with QCustomPlot, in the runs' colours. Private to ui/charts.
#pragma once

#include <optional>
#include <vector>

#include "ui/charts/curve_plot.h"
#include "ui/charts/overlay_data.h"

namespace ui {

class LabelPlacement;

class OverlayPlot : public CurvePlot {
 public:
  OverlayPlot(const Theme& theme, QWidget* parent);

  struct Look {
    ChartUnit unit = ChartUnit::Epoch;
    bool logarithmic = false;
  };

  // Puts the data into place; the caller replots.
  void show(const OverlayData& overlay, const Look& look);
  // Moves what is seen by so many pixels.
  void pan(const QPoint& way);
  // factor: below 1 shows less of the horizontal axis, around its middle.
  void zoom(double factor);

  struct CrosshairPoint {
    int slot = 0;
    double y = 0.0;
  };
  // Drawn at once, without the curves. label: at the foot of the line.
  void setCrosshair(std::optional<double> x, const QString& label, const std::vector<CrosshairPoint>& points);

 private:
  struct Line {
    QCPGraph* line;
    QCPGraph* end;  // The marker at the last point.
    QCPItemText* letter;
  };
  struct Band {
    QCPGraph* low;
    QCPGraph* high;
    Line mean;
  };

  void buildCrosshair();
  void fitView(const OverlayData& overlay, const Look& look);
  Line addLine();
  void hide(const Line& line);
  void showCurve(const Line& line, const OverlayCurve& curve, const Look& look, bool isSmooth);
  void showBand(const Band& band, const OverlayBand& shown, const Look& look);
  void showEnd(const Line& line, int slot, const core::SeriesPoint& point, const QString& text, const Look& look);
  // Letters that would stand on each other, on markers or on curves move apart.
  void placeLetters(const OverlayData& overlay);
  void placeLetter(LabelPlacement& placement, QCPItemText* letter);
  void showNotFinite(const OverlayData& overlay);
  [[nodiscard]] QCPScatterStyle marker(int slot, double size) const;

  std::vector<Line> lines_;
  std::vector<Band> bands_;
  QCPGraph* notFinite_ = nullptr;
  QCPItemStraightLine* crosshair_ = nullptr;
  QCPItemText* crosshairLabel_ = nullptr;
  std::vector<QCPGraph*> crosshairPoints_;
};

}  // namespace ui
