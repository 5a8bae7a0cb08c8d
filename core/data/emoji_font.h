// SPDX-License-Identifier: GPL-3.0-or-later
// The colour glyphs of the font Noto Color Emoji as pictures. Private to core_data.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/image.h"

namespace core {

class EmojiFont {
 public:
  // Finds the installed font. Throws Error(FileUnreadable) naming Debian's package when it is missing or has no bitmaps.
  EmojiFont();
  ~EmojiFont();
  EmojiFont(const EmojiFont&) = delete;
  EmojiFont& operator=(const EmojiFont&) = delete;

  struct Glyph {
    std::uint32_t index = 0;
    std::string name;  // "emoji-1f600" for a character, "glyph-01234" for a combination.
  };
  [[nodiscard]] std::vector<Glyph> glyphs() const;

  // The glyph at the font's own size on white, RGB; nullopt where the glyph has no colour picture.
  [[nodiscard]] std::optional<Image> render(std::uint32_t glyphIndex) const;

 private:
  struct Face;
  std::unique_ptr<Face> face_;
};

}  // namespace core
