// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to standard output and standard error, unbuffered, so that readers and listeners see each line at once.
#pragma once

#include <exception>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace cli {

// Whoever read standard output has gone (a closed pipe): nothing is left to tell.
class OutputClosed : public std::exception {
 public:
  [[nodiscard]] const char* what() const noexcept override { return "standard output is closed"; }
};

// Results. Throws OutputClosed, or core::Error(FileUnwritable) with the system's reason.
void print(std::string_view text);

// Messages for people, on standard error. Where even that is closed, nobody can be told.
void printMessage(std::string_view text);

// One line without line breaks inside; text that is not UTF-8 is replaced, NaN and Inf become null.
[[nodiscard]] std::string jsonLine(const nlohmann::ordered_json& json);
// The same, indented, for a result that is one object.
[[nodiscard]] std::string jsonText(const nlohmann::ordered_json& json);

}  // namespace cli
