// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/pinned_header.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kArrow = 10;

}  // namespace

PinnedHeader::PinnedHeader(const Theme& theme, QWidget* parent) : QHeaderView(Qt::Horizontal, parent), theme_(theme) {}

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

// As the style sheet has sections, but for the arrow, which a style would lay over the text.
void PinnedHeader::paintSection(QPainter* painter, const QRect& area, int logicalIndex) const {
  if (!area.isValid()) return;
  painter->fillRect(area, theme_.color(Color::Panel));
  painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme_.color(Color::Border));
  const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
  const auto alignment = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).value<Qt::Alignment>();
  QFont font = theme_.font(FontRole::Small);
  if (isSorted) font.setWeight(QFont::DemiBold);
  painter->setFont(font);
  painter->setPen(theme_.color(isSorted ? Color::Text : Color::TextMuted));
  QRect room = area.adjusted(Space::kSmall, 0, -Space::kSmall, 0);
  const int arrow = isSorted ? kArrow + 2 : 0;
  const QFontMetrics metrics = painter->fontMetrics();
  const QString whole = model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
  const QString text = metrics.elidedText(whole, Qt::ElideRight, room.width() - arrow);
  const int width = metrics.horizontalAdvance(text);
  if ((alignment & Qt::AlignRight) != 0) room.setLeft(room.right() + 1 - width - arrow);
  painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter, text);
  if (!isSorted) return;
  const bool isFalling = sortIndicatorOrder() == Qt::DescendingOrder;
  const QString icon = isFalling ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up");
  painter->drawPixmap(QPoint(room.left() + width + 2, area.center().y() - kArrow / 2),
                      theme_.pixmap(icon, Color::Text, kArrow, painter->device()->devicePixelRatioF()));
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
