// SPDX-License-Identifier: GPL-3.0-or-later
// A link below words or fields: its own words begin at the same line as theirs, which those of a tool button do not.
#pragma once

class QPushButton;
class QWidget;

namespace ui {

// No wider than its words; "tight" in the style sheet.
[[nodiscard]] QPushButton* linkBelowWords(QWidget* parent);

}  // namespace ui
