// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/engine_words.h"

#include <QRegularExpression>
#include <vector>

#include "ui/words/engine_sentences.h"

namespace ui {
namespace {

constexpr int kDeepest = 3;  // A reason within a reason; what an archive brought may hold anything.

struct KnownSentence {
  const char* english;
  QString beginning;           // Up to the first place that varies: most sentences are told apart by it.
  QRegularExpression pattern;  // Its groups are what stands for %1 and so on, in this order.
};

KnownSentence known(const char* english) {
  const QString sentence = QString::fromLatin1(english);
  QString pattern = QRegularExpression::escape(sentence);
  for (int number = 1; number <= 9; ++number) {
    pattern.replace(QStringLiteral("\\%%1").arg(number), QStringLiteral("(.+?)"));
  }
  return {
      english, sentence.left(sentence.indexOf(QLatin1Char('%'))),
      QRegularExpression(QRegularExpression::anchoredPattern(pattern), QRegularExpression::DotMatchesEverythingOption)};
}

const std::vector<KnownSentence>& knownSentences() {
  static const std::vector<KnownSentence> kSentences = [] {
    std::vector<KnownSentence> sentences;
    for (const char* const english : kEngineSentences) sentences.push_back(known(english));
    return sentences;
  }();
  return kSentences;
}

QString translated(const QString& sentence, int depth);

// Not arg(): the name of a file may hold a "%1" as well.
QString filled(const QString& translation, const QRegularExpressionMatch& match, int depth) {
  QString result;
  for (qsizetype at = 0; at < translation.size(); ++at) {
    const bool isPlace =
        translation[at] == QLatin1Char('%') && at + 1 < translation.size() && translation[at + 1].isDigit();
    if (isPlace) {
      result += translated(match.captured(translation[++at].digitValue()), depth + 1);
    } else {
      result += translation[at];
    }
  }
  return result;
}

QString translated(const QString& sentence, int depth) {
  if (depth > kDeepest) return sentence;
  for (const KnownSentence& candidate : knownSentences()) {
    if (!sentence.startsWith(candidate.beginning)) continue;
    const QString translation = QCoreApplication::translate("EngineWords", candidate.english);
    if (translation == QLatin1String(candidate.english)) continue;
    const QRegularExpressionMatch match = candidate.pattern.match(sentence);
    if (match.hasMatch()) return filled(translation, match, depth);
  }
  return sentence;
}

}  // namespace

QString engineWords(const QString& sentence) { return translated(sentence, 0); }

QString engineWords(const std::string& sentence) { return engineWords(QString::fromStdString(sentence)); }

QString engineWords(const char* sentence) { return engineWords(QString::fromUtf8(sentence)); }

}  // namespace ui
