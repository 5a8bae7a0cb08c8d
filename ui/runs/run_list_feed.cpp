// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_list_feed.h"

#include <chrono>
#include <utility>

#include "ui/bridge/background_task.h"

namespace ui {

RunListFeed::RunListFeed(std::filesystem::path store, std::function<RunQuestion()> question, QObject* parent)
    : QObject(parent), reader_(std::make_shared<RunReader>(std::move(store))), question_(std::move(question)) {
  poll_.setInterval(std::chrono::seconds(1));
  connect(&poll_, &QTimer::timeout, this, [this] { ask(false); });
}

void RunListFeed::ask(bool always) {
  if (isReading_) {
    isDue_ = isDue_ || always;
    return;
  }
  isReading_ = true;
  isDue_ = false;
  inBackground<RunSnapshotPtr>(
      this, [reader = reader_, question = question_(), always] { return reader->read(question, always); },
      [this](const RunSnapshotPtr& snapshot) {
        isReading_ = false;
        if (snapshot && (!isDue_ || snapshot->question == question_())) emit arrived(snapshot);
        if (isDue_) ask(true);
      });
}

void RunListFeed::setPolling(bool isPolling) {
  if (!isPolling) return poll_.stop();
  poll_.start();
  ask(false);
}

}  // namespace ui
