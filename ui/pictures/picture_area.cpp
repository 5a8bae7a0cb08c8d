// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/picture_area.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QStyleHints>
#include <algorithm>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

// So far that what lies from first to last is seen between from and to; its beginning where it is too long.
void scrollTo(QScrollBar* bar, int first, int last, int from, int to) {
  if (first < from) {
    bar->setValue(bar->value() + first - from);
  } else if (last > to) {
    bar->setValue(bar->value() + std::min(last - to, first - from));
  }
}

}  // namespace

PictureArea::PictureArea(const Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent), theme_(theme), readOut_(new QLabel(viewport())) {
  setFocusPolicy(Qt::StrongFocus);
  setFrameShape(QFrame::NoFrame);
  viewport()->setMouseTracking(true);
  readOut_->setObjectName(QStringLiteral("pictureReadOut"));
  readOut_->setTextFormat(Qt::PlainText);
  readOut_->setAttribute(Qt::WA_TransparentForMouseEvents);
  readOut_->setMargin(Space::kSmall);
  setKind(readOut_, QStringLiteral("popup"));
  readOut_->hide();
  connect(&theme_, &Theme::changed, this, &PictureArea::arrange);
}

PictureArea::Cell PictureArea::cellInTurn(int index) const { return {index / columnCount(), index % columnCount()}; }

PictureArea::Cell PictureArea::choosable(Cell cell) const {
  return {std::clamp(cell.row, 0, std::max(0, rowCount() - 1)),
          std::clamp(cell.column, 0, std::max(0, columnCount() - 1))};
}

void PictureArea::setEmptyText(const QString& text) {
  emptyText_ = text;
  if (!hasPictures()) setAccessibleDescription(text);
  viewport()->update();
}

void PictureArea::placeCurrent(Cell cell) {
  current_ = choosable(cell);
  if (hasPictures() && accessibleDescription() == emptyText_) setAccessibleDescription({});
}

void PictureArea::setCurrent(Cell cell) {
  if (!hasPictures()) return;
  current_ = choosable(cell);
  bringIntoView(wholeCellRect(current_));
  setAccessibleDescription(describe(current_));
  viewport()->update();
  emit currentChanged(current_.row, current_.column);
}

void PictureArea::open(Cell cell) {
  setCurrent(cell);
  emit opened(current_.row, current_.column);
}

void PictureArea::bringIntoView(const QRect& wanted) {
  const QRect seen = seenRect();
  scrollTo(verticalScrollBar(), wanted.top(), wanted.bottom(), seen.top(), seen.bottom());
  scrollTo(horizontalScrollBar(), wanted.left(), wanted.right(), seen.left(), seen.right());
}

void PictureArea::arrange() {
  lens_.pixelRatio = devicePixelRatioF();
  layOut();
  hideReadOut();
  viewport()->update();
}

void PictureArea::lensMoved() {
  hideReadOut();
  viewport()->update();
}

void PictureArea::setZoom(int zoom) {
  lens_.setZoom(zoom);
  lensMoved();
}

void PictureArea::zoomBy(bool closer) {
  if (!hasPictures()) return;
  lens_.zoomBy(closer, pictureSize());
  lensMoved();
}

PictureArea::Hit PictureArea::hitAt(QPoint position) const {
  if (!seenRect().contains(position)) return {};
  for (int row = 0; row < rowCount(); ++row) {
    for (int column = 0; column < columnCount(); ++column) {
      const QRect cell = cellRect({row, column});
      if (!cell.contains(position)) continue;
      const core::Image& source = image({row, column});
      return {{row, column}, lens_.pixelInCell({source.width, source.height}, position - cell.topLeft())};
    }
  }
  return {};
}

// The values stand beside the cell, so that its neighbours above and below stay in sight.
void PictureArea::hover(const Hit& hit) {
  hovered_ = hit;
  const bool isThere = hit.cell.row >= 0 && hit.cell.row < rowCount() && hit.cell.column < columnCount();
  if (!isThere || hit.pixel.x() < 0) return readOut_->hide();
  readOut_->setFont(theme_.font(FontRole::Mono));
  readOut_->setText(pixelText(hit.cell, hit.pixel));
  readOut_->adjustSize();
  const QRect cell = cellRect(hit.cell);
  const int right = cell.right() + Space::kSmall;
  const bool fits = right + readOut_->width() <= viewport()->width();
  const int left = fits ? right : std::max(0, cell.left() - Space::kSmall - readOut_->width());
  const int lowest = std::max(0, viewport()->height() - readOut_->height());
  readOut_->move(left, std::clamp(cell.top(), 0, lowest));
  readOut_->show();
}

void PictureArea::refreshReadOut() { hover(hovered_); }
void PictureArea::hideReadOut() { hover({}); }

// Moves all magnified pictures alike.
void PictureArea::drag(QPoint position) {
  const int distance = QGuiApplication::styleHints()->startDragDistance();
  isDragging_ = isDragging_ || (position - pressedAt_).manhattanLength() >= distance;
  if (!isDragging_ || lens_.zoom == 1 || !hasPictures()) return;
  lens_.drag(position - dragFrom_, pictureSize());
  dragFrom_ = position;
  lensMoved();
}

void PictureArea::paintEvent(QPaintEvent*) {
  lens_.pixelRatio = devicePixelRatioF();
  askForTiles();
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), theme_.color(Color::Panel));
  painter.setFont(theme_.font(FontRole::Small));
  if (hasPictures()) return paintCells(painter);
  painter.setPen(theme_.color(Color::TextSecondary));
  const QRect words = viewport()->rect().adjusted(Space::kPage, 0, -Space::kPage, 0);
  painter.drawText(words, Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
  if (!hasFocus()) return;  // Without pictures no cell shows it.
  painter.setPen(QPen(theme_.color(Color::Focus), 2));
  painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void PictureArea::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  arrange();
}

void PictureArea::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) arrange();
  QAbstractScrollArea::changeEvent(event);
}

void PictureArea::mousePressEvent(QMouseEvent* event) {
  pressedAt_ = event->position().toPoint();
  dragFrom_ = pressedAt_;
  isDragging_ = false;
  const Hit hit = hitAt(pressedAt_);
  if (hit.cell.row >= 0) setCurrent(hit.cell);
}

void PictureArea::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || isDragging_) return;
  const Cell cell = hitAt(event->position().toPoint()).cell;
  if (cell.row >= 0 && cell == hitAt(pressedAt_).cell) emit opened(cell.row, cell.column);
}

void PictureArea::mouseMoveEvent(QMouseEvent* event) {
  const QPoint position = event->position().toPoint();
  if ((event->buttons() & Qt::LeftButton) != 0) return drag(position);
  hover(hitAt(position));
}

void PictureArea::leaveEvent(QEvent* event) {
  QAbstractScrollArea::leaveEvent(event);
  hideReadOut();
}

void PictureArea::wheelEvent(QWheelEvent* event) {
  if ((event->modifiers() & Qt::ControlModifier) == 0) return QAbstractScrollArea::wheelEvent(event);
  const Hit hit = hitAt(event->position().toPoint());
  if (hit.pixel.x() >= 0) {
    const core::Image& source = image(hit.cell);
    lens_.aimAt(hit.pixel, {source.width, source.height});
  }
  zoomBy(event->angleDelta().y() > 0);
  event->accept();
}

void PictureArea::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Left: return setCurrent({current_.row, current_.column - 1});
    case Qt::Key_Right: return setCurrent({current_.row, current_.column + 1});
    case Qt::Key_Up: return setCurrent({current_.row - 1, current_.column});
    case Qt::Key_Down: return setCurrent({current_.row + 1, current_.column});
    case Qt::Key_Plus: return zoomBy(true);
    case Qt::Key_Minus: return zoomBy(false);
    case Qt::Key_0: return setZoom(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (hasPictures()) emit opened(current_.row, current_.column);
      return;
    default: QAbstractScrollArea::keyPressEvent(event);
  }
}

void PictureArea::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void PictureArea::focusOutEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusOutEvent(event);
  viewport()->update();
}

}  // namespace ui
