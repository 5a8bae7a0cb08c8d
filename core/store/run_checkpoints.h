// SPDX-License-Identifier: GPL-3.0-or-later
// The checkpoints of one run: what it can go on from. Every member throws Error as RunStore's do.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/run/run_records.h"

namespace core {

class RunStore;

// A way of looking at the store, which it must not outlive; nothing is read before a member asks.
class RunCheckpoints {
 public:
  RunCheckpoints(RunStore& store, std::string uid);

  // The newest first. Their files may be damaged; usable answers the newest of a whole epoch that is not and has all that
  // going on needs, newest the same in the middle of an epoch too, and best the best one's weights.
  [[nodiscard]] std::vector<CheckpointRecord> all() const;
  [[nodiscard]] std::optional<CheckpointRecord> newest() const;
  [[nodiscard]] std::optional<CheckpointRecord> usable(std::optional<std::int64_t> epoch = {}) const;
  [[nodiscard]] std::optional<CheckpointRecord> best() const;

 private:
  RunStore& store_;
  std::string uid_;
};

}  // namespace core
