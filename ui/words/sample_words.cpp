// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/sample_words.h"

#include <QCoreApplication>

namespace ui {

QString sampleTitle(const std::string& name) {
  if (name == "emoji") return QCoreApplication::translate("Sample", "Emoji");
  if (name == "emoji-sketch") return QCoreApplication::translate("Sample", "Emoji to sketch");
  if (name == "noisy-emoji") return QCoreApplication::translate("Sample", "Noisy emoji");
  if (name == "shapes") return QCoreApplication::translate("Sample", "Shapes");
  return QString::fromStdString(name);
}

QString sampleExplanation(const std::string& name) {
  if (name == "emoji") return QCoreApplication::translate("Sample", "About 3,900 small colourful pictures");
  if (name == "emoji-sketch") return QCoreApplication::translate("Sample", "Emoji, each with its pencil sketch");
  if (name == "noisy-emoji") return QCoreApplication::translate("Sample", "Emoji, to be freed from grain");
  if (name == "shapes") return QCoreApplication::translate("Sample", "Circles, squares and triangles");
  return {};
}

}  // namespace ui
