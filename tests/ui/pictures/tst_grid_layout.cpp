// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "ui/look/theme.h"
#include "ui/pictures/grid_layout.h"

using ui::GridLayout;

class TestGridLayout : public QObject {
  Q_OBJECT

 private slots:
  void aLowAreaHasOneBand();
  void spareHeightShowsMorePicturesInAFurtherBand();
  void targetsLeaveRoomForASecondBandOnALargeScreen();
  void whatIsSeenAnywayStaysLarge();
  void noPictureIsSeenInPart();
  void bandsNeverCrossAndNothingIsLeftOut();

 private:
  static GridLayout::Content content(int pictures, int rows = 3) { return {rows, pictures, {32, 32}, 70, 16}; }
};

void TestGridLayout::aLowAreaHasOneBand() {
  const GridLayout layout(content(24), {1000, 300});
  QCOMPARE(layout.bands(), 1);
  QCOMPARE(layout.columns(), 24);
  QVERIFY(layout.width() > 1000);
  QCOMPARE(layout.cellRect(0, 23).top(), layout.cellRect(0, 0).top());
}

// The centre of a window of 1920 x 1080.
void TestGridLayout::spareHeightShowsMorePicturesInAFurtherBand() {
  const GridLayout layout(content(24), {1400, 500});
  QCOMPARE(layout.bands(), 2);
  QCOMPARE(layout.columns(), 12);
  QVERIFY(layout.width() <= 1400);
  QVERIFY(layout.cell() >= 60);
  QCOMPARE(layout.cellRect(0, 12).left(), layout.cellRect(0, 0).left());
  QVERIFY(layout.cellRect(0, 12).top() > layout.valueRect(0, 1).bottom());
  QVERIFY(layout.valueRect(23, 1).bottom() < 500);
}

void TestGridLayout::targetsLeaveRoomForASecondBandOnALargeScreen() {
  const GridLayout layout(content(24, 4), {1400, 540});
  QCOMPARE(layout.bands(), 2);
  QVERIFY(layout.width() <= 1400);
  QVERIFY(layout.valueRect(23, 1).bottom() <= 540);
  QCOMPARE(GridLayout(content(24, 4), {1000, 420}).bands(), 1);
}

void TestGridLayout::whatIsSeenAnywayStaysLarge() {
  const GridLayout layout(content(6), {1400, 500});
  QCOMPARE(layout.bands(), 1);
  QVERIFY(layout.cell() > ui::Size::kGridCell);
  QCOMPARE(layout.seenWidth(), 1400);
}

void TestGridLayout::noPictureIsSeenInPart() {
  for (const int width : {500, 611, 837, 1000}) {
    const GridLayout layout(content(24), {width, 300});
    QVERIFY(layout.width() > width);
    QVERIFY(layout.seenWidth() <= width && width - layout.seenWidth() < width / layout.step());
    for (int picture = 0; picture < 24; ++picture) {
      const QRect cell = layout.cellRect(0, picture);
      const bool isWhole = cell.right() < layout.seenWidth();
      QVERIFY2(isWhole || cell.left() >= layout.seenWidth(), qPrintable(QString::number(picture)));
      QCOMPARE(cell.width(), layout.cell());
    }
  }
}

void TestGridLayout::bandsNeverCrossAndNothingIsLeftOut() {
  for (const int pictures : {1, 5, 24, 25, 60}) {
    for (int height = 200; height <= 1400; height += 100) {
      for (const int rows : {3, 4}) {
        const GridLayout layout(content(pictures, rows), {1400, height});
        QVERIFY(layout.columns() * layout.bands() >= pictures);
        QVERIFY(layout.columns() * (layout.bands() - 1) < pictures);
        if (layout.bands() == 1) continue;
        QVERIFY(layout.valueRect(0, 1).bottom() < layout.cellRect(0, layout.columns()).top());
        QVERIFY(layout.valueRect(pictures - 1, 1).bottom() <= height);
      }
    }
  }
}

QTEST_MAIN(TestGridLayout)
#include "tst_grid_layout.moc"
