// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choice_card.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPixmap>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {

ChoiceCard::ChoiceCard(const QString& name, QButtonGroup* group, Form form, QWidget* parent)
    : QFrame(parent), group_(group), button_(new QRadioButton(this)), text_(new QLabel(this)) {
  button_->setObjectName(QStringLiteral("choose_%1").arg(name));
  group->addButton(button_);
  text_->setWordWrap(true);
  setKind(text_, QStringLiteral("muted"));
  if (form == Form::PicturesBelow) {
    buildBelow();
  } else {
    buildBeside();
  }
  layout()->setContentsMargins(Space::kMedium, Space::kMedium, Space::kMedium, Space::kMedium);
  setProperty("clickable", true);
  setChosen(false);
  connect(button_, &QRadioButton::clicked, this, &ChoiceCard::chosen);
}

QLabel* ChoiceCard::addPicture(QBoxLayout* layout) {
  auto* const label = new QLabel(this);
  label->hide();
  layout->addWidget(label);
  return label;
}

void ChoiceCard::buildBelow() {
  auto* const column = new QVBoxLayout(this);
  column->addWidget(button_);
  column->addWidget(text_);
  pictures_ = addPicture(column);
}

void ChoiceCard::buildBeside() {
  auto* const row = new QHBoxLayout(this);
  row->setSpacing(Space::kSmall);
  row->addWidget(button_);
  pictures_ = addPicture(row);
  arrow_ = addPicture(row);
  after_ = addPicture(row);
  auto* const words = new QVBoxLayout;
  words->setSpacing(2);
  words->addStretch(1);
  title_ = new QLabel(this);
  title_->setWordWrap(true);
  setKind(title_, QStringLiteral("strong"));
  words->addWidget(title_);
  words->addWidget(text_);
  words->addStretch(1);
  row->addLayout(words, 1);
}

void ChoiceCard::setTexts(const QString& title, const QString& text) {
  if (title_ == nullptr) {
    button_->setText(title);
  } else {
    title_->setText(title);
    button_->setAccessibleName(title);
  }
  button_->setAccessibleDescription(text);
  text_->setText(text);
  text_->setVisible(!text.isEmpty());
}

void ChoiceCard::setPictures(const QPixmap& pictures) {
  pictures_->setPixmap(pictures);
  pictures_->show();
}

void ChoiceCard::setPictures(const QPixmap& before, const QPixmap& arrow, const QPixmap& after) {
  setPictures(before);
  arrow_->setPixmap(arrow);
  arrow_->show();
  after_->setPixmap(after);
  after_->show();
}

// An exclusive group lets nobody take the last mark away: none of the choices may hold, too.
void ChoiceCard::setChosen(bool isChosen) {
  if (!isChosen && button_->isChecked()) {
    group_->setExclusive(false);
    button_->setChecked(false);
    group_->setExclusive(true);
  } else if (isChosen) {
    button_->setChecked(true);
  }
  setKind(this, isChosen ? QStringLiteral("chosen-card") : QStringLiteral("card"));
}

void ChoiceCard::mouseReleaseEvent(QMouseEvent*) { button_->click(); }

}  // namespace ui
