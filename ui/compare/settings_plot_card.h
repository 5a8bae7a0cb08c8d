// SPDX-License-Identifier: GPL-3.0-or-later
// Settings against result: the same runs as lines or as points, and the ranges that are brushed on either.
#pragma once

#include <QFrame>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "ui/compare/brushed_runs.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace ui {

class BrushChips;
class ParallelPlot;
class ScatterPlot;
class Segments;
class Theme;

class SettingsPlotCard : public QFrame {
  Q_OBJECT

 public:
  enum class View { Lines, Points };

  explicit SettingsPlotCard(const Theme& theme, QWidget* parent = nullptr);

  // dataset: what the runs learnt from, "Noisy emoji"; may be empty.
  void setRuns(std::vector<PlotAxis> axes, std::vector<PlotRun> runs, const QString& dataset);
  // Which of them are compared: slots by uid.
  void setCompared(const QHash<QString, int>& slotOfUid) { runs_.setCompared(slotOfUid); }
  void setView(View view);
  [[nodiscard]] View view() const;

  [[nodiscard]] BrushedRuns& runs() { return runs_; }
  [[nodiscard]] ParallelPlot& lines() const { return *lines_; }
  [[nodiscard]] ScatterPlot& points() const { return *points_; }

 signals:
  // None while nothing is brushed.
  void brushed(const std::optional<QStringList>& uids);
  void runChosen(const QString& uid);
  void thumbnailsWanted(const QStringList& uids);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildHeader();
  void adoptAxes();
  void chosenAxes();
  void describe();
  void retranslate();

  const Theme& theme_;
  BrushedRuns runs_;
  QString dataset_;
  QLabel* title_;
  QLabel* subtitle_;
  QComboBox* yAxis_;
  QLabel* against_;
  QComboBox* xAxis_;
  BrushChips* chips_;
  Segments* views_;
  QStackedWidget* stack_;
  ParallelPlot* lines_;
  ScatterPlot* points_;
};

}  // namespace ui
