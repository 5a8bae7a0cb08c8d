// SPDX-License-Identifier: GPL-3.0-or-later
// What a worker on another machine has written last, as it is.
#pragma once

#include <QDialog>
#include <string>

#include "core/spool/place_runs.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class Elsewhere;

class LogDialog : public QDialog {
  Q_OBJECT

 public:
  // elsewhere must outlive this.
  LogDialog(Elsewhere& elsewhere, QWidget* parent);

  void read(const std::string& place, const core::SentRun& run);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();

  Elsewhere& elsewhere_;
  std::string place_;
  core::SentRun run_;
  QLabel* problem_;
  QPlainTextEdit* text_;
  QPushButton* again_;
};

}  // namespace ui
