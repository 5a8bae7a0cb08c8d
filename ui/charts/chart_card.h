// SPDX-License-Identifier: GPL-3.0-or-later
// A chart with its frame: which metric, logarithmic or not, how smooth, and what can be saved.
#pragma once

#include <QFrame>
#include <QString>
#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace ui {

class ChartLegend;
class ExportMenu;
class LiveChart;
class Segments;
class Theme;

struct MetricChoice {
  QString key;              // "psnr"
  QString title;            // "PSNR"
  QString tooltip;          // What it means, with a scale.
  bool isDoubtful = false;  // Marked with a warning: the tooltip says why.
};

class ChartCard : public QFrame {
  Q_OBJECT

 public:
  explicit ChartCard(const Theme& theme, QWidget* parent = nullptr);

  [[nodiscard]] LiveChart& chart() const { return *chart_; }
  // One choice makes a title of it; several make a row of buttons.
  void setChoices(const std::vector<MetricChoice>& choices);
  [[nodiscard]] const QString& chosen() const { return chosen_; }
  void choose(const QString& key);
  // In a low window its lines are named where they are drawn.
  void setLegendShown(bool shown);

 signals:
  void metricChosen(const QString& key);
  void saved(const QString& file);
  void failed(const QString& sentence);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildMenu();
  void retranslate();
  void refreshIcons();

  const Theme& theme_;
  LiveChart* chart_;
  QHBoxLayout* header_;
  QLabel* title_;
  Segments* choiceRow_;
  std::vector<MetricChoice> choices_;
  QString chosen_;
  QToolButton* logarithmic_;
  QLabel* smoothLabel_;
  QSlider* smoothing_;
  QToolButton* more_;
  ExportMenu* menu_;
  QAction* reset_;
  ChartLegend* legend_;
};

}  // namespace ui
