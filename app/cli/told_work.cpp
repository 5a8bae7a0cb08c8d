// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/told_work.h"

#include <utility>

#include "app/cli/output.h"

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

}  // namespace cli
