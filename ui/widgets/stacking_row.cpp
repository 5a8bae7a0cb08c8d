// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stacking_row.h"

#include <QBoxLayout>
#include <QEvent>
#include <algorithm>

namespace ui {

StackingRow::StackingRow(int spacing, QWidget* parent)
    : QWidget(parent), row_(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
  row_->setContentsMargins(0, 0, 0, 0);
  row_->setSpacing(spacing);
}

void StackingRow::add(QWidget* part, int stretch) { row_->addWidget(part, stretch); }

bool StackingRow::isStacked() const { return row_->direction() == QBoxLayout::TopToBottom; }

QSize StackingRow::minimumSizeHint() const {
  int widest = 0;
  for (int i = 0; i < row_->count(); ++i) widest = std::max(widest, row_->itemAt(i)->minimumSize().width());
  return {widest, row_->minimumSize().height()};
}

void StackingRow::arrange() {
  int needed = -row_->spacing();
  for (int i = 0; i < row_->count(); ++i) {
    if (!row_->itemAt(i)->isEmpty()) needed += row_->itemAt(i)->minimumSize().width() + row_->spacing();
  }
  const bool stacks = needed > width();
  if (stacks == isStacked()) return;
  row_->setDirection(stacks ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  updateGeometry();
  emit stackedChanged(stacks);
}

bool StackingRow::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest) arrange();
  return QWidget::event(event);
}

void StackingRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

}  // namespace ui
