// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_area.h"

namespace ui {

int PagePart::heightForWidth(int /*width*/) const { return minimumSizeHint().height(); }

PageArea::PageArea(QWidget* parent) : ColumnArea(parent), part_(new PagePart) { setWidget(part_); }

}  // namespace ui
