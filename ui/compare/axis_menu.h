// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with an axis of a parallel plot: move it, and choose which axes are shown.
#pragma once

#include <QMenu>
#include <QString>

namespace ui {

class BrushedRuns;
class ShownAxes;

// Goes when it is closed.
class AxisMenu : public QMenu {
  Q_OBJECT

 public:
  // runs: must outlive the menu.
  AxisMenu(BrushedRuns& runs, const ShownAxes& shown, QWidget* parent);

 signals:
  // -1 to the left, 1 to the right.
  void moveWanted(int direction);
  void showWanted(const QString& key, bool shown);
};

}  // namespace ui
