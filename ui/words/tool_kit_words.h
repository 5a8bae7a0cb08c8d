// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the tool kit's own buttons, dialogs and menus, in the language of the window: Qt's are a package of their
// own, which is missing on many machines.
#pragma once

#include <QTranslator>

namespace ui {

class ToolKitWords : public QTranslator {
 public:
  // texts: those of the window, among which these stand; must outlive it.
  explicit ToolKitWords(const QTranslator& texts);

  [[nodiscard]] bool isEmpty() const override { return false; }
  // Null for what is not Qt's, and where the texts have no words for it.
  [[nodiscard]] QString translate(const char* context, const char* sourceText, const char* disambiguation,
                                  int n) const override;

 private:
  const QTranslator& texts_;
};

}  // namespace ui
