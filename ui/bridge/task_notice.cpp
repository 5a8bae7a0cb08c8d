// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/task_notice.h"

#include <QProgressBar>
#include <chrono>
#include <utility>

#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr int kThousandths = 1000;
constexpr std::chrono::milliseconds kBetweenLooks(100);

}  // namespace

TaskNotice::TaskNotice(Notices& notices, std::function<QString()> title, QString text)
    : QObject(&notices),
      notices_(notices),
      cause_(QStringLiteral("task %1").arg(reinterpret_cast<quintptr>(this))),
      share_(std::make_shared<std::atomic<int>>(-1)),
      progress_(
          [share = share_](std::size_t done, std::size_t total) {
            share->store(static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * kThousandths));
          },
          stop_.get_token()),
      bar_(new QProgressBar(notices.bar())) {
  bar_->setObjectName(QStringLiteral("taskProgress"));
  bar_->setRange(0, 0);  // Moves without a number.
  bar_->setTextVisible(false);
  bar_->setAccessibleName(title());
  notices.notify([this, title = std::move(title), text = std::move(text)] {
    Notice notice{NoticeBar::Tone::Info, title(), text, tr("Cancel"),
                  [stop = stop_]() mutable { stop.request_stop(); }};
    notice.canBeClosed = false;
    notice.stays = true;
    notice.field = bar_;
    return std::move(notice).blaming(cause_);
  });
  connect(&timer_, &QTimer::timeout, this, &TaskNotice::showShare);
  timer_.start(kBetweenLooks);
}

TaskNotice::~TaskNotice() {
  stop_.request_stop();
  delete bar_;
}

void TaskNotice::end() {
  timer_.stop();
  notices_.settle(cause_);
  deleteLater();
}

Notice TaskNotice::ofFailure(const core::Message& problem) {
  if (problem == core::Cancelled().message()) return {NoticeBar::Tone::Info, tr("Cancelled."), tr("Nothing was kept.")};
  return {NoticeBar::Tone::Danger, tr("That did not work."), messageText(problem)};
}

void TaskNotice::showShare() {
  const int share = share_->load();
  if (share < 0 || bar_ == nullptr) return;
  bar_->setRange(0, kThousandths);
  bar_->setValue(share);
}

}  // namespace ui
