// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/model_glyph.h"

#include <QPainter>
#include <QPen>
#include <algorithm>
#include <array>

#include "ui/look/theme.h"

namespace ui {
namespace {

enum class Code { None, Bar, Cloud, Sparse };

struct Glyph {
  std::string_view architecture;
  std::array<double, 7> heights;  // Of the whole height; 0 leaves a layer out.
  double width;                   // Of a bar; a dense layer is a line.
  Code code;                      // What stands in the middle.
  bool hasBridges = false;
};

constexpr double kDense = 1.4;
constexpr double kConvolution = 3.0;
constexpr Glyph kGlyphs[] = {
    {"convolutional", {1.0, 0.75, 0.5, 0.3, 0.5, 0.75, 1.0}, kConvolution, Code::Bar},
    {"per-pixel-dense", {1.0, 0.75, 0.5, 0.5, 0.5, 0.75, 1.0}, kConvolution, Code::Bar},
    {"basic", {0.0, 1.0, 0.65, 0.3, 0.65, 1.0, 0.0}, kDense, Code::Bar},
    {"sparse", {0.0, 0.0, 1.0, 0.7, 1.0, 0.0, 0.0}, kDense, Code::Sparse},
    {"deep", {1.0, 0.75, 0.5, 0.25, 0.5, 0.75, 1.0}, kDense, Code::Bar},
    {"plain-convolutional", {0.0, 1.0, 0.65, 0.45, 0.65, 1.0, 0.0}, kConvolution, Code::None},
    {"variational", {1.0, 0.75, 0.5, 0.4, 0.5, 0.75, 1.0}, kConvolution, Code::Cloud},
    {"unet", {0.85, 0.65, 0.45, 0.3, 0.45, 0.65, 0.85}, kConvolution, Code::Bar, true},
};

// Along the top, from a layer to the one of its size.
void paintBridges(QPainter& painter, const Theme& theme, const QRectF& area, double step) {
  painter.setPen(QPen(theme.color(Color::TextMuted), 1.0));
  painter.setBrush(Qt::NoBrush);
  painter.drawLine(QPointF(area.left() + step / 2.0, area.top() + 0.5),
                   QPointF(area.right() - step / 2.0, area.top() + 0.5));
  painter.setPen(Qt::NoPen);
}

void paintCode(QPainter& painter, const Theme& theme, Code code, const QRectF& bar) {
  painter.setBrush(theme.color(code == Code::None ? Color::TextSecondary : Color::Accent));
  if (code == Code::Cloud) {
    const double side = std::max(bar.height(), bar.width());
    painter.drawEllipse(QRectF(bar.center() - QPointF(side, side) / 2.0, QSizeF(side, side)));
  } else if (code == Code::Sparse) {  // Few units of it are used.
    const double side = bar.width() + 0.4;
    for (const double y : {bar.top(), bar.center().y() - side / 2.0, bar.bottom() - side}) {
      painter.drawRect(QRectF(bar.center().x() - side / 2.0, y, side, side));
    }
  } else {
    painter.drawRect(bar);
  }
}

}  // namespace

void paintModelGlyph(QPainter& painter, const Theme& theme, std::string_view architecture, const QRectF& area) {
  const auto found = std::find_if(std::begin(kGlyphs), std::end(kGlyphs),
                                  [&](const Glyph& glyph) { return glyph.architecture == architecture; });
  if (found == std::end(kGlyphs)) return;
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const double step = area.width() / static_cast<double>(found->heights.size());
  const double scale = area.height() / kModelGlyph.height();
  if (found->hasBridges) paintBridges(painter, theme, area, step);
  for (std::size_t i = 0; i < found->heights.size(); ++i) {
    const double height = found->heights[i] * area.height();
    if (height <= 0.0) continue;
    const double width = found->width * scale;
    const QPointF middle(area.left() + (static_cast<double>(i) + 0.5) * step,
                         found->hasBridges ? area.bottom() - height / 2.0 : area.center().y());
    const QRectF bar(middle.x() - width / 2.0, middle.y() - height / 2.0, width, height);
    if (i == found->heights.size() / 2) {
      paintCode(painter, theme, found->code, bar);
    } else {
      painter.setBrush(theme.color(Color::TextSecondary));
      painter.drawRect(bar);
    }
  }
  painter.restore();
}

QPixmap modelGlyph(const Theme& theme, std::string_view architecture, int times, double devicePixelRatio) {
  const QSize size = QSize(theme.scaled(kModelGlyph.width()), theme.scaled(kModelGlyph.height())) * times;
  QPixmap glyph(size * devicePixelRatio);
  glyph.setDevicePixelRatio(devicePixelRatio);
  glyph.fill(Qt::transparent);
  QPainter painter(&glyph);
  paintModelGlyph(painter, theme, architecture, QRectF(QPointF(0.0, 0.0), size));
  return glyph;
}

}  // namespace ui
