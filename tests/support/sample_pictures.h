// SPDX-License-Identifier: GPL-3.0-or-later
// One small picture file of every kind that is read.
#pragma once

#include <libheif/heif.h>

#include <cstdint>
#include <string>
#include <vector>

namespace testing {

// 64 x 32, left orange, right blue, by libheif itself, as a phone or a browser would write it; a series becomes darker. ""
// where the library was built without the encoder.
[[nodiscard]] std::string heifPicture(heif_compression_format format, int pictures = 1);

// A box of such a file.
[[nodiscard]] std::string heifBox(const std::string& kind, const std::string& content);
// The box of a film with so many frames, of which it holds only what is asked for: who they are and how many. Each frame has
// the same length where that is given, otherwise one of its own. handler: "pict", or "vide" with sound.
[[nodiscard]] std::string heifFilm(std::uint64_t frames, const std::string& handler = "pict",
                                   std::uint64_t eachBytes = 0);

[[nodiscard]] std::vector<std::string> samplePictures();

}  // namespace testing
