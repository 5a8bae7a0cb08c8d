// SPDX-License-Identifier: GPL-3.0-or-later
// Several pictures of one thing in a row, with words below each: for a file.
#pragma once

#include <QImage>
#include <QString>
#include <vector>

namespace ui {

class Theme;

struct CaptionedPicture {
  QImage picture;
  QString caption;
};

// Small ones are magnified in whole pixels, all alike.
[[nodiscard]] QImage sideBySide(const Theme& theme, const std::vector<CaptionedPicture>& pictures);

}  // namespace ui
