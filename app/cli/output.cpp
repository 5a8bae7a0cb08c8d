// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <nlohmann/json.hpp>
#include <system_error>

#include "core/base/error.h"

namespace cli {
namespace {

// 0, or the error number.
int writeAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

}  // namespace

void print(std::string_view text) {
  const int reason = writeAll(STDOUT_FILENO, text);
  if (reason == EPIPE) throw OutputClosed();
  if (reason != 0) {
    throw core::Error(
        core::ErrorCode::FileUnwritable, "standard output",
        core::Message::verbatim("The output cannot be written: " + std::generic_category().message(reason) + "."));
  }
}

void printMessage(std::string_view text) { writeAll(STDERR_FILENO, text); }

std::string jsonLine(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string jsonText(const nlohmann::ordered_json& json) {
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace cli
