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
#include "ui/reading/run_chooser.h"
#include "ui/widgets/segments.h"

namespace ui {

CompareHeader::CompareHeader(const Theme& theme, RunExtras& extras, QWidget* parent) : QWidget(parent), theme_(theme) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Space::kSmall);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("title"));
  setDesignedHeight(title_, Size::kControl);
  row->addWidget(title_, 0, Qt::AlignVCenter);
  row->addStretch(1);
  add_ = new QToolButton(this);
  add_->setObjectName(QStringLiteral("addRun"));
  add_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  add_->setProperty("place", QStringLiteral("only"));
  setKind(add_, QStringLiteral("segment"));
  row->addWidget(add_, 0, Qt::AlignVCenter);
  chooser_ = new RunChooser(theme_, extras, this);
  try_ = new QPushButton(this);
  try_->setObjectName(QStringLiteral("useThisPicture"));
  row->addWidget(try_, 0, Qt::AlignVCenter);
  report_ = new QToolButton(this);
  report_->setObjectName(QStringLiteral("report"));
  report_->setProperty("place", QStringLiteral("only"));
  setKind(report_, QStringLiteral("segment"));
  report_->setPopupMode(QToolButton::InstantPopup);
  report_->setMenu(new QMenu(report_));
  row->addWidget(report_, 0, Qt::AlignVCenter);
  picturesAt_ = new QLabel(this);
  setKind(picturesAt_, QStringLiteral("secondary"));
  setDesignedHeight(picturesAt_, Size::kControl);
  row->addWidget(picturesAt_, 0, Qt::AlignVCenter);
  rules_ = new Segments(4, this);
  rules_->setObjectName(QStringLiteral("epochRule"));
  row->addWidget(rules_, 0, Qt::AlignVCenter);
  connect(add_, &QToolButton::clicked, chooser_, [this] { chooser_->openBelow(*add_); });
  connect(chooser_, &RunChooser::chosen, this, &CompareHeader::runAdded);
  connect(chooser_, &RunChooser::pageWanted, this, &CompareHeader::runsPageWanted);
  connect(try_, &QPushButton::clicked, this, &CompareHeader::tryRequested);
  connect(rules_, &Segments::chosenChanged, this, [this](int rule) { emit ruleChosen(static_cast<EpochRule>(rule)); });
  connect(&theme_, &Theme::changed, this, &CompareHeader::refreshIcons);
  retranslate();
  refreshIcons();
}

void CompareHeader::setHasRuns(bool hasRuns) {
  try_->setEnabled(hasRuns);
  report_->setEnabled(hasRuns);
  rules_->setEnabled(hasRuns);
}

QMenu* CompareHeader::reportMenu() const { return report_->menu(); }

void CompareHeader::setRule(EpochRule rule) { rules_->choose(static_cast<int>(rule)); }

void CompareHeader::setChoosable(std::vector<core::RunSummary> runs) { chooser_->setRuns(std::move(runs)); }

void CompareHeader::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void CompareHeader::retranslate() {
  title_->setText(tr("Compare"));
  add_->setText(tr("Add run"));
  add_->setToolTip(tr("Adds another run to the comparison"));
  try_->setText(tr("Use this picture…"));
  try_->setToolTip(tr("Shows what every compared run makes of any picture; or drop one here"));
  report_->setText(tr("Report"));
  report_->setToolTip(
      tr("Saves this comparison as a page or a PDF that needs no program to read, or its runs for other programs"));
  picturesAt_->setText(tr("Pictures at"));
  rules_->setAccessibleName(tr("Pictures at"));
  rules_->setTexts({tr("Best epoch"), tr("Same epoch"), tr("Same time"), tr("Last")},
                   {tr("Each run at its lowest validation loss"), tr("All runs after as many epochs"),
                    tr("All runs after as much training time"), tr("What each run ended with")});
}

void CompareHeader::refreshIcons() { add_->setIcon(theme_.icon(QStringLiteral("plus"))); }

}  // namespace ui
