// SPDX-License-Identifier: GPL-3.0-or-later
// The sample pictures in the words of people.
#pragma once

#include <QString>
#include <string>

namespace ui {

// "noisy-emoji" is no set of its own, but a way to use one.
[[nodiscard]] QString sampleTitle(const std::string& name);
[[nodiscard]] QString sampleExplanation(const std::string& name);

}  // namespace ui
