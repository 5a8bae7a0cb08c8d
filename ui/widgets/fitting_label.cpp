// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitting_label.h"

#include <QHelpEvent>
#include <QStylePainter>
#include <QToolTip>
#include <algorithm>

namespace ui {
namespace {

constexpr int kFewLetters = 6;  // Below that, dots tell nothing.

}  // namespace

FittingLabel::FittingLabel(QWidget* parent, Qt::TextElideMode mode) : QLabel(parent), mode_(mode) {
  if (mode == Qt::ElideNone) setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QSize FittingLabel::minimumSizeHint() const {
  const QSize whole = QLabel::minimumSizeHint();
  return {std::min(whole.width(), kFewLetters * fontMetrics().averageCharWidth()), whole.height()};
}

// An explanation of its own comes first.
bool FittingLabel::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip || fits() || !toolTip().isEmpty()) return QLabel::event(event);
  QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
  return true;
}

void FittingLabel::paintEvent(QPaintEvent* event) {
  if (fits()) return QLabel::paintEvent(event);
  if (mode_ == Qt::ElideNone) return;
  QStylePainter painter(this);
  const QRect area = contentsRect();
  const Qt::Alignment where = QStyle::visualAlignment(layoutDirection(), alignment());
  painter.drawItemText(area, static_cast<int>(where), palette(), isEnabled(),
                       fontMetrics().elidedText(text(), mode_, area.width()), foregroundRole());
}

}  // namespace ui
