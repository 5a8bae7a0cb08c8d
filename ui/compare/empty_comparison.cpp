// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/empty_comparison.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kTextWidth = 440;
constexpr int kLargeIcon = 40;

}  // namespace

EmptyComparison::EmptyComparison(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setObjectName(QStringLiteral("emptyComparison"));
  setKind(this, QStringLiteral("card"));
  auto* const column = new QVBoxLayout(this);
  column->setSpacing(Space::kLarge);
  column->addStretch(2);
  icon_ = new QLabel(this);
  column->addWidget(icon_, 0, Qt::AlignHCenter);
  text_ = new QLabel(this);
  text_->setObjectName(QStringLiteral("emptyComparisonText"));
  text_->setWordWrap(true);
  text_->setAlignment(Qt::AlignCenter);
  setKind(text_, QStringLiteral("secondary"));
  column->addWidget(text_, 0, Qt::AlignHCenter);
  choose_ = new QPushButton(this);
  choose_->setObjectName(QStringLiteral("chooseRuns"));
  setKind(choose_, QStringLiteral("primary"));
  column->addWidget(choose_, 0, Qt::AlignHCenter);
  column->addStretch(3);
  connect(choose_, &QPushButton::clicked, this, &EmptyComparison::runsPageWanted);
  connect(&theme_, &Theme::changed, this, &EmptyComparison::refreshIcon);
  retranslate();
  refreshIcon();
}

void EmptyComparison::setText(const QString& sentence) {
  text_->setText(sentence);
  fitText();
}

// A label of fixed width does not tell a layout how high it gets.
void EmptyComparison::fitText() {
  const int wide = theme_.scaled(kTextWidth);
  text_->setFixedSize(wide, std::max(0, text_->heightForWidth(wide)));
}

void EmptyComparison::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void EmptyComparison::retranslate() {
  choose_->setText(tr("Choose runs"));
  choose_->setToolTip(tr("Opens the page Runs: choose some there, then Compare"));
}

void EmptyComparison::refreshIcon() {
  fitText();
  icon_->setPixmap(theme_.pixmap(QStringLiteral("compare"), Color::TextMuted, kLargeIcon, devicePixelRatioF()));
}

}  // namespace ui
