// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/sample_maker.h"

#include <QTimer>
#include <atomic>
#include <memory>

#include "core/base/error.h"
#include "core/data/sample_datasets.h"
#include "ui/bridge/background_task.h"

namespace ui {
namespace {

constexpr int kSampleSize = 64;
constexpr int kTellSampleMilliseconds = 100;

// What one thread counts and another shows.
struct Counter {
  std::atomic<std::size_t> done = 0;
  std::atomic<std::size_t> total = 0;
};

struct Made {
  QString folder;
  core::Message problem;
};

Made madeSample(const std::string& name, Counter& counter) {
  try {
    const auto folder = core::keptSampleDataset(name, kSampleSize, core::defaultCacheFolder(),
                                                [&](std::size_t done, std::size_t total) {
                                                  counter.done = done;
                                                  counter.total = total;
                                                });
    return {QString::fromStdString(folder.string()), {}};
  } catch (const std::exception& error) {
    return {{}, core::messageOf(error)};
  }
}

}  // namespace

void SampleMaker::make(const std::string& name) {
  if (isMaking_) return;
  isMaking_ = true;
  emit progressed(0, 0);
  const auto counter = std::make_shared<Counter>();
  auto* const watch = new QTimer(this);
  connect(watch, &QTimer::timeout, this,
          [this, counter] { emit progressed(static_cast<int>(counter->done), static_cast<int>(counter->total)); });
  watch->start(kTellSampleMilliseconds);
  inBackground<Made>(
      this, [name, counter] { return madeSample(name, *counter); },
      [this, watch](const Made& sample) {
        watch->deleteLater();
        isMaking_ = false;
        if (sample.problem.empty()) {
          emit made(sample.folder);
        } else {
          emit failed(sample.problem);
        }
      });
}

}  // namespace ui
