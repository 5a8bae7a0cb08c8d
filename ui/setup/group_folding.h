// SPDX-License-Identifier: GPL-3.0-or-later
// Which groups of the set-up are open: of those that a person wants open as many as fit, the one opened or written in last
// before others. What is folded says in a line what is inside, so that nothing has to be scrolled to be known.
#pragma once

#include <QObject>
#include <vector>

class QScrollArea;

namespace ui {

class CollapsibleGroup;

class GroupFolding : public QObject {
  Q_OBJECT

 public:
  // area shows the groups, one below the other.
  explicit GroupFolding(QScrollArea& area);

  void add(CollapsibleGroup& group);
  // Which are wanted open, from the top.
  [[nodiscard]] std::vector<bool> wanted() const;
  void setWanted(const std::vector<bool>& open);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Entry {
    CollapsibleGroup* group;
    bool isWanted;
    int turn;  // When it was opened or written in; the latest is the last to be folded.
  };

  void want(const CollapsibleGroup& group, bool open);
  // Folds what does not fit. The one opened last stays open however large it is.
  void fit();

  QScrollArea& area_;
  std::vector<Entry> entries_;
  int turn_ = 0;
  bool isFitting_ = false;
};

}  // namespace ui
