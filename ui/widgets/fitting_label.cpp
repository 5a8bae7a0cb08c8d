// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitting_label.h"

#include <QHelpEvent>
#include <QToolTip>

namespace ui {

FittingLabel::FittingLabel(QWidget* parent) : QLabel(parent) {
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

// An explanation of its own comes first.
bool FittingLabel::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || fits() || !toolTip().isEmpty()) return QLabel::event(event);
  QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
  return true;
}

void FittingLabel::paintEvent(QPaintEvent* event) {
  if (fits()) QLabel::paintEvent(event);
}

}  // namespace ui
