// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_detail_pane.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"
#include "ui/runs/detail_list.h"
#include "ui/runs/run_editor.h"
#include "ui/runs/run_files.h"
#include "ui/runs/run_notes.h"
#include "ui/runs/run_overview.h"
#include "ui/runs/run_tags_row.h"
#include "ui/widgets/fitting_label.h"
#include "ui/words/event_words.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

constexpr int kWidth = 320;  // What it likes to have, in the design's pixels.
constexpr int kMostWidth = 420;
constexpr int kMarker = 12;

QPlainTextEdit* readOnlyText(QWidget* parent) {
  auto* const text = new QPlainTextEdit(parent);
  text->setReadOnly(true);
  text->setLineWrapMode(QPlainTextEdit::NoWrap);
  text->setFrameShape(QFrame::NoFrame);
  setKind(text, QStringLiteral("mono"));
  return text;
}

QString eventLine(const core::EventRecord& record) {
  const QString time = QLocale().toString(QDateTime::fromMSecsSinceEpoch(record.timeMs), QLocale::ShortFormat);
  return QStringLiteral("%1  %2").arg(time, eventSentence(record.event));
}

}  // namespace

RunDetailPane::RunDetailPane(const Theme& theme, ComparedRuns& compared, RunEditor& editor, std::filesystem::path store,
                             QWidget* parent)
    : QFrame(parent), theme_(theme), compared_(compared), editor_(editor), store_(std::move(store)) {
  setObjectName(QStringLiteral("runDetail"));
  setKind(this, QStringLiteral("panel"));
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kMedium);
  nothing_ = new QLabel(this);
  nothing_->setObjectName(QStringLiteral("nothingChosen"));
  nothing_->setWordWrap(true);
  nothing_->setAlignment(Qt::AlignCenter);
  setKind(nothing_, QStringLiteral("secondary"));
  outer->addWidget(nothing_, 1);
  content_ = new QWidget(this);
  outer->addWidget(content_, 1);
  auto* const column = new QVBoxLayout(content_);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kSmall);
  buildHeader(column);
  buildTabs(column);
  buildButtons(column);
  connect(&compared_, &ComparedRuns::changed, this, &RunDetailPane::refreshIcons);
  connect(&theme_, &Theme::changed, this, &RunDetailPane::refreshIcons);
  retranslate();
  showRun({}, 0);
}

void RunDetailPane::buildHeader(QBoxLayout* column) {
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  marker_ = new QLabel(content_);
  row->addWidget(marker_);
  name_ = new FittingLabel(content_, Qt::ElideMiddle);
  name_->setObjectName(QStringLiteral("runName"));
  name_->setTextFormat(Qt::PlainText);
  name_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  name_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  setKind(name_, QStringLiteral("strong"));
  row->addWidget(name_, 1);
  star_ = new QToolButton(content_);
  star_->setObjectName(QStringLiteral("starRun"));
  connect(star_, &QToolButton::clicked, this,
          [this] { editor_.setStarred({uid_}, !detail_.details.summary.isStarred); });
  row->addWidget(star_);
  auto* const second = new QHBoxLayout;
  second->setSpacing(Space::kTiny);
  column->addLayout(second);
  status_ = new QLabel(content_);
  setKind(status_, QStringLiteral("chip"));
  second->addWidget(status_);
  tags_ = new RunTagsRow(content_);
  second->addWidget(tags_);
  connect(tags_, &RunTagsRow::added, this, [this](const QString& tag) { editor_.addTag({uid_}, tag); });
  connect(tags_, &RunTagsRow::removed, this, [this](const QString& tag) { editor_.removeTag(uid_, tag); });
  second->addStretch(1);
}

void RunDetailPane::buildTabs(QBoxLayout* column) {
  tabs_ = new QTabWidget(content_);
  tabs_->setDocumentMode(true);
  tabs_->setElideMode(Qt::ElideNone);  // What has no room is scrolled to.
  column->addWidget(tabs_, 1);
  overview_ = new RunOverview(editor_, tabs_);
  tabs_->addTab(overview_, {});
  settings_ = new DetailList(tabs_);
  settings_->setObjectName(QStringLiteral("runSettings"));
  tabs_->addTab(settings_, {});
  layers_ = readOnlyText(tabs_);
  tabs_->addTab(layers_, {});
  events_ = readOnlyText(tabs_);
  events_->setObjectName(QStringLiteral("runEvents"));
  tabs_->addTab(events_, {});
  files_ = new RunFiles(tabs_);
  tabs_->addTab(files_, {});
}

void RunDetailPane::buildButtons(QBoxLayout* column) {
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  open_ = new QPushButton(content_);
  open_->setObjectName(QStringLiteral("openInTrain"));
  setKind(open_, QStringLiteral("primary"));
  row->addWidget(open_, 1);
  compare_ = new QPushButton(content_);
  compare_->setObjectName(QStringLiteral("compareRun"));
  row->addWidget(compare_);
  auto* const second = new QHBoxLayout;
  column->addLayout(second);
  continue_ = new QPushButton(content_);
  continue_->setObjectName(QStringLiteral("continueRun"));
  second->addWidget(continue_, 1);
  seeds_ = new QPushButton(content_);
  seeds_->setObjectName(QStringLiteral("trainSeeds"));
  second->addWidget(seeds_, 1);
  connect(open_, &QPushButton::clicked, this, [this] { emit openRequested(uid_); });
  connect(continue_, &QPushButton::clicked, this, [this] { emit continueRequested(uid_); });
  connect(seeds_, &QPushButton::clicked, this, [this] { emit seedsRequested(uid_); });
  connect(compare_, &QPushButton::clicked, this, [this] { compared_.toggle(uid_); });
}

void RunDetailPane::showRun(const QString& uid, int others) {
  nothing_->setText(others > 0 ? tr("%n more run(s) are chosen.", nullptr, others)
                               : tr("Choose a run to see it here."));
  nothing_->setVisible(uid.isEmpty());
  content_->setVisible(!uid.isEmpty());
  if (uid == uid_) return;
  overview_->notes().leave();
  uid_ = uid;
  refresh();
}

// The newest question wins.
void RunDetailPane::refresh() {
  if (uid_.isEmpty()) return;
  isDue_ = isReading_;
  if (isReading_) return;
  isReading_ = true;
  inBackground<RunDetail>(
      this, [store = store_, uid = uid_.toStdString()] { return readRunDetail(store, uid); },
      [this](RunDetail detail) {
        isReading_ = false;
        if (isDue_ || QString::fromStdString(detail.details.summary.uid) != uid_) return refresh();
        adopt(std::move(detail));
      });
}

void RunDetailPane::adopt(RunDetail detail) {
  detail_ = std::move(detail);
  showHeader();
  overview_->showDetail(detail_);
  std::vector<std::pair<QString, QString>> settings;
  for (const auto& [key, value] : detail_.settings) settings.emplace_back(settingTitle(key), settingText(key, value));
  settings_->setRows(settings);
  layers_->setPlainText(detail_.layers);
  QStringList events;
  for (const core::EventRecord& record : detail_.events) events << eventLine(record);
  events_->setPlainText(events.join(QLatin1Char('\n')));
  files_->showDetail(detail_);
}

void RunDetailPane::showHeader() {
  const core::RunSummary& summary = detail_.details.summary;
  const bool isReadable = detail_.problem.empty();
  const QString name = nameText(summary.name);
  name_->setText(name);
  name_->setToolTip(name);
  status_->setText(isReadable ? statusText(summary) : tr("cannot be read"));
  status_->setToolTip(messageText(isReadable ? detail_.details.failure : detail_.problem));
  setKind(status_, summary.status == core::RunStatus::Failed ? QStringLiteral("chip-danger") : QStringLiteral("chip"));
  tags_->setTags(summary.tags);
  open_->setEnabled(isReadable);
  continue_->setEnabled(isReadable && summary.status != core::RunStatus::Running);
  seeds_->setEnabled(isReadable);
  refreshIcons();
}

// Its width is the design's, whatever is written in it, and more only for its tabs; what it needs at least is its contents'
// business.
QSize RunDetailPane::sizeHint() const {
  const QMargins margins = layout()->contentsMargins();
  const int tabs = tabs_->tabBar()->sizeHint().width() + margins.left() + margins.right();
  const int wanted = std::clamp(tabs, theme_.scaled(kWidth), theme_.scaled(kMostWidth));
  return {std::max(wanted, minimumSizeHint().width()), QFrame::sizeHint().height()};
}

void RunDetailPane::saveNote() { overview_->notes().save(); }

void RunDetailPane::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    refresh();
  }
  QFrame::changeEvent(event);
}

void RunDetailPane::retranslate() {
  const QString titles[] = {tr("Overview"), tr("Settings"), tr("Layers"), tr("Events"), tr("Files")};
  for (int i = 0; i < tabs_->count(); ++i) {
    tabs_->setTabText(i, titles[i]);
    tabs_->setTabToolTip(i, titles[i]);  // It may be cut in a language of long words.
  }
  open_->setText(tr("Open in Train"));
  continue_->setText(tr("Go on"));
  continue_->setToolTip(tr("Goes on training from its last checkpoint"));
  seeds_->setText(tr("Train three seeds"));
  seeds_->setToolTip(tr("Queues the same settings with three other seeds, to see how much is luck"));
  refreshIcons();
}

void RunDetailPane::refreshIcons() {
  const auto slot = compared_.slotOf(uid_);
  marker_->setVisible(slot.has_value());
  if (slot) marker_->setPixmap(runMarkerPixmap(theme_, *slot, theme_.scaled(kMarker), devicePixelRatioF()));
  compare_->setText(slot ? tr("Compared as %1").arg(runLetter(*slot)) : tr("Compare"));
  const bool isStarred = detail_.details.summary.isStarred;
  star_->setIcon(theme_.icon(isStarred ? QStringLiteral("star-filled") : QStringLiteral("star"),
                             isStarred ? Color::Warning : Color::TextMuted));
  star_->setToolTip(isStarred ? tr("Take the star away") : tr("Give it a star"));
  star_->setAccessibleName(star_->toolTip());
}

}  // namespace ui
