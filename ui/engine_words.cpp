// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engine_words.h"

#include <QRegularExpression>

#include "ui/engine_sentences.h"

namespace ui {
namespace {

// "There is no folder \"%1\"." as a pattern whose groups are what stands for %1 and so on, in this order.
QRegularExpression patternOf(const QString& sentence) {
  QString pattern = QRegularExpression::escape(sentence);
  for (int number = 1; number <= 9; ++number) {
    pattern.replace(QStringLiteral("\\%%1").arg(number), QStringLiteral("(.+?)"));
  }
  return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                            QRegularExpression::DotMatchesEverythingOption);
}

}  // namespace

QString engineWords(const QString& sentence) {
  for (const char* const known : kEngineSentences) {
    const QString translated = QCoreApplication::translate("EngineWords", known);
    const QString english = QString::fromLatin1(known);
    if (translated == english) continue;
    const QRegularExpressionMatch match = patternOf(english).match(sentence);
    if (!match.hasMatch()) continue;
    QString result;
    for (qsizetype at = 0; at < translated.size(); ++at) {  // Not arg(): a file's name may hold a "%1" as well.
      const bool isPlace =
          translated[at] == QLatin1Char('%') && at + 1 < translated.size() && translated[at + 1].isDigit();
      if (isPlace) {
        result += engineWords(match.captured(translated[++at].digitValue()));
      } else {
        result += translated[at];
      }
    }
    return result;
  }
  return sentence;
}

QString engineWords(const std::string& sentence) { return engineWords(QString::fromStdString(sentence)); }

QString engineWords(const char* sentence) { return engineWords(QString::fromUtf8(sentence)); }

}  // namespace ui
