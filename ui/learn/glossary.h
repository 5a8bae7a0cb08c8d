// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of training in a sentence or two each, for somebody who has never trained a model.
#pragma once

#include <QString>
#include <span>

namespace ui {

// Texts are English; lessonText (lesson.h) shows them in the window's language.
struct Term {
  const char* id;  // For links from lessons, help and tooltips: "psnr".
  const char* title;
  const char* text;
};

// In alphabetical order of their English titles.
[[nodiscard]] std::span<const Term> glossary();
// Null where there is none of that id.
[[nodiscard]] const Term* findTerm(const QString& id);

}  // namespace ui
