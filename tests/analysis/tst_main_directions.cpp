// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "core/analysis/main_directions.h"
#include "core/base/random.h"

class TestMainDirections : public QObject {
  Q_OBJECT

 private slots:
  void pointsOfAPlaneKeepTheirDistances();
  void theLongerDirectionComesFirst();
  void equalPointsLieInOnePlace();
  void aLineHasNoSecondDirection();
  void theSamePointsLieInTheSamePlaces();
};

namespace {

// In a plane of a room of five numbers, away from its middle: 3 one way, 1 the other.
std::vector<float> tiltedPlane(std::size_t count) {
  core::Random random(7);
  std::vector<float> points;
  for (std::size_t i = 0; i < count; ++i) {
    const double wide = 3.0 * random.normal();
    const double narrow = random.normal();
    for (const double value : {0.6 * wide + 0.8 * narrow + 40.0, 0.8 * wide - 0.6 * narrow, 0.0, 5.0, -2.0}) {
      points.push_back(static_cast<float>(value));
    }
  }
  return points;
}

double distance(const std::vector<float>& points, std::size_t one, std::size_t other) {
  double sum = 0.0;
  for (std::size_t i = 0; i < 5; ++i) sum += std::pow(points[5 * one + i] - points[5 * other + i], 2.0);
  return std::sqrt(sum);
}

}  // namespace

void TestMainDirections::pointsOfAPlaneKeepTheirDistances() {
  const std::vector<float> points = tiltedPlane(60);
  const core::MainDirections found = core::mainDirections(points, 5);
  QCOMPARE(found.places.size(), std::size_t{60});
  for (std::size_t i = 1; i < 60; ++i) {
    const double seen = std::hypot(found.places[i][0] - found.places[0][0], found.places[i][1] - found.places[0][1]);
    QVERIFY(std::abs(seen - distance(points, i, 0)) < 1e-3);
  }
  QVERIFY(std::abs(found.shares[0] + found.shares[1] - 1.0) < 1e-6);
}

void TestMainDirections::theLongerDirectionComesFirst() {
  const core::MainDirections found = core::mainDirections(tiltedPlane(400), 5);
  QVERIFY(found.shares[0] > 0.85 && found.shares[0] < 0.95);
  QVERIFY(found.shares[1] > 0.05 && found.shares[1] < 0.15);
}

void TestMainDirections::equalPointsLieInOnePlace() {
  const std::vector<float> points(12, 3.5F);
  for (const std::size_t size : {std::size_t{3}, std::size_t{12}}) {
    const core::MainDirections found = core::mainDirections(points, size);
    QCOMPARE(found.places.size(), 12 / size);
    for (const auto& place : found.places) QVERIFY(place[0] == 0.0 && place[1] == 0.0);
    QCOMPARE(found.shares[0], 0.0);
  }
  QVERIFY(core::mainDirections({}, 0).places.empty());
}

void TestMainDirections::aLineHasNoSecondDirection() {
  const std::vector<float> points = {1.0F, 2.0F, 2.0F, 4.0F, 3.0F, 6.0F, 4.0F, 8.0F};
  const core::MainDirections found = core::mainDirections(points, 2);
  QVERIFY(std::abs(found.shares[0] - 1.0) < 1e-9);
  QVERIFY(found.shares[1] < 1e-9);
  QVERIFY(found.places[0][0] < found.places[3][0]);  // To where its largest number grows.
  QVERIFY(std::abs(found.places[3][0] - found.places[0][0] - std::sqrt(45.0)) < 1e-4);
}

void TestMainDirections::theSamePointsLieInTheSamePlaces() {
  const std::vector<float> points = tiltedPlane(30);
  QVERIFY(core::mainDirections(points, 5).places == core::mainDirections(points, 5).places);
}

QTEST_APPLESS_MAIN(TestMainDirections)
#include "tst_main_directions.moc"
