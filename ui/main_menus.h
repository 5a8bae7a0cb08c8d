// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be asked of the window in words: its menus, one row of a table for each command.
#pragma once

#include <QObject>
#include <map>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace ui {

enum class Command {
  NewRun,
  OpenFolder,
  ImportRuns,
  ExportRun,
  Close,
  Quit,
  Undo,
  Redo,
  Copy,
  Paste,  // Tries the picture in the clipboard.
  FindRuns,
  LargerText,
  SmallerText,
  UsualText,
  LookOfSystem,
  LightLook,
  DarkLook,
  FullScreen,
  Present,  // The run that Train shows, for people who look on from afar.
  HideSetup,
  Train,  // Or resume.
  Pause,
  Stop,
  Explore,  // What lies between two pictures of the run that Train shows.
  AddToQueue,
  Search,
  StartQueue,  // Or let it stop after the run in hand.
  ShowQueue,
  Help,
  Tour,
  Keys,
  Find,  // An action or a run.
  About,
  AboutQt,
};

class MainMenus : public QObject {
  Q_OBJECT

 public:
  enum Menu { File, Edit, View, Look, Run, Queue, HelpMenu };

  explicit MainMenus(QMenuBar& bar);

  [[nodiscard]] QAction* action(Command command) const { return actions_.at(command); }
  // Pages stand first in the menu of views, in the order in which they are added.
  void addPage(QAction* action);

 signals:
  void chosen(ui::Command command);
  // Before the menu of what can be done with the text or the list in use is looked at.
  void editAboutToShow();

 protected:
  bool event(QEvent* event) override;

 private:
  void retranslate();

  QMenuBar& bar_;
  std::map<Menu, QMenu*> menus_;
  std::map<Command, QAction*> actions_;
  QAction* firstOfView_ = nullptr;
};

}  // namespace ui
