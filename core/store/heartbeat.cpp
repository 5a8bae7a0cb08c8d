// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/heartbeat.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <string>
#include <utility>

#include "core/base/log.h"
#include "core/store/database.h"
#include "core/store/status_function.h"

namespace core {
namespace {

constexpr std::chrono::seconds kInterval(2);

// A missed beat is no fault of the run: on this machine the process itself shows that it lives.
void beat(const std::filesystem::path& file, std::int64_t run, const std::stop_token& stop) {
  try {
    Database database(file, Database::Access::ReadWrite);
    database.execute("PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 500");  // Losing a beat costs nothing.
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    while (!stop.stop_requested()) {
      try {
        database.change("UPDATE run SET heartbeat_ms = ? WHERE id = ?", nowMs(), run);
      } catch (const SQLite::Exception& error) {
        logMessage(LogLevel::Debug, std::string("A heartbeat could not be written: ") + error.what());
      }
      wake.wait_for(lock, stop, kInterval, [] { return false; });
    }
  } catch (const SQLite::Exception& error) {
    logMessage(LogLevel::Warning, std::string("Heartbeats cannot be written: ") + error.what());
  }
}

}  // namespace

Heartbeat::Heartbeat(std::filesystem::path database, std::int64_t run)
    : thread_([file = std::move(database), run](const std::stop_token& stop) { beat(file, run, stop); }) {}

}  // namespace core
