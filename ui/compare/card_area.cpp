// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/card_area.h"

#include <QEvent>
#include <QGridLayout>
#include <QTabWidget>

#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kWideFrom = 1256;  // Below, the cards are under tabs.

}  // namespace

CardArea::CardArea(QWidget* parent) : QSplitter(Qt::Horizontal, parent) {
  setObjectName(QStringLiteral("compareSplitter"));
  setChildrenCollapsible(false);
  setHandleWidth(Space::kMedium);
  wide_ = new QWidget(this);
  grid_ = new QGridLayout(wide_);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setSpacing(Space::kMedium);
  grid_->setColumnStretch(0, 1);
  grid_->setColumnStretch(1, 1);
  tabs_ = new QTabWidget(this);
  tabs_->setDocumentMode(true);
  addWidget(wide_);
  addWidget(tabs_);
}

void CardArea::setCards(QWidget* matrix, const Cards& cards) {
  insertWidget(0, matrix);
  cards_ = cards;
  for (int place = 0; place < count(); ++place) setStretchFactor(place, 1);
  isNarrow_.reset();
  arrange();
}

void CardArea::arrange() {
  const bool isNarrow = width() < kWideFrom;
  if (cards_.curves == nullptr || isNarrow_ == isNarrow) return;
  isNarrow_ = isNarrow;
  while (tabs_->count() > 0) tabs_->removeTab(0);
  isNarrow ? arrangeInTabs() : arrangeInGrid();
  wide_->setVisible(!isNarrow);
  tabs_->setVisible(isNarrow);
}

void CardArea::arrangeInTabs() {
  tabs_->addTab(cards_.curves, tr("Curves"));
  tabs_->addTab(cards_.magnifier, tr("Closer look"));
  tabs_->addTab(cards_.differences, tr("What differs"));
  tabs_->addTab(cards_.settings, tr("Settings"));
}

void CardArea::arrangeInGrid() {
  grid_->addWidget(cards_.curves, 0, 0, 1, 2);
  grid_->addWidget(cards_.magnifier, 1, 0);
  grid_->addWidget(cards_.differences, 1, 1);
  grid_->addWidget(cards_.settings, 2, 0, 1, 2);
  for (int line = 0; line < 3; ++line) grid_->setRowStretch(line, line == 1 ? 4 : 3);
  for (QWidget* const card : {cards_.curves, cards_.magnifier, cards_.differences, cards_.settings}) card->show();
}

// The tabs' titles.
void CardArea::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    isNarrow_.reset();
    arrange();
  }
  QSplitter::changeEvent(event);
}

void CardArea::resizeEvent(QResizeEvent* event) {
  QSplitter::resizeEvent(event);
  arrange();
}

}  // namespace ui
