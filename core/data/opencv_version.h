// SPDX-License-Identifier: GPL-3.0-or-later
// Which OpenCV scales and turns the pictures.
#pragma once

#include <string>

namespace core {

// Of the library that is loaded, such as "4.6.0".
[[nodiscard]] std::string openCvVersion();

}  // namespace core
