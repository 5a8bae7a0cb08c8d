// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/axis_menu.h"

#include "ui/compare/brushed_runs.h"
#include "ui/compare/shown_axes.h"

namespace ui {

AxisMenu::AxisMenu(BrushedRuns& runs, const ShownAxes& shown, QWidget* parent) : QMenu(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  QAction* const clear = addAction(tr("Clear the selection"));
  clear->setEnabled(runs.isBrushed());
  connect(clear, &QAction::triggered, &runs, &BrushedRuns::clearBrushes);
  connect(addAction(tr("Move left")), &QAction::triggered, this, [this] { emit moveWanted(-1); });
  connect(addAction(tr("Move right")), &QAction::triggered, this, [this] { emit moveWanted(1); });
  addSeparator();
  const QStringList keys = shown.keys(runs);
  for (std::size_t axis = 0; axis < runs.axes().size(); ++axis) {
    const QString key = runs.axes()[axis].key;
    QAction* const choice = addAction(runs.fullTitle(static_cast<int>(axis)));
    choice->setCheckable(true);
    choice->setChecked(keys.contains(key));
    choice->setEnabled(!keys.contains(key) || keys.size() > 2);
    connect(choice, &QAction::toggled, this, [this, key](bool isShown) { emit showWanted(key, isShown); });
  }
}

}  // namespace ui
