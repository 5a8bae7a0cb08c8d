// SPDX-License-Identifier: GPL-3.0-or-later
// How far work that may take seconds has come, for whoever shows it, and whether anybody still wants it.
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <stop_token>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"

namespace core {

// Somebody has ended the work: nothing of it is kept.
class Cancelled : public Error {
 public:
  Cancelled();
};

class WorkProgress {
 public:
  // done of total, in whatever the work counts; total > 0.
  using Tell = std::function<void(std::size_t done, std::size_t total)>;

  WorkProgress() = default;  // Told to nobody, wanted to the end.
  // A request to stop ends the work at the next tell.
  template <std::invocable<std::size_t, std::size_t> Told>
  WorkProgress(Told told, std::stop_token stop = {}) : tell_(std::move(told)), stop_(std::move(stop)) {}

  // Both throw Cancelled once nobody wants the work any more. Any thread, one at a time.
  void tell(std::size_t done, std::size_t total) const;
  void requireWanted() const;
  [[nodiscard]] const std::stop_token& stop() const { return stop_; }

  // For one of several parts: its beginning and end as shares of the whole, 0 to 1.
  [[nodiscard]] WorkProgress part(double begin, double end) const;
  // The i-th of so many parts that take about as long as each other.
  [[nodiscard]] WorkProgress partOf(std::size_t i, std::size_t count) const;

 private:
  Tell tell_;
  std::stop_token stop_;
};

// The same writer, which tells how many of so many bytes have passed, and cuts long pieces for it.
[[nodiscard]] ByteWriter toldWriter(ByteWriter write, std::size_t totalBytes, WorkProgress progress);

}  // namespace core
