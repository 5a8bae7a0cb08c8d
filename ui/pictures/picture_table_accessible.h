// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds in a painted area of pictures: a table with a cell for each of them.
#pragma once

#include <QAbstractScrollArea>
#include <QRect>
#include <QString>
#include <functional>

class QAccessibleInterface;

namespace ui {

// Cells are counted from 0; the area must outlive neither of these.
struct PictureCells {
  std::function<int()> count;
  std::function<QString(int cell)> describe;
  std::function<QRect(int cell)> place;  // In the viewport.
};

// For a factory of QAccessible, which takes it over.
[[nodiscard]] QAccessibleInterface* pictureTable(QAbstractScrollArea* area, PictureCells cells);

}  // namespace ui
