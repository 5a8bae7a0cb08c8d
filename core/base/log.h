// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's log: one line a message on standard error, for people who look for a fault.
#pragma once

#include <string_view>

namespace core {

enum class LogLevel { Debug, Info, Warning, Error };

// Messages below this level are dropped. Call once at the start of the program.
void setLogLevel(LogLevel level);

// May be called from any thread.
void logMessage(LogLevel level, std::string_view message);

}  // namespace core
