// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/first_start_page.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFrame>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>

#include "core/base/error.h"
#include "core/data/sample_datasets.h"
#include "core/run/settings_schema.h"
#include "ui/bridge/background_task.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/pictures/picture_image.h"
#include "ui/setup/folder_preview.h"
#include "ui/words/message_text.h"
#include "ui/words/sample_words.h"

namespace ui {
namespace {

constexpr int kSampleSize = 64;

struct Prepared {
  QString folder;
  QString problem;
};

Prepared prepared(const QString& folder, const std::string& sample) {
  if (!folder.isEmpty()) return {folder, {}};
  try {
    return {QString::fromStdString(core::keptSampleDataset(sample, kSampleSize, core::defaultCacheFolder()).string()),
            {}};
  } catch (const std::exception& error) {
    return {{}, messageText(core::messageOf(error))};
  }
}

}  // namespace

core::RunSettings FirstStartPage::firstSettings() {
  core::RunSettings settings = core::defaultRunSettings();
  core::changeSettings(settings, {{"size", "32"}, {"filters", "32,64"}, {"batch_size", "16"}, {"epochs", "12"}});
  return settings;
}

void FirstStartPage::setEngineReady(bool ready) {
  engineReady_ = ready;
  refresh();
}

void FirstStartPage::chooseFolder(const QString& folder) {
  folder_ = folder;
  refresh();
}

void FirstStartPage::start() {
  if (isStarting_ || !engineReady_) return;
  isStarting_ = true;
  refresh();
  inBackground<Prepared>(
      this, [folder = folder_, sample = sample_] { return prepared(folder, sample); },
      [this](const Prepared& ready) {
        isStarting_ = false;
        problem_->setText(ready.problem);
        problem_->setVisible(!ready.problem.isEmpty());
        refresh();
        if (!ready.problem.isEmpty()) return;
        core::RunSettings settings = firstSettings();
        core::changeSettingText(settings, "predict", goal_);
        settings.data.folder = ready.folder.toStdString();
        emit trainRequested(settings);
      });
}

void FirstStartPage::chooseCard(std::vector<Card>& cards, const std::string& value) {
  for (Card& card : cards) {
    const bool isChosen = card.value == value && (&cards == &goals_ || folder_.isEmpty());
    card.button->setChecked(isChosen);
    setKind(card.frame, isChosen ? QStringLiteral("chosen-card") : QStringLiteral("card"));
  }
}

void FirstStartPage::refresh() {
  chooseCard(samples_, sample_);
  chooseCard(goals_, goal_);
  const QString pictures = folder_.isEmpty() ? sampleTitle(sample_) : QFileInfo(folder_).fileName();
  summary_->setText(tr("Pictures: %1, 32 × 32\nModel: Convolutional\nFirst result in about 10 s").arg(pictures));
  dropText_->setText(folder_.isEmpty() ? tr("PNG, JPEG, WebP, TIFF or BMP. 100 pictures or more work best.") : folder_);
  train_->setEnabled(engineReady_ && !isStarting_);
  train_->setText(isStarting_ ? tr("Getting the pictures ready") : engineReady_ ? tr("Train") : tr("Getting ready"));
  progress_->setVisible(isStarting_ || !engineReady_);
  train_->setIcon(theme_.icon(QStringLiteral("play"), train_->isEnabled() ? Color::OnAccent : Color::TextDisabled));
  dropIcon_->setPixmap(theme_.pixmap(QStringLiteral("folder"), Color::AccentText, 32, devicePixelRatioF()));
}

bool FirstStartPage::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::MouseButtonRelease) {
    for (Card& card : samples_) {
      if (watched == card.frame) card.button->click();
    }
    for (Card& card : goals_) {
      if (watched == card.frame) card.button->click();
    }
  }
  return QWidget::eventFilter(watched, event);
}

void FirstStartPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void FirstStartPage::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() != 1 || !QFileInfo(urls.first().toLocalFile()).isDir()) return;
  event->acceptProposedAction();
  drop_->setProperty("dragging", true);
  setKind(drop_, QString());
  setKind(drop_, QStringLiteral("drop"));
}

void FirstStartPage::dragLeaveEvent(QDragLeaveEvent*) {
  drop_->setProperty("dragging", false);
  setKind(drop_, QString());
  setKind(drop_, QStringLiteral("drop"));
}

void FirstStartPage::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  dragLeaveEvent(nullptr);
  chooseFolder(event->mimeData()->urls().first().toLocalFile());
}

}  // namespace ui
