// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/comparator_view.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/look/theme.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr int kFlickerMilliseconds = 500;  // Twice a second: never faster, for eyes that cannot bear it.
constexpr int kMostZoom = 64;
constexpr int kGap = 12;
constexpr int kCaption = 22;

}  // namespace

ComparatorView::ComparatorView(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setObjectName(QStringLiteral("comparatorView"));
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setMinimumSize(320, 240);
  flicker_.setInterval(kFlickerMilliseconds);
  connect(&flicker_, &QTimer::timeout, this, [this] {
    showsRight_ = !showsRight_;
    update();
  });
  connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ComparatorView::setPictures(const core::Image& left, const core::Image& right) {
  left_ = left;
  right_ = right;
  leftImage_ = toQImage(left);
  rightImage_ = toQImage(right);
  setDifference(kind_);
}

void ComparatorView::setNames(const QString& left, const QString& right) {
  leftName_ = left;
  rightName_ = right;
  setAccessibleName(tr("%1 beside %2").arg(left, right));
  update();
}

void ComparatorView::setMode(Mode mode) {
  mode_ = mode;
  showsRight_ = false;
  if (mode == Mode::Flicker && !theme_.isMotionReduced()) {
    flicker_.start();
  } else {
    flicker_.stop();
  }
  update();
}

void ComparatorView::setDifference(core::DifferenceKind kind) {
  kind_ = kind;
  map_ = {};
  differenceImage_ = {};
  reduced_.clear();
  if (!left_.empty() && !right_.empty()) {
    map_ = core::imageDifference(right_, left_, kind);
    differenceImage_ = differenceImage(map_, kind);
  }
  update();
}

void ComparatorView::showRight(bool right) {
  flicker_.stop();
  showsRight_ = right;
  update();
}

void ComparatorView::setZoom(int zoom) {
  zoom_ = std::clamp(zoom, 0, kMostZoom);
  if (zoom_ == 0) pan_ = {};
  update();
}

// In whole pixels of the screen, or smaller than it is.
double ComparatorView::fittingScale() const {
  const QRect area = pane(0);
  const double ratio = devicePixelRatioF();
  const double room =
      ratio * std::min(1.0 * area.width() / std::max(1, left_.width), 1.0 * area.height() / std::max(1, left_.height));
  return (room >= 1.0 ? std::floor(room) : std::max(room, 0.01)) / ratio;
}

double ComparatorView::scale() const { return zoom_ > 0 ? zoom_ : fittingScale(); }

void ComparatorView::zoomBy(bool closer) {
  const int now = static_cast<int>(scale());
  if (closer) return setZoom(std::max(1, now * 2));
  setZoom(now > 1 ? now / 2 : fittingScale() < 1.0 ? 0 : 1);
}

QRect ComparatorView::pane(int index) const {
  const int wide = (width() - kGap * (panes() - 1)) / panes();
  return {index * (wide + kGap), kCaption, wide, height() - kCaption};
}

QPointF ComparatorView::originIn(const QRect& area) const {
  const double each = scale();
  const QPointF middle(area.left() + area.width() / 2, area.top() + area.height() / 2);
  const QPointF origin = middle - QPointF(left_.width, left_.height) * each / 2.0 + QPointF(pan_) * each;
  return {std::floor(origin.x()), std::floor(origin.y())};
}

QPoint ComparatorView::pixelAt(QPoint position) const {
  for (int index = 0; index < panes(); ++index) {
    const QRect area = pane(index);
    if (!area.contains(position)) continue;
    const QPointF inside = QPointF(position) - originIn(area);
    if (inside.x() < 0.0 || inside.y() < 0.0) return {-1, -1};
    return {static_cast<int>(inside.x() / scale()), static_cast<int>(inside.y() / scale())};
  }
  return {-1, -1};
}

QString ComparatorView::pixelText(QPoint position) const {
  const QPoint pixel = pixelAt(position);
  if (!leftImage_.valid(pixel) || !rightImage_.valid(pixel)) return {};
  const QColor a = leftImage_.pixelColor(pixel);
  const QColor b = rightImage_.pixelColor(pixel);
  const auto colour = [](const QString& name, const QColor& value) {
    return QStringLiteral("%1 %2 %3 %4").arg(name).arg(value.red()).arg(value.green()).arg(value.blue());
  };
  return QStringList{
      tr("x %1, y %2").arg(pixel.x()).arg(pixel.y()), colour(leftName_, a), colour(rightName_, b),
      tr("difference %1").arg(QLocale().toString(static_cast<double>(map_.at(pixel.x(), pixel.y())), 'f', 3))}
      .join(QStringLiteral("   "));
}

const QImage& ComparatorView::reduced(const QImage& image, QSize size) {
  QImage& kept = reduced_[image.cacheKey()];
  if (kept.size() != size) kept = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  return kept;
}

void ComparatorView::paintPicture(QPainter& painter, const QImage& image, const QRect& area) {
  if (image.isNull()) return;
  const QRectF place(originIn(area), QSizeF(image.size()) * scale());
  const double ratio = devicePixelRatioF();
  const QSize device = (place.size() * ratio).toSize().expandedTo({1, 1});
  painter.save();
  painter.setClipRect(area, Qt::IntersectClip);
  painter.drawImage(place, device.width() < image.width() ? reduced(image, device) : image);
  painter.restore();
}

void ComparatorView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme_.color(Color::PictureBackground));
  if (!leftImage_.isNull()) paintPictures(painter);  // A lone line would say nothing.
  if (!hasFocus()) return;
  painter.setPen(QPen(theme_.color(Color::Focus), 2));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void ComparatorView::paintPictures(QPainter& painter) {
  painter.setFont(theme_.font(FontRole::Small));
  painter.setPen(theme_.color(Color::TextSecondary));
  const auto caption = [&](const QRect& area, const QString& text, Qt::Alignment alignment) {
    painter.drawText(QRect(area.left() + 8, 0, area.width() - 16, kCaption), alignment | Qt::AlignVCenter, text);
  };
  switch (mode_) {
    case Mode::SideBySide:
      paintPicture(painter, leftImage_, pane(0));
      paintPicture(painter, rightImage_, pane(1));
      caption(pane(0), leftName_, Qt::AlignHCenter);
      caption(pane(1), rightName_, Qt::AlignHCenter);
      break;
    case Mode::Wipe: {
      const int edge = static_cast<int>(width() * wipe_);
      painter.save();
      painter.setClipRect(0, 0, edge, height());
      paintPicture(painter, leftImage_, pane(0));
      painter.restore();
      painter.save();
      painter.setClipRect(edge, 0, width() - edge, height());
      paintPicture(painter, rightImage_, pane(0));
      painter.restore();
      caption(pane(0), leftName_, Qt::AlignLeft);
      caption(pane(0), rightName_, Qt::AlignRight);
      painter.setPen(QPen(theme_.color(Color::Accent), 2));
      painter.drawLine(edge, kCaption, edge, height());
      break;
    }
    case Mode::Flicker:
      paintPicture(painter, showsRight_ ? rightImage_ : leftImage_, pane(0));
      caption(pane(0), showsRight_ ? rightName_ : leftName_, Qt::AlignHCenter);
      break;
    case Mode::Difference:
      paintPicture(painter, differenceImage_, pane(0));
      caption(pane(0), tr("Difference of %1 and %2").arg(leftName_, rightName_), Qt::AlignHCenter);
      break;
  }
}

void ComparatorView::mousePressEvent(QMouseEvent* event) {
  dragFrom_ = event->position().toPoint();
  if (mode_ == Mode::Wipe) wipe_ = std::clamp(event->position().x() / width(), 0.0, 1.0);
  update();
}

void ComparatorView::mouseMoveEvent(QMouseEvent* event) {
  const QPoint position = event->position().toPoint();
  if ((event->buttons() & Qt::LeftButton) != 0) {
    if (mode_ == Mode::Wipe) {
      wipe_ = std::clamp(event->position().x() / width(), 0.0, 1.0);
    } else if (const QPoint way = position - dragFrom_; zoom_ > 0) {
      const QPoint moved(way.x() / zoom_, way.y() / zoom_);
      if (moved.isNull()) return;
      pan_ += moved;
      dragFrom_ = position;
    }
    update();
  }
  emit hovered(pixelText(position));
}

void ComparatorView::wheelEvent(QWheelEvent* event) {
  zoomBy(event->angleDelta().y() > 0);
  event->accept();
}

void ComparatorView::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Space: return showRight(!showsRight_);
    case Qt::Key_Left:
    case Qt::Key_Right:
      wipe_ = std::clamp(wipe_ + (event->key() == Qt::Key_Left ? -0.02 : 0.02), 0.0, 1.0);
      return update();
    case Qt::Key_Plus: return zoomBy(true);
    case Qt::Key_Minus: return zoomBy(false);
    case Qt::Key_0: return setZoom(0);
    default: QWidget::keyPressEvent(event);
  }
}

}  // namespace ui
