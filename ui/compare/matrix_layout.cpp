// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/matrix_layout.h"

#include <QFontMetrics>
#include <algorithm>

#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kLargestCell = 176;
constexpr int kTotalLines = 3;
constexpr int kFrame = 2;  // Around a cell that is marked.

int labelWidthOf(const Theme& theme) { return QFontMetrics(theme.font(FontRole::Small)).height() + Space::kTiny; }

}  // namespace

MatrixLayout::MatrixLayout(const Theme& theme, int rows, int columns, int cell)
    : rows_(rows),
      columns_(columns),
      cell_(cell),
      line_(QFontMetrics(theme.font(FontRole::Mono)).height()),
      labelWidth_(labelWidthOf(theme)) {
  const QFontMetrics strong(theme.font(FontRole::MonoStrong));
  valueLines_ = strong.horizontalAdvance(QStringLiteral("00.0 0.000")) > cell ? 2 : 1;
}

MatrixLayout MatrixLayout::scrolledBy(QPoint way) const {
  MatrixLayout moved = *this;
  moved.scrolled_ += way;
  return moved;
}

int MatrixLayout::cellFor(const Theme& theme, int width, int columns) {
  const int room = (width - labelWidthOf(theme)) / std::max(1, columns) - Size::kGridGap;
  return std::clamp(room, Size::kGridCellMinimum, kLargestCell);
}

int MatrixLayout::headerHeight() const { return 2 * line_ + Space::kTiny; }
int MatrixLayout::totalsHeight() const {
  return rows_ > 1 ? (kTotalLines + valueLines_ - 1) * line_ + Space::kMedium : 0;
}
int MatrixLayout::rowHeight() const { return cell_ + valueLines_ * line_ + Space::kSmall; }
int MatrixLayout::columnWidth() const { return cell_ + Size::kGridGap; }

QRect MatrixLayout::cellRect(int row, int column) const {
  return {labelWidth_ + column * columnWidth() - scrolled_.x(),
          headerHeight() + row * rowHeight() + kFrame - scrolled_.y(), cell_, cell_};
}

QRect MatrixLayout::wholeCellRect(int row, int column) const {
  const QRect cell = cellRect(row, column);
  return {cell.left(), cell.top() - kFrame, columnWidth(), rowHeight() + kFrame};
}

QRect MatrixLayout::valueRect(int row, int column) const {
  const QRect cell = cellRect(row, column);
  return {cell.left(), cell.bottom() + kFrame, cell_, line_};
}

QRect MatrixLayout::body(const QRect& area) const { return area.adjusted(0, headerHeight(), 0, -totalsHeight()); }
QRect MatrixLayout::cells(const QRect& area) const { return body(area).adjusted(labelWidth_, 0, 0, 0); }

QSize MatrixLayout::wholeSize() const {
  return {labelWidth_ + columns_ * columnWidth() + Space::kSmall,
          headerHeight() + rows_ * rowHeight() + totalsHeight()};
}

}  // namespace ui
