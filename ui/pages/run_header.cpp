// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_header.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/run_marker.h"
#include "ui/widgets/fitting_label.h"

namespace ui {
namespace {

constexpr int kMark = 11;

}  // namespace

RunHeader::RunHeader(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setDesignedHeight(this, Size::kRunHeader);
  auto* const row = row_ = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  mark_ = new QLabel(this);
  mark_->setObjectName(QStringLiteral("runMark"));
  row->addWidget(mark_);
  name_ = new FittingLabel(this, Qt::ElideMiddle);
  name_->setObjectName(QStringLiteral("runName"));
  setKind(name_, QStringLiteral("title"));
  row->addWidget(name_);
  state_ = new QLabel(this);
  state_->setObjectName(QStringLiteral("runState"));
  row->addWidget(state_, 0, Qt::AlignVCenter);
  best_ = new FittingLabel(this, Qt::ElideNone);  // The name comes first.
  best_->setObjectName(QStringLiteral("bestSoFar"));
  setKind(best_, QStringLiteral("secondary"));
  best_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  row->addWidget(best_, 1);
  try_ = new QPushButton(this);
  try_->setObjectName(QStringLiteral("tryImage"));
  row->addWidget(try_);
  connect(try_, &QPushButton::clicked, this, &RunHeader::tryRequested);
  connect(&theme_, &Theme::changed, this, &RunHeader::refreshIcons);
  retranslate();
  refreshIcons();
}

void RunHeader::setPhase(Phase phase) {
  phase_ = phase;
  struct Chip {
    QString text;
    const char* kind;
  };
  const Chip chip = phase == Phase::Loading    ? Chip{tr("Loading"), "chip-info"}
                    : phase == Phase::Running  ? Chip{tr("Training"), "chip-training"}
                    : phase == Phase::Paused   ? Chip{tr("Paused"), "chip-warning"}
                    : phase == Phase::Stopping ? Chip{tr("Stopping"), "chip"}
                                               : Chip{{}, "chip"};
  state_->setText(chip.text);
  state_->setVisible(!chip.text.isEmpty());
  setKind(state_, QLatin1String(chip.kind));
}

void RunHeader::setRun(const QString& name, const QString& best) {
  runName_ = name;
  mark_->setVisible(!name.isEmpty());
  name_->setText(name.isEmpty() ? tr("New run") : name);
  best_->setText(best);
}

void RunHeader::addBeside(QWidget* part) {
  const int place = row_->indexOf(state_) + 1;
  row_->insertWidget(place, part, 0, Qt::AlignVCenter);
}

void RunHeader::addAtEnd(QWidget* part) { row_->addWidget(part, 0, Qt::AlignVCenter); }

void RunHeader::setCanTry(bool canTry) { try_->setEnabled(canTry); }

void RunHeader::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void RunHeader::retranslate() {
  setPhase(phase_);
  setRun(runName_, best_->text());
  try_->setText(tr("Try a picture"));
  try_->setToolTip(tr("See what the model makes of any picture; drop one here or press Ctrl+V"));
}

// The mark has the colour of the run's curves.
void RunHeader::refreshIcons() {
  try_->setIcon(theme_.icon(QStringLiteral("image")));
  mark_->setPixmap(runMarkerPixmap(theme_, 0, theme_.scaled(kMark), devicePixelRatioF()));
}

}  // namespace ui
