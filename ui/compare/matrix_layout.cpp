// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/matrix_layout.h"

#include <QFontMetrics>
#include <algorithm>

#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kLargestCell = 176;
constexpr int kLargestOfAll = 320;  // Where two rows and a part of the third are seen all the same.
constexpr int kTotalLines = 3;
constexpr int kFrame = 4;  // Around a cell that is marked.

int labelWidthOf(const Theme& theme) { return QFontMetrics(theme.font(FontRole::Small)).height() + Space::kTiny; }

}  // namespace

MatrixLayout::MatrixLayout(const Theme& theme, int rows, int columns, int cell, int width)
    : rows_(rows),
      columns_(columns),
      cell_(cell),
      columnWidth_(std::max(cell + Size::kGridGap,
                            std::min((width - labelWidthOf(theme)) / std::max(1, columns), cell + cell / 2))),
      line_(QFontMetrics(theme.font(FontRole::Mono)).height()),
      labelWidth_(labelWidthOf(theme)) {
  const QFontMetrics strong(theme.font(FontRole::MonoStrong));
  valueLines_ = strong.horizontalAdvance(QStringLiteral("00.0 0.000")) > columnWidth_ - Size::kGridGap ? 2 : 1;
}

MatrixLayout MatrixLayout::scrolledBy(QPoint way) const {
  MatrixLayout moved = *this;
  moved.scrolled_ += way;
  return moved;
}

int MatrixLayout::cellFor(const Theme& theme, const QSize& area, int columns) {
  const int room = (area.width() - labelWidthOf(theme)) / std::max(1, columns) - Size::kGridGap;
  const int most = std::clamp(area.height() / 3, kLargestCell, kLargestOfAll);
  return std::clamp(room, Size::kGridCellMinimum, most);
}

int MatrixLayout::headerHeight() const { return 2 * line_ + Space::kTiny; }
int MatrixLayout::totalsHeight() const {
  return rows_ > 1 ? (kTotalLines + valueLines_ - 1) * line_ + Space::kMedium : 0;
}
int MatrixLayout::rowHeight() const { return cell_ + valueLines_ * line_ + Space::kSmall; }

QRect MatrixLayout::columnLine(int column) const {
  return {labelWidth_ + column * columnWidth_ - scrolled_.x(), 0, columnWidth_ - Size::kGridGap, line_};
}

int MatrixLayout::columnAt(int x) const {
  const int inside = x - labelWidth_ + scrolled_.x();
  return x >= labelWidth_ && inside / columnWidth_ < columns_ ? inside / columnWidth_ : -1;
}

QRect MatrixLayout::cellRect(int row, int column) const {
  return {columnLine(column).left() + (columnWidth_ - Size::kGridGap - cell_) / 2,
          headerHeight() + row * rowHeight() + kFrame - scrolled_.y(), cell_, cell_};
}

QRect MatrixLayout::wholeCellRect(int row, int column) const {
  const QRect cell = cellRect(row, column);
  return {columnLine(column).left(), cell.top() - kFrame, columnWidth_, rowHeight() + kFrame};
}

QRect MatrixLayout::valueRect(int row, int column) const {
  QRect line = columnLine(column);
  line.moveTop(cellRect(row, column).bottom() + kFrame);
  return line;
}

QRect MatrixLayout::body(const QRect& area) const { return area.adjusted(0, headerHeight(), 0, -totalsHeight()); }
QRect MatrixLayout::cells(const QRect& area) const { return body(area).adjusted(labelWidth_, 0, 0, 0); }

QSize MatrixLayout::wholeSize() const {
  return {labelWidth_ + columns_ * columnWidth_ + Space::kSmall, headerHeight() + rows_ * rowHeight() + totalsHeight()};
}

}  // namespace ui
