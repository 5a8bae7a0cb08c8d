// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/axis_scale.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/words/number_text.h"

namespace ui {
namespace {

constexpr double kMissingShare = 0.14;  // Of the axis, kept for "none".
constexpr std::size_t kFew = 6;         // So many different numbers are their own ticks.
constexpr double kSomeSpread = 4.0;     // Less than this ratio is never logarithmic.
constexpr double kWideSpread = 10.0;    // From this ratio on, logarithms need not be the better ones.
constexpr double kAlmostAsEven = 0.1;
constexpr int kRoundTicks = 5;
constexpr std::size_t kManyStops = 20;
constexpr double kKeyStep = 0.05;

// A round number at or above value: 1, 2 or 5 times a power of ten.
double roundStep(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * power >= value * 0.999) return factor * power;
  }
  return 10.0 * power;
}

// The nearest of 1, 3, 10, 30, ... at or below, or at or above.
double roundThird(double value, bool isUp) {
  const double power = std::pow(10.0, std::floor(std::log10(value) + 1e-9));
  if (isUp) {
    for (const double factor : {1.0, 3.0}) {
      if (factor * power >= value * (1.0 - 1e-9)) return factor * power;
    }
    return 10.0 * power;
  }
  return 3.0 * power <= value * (1.0 + 1e-9) ? 3.0 * power : power;
}

// True where logarithms leave the numbers nearer to an even spread. numbers: ascending, all different.
bool isBetterLogarithmic(const std::vector<double>& numbers) {
  const double low = numbers.front();
  const double high = numbers.back();
  if (low <= 0.0 || numbers.size() < 3 || high < kSomeSpread * low) return false;
  double evenly = 0.0;
  double byLogarithm = 0.0;
  for (const double number : numbers) {
    evenly += (number - low) / (high - low);
    byLogarithm += std::log(number / low) / std::log(high / low);
  }
  const auto count = static_cast<double>(numbers.size());
  const double allowance = high >= kWideSpread * low ? kAlmostAsEven : 0.0;
  return std::abs(byLogarithm / count - 0.5) < std::abs(evenly / count - 0.5) + allowance;
}

QString withoutTrailingZeros(QString text, const QLocale& locale) {
  if (!text.contains(locale.decimalPoint())) return text;
  while (text.endsWith(locale.zeroDigit())) text.chop(1);
  if (text.endsWith(locale.decimalPoint())) text.chop(1);
  return text;
}

}  // namespace

bool isMissing(const PlotValue& value) {
  if (const auto* const number = std::get_if<double>(&value)) return !std::isfinite(*number);
  const auto* const text = std::get_if<QString>(&value);
  return text == nullptr || text->isEmpty();
}

QString plainNumber(double value, int digits) {
  const QLocale locale;
  const double magnitude = std::abs(value);
  if (magnitude == 0.0) return locale.toString(0);
  if (magnitude >= 999'500.0) {
    return QCoreApplication::translate("AxisScale", "%1 M").arg(plainNumber(value / 1e6, digits));
  }
  if (magnitude < 1e-6) return roundedNumberText(value, digits);
  const int decimals = std::max(0, digits - 1 - static_cast<int>(std::floor(std::log10(magnitude))));
  return withoutTrailingZeros(locale.toString(value, 'f', decimals), locale);
}

QString plotValueText(const PlotValue& value) {
  if (isMissing(value)) return QCoreApplication::translate("AxisScale", "none");
  if (const auto* const number = std::get_if<double>(&value)) return plainNumber(*number);
  return std::get<QString>(value);
}

AxisScale::AxisScale(const std::vector<PlotValue>& values) {
  const bool someMissing = std::any_of(values.begin(), values.end(), isMissing);
  const bool someTexts = std::any_of(values.begin(), values.end(), [](const PlotValue& value) {
    return std::holds_alternative<QString>(value) && !isMissing(value);
  });
  if (someMissing) base_ = kMissingShare;
  if (someTexts) {
    useTexts(values);
  } else {
    std::vector<double> numbers;
    for (const PlotValue& value : values) {
      if (!isMissing(value)) numbers.push_back(std::get<double>(value));
    }
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    useNumbers(std::move(numbers));
  }
  if (someMissing) stops_.insert(stops_.begin(), 0.0);
}

void AxisScale::useNumbers(std::vector<double> numbers) {
  if (numbers.empty()) return;
  isLogarithmic_ = isBetterLogarithmic(numbers);
  low_ = numbers.front();
  high_ = numbers.back();
  if (numbers.size() <= kFew) {
    few_ = numbers;
  } else if (isLogarithmic_) {
    low_ = roundThird(low_, false);
    high_ = roundThird(high_, true);
  } else {
    const double step = roundStep((high_ - low_) / kRoundTicks);
    low_ = std::floor(low_ / step + 1e-9) * step;
    high_ = std::ceil(high_ / step - 1e-9) * step;
  }
  for (const double number : numbers) stops_.push_back(positionOf(number));
}

void AxisScale::useTexts(const std::vector<PlotValue>& values) {
  QSet<QString> different;
  for (const PlotValue& value : values) {
    if (!isMissing(value)) different.insert(plotValueText(value));
  }
  categories_ = different.values();
  QCollator order;
  order.setNumericMode(true);
  std::sort(categories_.begin(), categories_.end(), order);
  for (const QString& category : std::as_const(categories_)) stops_.push_back(positionOf(category));
}

double AxisScale::shareOf(double number) const {
  if (high_ <= low_) return number < low_ ? 0.0 : number > high_ ? 1.0 : 0.5;
  if (!isLogarithmic_) return (number - low_) / (high_ - low_);
  return number <= 0.0 ? 0.0 : std::log(number / low_) / std::log(high_ / low_);
}

double AxisScale::positionOf(const PlotValue& value) const {
  if (isMissing(value)) return 0.0;
  double share = 0.5;
  if (isCategorical()) {
    const auto place = static_cast<double>(categories_.indexOf(plotValueText(value)));
    if (categories_.size() > 1) share = place / static_cast<double>(categories_.size() - 1);
  } else if (const auto* const number = std::get_if<double>(&value)) {
    share = shareOf(*number);
  }
  return base_ + (1.0 - base_) * share;
}

double AxisScale::numberAt(double position) const {
  const double share = (position - base_) / (1.0 - base_);
  if (isLogarithmic_) return low_ * std::pow(high_ / low_, share);
  return low_ + (high_ - low_) * share;
}

std::vector<double> AxisScale::tickNumbers(int most) const {
  if (!few_.empty() || high_ <= low_) return few_;
  std::vector<double> numbers;
  if (!isLogarithmic_) {
    const double step = roundStep((high_ - low_) / std::max(most, 1));
    for (double number = std::ceil(low_ / step - 1e-9) * step; number <= high_ + 1e-9 * step; number += step) {
      numbers.push_back(std::abs(number) < 1e-9 * step ? 0.0 : number);
    }
    return numbers;
  }
  for (double number = low_; number <= high_ * (1.0 + 1e-9); number = roundThird(number * 1.5, true)) {
    numbers.push_back(number);
  }
  const auto few = static_cast<std::size_t>(std::max(most, 1));
  for (std::size_t stride = (numbers.size() + few - 1) / few; stride > 1;) {
    std::vector<double> fewer;
    for (std::size_t i = 0; i < numbers.size(); i += stride) fewer.push_back(numbers[i]);
    return fewer;
  }
  return numbers;
}

std::vector<double> AxisScale::boundaries() const {
  std::vector<double> boundaries = {0.0};
  if (stops_.size() <= kManyStops) {
    for (std::size_t i = 0; i + 1 < stops_.size(); ++i) boundaries.push_back((stops_[i] + stops_[i + 1]) / 2.0);
  } else {
    for (int i = 1; i * kKeyStep < 1.0 - 1e-9; ++i) boundaries.push_back(i * kKeyStep);
  }
  boundaries.push_back(1.0);
  return boundaries;
}

double AxisScale::nextBoundary(double position, int direction) const {
  const std::vector<double> all = boundaries();
  if (direction > 0) {
    const auto above = std::upper_bound(all.begin(), all.end(), position + 1e-9);
    return above == all.end() ? 1.0 : *above;
  }
  const auto atOrAbove = std::lower_bound(all.begin(), all.end(), position - 1e-9);
  return atOrAbove == all.begin() ? 0.0 : *std::prev(atOrAbove);
}

AxisRange AxisScale::surrounding(double position) const {
  if (stops_.empty()) return {};
  const auto nearest = std::min_element(stops_.begin(), stops_.end(), [position](double a, double b) {
    return std::abs(a - position) < std::abs(b - position);
  });
  AxisRange range;
  if (nearest != stops_.begin()) range.low = (*std::prev(nearest) + *nearest) / 2.0;
  if (std::next(nearest) != stops_.end()) range.high = (*nearest + *std::next(nearest)) / 2.0;
  return range;
}

std::vector<AxisScale::Tick> AxisScale::ticks(int most) const {
  std::vector<Tick> ticks;
  if (hasMissing()) ticks.push_back({0.0, plotValueText({})});
  for (const QString& category : categories_) ticks.push_back({positionOf(category), category});
  if (isCategorical() || stops_.size() <= (hasMissing() ? 1U : 0U)) return ticks;
  for (const double number : tickNumbers(most)) ticks.push_back({positionOf(number), plainNumber(number)});
  return ticks;
}

}  // namespace ui
