// SPDX-License-Identifier: GPL-3.0-or-later
// One chart of a run over its epochs: redrawn at most 20 times a second, every point kept, none hidden.
#pragma once

#include <array>

#include "ui/charts/chart_data.h"
#include "ui/charts/curve_chart.h"

namespace ui {

class ChartPlot;

class LiveChart : public CurveChart {
  Q_OBJECT

 public:
  explicit LiveChart(const Theme& theme, QWidget* parent = nullptr);

  [[nodiscard]] const ChartData& data() const { return data_; }
  // Replaces everything.
  void setData(ChartData data);
  void append(CurveKind kind, double x, double y);
  void setBest(std::optional<double> epoch);
  void addMark(ChartMark mark);
  void setPlannedEpochs(int epochs);

  // 0 (off) to 0.95; the raw curve stays faintly behind.
  void setSmoothing(double weight);
  [[nodiscard]] double smoothing() const { return smoothing_; }
  // Each line with its name beside it, where no legend stands above the chart.
  void setNamed(bool isNamed);
  // Points that a logarithmic axis cannot show; the chart says so.
  [[nodiscard]] std::size_t leftOut() const;

  // "Loss, validation 0.0217 at epoch 12, best 0.0187 at epoch 11", for screen readers.
  [[nodiscard]] QString description() const;
  // All curves' values at an epoch, a line each.
  [[nodiscard]] QStringList valuesAt(double x) const;

  // Columns epoch, training, validation; every epoch, unsmoothed.
  [[nodiscard]] QString table(TableFor reader) const override;
  // With the earlier runs behind it, and yardsticks as level lines.
  [[nodiscard]] core::ReportChart paperChart() const override;

 signals:
  void smoothingChanged(double weight);
  // The data as it is now has been put into the chart.
  void shown();

 protected:
  void showData() override;
  [[nodiscard]] QString emptyText() const override;
  [[nodiscard]] std::optional<Reading> readingAt(const QPoint& position) const override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  LiveChart(const Theme& theme, ChartPlot* plot, QWidget* parent);

  ChartPlot* plot_;
  ChartData data_;
  std::array<core::MetricSeries, kCurveKinds> smoothed_;
  double smoothing_ = 0.0;
  bool isNamed_ = false;
};

}  // namespace ui
