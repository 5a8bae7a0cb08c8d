// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/cost_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/duration_text.h"
#include "ui/words/run_words.h"

namespace ui {

CostLine::CostLine(QWidget* parent) : QWidget(parent) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kTiny);
  explanation_ = new QLabel(this);
  explanation_->setWordWrap(true);
  setKind(explanation_, QStringLiteral("muted"));
  column->addWidget(explanation_);
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  cost_ = new QLabel(this);
  cost_->setObjectName(QStringLiteral("modelCost"));
  cost_->setWordWrap(true);
  setKind(cost_, QStringLiteral("muted"));
  row->addWidget(cost_, 1);
  layers_ = new QToolButton(this);
  layers_->setObjectName(QStringLiteral("layers"));
  layers_->setEnabled(false);
  setKind(layers_, QStringLiteral("link"));
  row->addWidget(layers_);
  connect(layers_, &QToolButton::clicked, this, &CostLine::layersRequested);
  retranslate();
}

void CostLine::setExplanation(const QString& sentence) { explanation_->setText(sentence); }

void CostLine::setCost(const core::ModelCost& cost, double secondsPerEpoch) {
  known_ = cost;
  secondsPerEpoch_ = secondsPerEpoch;
  setKind(cost_, cost.refusal.empty() ? QStringLiteral("muted") : QStringLiteral("error"));
  showCost();
  layers_->setEnabled(true);
}

void CostLine::setProblem(const QString& sentence) {
  known_.reset();
  setKind(cost_, QStringLiteral("error"));
  cost_->setText(sentence);
  layers_->setEnabled(false);
}

void CostLine::showCost() {
  const QLocale locale;
  QString text = tr("%1 parameters, %2 memory")
                     .arg(locale.toString(qlonglong{known_->parameters}), sizeText(known_->trainingBytes));
  if (secondsPerEpoch_ > 0.0) text = tr("%1, %2 per epoch").arg(text, durationText(secondsPerEpoch_));
  cost_->setText(text);
}

void CostLine::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void CostLine::retranslate() {
  layers_->setText(tr("Layers"));
  layers_->setToolTip(tr("The table of layers, as Keras prints it"));
  if (known_) showCost();
}

}  // namespace ui
