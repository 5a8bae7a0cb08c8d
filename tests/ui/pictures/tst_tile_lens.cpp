// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/tile_lens.h"

#include <QTest>

using ui::TileLens;

class TestTileLens : public QObject {
  Q_OBJECT

 private slots:
  void wholePicturesAreCentredInWholePixels();
  void magnifiedPixelsAreFoundWhereTheyStand();
  void whatIsMagnifiedStaysWithinThePicture();
  void stepsThatShowWholePicturesAreLeftOut();
  void aimedPixelComesToTheMiddle();
  void dragMovesByWhatThePointerMoves();
  void sharpScreensGetMorePixels();
  void cellsAreAMultipleOfSmallPictures();
};

namespace {

constexpr QSize kPicture(16, 16);

TileLens lensOf(int cell, int zoom = 1) {
  TileLens lens;
  lens.cell = cell;
  lens.setZoom(zoom);
  return lens;
}

}  // namespace

void TestTileLens::wholePicturesAreCentredInWholePixels() {
  const TileLens lens = lensOf(70);
  QCOMPARE(lens.visiblePixels(kPicture), QRect(0, 0, 16, 16));
  QCOMPARE(lens.tileSize(kPicture), QSize(64, 64));
  QCOMPARE(lens.placeOf({64, 64}), QRectF(3, 3, 64, 64));
  QCOMPARE(lens.pixelInCell(kPicture, {3, 3}), QPoint(0, 0));
  QCOMPARE(lens.pixelInCell(kPicture, {66, 66}), QPoint(15, 15));
  QCOMPARE(lens.pixelInCell(kPicture, {2, 30}), QPoint(-1, -1));
  QCOMPARE(lens.pixelInCell(kPicture, {67, 30}), QPoint(-1, -1));
  QCOMPARE(lens.pixelInCell({}, {30, 30}), QPoint(-1, -1));
}

void TestTileLens::magnifiedPixelsAreFoundWhereTheyStand() {
  const TileLens lens = lensOf(64, 8);
  QCOMPARE(lens.visiblePixels(kPicture), QRect(4, 4, 8, 8));
  QCOMPARE(lens.pixelInCell(kPicture, {0, 63}), QPoint(4, 11));
  QCOMPARE(lens.pixelInCell(kPicture, {8, 15}), QPoint(5, 5));
}

void TestTileLens::whatIsMagnifiedStaysWithinThePicture() {
  TileLens lens = lensOf(64, 8);
  lens.drag({10000, -10000}, kPicture);
  QCOMPARE(lens.centre, QPointF(0.0, 1.0));
  QCOMPARE(lens.visiblePixels(kPicture), QRect(0, 8, 8, 8));
  lens.setZoom(1000);
  QCOMPARE(lens.zoom, TileLens::kMostZoom);
  lens.setZoom(-3);
  QCOMPARE(lens.zoom, 1);
  QCOMPARE(lens.centre, QPointF(0.5, 0.5));
}

void TestTileLens::stepsThatShowWholePicturesAreLeftOut() {
  TileLens lens = lensOf(80);
  lens.zoomBy(true, kPicture);  // 2 and 4 would show all 16 pixels.
  QCOMPARE(lens.zoom, 8);
  lens.zoomBy(true, kPicture);
  QCOMPARE(lens.zoom, 16);
  lens.zoomBy(false, kPicture);
  QCOMPARE(lens.zoom, 8);
  lens.zoomBy(false, kPicture);
  QCOMPARE(lens.zoom, 1);
  lens.zoomBy(false, kPicture);
  QCOMPARE(lens.zoom, 1);
}

void TestTileLens::aimedPixelComesToTheMiddle() {
  TileLens lens = lensOf(64);
  lens.aimAt({11, 6}, kPicture);
  lens.setZoom(8);
  QCOMPARE(lens.visiblePixels(kPicture), QRect(7, 2, 8, 8));
  lens.aimAt({2, 2}, kPicture);  // What is magnified stays where it is.
  QCOMPARE(lens.visiblePixels(kPicture), QRect(7, 2, 8, 8));
}

void TestTileLens::dragMovesByWhatThePointerMoves() {
  TileLens lens = lensOf(64, 8);
  lens.drag({-16, 8}, kPicture);  // Two pixels to the left, one down.
  QCOMPARE(lens.visiblePixels(kPicture), QRect(6, 3, 8, 8));
  TileLens whole = lensOf(64);
  whole.drag({-16, 8}, kPicture);
  QCOMPARE(whole, lensOf(64));
}

void TestTileLens::sharpScreensGetMorePixels() {
  TileLens lens = lensOf(50);
  lens.pixelRatio = 1.5;
  QCOMPARE(lens.deviceCell(), 75);
  QCOMPARE(lens.tileSize({25, 25}), QSize(75, 75));
  QCOMPARE(lens.placeOf({75, 75}), QRectF(0, 0, 50, 50));
}

void TestTileLens::cellsAreAMultipleOfSmallPictures() {
  QCOMPARE(ui::wholePixelCell(70, {16, 16}), 64);
  QCOMPARE(ui::wholePixelCell(70, {16, 8}), 64);
  QCOMPARE(ui::wholePixelCell(79, {40, 40}), 79);  // It would cost half of the room.
  QCOMPARE(ui::wholePixelCell(70, {128, 128}), 70);
  QCOMPARE(ui::wholePixelCell(70, {}), 70);
}

QTEST_MAIN(TestTileLens)
#include "tst_tile_lens.moc"
