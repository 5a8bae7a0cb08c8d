// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/grid_tiles.h"

#include <algorithm>
#include <cmath>

#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

QSize sizeOf(const core::Image& image) { return {image.width, image.height}; }

// What is magnified stays in whole pixels, whatever room that leaves.
QSize scaledSize(const TileOrder& order, QSize pixels) {
  if (order.zoom == 1) return fittedSize(pixels, order.deviceCell());
  return pixels * std::max(1, order.deviceCell() / std::max(pixels.width(), pixels.height()));
}

QImage scaled(const TileOrder& order, const QImage& image) {
  if (image.isNull()) return image;
  const QSize size = scaledSize(order, image.size());
  const bool isWhole = size.width() % image.width() == 0 && size.height() % image.height() == 0;
  return image.scaled(size, Qt::IgnoreAspectRatio, isWhole ? Qt::FastTransformation : Qt::SmoothTransformation);
}

QImage tileOf(const TileOrder& order, const core::Image& image) {
  const QImage whole = toQImage(image);
  return whole.isNull() ? whole : scaled(order, whole.copy(visiblePixels(order, whole.size())));
}

QImage differenceTile(const TileOrder& order, const core::Image& output, const core::Image& target) {
  if (!haveSameShape(output, target)) return {};
  const QRect part = visiblePixels(order, sizeOf(output));
  const core::PixelArea area{part.x(), part.y(), part.width(), part.height()};
  return scaled(order,
                differenceImage(core::pictureDifference(output, target, order.difference, area), order.difference));
}

// Whether the rows above the outputs look the same.
bool areSourcesEqual(const TileOrder& a, const TileOrder& b) {
  return a.probes == b.probes && a.cell == b.cell && a.pixelRatio == b.pixelRatio && a.zoom == b.zoom &&
         a.centre == b.centre;
}

}  // namespace

int TileOrder::deviceCell() const { return static_cast<int>(std::lround(cell * pixelRatio)); }

bool haveSameShape(const core::Image& a, const core::Image& b) {
  return !a.empty() && a.width == b.width && a.height == b.height && a.channels == b.channels;
}

QRect visiblePixels(const TileOrder& order, QSize picture) {
  if (order.zoom == 1) return {{0, 0}, picture};
  const int side = std::max(1, order.cell / order.zoom);
  const int wide = std::min(picture.width(), side);
  const int high = std::min(picture.height(), side);
  const auto start = [](double centre, int whole, int part) {
    return std::clamp(static_cast<int>(centre * whole) - part / 2, 0, whole - part);
  };
  return {start(order.centre.x(), picture.width(), wide), start(order.centre.y(), picture.height(), high), wide, high};
}

QRectF areaInCell(const TileOrder& order, QSize pixels) {
  const QSize size = scaledSize(order, pixels);
  const int cell = order.deviceCell();
  const QPointF corner((cell - size.width()) / 2, (cell - size.height()) / 2);  // On a whole pixel of the device.
  return {corner / order.pixelRatio, QSizeF(size) / order.pixelRatio};
}

TileSet makeTiles(const TileOrder& order, const TileSet* earlier) {
  TileSet set{order, {}};
  set.images.resize(order.probes->size());
  const bool areSourcesKept = earlier != nullptr && areSourcesEqual(earlier->order, order);
  for (std::size_t i = 0; i < set.images.size(); ++i) {
    const core::Probe& probe = (*order.probes)[i];
    auto& [input, target, output, difference] = set.images[i];
    if (areSourcesKept) {
      input = earlier->images[i][static_cast<std::size_t>(GridRow::Input)];
      target = earlier->images[i][static_cast<std::size_t>(GridRow::Target)];
    } else {
      input = tileOf(order, probe.input);
      target = tileOf(order, probe.target);
    }
    if (!order.outputs) continue;
    output = tileOf(order, (*order.outputs)[i].output);
    difference = differenceTile(order, (*order.outputs)[i].output, probe.target);
  }
  return set;
}

}  // namespace ui
