// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around all pages: menus, the rail that chooses a page, and the status bar.
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <functional>
#include <vector>

class QMenu;

class QFrame;

namespace ui {

class RunController;
class Theme;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(Theme& theme, RunController& controller, QWidget* parent = nullptr);

  // Pages appear on the rail in the order in which they are added; those at the bottom stand below the gap. title is
  // asked again when the language changes.
  enum class Place { Top, Bottom };
  void addPage(QWidget* page, const QString& icon, std::function<QString()> title, const QKeySequence& key,
               Place place = Place::Top);
  void showPage(QWidget* page);
  // In the order in which they were added.
  [[nodiscard]] int currentPage() const { return pages_->currentIndex(); }
  void showPage(int index);
  [[nodiscard]] QWidget* page() const { return pages_->currentWidget(); }

  // For pages that bring actions of their own. The menu owns what is added to it.
  [[nodiscard]] QMenu* fileMenu() const { return file_; }
  [[nodiscard]] QMenu* viewMenu() const { return view_; }
  [[nodiscard]] QMenu* runMenu() const { return run_; }
  [[nodiscard]] QMenu* helpMenu() const { return help_; }

 signals:
  void trainTriggered();  // Or resume.
  void pauseTriggered();
  void stopTriggered();
  void pasteTriggered();
  void helpRequested();
  void queueRequested();
  void addToQueueRequested();
  void searchRequested();
  void themeChosen(bool dark);

 protected:
  void changeEvent(QEvent* event) override;
  // Asks while a run is going on, unless it is paused.
  void closeEvent(QCloseEvent* event) override;

 private:
  struct Page {
    QWidget* widget;
    QToolButton* button;
    QAction* action;
    QString icon;
    std::function<QString()> title;
  };

  void buildMenus();
  void buildRail();
  void retranslate();
  void refreshIcons();
  void fitText();
  void refreshActions();
  void askAndClose();
  void stopAndClose();

  Theme& theme_;
  RunController& controller_;
  QFrame* rail_;
  QStackedWidget* pages_;
  QVBoxLayout* railTop_;
  QVBoxLayout* railBottom_;
  QActionGroup* choice_;
  std::vector<Page> all_;
  QMenu* file_;
  QMenu* edit_;
  QMenu* view_;
  QMenu* run_;
  QMenu* help_;
  QAction* paste_;
  QAction* train_;
  QAction* pause_;
  QAction* stop_;
  QAction* addToQueue_;
  QAction* search_;
  QAction* queue_;
  QAction* quit_;
  QAction* helpAction_;
  QAction* aboutQt_;
  QAction* about_;
  QToolButton* themeButton_;
  bool mayClose_ = false;
};

}  // namespace ui
