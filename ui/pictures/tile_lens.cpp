// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/tile_lens.h"

#include <algorithm>
#include <cmath>

#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr QPointF kMiddle{0.5, 0.5};

}  // namespace

void TileLens::setZoom(int wanted) {
  zoom = std::clamp(wanted, 1, kMostZoom);
  if (zoom == 1) centre = kMiddle;
}

void TileLens::zoomBy(bool closer, QSize picture) {
  const auto showsAll = [&](int each) { return cell / each >= std::max(picture.width(), picture.height()); };
  int wanted = closer ? zoom * 2 : zoom / 2;
  while (closer && wanted < kMostZoom && showsAll(wanted)) wanted *= 2;
  setZoom(!closer && wanted > 1 && showsAll(wanted) ? 1 : wanted);
}

void TileLens::aimAt(QPoint pixel, QSize picture) {
  if (zoom == 1) centre = {(pixel.x() + 0.5) / picture.width(), (pixel.y() + 0.5) / picture.height()};
}

void TileLens::drag(QPoint way, QSize picture) {
  if (zoom == 1) return;
  const auto moved = [this](double place, int pixels, int whole) {
    return std::clamp(place - static_cast<double>(pixels) / zoom / std::max(1, whole), 0.0, 1.0);
  };
  centre = {moved(centre.x(), way.x(), picture.width()), moved(centre.y(), way.y(), picture.height())};
}

int TileLens::deviceCell() const { return static_cast<int>(std::lround(cell * pixelRatio)); }

QRect TileLens::visiblePixels(QSize picture) const {
  if (zoom == 1) return {{0, 0}, picture};
  const int side = std::max(1, cell / zoom);
  const int wide = std::min(picture.width(), side);
  const int high = std::min(picture.height(), side);
  const auto start = [](double middle, int whole, int part) {
    return std::clamp(static_cast<int>(middle * whole) - part / 2, 0, whole - part);
  };
  return {start(centre.x(), picture.width(), wide), start(centre.y(), picture.height(), high), wide, high};
}

// What is magnified stays in whole pixels, whatever room that leaves.
QSize TileLens::tileSize(QSize pixels) const {
  if (zoom == 1) return fittedSize(pixels, deviceCell());
  return pixels * std::max(1, deviceCell() / std::max(pixels.width(), pixels.height()));
}

QRectF TileLens::placeOf(QSize tile) const {
  const int side = deviceCell();
  const QPointF corner((side - tile.width()) / 2, (side - tile.height()) / 2);  // On a whole pixel of the device.
  return {corner / pixelRatio, QSizeF(tile) / pixelRatio};
}

QPoint TileLens::pixelInCell(QSize picture, QPoint insideCell) const {
  if (picture.isEmpty()) return {-1, -1};
  const QRect pixels = visiblePixels(picture);
  const QRectF area = placeOf(tileSize(pixels.size()));
  const QPointF inside = QPointF(insideCell) + QPointF(0.5, 0.5) - area.topLeft();
  const QPoint pixel(static_cast<int>(std::floor(inside.x() * pixels.width() / area.width())),
                     static_cast<int>(std::floor(inside.y() * pixels.height() / area.height())));
  return QRect(QPoint(0, 0), pixels.size()).contains(pixel) ? pixels.topLeft() + pixel : QPoint(-1, -1);
}

int wholePixelCell(int room, QSize picture) {
  const int side = std::max(picture.width(), picture.height());
  const int whole = side > 0 ? room / side * side : 0;
  return 10 * whole >= 8 * room ? whole : room;
}

}  // namespace ui
