// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of the matrix stands: names above the columns and beside the rows, values below cells, totals at the
// foot. Columns are wider than their cells where there is room: names and values use all of it. In device-independent
// pixels.
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

namespace ui {

class Theme;

class MatrixLayout {
 public:
  // cell: its side. width: what the columns share; 0 leaves them as wide as their cells.
  MatrixLayout(const Theme& theme, int rows, int columns, int cell, int width = 0);
  // The same with its cells so far up and to the left.
  [[nodiscard]] MatrixLayout scrolledBy(QPoint way) const;

  // The side of the cells that share the width of an area; its height limits it where they are few.
  [[nodiscard]] static int cellFor(const Theme& theme, const QSize& area, int columns);

  [[nodiscard]] int rows() const { return rows_; }
  [[nodiscard]] int columns() const { return columns_; }
  [[nodiscard]] int cell() const { return cell_; }
  [[nodiscard]] int line() const { return line_; }
  // 2 where PSNR and SSIM do not fit beside each other.
  [[nodiscard]] int valueLines() const { return valueLines_; }
  [[nodiscard]] int labelWidth() const { return labelWidth_; }
  [[nodiscard]] int headerHeight() const;
  [[nodiscard]] int totalsHeight() const;  // 0 for a single row.
  [[nodiscard]] int rowHeight() const;
  [[nodiscard]] int columnWidth() const { return columnWidth_; }
  // One line across a column, between its neighbours: at the top of the area.
  [[nodiscard]] QRect columnLine(int column) const;
  // The column at this distance from the left; -1 where there is none.
  [[nodiscard]] int columnAt(int x) const;
  [[nodiscard]] QRect cellRect(int row, int column) const;
  // The cell with its values and the space around them.
  [[nodiscard]] QRect wholeCellRect(int row, int column) const;
  // The first line of values below a cell.
  [[nodiscard]] QRect valueRect(int row, int column) const;
  // What is left for rows within an area, and for their cells.
  [[nodiscard]] QRect body(const QRect& area) const;
  [[nodiscard]] QRect cells(const QRect& area) const;
  // In which nothing is out of sight.
  [[nodiscard]] QSize wholeSize() const;

 private:
  int rows_;
  int columns_;
  int cell_;
  int columnWidth_;
  QPoint scrolled_;
  int line_;
  int labelWidth_;
  int valueLines_;
};

}  // namespace ui
