// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a living process from a dead one whose number was given to another since. No clock is involved.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace core {

struct ProcessIdentity {
  std::string machine;         // Which machine and space of process numbers (a container has its own); a hash.
  std::string boot;            // Which start of it.
  std::int64_t pid = 0;        // Unique within these until the process ends.
  std::int64_t startTime = 0;  // In clock ticks since the boot: tells processes with the same number apart.

  bool operator==(const ProcessIdentity&) const = default;
};

[[nodiscard]] ProcessIdentity thisProcess();

// Whether that process lives; nothing when it belongs to another machine, so that it cannot be told from here.
[[nodiscard]] std::optional<bool> isAlive(const ProcessIdentity& process);

// For people.
[[nodiscard]] std::string hostName();

// Of the batch system that runs this process, as its own programs call it: "4711", and "4711_3" for one of an array; ""
// without one. The same again where it was requeued.
[[nodiscard]] std::string batchJob();

// By this machine's clock, milliseconds since 1970.
[[nodiscard]] std::int64_t nowMs();

}  // namespace core
