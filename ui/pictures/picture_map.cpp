// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_map.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/look/theme.h"
#include "ui/pictures/fitted_picture.h"

namespace ui {
namespace {

constexpr int kMappedSide = 30;
constexpr double kMapDot = 2.5;    // Its radius.
constexpr double kDotReach = 8.0;  // Of the pointer.
constexpr double kBetween = 2.0;   // Two pictures.
constexpr QSize kLeastMap(240, 180);

}  // namespace

PictureMap::PictureMap(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setObjectName(QStringLiteral("pictureMap"));
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(kLeastMap);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&theme_, &Theme::changed, this, &PictureMap::arrange);
}

void PictureMap::setPoints(std::vector<Point> points) {
  points_ = std::move(points);
  fromLeftToRight_.resize(points_.size());
  std::iota(fromLeftToRight_.begin(), fromLeftToRight_.end(), 0);
  std::stable_sort(fromLeftToRight_.begin(), fromLeftToRight_.end(), [this](int one, int other) {
    return points_[static_cast<std::size_t>(one)].place.x() < points_[static_cast<std::size_t>(other)].place.x();
  });
  current_ = -1;
  ends_ = {};
  arrange();
}

void PictureMap::setEnds(std::optional<End> from, std::optional<End> to) {
  ends_ = {std::move(from), std::move(to)};
  for (std::optional<End>& end : ends_) {
    if (end && (end->point < 0 || end->point >= partCount())) end.reset();
  }
  arrange();
}

void PictureMap::setEmptyText(const QString& text) {
  emptyText_ = text;
  update();
}

double PictureMap::side() const { return theme_.scaled(kMappedSide); }

QPointF PictureMap::placeOf(int point) const {
  const double room = side() / 2.0 + Space::kSmall;
  const QRectF area = QRectF(rect()).adjusted(room, room, -room, -room);
  const double length = std::min(area.width(), area.height());
  const QPointF place = points_[static_cast<std::size_t>(point)].place;
  // Wider than high, as far as there is room: the plane has no unit that people know.
  const double wide = std::max(length, area.width());
  return {area.center().x() + (place.x() - 0.5) * wide, area.center().y() - (place.y() - 0.5) * length};
}

QRectF PictureMap::frameOf(int point) const {
  const double half = side() / 2.0;
  const QPointF middle = placeOf(point);
  return {middle.x() - half, middle.y() - half, side(), side()};
}

bool PictureMap::isEnd(int point) const {
  return std::any_of(ends_.begin(), ends_.end(), [point](const auto& end) { return end && end->point == point; });
}

// The ends first, then as they come: who has a place keeps it while the map is resized, as far as there is room.
void PictureMap::arrange() {
  drawn_.clear();
  scaled_.assign(points_.size(), {});
  std::vector<int> order;
  for (const std::optional<End>& end : ends_) {
    if (end) order.push_back(end->point);
  }
  for (int point = 0; point < partCount(); ++point) {
    if (!isEnd(point)) order.push_back(point);
  }
  for (const int point : order) {
    const QRectF place = frameOf(point).adjusted(-kBetween, -kBetween, kBetween, kBetween);
    const bool isFree =
        std::none_of(drawn_.begin(), drawn_.end(), [&](int other) { return frameOf(other).intersects(place); });
    if (!isFree && !isEnd(point)) continue;
    drawn_.push_back(point);
    const auto index = static_cast<std::size_t>(point);
    scaled_[index] = fittedPixmap(points_[index].picture, static_cast<int>(side()) - 2, devicePixelRatioF());
  }
  update();
}

QString PictureMap::wholeText() const { return tr("%n picture(s)", nullptr, partCount()); }

QString PictureMap::partText(int part) const {
  QString text = points_[static_cast<std::size_t>(part)].name;
  for (const std::optional<End>& end : ends_) {
    if (end && end->point == part) text = tr("%1, %2", "name, which end").arg(text, end->word);
  }
  return text;
}

QRect PictureMap::partRect(int part) const { return frameOf(part).toAlignedRect(); }

void PictureMap::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme_.color(Color::Panel));
  painter.setRenderHint(QPainter::Antialiasing);
  if (points_.empty()) {
    painter.setPen(theme_.color(Color::TextMuted));
    painter.drawText(rect().adjusted(Space::kPage, 0, -Space::kPage, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     emptyText_);
  }
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme_.color(Color::ChartTick));
  for (int point = 0; point < partCount(); ++point) {
    if (scaled_[static_cast<std::size_t>(point)].isNull()) painter.drawEllipse(placeOf(point), kMapDot, kMapDot);
  }
  for (auto point = drawn_.rbegin(); point != drawn_.rend(); ++point) paintPicture(painter, *point);
  paintEnds(painter);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(theme_.color(Color::Focus), 2));
  if (hasFocus() && current_ >= 0) painter.drawRect(frameOf(current_).adjusted(-2, -2, 2, 2));
  if (hasFocus()) painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

void PictureMap::paintPicture(QPainter& painter, int point) const {
  const QRectF place = frameOf(point);
  const QPixmap& picture = scaled_[static_cast<std::size_t>(point)];
  painter.fillRect(place, theme_.color(Color::PictureBackground));
  const QSizeF own = picture.deviceIndependentSize();
  painter.drawPixmap(place.center() - QPointF(own.width(), own.height()) / 2.0, picture);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(isEnd(point) ? QPen(theme_.color(Color::Accent), 2) : QPen(theme_.color(Color::Border), 1));
  painter.drawRect(place);
}

void PictureMap::paintEnds(QPainter& painter) const {
  if (ends_[0] && ends_[1] && ends_[0]->point != ends_[1]->point) {
    painter.setPen(QPen(theme_.color(Color::Accent), 1.5, Qt::DashLine));
    const QPointF from = placeOf(ends_[0]->point);
    const QPointF way = placeOf(ends_[1]->point) - from;
    const double length = std::hypot(way.x(), way.y());
    const double free = side() * 0.75;  // Around both pictures.
    if (length > 2.0 * free) painter.drawLine(from + way * (free / length), from + way * (1.0 - free / length));
  }
  const QFont font = theme_.font(FontRole::Caption);
  const QFontMetricsF metrics(font);
  painter.setFont(font);
  for (const std::optional<End>& end : ends_) {
    if (!end) continue;
    const QRectF place = frameOf(end->point);
    const double wide = metrics.horizontalAdvance(end->word) + Space::kSmall;
    QRectF label(place.center().x() - wide / 2.0, place.top() - metrics.height() - 1.0, wide, metrics.height());
    if (label.top() < 0.0) label.moveTop(place.bottom() + 1.0);
    label.moveLeft(std::clamp(label.left(), 0.0, std::max(0.0, width() - wide)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.color(Color::Accent));
    painter.drawRoundedRect(label, Radius::kField, Radius::kField);
    painter.setPen(theme_.color(Color::OnAccent));
    painter.drawText(label, Qt::AlignCenter, end->word);
  }
}

// What is drawn lies over the dots.
int PictureMap::pointAt(const QPointF& position) const {
  for (const int point : drawn_) {
    if (frameOf(point).contains(position)) return point;
  }
  int nearest = -1;
  double least = kDotReach;
  for (int point = 0; point < partCount(); ++point) {
    const QPointF away = placeOf(point) - position;
    const double distance = std::hypot(away.x(), away.y());
    if (distance < least) nearest = point;
    least = std::min(least, distance);
  }
  return nearest;
}

bool PictureMap::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* const help = static_cast<QHelpEvent*>(event);
  const int point = pointAt(help->pos());
  if (point < 0) {
    QToolTip::hideText();
    event->ignore();
  } else {
    QToolTip::showText(help->globalPos(), partText(point), this);
  }
  return true;
}

void PictureMap::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void PictureMap::mouseReleaseEvent(QMouseEvent* event) {
  const int point = event->button() == Qt::LeftButton ? pointAt(event->position()) : -1;
  if (point < 0) return QWidget::mouseReleaseEvent(event);
  current_ = point;
  update();
  emit chosen(point);
}

void PictureMap::step(int direction) {
  if (points_.empty()) return;
  const auto count = static_cast<std::ptrdiff_t>(fromLeftToRight_.size());
  const auto found = std::find(fromLeftToRight_.begin(), fromLeftToRight_.end(), current_);
  const std::ptrdiff_t now =
      found == fromLeftToRight_.end() ? (direction > 0 ? -1 : count) : found - fromLeftToRight_.begin();
  current_ = fromLeftToRight_[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + direction, 0, count - 1))];
  announcePart(this, current_);
  update();
}

// Arrows go from picture to picture.
void PictureMap::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down: return step(-1);
    case Qt::Key_Right:
    case Qt::Key_Up: return step(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
      if (current_ >= 0) emit chosen(current_);
      return;
    default: QWidget::keyPressEvent(event);
  }
}

}  // namespace ui
