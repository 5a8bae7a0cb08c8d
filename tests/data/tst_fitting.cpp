// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of any shape are brought to that of the model, square or not, in little memory.
#include "core/data/fitting.h"

#include <sys/resource.h>

#include <QTest>
#include <vector>

namespace {

using core::Fit;

// Grey, its left quarter red.
core::Image wide() {
  core::Image image(40, 20, 3, 100);
  for (int y = 0; y < 20; ++y) {
    for (int x = 0; x < 10; ++x) *image.at(x, y) = 255;
  }
  return image;
}

std::vector<int> colourAt(const core::Image& image, int x, int y) {
  return {image.at(x, y), image.at(x, y) + image.channels};
}

long peakKiB() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

}  // namespace

class TestFitting : public QObject {
  Q_OBJECT

 private slots:
  void fitsAsAsked();
  void shapesNeedNotBeSquare();
  void aLongPictureIsCutBeforeItIsScaled();
};

void TestFitting::fitsAsAsked() {
  const core::Image padded = core::fitted(wide(), {20, 20, 3}, Fit::Pad, 0x0000FF);
  QVERIFY((colourAt(padded, 10, 1) == std::vector<int>{0, 0, 255}));
  QVERIFY((colourAt(padded, 15, 10) == std::vector<int>{100, 100, 100}));
  const core::Image cropped = core::fitted(wide(), {20, 20, 3}, Fit::Crop, 0);
  QVERIFY((colourAt(cropped, 1, 10) == std::vector<int>{100, 100, 100}));  // The red part is cut away.
  const core::Image stretched = core::fitted(wide(), {20, 20, 3}, Fit::Stretch, 0);
  QVERIFY((colourAt(stretched, 2, 1) == std::vector<int>{255, 100, 100}));
  const core::Image grey = core::fitted(wide(), {20, 20, 1}, Fit::Stretch, 0);
  QCOMPARE(grey.channels, 1);
  QVERIFY(qAbs(*grey.at(2, 2) - 146) <= 1);  // 0.299 x 255 + 0.701 x 100
}

void TestFitting::shapesNeedNotBeSquare() {
  const core::Image same = core::fitted(wide(), {40, 20, 3}, Fit::Crop, 0);
  QVERIFY(same == wide());
  const core::Image padded = core::fitted(wide(), {40, 30, 3}, Fit::Pad, 0x00FF00);
  QCOMPARE(padded.width, 40);
  QCOMPARE(padded.height, 30);
  QVERIFY((colourAt(padded, 0, 4) == std::vector<int>{0, 255, 0}));
  QVERIFY((colourAt(padded, 0, 5) == std::vector<int>{255, 100, 100}));
  QVERIFY((colourAt(padded, 39, 24) == std::vector<int>{100, 100, 100}));
  const core::Image cropped = core::fitted(wide(), {20, 40, 3}, Fit::Crop, 0);  // The middle, twice as large.
  QCOMPARE(cropped.width, 20);
  QCOMPARE(cropped.height, 40);
  for (const int x : {0, 19}) QVERIFY((colourAt(cropped, x, 20) == std::vector<int>{100, 100, 100}));
}

void TestFitting::aLongPictureIsCutBeforeItIsScaled() {
  core::Image thin(8, 6000, 3, 10);
  for (int y = 2995; y < 3005; ++y) {
    for (int x = 0; x < 8; ++x) *thin.at(x, y) = 210;
  }
  const long before = peakKiB();
  const core::Image cropped = core::fitted(thin, {512, 512, 3}, Fit::Crop, 0);  // Whole, that would be 590 MB.
  QVERIFY2(peakKiB() - before < 40 * 1024, qPrintable(QString::number(peakKiB() - before)));
  for (const int y : {0, 256, 511}) QVERIFY((colourAt(cropped, 256, y) == std::vector<int>{210, 10, 10}));
}

QTEST_GUILESS_MAIN(TestFitting)

#include "tst_fitting.moc"
