// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_pairs.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/look/theme.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

// Shares of a picture's side.
constexpr double kArrowShare = 0.22;  // What lies between the two rows.
constexpr double kGapShare = 0.07;    // From one pair to the next.

constexpr int kLabelShare = 26;  // Of the height: the letters beside the rows.

}  // namespace

PicturePairs::PicturePairs(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), maker_(this, makeGridTiles, [this] { update(); }) {
  setObjectName(QStringLiteral("picturePairs"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PicturePairs::setPictures(Probes probes, Outputs outputs) {
  if (probes != probes_) maker_.forget();
  probes_ = std::move(probes);
  outputs_ = std::move(outputs);
  if (outputs_ && (!probes_ || outputs_->size() != probes_->size())) outputs_.reset();
  setAccessibleName(wholeText());
  update();
}

QString PicturePairs::wholeText() const { return tr("Pictures as they go in and as they come out"); }

QString PicturePairs::partText(int part) const {
  const auto pair = static_cast<std::size_t>(part / 2);
  const QString name = QString::fromStdString((*probes_)[pair].name);
  if (part % 2 == GoesIn) return tr("Goes in: %1").arg(name);
  if (!outputs_) return tr("Comes out: nothing yet");
  return tr("Comes out: %1, PSNR %2 decibels").arg(name, metricNumber("psnr", (*outputs_)[pair].psnr));
}

QRect PicturePairs::partRect(int part) const { return cellRect(part % 2 == GoesIn ? GoesIn : ComesOut, part / 2); }

QFont PicturePairs::labelFont() const {
  QFont font = theme_.font(FontRole::Body);
  font.setPixelSize(std::max(font.pixelSize(), height() / kLabelShare));
  return font;
}

int PicturePairs::labelWidth() const { return QFontMetrics(labelFont()).height() * 3 / 2; }

int PicturePairs::side() const {
  const double wide = (width() - labelWidth()) / (count() + kGapShare * std::max(0, count() - 1));
  const double high = height() / (2.0 + kArrowShare);
  return std::max(1, static_cast<int>(std::min(wide, high)));
}

QRect PicturePairs::cellRect(Line line, int pair) const {
  const int each = side();
  const int step = each + static_cast<int>(std::lround(each * kGapShare));
  const int below = each + static_cast<int>(std::lround(each * kArrowShare));
  const int top = std::max(0, (height() - below - each) / 2);
  return {labelWidth() + pair * step, top + (line == GoesIn ? 0 : below), each, each};
}

GridRequest PicturePairs::request() const {
  TileLens lens;
  lens.cell = side();
  lens.pixelRatio = devicePixelRatioF();
  return {probes_, outputs_, core::DifferenceKind::Absolute, lens};
}

void PicturePairs::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    setAccessibleName(wholeText());
    update();
  }
  QWidget::changeEvent(event);
}

void PicturePairs::paintEvent(QPaintEvent*) {
  if (count() == 0) return;
  maker_.ask(request());
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto& tiles = maker_.newest();
  const auto paint = [&](Line line, GridRow row, int pair) {
    const QRect place = cellRect(line, pair);
    painter.fillRect(place, theme_.color(Color::PictureBackground));
    if (!tiles) return;
    const QImage& tile = tiles->images[static_cast<std::size_t>(pair)][static_cast<std::size_t>(row)];
    paintTile(painter, place, tile, tiles->request.lens);
  };
  for (int pair = 0; pair < count(); ++pair) {
    paint(GoesIn, GridRow::Input, pair);
    paint(ComesOut, GridRow::Output, pair);
    paintArrow(painter, pair);
  }
  paintLabel(painter, GoesIn, tr("Goes in"));
  paintLabel(painter, ComesOut, tr("Comes out"));
}

void PicturePairs::paintArrow(QPainter& painter, int pair) const {
  const QRect above = cellRect(GoesIn, pair);
  const double room = cellRect(ComesOut, pair).top() - above.bottom();
  const double x = above.left() + above.width() / 2.0;
  const double from = above.bottom() + room * 0.2;
  const double to = above.bottom() + room * 0.8;
  const double wing = room * 0.22;
  painter.setPen(QPen(theme_.color(Color::Accent), std::max(1.5, room * 0.06), Qt::SolidLine, Qt::RoundCap));
  painter.drawLine(QPointF(x, from), QPointF(x, to));
  painter.drawLine(QPointF(x - wing, to - wing), QPointF(x, to));
  painter.drawLine(QPointF(x + wing, to - wing), QPointF(x, to));
}

// Beside its row, from below upwards.
void PicturePairs::paintLabel(QPainter& painter, Line line, const QString& text) const {
  const QRect row = cellRect(line, 0);
  painter.save();
  painter.setFont(labelFont());
  painter.setPen(theme_.color(Color::TextSecondary));
  painter.translate(0, row.bottom());
  painter.rotate(-90.0);
  painter.drawText(QRect(0, 0, row.height(), labelWidth()), Qt::AlignHCenter | Qt::AlignTop, text);
  painter.restore();
}

}  // namespace ui
