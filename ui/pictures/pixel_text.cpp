// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/pixel_text.h"

#include <QCoreApplication>
#include <QRect>
#include <QStringList>
#include <algorithm>

namespace ui {
namespace {

class PixelText {
  Q_DECLARE_TR_FUNCTIONS(PixelText)
};

}  // namespace

QString pixelText(const std::string& name, QPoint pixel, const std::vector<PixelLine>& lines) {
  qsizetype widest = 0;
  for (const PixelLine& line : lines) widest = std::max(widest, line.label.size());
  QStringList text = {QString::fromStdString(name), PixelText::tr("x %1, y %2").arg(pixel.x()).arg(pixel.y())};
  for (const PixelLine& line : lines) {
    if (!line.value.isEmpty()) text += line.label.leftJustified(widest + 2) + line.value;
  }
  return text.join(QLatin1Char('\n'));
}

QString pixelValue(const core::Image& image, QPoint pixel) {
  if (!QRect(0, 0, image.width, image.height).contains(pixel)) return {};
  QStringList values;
  for (int channel = 0; channel < image.channels; ++channel) {
    values += QStringLiteral("%1").arg(image.at(pixel.x(), pixel.y())[channel], 3);
  }
  return values.join(QLatin1Char(' '));
}

}  // namespace ui
