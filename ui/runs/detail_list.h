// SPDX-License-Identifier: GPL-3.0-or-later
// A plain list of names and values, with the whole value as a tooltip.
#pragma once

#include <QString>
#include <QTreeWidget>
#include <utility>
#include <vector>

namespace ui {

class DetailList : public QTreeWidget {
  Q_OBJECT

 public:
  explicit DetailList(QWidget* parent = nullptr);

  void setRows(const std::vector<std::pair<QString, QString>>& rows);

 protected:
  void changeEvent(QEvent* event) override;
};

}  // namespace ui
