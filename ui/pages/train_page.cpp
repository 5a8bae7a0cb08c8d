// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/bridge/background_task.h"
#include "ui/bridge/run_controller.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/look/theme.h"
#include "ui/pages/picture_export.h"
#include "ui/pages/run_header.h"
#include "ui/pages/run_notices.h"
#include "ui/pages/setup_notices.h"
#include "ui/pages/shown_run.h"
#include "ui/pictures/comparator.h"
#include "ui/pictures/picture_trial.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/setup/cost_meter.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/notices.h"
#include "ui/words/message_lines.h"
#include "ui/words/message_text.h"
#include "ui/words/metric_words.h"

namespace ui {

using Tone = NoticeBar::Tone;

TrainPage::TrainPage(const Theme& theme, RunController& controller, std::filesystem::path store, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      controller_(controller),
      store_(std::move(store)),
      run_(new ShownRun(controller, store_, this)) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  setup_ = new SetupPanel(theme, this);
  cost_ = new CostMeter(controller, *setup_);
  row->addWidget(setup_);
  auto* const column = new QVBoxLayout;
  column->setContentsMargins(Space::kMedium, 0, Space::kMedium, Space::kMedium);
  column->setSpacing(Space::kMedium);
  row->addLayout(column, 1);
  buildColumn(column);
  setupNotices_ = new SetupNotices(controller, *setup_, *notices_);
  export_ = new PictureExport(store_, *notices_, this);
  connect(&theme_, &Theme::changed, this, &TrainPage::fitWindow);
  connectSetup();
  connectRun();
  connectPictures();
  connectTrial();
  retranslate();
  pictures_->clear();
  showPhase(controller_.phase());
}

void TrainPage::buildColumn(QBoxLayout* column) {
  header_ = new RunHeader(theme_, this);
  column->addWidget(header_);
  notices_ = new Notices(theme_, this);
  column->addWidget(notices_->bar());
  auto* const charts = new QHBoxLayout;
  charts->setSpacing(Space::kMedium);
  loss_ = new ChartCard(theme_, this);
  loss_->setObjectName(QStringLiteral("lossCard"));
  metric_ = new ChartCard(theme_, this);
  metric_->setObjectName(QStringLiteral("metricCard"));
  charts->addWidget(loss_, 1);
  charts->addWidget(metric_, 1);
  column->addLayout(charts, 4);
  pictures_ = new ReconstructionCard(theme_, this);
  column->addWidget(pictures_, 7);
}

void TrainPage::connectSetup() {
  connect(setup_, &SetupPanel::trainRequested, this, &TrainPage::train);
  connect(setup_, &SetupPanel::pauseRequested, &controller_, &RunController::pause);
  connect(setup_, &SetupPanel::resumeRequested, &controller_, &RunController::resume);
  connect(setup_, &SetupPanel::stopRequested, &controller_, &RunController::stop);
  connect(setup_, &SetupPanel::liveChangeRequested, &controller_, &RunController::change);
}

void TrainPage::connectRun() {
  connect(&controller_, &RunController::phaseChanged, this, &TrainPage::showPhase);
  connect(&controller_, &RunController::epochDone, this, [this](const core::EpochDone& epoch) {
    const auto multiplyAdds = static_cast<double>(controller_.cost().multiplyAdds);
    if (multiplyAdds > 0.0) emit speedMeasured(CostMeter::kPassesInAStep * multiplyAdds * epoch.imagesPerSecond);
  });
  connect(&controller_, &RunController::picturesReady, this,
          [this](const core::ImagesReady& ready) { pictures_->addEpoch(ready.epoch, ready.outputs); });
  connect(run_, &ShownRun::cleared, pictures_, &ReconstructionCard::clear);
  connect(run_, &ShownRun::begun, this, &TrainPage::showBegun);
  connect(run_, &ShownRun::keptShown, this, &TrainPage::showKept);
  connect(run_, &ShownRun::batchesAdded, this, [this](const std::vector<core::BatchDone>& batches) {
    for (const core::BatchDone& batch : batches) {
      const double share = static_cast<double>(batch.batch) / static_cast<double>(batch.batches);
      loss_->chart().append(CurveKind::Batches, static_cast<double>(batch.epoch - 1) + share, batch.loss);
    }
  });
  connect(run_, &ShownRun::changed, this, [this] {
    refreshCharts();
    refreshHeader();
    pictures_->setBest(run_->history().bestEpoch());
  });
  auto* const told = new RunNotices(controller_, *run_, *notices_);
  connect(told, &RunNotices::goOnWanted, this, &TrainPage::goOn);
}

void TrainPage::connectPictures() {
  connect(pictures_, &ReconstructionCard::outputsWanted, run_, &ShownRun::readOutputs);
  connect(run_, &ShownRun::outputsRead, pictures_, &ReconstructionCard::provide);
  connect(pictures_, &ReconstructionCard::animationWanted, this,
          [this](int probe) { export_->ask(run_->uid(), probe, PictureExport::Form::MovingPicture); });
  connect(pictures_, &ReconstructionCard::stripWanted, this,
          [this](int probe) { export_->ask(run_->uid(), probe, PictureExport::Form::Strip); });
  for (ChartCard* const card : {loss_, metric_}) {
    connect(card, &ChartCard::failed, this, [this](const QString& sentence) {
      notices_->notify([sentence] { return Notice{Tone::Danger, tr("Not saved."), sentence}; });
    });
    connect(card, &ChartCard::metricChosen, this, &TrainPage::refreshCharts);
  }
}

// While a run goes on its model answers between two batches; afterwards the weights that were kept.
void TrainPage::connectTrial() {
  const auto models = [this]() -> std::vector<PictureTrial::Model> {
    if (run_->uid().empty()) return {};
    return {{run_->uid(), run_->settings(), controller_.isActive()}};
  };
  trial_ = new PictureTrial(controller_, store_, *notices_, models, this);
  connect(header_, &RunHeader::tryRequested, trial_, [this] { trial_->choose(tr("Try a picture")); });
  connect(trial_, &PictureTrial::answered, this,
          [this](const QString& name, const std::vector<TriedPicture>& tried) { showTried(name, tried.front()); });
}

void TrainPage::showTried(const QString& name, const TriedPicture& tried) {
  if (!tried.output) {
    return notices_->notify([isUsable = !tried.picture.empty(), problem = tried.problem] {
      return Notice{Tone::Danger, isUsable ? tr("The picture was not tried.") : tr("The picture cannot be used."),
                    messageText(problem)}
          .blaming(PictureTrial::cause());
    });
  }
  if (tried_ == nullptr) tried_ = new Comparator(theme_, this);
  const core::Probe probe{name.toStdString(), core::Split::Test, tried.picture, tried.picture};
  tried_->setProbe(probe, *tried.output, run_->history().lastEpoch());
  tried_->show();
  tried_->raise();
}

void TrainPage::setEngineReady(const QString& failure, const std::vector<core::Message>& warnings) {
  setup_->setEngineReady(failure.isEmpty());
  if (!failure.isEmpty()) {
    notices_->notify([failure] { return Notice{Tone::Danger, tr("Training is not possible."), failure}; });
  } else if (!warnings.empty()) {
    notices_->notify([warnings] {
      return Notice{Tone::Warning, tr("Training is slow on this machine."), messageLines(warnings)};
    });
  }
  cost_->askSoon();
}

void TrainPage::setSpeed(double multiplyAddsPerSecond) { cost_->setSpeed(multiplyAddsPerSecond); }

void TrainPage::train() {
  if (setup_->problem().empty()) start({setup_->settings(), {}, {}});
}

void TrainPage::start(const core::Continuation& beginning) {
  const StartAnswer answer = controller_.start(beginning);
  if (!answer.ticket) setupNotices_->notifyRefused(answer.refusal);
}

void TrainPage::goOn(const std::string& uid) {
  struct Found {
    core::Continuation continuation;
    core::Message problem;
  };
  inBackground<Found>(
      this,
      [store = store_, uid]() -> Found {
        try {
          core::RunStore opened(store, core::StoreAccess::ReadOnly);
          return {core::continuationOf(opened, uid), {}};
        } catch (const std::exception& error) {
          return {{}, core::messageOf(error)};
        }
      },
      [this](const Found& found) {
        if (found.problem.empty()) {
          setup_->setSettings(found.continuation.settings);
          return start(found.continuation);
        }
        notices_->notify([problem = found.problem] {
          return Notice{Tone::Danger, tr("The run cannot go on."), messageText(problem)};
        });
      });
}

void TrainPage::lookForInterruptedRun() { run_->showInterrupted(); }

void TrainPage::showStoredRun(const std::string& uid) { run_->showKept(uid); }

void TrainPage::showBegun(const core::RunStarted& run) {
  std::vector<std::int64_t> epochs;
  for (std::int64_t epoch = 1; epoch <= run.finishedEpochs; ++epoch) epochs.push_back(epoch);
  pictures_->setRun(run.probes, epochs);
  pictures_->setLive(true);
  retranslate();  // The accuracy has a name now.
  emit folderUsed(QString::fromStdString(run.settings.data.folder));
}

void TrainPage::showKept(const StoredRun& run) {
  setup_->setSettings(run.settings);
  pictures_->setRun(run.probes, run.pictureEpochs);
}

void TrainPage::showPhase(Phase phase) {
  setup_->setPhase(phase);
  header_->setPhase(phase);
  pictures_->setLive(phase == Phase::Running || phase == Phase::Paused);
  refreshHeader();
}

void TrainPage::refreshCharts() {
  const RunHistory& history = run_->history();
  for (ChartCard* const card : {loss_, metric_}) card->chart().setData(history.chart(card->chosen()));
}

void TrainPage::refreshHeader() {
  const RunHistory& history = run_->history();
  const auto best = history.bestEpoch();
  header_->setRun(run_->name(), best ? tr("Best so far: epoch %1, %2")
                                           .arg(QLocale().toString(qlonglong{*best}),
                                                metricValue("psnr", history.value("val_psnr", *best)))
                                     : QString());
  header_->setCanTry(!run_->uid().empty() && (controller_.isActive() || history.lastEpoch() > 0));
}

void TrainPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    refreshCharts();
  }
  QWidget::changeEvent(event);
}

void TrainPage::retranslate() {
  const auto choice = [this](const char* key) {
    const std::string name = run_->history().nameOf(QLatin1String(key));
    return MetricChoice{QLatin1String(key), metricName(name), metricExplanation(name)};
  };
  const MetricChoice accuracy{QStringLiteral("accuracy"), tr("Accuracy"), choice("accuracy").tooltip, true};
  loss_->setChoices({choice("loss")});
  metric_->setChoices({choice("psnr"), choice("ssim"), accuracy});
  refreshHeader();
}

void TrainPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitWindow();
}

void TrainPage::fitWindow() {
  const bool isNarrow = width() < theme_.scaled(1300);
  // Large text in a small window: the pictures keep most of it.
  const int most = std::max(width() * 3 / 10, int{Size::kSetupPanelSmall});
  setup_->setFixedWidth(isNarrow ? std::min(theme_.scaled(Size::kSetupPanelSmall), most)
                                 : theme_.scaled(Size::kSetupPanel));
  for (ChartCard* const card : {loss_, metric_}) card->setLegendShown(height() > theme_.scaled(700));
}

}  // namespace ui
