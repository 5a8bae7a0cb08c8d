// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_page.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <algorithm>
#include <chrono>

#include "ui/look/settings.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/reading/run_extras.h"
#include "ui/runs/no_runs.h"
#include "ui/runs/run_actions.h"
#include "ui/runs/run_detail_pane.h"
#include "ui/runs/run_editor.h"
#include "ui/runs/run_filter.h"
#include "ui/runs/run_list_feed.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_menus.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"
#include "ui/runs/runs_toolbar.h"
#include "ui/widgets/notices.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr std::chrono::seconds kNoticeLifetime(10);
constexpr QLatin1String kWidths("run_widths");
constexpr QLatin1String kUnreadable("unreadable");  // What a notice complains of.

}  // namespace

RunsPage::RunsPage(const Theme& theme, ComparedRuns& compared, std::filesystem::path store, QWidget* parent)
    : PagePart(parent),
      theme_(theme),
      compared_(compared),
      model_(new RunListModel(theme, compared, this)),
      extras_(new RunExtras(store, this)),
      editor_(new RunEditor(store, this)),
      feed_(new RunListFeed(
          store, [this] { return question(); }, this)),
      notices_(new Notices(theme, this)) {
  setObjectName(QStringLiteral("runsPage"));
  notices_->setLifetime(kNoticeLifetime);
  auto* const outer = new QHBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* const left = new QWidget(this);
  buildList(left);
  outer->addWidget(left, 1);
  auto* const line = new QFrame(this);
  setKind(line, QStringLiteral("vertical-line"));
  outer->addWidget(line);
  detail_ = new RunDetailPane(theme, compared, *editor_, std::move(store), this);
  outer->addWidget(detail_);
  menus_ = new RunMenus(*toolbar_, *table_, *model_, this);
  actions_ = new RunActions(*table_, *model_, *editor_, compared_, *notices_, this);
  connectParts();
  table_->setWidths(loadKept(kWidths, {}));
  menus_->loadView(QString());
  showState();
  feed_->ask(true);
}

RunsPage::~RunsPage() {
  detail_->saveNote();
  menus_->saveView(QString());
  saveKept(kWidths, {}, table_->widths());
}

RunFilter& RunsPage::filter() const { return toolbar_->filter(); }

bool RunsPage::isSettled() const { return feed_->isSettled(); }

void RunsPage::refresh() { feed_->ask(false); }

void RunsPage::buildList(QWidget* left) {
  auto* const column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  toolbar_ = new RunsToolbar(theme_, left);
  column->addWidget(toolbar_);
  mistake_ = new QLabel(left);
  mistake_->setObjectName(QStringLiteral("filterMistake"));
  mistake_->setWordWrap(true);
  mistake_->setContentsMargins(Space::kMedium, 0, Space::kMedium, Space::kTiny);
  setKind(mistake_, QStringLiteral("error"));
  mistake_->hide();
  column->addWidget(mistake_);
  column->addWidget(notices_->bar());
  stack_ = new QStackedWidget(left);
  column->addWidget(stack_, 1);
  table_ = new RunTable(theme_, *model_, *extras_, stack_);
  table_->setAccessibleName(tr("Runs"));
  stack_->addWidget(table_);
  noRuns_ = new NoRuns(stack_);
  stack_->addWidget(noRuns_);
}

void RunsPage::connectParts() {
  connect(feed_, &RunListFeed::arrived, this, &RunsPage::adopt);
  connect(&filter(), &RunFilter::queryChanged, this, [this] { feed_->ask(true); });
  connect(&filter(), &RunFilter::complaintChanged, this, [this](const QString& sentence) {
    mistake_->setText(sentence);
    mistake_->setVisible(!sentence.isEmpty());
  });
  connect(toolbar_, &RunsToolbar::cleared, this, &RunsPage::clearFilter);
  connect(toolbar_, &RunsToolbar::trashToggled, this, &RunsPage::setTrash);
  connect(toolbar_, &RunsToolbar::compareRequested, this, &RunsPage::compareChosen);
  connect(toolbar_, &RunsToolbar::restoreRequested, this, [this] { editor_->restore(table_->selection().chosen()); });
  connect(toolbar_->moreMenu(), &QMenu::aboutToShow, this, [this] { actions_->fillMore(toolbar_->moreMenu()); });
  connect(menus_, &RunMenus::questionChanged, this, [this] {
    feed_->ask(true);
    showState();
  });
  connect(actions_, &RunActions::openRequested, this, &RunsPage::openRequested);
  connect(actions_, &RunActions::exploreRequested, this, &RunsPage::exploreRequested);
  connect(actions_, &RunActions::seedsRequested, this, &RunsPage::seedsRequested);
  connect(table_, &RunTable::chosenChanged, this, &RunsPage::showChosen);
  connect(table_, &RunTable::opened, this, &RunsPage::open);
  connect(table_, &RunTable::columnsLeftOut, toolbar_, &RunsToolbar::setColumnsLeftOut);
  connect(table_, &RunTable::columnsChanged, this, [this] { feed_->ask(true); });
  connect(detail_, &RunDetailPane::openRequested, this, &RunsPage::openRequested);
  connect(detail_, &RunDetailPane::continueRequested, this, &RunsPage::continueRequested);
  connect(detail_, &RunDetailPane::seedsRequested, this, [this](const QString& uid) { emit seedsRequested({uid}); });
  connect(noRuns_, &NoRuns::trainRequested, this, &RunsPage::trainRequested);
  connect(noRuns_, &NoRuns::allRequested, this, [this] {
    toolbar_->setTrash(false);
    clearFilter();
  });
  auto* const undo = new QAction(this);  // For the menu Edit.
  undo->setObjectName(QStringLiteral("undo"));
  undo->setEnabled(false);
  addAction(undo);
  connect(undo, &QAction::triggered, editor_, &RunEditor::undo);
  connect(editor_, &RunEditor::changed, undo, [this, undo] { undo->setEnabled(editor_->canUndo()); });
  connect(editor_, &RunEditor::changed, this, [this] {
    feed_->ask(true);
    detail_->refresh();
  });
  connect(&compared_, &ComparedRuns::changed, this, &RunsPage::showState);
}

RunQuestion RunsPage::question() const {
  RunQuestion question;
  question.query = filter().query().toStdString();
  question.words = filter().words();
  question.isTrash = isTrash_;
  for (const RunColumn& column : model_->columns()) {
    if (column.kind == RunColumn::Kind::Setting) question.settings.insert(column.key);
  }
  if (model_->grouping() && model_->grouping()->kind == RunColumn::Kind::Setting) {
    question.settings.insert(model_->grouping()->key);
  }
  if (only_) {
    question.only.emplace();
    for (const QString& uid : *only_) question.only->insert(uid.toStdString());
  }
  return question;
}

// Where the query is wrong, all runs are there.
void RunsPage::adopt(const RunSnapshotPtr& snapshot) {
  filter().setNames(snapshot->names);
  filter().setMistake(snapshot->mistake);
  const bool wasEmpty = model_->snapshot()->runs.empty();
  const auto progress = [this] {
    const core::RunSummary* const run = model_->run(model_->indexOf(detail_->uid()));
    return run == nullptr ? std::pair(std::int64_t{-1}, core::RunStatus::Finished)
                          : std::pair(run->epochs, run->status);
  };
  const auto before = progress();
  model_->setSnapshot(snapshot);
  if (progress() != before) detail_->refresh();
  notifyProblems(*snapshot, wasEmpty);
  showChosen();
}

void RunsPage::notifyProblems(const RunSnapshot& snapshot, bool isFirst) {
  if (snapshot.problem.empty()) notices_->settle(kUnreadable);
  if (!snapshot.problem.empty()) {
    notices_->notify([problem = snapshot.problem] {
      return Notice{NoticeBar::Tone::Danger, tr("The runs cannot be read."), messageText(problem)}.blaming(kUnreadable);
    });
  } else if (!snapshot.report.empty() && isFirst) {
    notices_->notify([report = snapshot.report] {
      QStringList sentences;
      for (const core::Message& message : report) sentences += messageText(message);
      return Notice{NoticeBar::Tone::Warning, tr("Part of the store is damaged."), sentences.join(QLatin1Char(' '))};
    });
  }
}

void RunsPage::showChosen() {
  const QStringList chosen = table_->selection().chosen();
  detail_->showRun(chosen.value(0), std::max(0, static_cast<int>(chosen.size()) - 1));
  showState();
}

void RunsPage::showState() {
  const RunSnapshot& snapshot = *model_->snapshot();
  RunsToolbarState state;
  state.shown = static_cast<qulonglong>(snapshot.runs.size());
  state.all = static_cast<qulonglong>(snapshot.all);
  state.isFiltered = !filter().query().isEmpty() || only_;
  state.isTrash = isTrash_;
  if (model_->grouping()) state.grouping = model_->grouping()->title();
  state.chosen = static_cast<int>(table_->selection().chosen().size());
  state.compared = compared_.size();
  toolbar_->showState(state);
  stack_->setCurrentIndex(snapshot.runs.empty() ? 1 : 0);
  noRuns_->setReason(isTrash_                               ? NoRuns::Reason::TrashIsEmpty
                     : state.isFiltered && snapshot.all > 0 ? NoRuns::Reason::NothingFits
                                                            : NoRuns::Reason::NothingTrained);
}

// What is in the trash is brought back before it can be opened.
void RunsPage::open(const QString& uid) {
  if (!isTrash_) return emit openRequested(uid);
  notices_->notify([] {
    return Notice{NoticeBar::Tone::Info, tr("This run is in the trash."), tr("Bring it back to open it.")};
  });
}

void RunsPage::showOnly(const std::optional<QStringList>& uids) {
  if (only_ == uids) return;
  only_ = uids;
  feed_->ask(true);
}

void RunsPage::choose(const QString& uid) { table_->selection().choose(uid); }

void RunsPage::clearFilter() {
  only_.reset();
  filter().setQuery({});
  feed_->ask(true);
}

void RunsPage::compareChosen() {
  const QStringList chosen = table_->selection().chosen();
  if (chosen.size() > 1) compared_.setUids(chosen);
  emit compareRequested();
}

void RunsPage::setTrash(bool isTrash) {
  isTrash_ = isTrash;
  actions_->setTrash(isTrash);
  feed_->ask(true);
  showState();
}

void RunsPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    table_->setAccessibleName(tr("Runs"));
    showState();
    feed_->ask(true);
  }
  PagePart::changeEvent(event);
}

// Looks for changes only while somebody sees them.
void RunsPage::showEvent(QShowEvent* event) {
  PagePart::showEvent(event);
  feed_->setPolling(true);
}

void RunsPage::hideEvent(QHideEvent* event) {
  PagePart::hideEvent(event);
  feed_->setPolling(false);
}

void RunsPage::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Undo)) return editor_->undo();
  PagePart::keyPressEvent(event);
}

}  // namespace ui
