// SPDX-License-Identifier: GPL-3.0-or-later
// Batches one after the other, each filled on a thread of its own while the one before is in use.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <span>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/data/batch.h"

namespace core {

enum class BatchContent {
  Values,   // As fillBatch fills them.
  Samples,  // Their indices alone, for whoever has the values already.
};

// For one thread that takes the batches.
class BatchFeed {
 public:
  // The dataset must outlive it.
  explicit BatchFeed(const Dataset& dataset, BatchContent content = BatchContent::Values);

  // From now on the samples in this order, so many at a time (the last batch has the rest); what was left of an order before
  // is dropped.
  void start(std::vector<std::uint32_t> order, std::size_t batchSize, Purpose purpose, std::uint64_t seed,
             std::int64_t epoch);

  // Waits for the next batch and exchanges batch for it; false, and the batch stays as it is, after the last one. Throws
  // what filling it threw.
  [[nodiscard]] bool next(Batch& batch);

 private:
  void work(const std::stop_token& stop);

  void fill(std::span<const std::uint32_t> indices);

  const Dataset& dataset_;
  const BatchContent content_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  // Behind the mutex:
  std::vector<std::uint32_t> order_;
  std::size_t batchSize_ = 1;
  Purpose purpose_ = Purpose::Train;
  std::uint64_t seed_ = 0;
  std::int64_t epoch_ = 0;
  std::size_t place_ = 0;  // Of the next sample of the order that no batch has yet.
  bool isFilled_ = false;
  bool isFilling_ = false;
  Batch ahead_;  // The thread's own while it is filled.
  std::exception_ptr failure_;
  std::jthread thread_;  // Last: it uses what is above, and ends with it.
};

}  // namespace core
