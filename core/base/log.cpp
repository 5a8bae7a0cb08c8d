// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace core {
namespace {

spdlog::level::level_enum nativeLevel(LogLevel level) {
  switch (level) {
    case LogLevel::Debug: return spdlog::level::debug;
    case LogLevel::Info: return spdlog::level::info;
    case LogLevel::Warning: return spdlog::level::warn;
    case LogLevel::Error: return spdlog::level::err;
  }
  return spdlog::level::err;
}

// spdlog's registry owns the logger, so that a message in a late destructor still finds it.
std::shared_ptr<spdlog::logger> logger() {
  static const auto instance = [] {
    auto created = spdlog::stderr_color_mt("afterimage");
    created->set_pattern("%^%l%$: %v");
    return created;
  }();
  return instance;
}

}  // namespace

void setLogLevel(LogLevel level) { logger()->set_level(nativeLevel(level)); }

void logMessage(LogLevel level, std::string_view message) { logger()->log(nativeLevel(level), message); }

}  // namespace core
