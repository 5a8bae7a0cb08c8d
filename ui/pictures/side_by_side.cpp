// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/side_by_side.h"

#include <QFontMetrics>
#include <QPainter>
#include <algorithm>

#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kLongSide = 256;  // At least, where magnifying can reach it.

}  // namespace

QImage sideBySide(const Theme& theme, const std::vector<CaptionedPicture>& pictures) {
  QSize largest(1, 1);
  for (const CaptionedPicture& each : pictures) largest = largest.expandedTo(each.picture.size());
  const int factor = std::max(1, kLongSide / std::max(largest.width(), largest.height()));
  const QFont font = theme.font(FontRole::Body);
  const QFontMetrics metrics(font);
  std::vector<int> widths;
  int wide = Space::kMedium;
  for (const CaptionedPicture& each : pictures) {
    widths.push_back(std::max(each.picture.width() * factor, metrics.horizontalAdvance(each.caption)));
    wide += widths.back() + Space::kMedium;
  }
  const int high = largest.height() * factor;
  QImage sheet(wide, high + metrics.height() + 3 * Space::kMedium, QImage::Format_RGB32);
  sheet.fill(theme.color(Color::Panel));
  QPainter painter(&sheet);
  painter.setFont(font);
  int x = Space::kMedium;
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    const QSize size = pictures[i].picture.size() * factor;
    const QPoint corner(x + (widths[i] - size.width()) / 2, Space::kMedium + (high - size.height()) / 2);
    painter.drawImage(QRect(corner, size), pictures[i].picture);
    painter.setPen(theme.color(Color::Border));
    painter.drawRect(QRect(corner, size).adjusted(-1, -1, 0, 0));
    painter.setPen(theme.color(Color::Text));
    const QRect line(x, high + 2 * Space::kMedium, widths[i], metrics.height());
    painter.drawText(line, Qt::AlignCenter, pictures[i].caption);
    x += widths[i] + Space::kMedium;
  }
  return sheet;
}

}  // namespace ui
