// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/link_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {

LinkCard::LinkCard(const Theme& theme, const QString& icon, QWidget* parent)
    : QPushButton(parent), theme_(theme), iconName_(icon) {
  setKind(this, QStringLiteral("link-card"));
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(Space::kMedium, Space::kMedium, Space::kMedium, Space::kMedium);
  row->setSpacing(Space::kMedium);
  icon_ = new QLabel(this);
  row->addWidget(icon_);
  auto* const words = new QVBoxLayout;
  words->setSpacing(2);
  row->addLayout(words, 1);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("strong"));
  words->addWidget(title_);
  line_ = new QLabel(this);
  line_->setWordWrap(true);
  setKind(line_, QStringLiteral("muted"));
  words->addWidget(line_);
  arrow_ = new QLabel(this);
  row->addWidget(arrow_);
  for (QLabel* const label : {icon_, title_, line_, arrow_}) label->setAttribute(Qt::WA_TransparentForMouseEvents);
  connect(&theme_, &Theme::changed, this, &LinkCard::refreshIcons);
  refreshIcons();
}

void LinkCard::setWords(const QString& title, const QString& line) {
  title_->setText(title);
  line_->setText(line);
  setAccessibleName(title);
  setAccessibleDescription(line);
}

QSize LinkCard::sizeHint() const { return layout()->sizeHint(); }

QSize LinkCard::minimumSizeHint() const { return layout()->minimumSize(); }

void LinkCard::refreshIcons() {
  const int side = theme_.scaled(Size::kRailIcon);
  icon_->setPixmap(theme_.pixmap(iconName_, Color::TextSecondary, side, devicePixelRatioF()));
  arrow_->setPixmap(theme_.pixmap(QStringLiteral("chevron-right"), Color::TextMuted, theme_.scaled(Size::kIcon),
                                  devicePixelRatioF()));
}

}  // namespace ui
