// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who does anything anywhere: clicks, keys, words, menus, pages and sizes at random, through the widgets themselves
// and repeatable by its seed. It keeps out of what reaches beyond the window (dialogs for files are closed) and of what
// deletes for good.
#pragma once

#include <QMap>
#include <QObject>
#include <QString>
#include <functional>
#include <random>

class QMenuBar;
class QWidget;

namespace ui {
class MainWindow;
}

class Monkey : public QObject {
  Q_OBJECT

 public:
  Monkey(ui::MainWindow& window, unsigned seed);

  // Does so many things, one for each turn of the event loop; done() is emitted after the last.
  void start(int actions);
  // Before each action: what is to be told of it.
  std::function<void(const QString&)> note;
  // How often each kind of action was done.
  [[nodiscard]] const QMap<QString, int>& tally() const { return tally_; }

 signals:
  void acted();
  void done();

 private:
  void act();
  bool leaveDangers();
  void clickSomewhere(QWidget& top);
  void clickWidget(QWidget& top);
  void pressKey(QWidget& top);
  void typeWords(QWidget& top);
  void turnWheel(QWidget& top);
  void chooseFromMenus();
  void changePage();
  void resizeWindow();
  void answerPopup(QWidget& popup);
  void closeOne();
  [[nodiscard]] QWidget* top();
  [[nodiscard]] int random(int count);
  void count(const QString& kind, const QWidget* widget = nullptr);

  ui::MainWindow& window_;
  std::mt19937 generator_;
  QMap<QString, int> tally_;
  int left_ = 0;
  int depth_ = 0;  // Event loops within event loops.
};
