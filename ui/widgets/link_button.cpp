// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/link_button.h"

#include <QPushButton>

#include "ui/look/style_sheet.h"

namespace ui {

QPushButton* linkBelowWords(QWidget* parent) {
  auto* const link = new QPushButton(parent);
  link->setProperty("tight", true);
  setKind(link, QStringLiteral("link"));
  link->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  return link;
}

}  // namespace ui
