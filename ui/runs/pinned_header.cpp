// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/pinned_header.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace ui {

PinnedHeader::PinnedHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

void PinnedHeader::setPinned(int sections) {
  const int wanted = std::max(sections, 0);
  if (wanted == pinned_) return;
  pinned_ = wanted;
  viewport()->update();
  emit pinnedChanged();
}

bool PinnedHeader::isPinned(int logicalIndex) const {
  const int place = visualIndex(logicalIndex);
  return place >= 0 && place < pinned_;
}

int PinnedHeader::pinnedWidth() const {
  if (offset() <= 0) return 0;
  int width = 0;
  for (int place = 0; place < std::min(pinned_, count()); ++place) width += sectionSize(logicalIndex(place));
  return width;
}

int PinnedHeader::sectionInSight(int x) const { return logicalIndexAt(x < pinnedWidth() ? x - offset() : x); }

void PinnedHeader::paintEvent(QPaintEvent* event) {
  QHeaderView::paintEvent(event);
  if (pinnedWidth() == 0) return;
  QPainter painter(viewport());
  for (int place = 0; place < std::min(pinned_, count()); ++place) {
    const int section = logicalIndex(place);
    if (isSectionHidden(section)) continue;
    const QRect area(sectionPosition(section), 0, sectionSize(section), viewport()->height());
    painter.fillRect(area, palette().color(QPalette::Base));
    painter.save();
    paintSection(&painter, area, section);
    painter.restore();
  }
}

QMouseEvent PinnedHeader::unscrolled(const QMouseEvent& event) const {
  QPointF position = event.position();
  if (position.x() < pinnedWidth()) position.rx() -= offset();
  return QMouseEvent(event.type(), position, event.globalPosition(), event.button(), event.buttons(),
                     event.modifiers());
}

void PinnedHeader::mousePressEvent(QMouseEvent* event) {
  QMouseEvent moved = unscrolled(*event);
  QHeaderView::mousePressEvent(&moved);
}

void PinnedHeader::mouseMoveEvent(QMouseEvent* event) {
  QMouseEvent moved = unscrolled(*event);
  QHeaderView::mouseMoveEvent(&moved);
}

void PinnedHeader::mouseReleaseEvent(QMouseEvent* event) {
  QMouseEvent moved = unscrolled(*event);
  QHeaderView::mouseReleaseEvent(&moved);
}

}  // namespace ui
