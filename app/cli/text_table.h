// SPDX-License-Identifier: GPL-3.0-or-later
// Aligned columns of plain text.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "core/run/train_event.h"

namespace cli {

// One line a row; these columns (counted from 0) are flush left, the others flush right. Rows may be shorter than the first.
// Columns stand below each other whatever the script; cells hold what displayText (core/base/unicode.h) lets through.
[[nodiscard]] std::string formatTable(const std::vector<std::vector<std::string>>& rows,
                                      const std::set<std::size_t>& flushLeft = {0});

// Loss, errors, PSNR, SSIM and accuracy of each rule without learning, under a line of titles.
[[nodiscard]] std::string formatBaselines(const std::vector<core::Baseline>& baselines);

}  // namespace cli
