// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

#include "ui/bridge/background_task.h"
#include "ui/look/settings.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/reading/run_extras.h"
#include "ui/runs/run_detail_pane.h"
#include "ui/runs/run_editor.h"
#include "ui/runs/run_filter.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_table.h"
#include "ui/runs/run_views.h"
#include "ui/widgets/notice_bar.h"
#include "ui/words/engine_words.h"

namespace ui {
namespace {

constexpr int kPollMilliseconds = 1000;
constexpr QLatin1String kWidths("run_widths");

}  // namespace

RunsPage::RunsPage(const Theme& theme, ComparedRuns& compared, std::filesystem::path store, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      compared_(compared),
      store_(std::move(store)),
      reader_(std::make_shared<RunReader>(store_)),
      model_(new RunListModel(theme, compared, this)),
      extras_(new RunExtras(store_, this)),
      editor_(new RunEditor(store_, this)) {
  setObjectName(QStringLiteral("runsPage"));
  auto* const outer = new QHBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* const left = new QWidget(this);
  auto* const column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  buildToolbar(column);
  mistake_ = new QLabel(left);
  mistake_->setObjectName(QStringLiteral("filterMistake"));
  mistake_->setWordWrap(true);
  mistake_->setContentsMargins(Space::kMedium, 0, Space::kMedium, Space::kTiny);
  setKind(mistake_, QStringLiteral("error"));
  mistake_->hide();
  column->addWidget(mistake_);
  notice_ = new NoticeBar(theme, left);
  notice_->hide();
  column->addWidget(notice_);
  stack_ = new QStackedWidget(left);
  column->addWidget(stack_, 1);
  table_ = new RunTable(theme, *model_, *extras_, stack_);
  table_->setContextMenuPolicy(Qt::CustomContextMenu);
  stack_->addWidget(table_);
  auto* const emptyPage = new QWidget(stack_);
  auto* const emptyColumn = new QVBoxLayout(emptyPage);
  emptyColumn->addStretch(1);
  empty_ = new QLabel(emptyPage);
  empty_->setObjectName(QStringLiteral("noRuns"));
  empty_->setWordWrap(true);
  empty_->setAlignment(Qt::AlignCenter);
  setKind(empty_, QStringLiteral("secondary"));
  emptyColumn->addWidget(empty_);
  emptyAction_ = new QPushButton(emptyPage);
  emptyAction_->setObjectName(QStringLiteral("noRunsAction"));
  emptyColumn->addWidget(emptyAction_, 0, Qt::AlignCenter);
  emptyColumn->addStretch(1);
  stack_->addWidget(emptyPage);
  outer->addWidget(left, 1);
  auto* const line = new QFrame(this);
  setKind(line, QStringLiteral("vertical-line"));
  outer->addWidget(line);
  detail_ = new RunDetailPane(theme, compared, *editor_, store_, this);
  outer->addWidget(detail_);
  connectParts();
  table_->setWidths(loadKept(kWidths, {}));
  loadView(QString());
  retranslate();
  ask(true);
}

RunsPage::~RunsPage() {
  detail_->saveNote();
  saveView(QString());
  saveKept(kWidths, {}, table_->widths());
}

void RunsPage::buildToolbar(QBoxLayout* column) {
  auto* const row = new QHBoxLayout;
  row->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kSmall);
  row->setSpacing(Space::kSmall);
  column->addLayout(row);
  title_ = new QLabel(this);
  setKind(title_, QStringLiteral("title"));
  row->addWidget(title_);
  filter_ = new RunFilter(theme_, this);
  row->addWidget(filter_, 1);
  count_ = new QLabel(this);
  count_->setObjectName(QStringLiteral("runCount"));
  setKind(count_, QStringLiteral("muted"));
  row->addWidget(count_);
  const auto button = [&](QToolButton*& place, const char* name, bool hasMenu) {
    place = new QToolButton(this);
    place->setObjectName(QLatin1String(name));
    if (hasMenu) {
      place->setPopupMode(QToolButton::InstantPopup);
      place->setMenu(new QMenu(place));
    }
    row->addWidget(place);
  };
  button(clear_, "clearFilter", false);
  button(views_, "runViews", true);
  button(groups_, "groupRuns", true);
  button(columns_, "chooseColumns", true);
  for (QToolButton* const segment : {views_, groups_, columns_}) {
    segment->setProperty("place", QStringLiteral("only"));
    setKind(segment, QStringLiteral("segment"));
  }
  compare_ = new QPushButton(this);
  compare_->setObjectName(QStringLiteral("compareRuns"));
  row->addWidget(compare_);
  restore_ = new QPushButton(this);
  restore_->setObjectName(QStringLiteral("restoreRuns"));
  row->addWidget(restore_);
  button(trash_, "showTrash", false);
  trash_->setCheckable(true);
  button(more_, "runsMenu", true);
}

void RunsPage::connectParts() {
  poll_.setInterval(kPollMilliseconds);
  connect(&poll_, &QTimer::timeout, this, &RunsPage::refresh);
  noticeTimer_.setSingleShot(true);
  connect(&noticeTimer_, &QTimer::timeout, notice_, &QWidget::hide);
  connect(filter_, &RunFilter::queryChanged, this, [this] { ask(true); });
  connect(clear_, &QToolButton::clicked, this, [this] {
    only_.reset();
    filter_->setQuery({});
    ask(true);
  });
  connect(views_->menu(), &QMenu::aboutToShow, this, &RunsPage::fillViews);
  connect(groups_->menu(), &QMenu::aboutToShow, this, &RunsPage::fillGroups);
  connect(columns_->menu(), &QMenu::aboutToShow, this, &RunsPage::fillColumns);
  connect(more_->menu(), &QMenu::aboutToShow, this, &RunsPage::fillMore);
  connect(trash_, &QToolButton::toggled, this, &RunsPage::setTrash);
  connect(compare_, &QPushButton::clicked, this, [this] {
    const QStringList chosen = table_->chosen();
    if (chosen.size() > 1) compared_.setUids(chosen);
    emit compareRequested();
  });
  connect(restore_, &QPushButton::clicked, this, [this] { editor_->restore(table_->chosen()); });
  connectTable();
  connectChanges();
  connect(&compared_, &ComparedRuns::changed, this, &RunsPage::refreshWords);
  connect(notice_, &NoticeBar::actionChosen, this, [this] {
    notice_->hide();
    if (!undo_.isEmpty()) editor_->restore(undo_);
    undo_.clear();
  });
  connect(emptyAction_, &QPushButton::clicked, this, [this] {
    if (filter_->query().isEmpty() && !only_ && !isTrash_) {
      emit trainRequested();
    } else {
      trash_->setChecked(false);
      clear_->click();
    }
  });
  connect(&theme_, &Theme::changed, this, &RunsPage::refreshIcons);
}

void RunsPage::connectTable() {
  connect(table_, &RunTable::chosenChanged, this, &RunsPage::showChosen);
  connect(table_, &RunTable::opened, this, &RunsPage::open);
  connect(table_, &RunTable::compareWanted, this, [this](const QStringList& uids) {
    const bool areAll =
        std::all_of(uids.begin(), uids.end(), [this](const QString& uid) { return compared_.contains(uid); });
    for (const QString& uid : uids) areAll ? compared_.remove(uid) : compared_.add(uid);
  });
  connect(table_, &RunTable::starWanted, editor_, &RunEditor::setStarred);
  connect(table_, &RunTable::trashWanted, this, [this](const QStringList& uids) {
    if (isTrash_) return askToPurge(uids);
    editor_->trash(uids);
  });
  connect(table_, &RunTable::columnsChanged, this, [this] { ask(true); });
  connect(table_, &QWidget::customContextMenuRequested, this, &RunsPage::contextMenu);
  connect(model_, &RunListModel::renamed, editor_, &RunEditor::rename);
  connect(detail_, &RunDetailPane::openRequested, this, &RunsPage::openRequested);
  connect(detail_, &RunDetailPane::continueRequested, this, &RunsPage::continueRequested);
  connect(detail_, &RunDetailPane::seedsRequested, this, [this](const QString& uid) { emit seedsRequested({uid}); });
}

void RunsPage::connectChanges() {
  connect(editor_, &RunEditor::changed, this, [this] {
    ask(true);
    detail_->refresh();
  });
  connect(editor_, &RunEditor::trashed, this, &RunsPage::offerUndo);
  connect(editor_, &RunEditor::failed, this, [this](const QString& sentence) {
    tell(static_cast<int>(NoticeBar::Tone::Danger), tr("That did not work."), sentence);
  });
  connect(editor_, &RunEditor::purged, this, [this](qint64 bytes) {
    tell(static_cast<int>(NoticeBar::Tone::Success), tr("Deleted for good."),
         tr("%1 are free again.").arg(QLocale().formattedDataSize(bytes)));
  });
  connect(editor_, &RunEditor::exported, this,
          [this](const QString& file) { tell(static_cast<int>(NoticeBar::Tone::Success), tr("Exported."), file); });
  connect(editor_, &RunEditor::imported, this, [this](int runs) {
    tell(static_cast<int>(NoticeBar::Tone::Success), tr("Imported."), tr("%n run(s)", nullptr, runs));
  });
}

RunQuestion RunsPage::question() const {
  RunQuestion question;
  question.query = filter_->query().toStdString();
  question.isTrash = isTrash_;
  question.hasParameters = model_->columnOf(QStringLiteral("parameters")) >= 0;
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

// One reading at a time; the newest question wins.
void RunsPage::ask(bool always) {
  if (isReading_) {
    isReadingDue_ = isReadingDue_ || always;
    return;
  }
  isReading_ = true;
  isReadingDue_ = false;
  inBackground<RunSnapshotPtr>(
      this, [reader = reader_, question = question(), always] { return reader->read(question, always); },
      [this](const RunSnapshotPtr& snapshot) {
        isReading_ = false;
        if (snapshot && (!isReadingDue_ || snapshot->question == question())) adopt(snapshot);
        if (isReadingDue_) ask(true);
      });
}

// A query that is wrong leaves the last good answer.
void RunsPage::adopt(const RunSnapshotPtr& snapshot) {
  filter_->setNames(snapshot->names);
  filter_->setMistake(snapshot->mistake);
  mistake_->setVisible(snapshot->mistake.has_value());
  if (snapshot->mistake) {
    mistake_->setText(snapshot->mistake->sentence);
    return;
  }
  const bool wasEmpty = model_->snapshot()->runs.empty();
  const auto progress = [this] {
    const core::RunSummary* const run = model_->run(model_->indexOf(detail_->uid()));
    return run == nullptr ? std::pair(std::int64_t{-1}, core::RunStatus::Finished)
                          : std::pair(run->epochs, run->status);
  };
  const auto before = progress();
  model_->setSnapshot(snapshot);
  if (progress() != before) detail_->refresh();
  if (!snapshot->problem.isEmpty()) {
    tell(static_cast<int>(NoticeBar::Tone::Danger), tr("The runs cannot be read."), snapshot->problem);
  } else if (!snapshot->report.empty() && wasEmpty) {
    QStringList sentences;
    for (const std::string& sentence : snapshot->report) sentences += engineWords(sentence);
    tell(static_cast<int>(NoticeBar::Tone::Warning), tr("Part of the store is damaged."),
         sentences.join(QLatin1Char(' ')));
  }
  refreshWords();
  showChosen();
}

void RunsPage::showChosen() {
  const QStringList chosen = table_->chosen();
  detail_->showRun(chosen.value(0), std::max(0, static_cast<int>(chosen.size()) - 1));
  refreshWords();
}

// What is in the trash is brought back before it can be opened.
void RunsPage::open(const QString& uid) {
  if (!isTrash_) return emit openRequested(uid);
  tell(static_cast<int>(NoticeBar::Tone::Info), tr("This run is in the trash."), tr("Bring it back to open it."));
}

void RunsPage::showOnly(const std::optional<QStringList>& uids) {
  if (only_ == uids) return;
  only_ = uids;
  ask(true);
}

void RunsPage::choose(const QString& uid) { table_->choose(uid); }

void RunsPage::setTrash(bool isTrash) {
  isTrash_ = isTrash;
  ask(true);
  retranslate();
}

void RunsPage::offerUndo(const QStringList& uids, qint64 bytes) {
  for (const QString& uid : uids) compared_.remove(uid);
  undo_ = uids;
  tell(static_cast<int>(NoticeBar::Tone::Info),
       tr("%n run(s) moved to the trash.", nullptr, static_cast<int>(uids.size())),
       tr("Deleting them for good frees %1.").arg(QLocale().formattedDataSize(bytes)), tr("Undo"));
}

void RunsPage::tell(int tone, const QString& title, const QString& text, const QString& action) {
  constexpr int kSeconds = 10;
  if (action.isEmpty()) undo_.clear();
  notice_->tell(static_cast<NoticeBar::Tone>(tone), title, text, action.isEmpty() ? tr("Close") : action);
  notice_->show();
  if (tone == static_cast<int>(NoticeBar::Tone::Danger)) {
    noticeTimer_.stop();
  } else {
    noticeTimer_.start(1000 * kSeconds);
  }
}

// Looks for changes only while somebody sees them.
void RunsPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  poll_.start();
  ask(false);
}

void RunsPage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  poll_.stop();
}

void RunsPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitColumns();
}

// In a narrow window columns are hidden from the right, but never the name and the PSNR.
void RunsPage::fitColumns() {
  QHeaderView* const header = table_->header();
  int room = width() - detail_->width() - Space::kLarge;
  std::vector<int> order;
  for (int place = 0; place < header->count(); ++place) order.push_back(header->logicalIndex(place));
  const auto isKept = [&](int column) {
    const QString id = model_->columns()[static_cast<std::size_t>(column)].id();
    return id == QLatin1String("name") || id == QLatin1String("star") || id == QLatin1String("best.val_psnr");
  };
  for (const int column : order) {
    if (isKept(column)) room -= header->sectionSize(column) > 0 ? header->sectionSize(column) : 80;
  }
  const bool isNarrow = width() < 1300;
  for (const int column : order) {
    if (isKept(column)) continue;
    const int wanted =
        static_cast<int>(model_->columns()[static_cast<std::size_t>(column)].width() * theme_.textScale() / 100.0);
    room -= wanted;
    header->setSectionHidden(column, isNarrow && room < 0);
  }
}

}  // namespace ui
