// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"

namespace ui {
namespace {

constexpr int kReadableLine = 320;

}  // namespace

NoticeBar::NoticeBar(const Theme& theme, QWidget* parent) : QFrame(parent), theme_(theme) {
  setObjectName(QStringLiteral("noticeBar"));
  outer_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
  outer_->setContentsMargins(Space::kMedium, Space::kTiny, Space::kTiny, Space::kTiny);
  auto* const words = new QHBoxLayout;
  outer_->addLayout(words, 1);
  icon_ = new QLabel(this);
  words->addWidget(icon_);
  text_ = new QLabel(this);
  text_->setObjectName(QStringLiteral("noticeText"));
  text_->setWordWrap(true);
  text_->setTextFormat(Qt::RichText);
  words->addWidget(text_, 1);
  row_ = new QHBoxLayout;
  outer_->addLayout(row_);
  row_->addStretch(1);
  action_ = new QPushButton(this);
  action_->setObjectName(QStringLiteral("noticeAction"));
  row_->addWidget(action_);
  second_ = new QPushButton(this);
  second_->setObjectName(QStringLiteral("noticeSecondAction"));
  setKind(second_, QStringLiteral("quiet"));
  row_->addWidget(second_);
  connect(action_, &QPushButton::clicked, this, &NoticeBar::actionChosen);
  connect(second_, &QPushButton::clicked, this, &NoticeBar::secondActionChosen);
  connect(&theme_, &Theme::changed, this, &NoticeBar::refreshIcon);
  hide();
}

void NoticeBar::notify(Tone tone, const QString& title, const QString& text, const QString& action,
                       const QString& secondAction) {
  tone_ = tone;
  static const char* const kKinds[] = {"banner-info", "banner-warning", "banner-danger", "banner-success"};
  setKind(this, QLatin1String(kKinds[static_cast<int>(tone)]));
  text_->setText(QStringLiteral("<b>%1</b> %2").arg(title.toHtmlEscaped(), text.toHtmlEscaped()));
  action_->setText(action);
  action_->setVisible(!action.isEmpty());
  second_->setText(secondAction);
  second_->setVisible(!secondAction.isEmpty());
  refreshIcon();
  setAccessibleName(title + QLatin1Char(' ') + text);
  arrange();
  show();
  QAccessibleEvent announcement(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&announcement);
}

void NoticeBar::setField(QWidget* field) {
  if (field_ == field) return;
  if (field_ != nullptr) {
    row_->removeWidget(field_);
    field_->hide();
  }
  field_ = field;
  if (field == nullptr) return;
  row_->insertWidget(row_->indexOf(action_), field);
  field->show();
  arrange();
}

// The words keep room for a line that can be read; below it, the buttons stand under them.
void NoticeBar::arrange() {
  const bool isNarrow = width() < row_->sizeHint().width() + theme_.scaled(kReadableLine);
  outer_->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void NoticeBar::changeEvent(QEvent* event) {
  QFrame::changeEvent(event);
  if (event->type() == QEvent::StyleChange) arrange();
}

void NoticeBar::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  arrange();
}

QString NoticeBar::text() const { return accessibleName(); }

void NoticeBar::refreshIcon() {
  static const char* const kIcons[] = {"info", "warn", "error", "check"};
  static constexpr Color kColors[] = {Color::Info, Color::Warning, Color::Danger, Color::Success};
  const auto index = static_cast<std::size_t>(tone_);
  icon_->setPixmap(
      theme_.pixmap(QLatin1String(kIcons[index]), kColors[index], theme_.scaled(Size::kIcon), devicePixelRatioF()));
}

}  // namespace ui
