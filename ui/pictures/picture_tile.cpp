// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_tile.h"

#include <algorithm>
#include <cmath>

#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

// What is magnified stays in whole pixels, whatever room that leaves.
QSize scaledSize(const TileLook& look, QSize pixels) {
  if (look.zoom == 1) return fittedSize(pixels, look.deviceCell());
  return pixels * std::max(1, look.deviceCell() / std::max(pixels.width(), pixels.height()));
}

QImage scaled(const TileLook& look, const QImage& image) {
  if (image.isNull()) return image;
  const QSize size = scaledSize(look, image.size());
  const bool isWhole = size.width() % image.width() == 0 && size.height() % image.height() == 0;
  return image.scaled(size, Qt::IgnoreAspectRatio, isWhole ? Qt::FastTransformation : Qt::SmoothTransformation);
}

}  // namespace

int TileLook::deviceCell() const { return static_cast<int>(std::lround(cell * pixelRatio)); }

bool haveSameShape(const core::Image& a, const core::Image& b) {
  return !a.empty() && a.width == b.width && a.height == b.height && a.channels == b.channels;
}

QRect visiblePixels(const TileLook& look, QSize picture) {
  if (look.zoom == 1) return {{0, 0}, picture};
  const int side = std::max(1, look.cell / look.zoom);
  const int wide = std::min(picture.width(), side);
  const int high = std::min(picture.height(), side);
  const auto start = [](double centre, int whole, int part) {
    return std::clamp(static_cast<int>(centre * whole) - part / 2, 0, whole - part);
  };
  return {start(look.centre.x(), picture.width(), wide), start(look.centre.y(), picture.height(), high), wide, high};
}

QRectF areaInCell(const TileLook& look, QSize pixels) {
  const QSize size = scaledSize(look, pixels);
  const int cell = look.deviceCell();
  const QPointF corner((cell - size.width()) / 2, (cell - size.height()) / 2);  // On a whole pixel of the device.
  return {corner / look.pixelRatio, QSizeF(size) / look.pixelRatio};
}

QPoint pixelInCell(const TileLook& look, QSize picture, QPoint insideCell) {
  if (picture.isEmpty()) return {-1, -1};
  const QRect pixels = visiblePixels(look, picture);
  const QRectF area = areaInCell(look, pixels.size());
  const QPointF inside = QPointF(insideCell) + QPointF(0.5, 0.5) - area.topLeft();
  const QPoint pixel(static_cast<int>(std::floor(inside.x() * pixels.width() / area.width())),
                     static_cast<int>(std::floor(inside.y() * pixels.height() / area.height())));
  return QRect(QPoint(0, 0), pixels.size()).contains(pixel) ? pixels.topLeft() + pixel : QPoint(-1, -1);
}

QImage pictureTile(const TileLook& look, const core::Image& image) {
  const QImage whole = toQImage(image);
  return whole.isNull() ? whole : scaled(look, whole.copy(visiblePixels(look, whole.size())));
}

QImage differenceTile(const TileLook& look, const core::Image& output, const core::Image& target) {
  if (!haveSameShape(output, target)) return {};
  const QRect part = visiblePixels(look, {output.width, output.height});
  const core::PixelArea area{part.x(), part.y(), part.width(), part.height()};
  return scaled(look, differenceImage(core::imageDifference(output, target, look.difference, area), look.difference));
}

}  // namespace ui
