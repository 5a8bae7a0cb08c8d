// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may write in a filter because it stands on the screen: headings of columns and names of choices, in the
// language of the moment.
#pragma once

#include "core/query/query.h"

namespace ui {

// Of every column that there can be, whatever is shown just now.
[[nodiscard]] core::ShownWords filterWords();

}  // namespace ui
