// SPDX-License-Identifier: GPL-3.0-or-later
// Curves drawn with characters, for terminals.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cli {

struct TextCurve {
  std::string name;
  char mark = '*';        // What draws it in plain text.
  int colour = 36;        // ANSI code of what draws it on a terminal with colours.
  std::vector<double> x;  // Rising.
  std::vector<double> y;  // As many; what is not finite is left out.
};

// width x height characters with axes and a legend. Rich text has coloured braille dots (2 x 4 a character), plain text
// the marks. The vertical axis is logarithmic where all values are above zero and span more than a factor of 20. "" where
// there is nothing to draw.
[[nodiscard]] std::string formatChart(const std::vector<TextCurve>& curves, std::size_t width, std::size_t height,
                                      bool rich);

}  // namespace cli
