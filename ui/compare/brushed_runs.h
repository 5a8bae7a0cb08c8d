// SPDX-License-Identifier: GPL-3.0-or-later
// Runs with their settings and results as values on axes, and the ranges that a person has brushed: several views show the
// same runs and the same choice.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "ui/compare/axis_scale.h"

namespace ui {

struct PlotAxis {
  QString key;           // "learning_rate"
  QString title;         // "Learning rate"
  QString unit;          // "dB"; may be empty.
  std::string metric{};  // Where the axis is one: how its values are written; they are in its unit already.
};

struct PlotRun {
  QString uid;
  QString name;
  std::optional<int> slot;        // Of a compared run: its letter, colour and marker.
  std::vector<PlotValue> values;  // One for each axis; missing ones at the end may be left out.
};

// What a step of an arrow key moves: the end that the first one moved, the other one, or both.
enum class BrushStep { Extend, OtherEnd, Whole };

class BrushedRuns : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  static constexpr std::size_t kSmoothRuns = 400;  // More of them are drawn smaller or as a density.
  static constexpr double kClickReach = 3.0;       // A press that moves farther, in logical pixels, is no click.

  // Brushes stay on the axes that stay, on the same values.
  void setRuns(std::vector<PlotAxis> axes, std::vector<PlotRun> runs);
  // Which of them are compared: slots by uid.
  void setCompared(const QHash<QString, int>& slotOfUid);

  [[nodiscard]] const std::vector<PlotAxis>& axes() const { return axes_; }
  [[nodiscard]] const std::vector<PlotRun>& runs() const { return runs_; }
  // Those that are compared, in the order of their letters.
  [[nodiscard]] std::vector<std::size_t> compared() const;
  // -1 where there is none.
  [[nodiscard]] int axisOf(const QString& key) const;
  [[nodiscard]] const AxisScale& scale(int axis) const { return scales_[static_cast<std::size_t>(axis)]; }
  [[nodiscard]] double position(std::size_t run, int axis) const {
    return positions_[static_cast<std::size_t>(axis)][run];
  }
  [[nodiscard]] PlotValue value(std::size_t run, int axis) const;
  // "PSNR, dB"
  [[nodiscard]] QString fullTitle(int axis) const;
  // "20.8 dB", "U-Net", "none"
  [[nodiscard]] QString valueText(std::size_t run, int axis) const;

  [[nodiscard]] std::optional<AxisRange> brush(int axis) const { return brushes_[static_cast<std::size_t>(axis)]; }
  // None, or one without a length, takes the brush away. Ends are kept within 0 to 1.
  void setBrush(int axis, std::optional<AxisRange> range);
  // Both at once, with one signal.
  void setBrushes(int first, std::optional<AxisRange> firstRange, int second, std::optional<AxisRange> secondRange);
  // direction: 1 or -1. Without a brush, one begins at the low end (1) or at the high end (-1).
  void stepBrush(int axis, int direction, BrushStep step);
  void clearBrushes();
  [[nodiscard]] bool isBrushed() const;
  // "over 20.8 dB", "0.001 to 0.01", "U-Net or Conv"; "" without a brush.
  [[nodiscard]] QString brushText(int axis) const;

  // Every run counts as selected while nothing is brushed.
  [[nodiscard]] bool isSelected(std::size_t run) const { return isSelected_[run] != 0; }
  [[nodiscard]] int selectedCount() const { return selectedCount_; }
  // None while nothing is brushed.
  [[nodiscard]] std::optional<QStringList> selectedUids() const;

 signals:
  // Other runs, axes or slots.
  void changed();
  void brushed();

 private:
  void place(int axis, std::optional<AxisRange> range);
  void select();
  [[nodiscard]] QStringList brushedCategories(int axis) const;

  std::vector<PlotAxis> axes_;
  std::vector<PlotRun> runs_;
  std::vector<AxisScale> scales_;
  std::vector<std::vector<double>> positions_;  // By axis, then by run.
  std::vector<std::optional<AxisRange>> brushes_;
  std::vector<char> isUpperEndStepped_;  // By axis.
  std::vector<char> isSelected_;
  int selectedCount_ = 0;
};

}  // namespace ui
