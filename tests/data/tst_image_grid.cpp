// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <array>

#include "core/data/image_grid.h"

class TestPictureGrid : public QObject {
  Q_OBJECT

 private slots:
  void everyPictureIsShownEnlargedByWholePixels();
  void targetsHaveARowOnlyWhereTheyDiffer();
  void columnsBeyondTheWidthBeginANewBand();
  void noDifferenceIsBlackAndALargeOneIsLight();
  void greyPicturesAreDrawnToo();
};

namespace {

using Pixel = std::array<std::uint8_t, 3>;

core::Image plain(int size, const Pixel& colour) {
  core::Image image(size, size, 3);
  for (std::size_t i = 0; i < image.pixels.size(); ++i) image.pixels[i] = colour.at(i % 3);
  return image;
}

// How many pixels of the picture have exactly this colour.
int countOf(const core::Image& image, const Pixel& colour) {
  int count = 0;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const std::uint8_t* const pixel = image.at(x, y);
      if (Pixel{pixel[0], pixel[1], pixel[2]} == colour) ++count;
    }
  }
  return count;
}

constexpr Pixel kRed = {250, 3, 5};
constexpr Pixel kGreen = {4, 240, 6};
constexpr Pixel kBlue = {7, 8, 230};

}  // namespace

void TestPictureGrid::everyPictureIsShownEnlargedByWholePixels() {
  const core::Image grid = core::reconstructionGrid({{plain(16, kRed), plain(16, kGreen), plain(16, kBlue), "1.0 dB"}});
  for (const Pixel& colour : {kRed, kGreen, kBlue}) QCOMPARE(countOf(grid, colour), 16 * 16 * 7 * 7);
  const core::Image large = core::reconstructionGrid({{plain(200, kRed), plain(200, kRed), plain(200, kBlue), ""}});
  QCOMPARE(countOf(large, kRed), 200 * 200);
}

void TestPictureGrid::targetsHaveARowOnlyWhereTheyDiffer() {
  const core::Image same = core::reconstructionGrid({{plain(16, kRed), plain(16, kRed), plain(16, kBlue), ""}});
  const core::Image other = core::reconstructionGrid({{plain(16, kRed), plain(16, kGreen), plain(16, kBlue), ""}});
  QCOMPARE(countOf(same, kRed), 16 * 16 * 7 * 7);
  QVERIFY(other.height > same.height + 100);
  QCOMPARE(other.width, same.width);
}

void TestPictureGrid::columnsBeyondTheWidthBeginANewBand() {
  const core::GridColumn column{plain(16, kRed), plain(16, kRed), plain(16, kBlue), "9.9 dB"};
  const std::vector<core::GridColumn> five(5, column);
  const core::Image wide = core::reconstructionGrid(five, 5);
  const core::Image narrow = core::reconstructionGrid(five, 2);
  QCOMPARE(countOf(narrow, kRed), countOf(wide, kRed));
  QVERIFY(narrow.width < wide.width && narrow.height > 2 * wide.height);
}

void TestPictureGrid::noDifferenceIsBlackAndALargeOneIsLight() {
  const auto lightest = [](const Pixel& output) {
    const core::Image grid =
        core::reconstructionGrid({{plain(16, {100, 100, 100}), plain(16, {100, 100, 100}), plain(16, output), ""}});
    const std::uint8_t* const pixel = grid.at(16 + 92 + 56, 16 + 2 * 120 + 56);  // Amid the third row.
    return pixel[0] + pixel[1] + pixel[2];
  };
  QVERIFY(lightest({100, 100, 100}) < 10);
  QVERIFY(lightest({150, 100, 100}) > 20);
  QVERIFY(lightest({255, 255, 255}) > lightest({150, 150, 150}));
  QVERIFY(lightest({255, 255, 255}) > 600);
}

void TestPictureGrid::greyPicturesAreDrawnToo() {
  const core::Image grid = core::reconstructionGrid(
      {{core::Image(16, 16, 1, 231), core::Image(16, 16, 1, 231), core::Image(16, 16, 1, 7), ""}});
  QCOMPARE(grid.channels, 3);
  QCOMPARE(countOf(grid, {231, 231, 231}), 16 * 16 * 7 * 7);
}

QTEST_GUILESS_MAIN(TestPictureGrid)
#include "tst_image_grid.moc"
