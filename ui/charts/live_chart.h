// SPDX-License-Identifier: GPL-3.0-or-later
// One chart of a run over its epochs: redrawn at most 20 times a second, every point kept, none hidden.
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/charts/chart_data.h"
#include "ui/charts/export_menu.h"

class QLabel;

namespace ui {

class ChartPlot;
class ReadOut;
class Theme;

class LiveChart : public QWidget, public ExportableChart {
  Q_OBJECT

 public:
  explicit LiveChart(const Theme& theme, QWidget* parent = nullptr);
  ~LiveChart() override;

  // What the vertical axis measures: "Loss", "PSNR".
  void setName(const QString& name);
  [[nodiscard]] const QString& name() const { return name_; }

  [[nodiscard]] const ChartData& data() const { return data_; }
  // Replaces everything.
  void setData(ChartData data);
  void append(CurveKind kind, double x, double y);
  void setBest(std::optional<double> epoch);
  void addMark(ChartMark mark);
  void setPlannedEpochs(int epochs);

  // A logarithmic axis leaves out what is not above zero, and says so.
  void setLogarithmic(bool logarithmic);
  [[nodiscard]] bool isLogarithmic() const { return logarithmic_; }
  // 0 (off) to 0.95; the raw curve stays faintly behind.
  void setSmoothing(double weight);
  [[nodiscard]] double smoothing() const { return smoothing_; }
  void resetView();
  // At once, without waiting for the next tick.
  void redrawNow();
  // Points that a logarithmic axis cannot show.
  [[nodiscard]] std::size_t leftOut() const;

  // "Loss, validation 0.0217 at epoch 12, best 0.0187 at epoch 11", for screen readers.
  [[nodiscard]] QString description() const;
  // All curves' values at an epoch, a line each.
  [[nodiscard]] QStringList valuesAt(double x) const;

  [[nodiscard]] QString exportName() const override { return name_; }
  [[nodiscard]] bool savePng(const QString& file) override;
  [[nodiscard]] bool savePdf(const QString& file) override;
  [[nodiscard]] bool saveSvg(const QString& file) override;
  // Columns epoch, training, validation; every epoch, unsmoothed.
  [[nodiscard]] QString table(QChar separator) const override;

 signals:
  void logarithmicChanged(bool logarithmic);
  void smoothingChanged(double weight);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void scheduleRedraw();
  void redraw();
  void showReadOut(const QPoint& position);
  void hideReadOut();

  const Theme& theme_;
  QString name_;
  ChartData data_;
  std::array<core::MetricSeries, kCurveKinds> smoothed_;
  ChartPlot* plot_;
  ReadOut* readOut_;
  QLabel* empty_;
  QTimer redrawTimer_;
  bool logarithmic_ = false;
  double smoothing_ = 0.0;
};

}  // namespace ui
