// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/name_tag.h"

#include <algorithm>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {

NameTag::NameTag(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
  setAttribute(Qt::WA_TransparentForMouseEvents);
  setMargin(Space::kTiny);
  setKind(this, QStringLiteral("popup"));
  hide();
}

void NameTag::showAt(const QString& text, const QPointF& point) {
  setText(text);
  adjustSize();
  const int x = std::min(static_cast<int>(point.x()) + Space::kMedium, parentWidget()->width() - width());
  const int above = static_cast<int>(point.y()) - height() - Space::kSmall;
  move(std::max(0, x), above >= 0 ? above : static_cast<int>(point.y()) + Space::kLarge);
  show();
}

}  // namespace ui
