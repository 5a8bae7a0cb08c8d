// SPDX-License-Identifier: GPL-3.0-or-later
// Where a value stands on an axis of a plot of settings and results: from 0, its low end, to 1. Numbers are spread evenly
// or by their logarithm, whichever sets them further apart; texts stand at equal distances; a place of its own, "none", is
// kept at the low end for what is missing.
#pragma once

#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace ui {

// Missing, a number or a text. A number that is not finite and an empty text count as missing.
using PlotValue = std::variant<std::monostate, double, QString>;

[[nodiscard]] bool isMissing(const PlotValue& value);
// "0.0003", "18,000", "30 M", in the system's notation, with at most so many significant digits.
[[nodiscard]] QString plainNumber(double value, int digits = 4);
// "none" for what is missing.
[[nodiscard]] QString plotValueText(const PlotValue& value);

// Of an axis, from 0 to 1; both ends belong to it.
struct AxisRange {
  double low = 0.0;
  double high = 1.0;

  [[nodiscard]] bool contains(double position) const { return position >= low && position <= high; }
  bool operator==(const AxisRange&) const = default;
};

class AxisScale {
 public:
  struct Tick {
    double position;
    QString label;
  };

  AxisScale() = default;
  // Of all values that are to stand on it.
  explicit AxisScale(const std::vector<PlotValue>& values);

  [[nodiscard]] bool isCategorical() const { return !categories_.isEmpty(); }
  [[nodiscard]] bool isLogarithmic() const { return isLogarithmic_; }
  [[nodiscard]] bool hasMissing() const { return base_ > 0.0; }
  // From the low end on. Empty for numbers.
  [[nodiscard]] const QStringList& categories() const { return categories_; }

  // 0 to 1; 0 for what is missing. A value from elsewhere may lie outside.
  [[nodiscard]] double positionOf(const PlotValue& value) const;
  // The number at a position. Positions below the low end's are those of what is missing.
  [[nodiscard]] double numberAt(double position) const;
  // Where the smallest value stands; above 0 where values are missing.
  [[nodiscard]] double base() const { return base_; }
  // Every position at which a value stands, ascending.
  [[nodiscard]] const std::vector<double>& stops() const { return stops_; }
  // Where the ends of a range stop as keys move them: between the values where these are few.
  [[nodiscard]] std::vector<double> boundaries() const;
  [[nodiscard]] double nextBoundary(double position, int direction) const;
  // Between the boundaries around the value that is nearest to a position.
  [[nodiscard]] AxisRange surrounding(double position) const;
  // About so many, ascending; where few different values occur, these.
  [[nodiscard]] std::vector<Tick> ticks(int most) const;

 private:
  void useNumbers(std::vector<double> numbers);
  void useTexts(const std::vector<PlotValue>& values);
  [[nodiscard]] std::vector<double> tickNumbers(int most) const;
  [[nodiscard]] double shareOf(double number) const;

  bool isLogarithmic_ = false;
  double base_ = 0.0;
  double low_ = 0.0;
  double high_ = 1.0;
  std::vector<double> few_;  // The different numbers, where they are few.
  QStringList categories_;
  std::vector<double> stops_;
};

}  // namespace ui
