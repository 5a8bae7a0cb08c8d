// SPDX-License-Identifier: GPL-3.0-or-later
// Several messages at once, a line each, in the window's language.
#pragma once

#include <QString>
#include <vector>

#include "core/base/message.h"

namespace ui {

[[nodiscard]] QString messageLines(const std::vector<core::Message>& messages);

}  // namespace ui
