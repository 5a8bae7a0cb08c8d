// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/queue/queue_model.h"
#include "ui/widgets/notices.h"
#include "ui/words/duration_text.h"

namespace ui {

QueueDialog::QueueDialog(const Theme& theme, QueueRunner& runner, QWidget* parent)
    : QDialog(parent), runner_(runner), model_(new QueueModel(this)) {
  setObjectName(QStringLiteral("queueDialog"));
  setDesignedWindow(this, {720, 440});
  auto* const column = new QVBoxLayout(this);
  summary_ = new QLabel(this);
  summary_->setObjectName(QStringLiteral("queueSummary"));
  column->addWidget(summary_);
  notices_ = new Notices(theme, this);
  column->addWidget(notices_->bar());
  table_ = new QTableView(this);
  table_->setObjectName(QStringLiteral("queueTable"));
  table_->setModel(model_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setDragDropMode(QAbstractItemView::InternalMove);
  table_->setDragDropOverwriteMode(false);
  table_->setShowGrid(false);
  table_->setTabKeyNavigation(false);  // The arrows move in it; Tab leads on.
  table_->verticalHeader()->hide();
  table_->horizontalHeader()->setSectionResizeMode(QueueModel::Name, QHeaderView::Stretch);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  column->addWidget(table_, 1);
  empty_ = new QLabel(this);
  empty_->setWordWrap(true);
  setKind(empty_, QStringLiteral("secondary"));
  column->addWidget(empty_);
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  const auto button = [&](QPushButton*& place, const char* name) {
    place = new QPushButton(this);
    place->setObjectName(QLatin1String(name));
    place->setAutoDefault(false);
    row->addWidget(place);
  };
  button(up_, "queueUp");
  button(down_, "queueDown");
  button(remove_, "queueRemove");
  button(clear_, "queueClear");
  row->addStretch(1);
  button(start_, "queueStart");
  setKind(start_, QStringLiteral("primary"));
  connectParts();
  retranslate();
  runner_.refresh();
}

void QueueDialog::connectParts() {
  connect(up_, &QPushButton::clicked, this, [this] { moveChosen(-1); });
  connect(down_, &QPushButton::clicked, this, [this] { moveChosen(1); });
  connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Up), this), &QShortcut::activated, up_, &QPushButton::click);
  connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Down), this), &QShortcut::activated, down_,
          &QPushButton::click);
  connect(new QShortcut(QKeySequence::Delete, table_), &QShortcut::activated, remove_, &QPushButton::click);
  connect(remove_, &QPushButton::clicked, this, &QueueDialog::removeChosen);
  connect(clear_, &QPushButton::clicked, &runner_, &QueueRunner::removeDone);
  connect(start_, &QPushButton::clicked, this, [this] { runner_.setOn(!runner_.isOn()); });
  connect(model_, &QueueModel::moveWanted, &runner_, &QueueRunner::move);
  connect(&runner_, &QueueRunner::changed, this, &QueueDialog::refresh);
  connect(&runner_, &QueueRunner::onChanged, this, &QueueDialog::refresh);
  connect(&runner_, &QueueRunner::failed, this, [this](const QString& sentence) {
    notices_->notify([sentence] { return Notice{NoticeBar::Tone::Danger, tr("That did not work."), sentence}; });
  });
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueueDialog::refresh);
}

void QueueDialog::refresh() {
  if (model_->rowCount() != static_cast<int>(runner_.planned().size()) || sender() != table_->selectionModel()) {
    model_->setPlanned(runner_.planned());
  }
  const core::TimeLeft left = core::timeLeft(runner_.planned());
  const int waiting = runner_.waiting();
  QString text = tr("%n run(s) waiting", nullptr, waiting);
  if (left.seconds > 0.0) text = tr("%1, %2").arg(text, durationText(left.seconds));
  if (left.unknown > 0 && left.seconds > 0.0) {
    text = tr("%1, %n of unknown length", nullptr, static_cast<int>(left.unknown)).arg(text);
  }
  summary_->setText(text);
  const bool isEmpty = model_->rowCount() == 0;
  empty_->setVisible(isEmpty);
  const int row =
      table_->selectionModel()->hasSelection() ? table_->selectionModel()->selectedRows().front().row() : -1;
  const bool isChosen = row >= 0 && row < model_->rowCount();
  up_->setEnabled(isChosen && row > 0);
  down_->setEnabled(isChosen && row + 1 < model_->rowCount());
  remove_->setEnabled(isChosen && model_->planned(row).run.state != core::QueueState::Running);
  clear_->setEnabled(!isEmpty);
  start_->setEnabled(runner_.isOn() || waiting > 0);
  start_->setText(runner_.isOn() ? tr("Stop after this run") : tr("Start"));
}

void QueueDialog::moveChosen(int by) {
  const QModelIndexList rows = table_->selectionModel()->selectedRows();
  if (!rows.isEmpty()) runner_.move(model_->idAt(rows.front()), rows.front().row() + by);
}

void QueueDialog::removeChosen() {
  const QModelIndexList rows = table_->selectionModel()->selectedRows();
  if (rows.isEmpty() || !remove_->isEnabled()) return;
  const core::TimedRun& planned = model_->planned(rows.front().row());
  const core::QueuedRun removed = planned.run;
  runner_.remove(removed.id);
  notices_->notify([this, removed] {
    return Notice{NoticeBar::Tone::Info, tr("Taken out of the queue."), {}, tr("Undo"), [this, removed] {
                    runner_.append({removed.settings}, QString::fromStdString(removed.group));
                  }};
  });
}

void QueueDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

void QueueDialog::retranslate() {
  setWindowTitle(tr("Queue"));
  table_->setAccessibleName(tr("Planned runs"));
  empty_->setText(tr("Nothing is planned. Add runs with Queue > Add to the queue, or with a search over settings."));
  up_->setText(tr("Up"));
  up_->setToolTip(tr("Earlier (Ctrl+Up)"));
  down_->setText(tr("Down"));
  down_->setToolTip(tr("Later (Ctrl+Down)"));
  remove_->setText(tr("Remove"));
  clear_->setText(tr("Forget those that are done"));
  emit model_->headerDataChanged(Qt::Horizontal, 0, QueueModel::kColumns - 1);
  refresh();
}

}  // namespace ui
