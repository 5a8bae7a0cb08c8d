// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/psnr.h"

#include <QTest>
#include <cmath>
#include <limits>

class TestPsnr : public QObject {
  Q_OBJECT

 private slots:
  void ofImagesFollowsTheFormula();
  void equalImagesReachTheLimit();
  void smallestDifferenceIsBelowTheLimit();
  void otherShapesHaveNone();
  void lostValuesStayLost();
};

void TestPsnr::ofImagesFollowsTheFormula() {
  core::Image output(2, 1, 3, 10);
  core::Image target(2, 1, 3, 10);
  output.at(1, 0)[2] = 250;
  target.at(1, 0)[2] = 40;
  target.at(0, 0)[0] = 13;
  const double squared = (210.0 * 210.0 + 3.0 * 3.0) / 6.0;
  const double expected = 10.0 * std::log10(255.0 * 255.0 / squared);
  QVERIFY(std::abs(core::psnrOf(output, target) - expected) < 1e-9);
  QVERIFY(std::abs(core::psnrOf(target, output) - expected) < 1e-9);
}

void TestPsnr::equalImagesReachTheLimit() {
  const core::Image image(4, 4, 1, 77);
  QCOMPARE(core::psnrOf(image, image), 100.0);
  QCOMPARE(core::psnrOf(0.0, 1.0), 100.0);
  QCOMPARE(core::psnrOf(1e-12, 1.0), 100.0);
}

void TestPsnr::smallestDifferenceIsBelowTheLimit() {
  core::Image image(64, 64, 3, 77);
  const core::Image other = image;
  image.at(63, 63)[2] = 78;
  const double psnr = core::psnrOf(image, other);
  QVERIFY(psnr > 80.0 && psnr < 100.0);
}

void TestPsnr::otherShapesHaveNone() {
  const core::Image image(2, 3, 1, 5);
  QVERIFY(std::isnan(core::psnrOf(image, core::Image(3, 2, 1, 5))));
  QVERIFY(std::isnan(core::psnrOf(image, core::Image(2, 3, 3, 5))));
  QVERIFY(std::isnan(core::psnrOf(core::Image(), core::Image())));
}

void TestPsnr::lostValuesStayLost() {
  QVERIFY(std::isnan(core::psnrOf(std::numeric_limits<double>::quiet_NaN(), 1.0)));
}

QTEST_MAIN(TestPsnr)
#include "tst_psnr.moc"
