// SPDX-License-Identifier: GPL-3.0-or-later
// The overlaid curves with their frame: which metric, over what, logarithmic or not, the values at the crosshair.
#pragma once

#include <QFrame>
#include <QString>
#include <vector>

#include "ui/charts/chart_card.h"
#include "ui/charts/overlay_data.h"

class QAction;
class QComboBox;
class QLabel;
class QToolButton;

namespace ui {

class ExportMenu;
class OverlayChart;
class OverlayLegend;
class Segments;
class Theme;

class OverlayCard : public QFrame {
  Q_OBJECT

 public:
  explicit OverlayCard(const Theme& theme, QWidget* parent = nullptr);

  [[nodiscard]] OverlayChart& chart() const { return *chart_; }
  // The chosen one stays where it is among them. Sends no signal.
  void setMetrics(const std::vector<MetricChoice>& metrics);
  // "" while there are none.
  [[nodiscard]] QString metric() const;
  void setMetric(const QString& key);
  [[nodiscard]] ChartUnit unit() const;
  void setUnit(ChartUnit unit);

 signals:
  // By a person; the chart waits for its new data.
  void metricChosen(const QString& key);
  void unitChosen(ui::ChartUnit unit);
  void saved(const QString& file);
  void failed(const QString& sentence);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildHeader();
  void adoptMetric();
  void refreshValues();
  void retranslate();
  void refreshIcons();
  void chosenUnit(int index);

  const Theme& theme_;
  OverlayChart* chart_;
  QComboBox* metrics_;
  QLabel* subtitle_;
  OverlayLegend* legend_;
  QToolButton* logarithmic_;
  Segments* units_;
  QToolButton* more_;
  ExportMenu* menu_;
  QAction* reset_;
};

}  // namespace ui
