// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around all pages: menus, the rail that chooses a page, and the status bar.
#pragma once

#include <QMainWindow>
#include <QStackedWidget>
#include <functional>

#include "ui/main_menus.h"
#include "ui/navigation_rail.h"

class QPushButton;
class QToolButton;

namespace ui {

class EditActions;
class RunController;
class Theme;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(Theme& theme, RunController& controller, QWidget* parent = nullptr);

  // Pages appear on the rail in the order in which they are added; those at the bottom stand below the gap. title is
  // asked again when the language changes. On the first page runs are watched: it has a dot while one goes on unseen.
  using Place = NavigationRail::Place;
  void addPage(QWidget* page, const QString& icon, std::function<QString()> title, const QKeySequence& key,
               Place place = Place::Top);
  void showPage(QWidget* page);
  // In the order in which they were added.
  [[nodiscard]] int currentPage() const { return pages_->currentIndex(); }
  void showPage(int index);
  [[nodiscard]] QWidget* page() const { return pageAt(currentPage()); }

  [[nodiscard]] MainMenus& menus() const { return *menus_; }

  // Closes the window without a question, once a run in progress has stopped after its batch and is kept.
  void end();

 signals:
  // What others than the window itself have to do.
  void commanded(ui::Command command);

 protected:
  void changeEvent(QEvent* event) override;
  // Asks while a run is going on, unless it is paused.
  void closeEvent(QCloseEvent* event) override;
  bool focusNextPrevChild(bool isForward) override;

 private:
  [[nodiscard]] QWidget* pageAt(int index) const;
  void buildCorner();
  void connectParts();
  void obey(Command command);
  void retranslate();
  void refreshLook();
  void refreshActions();
  void setFullScreen(bool isFull);
  void showAbout();
  void askAndClose();

  Theme& theme_;
  RunController& controller_;
  MainMenus* menus_;
  NavigationRail* rail_;
  QStackedWidget* pages_;
  EditActions* edit_;
  QPushButton* findButton_;
  QToolButton* presentButton_;
  QToolButton* themeButton_;
  bool mayClose_ = false;
};

}  // namespace ui
