// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a part of a page that is scrolled up and down where the window is too low for it. Unlike in a plain scroll area, the
// part is made as low as it can be before it is scrolled, and not as high as it would like to be.
#pragma once

#include "ui/widgets/column_area.h"

namespace ui {

// What stands in a PageArea, or in the window's own area around each page.
class PagePart : public QWidget {
 public:
  using QWidget::QWidget;

  // A scroll area asks for this where words are wrapped: as low as it can be at any width.
  [[nodiscard]] int heightForWidth(int width) const override;
};

class PageArea : public ColumnArea {
 public:
  explicit PageArea(QWidget* parent = nullptr);

  // To be filled with a layout.
  [[nodiscard]] PagePart* part() const { return part_; }

 private:
  PagePart* part_;
};

}  // namespace ui
