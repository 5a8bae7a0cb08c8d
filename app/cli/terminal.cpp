// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "app/cli/output.h"
#include "core/base/text.h"

namespace cli {
namespace {

constexpr auto kRedrawInterval = std::chrono::milliseconds(67);
constexpr std::size_t kWidestBar = 30;
constexpr std::size_t kNarrowestBar = 6;

std::string bar(double share, std::size_t width) {
  const auto full = static_cast<std::size_t>(std::lround(share * static_cast<double>(width)));
  return "[" + std::string(full, '#') + std::string(width - full, '-') + "]";
}

}  // namespace

Terminal terminalOn(int descriptor) {
  const char* const kind = std::getenv("TERM");
  const char* const noColour = std::getenv("NO_COLOR");
  Terminal terminal;
  terminal.canRedraw = ::isatty(descriptor) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
  terminal.hasColour = terminal.canRedraw && (noColour == nullptr || *noColour == '\0');
  return terminal;
}

std::size_t terminalWidth() {
  for (const int descriptor : {STDERR_FILENO, STDOUT_FILENO}) {
    winsize size{};
    if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  }
  return 80;
}

std::string wrapped(std::string_view text, std::size_t width) {
  std::string lines;
  std::size_t column = 0;
  for (const std::string& word : core::split(text, ' ')) {
    if (column > 0 && column + 1 + word.size() > width) {
      lines += '\n';
      column = 0;
    } else if (column > 0) {
      lines += ' ';
      ++column;
    }
    lines += word;
    column += word.size();
  }
  return lines;
}

ProgressLine::ProgressLine() : terminal_(terminalOn(STDERR_FILENO)) {}

ProgressLine::~ProgressLine() { clear(); }

void ProgressLine::show(std::string_view label, std::size_t done, std::size_t total, std::string_view tail) {
  if (!terminal_.canRedraw || total == 0) return;
  const auto now = std::chrono::steady_clock::now();
  if (drawn_ && done < total && now - last_ < kRedrawInterval) return;
  last_ = now;
  drawn_ = true;

  const double share = std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0);
  const std::string percent = std::to_string(static_cast<int>(100.0 * share)) + " %";
  const std::size_t width = terminalWidth() - 1;  // The last column would make some terminals begin a new line.
  const std::size_t words = label.size() + percent.size() + tail.size() + 5;
  std::string line(label);
  if (width >= words + kNarrowestBar) line += " " + bar(share, std::min(kWidestBar, width - words));
  line += " " + percent + " " + std::string(tail);
  printMessage("\r" + line.substr(0, width) + "\x1b[K");
}

void ProgressLine::clear() {
  if (drawn_) printMessage("\r\x1b[K");
  drawn_ = false;
}

std::string Pace::describe(std::size_t done, std::size_t total, std::string_view unit) const {
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
  if (done == 0 || passed.count() <= 0.0) return {};
  const double perSecond = static_cast<double>(done) / passed.count();
  return core::groupDigits(std::llround(perSecond)) + " " + std::string(unit) + "/s, " +
         core::formatDuration(static_cast<double>(total - std::min(done, total)) / perSecond) + " left";
}

}  // namespace cli
