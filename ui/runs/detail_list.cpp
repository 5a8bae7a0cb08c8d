// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/detail_list.h"

#include <QEvent>

namespace ui {

DetailList::DetailList(QWidget* parent) : QTreeWidget(parent) {
  setColumnCount(2);
  setHeaderHidden(true);
  setRootIsDecorated(false);
  setFrameShape(QFrame::NoFrame);
  setSelectionMode(QAbstractItemView::NoSelection);
  setAccessibleName(tr("Details of the run"));
}

void DetailList::setRows(const std::vector<std::pair<QString, QString>>& rows) {
  clear();
  for (const auto& [title, value] : rows) {
    auto* const item = new QTreeWidgetItem(this, {title, value});
    item->setToolTip(1, value);
  }
  resizeColumnToContents(0);
}

void DetailList::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Details of the run"));
  QTreeWidget::changeEvent(event);
}

}  // namespace ui
