// SPDX-License-Identifier: GPL-3.0-or-later
// Paths as people type and paste them.
#pragma once

#include <filesystem>
#include <string_view>

namespace core {

// What is meant by "~/Pictures", "'/a b'", "\"/a b\"", "file:///a%20b" or any of these with blanks and line ends around:
// the path without all that. Of several lines, as file managers copy them, the first counts. Looks at no file; "~" alone
// needs HOME, and stays as it is without one.
[[nodiscard]] std::filesystem::path typedPath(std::string_view text);

}  // namespace core
