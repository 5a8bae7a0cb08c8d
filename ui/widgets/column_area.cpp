// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/column_area.h"

#include <QEvent>
#include <QScrollBar>

namespace ui {

ColumnArea::ColumnArea(QWidget* parent) : QScrollArea(parent) {
  setFocusPolicy(Qt::NoFocus);  // What it holds has the keyboard, and comes into sight with it.
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

// With room for its bar at any rate: that it comes or goes changes nothing else.
QSize ColumnArea::minimumSizeHint() const {
  const int column = widget() == nullptr ? 0 : widget()->minimumSizeHint().width();
  return {column + verticalScrollBar()->sizeHint().width(), QScrollArea::minimumSizeHint().height()};
}

bool ColumnArea::eventFilter(QObject* watched, QEvent* event) {
  if (watched == widget() && event->type() == QEvent::LayoutRequest) updateGeometry();
  return QScrollArea::eventFilter(watched, event);
}

}  // namespace ui
