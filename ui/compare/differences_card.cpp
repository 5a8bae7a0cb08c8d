// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/differences_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/compare/difference_model.h"
#include "ui/compare/enlarge_button.h"
#include "ui/compare/verdict.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/metric_words.h"

namespace ui {
namespace {

constexpr int kTitleWidth = 130;
constexpr int kSeenRows = 7;  // Of the table, before the verdict gets more than its least.
constexpr int kLeastRows = 3;
constexpr int kVerdictLines = 2;  // At least.

}  // namespace

DifferencesCard::DifferencesCard(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("card"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kSmall);
  column->setSpacing(Space::kTiny);
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("strong"));
  row->addWidget(title_);
  equal_ = new QLabel(this);
  setKind(equal_, QStringLiteral("muted"));
  row->addStretch(1);
  row->addWidget(equal_);
  row->addWidget(new EnlargeButton(theme, this));
  sentence_ = new QLabel(this);
  sentence_->setObjectName(QStringLiteral("differenceSentence"));
  sentence_->setWordWrap(true);
  column->addWidget(sentence_);
  mended_ = new QLabel(this);
  mended_->setObjectName(QStringLiteral("mended"));
  mended_->setWordWrap(true);
  mended_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(mended_);
  buildTable();
  column->addWidget(table_, 1);
  auto* const line = new QFrame(this);
  setKind(line, QStringLiteral("line"));
  column->addWidget(line);
  auto* const verdictRow = new QHBoxLayout;
  column->addLayout(verdictRow);
  verdictTitle_ = new QLabel(this);
  setKind(verdictTitle_, QStringLiteral("strong"));
  verdictRow->addWidget(verdictTitle_, 1);
  moreSeeds_ = new QPushButton(this);
  moreSeeds_->setObjectName(QStringLiteral("moreSeeds"));
  verdictRow->addWidget(moreSeeds_);
  verdict_ = new QLabel(this);
  verdict_->setObjectName(QStringLiteral("verdict"));
  verdict_->setWordWrap(true);
  verdict_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  setKind(verdict_, QStringLiteral("secondary"));
  verdictArea_ = new QScrollArea(this);
  verdictArea_->setWidgetResizable(true);
  verdictArea_->setFrameShape(QFrame::NoFrame);
  verdictArea_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  verdict_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
  verdictArea_->setWidget(verdict_);
  column->addWidget(verdictArea_);
  connect(&theme_, &Theme::changed, this, &DifferencesCard::fitVerdict);
  connect(moreSeeds_, &QPushButton::clicked, this, [this] { emit seedsWanted(wanted_); });
  retranslate();
}

void DifferencesCard::buildTable() {
  model_ = new DifferenceModel(theme_, this);
  table_ = new QTableView(this);
  table_->setObjectName(QStringLiteral("differenceTable"));
  table_->setModel(model_);
  table_->setShowGrid(false);
  setDesignedIcon(table_, Space::kMedium);
  table_->setFrameShape(QFrame::NoFrame);
  table_->setSelectionMode(QAbstractItemView::NoSelection);
  table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->verticalHeader()->setTextElideMode(Qt::ElideRight);
}

void DifferencesCard::setRuns(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots) {
  model_->setRuns(runs, runSlots);
}

void DifferencesCard::setJudged(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots) {
  runs_ = runs;
  slots_ = runSlots;
  refresh();
}

void DifferencesCard::setMetric(const std::string& metric) {
  metric_ = metric;
  refresh();
}

void DifferencesCard::refresh() {
  const auto equal = static_cast<int>(model_->comparison().equalSettings);
  equal_->setText(equal > 0 && model_->columnCount() > 1 ? tr("%n equal setting(s) hidden", nullptr, equal)
                                                         : QString());
  sentence_->setText(model_->sentence());
  mended_->setText(model_->mended());
  mended_->setVisible(!mended_->text().isEmpty());
  const bool canTell = runs_.size() > 1;
  for (QWidget* const part : {static_cast<QWidget*>(verdictTitle_), static_cast<QWidget*>(verdictArea_)})
    part->setVisible(canTell);
  wanted_.clear();
  if (canTell) {
    const Verdict verdict = verdictOn(runs_, metric_);
    verdict_->setText(verdictText(verdict, slots_, metric_));
    for (const VerdictGroup& group : verdict.groups) {
      if (group.values.size() < 2) wanted_ += QString::fromStdString(runs_[group.runs.front()]->uid());
    }
  }
  verdictTitle_->setToolTip(tr("By the best %1 of each run. Training twice with another seed shows how much is luck; "
                               "Welch's t test, corrected for the number of comparisons.")
                                .arg(metricTitle(metric_)));
  moreSeeds_->setVisible(!wanted_.isEmpty());
  fitVerdict();
}

// The table gets its rows first; the verdict scrolls where there is no room for all of it.
void DifferencesCard::fitVerdict() {
  const QFontMetrics metrics(theme_.font(FontRole::Body));  // Of the table and of the verdict.
  const int row = metrics.height() + Space::kSmall;
  table_->verticalHeader()->setMaximumWidth(theme_.scaled(kTitleWidth));
  table_->verticalHeader()->setMinimumSectionSize(row);
  table_->verticalHeader()->setDefaultSectionSize(row);
  const int rows = std::min(kSeenRows, model_->rowCount());
  const int line = metrics.lineSpacing();
  const int least = kVerdictLines * line;
  const int wanted = std::max(verdict_->heightForWidth(verdictArea_->viewport()->width()), line);
  const int head = title_->height() + sentence_->height() + (mended_->isHidden() ? 0 : mended_->height()) +
                   table_->horizontalHeader()->sizeHint().height();
  const QScrollBar* const bar = table_->horizontalScrollBar();
  const int below = bar->isVisible() ? bar->sizeHint().height() : 0;
  const int others = below + head + moreSeeds_->sizeHint().height() + Space::kPage + 2 * Space::kMedium;
  const int room = std::max(least, height() - others - rows * row) / line * line;  // No line is cut.
  verdictArea_->setFixedHeight(std::min(wanted, room));
  table_->setMinimumHeight(table_->horizontalHeader()->sizeHint().height() + std::min(rows, kLeastRows) * row);
}

void DifferencesCard::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  fitVerdict();
}

void DifferencesCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    model_->refresh();
    retranslate();
  }
  QFrame::changeEvent(event);
}

void DifferencesCard::retranslate() {
  title_->setText(tr("What differs"));
  table_->setAccessibleName(title_->text());
  verdictTitle_->setText(tr("Better, or luck?"));
  moreSeeds_->setText(tr("Queue two more seeds"));
  moreSeeds_->setToolTip(tr("Trains each of these settings twice more, with other seeds, one after the other"));
  refresh();
}

}  // namespace ui
