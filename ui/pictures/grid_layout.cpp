// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/grid_layout.h"

#include <algorithm>

#include "ui/look/theme.h"
#include "ui/pictures/tile_lens.h"

namespace ui {
namespace {

constexpr int kMostBands = 4;
constexpr int kLeastOfBands = 60;  // A side; smaller ones show too little to be worth a further band.
constexpr int kRowsWithoutTarget = 3;
constexpr int kTop = 2;  // For the frame of the first row.

}  // namespace

GridLayout::GridLayout(const Content& content, const QSize& area) : content_(content), area_(area) {
  // Four rows leave a half-empty screen otherwise, or the last pictures out of sight.
  const int least = content.rows > kRowsWithoutTarget ? int{Size::kGridCellMinimum} + 1 : kLeastOfBands;
  for (int bands = 2; bands <= kMostBands && roomForCell(bands) >= least; ++bands) {
    if (seenWith(bands) > seenWith(bands_)) bands_ = bands;
  }
  const int room = roomForCell(bands_);
  cell_ = content.pictures > 0 ? wholePixelCell(room, content.picture) : room;
  columns_ = (content.pictures + bands_ - 1) / bands_;
  step_ = rowStep();
  const int wide = area.width() - content.labelWidth;
  seenColumns_ = std::min(columns_, std::max(1, wide / step_));
  if (seenColumns_ < columns_) step_ = std::max(step_, wide / seenColumns_);  // The rest is scrolled to.
}

int GridLayout::seenWidth() const {
  return seenColumns_ < columns_ ? content_.labelWidth + seenColumns_ * step_ : area_.width();
}

int GridLayout::leastHeight(int rows, int valueLine) {
  return rows * (Size::kGridCellMinimum + Size::kGridGap) + 2 * valueLine + Space::kSmall;
}

int GridLayout::roomForCell(int bands) const {
  const int forRows = area_.height() / bands - 2 * content_.valueLine - Space::kSmall;
  return std::clamp(forRows / std::max(1, content_.rows) - Size::kGridGap, int{Size::kGridCellMinimum},
                    int{Size::kGridCellMaximum});
}

int GridLayout::seenWith(int bands) const {
  const int beside = (area_.width() - content_.labelWidth) / (roomForCell(bands) + Size::kGridGap);
  return std::min(content_.pictures, bands * std::max(0, beside));
}

int GridLayout::rowStep() const { return cell_ + Size::kGridGap; }
int GridLayout::bandTop(int band) const { return kTop + band * (area_.height() / bands_); }
int GridLayout::valueTop(int band) const {
  return bandTop(band) + content_.rows * rowStep() - Size::kGridGap + Space::kTiny;
}

QRect GridLayout::cellRect(int row, int picture) const {
  const int band = columns_ > 0 ? picture / columns_ : 0;
  const int column = picture - band * columns_;
  return {content_.labelWidth + column * step_, bandTop(band) + row * rowStep(), cell_, cell_};
}

QRect GridLayout::valueRect(int picture, int line) const {
  const int band = columns_ > 0 ? picture / columns_ : 0;
  return {cellRect(0, picture).left(), valueTop(band) + line * content_.valueLine, cell_, content_.valueLine};
}

QRect GridLayout::rowLabel(int row, int band) const {
  return {0, bandTop(band) + row * rowStep(), content_.labelWidth, cell_};
}

QRect GridLayout::valueLabel(int line, int band) const {
  return {0, valueTop(band) + line * content_.valueLine, content_.labelWidth, content_.valueLine};
}

}  // namespace ui
