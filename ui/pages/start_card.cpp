// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_card.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/duration_text.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr double kStep = 5.0;  // Seconds; nobody can tell more exactly before anything has been measured.

QString roughly(double seconds) {
  const double rounded = kStep * std::max(1.0, std::round(seconds / kStep));
  return rounded < 60.0 ? StartCard::tr("about %1 s").arg(QLocale().toString(rounded, 'f', 0)) : durationText(seconds);
}

}  // namespace

StartCard::StartCard(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("card"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kLarge, Space::kLarge, Space::kLarge, Space::kLarge);
  column->setSpacing(Space::kMedium);
  auto* const grid = new QGridLayout;
  grid->setHorizontalSpacing(Space::kSmall);
  grid->setVerticalSpacing(Space::kSmall);
  grid->setColumnStretch(1, 1);
  column->addLayout(grid);
  pictures_ = addFact(grid);
  model_ = addFact(grid);
  whole_ = addFact(grid);
  first_ = addFact(grid);
  first_.value->setObjectName(QStringLiteral("firstResult"));
  pictures_.value->setObjectName(QStringLiteral("firstPictures"));
  train_ = new QPushButton(this);
  train_->setObjectName(QStringLiteral("firstTrain"));
  train_->setProperty("large", true);
  train_->setDefault(true);
  setKind(train_, QStringLiteral("primary"));
  column->addWidget(train_);
  progress_ = new QProgressBar(this);
  progress_->setRange(0, 0);
  column->addWidget(progress_);
  hint_ = new QLabel(this);
  hint_->setAlignment(Qt::AlignCenter);
  hint_->setWordWrap(true);
  setKind(hint_, QStringLiteral("muted"));
  column->addWidget(hint_);
  problem_ = new QLabel(this);
  problem_->setWordWrap(true);
  problem_->setObjectName(QStringLiteral("firstProblem"));
  problem_->hide();
  setKind(problem_, QStringLiteral("error"));
  column->addWidget(problem_);
  connect(train_, &QPushButton::clicked, this, &StartCard::trainRequested);
  connect(&theme_, &Theme::changed, this, &StartCard::refresh);
  refresh();
}

StartCard::Fact StartCard::addFact(QGridLayout* grid) {
  const int row = grid->rowCount();
  const Fact fact{new QLabel(this), new QLabel(this)};
  setKind(fact.title, QStringLiteral("secondary"));
  fact.value->setAlignment(Qt::AlignRight | Qt::AlignTop);
  fact.value->setWordWrap(true);
  grid->addWidget(fact.title, row, 0, Qt::AlignTop);
  grid->addWidget(fact.value, row, 1);
  return fact;
}

void StartCard::setPlan(const QString& pictures, const QString& model) {
  picturesText_ = pictures;
  modelText_ = model;
  refresh();
}

void StartCard::setTimes(const std::optional<StartTimes>& times) {
  times_ = times;
  refresh();
}

void StartCard::setLooking(bool isLooking) {
  isLooking_ = isLooking;
  refresh();
}

void StartCard::setObstacle(core::Message obstacle) {
  obstacle_ = std::move(obstacle);
  refresh();
}

void StartCard::setEngineReady(bool isReady) {
  isEngineReady_ = isReady;
  refresh();
}

void StartCard::setStarting(bool isStarting) {
  isStarting_ = isStarting;
  refresh();
}

void StartCard::setProblem(core::Message problem) {
  reason_ = std::move(problem);
  refresh();
}

void StartCard::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QFrame::changeEvent(event);
}

void StartCard::refresh() {
  pictures_.title->setText(tr("Pictures"));
  pictures_.value->setText(picturesText_);
  model_.title->setText(tr("Model"));
  model_.value->setText(modelText_);
  whole_.title->setText(tr("Takes"));
  first_.title->setText(tr("First result in"));
  for (const Fact& fact : {whole_, first_}) {
    fact.title->setVisible(times_.has_value());
    fact.value->setVisible(times_.has_value());
  }
  if (times_) {
    whole_.value->setText(roughly(times_->whole));
    first_.value->setText(roughly(times_->firstResult));
  }
  train_->setEnabled(canStart());
  train_->setText(isStarting_ ? tr("Getting the pictures ready") : isEngineReady_ ? tr("Train") : tr("Getting ready"));
  train_->setIcon(theme_.icon(QStringLiteral("play"), train_->isEnabled() ? Color::OnAccent : Color::TextDisabled));
  train_->setToolTip(messageText(obstacle_));
  progress_->setVisible(isStarting_ || !isEngineReady_);
  progress_->setAccessibleName(tr("Getting ready"));
  const core::Message& told = obstacle_.empty() ? reason_ : obstacle_;
  problem_->setText(messageText(told));
  problem_->setVisible(!told.empty());
  hint_->setText(tr("Stop or pause whenever you like"));
}

}  // namespace ui
