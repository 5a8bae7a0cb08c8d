// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notices.h"

#include <QEvent>
#include <utility>

namespace ui {

Notices::Notices(const Theme& theme, QWidget* page) : QObject(page), bar_(new NoticeBar(theme, page)) {
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &Notices::leave);
  connect(bar_, &NoticeBar::secondActionChosen, this, &Notices::leave);
  connect(bar_, &NoticeBar::actionChosen, this, [this] {
    const std::function<void()> chosen = std::exchange(chosen_, {});
    leave();
    if (chosen) chosen();
  });
}

void Notices::notify(Words words) {
  Words before = std::exchange(words_, std::move(words));
  if (returns_) behind_ = std::move(before);
  show();
  if (returns_) behind_ = {};
}

void Notices::leave() {
  Words behind = std::exchange(behind_, {});
  hide();
  if (behind) notify(std::move(behind));
}

void Notices::hide() {
  timer_.stop();
  words_ = {};
  behind_ = {};
  returns_ = false;
  chosen_ = {};
  cause_.clear();
  bar_->hide();
}

void Notices::settle(const QString& cause) {
  if (!cause.isEmpty() && cause_ == cause) leave();
}

void Notices::show() {
  Notice notice = words_();
  chosen_ = std::move(notice.chosen);
  cause_ = std::move(notice.cause);
  returns_ = notice.returns;
  bar_->setField(notice.field);
  bar_->notify(notice.tone, notice.title, notice.text, notice.action, notice.canBeClosed ? tr("Close") : QString());
  if (lifetime_.count() > 0 && notice.tone != NoticeBar::Tone::Danger && !notice.stays) {
    timer_.start(lifetime_);
  } else {
    timer_.stop();
  }
}

// A widget hands the change of language on to all its children.
bool Notices::event(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && words_) show();
  return QObject::event(event);
}

}  // namespace ui
