// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/elsewhere_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStringList>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "core/spool/collection.h"
#include "ui/bridge/elsewhere.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/queue/log_dialog.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

using core::JobState;

const std::vector<JobState>& cancellable() {
  static const std::vector<JobState> states = {JobState::Planned, JobState::Working, JobState::Ended, JobState::Silent};
  return states;
}

const std::vector<JobState>& repeatable() {
  static const std::vector<JobState> states = {JobState::Failed, JobState::Cancelled, JobState::Silent};
  return states;
}

bool isOneOf(JobState state, const std::vector<JobState>& states) {
  return std::find(states.begin(), states.end(), state) != states.end();
}

bool anyOf(const std::vector<core::SentRun>& runs, const std::vector<JobState>& states) {
  return std::any_of(runs.begin(), runs.end(),
                     [&states](const core::SentRun& run) { return isOneOf(run.state, states); });
}

}  // namespace

ElsewherePanel::ElsewherePanel(Elsewhere& elsewhere, QWidget* parent)
    : QWidget(parent), elsewhere_(elsewhere), model_(new SentRunsModel(this)) {
  build();
  connectParts();
  retranslate();
}

void ElsewherePanel::build() {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, Space::kSmall, 0, 0);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("title"));
  column->addWidget(title_);
  table_ = new QTableView(this);
  table_->setObjectName(QStringLiteral("elsewhereTable"));
  table_->setModel(model_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);  // The arrows move in it; Tab leads on.
  table_->verticalHeader()->hide();
  table_->horizontalHeader()->setSectionResizeMode(SentRunsModel::Name, QHeaderView::Stretch);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  title_->setBuddy(table_);
  column->addWidget(table_, 1);
  lines_ = new QLabel(this);
  lines_->setObjectName(QStringLiteral("elsewhereLines"));
  lines_->setWordWrap(true);
  lines_->setTextFormat(Qt::PlainText);
  lines_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  setKind(lines_, QStringLiteral("secondary"));
  column->addWidget(lines_);
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  const auto button = [&](QPushButton*& place, const char* name) {
    place = new QPushButton(this);
    place->setObjectName(QLatin1String(name));
    place->setAutoDefault(false);
    row->addWidget(place);
  };
  button(log_, "elsewhereLog");
  button(cancel_, "elsewhereCancel");
  button(again_, "elsewhereAgain");
  button(workers_, "elsewhereWorkers");
  row->addStretch(1);
  button(clear_, "elsewhereClear");
}

void ElsewherePanel::connectParts() {
  connect(&elsewhere_, &Elsewhere::changed, this, &ElsewherePanel::refresh);
  connect(&elsewhere_, &Elsewhere::placesChanged, this, &ElsewherePanel::refresh);
  connect(&elsewhere_, &Elsewhere::progressed, this, [this](const QString& place, qint64 done, qint64 all) {
    copying_ = done < all ? tr("%1: copying pictures, %2 of %3")
                                .arg(place, QLocale().formattedDataSize(done), QLocale().formattedDataSize(all))
                          : QString();
    refresh();
  });
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ElsewherePanel::refreshButtons);
  connect(table_, &QTableView::doubleClicked, this, &ElsewherePanel::showLog);
  connect(log_, &QPushButton::clicked, this, &ElsewherePanel::showLog);
  connect(cancel_, &QPushButton::clicked, this, [this] { forChosen(cancellable(), &Elsewhere::cancel); });
  connect(again_, &QPushButton::clicked, this, [this] { forChosen(repeatable(), &Elsewhere::sendAgain); });
  connect(clear_, &QPushButton::clicked, &elsewhere_, &Elsewhere::forgetEnded);
  connect(workers_, &QPushButton::clicked, this, [this] {
    for (const core::Place& place : elsewhere_.places()) {
      if (elsewhere_.newsOf(place.name).needsWorkers) elsewhere_.startWorkers(place.name);
    }
  });
}

// What a person should know of a place besides its runs.
QString ElsewherePanel::linesOf(const std::string& place) const {
  const core::PlaceNews& news = elsewhere_.newsOf(place);
  const QString name = nameText(place);
  QStringList lines;
  const auto count = [&news](bool (*is)(const core::SlurmTask&)) {
    return static_cast<int>(std::count_if(news.workers.begin(), news.workers.end(), is));
  };
  const int working = count(core::isAtWork);
  const int failed = count(core::hasFailed);
  const int waiting = static_cast<int>(news.workers.size()) - working - count(core::isOver);
  if (working > 0) lines += tr("%1: %n worker(s) at work", nullptr, working).arg(name);
  if (waiting > 0) {
    const auto first = std::find_if(news.workers.begin(), news.workers.end(), [](const core::SlurmTask& task) {
      return !core::isAtWork(task) && !core::isOver(task) && !task.reason.empty();
    });
    const QString line = tr("%1: %n worker(s) waiting in Slurm's queue", nullptr, waiting).arg(name);
    const bool isTold = first != news.workers.end();
    lines += isTold ? tr("%1, %2", "and why").arg(line, QString::fromStdString(first->reason)) : line;
  }
  if (failed > 0) lines += tr("%1: %n worker(s) failed; their logs say why", nullptr, failed).arg(name);
  if (news.needsWorkers) lines += tr("%1: runs wait, and no worker is left to take them.").arg(name);
  for (const core::Message& note : news.notes)
    lines += tr("%1: %2", "place, what is wrong").arg(name, messageText(note));
  if (elsewhere_.isSending(place) && copying_.isEmpty()) lines += tr("%1: sending the runs").arg(name);
  return lines.join(QLatin1Char('\n'));
}

void ElsewherePanel::refresh() {
  std::vector<RunElsewhere> runs;
  std::vector<core::SlurmTask> workers;
  QStringList lines;
  bool needWorkers = false;
  if (!copying_.isEmpty()) lines += copying_;
  for (const core::Place& place : elsewhere_.places()) {
    const core::PlaceNews& news = elsewhere_.newsOf(place.name);
    for (const core::SentRun& run : news.runs) runs.push_back({place.name, run});
    workers.insert(workers.end(), news.workers.begin(), news.workers.end());
    needWorkers = needWorkers || news.needsWorkers;
    if (const QString text = linesOf(place.name); !text.isEmpty()) lines += text;
  }
  model_->setRuns(std::move(runs), std::move(workers));
  lines_->setText(lines.join(QLatin1Char('\n')));
  lines_->setVisible(!lines.isEmpty());
  workers_->setVisible(needWorkers);
  setVisible(model_->rowCount() > 0 || !lines.isEmpty());
  refreshButtons();
}

void ElsewherePanel::refreshButtons() {
  const std::vector<core::SentRun> runs = chosen().runs;
  log_->setEnabled(runs.size() == 1);
  cancel_->setEnabled(anyOf(runs, cancellable()));
  again_->setEnabled(anyOf(runs, repeatable()));
  bool canClear = false;
  for (int row = 0; row < model_->rowCount() && !canClear; ++row) {
    canClear = !core::isLeft(model_->at(row).run.state);
  }
  clear_->setEnabled(canClear);
}

ElsewherePanel::Chosen ElsewherePanel::chosen() const {
  Chosen chosen;
  for (const QModelIndex& index : table_->selectionModel()->selectedRows()) {
    if (index.row() >= model_->rowCount()) continue;
    const RunElsewhere& row = model_->at(index.row());
    if (chosen.runs.empty()) chosen.place = row.place;
    if (row.place == chosen.place) chosen.runs.push_back(row.run);
  }
  return chosen;
}

void ElsewherePanel::forChosen(const std::vector<JobState>& states,
                               void (Elsewhere::*action)(const std::string&, const std::vector<std::string>&)) {
  const Chosen runs = chosen();
  std::vector<std::string> names;
  for (const core::SentRun& run : runs.runs) {
    if (isOneOf(run.state, states)) names.push_back(run.name);
  }
  if (!names.empty()) (elsewhere_.*action)(runs.place, names);
}

void ElsewherePanel::showLog() {
  const Chosen runs = chosen();
  if (runs.runs.size() != 1) return;
  if (!shownLog_) {
    shownLog_ = new LogDialog(elsewhere_, this);
    shownLog_->setAttribute(Qt::WA_DeleteOnClose);
  }
  shownLog_->read(runs.place, runs.runs.front());
  shownLog_->show();
  shownLog_->raise();
}

void ElsewherePanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void ElsewherePanel::retranslate() {
  title_->setText(tr("Sent to other machines"));
  table_->setAccessibleName(title_->text());
  log_->setText(tr("Log"));
  log_->setToolTip(tr("What the program that trains this run has written last."));
  cancel_->setText(tr("Cancel"));
  cancel_->setToolTip(tr("What was trained so far stays."));
  again_->setText(tr("Try again"));
  again_->setToolTip(tr("Lets another worker go on with it."));
  workers_->setText(tr("Start workers"));
  clear_->setText(tr("Forget those that have ended"));
  clear_->setToolTip(tr("Their runs stay in the list of runs."));
  emit model_->headerDataChanged(Qt::Horizontal, 0, SentRunsModel::kColumns - 1);
  refresh();
}

}  // namespace ui
