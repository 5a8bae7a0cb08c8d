// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_card.h"

#include <QButtonGroup>
#include <QLabel>
#include <QMouseEvent>
#include <QPixmap>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {

ChoiceCard::ChoiceCard(const QString& name, QButtonGroup* group, QWidget* parent) : QFrame(parent) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kMedium, Space::kMedium, Space::kMedium);
  button_ = new QRadioButton(this);
  button_->setObjectName(QStringLiteral("choose_%1").arg(name));
  group->addButton(button_);
  column->addWidget(button_);
  text_ = new QLabel(this);
  text_->setWordWrap(true);
  setKind(text_, QStringLiteral("muted"));
  column->addWidget(text_);
  pictures_ = new QLabel(this);
  pictures_->hide();
  column->addWidget(pictures_);
  setProperty("clickable", true);
  setChosen(false);
  connect(button_, &QRadioButton::clicked, this, &ChoiceCard::chosen);
}

void ChoiceCard::setTexts(const QString& title, const QString& text) {
  button_->setText(title);
  text_->setText(text);
}

void ChoiceCard::setPictures(const QPixmap& pictures) {
  pictures_->setPixmap(pictures);
  pictures_->show();
}

void ChoiceCard::setChosen(bool isChosen) {
  button_->setChecked(isChosen);
  setKind(this, isChosen ? QStringLiteral("chosen-card") : QStringLiteral("card"));
}

void ChoiceCard::mouseReleaseEvent(QMouseEvent*) { button_->click(); }

}  // namespace ui
