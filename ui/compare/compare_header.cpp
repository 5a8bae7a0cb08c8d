// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/compare_header.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/segments.h"

namespace ui {

CompareHeader::CompareHeader(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Space::kSmall);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("title"));
  title_->setFixedHeight(Size::kControl);
  row->addWidget(title_, 0, Qt::AlignTop);
  row->addStretch(1);
  add_ = new QToolButton(this);
  add_->setObjectName(QStringLiteral("addRun"));
  add_->setPopupMode(QToolButton::InstantPopup);
  add_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  add_->setProperty("place", QStringLiteral("only"));
  setKind(add_, QStringLiteral("segment"));
  add_->setMenu(new QMenu(add_));
  row->addWidget(add_, 0, Qt::AlignTop);
  try_ = new QPushButton(this);
  try_->setObjectName(QStringLiteral("useThisPicture"));
  row->addWidget(try_, 0, Qt::AlignTop);
  picturesAt_ = new QLabel(this);
  setKind(picturesAt_, QStringLiteral("secondary"));
  picturesAt_->setFixedHeight(Size::kControl);
  row->addWidget(picturesAt_, 0, Qt::AlignTop);
  rules_ = new Segments(4, this);
  rules_->setObjectName(QStringLiteral("epochRule"));
  row->addWidget(rules_, 0, Qt::AlignTop);
  connect(add_->menu(), &QMenu::aboutToShow, this, &CompareHeader::fillMenu);
  connect(try_, &QPushButton::clicked, this, &CompareHeader::tryRequested);
  connect(rules_, &Segments::chosenChanged, this, [this](int rule) { emit ruleChosen(static_cast<EpochRule>(rule)); });
  connect(&theme_, &Theme::changed, this, &CompareHeader::refreshIcons);
  retranslate();
  refreshIcons();
}

void CompareHeader::setHasRuns(bool hasRuns) {
  try_->setEnabled(hasRuns);
  rules_->setEnabled(hasRuns);
}

void CompareHeader::setRule(EpochRule rule) { rules_->choose(static_cast<int>(rule)); }

void CompareHeader::fillMenu() {
  QMenu* const menu = add_->menu();
  menu->clear();
  for (const core::RunSummary& run : choosable_) {
    connect(menu->addAction(QString::fromStdString(run.name)), &QAction::triggered, this,
            [this, uid = QString::fromStdString(run.uid)] { emit runAdded(uid); });
  }
  if (choosable_.empty()) menu->addAction(tr("There are no other runs"))->setEnabled(false);
  menu->addSeparator();
  connect(menu->addAction(tr("Choose on the page Runs…")), &QAction::triggered, this, &CompareHeader::runsPageWanted);
}

void CompareHeader::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void CompareHeader::retranslate() {
  title_->setText(tr("Compare"));
  add_->setText(tr("Add run"));
  add_->setToolTip(tr("Adds one of the newest runs to the comparison"));
  try_->setText(tr("Use this picture…"));
  try_->setToolTip(tr("Shows what every compared run makes of any picture; or drop one here"));
  picturesAt_->setText(tr("Pictures at"));
  rules_->setTexts({tr("Best epoch"), tr("Same epoch"), tr("Same time"), tr("Last")},
                   {tr("Each run at its lowest validation loss"), tr("All runs after as many epochs"),
                    tr("All runs after as much training time"), tr("What each run ended with")});
}

void CompareHeader::refreshIcons() { add_->setIcon(theme_.icon(QStringLiteral("plus"))); }

}  // namespace ui
