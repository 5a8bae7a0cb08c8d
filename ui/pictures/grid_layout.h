// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of the grid stands: a column for each picture with its rows and, below them, its values. Where pictures
// would be out of sight and there is height to spare, columns go on in another band below. In device-independent pixels.
#pragma once

#include <QRect>
#include <QSize>

namespace ui {

class GridLayout {
 public:
  struct Content {
    int rows = 0;  // Of each picture.
    int pictures = 0;
    QSize picture;  // In its own pixels; cells show whole ones of them where that costs little room.
    int labelWidth = 0;
    int valueLine = 0;  // Height of one of the two lines below the rows.
  };

  GridLayout() = default;
  // area: the height that is shared, and the width that is seen.
  GridLayout(const Content& content, const QSize& area);

  [[nodiscard]] int cell() const { return cell_; }
  [[nodiscard]] int bands() const { return bands_; }
  // Pictures in a band; the last one may have fewer.
  [[nodiscard]] int columns() const { return columns_; }
  // From one column to the next.
  [[nodiscard]] int step() const { return step_; }
  // Of the area: up to the last column that is seen whole, so that no sliver of another one stands beside it.
  [[nodiscard]] int seenWidth() const;
  // All of it, whatever is in sight.
  [[nodiscard]] int width() const { return content_.labelWidth + columns_ * step_; }
  // The least height in which a band has room.
  [[nodiscard]] static int leastHeight(int rows, int valueLine);

  // Before anything is scrolled.
  [[nodiscard]] QRect cellRect(int row, int picture) const;
  // Below a picture's rows; line: 0 or 1.
  [[nodiscard]] QRect valueRect(int picture, int line) const;
  // Left of a band's rows, or of its values.
  [[nodiscard]] QRect rowLabel(int row, int band) const;
  [[nodiscard]] QRect valueLabel(int line, int band) const;

 private:
  [[nodiscard]] int roomForCell(int bands) const;
  // How many pictures are seen at once.
  [[nodiscard]] int seenWith(int bands) const;
  [[nodiscard]] int rowStep() const;
  [[nodiscard]] int bandTop(int band) const;
  [[nodiscard]] int valueTop(int band) const;

  Content content_;
  QSize area_;
  int cell_ = 0;
  int bands_ = 1;
  int columns_ = 0;
  int seenColumns_ = 0;  // At once.
  int step_ = 0;
};

}  // namespace ui
