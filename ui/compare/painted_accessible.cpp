// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/painted_accessible.h"

#include <QAccessible>

#include "ui/compare/recon_matrix.h"
#include "ui/pictures/picture_table_accessible.h"
#include "ui/pictures/recon_grid.h"

namespace ui {
namespace {

// Column by column.
PictureCells cellsOf(ReconGrid* grid) {
  const auto row = [grid](int cell) { return grid->rows()[static_cast<std::size_t>(cell) % grid->rows().size()]; };
  const auto column = [grid](int cell) { return cell / static_cast<int>(grid->rows().size()); };
  return {[grid] { return grid->columns() * static_cast<int>(grid->rows().size()); },
          [=](int cell) { return grid->describe(row(cell), column(cell)); },
          [=](int cell) { return grid->cellRect(row(cell), column(cell)); }};
}

// Row by row.
PictureCells cellsOf(ReconMatrix* matrix) {
  const auto columns = [matrix] { return static_cast<int>(matrix->columns().size()); };
  return {[=] { return matrix->rows() * columns(); },
          [=](int cell) { return matrix->describe(cell / columns(), cell % columns()); },
          [=](int cell) { return matrix->cellRect(cell / columns(), cell % columns()); }};
}

QAccessibleInterface* make(const QString&, QObject* object) {
  if (auto* const grid = qobject_cast<ReconGrid*>(object)) return pictureTable(grid, cellsOf(grid));
  if (auto* const matrix = qobject_cast<ReconMatrix*>(object)) return pictureTable(matrix, cellsOf(matrix));
  return nullptr;
}

}  // namespace

void installPictureAccessibility() { QAccessible::installFactory(make); }

}  // namespace ui
