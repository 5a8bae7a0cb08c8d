// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine says, in the window's language. It speaks English to be read by programs and kept with runs; here its
// sentences are recognised again, those of runs from long ago as well.
#pragma once

#include <QString>
#include <string>

namespace ui {

// The sentence itself where the language is English, or where it is not known.
[[nodiscard]] QString engineWords(const QString& sentence);
[[nodiscard]] QString engineWords(const std::string& sentence);
[[nodiscard]] QString engineWords(const char* sentence);

}  // namespace ui
