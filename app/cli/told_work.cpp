// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/told_work.h"

#include <utility>

#include "app/cli/output.h"
#include "core/base/plain_file.h"
#include "core/base/text.h"

namespace cli {

ToldWork::ToldWork(std::string label)
    : label_(std::move(label)),
      watcher_([this] { stop_.request_stop(); }),
      progress_([this](std::size_t done, std::size_t total) { line_.show(label_, done, total, {}); },
                stop_.get_token()) {}

void ToldWork::say(const std::string& text) {
  line_.clear();
  print(text);
}

void ToldWork::warnOfReplacing(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) return;
  core::requirePlainFile(file);  // What is refused is not announced, and no work is done for it.
  line_.clear();
  printMessage("\"" + core::displayPath(file) + "\" is there already and is replaced.\n");
}

}  // namespace cli
