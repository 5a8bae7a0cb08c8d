// SPDX-License-Identifier: GPL-3.0-or-later
// What the grid does with the mouse, the wheel and the keyboard.
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QStyleHints>
#include <algorithm>

#include "ui/look/theme.h"
#include "ui/pictures/recon_grid.h"

namespace ui {
namespace {

constexpr int kMostZoom = 32;

}  // namespace

ReconGrid::Hit ReconGrid::hitAt(QPoint position) const {
  for (int column = 0; column < columns(); ++column) {
    for (const Row row : rows()) {
      const QRect cell = cellRect(row, column);
      if (!cell.contains(position) || position.x() < labelWidth()) continue;
      const core::Image& image = source(row, column);
      return {column, row, pixelInCell(tileOrder().look, {image.width, image.height}, position - cell.topLeft())};
    }
  }
  return {};
}

void ReconGrid::setZoom(int zoom) {
  zoom_ = std::clamp(zoom, 1, kMostZoom);
  if (zoom_ == 1) centre_ = {0.5, 0.5};
  hover({});
  viewport()->update();
}

// Doubles and halves; steps that would still show whole pictures are left out.
void ReconGrid::zoomBy(bool closer) {
  if (columns() == 0) return;
  const core::Image& image = source(Row::Input, 0);
  const auto showsAll = [&](int zoom) { return cell_ / zoom >= std::max(image.width, image.height); };
  int zoom = closer ? zoom_ * 2 : zoom_ / 2;
  while (closer && zoom < kMostZoom && showsAll(zoom)) zoom *= 2;
  setZoom(!closer && zoom > 1 && showsAll(zoom) ? 1 : zoom);
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
  pressedAt_ = event->position().toPoint();
  dragFrom_ = pressedAt_;
  isDragging_ = false;
  const Hit hit = hitAt(pressedAt_);
  if (hit.column >= 0) setCurrent(hit.column);
}

void ReconGrid::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || isDragging_) return;
  const Hit hit = hitAt(event->position().toPoint());
  if (hit.column >= 0 && hit.column == hitAt(pressedAt_).column) emit opened(probeAt(hit.column));
}

void ReconGrid::mouseMoveEvent(QMouseEvent* event) {
  const QPoint position = event->position().toPoint();
  if ((event->buttons() & Qt::LeftButton) != 0) return drag(position);
  hover(hitAt(position));
}

// Moves all magnified pictures alike.
void ReconGrid::drag(QPoint position) {
  const int distance = QGuiApplication::styleHints()->startDragDistance();
  isDragging_ = isDragging_ || (position - pressedAt_).manhattanLength() >= distance;
  if (!isDragging_ || zoom_ == 1 || columns() == 0) return;
  const core::Image& image = source(Row::Input, current_);
  const QPointF moved = QPointF(dragFrom_ - position) / zoom_;
  centre_ += QPointF(moved.x() / std::max(1, image.width), moved.y() / std::max(1, image.height));
  centre_ = {std::clamp(centre_.x(), 0.0, 1.0), std::clamp(centre_.y(), 0.0, 1.0)};
  dragFrom_ = position;
  hover({});
  viewport()->update();
}

// The values stand beside the column, so that all of its rows stay in sight.
void ReconGrid::hover(const Hit& hit) {
  hover_ = hit;
  if (hit.column < 0 || hit.column >= columns() || hit.pixel.x() < 0) return readOut_->hide();
  readOut_->setFont(theme_.font(FontRole::Mono));
  readOut_->setText(pixelText(hit.column, hit.pixel));
  readOut_->adjustSize();
  const QRect cell = cellRect(hit.row, hit.column);
  const int right = cell.right() + Space::kSmall;
  const bool fits = right + readOut_->width() <= viewport()->width();
  const int left = fits ? right : std::max(0, cell.left() - Space::kSmall - readOut_->width());
  const int lowest = std::max(0, viewport()->height() - readOut_->height());
  readOut_->move(left, std::min(cell.top(), lowest));
  readOut_->show();
}

void ReconGrid::leaveEvent(QEvent* event) {
  QAbstractScrollArea::leaveEvent(event);
  hover({});
}

void ReconGrid::wheelEvent(QWheelEvent* event) {
  if ((event->modifiers() & Qt::ControlModifier) != 0) {
    const Hit hit = hitAt(event->position().toPoint());
    if (zoom_ == 1 && hit.pixel.x() >= 0) {
      const core::Image& image = source(hit.row, hit.column);
      centre_ = {(hit.pixel.x() + 0.5) / image.width, (hit.pixel.y() + 0.5) / image.height};
    }
    zoomBy(event->angleDelta().y() > 0);
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
    case Qt::Key_Plus: return zoomBy(true);
    case Qt::Key_Minus: return zoomBy(false);
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
