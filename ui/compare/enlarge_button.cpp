// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/enlarge_button.h"

#include <QEvent>

#include "ui/look/theme.h"

namespace ui {

EnlargeButton::EnlargeButton(const Theme& theme, QWidget* card) : QToolButton(card), theme_(theme) {
  setObjectName(QStringLiteral("enlarge"));
  setCheckable(true);
  connect(this, &QToolButton::toggled, this, &EnlargeButton::refresh);
  connect(&theme_, &Theme::changed, this, &EnlargeButton::refresh);
  hide();
  refresh();
}

void EnlargeButton::setCardName(const QString& name) {
  cardName_ = name;
  refresh();
}

void EnlargeButton::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QToolButton::changeEvent(event);
}

void EnlargeButton::refresh() {
  setIcon(theme_.icon(isChecked() ? QStringLiteral("reduce") : QStringLiteral("enlarge")));
  setToolTip(isChecked() ? tr("Back to all cards (Esc)") : tr("Give this card all the room (Ctrl+E)"));
  setAccessibleName(isChecked() ? tr("Back to all cards") : tr("Enlarge %1", "a card").arg(cardName_));
}

}  // namespace ui
