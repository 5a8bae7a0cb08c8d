// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/folder_facts.h"

#include <QDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/setup/report_dialog.h"
#include "ui/widgets/link_button.h"
#include "ui/words/message_text.h"
#include "ui/words/report_words.h"

namespace ui {
namespace {

constexpr int kSettleMilliseconds = 250;

// Whether both tell the same of a folder.
bool areSame(const core::DataSettings& a, const core::DataSettings& b) {
  return a.folder == b.folder && a.predict == b.predict && a.validationSplit == b.validationSplit &&
         a.limit == b.limit && a.testSplit == b.testSplit && a.splitSeed == b.splitSeed && a.color == b.color &&
         a.fit == b.fit && a.subFolders == b.subFolders && a.inputColumn == b.inputColumn &&
         a.targetColumn == b.targetColumn && a.size == b.size && a.height == b.height && a.pages == b.pages &&
         a.keepGroups == b.keepGroups && a.depth.range == b.depth.range && a.depth.low == b.depth.low &&
         a.depth.high == b.depth.high;
}

}  // namespace

FolderFacts::FolderFacts(QWidget* parent) : QWidget(parent) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kTiny);
  pictures_ = new QLabel(this);
  pictures_->setObjectName(QStringLiteral("thumbnails"));
  pictures_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // Never wider than the panel.
  column->addWidget(pictures_);
  auto* const row = new QHBoxLayout;
  column->addLayout(row);
  counts_ = new QLabel(this);
  counts_->setObjectName(QStringLiteral("pictureCounts"));
  counts_->setWordWrap(true);
  setKind(counts_, QStringLiteral("muted"));
  row->addWidget(counts_, 1);
  skipped_ = new QToolButton(this);
  skipped_->setObjectName(QStringLiteral("skippedFiles"));
  report_ = new QToolButton(this);
  report_->setObjectName(QStringLiteral("folderReport"));
  for (QToolButton* const link : {skipped_, report_}) {
    setKind(link, QStringLiteral("link"));
    row->addWidget(link, 0, Qt::AlignTop);
  }
  notes_ = new QLabel(this);
  notes_->setObjectName(QStringLiteral("folderNotes"));
  notes_->setWordWrap(true);
  setKind(notes_, QStringLiteral("muted"));
  column->addWidget(notes_);
  stretch_ = linkBelowWords(this);
  stretch_->setObjectName(QStringLiteral("stretchAlike"));
  column->addWidget(stretch_);
  settle_ = new QTimer(this);
  settle_->setSingleShot(true);
  settle_->setInterval(kSettleMilliseconds);
  connect(settle_, &QTimer::timeout, this, &FolderFacts::look);
  connect(stretch_, &QPushButton::clicked, this, &FolderFacts::stretchWanted);
  connect(skipped_, &QToolButton::clicked, this, &FolderFacts::showSkipped);
  connect(report_, &QToolButton::clicked, this, &FolderFacts::showReport);
  refresh();
}

FolderFacts::~FolderFacts() { stop_.request_stop(); }

void FolderFacts::setSettings(const core::DataSettings& settings) {
  const bool isSame = areSame(settings, settings_);
  const bool isSameFolder = settings.folder == settings_.folder;
  settings_ = settings;
  if (isSame) return;
  said_.clear();
  if (!isSameFolder) preview_ = {};
  lookAgain();
  refresh();
}

void FolderFacts::setThumbnails(int count, int side) {
  thumbnails_ = count;
  side_ = side;
}

void FolderFacts::lookAgain() {
  isGrouping_ = false;
  isLooking_ = !settings_.folder.empty();
  settle_->start();
}

void FolderFacts::say(const QString& sentence, bool isProblem) {
  said_ = sentence;
  isProblemSaid_ = isProblem;
  refresh();
}

void FolderFacts::look() {
  stop_.request_stop();  // What was looked for before interests nobody any more.
  stop_ = std::stop_source();
  const int number = ++looks_;
  isLooking_ = !settings_.folder.empty();
  if (!isLooking_) return adopt({});
  refresh();
  inBackground<FolderPreview>(
      this,
      [settings = settings_, count = thumbnails_, stop = stop_.get_token()] {
        return previewFolder(settings, count, stop);
      },
      [this, number](const FolderPreview& preview) {
        if (number != looks_) return;
        isLooking_ = false;
        isGrouping_ = settings_.keepGroups && preview.problem.empty();
        adopt(preview);
        if (isGrouping_) lookForGroups();
      });
}

void FolderFacts::lookForGroups() {
  inBackground<FolderPreview>(
      this,
      [preview = preview_, settings = settings_, stop = stop_.get_token()]() mutable {
        countGroups(preview, settings, stop);
        return std::move(preview);
      },
      [this, number = looks_](const FolderPreview& preview) {
        if (number != looks_) return;
        isGrouping_ = false;
        adopt(preview);
      });
}

void FolderFacts::adopt(const FolderPreview& preview) {
  preview_ = preview;
  refresh();
  emit changed();
}

QString FolderFacts::counts() const {
  const QLocale locale;
  const std::size_t all = preview_.training + preview_.validation + preview_.test;
  const auto number = static_cast<int>(all);
  const QString count = preview_.paired ? tr("%n pair(s)", nullptr, number) : tr("%n picture(s)", nullptr, number);
  const QString training = locale.toString(qulonglong{preview_.training});
  const QString validation = locale.toString(qulonglong{preview_.validation});
  if (preview_.test == 0) return tr("%1: %2 to train on, %3 to validate").arg(count, training, validation);
  return tr("%1: %2 to train on, %3 to validate, %4 for the final test")
      .arg(count, training, validation, locale.toString(qulonglong{preview_.test}));
}

void FolderFacts::refresh() {
  const bool isEmpty = preview_.training + preview_.validation + preview_.test == 0;
  const bool isProblem = said_.isEmpty() ? !isLooking_ && !preview_.problem.empty() : isProblemSaid_;
  setKind(counts_, isProblem ? QStringLiteral("error") : QStringLiteral("muted"));
  if (!said_.isEmpty()) {
    counts_->setText(said_);
  } else if (isLooking_) {
    counts_->setText(tr("Looking into the folder"));
  } else if (isProblem) {
    counts_->setText(messageText(preview_.problem));
  } else {
    counts_->setText(isEmpty ? tr("Drop a folder of pictures here, or choose sample pictures.") : counts());
  }
  QStringList notes;
  if (isGrouping_) notes += tr("Equal pictures are being looked for; the parts may change a little.");
  for (const core::Message& note : preview_.notes) notes += messageText(note);
  notes_->setText(notes.join(QLatin1Char('\n')));
  notes_->setVisible(!notes.isEmpty());
  notes_->setToolTip(tr("What sub-folders are can be chosen under More settings."));
  stretch_->setVisible(preview_.isNearlyBlack);
  stretch_->setText(tr("Stretch all alike"));
  stretch_->setToolTip(
      tr("Measures the darkest and the brightest value in the folder and takes them for black and white."));
  skipped_->setVisible(!preview_.skipped.empty());
  skipped_->setText(tr("%n skipped", nullptr, static_cast<int>(preview_.skipped.size())));
  skipped_->setToolTip(tr("Which files are not used, and why"));
  report_->setVisible(!isEmpty);
  report_->setText(tr("Report"));
  report_->setToolTip(
      tr("Looks at every picture: sizes, duplicates, dark, light and blurry ones, and what cannot be read"));
  pictures_->setAccessibleName(tr("Some of the pictures"));
  drawThumbnails();
}

// As many as there is room for, all of a pair or none.
void FolderFacts::drawThumbnails() {
  const int step = side_ + Space::kTiny;
  const int room = std::max(1, (width() + Space::kTiny) / step);
  int count = std::min({thumbnails_, room, static_cast<int>(preview_.thumbnails.size())});
  if (preview_.paired && count > 1) count -= count % 2;
  pictures_->setVisible(count > 0);
  if (count == 0) return;
  const double ratio = devicePixelRatioF();
  QPixmap strip(QSize(count * step, side_) * ratio);
  strip.setDevicePixelRatio(ratio);
  strip.fill(Qt::transparent);
  QPainter painter(&strip);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  for (int i = 0; i < count; ++i) {
    const QImage& picture = preview_.thumbnails[static_cast<std::size_t>(i)];
    const QSize size = picture.size().scaled(side_, side_, Qt::KeepAspectRatio);
    painter.drawImage(QRect(QPoint(i * step + (side_ - size.width()) / 2, (side_ - size.height()) / 2), size), picture);
  }
  painter.end();
  pictures_->setPixmap(strip);
}

void FolderFacts::showSkipped() {
  auto* const dialog = new QDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Skipped files"));
  setDesignedWindow(dialog, {560, 360});
  auto* const layout = new QVBoxLayout(dialog);
  auto* const text = new QPlainTextEdit(dialog);
  text->setObjectName(QStringLiteral("skippedList"));
  text->setReadOnly(true);
  text->setPlainText(skippedLines(preview_.skipped).join(QLatin1Char('\n')));
  layout->addWidget(text);
  dialog->open();
}

void FolderFacts::showReport() {
  auto* const dialog = new ReportDialog(settings_, this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ReportDialog::reported, this, &FolderFacts::lookAgain);  // What cannot be read is known now.
  dialog->open();
}

void FolderFacts::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

void FolderFacts::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  drawThumbnails();
}

}  // namespace ui
