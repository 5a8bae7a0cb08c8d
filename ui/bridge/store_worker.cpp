// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/store_worker.h"

#include <QMetaObject>

#include "core/store/run_store.h"
#include "ui/words/engine_words.h"

namespace ui {

StoreWorker::StoreWorker(std::filesystem::path store, QObject* parent) : QObject(parent), store_(std::move(store)) {
  pool_.setMaxThreadCount(1);
}

StoreWorker::~StoreWorker() { pool_.waitForDone(); }

// The pool is drained before this goes, so that an answer always finds it, or is dropped with it.
void StoreWorker::run(std::function<void(core::RunStore&)> action, std::function<void(const QString& problem)> done) {
  pool_.start([this, action = std::move(action), done = std::move(done)] {
    QString problem;
    try {
      core::RunStore store(store_);
      action(store);
    } catch (const std::exception& error) {
      problem = engineWords(error.what());
    }
    QMetaObject::invokeMethod(this, [problem, done] { done(problem); });
  });
}

}  // namespace ui
