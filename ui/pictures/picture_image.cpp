// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_image.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cstring>

#include "ui/look/theme_colors.h"

namespace ui {

QImage toQImage(const core::Image& image) {
  if (image.empty()) return {};
  const bool isGrey = image.channels == 1;
  QImage result(image.width, image.height, isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
  const auto bytes = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.channels);
  for (int y = 0; y < image.height; ++y) std::memcpy(result.scanLine(y), image.at(0, y), bytes);
  return result;
}

core::Image fromQImage(const QImage& image) {
  QImage flat(image.size(), QImage::Format_RGB888);
  flat.fill(Qt::white);
  QPainter painter(&flat);
  painter.drawImage(0, 0, image);
  painter.end();
  core::Image result(flat.width(), flat.height(), 3);
  for (int y = 0; y < flat.height(); ++y) {
    std::memcpy(result.at(0, y), flat.constScanLine(y), static_cast<std::size_t>(flat.width()) * 3);
  }
  return result;
}

double scaleEnd(core::DifferenceKind kind) {
  switch (kind) {
    case core::DifferenceKind::Absolute: return 0.6;
    case core::DifferenceKind::Signed: return 0.6;
    case core::DifferenceKind::Squared: return 0.36;
    case core::DifferenceKind::Structural: return 1.0;
  }
  return 1.0;
}

QRgb scaleColor(core::DifferenceKind kind, double value) {
  const double position = value / scaleEnd(kind);
  return kind == core::DifferenceKind::Signed ? signedDifferenceColor(position) : differenceColor(position);
}

QImage differenceImage(const core::DifferenceMap& map, core::DifferenceKind kind) {
  QImage image(map.width, map.height, QImage::Format_RGB32);
  for (int y = 0; y < map.height; ++y) {
    auto* const line = reinterpret_cast<QRgb*>(image.scanLine(y));
    for (int x = 0; x < map.width; ++x) line[x] = scaleColor(kind, static_cast<double>(map.at(x, y)));
  }
  return image;
}

QString differenceName(core::DifferenceKind kind) {
  switch (kind) {
    case core::DifferenceKind::Absolute: return QCoreApplication::translate("Difference", "Absolute");
    case core::DifferenceKind::Signed: return QCoreApplication::translate("Difference", "Signed");
    case core::DifferenceKind::Squared: return QCoreApplication::translate("Difference", "Squared");
    case core::DifferenceKind::Structural: return QCoreApplication::translate("Difference", "Structure (SSIM)");
  }
  return {};
}

QString differenceExplanation(core::DifferenceKind kind) {
  switch (kind) {
    case core::DifferenceKind::Absolute:
      return QCoreApplication::translate("Difference", "How far each pixel is off; 1 is from black to white.");
    case core::DifferenceKind::Signed:
      return QCoreApplication::translate("Difference",
                                         "Orange where the output is too light, blue where it is too dark.");
    case core::DifferenceKind::Squared:
      return QCoreApplication::translate("Difference", "Large errors stand out, small ones disappear.");
    case core::DifferenceKind::Structural:
      return QCoreApplication::translate("Difference",
                                         "Where edges and texture are not alike, whatever the brightness.");
  }
  return {};
}

QSize fittedSize(QSize picture, int cell) {
  const int longest = std::max({picture.width(), picture.height(), 1});
  const int factor = cell / longest;
  if (10 * factor * longest >= 8 * cell) return picture * factor;
  return picture.scaled(cell, cell, Qt::KeepAspectRatio).expandedTo({1, 1});
}

}  // namespace ui
