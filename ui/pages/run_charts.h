// SPDX-License-Identifier: GPL-3.0-or-later
// The two charts of the run that is shown: its loss, and one other figure, beside each other. Where there is room for one
// alone, it shows either.
#pragma once

#include <QWidget>
#include <vector>

#include "core/run/train_event.h"
#include "ui/charts/chart_card.h"

namespace ui {

class Notices;
class ShownRun;
class Theme;

class RunCharts : public QWidget {
  Q_OBJECT

 public:
  // All must outlive this.
  RunCharts(const Theme& theme, const ShownRun& run, Notices& notices, QWidget* page);

  [[nodiscard]] ChartCard& loss() const { return *loss_; }
  [[nodiscard]] ChartCard& metric() const { return *metric_; }
  // Whether the loss's card shows all figures, since there is no room for a second one.
  [[nodiscard]] bool isAlone() const { return isAlone_; }
  void setLegendShown(bool isShown);
  // The accuracy is named as the run has it.
  void retranslate();
  void refresh();

  // Of one of them, so that a page never becomes wider for the other.
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void append(const std::vector<core::BatchDone>& batches);
  void fitWidth();
  [[nodiscard]] MetricChoice choiceOf(const char* key) const;

  const Theme& theme_;
  const ShownRun& run_;
  ChartCard* loss_;
  ChartCard* metric_;
  bool isAlone_ = false;
};

}  // namespace ui
