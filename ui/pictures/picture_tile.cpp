// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_tile.h"

#include <QPainter>

#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

QImage scaled(const TileLens& lens, const QImage& image) {
  if (image.isNull()) return image;
  const QSize size = lens.tileSize(image.size());
  const bool isWhole = size.width() % image.width() == 0 && size.height() % image.height() == 0;
  return image.scaled(size, Qt::IgnoreAspectRatio, isWhole ? Qt::FastTransformation : Qt::SmoothTransformation);
}

}  // namespace

QImage pictureTile(const TileLens& lens, const core::Image& image) {
  const QImage whole = toQImage(image);
  return whole.isNull() ? whole : scaled(lens, whole.copy(lens.visiblePixels(whole.size())));
}

QImage differenceTile(const TileLens& lens, core::DifferenceKind kind, const core::Image& output,
                      const core::Image& target) {
  if (!core::haveSameShape(output, target)) return {};
  const QRect part = lens.visiblePixels({output.width, output.height});
  const core::PixelArea area{part.x(), part.y(), part.width(), part.height()};
  return scaled(lens, differenceImage(core::imageDifference(output, target, kind, area), kind));
}

void paintTile(QPainter& painter, const QRect& cell, const QImage& tile, const TileLens& lens) {
  if (!tile.isNull()) painter.drawImage(lens.placeOf(tile.size()).translated(cell.topLeft()), tile);
}

}  // namespace ui
