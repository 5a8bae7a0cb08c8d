// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window: its texts, those of the tool kit, and how numbers are written.
#pragma once

#include <QString>
#include <QTranslator>

#include "ui/words/tool_kit_words.h"

class QLocale;

namespace ui {

class WindowLanguage {
 public:
  WindowLanguage() = default;
  ~WindowLanguage();
  WindowLanguage(const WindowLanguage&) = delete;
  WindowLanguage& operator=(const WindowLanguage&) = delete;

  // "de"; "" follows the system.
  void use(const QString& code);
  // Texts in a language that there are none of are English, with its plurals; numbers stay those of the locale.
  void use(const QLocale& locale);

 private:
  void fallSilent();

  QTranslator texts_;
  QTranslator toolKit_;  // Qt's own words, where they are installed, for what ours leave out.
  ToolKitWords toolKitWords_{texts_};
};

}  // namespace ui
