// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/style_refresh.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QLayout>
#include <QStyle>
#include <QWidget>
#include <algorithm>
#include <utility>

namespace ui {
namespace {

constexpr double kStep = 6.0;  // Milliseconds: less than half a frame.

// Qt polishes what has never been shown when it is shown first.
bool hasLook(const QWidget& widget) { return widget.testAttribute(Qt::WA_WState_Polished); }

void refreshOne(QWidget& widget) {
  widget.style()->polish(&widget);
  QEvent event(QEvent::StyleChange);
  QCoreApplication::sendEvent(&widget, &event);
  widget.update();
}

// Hidden pages count for the room that a stack asks for, but Qt passes a new size on among widgets in sight alone. From the
// innermost outwards.
void askForRoomAgain(const std::vector<QPointer<QWidget>>& widgets) {
  for (auto widget = widgets.rbegin(); widget != widgets.rend(); ++widget) {
    if (*widget == nullptr) continue;
    if (QLayout* const layout = (*widget)->layout()) layout->invalidate();
    (*widget)->updateGeometry();
  }
  const QWidget* const parent = widgets.front() ? widgets.front()->parentWidget() : nullptr;
  if (parent != nullptr && parent->layout() != nullptr) parent->layout()->invalidate();
}

// Windows among the children stand on their own.
template <typename Function>
void forEachPart(const QWidget& widget, const Function& function) {
  const QObjectList children = widget.children();  // Polishing may make others.
  for (QObject* const child : children) {
    if (!child->isWidgetType()) continue;
    auto* const part = static_cast<QWidget*>(child);
    if (!part->isWindow() && hasLook(*part)) function(*part);
  }
}

void gather(QWidget& widget, std::vector<QPointer<QWidget>>& found) {
  found.emplace_back(&widget);
  forEachPart(widget, [&found](QWidget& part) { gather(part, found); });
}

}  // namespace

StyleRefresh::StyleRefresh(QObject* parent) : QObject(parent) {
  idle_.setInterval(0);
  connect(&idle_, &QTimer::timeout, this, &StyleRefresh::step);
}

// A style that has been told to leave the application has forgotten which widgets it knows the rules of; a style sheet that
// it is then given reaches nobody by itself.
void StyleRefresh::apply(QApplication& application, const QString& sheet) {
  if (application.styleSheet() == sheet) return;
  const bool isFirst = application.styleSheet().isEmpty();
  if (!isFirst) application.style()->unpolish(&application);
  application.setStyleSheet(sheet);
  if (isFirst) return;  // Qt has put it over the style, with all widgets.
  application.style()->polish(&application);
  for (const Part& part : waiting_) {
    if (part.root) part.root->removeEventFilter(this);
  }
  waiting_.clear();
  const QWidgetList windows = QApplication::topLevelWidgets();
  for (QWidget* const window : windows) {
    if (!hasLook(*window)) continue;
    if (window->isVisible()) {
      refreshInSight(*window);
    } else {
      putOff(*window);
    }
  }
  if (isWaiting()) idle_.start();
}

void StyleRefresh::refreshInSight(QWidget& widget) {
  refreshOne(widget);
  forEachPart(widget, [this](QWidget& part) {
    if (part.isHidden()) {
      putOff(part);
    } else {
      refreshInSight(part);
    }
  });
}

// What was reached in the meantime is left alone, and what stays hidden goes on waiting.
void StyleRefresh::refreshShown(QWidget& widget, const std::set<const QWidget*>& left) {
  if (left.contains(&widget)) refreshOne(widget);
  forEachPart(widget, [&](QWidget& part) {
    if (part.isHidden() && left.contains(&part)) {
      putOff(part);
    } else {
      refreshShown(part, left);
    }
  });
}

void StyleRefresh::putOff(QWidget& root) {
  Part part{&root, {}};
  gather(root, part.widgets);
  root.installEventFilter(this);
  waiting_.push_back(std::move(part));
}

bool StyleRefresh::finish(Part& part, double milliseconds) {
  QElapsedTimer clock;
  clock.start();
  while (part.next < part.widgets.size()) {
    if (static_cast<double>(clock.nsecsElapsed()) / 1e6 > milliseconds) return false;
    if (QWidget* const widget = part.widgets[part.next++]) refreshOne(*widget);
  }
  if (part.root) part.root->removeEventFilter(this);
  askForRoomAgain(part.widgets);
  return true;
}

void StyleRefresh::step() {
  if (isWaiting() && finish(waiting_.back(), kStep)) waiting_.pop_back();
  if (!isWaiting()) idle_.stop();
}

bool StyleRefresh::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Show) {
    const auto found = std::find_if(waiting_.begin(), waiting_.end(),
                                    [watched](const Part& part) { return part.root.data() == watched; });
    if (found != waiting_.end()) {
      const Part part = std::move(*found);  // What is polished may show or hide others.
      waiting_.erase(found);
      part.root->removeEventFilter(this);
      std::set<const QWidget*> left;
      for (std::size_t i = part.next; i < part.widgets.size(); ++i) left.insert(part.widgets[i]);
      refreshShown(*part.root, left);
      if (isWaiting()) idle_.start();
    }
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace ui
