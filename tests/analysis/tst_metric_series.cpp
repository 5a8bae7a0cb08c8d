// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metric_series.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

class TestMetricSeries : public QObject {
  Q_OBJECT

 private slots:
  void fewPointsAreAllVisible();
  void everyColumnKeepsItsLowestAndHighestPoint_data();
  void everyColumnKeepsItsLowestAndHighestPoint();
  void neighboursBeyondTheEdgesComeAlong();
  void whatIsNotFiniteIsKeptApart();
  void smoothingEqualsItsFormula();
  void aConstantStaysItselfUnderSmoothing();
  void valueAtIsTheLastOneBefore();
};

namespace {

core::MetricSeries noisy(std::size_t count) {
  std::mt19937 random(7);
  std::normal_distribution<double> noise;
  core::MetricSeries series;
  for (std::size_t i = 0; i < count; ++i) series.append(static_cast<double>(i), noise(random));
  return series;
}

}  // namespace

void TestMetricSeries::fewPointsAreAllVisible() {
  const core::MetricSeries series = noisy(50);
  QCOMPARE(series.visible(0.0, 49.0, 100).size(), std::size_t{50});
}

void TestMetricSeries::everyColumnKeepsItsLowestAndHighestPoint_data() {
  QTest::addColumn<int>("count");
  QTest::addColumn<double>("from");
  QTest::addColumn<double>("to");
  QTest::newRow("all of a hundred thousand") << 100'000 << 0.0 << 99'999.0;
  QTest::newRow("a part that begins within a block") << 100'000 << 12'345.5 << 71'111.25;
  QTest::newRow("a number that is no power of the block") << 33'333 << 17.0 << 33'000.0;
}

void TestMetricSeries::everyColumnKeepsItsLowestAndHighestPoint() {
  QFETCH(int, count);
  QFETCH(double, from);
  QFETCH(double, to);
  constexpr std::size_t kColumns = 200;
  const core::MetricSeries series = noisy(static_cast<std::size_t>(count));
  const auto shown = series.visible(from, to, kColumns);
  QVERIFY(shown.size() <= 4 * (kColumns + 3));
  const double width = (to - from) / kColumns;
  for (std::size_t column = 0; column < kColumns; ++column) {
    double low = 1e9;
    double high = -1e9;
    double shownLow = 1e9;
    double shownHigh = -1e9;
    const auto isInside = [&](const core::SeriesPoint& point) {
      return std::floor((point.x - from) / width) == static_cast<double>(column);
    };
    for (const auto& point : series.points()) {
      if (!isInside(point)) continue;
      low = std::min(low, point.y);
      high = std::max(high, point.y);
    }
    for (const auto& point : shown) {
      if (!isInside(point)) continue;
      shownLow = std::min(shownLow, point.y);
      shownHigh = std::max(shownHigh, point.y);
    }
    QCOMPARE(shownLow, low);
    QCOMPARE(shownHigh, high);
  }
}

void TestMetricSeries::neighboursBeyondTheEdgesComeAlong() {
  const core::MetricSeries series = noisy(1000);
  const auto shown = series.visible(100.5, 103.5, 100);
  QCOMPARE(shown.front().x, 100.0);  // So that the line reaches the edge.
  QCOMPARE(shown.back().x, 104.0);
}

void TestMetricSeries::whatIsNotFiniteIsKeptApart() {
  core::MetricSeries series;
  series.append(1.0, 5.0);
  series.append(2.0, std::numeric_limits<double>::quiet_NaN());
  series.append(3.0, std::numeric_limits<double>::infinity());
  series.append(4.0, 6.0);
  QCOMPARE(series.points().size(), std::size_t{2});
  QCOMPARE(series.notFinite().size(), std::size_t{2});
  QCOMPARE(series.notFinite()[1].x, 3.0);
}

void TestMetricSeries::smoothingEqualsItsFormula() {
  const core::MetricSeries series = noisy(40);
  const core::MetricSeries smooth = series.smoothed(0.8);
  for (std::size_t i = 0; i < 40; ++i) {
    double above = 0.0;
    double below = 0.0;
    for (std::size_t j = 0; j <= i; ++j) {  // The weighted mean of all points so far, written out.
      const double weight = std::pow(0.8, static_cast<double>(i - j));
      above += weight * series.points()[j].y;
      below += weight;
    }
    QVERIFY(std::abs(smooth.points()[i].y - above / below) < 1e-9);
  }
}

void TestMetricSeries::aConstantStaysItselfUnderSmoothing() {
  core::MetricSeries series;
  for (int i = 0; i < 10; ++i) series.append(i, 3.0);
  const core::MetricSeries smooth = series.smoothed(0.95);
  for (const auto& point : smooth.points()) QVERIFY(std::abs(point.y - 3.0) < 1e-12);
}

void TestMetricSeries::valueAtIsTheLastOneBefore() {
  core::MetricSeries series;
  series.append(1.0, 10.0);
  series.append(2.0, 20.0);
  QCOMPARE(series.valueAt(0.0), 10.0);
  QCOMPARE(series.valueAt(1.9), 10.0);
  QCOMPARE(series.valueAt(2.0), 20.0);
  QCOMPARE(series.valueAt(9.0), 20.0);
}

QTEST_GUILESS_MAIN(TestMetricSeries)
#include "tst_metric_series.moc"
