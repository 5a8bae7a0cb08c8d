// SPDX-License-Identifier: GPL-3.0-or-later
// Small datasets that live in memory, for tests of what comes after the files.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "core/data/dataset.h"
#include "core/run/run_settings.h"

namespace testing {

// count smooth coloured pictures that differ from each other; every fourth is for validation. The last shapes of the
// settings (size, colour, range, ...) are honoured; predict Automatic becomes Itself.
[[nodiscard]] core::Dataset smoothPictures(core::DataSettings settings, std::size_t count);

// The settings of a training that takes a fraction of a second: 16 pixels, a small dense model, one thread; and
// these changes, as on the command line.
[[nodiscard]] core::RunSettings quickSettings(const std::map<std::string, std::string>& changes = {});

}  // namespace testing
