// SPDX-License-Identifier: GPL-3.0-or-later
// What can be shown on a terminal, and a line on it that is redrawn in place.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace cli {

struct Terminal {
  bool canRedraw = false;  // A terminal that understands escape codes, not a file or a pipe.
  bool hasColour = false;  // The same, and the variable NO_COLOR is not set.
};
// descriptor: STDOUT_FILENO or STDERR_FILENO.
[[nodiscard]] Terminal terminalOn(int descriptor);

// Columns of the terminal as it is now; 80 where there is none.
[[nodiscard]] std::size_t terminalWidth();

// The text broken at blanks into lines of at most width characters.
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width);

// A progress bar on standard error. Without a terminal it draws nothing.
class ProgressLine {
 public:
  ProgressLine();
  // Leaves an empty line behind.
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // "label [#####-----] 50 % tail", as long as the terminal is wide; at most 15 times a second. done of total, total > 0.
  void show(std::string_view label, std::size_t done, std::size_t total, std::string_view tail);
  // Wipes the line, so that other text can follow in its place.
  void clear();

 private:
  Terminal terminal_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point last_{};
};

// Tells speed and time left of work that goes on evenly: "120 files/s, 3 s left".
class Pace {
 public:
  [[nodiscard]] std::string describe(std::size_t done, std::size_t total, std::string_view unit) const;

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

}  // namespace cli
