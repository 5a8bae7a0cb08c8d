// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_card.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/message_text.h"

namespace ui {

StartCard::StartCard(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("card"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kLarge, Space::kLarge, Space::kLarge, Space::kLarge);
  column->setSpacing(Space::kMedium);
  summary_ = new QLabel(this);
  summary_->setWordWrap(true);
  setKind(summary_, QStringLiteral("secondary"));
  column->addWidget(summary_);
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
  problem_->hide();
  setKind(problem_, QStringLiteral("error"));
  column->addWidget(problem_);
  connect(train_, &QPushButton::clicked, this, &StartCard::trainRequested);
  connect(&theme_, &Theme::changed, this, &StartCard::refresh);
  refresh();
}

void StartCard::setPictures(const QString& pictures) {
  pictures_ = pictures;
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
  summary_->setText(tr("Pictures: %1, 32 × 32\nModel: Convolutional\nFirst result in about 10 s").arg(pictures_));
  train_->setEnabled(isEngineReady_ && !isStarting_);
  train_->setText(isStarting_ ? tr("Getting the pictures ready") : isEngineReady_ ? tr("Train") : tr("Getting ready"));
  train_->setIcon(theme_.icon(QStringLiteral("play"), train_->isEnabled() ? Color::OnAccent : Color::TextDisabled));
  progress_->setVisible(isStarting_ || !isEngineReady_);
  progress_->setAccessibleName(tr("Getting ready"));
  problem_->setText(messageText(reason_));
  problem_->setVisible(!reason_.empty());
  hint_->setText(tr("Stop or pause whenever you like"));
}

}  // namespace ui
