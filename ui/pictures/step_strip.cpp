// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/step_strip.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QIcon>
#include <QToolButton>
#include <algorithm>

#include "ui/look/theme.h"
#include "ui/pictures/fitted_picture.h"

namespace ui {
namespace {

constexpr int kStepSide = 72;       // Of a picture, at most, in the design's pixels,
constexpr int kLeastStepSide = 32;  // and at least.

}  // namespace

StepStrip::StepStrip(const Theme& theme, int count, QWidget* parent)
    : QWidget(parent), theme_(theme), group_(new QButtonGroup(this)) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Space::kTiny);
  for (int i = 0; i < count; ++i) {
    auto* const button = new QToolButton(this);
    button->setObjectName(QStringLiteral("step%1").arg(i));
    button->setCheckable(true);
    group_->addButton(button);  // One of them holds: to a screen reader they are choices.
    button->setEnabled(false);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // The row is shared out evenly.
    connect(button, &QToolButton::clicked, this, [this, i] {
      choose(i);
      emit chosen(i);
    });
    row->addWidget(button, 1);
    buttons_.push_back(button);
  }
  connect(&theme_, &Theme::changed, this, &StepStrip::fit);
}

void StepStrip::setPictures(const std::vector<QImage>& pictures) {
  pictures_ = pictures;
  for (QToolButton* const button : buttons_) button->setEnabled(!pictures_.empty());
  fit();
}

void StepStrip::setTexts(const QStringList& texts, const QStringList& names) {
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    const auto place = static_cast<qsizetype>(i);
    buttons_[i]->setText(texts.value(place));
    buttons_[i]->setAccessibleName(names.value(place));
  }
}

void StepStrip::choose(std::optional<int> index) {
  chosen_ = index;
  group_->setExclusive(false);  // None may be marked as well.
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    buttons_[i]->setChecked(chosen_ && static_cast<std::size_t>(*chosen_) == i);
  }
  group_->setExclusive(true);
}

void StepStrip::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fit();
}

void StepStrip::fit() {
  const int count = static_cast<int>(buttons_.size());
  const int room = (width() - (count - 1) * Space::kTiny) / count - 2 * Space::kTiny;
  const int side = std::clamp(room, kLeastStepSide, theme_.scaled(kStepSide));
  for (std::size_t i = 0; i < buttons_.size(); ++i) {
    buttons_[i]->setIconSize({side, side});
    const bool hasPicture = i < pictures_.size();
    buttons_[i]->setIcon(hasPicture ? QIcon(fittedPixmap(pictures_[i], side, devicePixelRatioF())) : QIcon());
  }
}

}  // namespace ui
