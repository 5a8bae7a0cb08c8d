// SPDX-License-Identifier: GPL-3.0-or-later
// What a person writes about a run, saved a moment after the last key.
#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>
#include <optional>

class QLabel;
class QPlainTextEdit;

namespace ui {

class RunEditor;

class RunNotes : public QWidget {
  Q_OBJECT

 public:
  // editor must outlive this.
  explicit RunNotes(RunEditor& editor, QWidget* parent = nullptr);

  // The note of a run as it is in the store. What is still being written about the same run stays.
  void setNote(const QString& uid, const QString& note);
  // Hands what is still being written to the editor.
  void save();
  // Saves; from now on what is typed belongs to no run.
  void leave();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  RunEditor& editor_;
  QString uid_;  // "" where the text is that of no run.
  QLabel* title_;
  QLabel* saved_;
  QPlainTextEdit* text_;
  QTimer timer_;
  QString savedNote_;
  std::optional<QString> sentNote_;  // On its way to the store.
};

}  // namespace ui
