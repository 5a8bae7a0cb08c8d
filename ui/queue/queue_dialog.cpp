// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queue_dialog.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/bridge/elsewhere.h"
#include "ui/look/settings.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/queue/elsewhere_panel.h"
#include "ui/queue/places_dialog.h"
#include "ui/queue/queue_model.h"
#include "ui/widgets/notices.h"
#include "ui/words/duration_text.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

// What a person chose last, between starts.
const QString kRunOn = QStringLiteral("runOn");
const QString kPlace = QStringLiteral("place");

}  // namespace

QueueDialog::QueueDialog(const Theme& theme, QueueRunner& runner, Elsewhere& elsewhere, QWidget* parent)
    : QDialog(parent), runner_(runner), elsewhere_(elsewhere), model_(new QueueModel(this)) {
  setObjectName(QStringLiteral("queueDialog"));
  setDesignedWindow(this, {780, 520});
  build(theme);
  connectParts();
  connectPlaces();
  retranslate();
  if (const core::Message& why = elsewhere_.problem(); !why.empty()) tell(why);
  runner_.refresh();
}

void QueueDialog::build(const Theme& theme) {
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
  table_->setTextElideMode(Qt::ElideMiddle);  // What tells runs of a search apart stands at the end of their names.
  table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  table_->horizontalHeader()->setSectionResizeMode(QueueModel::Name, QHeaderView::Stretch);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  column->addWidget(table_, 1);
  empty_ = new QLabel(this);
  empty_->setWordWrap(true);
  setKind(empty_, QStringLiteral("secondary"));
  column->addWidget(empty_);
  buildButtons(column);
  panel_ = new ElsewherePanel(elsewhere_, this);
  column->addWidget(panel_, 1);
}

void QueueDialog::buildButtons(QBoxLayout* column) {
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  const auto button = [this](QPushButton*& place, const char* name, QBoxLayout* line) {
    place = new QPushButton(this);
    place->setObjectName(QLatin1String(name));
    place->setAutoDefault(false);
    line->addWidget(place);
  };
  button(up_, "queueUp", row);
  button(down_, "queueDown", row);
  button(remove_, "queueRemove", row);
  button(clear_, "queueClear", row);
  row->addStretch(1);
  auto* const last = new QHBoxLayout;
  column->addLayout(last);
  last->addStretch(1);
  whereLabel_ = new QLabel(this);
  setKind(whereLabel_, QStringLiteral("secondary"));
  last->addWidget(whereLabel_);
  where_ = new QComboBox(this);
  where_->setObjectName(QStringLiteral("queueWhere"));
  where_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  whereLabel_->setBuddy(where_);
  last->addWidget(where_);
  button(start_, "queueStart", last);
  setKind(start_, QStringLiteral("primary"));
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
  connect(start_, &QPushButton::clicked, this, &QueueDialog::start);
  connect(model_, &QueueModel::moveWanted, &runner_, &QueueRunner::move);
  connect(&runner_, &QueueRunner::changed, this, &QueueDialog::refresh);
  connect(&runner_, &QueueRunner::onChanged, this, &QueueDialog::refresh);
  connect(&runner_, &QueueRunner::failed, this, [this](const QString& sentence) {
    notices_->notify([sentence] { return Notice{NoticeBar::Tone::Danger, tr("That did not work."), sentence}; });
  });
  connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueueDialog::refresh);
}

void QueueDialog::connectPlaces() {
  connect(where_, &QComboBox::activated, this, &QueueDialog::choosePlace);
  connect(&elsewhere_, &Elsewhere::placesChanged, this, &QueueDialog::fillPlaces);
  connect(&elsewhere_, &Elsewhere::changed, this, [this] { refreshStart(runner_.waiting()); });
  connect(&elsewhere_, &Elsewhere::failed, this, [this](const QString&, const core::Message& why) { tell(why); });
  connect(&elsewhere_, &Elsewhere::sent, this, [this](int runs, const QString& place) {
    if (runs == 0) return;
    notices_->notify([runs, place] {
      return Notice{NoticeBar::Tone::Success, tr("%n run(s) sent to %1.", nullptr, runs).arg(place),
                    tr("What was sent goes on when this window is closed.")};
    });
  });
}

void QueueDialog::tell(const core::Message& why) {
  notices_->notify([why] { return Notice{NoticeBar::Tone::Danger, tr("That did not work."), messageText(why)}; });
}

std::string QueueDialog::place() const { return where_->currentData().toString().toStdString(); }

// This machine, the places, and a way to more of them.
void QueueDialog::fillPlaces() {
  const QString chosen = loadKept(kRunOn, {}).value(kPlace).toString();
  where_->clear();
  where_->addItem(tr("This computer"), QString());
  for (const core::Place& place : elsewhere_.places()) {
    where_->addItem(nameText(place.name), QString::fromStdString(place.name));
  }
  where_->insertSeparator(where_->count());
  where_->addItem(tr("Set up places…"));
  where_->setCurrentIndex(std::max(0, where_->findData(chosen)));
  refreshStart(runner_.waiting());
}

void QueueDialog::choosePlace(int index) {
  if (index + 1 == where_->count()) {
    where_->setCurrentIndex(std::max(0, where_->findData(loadKept(kRunOn, {}).value(kPlace).toString())));
    return setUpPlaces();
  }
  saveKept(kRunOn, {}, {{kPlace, where_->itemData(index)}});
  refreshStart(runner_.waiting());
}

void QueueDialog::setUpPlaces() {
  auto* const dialog = new PlacesDialog(elsewhere_, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->open();
}

void QueueDialog::start() {
  const std::string chosen = place();
  if (chosen.empty()) {
    runner_.setOn(!runner_.isOn());
  } else {
    elsewhere_.send(chosen);
  }
}

void QueueDialog::refreshStart(int waiting) {
  const std::string chosen = place();
  if (chosen.empty()) {
    start_->setEnabled(runner_.isOn() || waiting > 0);
    start_->setText(runner_.isOn() ? tr("Stop after this run") : tr("Start"));
    start_->setToolTip({});
    return;
  }
  const bool isSending = elsewhere_.isSending(chosen);
  start_->setEnabled(waiting > 0 && !isSending);
  start_->setText(isSending ? tr("Sending…") : tr("Send"));
  start_->setToolTip(tr("Sends all runs that wait, and starts workers for them."));
}

void QueueDialog::refresh() {
  const bool wasEmpty = model_->rowCount() == 0;
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
  table_->setColumnHidden(QueueModel::Group, !model_->hasGroups());
  const bool isEmpty = model_->rowCount() == 0;
  if (wasEmpty && !isEmpty) table_->selectRow(0);  // The keyboard has somewhere to begin.
  empty_->setVisible(isEmpty);
  const int row =
      table_->selectionModel()->hasSelection() ? table_->selectionModel()->selectedRows().front().row() : -1;
  const bool isChosen = row >= 0 && row < model_->rowCount();
  up_->setEnabled(isChosen && row > 0);
  down_->setEnabled(isChosen && row + 1 < model_->rowCount());
  remove_->setEnabled(isChosen && model_->planned(row).run.state != core::QueueState::Running);
  clear_->setEnabled(model_->hasDone());
  refreshStart(waiting);
}

void QueueDialog::moveChosen(int by) {
  const QModelIndexList rows = table_->selectionModel()->selectedRows();
  if (!rows.isEmpty()) runner_.move(model_->idAt(rows.front()), rows.front().row() + by);
}

void QueueDialog::removeChosen() {
  const QModelIndexList rows = table_->selectionModel()->selectedRows();
  if (rows.isEmpty() || !remove_->isEnabled()) return;
  const int place = rows.front().row();
  const core::QueuedRun removed = model_->planned(place).run;
  runner_.remove(removed.id);
  notices_->notify([this, removed, place] {
    return Notice{NoticeBar::Tone::Info, tr("Taken out of the queue."), {}, tr("Undo"), [this, removed, place] {
                    runner_.putBack(removed, place);
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
  whereLabel_->setText(tr("Run on"));
  where_->setAccessibleName(whereLabel_->text());
  fillPlaces();
  emit model_->headerDataChanged(Qt::Horizontal, 0, QueueModel::kColumns - 1);
  refresh();
}

}  // namespace ui
