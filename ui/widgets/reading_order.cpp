// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading_order.h"

#include <QLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QVariant>
#include <QWidget>
#include <algorithm>

namespace ui {
namespace {

void append(QWidget& widget, std::vector<QWidget*>& order);

void appendLaidOut(QLayout& layout, std::vector<QWidget*>& order) {
  for (int i = 0; i < layout.count(); ++i) {
    QLayoutItem* const item = layout.itemAt(i);
    if (item->widget() != nullptr) append(*item->widget(), order);
    if (item->layout() != nullptr) appendLaidOut(*item->layout(), order);
  }
}

// Itself, then what its layout holds, then its other children as they were made.
void append(QWidget& widget, std::vector<QWidget*>& order) {
  if (std::find(order.begin(), order.end(), &widget) != order.end()) return;
  order.push_back(&widget);
  if (auto* const other = widget.property(kReadInstead).value<QWidget*>()) append(*other, order);
  if (auto* const window = qobject_cast<QMainWindow*>(&widget)) {
    append(*window->centralWidget(), order);
    append(*window->statusBar(), order);
    append(*window->menuBar(), order);
    return;
  }
  if (auto* const tabs = qobject_cast<QTabWidget*>(&widget)) append(*tabs->tabBar(), order);
  if (auto* const splitter = qobject_cast<QSplitter*>(&widget)) {  // Its children stand the other way round.
    for (int i = 0; i < splitter->count(); ++i) append(*splitter->widget(i), order);
  }
  if (widget.layout() != nullptr) appendLaidOut(*widget.layout(), order);
  for (QObject* const child : widget.children()) {
    auto* const inner = qobject_cast<QWidget*>(child);
    if (inner != nullptr && !inner->isWindow()) append(*inner, order);
  }
}

bool isStop(const QWidget& widget, const QWidget& root) {
  return (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr && widget.isEnabled() &&
         widget.isVisibleTo(&root);
}

}  // namespace

std::vector<QWidget*> tabStops(QWidget& root) {
  std::vector<QWidget*> order;
  append(root, order);
  std::erase_if(order, [&](const QWidget* widget) { return !isStop(*widget, root); });
  return order;
}

QWidget* tabStopBeside(QWidget& root, const QWidget* from, bool isForward) {
  std::vector<QWidget*> order;
  append(root, order);
  if (!isForward) std::reverse(order.begin(), order.end());
  const auto place = std::find(order.begin(), order.end(), from);
  if (place != order.end()) std::rotate(order.begin(), place + 1, order.end());
  const auto found =
      std::find_if(order.begin(), order.end(), [&](const QWidget* widget) { return isStop(*widget, root); });
  return found == order.end() ? nullptr : *found;
}

void bringIntoSight(QWidget& widget) {
  for (QWidget* around = widget.parentWidget(); around != nullptr; around = around->parentWidget()) {
    if (auto* const area = qobject_cast<QScrollArea*>(around)) area->ensureWidgetVisible(&widget);
  }
}

}  // namespace ui
