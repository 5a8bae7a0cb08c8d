// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/card_area.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/compare/enlarge_button.h"
#include "ui/look/settings.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr QSize kRoomForAll(1560, 770);
constexpr int kHighForTwoStacks = 600;
constexpr int kWideForTwo = 890;  // Less has no room for pictures and curves beside each other.

QString keptAs() { return QStringLiteral("compare-layout"); }

QString nameOf(CardArea::Arrangement arrangement) {
  switch (arrangement) {
    case CardArea::Arrangement::All: return QStringLiteral("all");
    case CardArea::Arrangement::TwoStacks: return QStringLiteral("two");
    case CardArea::Arrangement::OneStack: return QStringLiteral("one");
    case CardArea::Arrangement::Single: break;
  }
  return QStringLiteral("single");
}

QStringList toTexts(const QList<int>& sizes) {
  QStringList texts;
  for (const int size : sizes) texts += QString::number(size);
  return texts;
}

QList<int> toSizes(const QStringList& texts) {
  QList<int> sizes;
  for (const QString& text : texts) sizes += text.toInt();
  return sizes;
}

EnlargeButton* buttonOf(const QWidget* card) { return card->findChild<EnlargeButton*>(); }

}  // namespace

CardArea::CardArea(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), column_(new QVBoxLayout(this)), sizes_(loadKept(keptAs(), QString())) {
  setObjectName(QStringLiteral("compareCards"));
  column_->setContentsMargins(0, 0, 0, 0);
}

CardArea::Arrangement CardArea::arrangementFor(const QSize& size) {
  if (size.width() >= kRoomForAll.width() && size.height() >= kRoomForAll.height()) return Arrangement::All;
  if (size.width() < kWideForTwo) return Arrangement::Single;
  return size.height() >= kHighForTwoStacks ? Arrangement::TwoStacks : Arrangement::OneStack;
}

// Large text needs as much more room.
CardArea::Arrangement CardArea::wantedArrangement() const { return arrangementFor(size() * 100 / theme_.textScale()); }

void CardArea::setCards(const Cards& cards) {
  named_ = cards;
  cards_ = {cards.matrix, cards.curves, cards.magnifier, cards.differences, cards.settings};
  for (QWidget* const card : cards_) {
    EnlargeButton* const button = buttonOf(card);
    if (button == nullptr) continue;
    button->setCardName(titleOf(card));
    button->show();
    connect(button, &EnlargeButton::toggled, this, [this, card](bool isWanted) { enlarge(isWanted ? card : nullptr); });
  }
  arrange();
}

void CardArea::enlarge(QWidget* card) {
  if (card == enlarged_) return;
  enlarged_ = card;
  for (const QWidget* const each : std::as_const(cards_)) {
    EnlargeButton* const button = buttonOf(each);
    if (button == nullptr) continue;
    const bool isOwn = each == card;
    if (button->isChecked() != isOwn) button->setChecked(isOwn);  // Comes back here, and finds nothing to do.
  }
  arrange();
  // So that Esc is heard, and the same button brings the others back.
  if (card != nullptr && cardWith(QApplication::focusWidget()) != card && buttonOf(card) != nullptr) {
    buttonOf(card)->setFocus(Qt::OtherFocusReason);
  }
}

// Where cards leave what held them, they lose the focus too. Each card goes from its old place into its new one at once, and
// what holds it is there before: whoever gets another parent is given its look anew, with all that stands in it.
void CardArea::arrange() {
  QWidget* const focused = cardWith(QApplication::focusWidget()) == nullptr ? nullptr : QApplication::focusWidget();
  if (aside_ == nullptr) rememberTabs();
  QWidget* const before = shown_;
  arrangement_ = wantedArrangement();
  shown_ = enlarged_ != nullptr ? enlarged_ : everything();
  column_->addWidget(shown_);
  shown_->show();
  if (before != nullptr && before != shown_) putAside(before);
  if (focused != nullptr && focused->isVisible()) focused->setFocus(Qt::OtherFocusReason);
}

void CardArea::rememberTabs() {
  for (const QTabWidget* const tabs : findChildren<QTabWidget*>()) {
    for (int i = 0; i < tabs->count(); ++i) front_.removeAll(tabs->widget(i));
    if (tabs->currentWidget() != nullptr) front_ += tabs->currentWidget();
  }
}

// What held the cards goes; behind an enlarged one it stays, and the others in it, until they are wanted again.
void CardArea::putAside(QWidget* before) {
  column_->removeWidget(before);
  if (!cards_.contains(before)) {
    before->hide();
    aside_ = before;
  } else if (before->parentWidget() == this) {
    before->hide();
  }
  if (enlarged_ != nullptr || aside_ == nullptr) return;
  aside_->setParent(nullptr);
  std::exchange(aside_, nullptr)->deleteLater();  // One of its parts may be what has sent us here.
}

QWidget* CardArea::everything() {
  if (*arrangement_ == Arrangement::Single) {
    return stack({named_.matrix, named_.curves, named_.magnifier, named_.differences, named_.settings}, this);
  }
  QSplitter* const across = split(Qt::Horizontal, {named_.matrix}, this);
  if (*arrangement_ == Arrangement::All) {
    QSplitter* const down = split(Qt::Vertical, {named_.curves}, across);
    QSplitter* const middle = split(Qt::Horizontal, {named_.magnifier, named_.differences}, down);
    down->addWidget(named_.settings);
    named_.settings->show();
    share(middle, QStringLiteral("middle"), {1, 1});
    share(down, QStringLiteral("down"), {24, 45, 24});
  } else if (*arrangement_ == Arrangement::TwoStacks) {
    QSplitter* const down = split(Qt::Vertical, {}, across);
    stack({named_.curves, named_.settings}, down);
    stack({named_.magnifier, named_.differences}, down);
    share(down, QStringLiteral("down"), {42, 58});
  } else {
    stack({named_.curves, named_.magnifier, named_.differences, named_.settings}, across);
  }
  share(across, QStringLiteral("across"), {1, 1});
  return across;
}

QTabWidget* CardArea::stack(const QList<QWidget*>& cards, QWidget* parent) {
  auto* const tabs = new QTabWidget(parent);
  tabs->setDocumentMode(true);
  for (QWidget* const card : cards) {
    tabs->addTab(card, titleOf(card));
    if (front_.contains(card)) tabs->setCurrentWidget(card);
  }
  return tabs;
}

QSplitter* CardArea::split(Qt::Orientation orientation, const QList<QWidget*>& cards, QWidget* parent) {
  auto* const splitter = new QSplitter(orientation, parent);
  splitter->setObjectName(QStringLiteral("compareSplitter"));
  splitter->setChildrenCollapsible(false);
  splitter->setHandleWidth(Space::kMedium);
  for (QWidget* const card : cards) {
    splitter->addWidget(card);
    card->show();
  }
  return splitter;
}

void CardArea::share(QSplitter* splitter, const QString& part, const QList<int>& shares) {
  constexpr int kUnits = 1000;  // Qt takes small sizes for none.
  QList<int> sizes;
  for (int i = 0; i < shares.size(); ++i) {
    splitter->setStretchFactor(i, shares[i]);
    sizes += shares[i] * kUnits;
  }
  const QString key = nameOf(*arrangement_) + QLatin1Char('-') + part;
  const QList<int> kept = toSizes(sizes_.value(key).toStringList());
  splitter->setSizes(kept.size() == shares.size() ? kept : sizes);
  connect(splitter, &QSplitter::splitterMoved, this, [this, splitter, key] {
    sizes_[key] = toTexts(splitter->sizes());
    areSizesNew_ = true;
  });
}

QString CardArea::titleOf(const QWidget* card) const {
  if (card == named_.curves) return tr("Curves");
  if (card == named_.magnifier) return tr("Closer look");
  if (card == named_.differences) return tr("What differs");
  return card == named_.settings ? tr("Settings against result") : tr("Reconstructions");
}

QWidget* CardArea::cardWith(const QWidget* part) const {
  for (QWidget* const card : cards_) {
    if (part != nullptr && (card == part || card->isAncestorOf(part))) return card;
  }
  return nullptr;
}

void CardArea::retranslate() {
  for (const QWidget* const card : std::as_const(cards_)) {
    if (EnlargeButton* const button = buttonOf(card)) button->setCardName(titleOf(card));
  }
  for (QTabWidget* const tabs : findChildren<QTabWidget*>()) {
    for (int i = 0; i < tabs->count(); ++i) tabs->setTabText(i, titleOf(tabs->widget(i)));
  }
}

void CardArea::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

// Not at each step: it is written to disk.
void CardArea::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  if (std::exchange(areSizesNew_, false)) saveKept(keptAs(), QString(), sizes_);
}

void CardArea::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && enlarged_ != nullptr) return enlarge(nullptr);
  if (event->key() == Qt::Key_E && event->modifiers() == Qt::ControlModifier) {
    if (enlarged_ != nullptr) return enlarge(nullptr);
    if (QWidget* const card = cardWith(QApplication::focusWidget())) return enlarge(card);
  }
  QWidget::keyPressEvent(event);
}

void CardArea::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (!cards_.isEmpty() && enlarged_ == nullptr && wantedArrangement() != arrangement_) arrange();
}

}  // namespace ui
