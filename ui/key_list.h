// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of the window: those of the menus as the actions themselves say them, and those that a list, a chart or a row of
// pictures has while it is in use.
#pragma once

#include <QString>
#include <vector>

class QMenuBar;

namespace ui {

struct KeyGroup {
  QString title;  // "View", "In the pictures"
  struct Row {
    QString keys;
    QString text;
  };
  std::vector<Row> rows;
};

[[nodiscard]] std::vector<KeyGroup> keyGroups(const QMenuBar& bar);
// As a page of the help, in Markdown.
[[nodiscard]] QString keyPage(const QMenuBar& bar);

}  // namespace ui
