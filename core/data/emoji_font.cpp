// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/emoji_font.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <cstdio>
#include <cstdlib>
#include <map>
#include <system_error>

#include "core/base/error.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFontFile = "NotoColorEmoji.ttf";

std::vector<fs::path> fontFolders() {
  std::vector<fs::path> folders = {"/usr/share/fonts", "/usr/local/share/fonts"};
  if (const char* home = std::getenv("HOME")) {
    folders.push_back(fs::path(home) / ".local/share/fonts");
    folders.push_back(fs::path(home) / ".fonts");
  }
  return folders;
}

fs::path findFont() {
  std::error_code ignored;
  for (const fs::path& folder : fontFolders()) {
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator item(folder, options, ignored), end; item != end; item.increment(ignored)) {
      if (item->path().filename() == kFontFile) return item->path();
    }
  }
  throw Error(ErrorCode::FileUnreadable, kFontFile,
              coreText("Core",
                       "The font Noto Color Emoji is not installed, and the sample pictures are made from it. Install "
                       "it: sudo apt install fonts-noto-color-emoji; or choose the sample \"shapes\"."));
}

std::string glyphName(std::uint32_t index, const std::map<std::uint32_t, std::uint32_t>& characters) {
  char name[32];
  const auto character = characters.find(index);
  if (character == characters.end()) {
    std::snprintf(name, sizeof name, "glyph-%05u", index);
  } else {
    std::snprintf(name, sizeof name, "emoji-%x", character->second);
  }
  return name;
}

}  // namespace

struct EmojiFont::Face {
  FT_Library library = nullptr;
  FT_Face face = nullptr;

  Face() { FT_Init_FreeType(&library); }
  ~Face() {
    if (face != nullptr) FT_Done_Face(face);
    FT_Done_FreeType(library);
  }
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
};

EmojiFont::EmojiFont() : face_(std::make_unique<Face>()) {
  const fs::path file = findFont();
  const bool opened = FT_New_Face(face_->library, file.c_str(), 0, &face_->face) == 0;
  if (!opened || !FT_HAS_COLOR(face_->face) || !FT_HAS_FIXED_SIZES(face_->face) ||
      FT_Select_Size(face_->face, 0) != 0) {
    throw Error(ErrorCode::FileUnreadable, file.string(),
                {coreText("Core",
                          "The font %1 has no colour bitmaps, from which the sample pictures are made. Install "
                          "Debian's fonts-noto-color-emoji, or choose the sample \"shapes\"."),
                 file.string()});
  }
}

EmojiFont::~EmojiFont() = default;

std::vector<EmojiFont::Glyph> EmojiFont::glyphs() const {
  std::map<std::uint32_t, std::uint32_t> characters;
  FT_UInt index = 0;
  for (FT_ULong character = FT_Get_First_Char(face_->face, &index); index != 0;
       character = FT_Get_Next_Char(face_->face, character, &index)) {
    characters.emplace(index, static_cast<std::uint32_t>(character));
  }
  std::vector<Glyph> glyphs;
  for (std::uint32_t i = 1; i < static_cast<std::uint32_t>(face_->face->num_glyphs); ++i) {
    glyphs.push_back({i, glyphName(i, characters)});
  }
  return glyphs;
}

std::optional<Image> EmojiFont::render(std::uint32_t glyphIndex) const {
  if (FT_Load_Glyph(face_->face, glyphIndex, FT_LOAD_COLOR | FT_LOAD_RENDER) != 0) return std::nullopt;
  const FT_Bitmap& bitmap = face_->face->glyph->bitmap;
  if (bitmap.pixel_mode != FT_PIXEL_MODE_BGRA || bitmap.width < 16 || bitmap.rows < 16) return std::nullopt;
  Image image(static_cast<int>(bitmap.width), static_cast<int>(bitmap.rows), 3, 255);
  bool visible = false;
  for (unsigned y = 0; y < bitmap.rows; ++y) {
    const std::uint8_t* from = bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch;
    std::uint8_t* to = image.at(0, static_cast<int>(y));
    for (unsigned x = 0; x < bitmap.width; ++x, from += 4, to += 3) {
      visible = visible || from[3] > 0;
      // FreeType's colours are multiplied by alpha already.
      for (int c = 0; c < 3; ++c) to[c] = static_cast<std::uint8_t>(from[2 - c] + 255 - from[3]);
    }
  }
  if (!visible) return std::nullopt;
  return image;
}

}  // namespace core
