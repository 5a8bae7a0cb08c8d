// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/message_text.h"

#include <QCoreApplication>
#include <QLocale>

#include "core/base/overloaded.h"
#include "ui/words/number_text.h"

namespace ui {
namespace {

constexpr int kDeepest = 4;  // A reason within a reason; what came from a file may hold anything.

QString textOf(const core::Message& message, int depth);

QString textOf(const core::Argument& argument, int depth) {
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);  // Numbers that people may type.
  return std::visit(core::Overloaded{
                        [](const std::string& text) { return QString::fromStdString(text); },
                        [&](std::int64_t number) { return locale.toString(qlonglong{number}); },
                        [](double number) { return numberText(number); },
                        [depth](const std::vector<core::Message>& messages) {
                          QStringList list;
                          for (const core::Message& message : messages) list += textOf(message, depth + 1);
                          return list.join(QStringLiteral(", "));
                        },
                    },
                    argument);
}

// Not arg(): the name of a file may hold a "%1" as well.
QString textOf(const core::Message& message, int depth) {
  const QString text = translatedText(message.text);
  if (depth > kDeepest) return text;
  QString result;
  for (qsizetype at = 0; at < text.size(); ++at) {
    const bool isPlace = text[at] == QLatin1Char('%') && at + 1 < text.size() && text[at + 1].isDigit();
    const auto place = isPlace ? static_cast<std::size_t>(text[at + 1].digitValue() - 1) : message.arguments.size();
    if (place < message.arguments.size()) {
      result += textOf(message.arguments[place], depth);
      ++at;
    } else {
      result += text[at];
    }
  }
  return result;
}

}  // namespace

QString messageText(const core::Message& message) { return textOf(message, 0); }

QString translatedText(const std::string& english) {
  return english.empty() ? QString() : QCoreApplication::translate("Core", english.c_str());
}

QString translatedText(core::Text text) { return translatedText(std::string(text.english())); }

}  // namespace ui
