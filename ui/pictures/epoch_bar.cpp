// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/epoch_bar.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pictures/epoch_slider.h"

namespace ui {

EpochBar::EpochBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      row_(new QHBoxLayout),
      play_(new QToolButton(this)),
      slider_(new EpochSlider(theme, this)) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kTiny);
  auto* const line = new QFrame(this);
  setKind(line, QStringLiteral("line"));
  column->addWidget(line);
  column->addLayout(row_);
  row_->setContentsMargins(0, Space::kTiny, 0, Space::kTiny);
  row_->setSpacing(Space::kSmall);
  play_->setObjectName(QStringLiteral("playEpochs"));
  setKind(play_, QStringLiteral("framed"));
  row_->addWidget(play_);
  row_->addWidget(slider_, 1);
  connect(play_, &QToolButton::clicked, slider_, [this] {
    emit playPressed();
    slider_->setPlaying(!slider_->isPlaying());
  });
  connect(slider_, &EpochSlider::playingChanged, this, &EpochBar::refreshIcon);
  connect(&theme_, &Theme::changed, this, &EpochBar::refreshIcon);
  retranslate();
  refreshIcon();
}

void EpochBar::addBeforeSlider(QWidget* widget) { row_->insertWidget(row_->indexOf(slider_), widget); }
void EpochBar::addAfterSlider(QWidget* widget) { row_->addWidget(widget); }

void EpochBar::setEnabledParts(bool canSlide, bool canPlay) {
  slider_->setEnabled(canSlide);
  play_->setEnabled(canPlay);
}

void EpochBar::retranslate() {
  play_->setToolTip(tr("Play all epochs"));
  play_->setAccessibleName(play_->toolTip());
}

void EpochBar::refreshIcon() {
  play_->setIcon(theme_.icon(slider_->isPlaying() ? QStringLiteral("pause") : QStringLiteral("play")));
}

void EpochBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace ui
