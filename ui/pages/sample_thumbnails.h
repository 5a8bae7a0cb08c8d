// SPDX-License-Identifier: GPL-3.0-or-later
// A few sample pictures and what models make of such, for the cards of the first page.
#pragma once

#include <QImage>
#include <map>
#include <string>
#include <vector>

namespace ui {

// By sample name (five pictures each) and by goal ("itself", "pair", "corrupted": what goes in, what comes out). Takes a
// moment: for a thread of its own. Where a sample cannot be drawn (no font), it is left out.
[[nodiscard]] std::map<std::string, std::vector<QImage>> sampleThumbnails(int side);

// The pictures side by side.
[[nodiscard]] QImage pictureRow(const std::vector<QImage>& pictures, int side, int gap);

}  // namespace ui
