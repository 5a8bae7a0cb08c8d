// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/batch_feed.h"

#include <algorithm>
#include <span>
#include <utility>

namespace core {

BatchFeed::BatchFeed(const Dataset& dataset, BatchContent content)
    : dataset_(dataset), content_(content), thread_([this](const std::stop_token& stop) { work(stop); }) {}

void BatchFeed::start(std::vector<std::uint32_t> order, std::size_t batchSize, Purpose purpose, std::uint64_t seed,
                      std::int64_t epoch) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return !isFilling_; });
  order_ = std::move(order);
  batchSize_ = batchSize;
  purpose_ = purpose;
  seed_ = seed;
  epoch_ = epoch;
  place_ = 0;
  isFilled_ = false;
  failure_ = nullptr;
  changed_.notify_all();
}

bool BatchFeed::next(Batch& batch) {
  std::unique_lock lock(mutex_);
  if (!isFilled_ && !isFilling_ && failure_ == nullptr && place_ >= order_.size()) return false;
  changed_.wait(lock, [this] { return isFilled_ || failure_ != nullptr; });
  if (failure_ != nullptr) std::rethrow_exception(std::exchange(failure_, nullptr));
  std::swap(batch, ahead_);
  isFilled_ = false;
  changed_.notify_all();
  return true;
}

void BatchFeed::fill(std::span<const std::uint32_t> indices) {
  if (content_ == BatchContent::Values) return fillBatch(dataset_, indices, purpose_, seed_, epoch_, ahead_);
  ahead_.shape = dataset_.shape;
  ahead_.indices.assign(indices.begin(), indices.end());
}

void BatchFeed::work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (changed_.wait(lock, stop, [this] { return !isFilled_ && failure_ == nullptr && place_ < order_.size(); })) {
    isFilling_ = true;
    const std::size_t count = std::min(batchSize_, order_.size() - place_);
    const auto indices = std::span<const std::uint32_t>(order_).subspan(place_, count);
    lock.unlock();  // Nobody changes the order while isFilling_.
    std::exception_ptr failure;
    try {
      fill(indices);
    } catch (...) {
      failure = std::current_exception();
    }
    lock.lock();
    place_ += count;
    isFilling_ = false;
    isFilled_ = failure == nullptr;
    failure_ = failure;
    changed_.notify_all();
  }
}

}  // namespace core
