// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/no_runs.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/style_sheet.h"

namespace ui {

NoRuns::NoRuns(QWidget* parent) : QWidget(parent) {
  auto* const column = new QVBoxLayout(this);
  column->addStretch(1);
  text_ = new QLabel(this);
  text_->setObjectName(QStringLiteral("noRuns"));
  text_->setWordWrap(true);
  text_->setAlignment(Qt::AlignCenter);
  setKind(text_, QStringLiteral("secondary"));
  column->addWidget(text_);
  action_ = new QPushButton(this);
  action_->setObjectName(QStringLiteral("noRunsAction"));
  column->addWidget(action_, 0, Qt::AlignCenter);
  column->addStretch(1);
  connect(action_, &QPushButton::clicked, this, [this] {
    if (reason_ == Reason::NothingTrained) {
      emit trainRequested();
    } else {
      emit allRequested();
    }
  });
  retranslate();
}

void NoRuns::setReason(Reason reason) {
  reason_ = reason;
  retranslate();
}

void NoRuns::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void NoRuns::retranslate() {
  switch (reason_) {
    case Reason::NothingTrained:
      text_->setText(tr("No runs yet. Every run that you train is kept here."));
      action_->setText(tr("Train a model"));
      break;
    case Reason::NothingFits:
      text_->setText(tr("No run fits the filter."));
      action_->setText(tr("Clear the filter"));
      break;
    case Reason::TrashIsEmpty:
      text_->setText(tr("The trash is empty."));
      action_->setText(tr("Show the runs"));
      break;
  }
}

}  // namespace ui
