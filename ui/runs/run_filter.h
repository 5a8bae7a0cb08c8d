// SPDX-License-Identifier: GPL-3.0-or-later
// The line in which a filter is written: coloured as it is understood, completed as it is typed, and underlined where it
// is wrong.
#pragma once

#include <QPlainTextEdit>
#include <QString>
#include <QTimer>
#include <memory>
#include <optional>

#include "core/query/query.h"
#include "ui/reading/run_snapshot.h"

class QCompleter;
class QStringListModel;

namespace ui {

class QueryHighlighter;
class Theme;

class RunFilter : public QPlainTextEdit {
  Q_OBJECT

 public:
  explicit RunFilter(const Theme& theme, QWidget* parent = nullptr);
  ~RunFilter() override;

  [[nodiscard]] QString query() const { return toPlainText(); }
  void setQuery(const QString& query);
  // What can be named, for completion.
  void setNames(core::QueryNames names);
  // Underlines what is wrong; none takes the line away.
  void setMistake(const std::optional<QueryMistake>& mistake);
  [[nodiscard]] QCompleter& completer() const { return *completer_; }

 signals:
  // Some moments after the last key.
  void queryChanged(const QString& query);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void insertFromMimeData(const QMimeData* source) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  void retranslate();
  void adoptFont();
  void complete(bool always);
  void insertCompletion(const QString& word);

  const Theme& theme_;
  std::unique_ptr<QueryHighlighter> highlighter_;
  core::QueryNames names_;
  QCompleter* completer_;
  QStringListModel* words_;
  int wordStart_ = 0;  // Of what a completion replaces.
  QTimer timer_;
  QString told_;
};

}  // namespace ui
