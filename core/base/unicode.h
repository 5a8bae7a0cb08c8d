// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in UTF-8 as all scripts have them: capitals, places on a terminal, and characters that would play with a line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

// Equal for texts that differ in capitals alone, or in how their accents are encoded: "Ä" and "ä", "ß" and "ss", "İ", "I",
// "ı" and "i". For comparing, not for showing.
[[nodiscard]] std::string foldedCase(std::string_view text);

// Whether one of the texts holds the other, whatever the capitals.
[[nodiscard]] bool holdsText(std::string_view text, std::string_view part);

// The text for people, in one line that reads in its order: control characters, line ends, invalid UTF-8 ("\x0A"),
// and characters that nobody sees but that turn a line round or hide in it ("\u202E") are written out. What a terminal, JSON
// or a window shows of a name goes through here.
[[nodiscard]] std::string displayText(std::string_view text);

// Places that the text takes on a terminal: two for Chinese, Japanese and emoji, none for accents of their own.
[[nodiscard]] std::size_t displayWidth(std::string_view text);
// Its beginning that fits into so many places; whole characters, with their accents.
[[nodiscard]] std::string firstPlaces(std::string_view text, std::size_t width);

// Whether it holds letters of a script that runs from right to left.
[[nodiscard]] bool hasRightToLeft(std::string_view text);

}  // namespace core
