// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_detail_pane.h"

#include <QDesktopServices>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>
#include <utility>

#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"
#include "ui/runs/run_editor.h"

namespace ui {
namespace {

constexpr int kWidth = 284;
constexpr int kNotePatience = 600;  // Milliseconds after the last key.
constexpr int kMarker = 12;

QPlainTextEdit* readOnlyText(QWidget* parent) {
  auto* const text = new QPlainTextEdit(parent);
  text->setReadOnly(true);
  text->setLineWrapMode(QPlainTextEdit::NoWrap);
  text->setFrameShape(QFrame::NoFrame);
  setKind(text, QStringLiteral("mono"));
  return text;
}

QTreeWidget* list(QWidget* parent) {
  auto* const tree = new QTreeWidget(parent);
  tree->setColumnCount(2);
  tree->setHeaderHidden(true);
  tree->setRootIsDecorated(false);
  tree->setFrameShape(QFrame::NoFrame);
  tree->setSelectionMode(QAbstractItemView::NoSelection);
  return tree;
}

}  // namespace

RunDetailPane::RunDetailPane(const Theme& theme, ComparedRuns& compared, RunEditor& editor, std::filesystem::path store,
                             QWidget* parent)
    : QFrame(parent), theme_(theme), compared_(compared), editor_(editor), store_(std::move(store)) {
  setObjectName(QStringLiteral("runDetail"));
  setKind(this, QStringLiteral("panel"));
  setMinimumWidth(kWidth);
  setMaximumWidth(kWidth + 80);
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
  noteTimer_.setSingleShot(true);
  noteTimer_.setInterval(kNotePatience);
  connect(&noteTimer_, &QTimer::timeout, this, &RunDetailPane::saveNote);
  connect(notes_, &QPlainTextEdit::textChanged, this, [this] {
    if (notes_->toPlainText() == savedNote_) return;
    saved_->clear();
    noteTimer_.start();
  });
  connect(&editor_, &RunEditor::noteSaved, this, [this](const QString& uid) {
    if (uid != uid_ || !sentNote_) return;
    savedNote_ = *std::exchange(sentNote_, std::nullopt);
    if (!noteTimer_.isActive()) saved_->setText(tr("saved"));
  });
  connect(&editor_, &RunEditor::failed, this, [this] { sentNote_.reset(); });  // The text stays, and is sent again.
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
  name_ = new QLabel(content_);
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
  tags_ = new QHBoxLayout;
  second->addLayout(tags_);
  newTag_ = new QLineEdit(content_);
  newTag_->setObjectName(QStringLiteral("newTag"));
  newTag_->setMaximumWidth(90);
  connect(newTag_, &QLineEdit::returnPressed, this, [this] {
    const QString tag = newTag_->text().trimmed();
    newTag_->clear();
    if (!tag.isEmpty()) editor_.addTag({uid_}, tag);
  });
  second->addWidget(newTag_);
  second->addStretch(1);
}

void RunDetailPane::buildTabs(QBoxLayout* column) {
  tabs_ = new QTabWidget(content_);
  tabs_->setDocumentMode(true);
  tabs_->setUsesScrollButtons(true);
  column->addWidget(tabs_, 1);
  buildOverview();
  settings_ = list(tabs_);
  settings_->setObjectName(QStringLiteral("runSettings"));
  tabs_->addTab(settings_, {});
  layers_ = readOnlyText(tabs_);
  tabs_->addTab(layers_, {});
  events_ = readOnlyText(tabs_);
  tabs_->addTab(events_, {});
  auto* const page = new QWidget(tabs_);
  auto* const fileColumn = new QVBoxLayout(page);
  fileColumn->setContentsMargins(0, 0, 0, 0);
  files_ = list(page);
  fileColumn->addWidget(files_, 1);
  openFolder_ = new QToolButton(page);
  setKind(openFolder_, QStringLiteral("link"));
  connect(openFolder_, &QToolButton::clicked, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(detail_.folder)); });
  fileColumn->addWidget(openFolder_);
  tabs_->addTab(page, {});
}

void RunDetailPane::buildOverview() {
  auto* const scroll = new QScrollArea(tabs_);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* const page = new QWidget(scroll);
  setKind(page, QStringLiteral("panel"));
  auto* const column = new QVBoxLayout(page);
  column->setContentsMargins(0, Space::kSmall, Space::kTiny, 0);
  pictures_ = new QGridLayout;
  pictures_->setSpacing(Space::kTiny);
  column->addLayout(pictures_);
  figures_ = new QGridLayout;
  figures_->setColumnStretch(1, 1);
  column->addLayout(figures_);
  changesTitle_ = new QLabel(page);
  changesTitle_->setWordWrap(true);
  setKind(changesTitle_, QStringLiteral("strong"));
  column->addWidget(changesTitle_);
  changes_ = new QGridLayout;
  changes_->setColumnStretch(1, 1);
  column->addLayout(changes_);
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  notesTitle_ = new QLabel(page);
  setKind(notesTitle_, QStringLiteral("strong"));
  row->addWidget(notesTitle_);
  row->addStretch(1);
  saved_ = new QLabel(page);
  saved_->setObjectName(QStringLiteral("noteSaved"));
  setKind(saved_, QStringLiteral("muted"));
  row->addWidget(saved_);
  notes_ = new QPlainTextEdit(page);
  notes_->setObjectName(QStringLiteral("runNotes"));
  notes_->setTabChangesFocus(true);
  notes_->setMinimumHeight(90);
  column->addWidget(notes_, 1);
  scroll->setWidget(page);
  tabs_->addTab(scroll, {});
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
  saveNote();
  uid_ = uid;
  savedNote_.clear();
  sentNote_.reset();
  saved_->clear();
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

void RunDetailPane::saveNote() {
  noteTimer_.stop();
  const QString note = notes_->toPlainText();
  if (uid_.isEmpty() || note == savedNote_ || note == sentNote_ || detail_.details.summary.uid != uid_.toStdString())
    return;
  sentNote_ = note;
  editor_.setNote(uid_, note);
}

void RunDetailPane::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    refresh();
  }
  QFrame::changeEvent(event);
}

void RunDetailPane::retranslate() {
  const QString titles[] = {tr("Overview"), tr("Settings"), tr("Layers"), tr("Events"), tr("Files")};
  for (int i = 0; i < tabs_->count(); ++i) tabs_->setTabText(i, titles[i]);
  newTag_->setPlaceholderText(tr("+ tag"));
  newTag_->setAccessibleName(tr("New tag"));
  notesTitle_->setText(tr("Notes"));
  notes_->setAccessibleName(tr("Notes"));
  notes_->setPlaceholderText(tr("What did you try, and what did you see?"));
  openFolder_->setText(tr("Open the folder"));
  open_->setText(tr("Open in Train"));
  continue_->setText(tr("Continue"));
  continue_->setToolTip(tr("Goes on training from its last checkpoint"));
  seeds_->setText(tr("Train three seeds"));
  seeds_->setToolTip(tr("Queues the same settings with three other seeds, to see how much is luck"));
  for (QTreeWidget* const tree : {settings_, files_}) tree->setAccessibleName(tr("Details of the run"));
  refreshIcons();
}

void RunDetailPane::refreshIcons() {
  const auto slot = compared_.slotOf(uid_);
  marker_->setVisible(slot.has_value());
  if (slot) marker_->setPixmap(runMarkerPixmap(theme_, *slot, kMarker, devicePixelRatioF()));
  compare_->setText(slot ? tr("Compared as %1").arg(runLetter(*slot)) : tr("Compare"));
  const bool isStarred = detail_.details.summary.isStarred;
  star_->setIcon(theme_.icon(isStarred ? QStringLiteral("star-filled") : QStringLiteral("star"),
                             isStarred ? Color::Warning : Color::TextMuted));
  star_->setToolTip(isStarred ? tr("Take the star away") : tr("Give it a star"));
  star_->setAccessibleName(star_->toolTip());
}

}  // namespace ui
