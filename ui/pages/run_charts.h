// SPDX-License-Identifier: GPL-3.0-or-later
// The two charts of the run that is shown: its loss, and one other figure, each with a legend in words.
#pragma once

#include <QObject>
#include <vector>

#include "core/run/train_event.h"

class QBoxLayout;

namespace ui {

class ChartCard;
class Notices;
class ShownRun;
class Theme;

class RunCharts : public QObject {
  Q_OBJECT

 public:
  // page: whose children the cards become. All must outlive this.
  RunCharts(const Theme& theme, const ShownRun& run, Notices& notices, QWidget* page);

  void addTo(QBoxLayout* row);
  [[nodiscard]] ChartCard& loss() const { return *loss_; }
  [[nodiscard]] ChartCard& metric() const { return *metric_; }
  void setLegendShown(bool isShown);
  // The accuracy is named as the run has it.
  void retranslate();
  void refresh();

 private:
  void append(const std::vector<core::BatchDone>& batches);

  const ShownRun& run_;
  ChartCard* loss_;
  ChartCard* metric_;
};

}  // namespace ui
