// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/query_highlighter.h"

#include <QRegularExpression>
#include <algorithm>

#include "ui/look/theme.h"

namespace ui {
namespace {

// In the order in which they are tried: texts first, because anything may stand in them.
struct Rule {
  const char* pattern;
  Color color;
  bool isStrong;
};
constexpr Rule kRules[] = {
    {R"("[^"]*"?|'[^']*'?)", Color::Warning, false},
    {R"(\b(and|or|not)\b)", Color::AccentText, true},
    {R"([=<>!~]+|[()])", Color::TextMuted, false},
    {R"([\p{L}_][\w.]*(\([^)]*\))?(?=\s*(=|!=|<|>|~)))", Color::Info, false},
    {R"([^\s=<>!~()]+)", Color::Warning, false},
};

}  // namespace

QueryHighlighter::QueryHighlighter(const Theme& theme, QTextDocument* document)
    : QSyntaxHighlighter(document), theme_(theme) {}

void QueryHighlighter::setMistake(const std::optional<QueryMistake>& mistake) {
  mistake_ = mistake;
  rehighlight();
}

void QueryHighlighter::highlightBlock(const QString& text) {
  qsizetype at = 0;
  while (at < text.size()) {
    qsizetype length = 1;
    for (const Rule& rule : kRules) {
      const QRegularExpression pattern(QLatin1String(rule.pattern), QRegularExpression::CaseInsensitiveOption |
                                                                        QRegularExpression::UseUnicodePropertiesOption);
      const auto match =
          pattern.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
      if (!match.hasMatch() || match.capturedLength() == 0) continue;
      QTextCharFormat format;
      format.setForeground(theme_.color(rule.color));
      if (rule.isStrong) format.setFontWeight(QFont::DemiBold);
      length = match.capturedLength();
      setFormat(static_cast<int>(at), static_cast<int>(length), format);
      break;
    }
    at += length;
  }
  if (!mistake_) return;
  // The store counts bytes.
  const QByteArray bytes = text.toUtf8();
  const auto before = static_cast<int>(QString::fromUtf8(bytes.left(static_cast<qsizetype>(mistake_->offset))).size());
  const auto length = static_cast<int>(
      QString::fromUtf8(bytes.mid(static_cast<qsizetype>(mistake_->offset), static_cast<qsizetype>(mistake_->length)))
          .size());
  const int start = std::clamp(before, 0, std::max(0, static_cast<int>(text.size()) - 1));
  for (int i = start; i < std::min(static_cast<int>(text.size()), start + std::max(1, length)); ++i) {
    QTextCharFormat underlined = format(i);
    underlined.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    underlined.setUnderlineColor(theme_.color(Color::Danger));
    setFormat(i, 1, underlined);
  }
}

}  // namespace ui
