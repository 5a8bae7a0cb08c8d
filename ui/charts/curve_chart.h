// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of a chart of curves: redrawn at most 20 times a second, a read-out under the pointer, a logarithmic axis, words
// where there is nothing to show, and the ways out.
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/analysis/metric_series.h"
#include "ui/charts/export_menu.h"

class QLabel;

namespace ui {

class CurvePlot;
class ReadOut;
class Theme;

// Whoever derives from it shows its data in the plot and says what stands in the read-out.
class CurveChart : public QWidget, public ExportableChart {
  Q_OBJECT

 public:
  ~CurveChart() override;

  // What the vertical axis measures: "Loss", "PSNR".
  void setName(const QString& name);
  [[nodiscard]] const QString& name() const { return name_; }
  // A logarithmic axis leaves out what is not above zero.
  void setLogarithmic(bool logarithmic);
  [[nodiscard]] bool isLogarithmic() const { return logarithmic_; }
  // Shows everything again.
  void resetView();
  // At once, without waiting for the next tick.
  void redrawNow();

  [[nodiscard]] QString exportName() const override { return name_; }

 signals:
  void logarithmicChanged(bool logarithmic);

 protected:
  // The place that is meant by the pointer, and the words about it.
  struct Reading {
    double x = 0.0;
    QStringList lines;
  };

  // plot becomes a child. Call redraw() when all is built.
  CurveChart(const Theme& theme, CurvePlot* plot, QWidget* parent);

  // Puts the data into the plot.
  virtual void showData() = 0;
  // What stands in place of curves; "" where there are some.
  [[nodiscard]] virtual QString emptyText() const = 0;
  // position: within the axes. None where there is nothing to say.
  [[nodiscard]] virtual std::optional<Reading> readingAt(const QPoint& position) const = 0;

  // Its points of a curve that are seen: all, unless a person has zoomed.
  [[nodiscard]] std::vector<core::SeriesPoint> seen(const core::MetricSeries& series) const;

  void scheduleRedraw();
  void redraw();
  void showReadOut(const QPoint& position);
  void hideReadOut();

  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  const Theme& theme_;
  QString name_;
  CurvePlot* plot_;
  ReadOut* readOut_;
  QLabel* empty_;
  QTimer redrawTimer_;
  bool logarithmic_ = false;
};

}  // namespace ui
