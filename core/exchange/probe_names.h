// SPDX-License-Identifier: GPL-3.0-or-later
// File names for pictures that may be called anything. Private to core_exchange.
#pragma once

#include <string>
#include <vector>

namespace core {

// One name for each sample name, without an extension: letters, digits, "-", "_" and "." only, at most 80 characters,
// not beginning with ".", and no two alike, even where a file system ignores case.
[[nodiscard]] std::vector<std::string> fileNamesFor(const std::vector<std::string>& sampleNames);

}  // namespace core
