// SPDX-License-Identifier: GPL-3.0-or-later
// What core says, in the window's language: the one place where its messages become texts. To be asked when something is
// shown, not when it is read, so that a change of language reaches it.
#pragma once

#include <QString>
#include <string>

#include "core/base/message.h"

namespace ui {

[[nodiscard]] QString messageText(const core::Message& message);
// A text of core's own that may have come as plain text: a recipe's "about". Others stay as they are.
[[nodiscard]] QString translatedText(const std::string& english);
[[nodiscard]] QString translatedText(core::Text text);

}  // namespace ui
