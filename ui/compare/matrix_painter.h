// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the matrix, or all of it as a picture: names above, a row for each picture with its values, totals at the foot.
#pragma once

#include <QCoreApplication>
#include <QRect>
#include <optional>

#include "ui/compare/matrix_layout.h"
#include "ui/compare/matrix_model.h"

class QFont;
class QPainter;

namespace ui {

class Theme;

class MatrixPainter {
  Q_DECLARE_TR_FUNCTIONS(MatrixPainter)

 public:
  // All three must outlive this.
  MatrixPainter(const Theme& theme, const MatrixModel& model, const MatrixLayout& layout);

  // The one that a person looks at; stronger while keys move it.
  void setChosenCell(int row, int column, bool hasFocus);
  // area: from its upper left corner, header and totals at its edges.
  void paint(QPainter& painter, const QRect& area) const;

 private:
  using Column = MatrixModel::Column;

  void paintHeader(QPainter& painter, const QRect& area) const;
  void paintRunName(QPainter& painter, const QRect& line, const MatrixColumn& run) const;
  void paintRow(QPainter& painter, int row) const;
  void paintCell(QPainter& painter, int row, int column, const Column& shown) const;
  void paintFrame(QPainter& painter, const QRect& cell, bool isBest) const;
  // Corners only, so that it is never taken for the best.
  void paintChosen(QPainter& painter, const QRect& cell) const;
  void paintValues(QPainter& painter, int row, int column, const Column& shown) const;
  void paintTotalNames(QPainter& painter, int top) const;
  void paintTotals(QPainter& painter, const QRect& area) const;
  // One beside or below the other, as the layout wants it. line: the first.
  void paintPair(QPainter& painter, const QRect& line, const QString& strong, const QString& quiet, const QFont& font,
                 const QColor& color) const;
  // What stands in place of a picture that is not there.
  [[nodiscard]] QString absence(int row, std::size_t run) const;

  const Theme& theme_;
  const MatrixModel& model_;
  const MatrixLayout& layout_;
  int chosenRow_ = -1;
  int chosenColumn_ = -1;
  bool hasFocus_ = false;
};

}  // namespace ui
