// SPDX-License-Identifier: GPL-3.0-or-later
// What the help says, page by page, in the language of the window. What is known elsewhere is taken from there: the settings
// describe themselves.
#pragma once

#include <QString>
#include <vector>

namespace ui {

struct HelpPage {
  QString name;  // For links from the window: "tour", "keys"; "" for most.
  QString title;
  QString text;  // Markdown, without its title.
};

// resources/help/LANGUAGE.md, one page for each heading of the second level. A name may stand behind it as a comment.
[[nodiscard]] std::vector<HelpPage> writtenHelp(const QString& language);
// A page for each group of settings: what each means, and what it may be.
[[nodiscard]] std::vector<HelpPage> settingHelp();
// Whether a page holds all of these words, whatever the case.
[[nodiscard]] bool holdsWords(const HelpPage& page, const QString& words);

}  // namespace ui
