// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/data_group.h"

#include <QDialog>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>
#include <atomic>

#include "core/base/error.h"
#include "core/data/sample_datasets.h"
#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/words/message_text.h"
#include "ui/words/sample_words.h"

namespace ui {
namespace {

constexpr int kThumbnails = 6;
constexpr int kThumbnailSide = 42;
constexpr int kSettleMilliseconds = 250;
constexpr int kSampleSize = 64;

// What one thread counts and another shows.
struct Counter {
  std::atomic<std::size_t> done = 0;
  std::atomic<std::size_t> total = 0;
};

}  // namespace

DataGroup::DataGroup(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(Space::kTiny);
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kTiny);
  column->addLayout(row);
  label_ = new QLabel(this);
  label_->setMinimumWidth(Size::kFormLabel + Space::kTiny);
  setKind(label_, QStringLiteral("secondary"));
  row->addWidget(label_);
  path_ = new QLineEdit(this);
  path_->setObjectName(QStringLiteral("folder"));
  label_->setBuddy(path_);
  row->addWidget(path_, 1);
  browse_ = new QToolButton(this);
  browse_->setObjectName(QStringLiteral("browseFolder"));
  setKind(browse_, QStringLiteral("framed"));
  row->addWidget(browse_);
  more_ = new QToolButton(this);
  more_->setObjectName(QStringLiteral("sampleMenu"));
  more_->setPopupMode(QToolButton::InstantPopup);
  setKind(more_, QStringLiteral("framed"));
  row->addWidget(more_);
  menu_ = new QMenu(this);
  more_->setMenu(menu_);
  progress_ = new QProgressBar(this);
  progress_->hide();
  column->addWidget(progress_);
  thumbnails_ = new QLabel(this);
  thumbnails_->setObjectName(QStringLiteral("thumbnails"));
  thumbnails_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // Never wider than the panel.
  column->addWidget(thumbnails_);
  auto* const line = new QHBoxLayout;
  column->addLayout(line);
  counts_ = new QLabel(this);
  counts_->setObjectName(QStringLiteral("pictureCounts"));
  counts_->setWordWrap(true);
  setKind(counts_, QStringLiteral("muted"));
  line->addWidget(counts_, 1);
  skipped_ = new QToolButton(this);
  skipped_->setObjectName(QStringLiteral("skippedFiles"));
  setKind(skipped_, QStringLiteral("link"));
  skipped_->hide();
  line->addWidget(skipped_);
  connectParts();
  retranslate();
  refreshIcons();
}

void DataGroup::connectParts() {
  settle_ = new QTimer(this);
  settle_->setSingleShot(true);
  settle_->setInterval(kSettleMilliseconds);
  connect(settle_, &QTimer::timeout, this, &DataGroup::look);
  const auto chosen = [this] {
    if (path_->text().toStdString() != settings_.folder) emit folderChosen(path_->text());
  };
  connect(path_, &QLineEdit::editingFinished, this, chosen);
  connect(path_, &QLineEdit::textChanged, this, [chosen](const QString& text) {  // Pasted, or set by a screen reader.
    if (QFileInfo(text).isDir()) chosen();
  });
  connect(browse_, &QToolButton::clicked, this, &DataGroup::browse);
  connect(skipped_, &QToolButton::clicked, this, &DataGroup::showSkipped);
  connect(menu_, &QMenu::aboutToShow, this, &DataGroup::buildMenu);
  connect(&theme_, &Theme::changed, this, &DataGroup::refreshIcons);
}

void DataGroup::setSettings(const core::DataSettings& settings) {
  const bool isSame = settings.folder == settings_.folder && settings.predict == settings_.predict &&
                      settings.validationSplit == settings_.validationSplit && settings.limit == settings_.limit &&
                      settings.testSplit == settings_.testSplit && settings.splitSeed == settings_.splitSeed &&
                      settings.color == settings_.color && settings.fit == settings_.fit;
  settings_ = settings;
  if (!path_->hasFocus()) path_->setText(QString::fromStdString(settings.folder));
  if (!isSame) settle_->start();
}

void DataGroup::setRecentFolders(const QStringList& folders) { recent_ = folders; }

void DataGroup::buildMenu() {
  menu_->clear();
  for (const core::SampleDatasetInfo& sample : core::sampleDatasets()) {
    QAction* const action = menu_->addAction(sampleTitle(sample.name));
    action->setToolTip(sampleExplanation(sample.name));
    connect(action, &QAction::triggered, this, [this, name = sample.name] { chooseSample(name); });
  }
  if (recent_.isEmpty()) return;
  menu_->addSection(tr("Recent folders"));
  for (const QString& folder : recent_) {
    connect(menu_->addAction(folder), &QAction::triggered, this, [this, folder] { emit folderChosen(folder); });
  }
}

void DataGroup::browse() {
  auto* const dialog = new QFileDialog(this, tr("Choose a folder of pictures"), path_->text());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, &DataGroup::folderChosen);
  dialog->open();
}

void DataGroup::chooseSample(const std::string& name) {
  if (isMakingSample_) return;
  isMakingSample_ = true;
  progress_->setRange(0, 0);
  progress_->show();
  counts_->setText(tr("Drawing the sample pictures"));
  const auto counter = std::make_shared<Counter>();
  auto* const watch = new QTimer(this);
  connect(watch, &QTimer::timeout, this, [this, counter] {
    progress_->setRange(0, static_cast<int>(counter->total));
    progress_->setValue(static_cast<int>(counter->done));
  });
  watch->start(100);
  struct Made {
    QString folder;
    core::Message problem;
  };
  inBackground<Made>(
      this,
      [name, counter]() -> Made {
        try {
          const auto folder = core::keptSampleDataset(name, kSampleSize, core::defaultCacheFolder(),
                                                      [&](std::size_t done, std::size_t total) {
                                                        counter->done = done;
                                                        counter->total = total;
                                                      });
          return {QString::fromStdString(folder.string()), {}};
        } catch (const std::exception& error) {
          return {{}, core::messageOf(error)};
        }
      },
      [this, watch](const Made& made) {
        watch->deleteLater();
        progress_->hide();
        isMakingSample_ = false;
        if (made.problem.empty()) {
          emit folderChosen(made.folder);
        } else {
          preview_ = {};
          preview_.problem = made.problem;
          showPreview();
        }
      });
}

void DataGroup::look() {
  const int number = ++looks_;
  if (settings_.folder.empty()) {
    preview_ = {};
    return showPreview();
  }
  counts_->setText(tr("Looking into the folder"));
  inBackground<FolderPreview>(
      this, [settings = settings_] { return previewFolder(settings, kThumbnails); },
      [this, number](FolderPreview preview) {
        if (number != looks_) return;
        preview_ = std::move(preview);
        showPreview();
      });
}

void DataGroup::showPreview() {
  const QLocale locale;
  const std::size_t all = preview_.training + preview_.validation + preview_.test;
  setKind(counts_, preview_.problem.empty() ? QStringLiteral("muted") : QStringLiteral("error"));
  if (!preview_.problem.empty()) {
    counts_->setText(messageText(preview_.problem));
  } else if (all == 0) {
    counts_->setText(tr("Drop a folder of pictures here, or choose sample pictures."));
  } else {
    const QString count = preview_.paired ? tr("%n pair(s)", nullptr, static_cast<int>(all))
                                          : tr("%n picture(s)", nullptr, static_cast<int>(all));
    counts_->setText(tr("%1: %2 to train on, %3 to validate")
                         .arg(count, locale.toString(qulonglong{preview_.training}),
                              locale.toString(qulonglong{preview_.validation})));
  }
  skipped_->setVisible(!preview_.skipped.empty());
  skipped_->setText(tr("%n skipped", nullptr, static_cast<int>(preview_.skipped.size())));
  const int count = std::min<int>(kThumbnails, static_cast<int>(preview_.thumbnails.size()));
  thumbnails_->setVisible(count > 0);
  if (count > 0) {
    const double ratio = devicePixelRatioF();
    QPixmap strip(QSize(count * (kThumbnailSide + Space::kTiny), kThumbnailSide) * ratio);
    strip.setDevicePixelRatio(ratio);
    strip.fill(Qt::transparent);
    QPainter painter(&strip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int i = 0; i < count; ++i) {
      painter.drawImage(QRect(i * (kThumbnailSide + Space::kTiny), 0, kThumbnailSide, kThumbnailSide),
                        preview_.thumbnails[static_cast<std::size_t>(i)]);
    }
    painter.end();
    thumbnails_->setPixmap(strip);
  }
  emit previewChanged();
}

void DataGroup::showSkipped() {
  auto* const dialog = new QDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Skipped files"));
  dialog->resize(560, 360);
  auto* const layout = new QVBoxLayout(dialog);
  auto* const text = new QPlainTextEdit(dialog);
  text->setReadOnly(true);
  QStringList lines;
  for (const core::SkippedFile& file : preview_.skipped) {
    lines += tr("%1: %2").arg(QString::fromStdString(file.name), messageText(file.reason));
  }
  text->setPlainText(lines.join(QLatin1Char('\n')));
  layout->addWidget(text);
  dialog->open();
}

void DataGroup::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void DataGroup::retranslate() {
  label_->setText(tr("Folder"));
  path_->setAccessibleName(tr("Folder of pictures"));
  path_->setToolTip(tr("The folder of pictures to train on; it can be dropped here too."));
  browse_->setToolTip(tr("Choose a folder"));
  browse_->setAccessibleName(tr("Choose a folder"));
  more_->setToolTip(tr("Sample pictures and recent folders"));
  more_->setAccessibleName(tr("Sample pictures and recent folders"));
  progress_->setAccessibleName(tr("Drawing the sample pictures"));
  thumbnails_->setAccessibleName(tr("Some of the pictures"));
  if (!isMakingSample_) showPreview();
}

void DataGroup::refreshIcons() {
  browse_->setIcon(theme_.icon(QStringLiteral("folder")));
  more_->setIcon(theme_.icon(QStringLiteral("chevron-down")));
}

}  // namespace ui
