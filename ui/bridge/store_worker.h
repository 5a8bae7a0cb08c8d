// SPDX-License-Identifier: GPL-3.0-or-later
// Work on the run store, done in order on one other thread; what is under way is finished before this is gone.
#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <filesystem>
#include <functional>

#include "core/base/message.h"

namespace core {
class RunStore;
}

namespace ui {

class StoreWorker : public QObject {
  Q_OBJECT

 public:
  explicit StoreWorker(std::filesystem::path store, QObject* parent = nullptr);
  ~StoreWorker() override;

  [[nodiscard]] const std::filesystem::path& store() const { return store_; }
  // done is called on this object's thread with what went wrong, "" where nothing did. action may not touch widgets.
  void run(std::function<void(core::RunStore&)> action, std::function<void(const core::Message& problem)> done);

 private:
  std::filesystem::path store_;
  QThreadPool pool_;
};

}  // namespace ui
