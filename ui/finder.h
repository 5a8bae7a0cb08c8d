// SPDX-License-Identifier: GPL-3.0-or-later
// Finds an action of the window or a kept run by some letters of its name: type, Enter does it.
#pragma once

#include <QDialog>
#include <QString>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;
class QMenuBar;

namespace ui {

class Theme;

struct FinderEntry {
  QString title;   // "Larger text"
  QString where;   // "View"; of a run, how good it is.
  QString keys{};  // "Ctrl++"; may be empty.
  bool isRun = false;
  std::function<void()> act{};  // What choosing it does.
  bool isPossible = true;
};

// The actions of the menus: all of them, or those that can be done now.
[[nodiscard]] std::vector<FinderEntry> everyActionOf(const QMenuBar& bar);
[[nodiscard]] std::vector<FinderEntry> actionsOf(const QMenuBar& bar);
// Those that hold every word that was typed, whatever the case: first those whose title begins with it, then actions, then
// runs, each in the order given.
[[nodiscard]] std::vector<FinderEntry> found(const std::vector<FinderEntry>& entries, const QString& typed);

class Finder : public QDialog {
  Q_OBJECT

 public:
  Finder(const Theme& theme, std::vector<FinderEntry> entries, QWidget* parent);

  // More, once they are read.
  void add(std::vector<FinderEntry> entries);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void refresh();
  void choose();

  const Theme& theme_;
  std::vector<FinderEntry> entries_;
  std::vector<FinderEntry> shown_;
  QLineEdit* typed_;
  QListWidget* list_;
};

}  // namespace ui
