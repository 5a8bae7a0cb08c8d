// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>

#include "ui/charts/label_placement.h"

using ui::LabelPlacement;

class TestLabelPlacement : public QObject {
  Q_OBJECT

 private slots:
  void theFirstFreePlaceIsTaken();
  void noTwoLabelsLieOverEachOther();
  void wordsBesideEachOtherDoNotTouch();
  void markersAreNeverCoveredWhereThereIsAnotherPlace();
  void curvesAreCoveredLeastWhereNoPlaceIsFree();
  void labelsStayWithinTheArea();
  void lengthsInsideAreThoseOfTheGeometry();

 private:
  static constexpr QRectF kArea{0.0, 0.0, 200.0, 100.0};
};

void TestLabelPlacement::theFirstFreePlaceIsTaken() {
  LabelPlacement placement(kArea);
  placement.keepFree(QPointF(20.0, 10.0), 10.0);
  const QRectF second(60.0, 0.0, 40.0, 20.0);
  QCOMPARE(placement.place({{0.0, 0.0, 40.0, 20.0}, second, {120.0, 0.0, 40.0, 20.0}}), second);
}

void TestLabelPlacement::noTwoLabelsLieOverEachOther() {
  LabelPlacement placement(kArea);
  std::vector<QRectF> candidates;
  for (int step = 0; step < 5; ++step) candidates.emplace_back(150.0, 20.0 * step, 50.0, 15.0);
  std::vector<QRectF> placed;
  for (int label = 0; label < 5; ++label) placed.push_back(placement.place(candidates));
  for (std::size_t one = 0; one < placed.size(); ++one) {
    for (std::size_t other = 0; other < one; ++other) QVERIFY(!placed[one].intersects(placed[other]));
  }
}

void TestLabelPlacement::wordsBesideEachOtherDoNotTouch() {
  LabelPlacement placement(kArea);
  const QRectF first = placement.place({{100.0, 0.0, 100.0, 15.0}});
  const QRectF touching(0.0, 0.0, 100.0, 15.0);
  const QRectF below(0.0, 20.0, 100.0, 15.0);
  QCOMPARE(first, QRectF(100.0, 0.0, 100.0, 15.0));
  QCOMPARE(placement.place({touching, below}), below);
}

void TestLabelPlacement::markersAreNeverCoveredWhereThereIsAnotherPlace() {
  LabelPlacement placement(kArea);
  placement.keepFree(QPointF(100.0, 10.0), 8.0);
  placement.avoid({QPointF(0.0, 60.0), QPointF(200.0, 60.0)});
  const QRectF onTheMarker(80.0, 0.0, 40.0, 20.0);
  const QRectF onTheCurve(80.0, 50.0, 40.0, 20.0);
  QCOMPARE(placement.place({onTheMarker, onTheCurve}), onTheCurve);
}

void TestLabelPlacement::curvesAreCoveredLeastWhereNoPlaceIsFree() {
  LabelPlacement placement(kArea);
  placement.avoid({QPointF(0.0, 10.0), QPointF(200.0, 10.0)});
  placement.avoid({QPointF(0.0, 60.0), QPointF(110.0, 60.0)});
  placement.avoid({QPointF(50.0, std::nan("")), QPointF(80.0, 55.0)});  // A gap in a curve is in nobody's way.
  const QRectF whole(80.0, 0.0, 40.0, 20.0);
  const QRectF partly(80.0, 50.0, 40.0, 20.0);
  QCOMPARE(placement.place({whole, partly}), partly);
}

void TestLabelPlacement::labelsStayWithinTheArea() {
  LabelPlacement placement(kArea);
  QCOMPARE(placement.place({{190.0, -10.0, 40.0, 20.0}}), QRectF(160.0, 0.0, 40.0, 20.0));
  QCOMPARE(placement.place({{-30.0, 95.0, 40.0, 20.0}}), QRectF(0.0, 80.0, 40.0, 20.0));
}

void TestLabelPlacement::lengthsInsideAreThoseOfTheGeometry() {
  const QRectF place(10.0, 10.0, 10.0, 10.0);
  QCOMPARE(ui::lengthInside({0.0, 15.0, 40.0, 15.0}, place), 10.0);
  QVERIFY(std::abs(ui::lengthInside({10.0, 10.0, 20.0, 20.0}, place) - std::sqrt(200.0)) < 1e-9);
  QCOMPARE(ui::lengthInside({15.0, 0.0, 15.0, 15.0}, place), 5.0);
  QCOMPARE(ui::lengthInside({0.0, 0.0, 9.0, 40.0}, place), 0.0);
  QCOMPARE(ui::lengthInside({0.0, 25.0, 25.0, 0.0}, {0.0, 0.0, 5.0, 5.0}), 0.0);
}

QTEST_MAIN(TestLabelPlacement)
#include "tst_label_placement.moc"
