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
  // What may be written because it stands on the screen, in the language of the moment.
  [[nodiscard]] const core::ShownWords& words() const { return shownWords_; }
  // What can be named, for completion.
  void setNames(core::QueryNames names);
  // What is wrong with the query. It is underlined and told once nothing has been typed for a while, or at Enter: half a
  // condition is no mistake yet. None takes that away at once.
  void setMistake(const std::optional<QueryMistake>& mistake);
  [[nodiscard]] QCompleter& completer() const { return *completer_; }

 signals:
  // Some moments after the last key.
  void queryChanged(const QString& query);
  // What is to be told of a mistake now; "" is nothing.
  void complaintChanged(const QString& sentence);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void insertFromMimeData(const QMimeData* source) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void retranslate();
  void adoptFont();
  void fitHint();
  void complete(bool always);
  void showMistake(bool isShown);
  void insertCompletion(const QString& word);

  const Theme& theme_;
  std::unique_ptr<QueryHighlighter> highlighter_;
  core::QueryNames names_;
  QCompleter* completer_;
  QStringListModel* words_;
  int wordStart_ = 0;  // Of what a completion replaces.
  QTimer timer_;
  QTimer thinking_;  // While somebody may still be typing.
  QString hint_;     // What may be written here, whole.
  QString typed_;
  QString told_;
  std::optional<QueryMistake> mistake_;
  core::ShownWords shownWords_;
};

}  // namespace ui
