// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edit_actions.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>
#include <utility>

#include "ui/main_menus.h"

namespace ui {
namespace {

QTextDocument* documentOf(QWidget* widget) {
  if (auto* const text = qobject_cast<QPlainTextEdit*>(widget)) return text->isReadOnly() ? nullptr : text->document();
  if (auto* const text = qobject_cast<QTextEdit*>(widget)) return text->isReadOnly() ? nullptr : text->document();
  return nullptr;
}

bool canUndo(QWidget* widget) {
  if (const auto* const line = qobject_cast<QLineEdit*>(widget)) return line->isUndoAvailable();
  const QTextDocument* const document = documentOf(widget);
  return document != nullptr && document->isUndoAvailable();
}

bool canRedo(QWidget* widget) {
  if (const auto* const line = qobject_cast<QLineEdit*>(widget)) return line->isRedoAvailable();
  const QTextDocument* const document = documentOf(widget);
  return document != nullptr && document->isRedoAvailable();
}

bool canCopy(QWidget* widget) { return widget != nullptr && widget->metaObject()->indexOfMethod("copy()") >= 0; }

void invoke(QWidget* widget, const char* slot) { QMetaObject::invokeMethod(widget, slot); }

}  // namespace

EditActions::EditActions(MainMenus& menus, std::function<QWidget*()> page)
    : QObject(&menus), menus_(menus), page_(std::move(page)) {
  connect(&menus_, &MainMenus::editAboutToShow, this, &EditActions::refresh);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    const bool isMenu = qobject_cast<QMenuBar*>(now) != nullptr || qobject_cast<QMenu*>(now) != nullptr;
    if (now != nullptr && !isMenu) inUse_ = now;
  });
}

QAction* EditActions::ofPage(const char* name) const {
  const QWidget* const page = page_();
  if (page == nullptr) return nullptr;
  for (QAction* const action : page->actions()) {
    if (action->objectName() == QLatin1String(name) && action->isEnabled()) return action;
  }
  return nullptr;
}

void EditActions::refresh() {
  menus_.action(Command::Undo)->setEnabled(canUndo(inUse_) || ofPage("undo") != nullptr);
  menus_.action(Command::Redo)->setEnabled(canRedo(inUse_) || ofPage("redo") != nullptr);
  menus_.action(Command::Copy)->setEnabled(canCopy(inUse_));
}

void EditActions::undo() {
  if (canUndo(inUse_)) return invoke(inUse_, "undo");
  if (QAction* const action = ofPage("undo")) action->trigger();
}

void EditActions::redo() {
  if (canRedo(inUse_)) return invoke(inUse_, "redo");
  if (QAction* const action = ofPage("redo")) action->trigger();
}

void EditActions::copy() {
  if (canCopy(inUse_)) invoke(inUse_, "copy");
}

}  // namespace ui
