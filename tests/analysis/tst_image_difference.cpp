// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/image_difference.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <utility>

class TestPictureDifference : public QObject {
  Q_OBJECT

 private slots:
  void valuesAreInRealUnits();
  void equalPicturesDifferNowhere();
  void structureIsBlindToNothingButTheSame();
  void structureEqualsTheFormulaInTheMiddleOfAPicture();
  void structureMeetsTheMirrorAtTheBorders();
  void partsEqualTheWhole();
};

namespace {

core::Image pattern(int size, int shift) {
  core::Image image(size, size, 3);
  for (int y = 0; y < size; ++y) {
    for (int x = 0; x < size; ++x) {
      for (int channel = 0; channel < 3; ++channel) {
        image.at(x, y)[channel] = static_cast<std::uint8_t>((x * 7 + y * 13 + channel * 31 + shift) % 256);
      }
    }
  }
  return image;
}

// 1 - SSIM around a pixel by the formula, without separating the window; the picture's mirror image lies around it.
double directly(const core::Image& a, const core::Image& b, int column, int row) {
  const auto grey = [](const core::Image& image, int x, int y) {
    const auto inside = [](int place, int size) {
      return place < 0 ? -place - 1 : std::min(place, 2 * size - place - 1);
    };
    const std::uint8_t* const pixel = image.at(inside(x, image.width), inside(y, image.height));
    return (pixel[0] + pixel[1] + pixel[2]) / (3.0 * 255.0);
  };
  double total = 0.0;
  double ma = 0.0, mb = 0.0, saa = 0.0, sbb = 0.0, sab = 0.0;
  for (int dy = -5; dy <= 5; ++dy) {
    for (int dx = -5; dx <= 5; ++dx) {
      const double weight = std::exp(-(dx * dx + dy * dy) / (2.0 * 1.5 * 1.5));
      const double x = grey(a, column + dx, row + dy);
      const double y = grey(b, column + dx, row + dy);
      total += weight;
      ma += weight * x;
      mb += weight * y;
      saa += weight * x * x;
      sbb += weight * y * y;
      sab += weight * x * y;
    }
  }
  for (double* sum : {&ma, &mb, &saa, &sbb, &sab}) *sum /= total;
  const double c1 = 0.0001, c2 = 0.0009;
  return 1.0 - (2 * ma * mb + c1) * (2 * (sab - ma * mb) + c2) /
                   ((ma * ma + mb * mb + c1) * (saa - ma * ma + sbb - mb * mb + c2));
}

}  // namespace

void TestPictureDifference::valuesAreInRealUnits() {
  core::Image target(2, 1, 3, 100);
  core::Image output(2, 1, 3, 100);
  output.at(1, 0)[0] = 151;  // 51 of 255 too light in one of three channels.
  output.at(1, 0)[1] = 49;   // And as much too dark in another.
  const auto at = [&](core::DifferenceKind kind) { return core::imageDifference(output, target, kind).at(1, 0); };
  QVERIFY(std::abs(at(core::DifferenceKind::Absolute) - 0.4F / 3.0F) < 1e-6F);
  QVERIFY(std::abs(at(core::DifferenceKind::Signed)) < 1e-6F);
  QVERIFY(std::abs(at(core::DifferenceKind::Squared) - 0.08F / 3.0F) < 1e-6F);
  output.at(1, 0)[1] = 100;
  QVERIFY(std::abs(at(core::DifferenceKind::Signed) - 0.2F / 3.0F) < 1e-6F);
  QCOMPARE(core::imageDifference(output, target, core::DifferenceKind::Absolute).at(0, 0), 0.0F);
}

void TestPictureDifference::equalPicturesDifferNowhere() {
  const core::Image image = pattern(24, 0);
  for (const auto kind : {core::DifferenceKind::Absolute, core::DifferenceKind::Signed, core::DifferenceKind::Squared,
                          core::DifferenceKind::Structural}) {
    for (const float value : core::imageDifference(image, image, kind).values) QVERIFY(std::abs(value) < 1e-5F);
  }
}

void TestPictureDifference::structureIsBlindToNothingButTheSame() {
  const auto map = core::imageDifference(pattern(24, 90), pattern(24, 0), core::DifferenceKind::Structural);
  QVERIFY(map.at(12, 12) > 0.2F);
}

void TestPictureDifference::structureEqualsTheFormulaInTheMiddleOfAPicture() {
  const core::Image a = pattern(24, 40);
  const core::Image b = pattern(24, 0);
  const auto map = core::imageDifference(a, b, core::DifferenceKind::Structural);
  QVERIFY(std::abs(static_cast<double>(map.at(12, 11)) - directly(a, b, 12, 11)) < 1e-4);
}

void TestPictureDifference::structureMeetsTheMirrorAtTheBorders() {
  const core::Image a = pattern(24, 40);
  const core::Image b = pattern(24, 0);
  const auto map = core::imageDifference(a, b, core::DifferenceKind::Structural);
  for (const auto& [x, y] : {std::pair(0, 0), std::pair(2, 23), std::pair(23, 7), std::pair(11, 1)}) {
    QVERIFY(std::abs(static_cast<double>(map.at(x, y)) - directly(a, b, x, y)) < 1e-4);
  }
}

void TestPictureDifference::partsEqualTheWhole() {
  const core::Image a = pattern(24, 40);
  const core::Image b = pattern(24, 0);
  const core::PixelArea parts[] = {{0, 0, 24, 24}, {0, 3, 7, 5}, {9, 10, 1, 1}, {20, 19, 4, 5}, {23, 0, 1, 1}};
  for (const auto kind : {core::DifferenceKind::Absolute, core::DifferenceKind::Signed, core::DifferenceKind::Squared,
                          core::DifferenceKind::Structural}) {
    const auto whole = core::imageDifference(a, b, kind);
    for (const core::PixelArea& part : parts) {
      const auto map = core::imageDifference(a, b, kind, part);
      QCOMPARE(map.values.size(), static_cast<std::size_t>(part.width * part.height));
      for (int y = 0; y < part.height; ++y) {
        for (int x = 0; x < part.width; ++x) {
          QVERIFY(std::abs(map.at(x, y) - whole.at(part.x + x, part.y + y)) < 1e-5F);
        }
      }
    }
  }
}

QTEST_GUILESS_MAIN(TestPictureDifference)
#include "tst_image_difference.moc"
