// SPDX-License-Identifier: GPL-3.0-or-later
// Plans many runs at once: every combination of some values, random draws, or other seeds.
#pragma once

#include <QDialog>
#include <QString>
#include <vector>

#include "core/run/run_settings.h"

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QSpinBox;

namespace ui {

class Segments;

class SearchDialog : public QDialog {
  Q_OBJECT

 public:
  explicit SearchDialog(core::RunSettings base, QWidget* parent = nullptr);

  [[nodiscard]] const std::vector<core::RunSettings>& runs() const { return runs_; }

 signals:
  void planned(const std::vector<core::RunSettings>& runs, const QString& group);

 private:
  enum Kind { Grid, Random, Seeds };
  void refresh();

  core::RunSettings base_;
  std::vector<core::RunSettings> runs_;
  Segments* kind_;
  QLabel* hint_;
  QPlainTextEdit* space_;
  QLabel* drawsLabel_;
  QSpinBox* draws_;
  QSpinBox* seeds_;
  QLabel* outcome_;
  QDialogButtonBox* buttons_;
};

}  // namespace ui
