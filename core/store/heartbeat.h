// SPDX-License-Identifier: GPL-3.0-or-later
// Notes every two seconds that a run is alive, on a thread and a connection of its own: a long batch does not look like
// death to other machines. Private to core_store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <thread>

namespace core {

class Heartbeat {
 public:
  Heartbeat(std::filesystem::path database, std::int64_t run);

 private:
  std::jthread thread_;  // Ends, at once, with this object.
};

}  // namespace core
