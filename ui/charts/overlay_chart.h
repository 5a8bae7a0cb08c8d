// SPDX-License-Identifier: GPL-3.0-or-later
// The curves of several runs over each other, with a crosshair that other views follow. Wheel: zoom; drag: the crosshair;
// Shift or the middle button and drag: move what is seen; double click: everything.
#pragma once

#include <QPoint>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/charts/export_menu.h"
#include "ui/charts/overlay_data.h"
#include "ui/widgets/painted_parts.h"

class QLabel;
class QMouseEvent;

namespace ui {

class OverlayPlot;
class ReadOut;
class Theme;

class OverlayChart : public QWidget, public ExportableChart, public PaintedParts {
  Q_OBJECT

 public:
  // What a validation curve or the mean of a band is at a place.
  struct Figure {
    int slot = 0;
    QString name;
    double value = 0.0;
  };

  explicit OverlayChart(const Theme& theme, QWidget* parent = nullptr);
  ~OverlayChart() override;

  // What the vertical axis measures: "Loss", "PSNR".
  void setName(const QString& name);
  [[nodiscard]] const QString& name() const { return name_; }
  // Replaces everything; what a person has zoomed to stays.
  void setData(OverlayData data);
  [[nodiscard]] const OverlayData& data() const { return data_; }
  // Of the data that comes with the next setData(); shows everything again.
  void setUnit(ChartUnit unit);
  [[nodiscard]] ChartUnit unit() const { return unit_; }
  // What is not above zero is left out.
  void setLogarithmic(bool logarithmic);
  [[nodiscard]] bool isLogarithmic() const { return logarithmic_; }
  // None takes it away. Sends no signal.
  void setCrosshair(std::optional<double> x);
  [[nodiscard]] std::optional<double> crosshair() const { return crosshair_; }
  void resetView();
  // At once, without waiting for the next tick.
  void redrawNow();

  // Where a value is drawn, in the widget's coordinates, once it has been shown.
  [[nodiscard]] QPoint placeOf(double x, double y) const;

  // In the order of their slots; curves that have ended before x, or begin after it, are left out.
  [[nodiscard]] std::vector<Figure> figuresAt(double x) const;
  // All curves at x, a line each, as the read-out under the pointer shows them.
  [[nodiscard]] QStringList valuesAt(double x) const;

  [[nodiscard]] QString exportName() const override { return name_; }
  [[nodiscard]] bool savePng(const QString& file) override;
  [[nodiscard]] bool savePdf(const QString& file) override;
  [[nodiscard]] bool saveSvg(const QString& file) override;
  // A row for each point, also those that are not numbers: run, name, curve, x, value, deviation.
  [[nodiscard]] QString table(QChar separator) const override;

  [[nodiscard]] QString wholeText() const override;
  [[nodiscard]] int partCount() const override;
  [[nodiscard]] QString partText(int part) const override;
  [[nodiscard]] QRect partRect(int part) const override;

 signals:
  // By a person, to a place where a curve has a point.
  void crosshairMoved(double x);
  void logarithmicChanged(bool logarithmic);
  // The figures at the crosshair are others.
  void figuresChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void scheduleRedraw();
  void redraw();
  void drawCrosshair();
  bool pressed(const QMouseEvent& event);
  bool moved(const QMouseEvent& event);
  void moveCrosshairTo(int pixel);
  void stepCrosshair(int direction);
  void chooseCrosshair(double x);
  void showReadOut(const QPoint& position);
  void hideReadOut();

  const Theme& theme_;
  QString name_;
  OverlayData data_;
  std::vector<double> places_;  // Every x at which a curve has a point, ascending.
  OverlayPlot* plot_;
  ReadOut* readOut_;
  QLabel* empty_;
  QTimer redrawTimer_;
  ChartUnit unit_ = ChartUnit::Epoch;
  bool logarithmic_ = false;
  std::optional<double> crosshair_;
  enum class Drag { None, Crosshair, View };
  Drag drag_ = Drag::None;
  QPoint lastPosition_;
};

}  // namespace ui
