// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of several runs over each other, with a crosshair that other views follow. Wheel: zoom; drag: the crosshair;
// Shift or the middle button and drag: move what is seen; double click: everything.
#pragma once

#include <QPoint>
#include <optional>
#include <vector>

#include "ui/charts/curve_chart.h"
#include "ui/charts/overlay_data.h"
#include "ui/widgets/painted_parts.h"

class QMouseEvent;

namespace ui {

class OverlayPlot;
class OverlayWords;

class OverlayChart : public CurveChart, public PaintedParts {
  Q_OBJECT

 public:
  explicit OverlayChart(const Theme& theme, QWidget* parent = nullptr);

  // Replaces everything; what a person has zoomed to stays.
  void setData(OverlayData data);
  [[nodiscard]] const OverlayData& data() const { return data_; }
  // Of the data that comes with the next setData(); shows everything again.
  void setUnit(ChartUnit unit);
  [[nodiscard]] ChartUnit unit() const { return unit_; }
  // None takes it away. Sends no signal.
  void setCrosshair(std::optional<double> x);
  [[nodiscard]] std::optional<double> crosshair() const { return crosshair_; }

  // Where a value is drawn, in the widget's coordinates, once it has been shown.
  [[nodiscard]] QPoint placeOf(double x, double y) const;

  // In the order of their slots; curves that have ended before x, or begin after it, are left out.
  [[nodiscard]] std::vector<CurveValue> curveValuesAt(double x) const;
  // All curves at x, a line each, as the read-out under the pointer shows them.
  [[nodiscard]] QStringList valuesAt(double x) const;

  // A row for each point, also those that are not numbers: run, name, curve, x, value, deviation.
  [[nodiscard]] QString table(TableFor reader) const override;
  // Each curve with its letter and the name of its run; means of seeds with what lies beside them.
  [[nodiscard]] core::ReportChart paperChart() const override;

  [[nodiscard]] QString wholeText() const override;
  [[nodiscard]] int partCount() const override;
  [[nodiscard]] QString partText(int part) const override;
  [[nodiscard]] QRect partRect(int part) const override;

 signals:
  // By a person, to a place where a curve has a point.
  void crosshairMoved(double x);
  // The values at the crosshair are others.
  void curveValuesChanged();

 protected:
  void showData() override;
  [[nodiscard]] QString emptyText() const override;
  [[nodiscard]] std::optional<Reading> readingAt(const QPoint& position) const override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  enum class Drag { None, Crosshair, View };

  OverlayChart(const Theme& theme, OverlayPlot* plot, QWidget* parent);

  void drawCrosshair();
  bool pressed(const QMouseEvent& event);
  bool moved(const QMouseEvent& event);
  void stepCrosshair(int direction);
  void chooseCrosshair(double x);
  // The nearest point of any curve; there is one.
  [[nodiscard]] double nearestPlace(int pixel) const;
  [[nodiscard]] OverlayWords words() const;

  OverlayPlot* plot_;
  OverlayData data_;
  std::vector<double> places_;  // Every x at which a curve has a point, ascending.
  ChartUnit unit_ = ChartUnit::Epoch;
  std::optional<double> crosshair_;
  Drag drag_ = Drag::None;
  QPoint lastPosition_;
};

}  // namespace ui
