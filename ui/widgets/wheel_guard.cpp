// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheel_guard.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QScrollBar>
#include <QSlider>

#include "ui/widgets/number_field.h"

namespace ui {
namespace {

bool isTurned(const QWidget& widget) {
  return qobject_cast<const QComboBox*>(&widget) != nullptr || qobject_cast<const QSlider*>(&widget) != nullptr ||
         qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr ||
         qobject_cast<const NumberField*>(&widget) != nullptr;
}

// The nearest that the widget lies in and that can be scrolled up or down; null where there is none.
QAbstractScrollArea* scrollingAround(const QWidget& widget) {
  for (QWidget* part = widget.parentWidget(); part != nullptr;
       part = part->isWindow() ? nullptr : part->parentWidget()) {
    auto* const area = qobject_cast<QAbstractScrollArea*>(part);
    if (area == nullptr) continue;
    const QScrollBar& bar = *area->verticalScrollBar();
    if (bar.maximum() > bar.minimum()) return area;
  }
  return nullptr;
}

}  // namespace

WheelGuard::WheelGuard(QObject* parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

bool WheelGuard::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish) return false;
  auto* const widget = qobject_cast<QWidget*>(watched);
  if (widget == nullptr || !isTurned(*widget)) return false;
  if (event->type() == QEvent::Polish) {
    if (widget->focusPolicy() == Qt::WheelFocus) widget->setFocusPolicy(Qt::StrongFocus);
    return false;
  }
  QAbstractScrollArea* const area = scrollingAround(*widget);
  if (area == nullptr) return false;
  QCoreApplication::sendEvent(area->viewport(), event);
  return true;
}

}  // namespace ui
