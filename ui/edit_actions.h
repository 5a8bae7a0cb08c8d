// SPDX-License-Identifier: GPL-3.0-or-later
// Undo, redo and copy from the menu: they act on what had the keyboard, and else on the page that is shown.
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>

class QAction;
class QWidget;

namespace ui {

class MainMenus;

// A page offers its own by an action among its actions() that is called "undo" or "redo", and by a slot copy().
class EditActions : public QObject {
  Q_OBJECT

 public:
  // page: the one that is shown.
  EditActions(MainMenus& menus, std::function<QWidget*()> page);

  void undo();
  void redo();
  void copy();

 private:
  void refresh();
  [[nodiscard]] QAction* ofPage(const char* name) const;

  MainMenus& menus_;
  std::function<QWidget*()> page_;
  QPointer<QWidget> inUse_;  // What had the keyboard before a menu took it.
};

}  // namespace ui
