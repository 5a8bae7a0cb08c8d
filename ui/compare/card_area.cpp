// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/card_area.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/compare/card_place.h"
#include "ui/compare/enlarge_button.h"
#include "ui/look/settings.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr QSize kRoomForAll(1560, 770);
constexpr int kHighForTwoStacks = 600;
constexpr int kLowest = 300;      // About what one stack needs.
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

// tab: a place of one.
QWidget* cardOf(const QWidget* tab) { return &qobject_cast<const CardPlace*>(tab)->card(); }

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

// Where a lower arrangement follows, a window that is made smaller shall come to it, and not scroll this one.
QSize CardArea::minimumSizeHint() const {
  const QSize least = QWidget::minimumSizeHint();
  const bool canBeLower = arrangement_ == Arrangement::All || arrangement_ == Arrangement::TwoStacks;
  return canBeLower ? QSize(least.width(), std::min(least.height(), theme_.scaled(kLowest))) : least;
}

// Large text needs as much more room.
CardArea::Arrangement CardArea::wantedArrangement() const { return arrangementFor(size() * 100 / theme_.textScale()); }

void CardArea::setCards(const Cards& cards) {
  named_ = cards;
  cards_ = {cards.matrix, cards.curves, cards.magnifier, cards.differences, cards.settings};
  for (QWidget* const card : cards_) {
    card->setParent(this);
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

// The places first, then the cards once: what is moved on the way to an arrangement is not drawn.
void CardArea::arrange() {
  isArranging_ = true;
  delete std::exchange(whole_, nullptr);
  if (all_ == nullptr || arrangement_ != wantedArrangement()) build();
  all_->setVisible(enlarged_ == nullptr);
  if (enlarged_ != nullptr) {
    whole_ = new CardPlace(*enlarged_, this);
    whole_->lower();
    column_->addWidget(whole_);
    follow(whole_);
    whole_->show();
  }
  column_->activate();
  isArranging_ = false;
  lay();
}

void CardArea::build() {
  rememberTabs();
  if (all_ != nullptr) {
    all_->hide();
    column_->removeWidget(all_);
    all_->deleteLater();  // One of its parts may be what has sent us here.
  }
  places_.clear();
  arrangement_ = wantedArrangement();
  all_ = everything();
  all_->lower();
  column_->addWidget(all_);
  follow(all_);
}

void CardArea::follow(QWidget* root) {
  root->installEventFilter(this);
  for (QWidget* const part : root->findChildren<QWidget*>()) part->installEventFilter(this);
}

void CardArea::lay() {
  for (CardPlace* const each : std::as_const(places_)) {
    if (&each->card() != enlarged_) each->lay();
  }
  if (whole_ != nullptr) whole_->lay();
}

// Those in use: what has just been left is there for a little while.
QList<QTabWidget*> CardArea::stacks() const {
  if (all_ == nullptr) return {};
  QList<QTabWidget*> found = all_->findChildren<QTabWidget*>();
  if (auto* const alone = qobject_cast<QTabWidget*>(all_)) found += alone;
  return found;
}

void CardArea::rememberTabs() {
  for (const QTabWidget* const tabs : stacks()) {
    for (int i = 0; i < tabs->count(); ++i) front_.removeAll(cardOf(tabs->widget(i)));
    if (tabs->currentWidget() != nullptr) front_ += cardOf(tabs->currentWidget());
  }
}

QWidget* CardArea::everything() {
  if (*arrangement_ == Arrangement::Single) {
    return stack({named_.matrix, named_.curves, named_.magnifier, named_.differences, named_.settings}, this);
  }
  QSplitter* const across = split(Qt::Horizontal, {named_.matrix}, this);
  if (*arrangement_ == Arrangement::All) {
    QSplitter* const down = split(Qt::Vertical, {named_.curves}, across);
    QSplitter* const middle = split(Qt::Horizontal, {named_.magnifier, named_.differences}, down);
    down->addWidget(place(named_.settings, down));
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

CardPlace* CardArea::place(QWidget* card, QWidget* parent) {
  places_ += new CardPlace(*card, parent);
  return places_.back();
}

QTabWidget* CardArea::stack(const QList<QWidget*>& cards, QWidget* parent) {
  auto* const tabs = new QTabWidget(parent);
  tabs->setDocumentMode(true);
  for (QWidget* const card : cards) {
    const int tab = tabs->addTab(place(card, tabs), titleOf(card));
    if (front_.contains(card)) tabs->setCurrentIndex(tab);
  }
  return tabs;
}

QSplitter* CardArea::split(Qt::Orientation orientation, const QList<QWidget*>& cards, QWidget* parent) {
  auto* const splitter = new QSplitter(orientation, parent);
  splitter->setObjectName(QStringLiteral("compareSplitter"));
  splitter->setChildrenCollapsible(false);
  splitter->setHandleWidth(Space::kMedium);
  for (QWidget* const card : cards) splitter->addWidget(place(card, splitter));
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
  for (QTabWidget* const tabs : stacks()) {
    for (int i = 0; i < tabs->count(); ++i) tabs->setTabText(i, titleOf(cardOf(tabs->widget(i))));
  }
}

// A card wants another size than before: its places have to know.
bool CardArea::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest) {
    for (CardPlace* const each : std::as_const(places_)) each->refreshSize();
    if (whole_ != nullptr) whole_->refreshSize();
  }
  return QWidget::event(event);
}

bool CardArea::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
      // An arrangement that is about to be left needs no cards.
      if (!isArranging_ && (enlarged_ != nullptr || arrangement_ == wantedArrangement())) lay();
      break;
    default: break;
  }
  return QWidget::eventFilter(watched, event);
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
