// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as the window's language writes them, and as people type them there.
#pragma once

#include <QString>
#include <string>

namespace ui {

// "0,0005" in German: the shortest digits, without groups and without an exponent, so that it can be typed as it is shown.
[[nodiscard]] QString numberText(double value);
// The same with at most so many significant digits, for what was computed.
[[nodiscard]] QString roundedNumberText(double value, int digits = 4);
// What separates a fraction in the window's language: '.' or ',', as core/base/number.h takes it.
[[nodiscard]] char decimalMark();
// What a person typed, with the digits and marks that core reads: those of every script, and blanks between digits left out.
[[nodiscard]] std::string typedText(const QString& text);

}  // namespace ui
