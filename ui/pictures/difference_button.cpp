// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/difference_button.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

#include "ui/look/style_sheet.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

using core::DifferenceKind;
constexpr DifferenceKind kKinds[] = {DifferenceKind::Absolute, DifferenceKind::Signed, DifferenceKind::Squared,
                                     DifferenceKind::Structural};

DifferenceKind kindOf(const QAction* action) { return static_cast<DifferenceKind>(action->data().toInt()); }

}  // namespace

DifferenceButton::DifferenceButton(QWidget* parent) : QToolButton(parent), kinds_(new QActionGroup(this)) {
  setPopupMode(QToolButton::InstantPopup);
  setProperty("place", QStringLiteral("only"));
  setKind(this, QStringLiteral("segment"));
  auto* const menu = new QMenu(this);
  for (const DifferenceKind each : kKinds) {
    QAction* const action = menu->addAction(QString());
    action->setCheckable(true);
    action->setChecked(each == DifferenceKind::Absolute);
    action->setData(static_cast<int>(each));
    kinds_->addAction(action);
  }
  setMenu(menu);
  connect(kinds_, &QActionGroup::triggered, this, [this](QAction* action) { emit kindChosen(kindOf(action)); });
  retranslate();
}

DifferenceKind DifferenceButton::kind() const { return kindOf(kinds_->checkedAction()); }

void DifferenceButton::retranslate() {
  for (QAction* const action : kinds_->actions()) {
    action->setText(differenceName(kindOf(action)));
    action->setToolTip(differenceExplanation(kindOf(action)));
  }
}

void DifferenceButton::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QToolButton::changeEvent(event);
}

}  // namespace ui
