// SPDX-License-Identifier: GPL-3.0-or-later
// What was sent to other places, as a part of the queue: states, logs, and what can be done about it. Not there while there
// is nothing to show.
#pragma once

#include <QPointer>
#include <QWidget>
#include <string>
#include <vector>

#include "ui/queue/sent_runs_model.h"

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class Elsewhere;
class LogDialog;

class ElsewherePanel : public QWidget {
  Q_OBJECT

 public:
  // elsewhere must outlive this.
  ElsewherePanel(Elsewhere& elsewhere, QWidget* parent);

  [[nodiscard]] SentRunsModel& model() const { return *model_; }
  [[nodiscard]] QTableView& table() const { return *table_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void connectParts();
  void retranslate();
  void refresh();
  void refreshButtons();
  [[nodiscard]] QString linesOf(const std::string& place) const;
  // The chosen runs of one place; all of the first one's.
  struct Chosen {
    std::string place;
    std::vector<core::SentRun> runs;
  };
  [[nodiscard]] Chosen chosen() const;
  // Calls action with the names of those in one of these states.
  void forChosen(const std::vector<core::JobState>& states,
                 void (Elsewhere::*action)(const std::string&, const std::vector<std::string>&));
  void showLog();

  Elsewhere& elsewhere_;
  QString copying_;  // How far pictures have been copied; "" while none are.
  QLabel* title_;
  SentRunsModel* model_;
  QTableView* table_;
  QLabel* lines_;
  QPushButton* log_;
  QPushButton* cancel_;
  QPushButton* again_;
  QPushButton* workers_;
  QPushButton* clear_;
  QPointer<LogDialog> shownLog_;
};

}  // namespace ui
