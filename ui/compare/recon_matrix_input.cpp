// SPDX-License-Identifier: GPL-3.0-or-later
// What the matrix does with the mouse, the wheel and the keyboard.
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <algorithm>

#include "ui/compare/recon_matrix.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kMostZoom = 32;

}  // namespace

ReconMatrix::Hit ReconMatrix::hitAt(QPoint position) const {
  if (!bodyRect().contains(position) || position.x() < labelWidth() || runs_.empty()) return {};
  const int count = static_cast<int>(columns().size());
  for (int row = 0; row < rows(); ++row) {
    for (int column = 0; column < count; ++column) {
      const QRect cell = cellRect(row, column);
      if (!cell.contains(position)) continue;
      const core::Image& source = image(row, column);
      return {row, column, pixelInCell(matrixOrder().look, {source.width, source.height}, position - cell.topLeft())};
    }
  }
  return {};
}

void ReconMatrix::setCurrent(int row, int column) {
  if (rows() == 0) return;
  currentRow_ = std::clamp(row, 0, rows() - 1);
  currentColumn_ = std::clamp(column, 0, static_cast<int>(columns().size()) - 1);
  const QRect cell = cellRect(currentRow_, currentColumn_);
  const QRect body = bodyRect();
  QScrollBar* const down = verticalScrollBar();
  QScrollBar* const across = horizontalScrollBar();
  if (cell.top() + rowHeight() > body.bottom())
    down->setValue(down->value() + cell.top() + rowHeight() - body.bottom());
  if (cell.top() < body.top()) down->setValue(down->value() + cell.top() - body.top() - 2);
  if (cell.right() > body.right()) across->setValue(across->value() + cell.right() - body.right() + Size::kGridGap);
  if (cell.left() < labelWidth()) across->setValue(across->value() + cell.left() - labelWidth());
  setAccessibleDescription(describe(currentRow_, currentColumn_));
  viewport()->update();
  emit currentChanged(currentRow_, currentColumn_);
}

void ReconMatrix::setZoom(int zoom) {
  zoom_ = std::clamp(zoom, 1, kMostZoom);
  if (zoom_ == 1) centre_ = {0.5, 0.5};
  hover({});
  viewport()->update();
}

// Doubles and halves; steps that would still show whole pictures are left out.
void ReconMatrix::zoomBy(bool closer) {
  if (rows() == 0) return;
  const core::Image& first = pictures_->front().target;
  const auto showsAll = [&](int zoom) { return cell_ / zoom >= std::max(first.width, first.height); };
  int zoom = closer ? zoom_ * 2 : zoom_ / 2;
  while (closer && zoom < kMostZoom && showsAll(zoom)) zoom *= 2;
  setZoom(!closer && zoom > 1 && showsAll(zoom) ? 1 : zoom);
}

void ReconMatrix::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  layOut();
}

void ReconMatrix::mousePressEvent(QMouseEvent* event) {
  dragFrom_ = event->position().toPoint();
  const Hit hit = hitAt(dragFrom_);
  if (hit.row >= 0) setCurrent(hit.row, hit.column);
}

void ReconMatrix::mouseDoubleClickEvent(QMouseEvent* event) {
  const Hit hit = hitAt(event->position().toPoint());
  if (hit.row >= 0) emit opened(hit.row, hit.column);
}

void ReconMatrix::mouseMoveEvent(QMouseEvent* event) {
  const QPoint position = event->position().toPoint();
  if ((event->buttons() & Qt::LeftButton) != 0) return drag(position);
  hover(hitAt(position));
}

// Moves all magnified pictures alike.
void ReconMatrix::drag(QPoint position) {
  if (zoom_ == 1 || rows() == 0) return;
  const core::Image& first = pictures_->front().target;
  const QPointF moved = QPointF(dragFrom_ - position) / zoom_;
  centre_ += QPointF(moved.x() / std::max(1, first.width), moved.y() / std::max(1, first.height));
  centre_ = {std::clamp(centre_.x(), 0.0, 1.0), std::clamp(centre_.y(), 0.0, 1.0)};
  dragFrom_ = position;
  hover({});
  viewport()->update();
}

// The values stand beside the row's cell; those of all columns at once.
void ReconMatrix::hover(const Hit& hit) {
  if (hit.row < 0 || hit.row >= rows() || hit.pixel.x() < 0) return readOut_->hide();
  readOut_->setFont(theme_.font(FontRole::Mono));
  readOut_->setText(pixelText(hit.row, hit.pixel));
  readOut_->adjustSize();
  const QRect cell = cellRect(hit.row, hit.column);
  const int right = cell.right() + Space::kSmall;
  const bool fits = right + readOut_->width() <= viewport()->width();
  const int left = fits ? right : std::max(0, cell.left() - Space::kSmall - readOut_->width());
  const int lowest = std::max(0, viewport()->height() - readOut_->height());
  readOut_->move(left, std::clamp(cell.top(), 0, lowest));
  readOut_->show();
}

void ReconMatrix::leaveEvent(QEvent* event) {
  QAbstractScrollArea::leaveEvent(event);
  hover({});
}

void ReconMatrix::wheelEvent(QWheelEvent* event) {
  if ((event->modifiers() & Qt::ControlModifier) == 0) return QAbstractScrollArea::wheelEvent(event);
  const Hit hit = hitAt(event->position().toPoint());
  if (zoom_ == 1 && hit.pixel.x() >= 0) {
    const core::Image& source = image(hit.row, hit.column);
    centre_ = {(hit.pixel.x() + 0.5) / source.width, (hit.pixel.y() + 0.5) / source.height};
  }
  zoomBy(event->angleDelta().y() > 0);
  event->accept();
}

// 1 to 9 are the runs A to I.
bool ReconMatrix::jumpTo(int key) {
  if (key < Qt::Key_1 || key > Qt::Key_9) return false;
  const int run = key - Qt::Key_1;
  if (run < static_cast<int>(runs_.size())) emit runWanted(run);
  return true;
}

void ReconMatrix::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() == Qt::NoModifier && jumpTo(event->key())) return;
  switch (event->key()) {
    case Qt::Key_Left: return setCurrent(currentRow_, currentColumn_ - 1);
    case Qt::Key_Right: return setCurrent(currentRow_, currentColumn_ + 1);
    case Qt::Key_Up: return setCurrent(currentRow_ - 1, currentColumn_);
    case Qt::Key_Down: return setCurrent(currentRow_ + 1, currentColumn_);
    case Qt::Key_W: return setOrder(Order::Worst);
    case Qt::Key_D: return setOrder(Order::MostDifferent);
    case Qt::Key_R: return setOrder(Order::AsIs);
    case Qt::Key_Plus: return zoomBy(true);
    case Qt::Key_Minus: return zoomBy(false);
    case Qt::Key_0: return setZoom(1);
    case Qt::Key_Space: emit flipWanted(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (rows() > 0) emit opened(currentRow_, currentColumn_);
      return;
    default: QAbstractScrollArea::keyPressEvent(event);
  }
}

void ReconMatrix::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void ReconMatrix::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

}  // namespace ui
