// SPDX-License-Identifier: GPL-3.0-or-later
// Many small pictures as one: a file for each would fill a disk's table of files long before the disk.
#pragma once

#include <vector>

#include "core/base/image.h"
#include "core/run/run_records.h"

namespace core {

// One below the other. All must have the same shape, as those of one dataset have; there must be at least one.
[[nodiscard]] Image stacked(const std::vector<const Image*>& pictures);

// The pictures of a sheet, in the probes' order. Throws Error(FileUnreadable) when the file is missing or does not hold
// what was written: nothing wrong is ever shown.
[[nodiscard]] std::vector<Image> readSheet(const ImageSheet& sheet);

}  // namespace core
