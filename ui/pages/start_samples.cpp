// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_samples.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <array>

#include "ui/look/theme.h"
#include "ui/widgets/choice_card.h"
#include "ui/words/sample_words.h"

namespace ui {
namespace {

constexpr std::array<SampleChoice, 4> kSamples = {{{"emoji", "emoji", "itself", 3900},
                                                   {"emoji-sketch", "emoji-sketch", "pair", 3900},
                                                   {"noisy-emoji", "emoji", "corrupted", 3900},
                                                   {"shapes", "shapes", "itself", 2000}}};
constexpr int kColumns = 2;

}  // namespace

StartSamples::StartSamples(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  auto* const group = new QButtonGroup(this);
  auto* const grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(Space::kMedium);
  for (std::size_t i = 0; i < kSamples.size(); ++i) {
    auto* const card = new ChoiceCard(QLatin1String(kSamples[i].card), group, ChoiceCard::Form::PicturesBelow, this);
    grid->addWidget(card, static_cast<int>(i) / kColumns, static_cast<int>(i) % kColumns);
    connect(card, &ChoiceCard::chosen, this, [this, i] { choose(i); });
    cards_.push_back(card);
  }
  connect(&theme_, &Theme::changed, this, &StartSamples::draw);
  setUsed(true);
  retranslate();
}

const SampleChoice& StartSamples::choice() const { return kSamples[chosen_]; }

void StartSamples::choose(std::size_t place) {
  chosen_ = place;
  setUsed(true);
  emit chosen();
}

void StartSamples::setUsed(bool isUsed) {
  for (std::size_t i = 0; i < cards_.size(); ++i) cards_[i]->setChosen(isUsed && i == chosen_);
}

void StartSamples::setThumbnails(Thumbnails thumbnails) {
  thumbnails_ = std::move(thumbnails);
  draw();
}

void StartSamples::draw() {
  for (std::size_t i = 0; i < cards_.size(); ++i) {
    const auto found = thumbnails_.find(kSamples[i].card);
    if (found != thumbnails_.end()) cards_[i]->setPictures(pictureRow(found->second, theme_, devicePixelRatioF()));
  }
}

void StartSamples::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void StartSamples::retranslate() {
  for (std::size_t i = 0; i < cards_.size(); ++i) {
    cards_[i]->setTexts(sampleTitle(kSamples[i].card), sampleExplanation(kSamples[i].card));
  }
}

}  // namespace ui
