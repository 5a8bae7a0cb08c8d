// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/store_worker.h"

#include <QMetaObject>

#include "core/base/error.h"
#include "core/store/run_store.h"

namespace ui {

StoreWorker::StoreWorker(std::filesystem::path store, QObject* parent) : QObject(parent), store_(std::move(store)) {
  pool_.setMaxThreadCount(1);
}

StoreWorker::~StoreWorker() { pool_.waitForDone(); }

// The pool is drained before this goes, so that an answer always finds it, or is dropped with it.
void StoreWorker::run(std::function<void(core::RunStore&)> action,
                      std::function<void(const core::Message& problem)> done) {
  pool_.start([this, action = std::move(action), done = std::move(done)] {
    core::Message problem;
    try {
      core::RunStore store(store_);
      action(store);
    } catch (const std::exception& error) {
      problem = core::messageOf(error);
    }
    QMetaObject::invokeMethod(this, [problem, done] { done(problem); });
  });
}

}  // namespace ui
