// SPDX-License-Identifier: GPL-3.0-or-later
// Colours a filter: fields, words that join, texts and numbers; and underlines a mistake.
#pragma once

#include <QSyntaxHighlighter>
#include <optional>

#include "ui/reading/run_snapshot.h"

namespace ui {

class Theme;

class QueryHighlighter : public QSyntaxHighlighter {
  Q_OBJECT

 public:
  QueryHighlighter(const Theme& theme, QTextDocument* document);
  void setMistake(const std::optional<QueryMistake>& mistake);

 protected:
  void highlightBlock(const QString& text) override;

 private:
  const Theme& theme_;
  std::optional<QueryMistake> mistake_;
};

}  // namespace ui
