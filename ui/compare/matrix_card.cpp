// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/matrix_card.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/compare/enlarge_button.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pictures/difference_button.h"
#include "ui/pictures/difference_legend.h"
#include "ui/pictures/epoch_bar.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/picture_image.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/segments.h"
#include "ui/words/duration_text.h"

namespace ui {

MatrixCard::MatrixCard(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("card"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kTiny);
  column->setSpacing(Space::kSmall);
  buildHeader(column);
  matrix_ = new ReconMatrix(theme, this);
  column->addWidget(matrix_, 1);
  buildFooter(column);
  connectParts();
  retranslate();
  refreshIcons();
}

void MatrixCard::buildHeader(QBoxLayout* column) {
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kSmall);
  column->addLayout(row);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("strong"));
  row->addWidget(title_);
  count_ = new FittingLabel(this);
  count_->setObjectName(QStringLiteral("sharedPictures"));
  setKind(count_, QStringLiteral("muted"));
  row->addWidget(count_, 1);
  contents_ = new Segments(2, this);
  contents_->setObjectName(QStringLiteral("matrixContents"));
  contents_->keepWordsWhole();  // Where room is short, that of the orders goes first.
  row->addWidget(contents_);
  orders_ = new Segments(3, this);
  orders_->setObjectName(QStringLiteral("matrixOrders"));
  row->addWidget(orders_);
  save_ = new QToolButton(this);
  save_->setObjectName(QStringLiteral("saveMatrix"));
  row->addWidget(save_);
  row->addWidget(new EnlargeButton(theme_, this));
  auto* const second = new QHBoxLayout;  // Only while differences are shown.
  column->addLayout(second);
  difference_ = new DifferenceButton(this);
  difference_->setObjectName(QStringLiteral("differenceOf"));
  difference_->menu()->addSeparator();
  against_ = new QActionGroup(this);
  second->addWidget(difference_);
  second->addStretch(1);
  legend_ = new DifferenceLegend(theme_, this);
  second->addWidget(legend_);
}

void MatrixCard::buildFooter(QBoxLayout* column) {
  bar_ = new EpochBar(theme_, this);
  column->addWidget(bar_);
  slider().setObjectName(QStringLiteral("matrixSlider"));
  place_ = new QLabel(this);
  place_->setObjectName(QStringLiteral("matrixPlace"));
  setKind(place_, QStringLiteral("mono"));
  bar_->addAfterSlider(place_);
}

EpochSlider& MatrixCard::slider() const { return bar_->slider(); }

void MatrixCard::connectParts() {
  connect(contents_, &Segments::chosenChanged, this, &MatrixCard::refreshDifference);
  connect(difference_, &DifferenceButton::kindChosen, this, &MatrixCard::refreshDifference);
  connect(against_, &QActionGroup::triggered, this, &MatrixCard::refreshDifference);
  connect(orders_, &Segments::clicked, matrix_,
          [this](int order) { matrix_->setOrder(static_cast<ReconMatrix::Order>(order)); });
  connect(matrix_, &ReconMatrix::orderChanged, this,
          [this](ReconMatrix::Order order) { orders_->choose(static_cast<int>(order)); });
  connect(save_, &QToolButton::clicked, this, &MatrixCard::savePictureWanted);
  connect(bar_, &EpochBar::playPressed, this, [this] {
    if (rule_ == EpochRule::Best || rule_ == EpochRule::Last) setRule(EpochRule::Same);
  });
  // Who moves the slider wants that epoch, whatever was looked at before.
  connect(&slider(), &EpochSlider::epochChosen, this, [this](std::int64_t place) {
    if (rule_ == EpochRule::Best || rule_ == EpochRule::Last) {
      rule_ = EpochRule::Same;
      emit ruleChanged(rule_);
    }
    refreshColumns();
    emit placeChanged(place);
  });
  connect(&theme_, &Theme::changed, this, &MatrixCard::refreshIcons);
}

void MatrixCard::setRuns(const std::vector<ComparedRunPtr>& runs, const std::vector<int>& runSlots,
                         SharedPictures shared, const QString& emptyText) {
  runs_ = runs;
  slots_ = runSlots;
  const bool areSame = matrix_->model().pictures() && *matrix_->model().pictures() == *shared;
  if (!areSame) matrix_->setPictures(std::move(shared));
  matrix_->setEmptyText(emptyText);
  refreshAgainst();
  setRule(rule_);
  retranslate();
}

void MatrixCard::setRule(EpochRule rule) {
  const std::int64_t before = slider().epoch();
  const bool isSameScale = (rule == EpochRule::SameTime) == (rule_ == EpochRule::SameTime);
  rule_ = rule;
  {
    const QSignalBlocker quiet(&slider());
    slider().setEpochs(placesOf(runs_, rule));
    if (isSameScale && before > 0) slider().setEpoch(before);
  }
  refreshColumns();
  emit ruleChanged(rule);
}

void MatrixCard::refreshColumns() {
  std::vector<MatrixColumn> columns;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    columns.push_back({runs_[i], slots_[i], epochOf(*runs_[i], rule_, slider().epoch()), nullptr});
  }
  matrix_->setRuns(std::move(columns));
  refreshFooter();
}

void MatrixCard::refreshAgainst() {
  QAction* const before = against_->checkedAction();
  const int chosen = before == nullptr ? kAgainstTarget : before->data().toInt();
  qDeleteAll(against_->actions());
  const auto add = [&](const QString& text, int column) {
    QAction* const action = difference_->menu()->addAction(text);
    action->setCheckable(true);
    action->setData(column);
    action->setChecked(column == chosen);
    against_->addAction(action);
  };
  add(tr("from the target"), kAgainstTarget);
  add(tr("from the input"), kAgainstInput);
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    add(tr("from %1, %2").arg(runLetter(slots_[i]), runs_[i]->name()), static_cast<int>(i));
  }
  if (against_->checkedAction() == nullptr) against_->actions().front()->setChecked(true);
  refreshDifference();
}

void MatrixCard::refreshDifference() {
  const bool isShown = contents_->chosen() == 1;
  const core::DifferenceKind kind = difference_->kind();
  QAction* const from = against_->checkedAction();
  const int against = from == nullptr ? kAgainstTarget : from->data().toInt();
  matrix_->setDifference(isShown ? std::optional(kind) : std::nullopt, against);
  legend_->setKind(kind);
  legend_->setVisible(isShown);
  difference_->setVisible(isShown);
  difference_->setText(from == nullptr ? differenceName(kind) : tr("%1 %2").arg(differenceName(kind), from->text()));
}

void MatrixCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    refreshAgainst();
  }
  QFrame::changeEvent(event);
}

void MatrixCard::retranslate() {
  title_->setText(tr("Reconstructions"));
  const int rows = matrix_->model().rows();
  const auto& pictures = matrix_->model().pictures();
  const bool isSeen = rows > 0 && std::any_of(pictures->begin(), pictures->end(),
                                              [](const SharedPicture& picture) { return picture.isSeenInTraining; });
  const bool haveSameInputs =
      rows > 0 && std::all_of(pictures->begin(), pictures->end(),
                              [](const SharedPicture& picture) { return picture.areInputsEqual; });
  count_->setText(rows == 0 ? QString() : tr("%n picture(s) that all runs keep", nullptr, rows));
  count_->setToolTip(!haveSameInputs && rows > 0 ? tr("The runs got other inputs: the column shows those of the first.")
                     : isSeen                    ? tr("Some of them were trained on.")
                                                 : QString());
  contents_->setAccessibleName(tr("What is shown"));
  orders_->setAccessibleName(tr("Order of the pictures"));
  contents_->setTexts({tr("Output"), tr("Difference")});
  orders_->setTexts({tr("As they are"), tr("Most different"), tr("Worst")},
                    {tr("In the order of the set (R)"), tr("Where the runs disagree most first (D)"),
                     tr("What even the best run makes worst first (W)")});
  difference_->setAccessibleName(tr("Kind of difference, and from what"));
  save_->setAccessibleName(tr("Save all of it as one picture…"));
  save_->setToolTip(rows > 0 ? save_->accessibleName() : tr("There are no reconstructions to save."));
  for (QWidget* const part :
       {static_cast<QWidget*>(save_), static_cast<QWidget*>(contents_), static_cast<QWidget*>(orders_)}) {
    part->setEnabled(rows > 0);
  }
  slider().setAccessibleName(tr("Epoch of all runs"));
  matrix_->setAccessibleName(tr("Reconstructions of all runs"));
  refreshFooter();
}

void MatrixCard::refreshFooter() {
  const QLocale locale;
  const bool isMoving = slider().epochs().size() > 1;
  bar_->setEnabledParts(isMoving, isMoving);
  switch (rule_) {
    case EpochRule::Best: return place_->setText(tr("best of each"));
    case EpochRule::Last: return place_->setText(tr("last of each"));
    case EpochRule::Same: return place_->setText(tr("epoch %1").arg(locale.toString(qlonglong{slider().epoch()})));
    case EpochRule::SameTime:
      return place_->setText(tr("after %1").arg(durationText(static_cast<double>(slider().epoch()))));
  }
}

void MatrixCard::refreshIcons() { save_->setIcon(theme_.icon(QStringLiteral("save"))); }

}  // namespace ui
