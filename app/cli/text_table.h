// SPDX-License-Identifier: GPL-3.0-or-later
// Aligned columns of plain text.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/run/train_event.h"

namespace cli {

// One line a row; these columns (counted from 0) are flush left, the others flush right. Rows may be shorter than the first.
[[nodiscard]] std::string formatTable(const std::vector<std::vector<std::string>>& rows,
                                      const std::set<std::size_t>& flushLeft = {0});

// Of text in UTF-8.
[[nodiscard]] std::size_t characterCount(std::string_view text);
[[nodiscard]] std::string firstCharacters(std::string_view text, std::size_t count);

// Loss, errors, PSNR, SSIM and accuracy of each rule without learning, under a line of titles.
[[nodiscard]] std::string formatBaselines(const std::vector<core::Baseline>& baselines);

}  // namespace cli
