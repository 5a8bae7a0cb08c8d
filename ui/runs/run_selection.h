// SPDX-License-Identifier: GPL-3.0-or-later
// Which runs of the list are chosen: through new answers of the store, through resets, and when some of them go or come.
#pragma once

#include <QObject>
#include <QStringList>

class QTreeView;

namespace ui {

class RunListModel;

class RunSelection : public QObject {
  Q_OBJECT

 public:
  // Both must outlive this; the view shows the model already.
  RunSelection(QTreeView& view, RunListModel& model);

  // The current one first.
  [[nodiscard]] QStringList chosen() const;
  // At once, or as soon as the list holds it.
  void choose(const QString& uid);
  // These are about to go: where one of them is chosen, the choice moves on to the nearest that stays.
  void leave(const QStringList& uids);
  // As soon as the list has them.
  void chooseWhenThere(const QStringList& uids);

 signals:
  void changed();

 private:
  void restore();
  void chooseExpected();
  void select(const QStringList& uids);

  QTreeView& view_;
  RunListModel& model_;
  QStringList before_;    // What was chosen before a reset.
  QStringList expected_;  // What to choose once it is there.
};

}  // namespace ui
