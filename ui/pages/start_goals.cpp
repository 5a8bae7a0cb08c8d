// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_goals.h"

#include <QButtonGroup>
#include <QEvent>
#include <QVBoxLayout>
#include <array>

#include "ui/look/theme.h"
#include "ui/widgets/choice_card.h"

namespace ui {
namespace {

struct Goal {
  const char* value;
  const char* title;
  const char* text;
};

constexpr std::array<Goal, 3> kGoals = {
    {{"itself", QT_TRANSLATE_NOOP("ui::StartGoals", "Rebuild itself"),
      QT_TRANSLATE_NOOP("ui::StartGoals", "Redraw the same picture from a few numbers")},
     {"pair", QT_TRANSLATE_NOOP("ui::StartGoals", "Paired target"),
      QT_TRANSLATE_NOOP("ui::StartGoals", "Turn one picture into another")},
     {"corrupted", QT_TRANSLATE_NOOP("ui::StartGoals", "Denoise"),
      QT_TRANSLATE_NOOP("ui::StartGoals", "Remove grain from a picture")}}};

}  // namespace

StartGoals::StartGoals(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  auto* const group = new QButtonGroup(this);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kSmall);
  for (const Goal& goal : kGoals) {
    auto* const card = new ChoiceCard(QLatin1String(goal.value), group, ChoiceCard::Form::BeforeAndAfter, this);
    column->addWidget(card);
    connect(card, &ChoiceCard::chosen, this, [this, value = std::string(goal.value)] {
      setGoal(value);
      emit chosen();
    });
    cards_.push_back(card);
  }
  connect(&theme_, &Theme::changed, this, &StartGoals::draw);
  setGoal(kGoals.front().value);
  retranslate();
}

void StartGoals::setGoal(const std::string& goal) {
  goal_ = goal;
  for (std::size_t i = 0; i < cards_.size(); ++i) cards_[i]->setChosen(goal_ == kGoals[i].value);
}

void StartGoals::setThumbnails(Thumbnails thumbnails) {
  thumbnails_ = std::move(thumbnails);
  draw();
}

void StartGoals::draw() {
  const double ratio = devicePixelRatioF();
  const QPixmap arrow = theme_.pixmap(QStringLiteral("chevron-right"), Color::TextMuted, Size::kIcon, ratio);
  for (std::size_t i = 0; i < cards_.size(); ++i) {
    const auto found = thumbnails_.find(kGoals[i].value);
    if (found == thumbnails_.end() || found->second.size() < 2) continue;
    cards_[i]->setPictures(pictureRow({found->second[0]}, theme_, ratio), arrow,
                           pictureRow({found->second[1]}, theme_, ratio));
  }
}

void StartGoals::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void StartGoals::retranslate() {
  for (std::size_t i = 0; i < cards_.size(); ++i) cards_[i]->setTexts(tr(kGoals[i].title), tr(kGoals[i].text));
}

}  // namespace ui
