// SPDX-License-Identifier: GPL-3.0-or-later
// Where black and white lie in the pictures of a folder whose formats do not say. Private to core_data.
#pragma once

#include <cstddef>
#include <stop_token>
#include <vector>

#include "core/data/folder_findings.h"

namespace core {

// Decodes those of these pictures, at most this many of them, spread evenly, that have more than 8 bits; the others are
// only looked at. mostDecoded 0: all whose range the settings ask to be measured. Cut short where stop is asked.
[[nodiscard]] FolderFindings measuredFindings(const std::vector<FolderEntry>& entries, const DataSettings& settings,
                                              std::size_t mostDecoded, std::stop_token stop);

}  // namespace core
