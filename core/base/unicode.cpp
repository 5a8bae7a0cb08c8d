// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/unicode.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "core/base/text.h"

namespace core {
namespace {

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

struct Character {
  std::int32_t code = -1;  // -1: no valid UTF-8.
  std::size_t length = 1;  // Bytes.
};

Character characterAt(std::string_view text, std::size_t begin) {
  std::int32_t code = -1;
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + begin);
  const auto read = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - begin), &code);
  return read > 0 ? Character{code, static_cast<std::size_t>(read)} : Character{};
}

// Control characters, ends of lines and paragraphs, what sets a direction (UAX #9, section 2), and blanks of no width.
// Joiners stay: emoji and several scripts are written with them.
bool isWrittenOut(std::int32_t code) {
  switch (utf8proc_category(code)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    default: break;
  }
  return code == 0x061C || code == 0x200B || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || (code >= 0xFFF9 && code <= 0xFFFB);
}

std::string writtenOut(const char* format, unsigned code) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), format, code);
  return text.data();
}

std::size_t widthOf(const Character& character) {
  return character.code < 0 ? 1 : static_cast<std::size_t>(std::max(0, utf8proc_charwidth(character.code)));
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

}  // namespace

std::string foldedCase(std::string_view text) {
  if (isAscii(text)) return lowerCase(text);
  utf8proc_uint8_t* mapped = nullptr;
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                   static_cast<utf8proc_ssize_t>(text.size()), &mapped, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return lowerCase(text);  // No valid UTF-8.
  std::string folded(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
  // Turkish pairs "I" with "ı" and "İ" with "i"; who looks for a name shall not have to know its language.
  replaceAll(folded, "i\u0307", "i");
  replaceAll(folded, "\u0131", "i");
  return folded;
}

bool holdsText(std::string_view text, std::string_view part) {
  return foldedCase(text).find(foldedCase(part)) != std::string::npos;
}

std::string displayText(std::string_view text) {
  std::string shown;
  for (std::size_t i = 0; i < text.size();) {
    const Character character = characterAt(text, i);
    if (character.code < 0) {
      shown += writtenOut("\\x%02X", static_cast<unsigned char>(text[i]));
    } else if (isWrittenOut(character.code)) {
      shown += writtenOut(character.code < 0x80 ? "\\x%02X" : "\\u%04X", static_cast<unsigned>(character.code));
    } else {
      shown.append(text, i, character.length);
    }
    i += character.length;
  }
  return shown;
}

std::size_t displayWidth(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Character character = characterAt(text, i);
    width += widthOf(character);
    i += character.length;
  }
  return width;
}

std::string firstPlaces(std::string_view text, std::size_t width) {
  std::size_t end = 0;
  while (end < text.size()) {
    const Character character = characterAt(text, end);
    const std::size_t wide = widthOf(character);
    if (wide > width) break;
    width -= wide;
    end += character.length;
  }
  return std::string(text.substr(0, end));
}

bool hasRightToLeft(std::string_view text) {
  if (isAscii(text)) return false;
  for (std::size_t i = 0; i < text.size();) {
    const Character character = characterAt(text, i);
    i += character.length;
    if (character.code < 0) continue;
    const auto direction = utf8proc_get_property(character.code)->bidi_class;
    if (direction == UTF8PROC_BIDI_CLASS_R || direction == UTF8PROC_BIDI_CLASS_AL) return true;
  }
  return false;
}

}  // namespace core
