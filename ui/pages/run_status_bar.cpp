// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/run_status_bar.h"

#include <QEvent>
#include <QFile>
#include <QLocale>
#include <cmath>

#include "ui/bridge/run_controller.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/fitting_label.h"
#include "ui/words/duration_text.h"
#include "ui/words/message_text.h"

namespace ui {
namespace {

constexpr int kSavedWidth = 150;  // In the design's pixels.

// Memory of this process and of the machine, in bytes; zero where the system does not tell.
struct Memory {
  double used = 0.0;
  double total = 0.0;
};

double kibibytesAfter(const QString& file, const QByteArray& key) {
  QFile source(file);
  if (!source.open(QIODevice::ReadOnly)) return 0.0;
  for (const QByteArray& line : source.readAll().split('\n')) {
    if (line.startsWith(key)) return line.mid(key.size()).simplified().split(' ').first().toDouble();
  }
  return 0.0;
}

Memory memoryNow() {
  return {1024.0 * kibibytesAfter(QStringLiteral("/proc/self/status"), "VmRSS:"),
          1024.0 * kibibytesAfter(QStringLiteral("/proc/meminfo"), "MemTotal:")};
}

// Where the line is short, what tells least ends in dots.
enum class Importance { Whole, Shortened };

QLabel* label(const QString& name, QStatusBar* bar, bool isRight = false, Importance importance = Importance::Whole) {
  auto* const made = importance == Importance::Whole ? new QLabel(bar) : new FittingLabel(bar, Qt::ElideRight);
  made->setObjectName(name);
  made->setContentsMargins(Space::kSmall, 0, Space::kSmall, 0);
  if (isRight) {
    bar->addPermanentWidget(made);
  } else {
    bar->addWidget(made);
  }
  return made;
}

}  // namespace

RunStatusBar::RunStatusBar(RunController& controller, QWidget* parent) : QStatusBar(parent), controller_(controller) {
  setDesignedHeight(this, Size::kStatusBar);
  setSizeGripEnabled(false);
  state_ = label(QStringLiteral("statusState"), this);
  epoch_ = label(QStringLiteral("statusEpoch"), this);
  progress_ = new QProgressBar(this);
  progress_->setObjectName(QStringLiteral("statusProgress"));
  setDesignedWidth(progress_, 140);
  progress_->setTextVisible(false);
  addWidget(progress_);
  batch_ = label(QStringLiteral("statusBatch"), this);
  left_ = label(QStringLiteral("statusTimeLeft"), this);
  speed_ = label(QStringLiteral("statusSpeed"), this, false, Importance::Shortened);
  device_ = label(QStringLiteral("statusDevice"), this, true, Importance::Shortened);
  memory_ = label(QStringLiteral("statusMemory"), this, true, Importance::Shortened);
  saved_ = label(QStringLiteral("statusSaved"), this, true);
  saved_->setContentsMargins(Space::kSmall, 0, Space::kLarge, 0);
  saved_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  setDesignedMinimum(saved_, {kSavedWidth, 0});  // Keeps its place while its words grow.

  connect(&controller_, &RunController::phaseChanged, this, &RunStatusBar::showPhase);
  connect(&controller_, &RunController::loading, this, &RunStatusBar::showLoading);
  connect(&controller_, &RunController::started, this,
          [this](const std::shared_ptr<const core::RunStarted>& run) { begin(*run); });
  connect(&controller_, &RunController::batchesDone, this, [this](const std::vector<core::BatchDone>& batches) {
    for (const core::BatchDone& batch : batches) timeLeft_->add(batch);
    showBatch(batches.back());
  });
  connect(&controller_, &RunController::epochDone, this,
          [this](const core::EpochDone& epoch) { timeLeft_->add(epoch); });
  connect(&controller_, &RunController::saved, this, [this] {
    sinceSaved_.start();
    showSaved();
  });
  connect(&controller_, &RunController::settingsChanged, this, [this](const core::SettingsChanged& changed) {
    timeLeft_->add(changed);
    epochs_ = changed.settings.training.epochs;
  });
  second_.setInterval(1000);
  connect(&second_, &QTimer::timeout, this, [this] {
    showMemory();
    showSaved();
  });
  second_.start();
  retranslate();
}

void RunStatusBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QStatusBar::changeEvent(event);
}

void RunStatusBar::retranslate() {
  progress_->setAccessibleName(tr("Progress of the run"));
  showPhase();
  if (lastBatch_ && controller_.isActive()) showBatch(*lastBatch_);
  device_->setText(messageText(deviceName_));
  showMemory();
  showSaved();
}

void RunStatusBar::showPhase() {
  switch (controller_.phase()) {
    case Phase::Idle: state_->setText(tr("Ready")); break;
    case Phase::Loading: state_->setText(tr("Reading pictures")); break;
    case Phase::Running: state_->setText(tr("Training")); break;
    case Phase::Paused: state_->setText(tr("Paused")); break;
    case Phase::Stopping: state_->setText(tr("Stopping")); break;
  }
  const bool active = controller_.isActive();
  for (QWidget* const part :
       {static_cast<QWidget*>(epoch_), static_cast<QWidget*>(progress_), static_cast<QWidget*>(batch_),
        static_cast<QWidget*>(left_), static_cast<QWidget*>(speed_)}) {
    part->setVisible(active);
  }
}

void RunStatusBar::showLoading(std::size_t done, std::size_t total) {
  progress_->setRange(0, static_cast<int>(total));
  progress_->setValue(static_cast<int>(done));
  epoch_->setText(tr("%1 of %2").arg(QLocale().toString(qulonglong{done}), QLocale().toString(qulonglong{total})));
}

void RunStatusBar::begin(const core::RunStarted& run) {
  epochs_ = run.settings.training.epochs;
  timeLeft_.emplace(run);
  lastBatch_.reset();
  deviceName_ = run.deviceName;
  device_->setText(messageText(deviceName_));
  progress_->setRange(0, 1000);
  progress_->setValue(0);
  epoch_->clear();
}

void RunStatusBar::showBatch(const core::BatchDone& batch) {
  lastBatch_ = batch;
  const double epochs =
      static_cast<double>(batch.epoch - 1) + static_cast<double>(batch.batch) / static_cast<double>(batch.batches);
  const auto number = [](std::int64_t value) { return QLocale().toString(qlonglong{value}); };
  epoch_->setText(tr("Epoch %1 of %2").arg(number(batch.epoch), number(epochs_)));
  batch_->setText(tr("batch %1 of %2").arg(number(batch.batch), number(batch.batches)));
  speed_->setText(tr("%1 pictures/s").arg(QLocale().toString(std::round(batch.imagesPerSecond), 'f', 0)));
  progress_->setValue(
      static_cast<int>(std::lround(1000.0 * epochs / static_cast<double>(std::max<std::int64_t>(epochs_, 1)))));
  const double left = timeLeft_->seconds();
  left_->setText(left < 0.0 ? QString() : tr("%1 left").arg(durationText(left)));
}

void RunStatusBar::showMemory() {
  const Memory memory = memoryNow();
  const auto gigabytes = [](double bytes) { return QLocale().toString(bytes / 1e9, 'f', 1); };
  memory_->setText(memory.total > 0.0 ? tr("Memory %1 of %2 GB").arg(gigabytes(memory.used), gigabytes(memory.total))
                                      : QString());
}

void RunStatusBar::showSaved() {
  saved_->setVisible(sinceSaved_.isValid());
  if (!sinceSaved_.isValid()) return;
  saved_->setText(tr("Saved %1 ago").arg(durationText(static_cast<double>(sinceSaved_.elapsed()) / 1000.0)));
}

}  // namespace ui
