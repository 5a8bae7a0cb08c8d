// SPDX-License-Identifier: GPL-3.0-or-later
// What the grid does with the mouse, the wheel and the keyboard.
#include <QKeyEvent>
#include <QScrollBar>
#include <algorithm>

#include "ui/pictures/recon_grid.h"
#include "ui/theme.h"

namespace ui {
namespace {

constexpr int kMostZoom = 32;

}  // namespace

ReconGrid::Hit ReconGrid::hitAt(QPoint position) const {
  for (int column = 0; column < columns(); ++column) {
    for (const Row row : rows()) {
      const QRect cell = cellRect(row, column);
      if (!cell.contains(position) || position.x() < labelWidth()) continue;
      const QImage image = picture(row, column);
      if (image.isNull()) return {column, row, QPoint(-1, -1)};
      const QRect pixels = visiblePixels(image);
      const double scale = cell_ / static_cast<double>(std::max(pixels.width(), pixels.height()));
      const QPointF inside = QPointF(position - cell.topLeft()) -
                             QPointF(cell_ - pixels.width() * scale, cell_ - pixels.height() * scale) / 2.0;
      const QPoint pixel =
          pixels.topLeft() + QPoint(static_cast<int>(inside.x() / scale), static_cast<int>(inside.y() / scale));
      return {column, row, pixels.contains(pixel) ? pixel : QPoint(-1, -1)};
    }
  }
  return {};
}

void ReconGrid::setZoom(int zoom) {
  zoom_ = std::clamp(zoom, 1, kMostZoom);
  if (zoom_ == 1) centre_ = {0.5, 0.5};
  tiles_.clear();
  viewport()->update();
}

void ReconGrid::setCurrent(int column) {
  if (columns() == 0) return;
  current_ = std::clamp(column, 0, columns() - 1);
  const QRect cell = cellRect(Row::Output, current_);
  QScrollBar* const bar = horizontalScrollBar();
  if (cell.right() > viewport()->width())
    bar->setValue(bar->value() + cell.right() - viewport()->width() + Space::kSmall);
  if (cell.left() < labelWidth()) bar->setValue(bar->value() + cell.left() - labelWidth());
  setAccessibleDescription(describe(Row::Output, current_));
  viewport()->update();
}

void ReconGrid::setPeeking(bool peeking) {
  if (isPeeking_ == peeking) return;
  isPeeking_ = peeking;
  viewport()->update();
}

void ReconGrid::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  layOut();
}

void ReconGrid::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) layOut();
  QAbstractScrollArea::changeEvent(event);
}

void ReconGrid::mousePressEvent(QMouseEvent* event) {
  dragFrom_ = event->position().toPoint();
  const Hit hit = hitAt(dragFrom_);
  if (hit.column >= 0) setCurrent(hit.column);
}

void ReconGrid::mouseDoubleClickEvent(QMouseEvent* event) {
  const Hit hit = hitAt(event->position().toPoint());
  if (hit.column >= 0) emit opened(probeAt(hit.column));
}

void ReconGrid::mouseMoveEvent(QMouseEvent* event) {
  const QPoint position = event->position().toPoint();
  if ((event->buttons() & Qt::LeftButton) != 0 && zoom_ > 1) {
    const QImage image = picture(Row::Input, current_);
    const QPointF moved = QPointF(dragFrom_ - position) / zoom_;
    centre_ += QPointF(moved.x() / std::max(1, image.width()), moved.y() / std::max(1, image.height()));
    centre_ = {std::clamp(centre_.x(), 0.0, 1.0), std::clamp(centre_.y(), 0.0, 1.0)};
    dragFrom_ = position;
    tiles_.clear();
    viewport()->update();
    return;
  }
  const Hit hit = hitAt(position);
  emit hovered(hit.column >= 0 && hit.pixel.x() >= 0 ? pixelText(hit.column, hit.pixel) : QString());
}

void ReconGrid::leaveEvent(QEvent* event) {
  QAbstractScrollArea::leaveEvent(event);
  emit hovered(QString());
}

void ReconGrid::wheelEvent(QWheelEvent* event) {
  if ((event->modifiers() & Qt::ControlModifier) != 0) {
    const Hit hit = hitAt(event->position().toPoint());
    const QImage image = hit.column >= 0 ? picture(Row::Input, hit.column) : QImage();
    if (zoom_ == 1 && hit.pixel.x() >= 0 && !image.isNull()) {
      centre_ = {(hit.pixel.x() + 0.5) / image.width(), (hit.pixel.y() + 0.5) / image.height()};
    }
    setZoom(event->angleDelta().y() > 0 ? zoom_ * 2 : zoom_ / 2);
    event->accept();
    return;
  }
  const int delta = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() - delta);
}

void ReconGrid::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left: return setCurrent(current_ - 1);
    case Qt::Key_Right: return setCurrent(current_ + 1);
    case Qt::Key_W: return setOrder(Order::Worst);
    case Qt::Key_T: return setOrder(Order::Best);
    case Qt::Key_R: return setOrder(Order::AsIs);
    case Qt::Key_Plus: return setZoom(zoom_ * 2);
    case Qt::Key_Minus: return setZoom(zoom_ / 2);
    case Qt::Key_0: return setZoom(1);
    case Qt::Key_Space: return setPeeking(true);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (columns() > 0) emit opened(probeAt(current_));
      return;
    default: QAbstractScrollArea::keyPressEvent(event);
  }
}

void ReconGrid::keyReleaseEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) return setPeeking(false);
  QAbstractScrollArea::keyReleaseEvent(event);
}

void ReconGrid::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void ReconGrid::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  setPeeking(false);
  viewport()->update();
}

}  // namespace ui
