// SPDX-License-Identifier: GPL-3.0-or-later
// The report on a folder of pictures: looked for in the background as soon as the dialog is made, given up when it closes.
#pragma once

#include <QDialog>
#include <memory>
#include <stop_token>
#include <vector>

#include "core/base/message.h"
#include "core/data/data_settings.h"
#include "ui/words/report_words.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace ui {

class ReportDialog : public QDialog {
  Q_OBJECT

 public:
  explicit ReportDialog(const core::DataSettings& settings, QWidget* parent = nullptr);
  ~ReportDialog() override;

 signals:
  // Every picture has been read.
  void reported();

 private:
  struct Progress;
  struct Answer;

  void build();
  void look(const core::DataSettings& settings);
  void adopt(const Answer& answer);
  void tellProgress();

  std::stop_source stop_;
  std::shared_ptr<Progress> progress_;
  QLabel* state_;
  QProgressBar* bar_;
  QTreeWidget* tree_;
  QPushButton* copy_;
  QPushButton* close_;
  std::vector<ReportLine> lines_;
};

}  // namespace ui
