// SPDX-License-Identifier: GPL-3.0-or-later
// Work that takes longer than a frame: done on another thread, answered on the window's.
#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <utility>

namespace ui {

// Calls done with work's answer on the window's thread, unless context has gone by then. Call it there too. work must not
// touch widgets, and answers what can go wrong by value instead of throwing. Several tasks run at once and may end in
// another order than they began.
template <class Result>
void inBackground(QObject* context, std::function<Result()> work, std::function<void(Result)> done) {
  QThreadPool::globalInstance()->start(
      [guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() noexcept {
        auto result = std::make_shared<Result>(work());
        QCoreApplication* const application = QCoreApplication::instance();
        if (application == nullptr) return;
        const auto deliver = [guard, done, result] {
          if (guard) done(std::move(*result));
        };
        QMetaObject::invokeMethod(application, deliver, Qt::QueuedConnection);
      });
}

}  // namespace ui
