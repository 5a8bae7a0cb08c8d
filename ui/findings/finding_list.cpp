// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findings/finding_list.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "core/diagnosis/examination.h"
#include "ui/findings/finding_card.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/column_area.h"
#include "ui/widgets/link_button.h"
#include "ui/words/message_text.h"

namespace ui {

namespace {

// Wants the height of its cards, so that a list takes no more room than it fills beside another.
class CardArea : public ColumnArea {
 public:
  using ColumnArea::ColumnArea;

  [[nodiscard]] QSize sizeHint() const override { return {ColumnArea::sizeHint().width(), cardsHeight()}; }
  [[nodiscard]] QSize minimumSizeHint() const override {
    return {0, std::min(cardsHeight(), kLeastLines * fontMetrics().lineSpacing())};
  }

 protected:
  void resizeEvent(QResizeEvent* event) override {
    ColumnArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) updateGeometry();
  }

 private:
  static constexpr int kLeastLines = 9;

  [[nodiscard]] int cardsHeight() const {
    return widget() == nullptr ? 0 : widget()->layout()->totalHeightForWidth(std::max(1, width()));
  }
};

}  // namespace

FindingList::FindingList(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setKind(this, QStringLiteral("panel"));
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kSmall);
  column->setSpacing(Space::kSmall);
  auto* const head = new QHBoxLayout;
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("strong"));
  count_ = new QLabel(this);
  count_->setObjectName(QStringLiteral("findingCount"));
  setKind(count_, QStringLiteral("secondary"));
  head->addWidget(title_);
  head->addWidget(count_);
  head->addStretch(1);
  column->addLayout(head);
  wellText_ = new QLabel(this);
  wellText_->setObjectName(QStringLiteral("allIsWell"));
  wellText_->setWordWrap(true);
  column->addWidget(wellText_);
  auto* const area = new CardArea(this);
  auto* const content = new QWidget(area);
  content->setMinimumWidth(1);  // It takes the area's width, whatever stands in it: nothing is cut.
  cards_ = new QVBoxLayout(content);
  cards_->setContentsMargins(0, 0, 0, 0);
  cards_->setSpacing(Space::kSmall);
  cards_->addStretch(1);
  area->setWidget(content);
  column->addWidget(area, 1);
  ignored_ = linkBelowWords(this);
  ignored_->setObjectName(QStringLiteral("showIgnored"));
  ignored_->setCheckable(true);
  connect(ignored_, &QPushButton::toggled, this, [this](bool isOn) {
    areIgnoredShown_ = isOn;
    refreshCards();
  });
  column->addWidget(ignored_);
  next_.setSingleShot(true);
  next_.setInterval(0);
  connect(&next_, &QTimer::timeout, this, &FindingList::addNextCard);
  refreshHead();
}

void FindingList::setFindings(const std::vector<core::FindingRecord>& findings, const core::Message& well) {
  const auto areSame = [](const core::FindingRecord& a, const core::FindingRecord& b) {
    return a.finding == b.finding && a.isDismissed == b.isDismissed;
  };
  const bool isOld = std::equal(findings.begin(), findings.end(), findings_.begin(), findings_.end(), areSame);
  if (isOld && well == well_) return;
  findings_ = findings;
  well_ = well;
  isOld ? refreshHead() : refreshCards();
}

void FindingList::setTitle(const QString& title) {
  name_ = title;
  refreshHead();
}

std::vector<core::FindingRecord> FindingList::wanted() const {
  std::vector<core::FindingRecord> wanted;
  for (const core::FindingRecord& record : findings_) {
    if (!record.isDismissed || areIgnoredShown_) wanted.push_back(record);
  }
  return wanted;
}

// Null behind the last one.
FindingCard* FindingList::cardAt(int place) const {
  return place + 1 < cards_->count() ? static_cast<FindingCard*>(cards_->itemAt(place)->widget()) : nullptr;
}

void FindingList::refreshCards() {
  const std::vector<core::FindingRecord> records = wanted();
  for (int place = cards_->count() - 2; place >= 0; --place) {
    FindingCard* const card = cardAt(place);
    const auto isShown = [card](const core::FindingRecord& record) { return card->shows(record); };
    if (std::any_of(records.begin(), records.end(), isShown)) continue;
    cards_->removeWidget(card);
    card->hide();  // It may be the sender of what has led here.
    card->deleteLater();
  }
  refreshHead();
  next_.start();
}

void FindingList::addNextCard() {
  const std::vector<core::FindingRecord> records = wanted();
  for (int place = 0; place < static_cast<int>(records.size()); ++place) {
    const core::FindingRecord& record = records[static_cast<std::size_t>(place)];
    int from = place;
    while (cardAt(from) != nullptr && !cardAt(from)->shows(record)) ++from;
    if (from == place && cardAt(from) != nullptr) continue;
    FindingCard* const there = cardAt(from);
    cards_->insertWidget(place, there != nullptr ? there : makeCard(record));
    if (there == nullptr) return next_.start();
  }
}

FindingCard* FindingList::makeCard(const core::FindingRecord& record) {
  auto* const card = new FindingCard(theme_, record, canIgnore_, cards_->parentWidget());
  connect(card, &FindingCard::fixWanted, this, [this, card] { emit fixWanted(card->finding()); });
  connect(card, &FindingCard::whyWanted, this, [this, card] { emit whyWanted(card->finding()); });
  connect(card, &FindingCard::ignoreWanted, this,
          [this, card](bool everywhere) { emit ignoreWanted(card->finding(), everywhere); });
  connect(card, &FindingCard::recallWanted, this, [this, card] { emit recallWanted(card->finding()); });
  return card;
}

void FindingList::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refreshHead();
  QFrame::changeEvent(event);
}

void FindingList::refreshHead() {
  const auto ignored = static_cast<int>(std::count_if(
      findings_.begin(), findings_.end(), [](const core::FindingRecord& record) { return record.isDismissed; }));
  const int shown = static_cast<int>(findings_.size()) - ignored;
  std::vector<core::Finding> heard;
  for (const core::FindingRecord& record : findings_) {
    if (!record.isDismissed) heard.push_back(record.finding);
  }
  title_->setText(name_.isEmpty() ? tr("Doctor") : name_);
  count_->setText(shown > 0 ? tr("%n finding(s)", nullptr, shown) : QString());
  wellText_->setText(core::isWell(heard) ? messageText(well_) : QString());
  wellText_->setVisible(!wellText_->text().isEmpty());
  ignored_->setVisible(ignored > 0);
  ignored_->setText(areIgnoredShown_ ? tr("Hide what is ignored") : tr("Show %n ignored", nullptr, ignored));
}

}  // namespace ui
