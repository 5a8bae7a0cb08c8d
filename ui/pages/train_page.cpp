// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/train_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <algorithm>

#include "core/run/run_name.h"
#include "ui/bridge/early_outputs.h"
#include "ui/bridge/run_controller.h"
#include "ui/findings/finding_list.h"
#include "ui/look/theme.h"
#include "ui/pages/applied_fix.h"
#include "ui/pages/doctor_column.h"
#include "ui/pages/picture_export.h"
#include "ui/pages/presenter.h"
#include "ui/pages/run_charts.h"
#include "ui/pages/run_display.h"
#include "ui/pages/run_findings.h"
#include "ui/pages/run_header.h"
#include "ui/pages/run_notices.h"
#include "ui/pages/run_starter.h"
#include "ui/pages/setup_check.h"
#include "ui/pages/setup_notices.h"
#include "ui/pages/shown_run.h"
#include "ui/pictures/comparator.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/picture_trial.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/setup/cost_meter.h"
#include "ui/setup/live_settings.h"
#include "ui/setup/setup_panel.h"
#include "ui/setup/suggested_setup.h"
#include "ui/widgets/notices.h"
#include "ui/words/message_lines.h"
#include "ui/words/message_text.h"
#include "ui/words/metric_words.h"

namespace ui {

TrainPage::TrainPage(const Theme& theme, RunController& controller, std::filesystem::path store, QWidget* parent)
    : PagePart(parent),
      theme_(theme),
      controller_(controller),
      store_(std::move(store)),
      run_(new ShownRun(controller, store_, this)) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  setup_ = new SetupPanel(theme, this);
  new SuggestedSetup(*setup_);
  cost_ = new CostMeter(controller, *setup_);
  row->addWidget(setup_);
  auto* const display = new RunDisplay(theme, *run_, this);
  row->addWidget(display, 1);
  header_ = &display->header();
  notices_ = &display->notices();
  charts_ = &display->charts();
  pictures_ = &display->pictures();
  findings_ = new RunFindings(theme, *run_, *setup_, *notices_, store_, this);
  check_ = new SetupCheck(theme, controller_, *setup_, *notices_, this);
  doctor_ = new DoctorColumn(theme, {&check_->list(), &findings_->list()}, this);
  row->addWidget(doctor_);
  auto* const ofSetup = new SetupNotices(controller, *setup_, *notices_);
  export_ = new PictureExport(store_, *notices_, this);
  presenter_ = new Presenter(theme_, controller_, *run_, this);
  starter_ = new RunStarter(controller_, *setup_, *run_, *notices_, *ofSetup, store_);
  connect(findings_, &RunFindings::fixPrepared, starter_, &RunStarter::setMended);
  connect(&theme_, &Theme::changed, this, &TrainPage::fitWindow);
  connectSetup();
  connectRun();
  connectPictures();
  connectTrial();
  retranslate();
  pictures_->clear();
  showPhase(controller_.phase());
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
  connect(&controller_, &RunController::taken, &setup_->live(),
          [this](const core::Continuation& beginning) { setup_->live().setRun(beginning.settings); });
  connect(&controller_, &RunController::settingsChanged, &setup_->live(), &LiveSettings::noteChange);
  connect(&controller_, &RunController::epochDone, &setup_->live(), &LiveSettings::noteEpoch);
  connect(&controller_, &RunController::epochDone, this, [this](const core::EpochDone& epoch) {
    const auto multiplyAdds = static_cast<double>(controller_.cost().multiplyAdds);
    if (multiplyAdds > 0.0) emit speedMeasured(CostMeter::kPassesInAStep * multiplyAdds * epoch.imagesPerSecond);
  });
  connect(&controller_, &RunController::picturesReady, this, [this](const core::ImagesReady& ready) {
    pictures_->addEpoch(ready.epoch, ready.outputs);
    findings_->setOutputs(ready.outputs);
  });
  connect(new EarlyOutputs(controller_, this), &EarlyOutputs::ready, pictures_, &ReconstructionCard::showEarly);
  connect(run_, &ShownRun::cleared, pictures_, &ReconstructionCard::clear);
  connect(run_, &ShownRun::begun, this, &TrainPage::showBegun);
  connect(run_, &ShownRun::keptShown, this, &TrainPage::showKept);
  connect(run_, &ShownRun::changed, this, [this] {
    charts_->refresh();
    refreshHeader();
    findings_->refresh();
    check_->setSaid(run_->history().findings());
    pictures_->setBest(run_->history().bestEpoch());
    emit shownRunChanged();
  });
  auto* const told = new RunNotices(controller_, *run_, *notices_);
  connect(told, &RunNotices::goOnWanted, this, &TrainPage::goOn);
  connect(told, &RunNotices::lengtheningWanted, starter_, &RunStarter::goOn);
}

void TrainPage::connectPictures() {
  connect(pictures_, &ReconstructionCard::outputsWanted, run_, &ShownRun::readOutputs);
  connect(run_, &ShownRun::outputsRead, pictures_, &ReconstructionCard::provide);
  connect(run_, &ShownRun::outputsRead, this,
          [this](std::int64_t, const StoredOutputs& outputs) { findings_->setOutputs(outputs); });
  connect(pictures_, &ReconstructionCard::animationWanted, this,
          [this](int probe) { export_->ask(run_->uid(), probe, PictureExport::Form::MovingPicture); });
  connect(pictures_, &ReconstructionCard::stripWanted, this,
          [this](int probe) { export_->ask(run_->uid(), probe, PictureExport::Form::Strip); });
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
      return Notice{NoticeBar::Tone::Danger,
                    isUsable ? tr("The picture was not tried.") : tr("The picture cannot be used."),
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
    notices_->notify([failure] { return Notice{NoticeBar::Tone::Danger, tr("Training is not possible."), failure}; });
  } else if (!warnings.empty()) {
    notices_->notify([warnings] {
      return Notice{NoticeBar::Tone::Warning, tr("Training is slow on this machine."), messageLines(warnings)};
    });
  }
  cost_->askSoon();
  check_->askSoon();
}

void TrainPage::setSpeed(double multiplyAddsPerSecond) { cost_->setSpeed(multiplyAddsPerSecond); }

void TrainPage::prepareRun(const QString& uid, const core::RunSettings& settings, const core::SettingMap& fix) {
  if (prepareNextRun(*setup_, settings, fix, *notices_)) starter_->setMended(uid.toStdString(), fix);
}

void TrainPage::train() { starter_->train(); }

void TrainPage::goOn(const std::string& uid) { starter_->goOn(uid); }

void TrainPage::showLastRun(const std::string& last) { run_->showLast(last); }

void TrainPage::present() { presenter_->present(); }

const std::string& TrainPage::shownRun() const { return run_->uid(); }

ChartCard& TrainPage::lossCard() const { return charts_->loss(); }

ChartCard& TrainPage::metricCard() const { return charts_->metric(); }

void TrainPage::showStoredRun(const std::string& uid) { run_->showKept(uid); }

void TrainPage::followStoredRun(const QStringList& uids) {
  if (uids.contains(QString::fromStdString(run_->uid()))) run_->readAgain();
}

void TrainPage::showBegun(const core::RunStarted& run) {
  std::vector<std::int64_t> epochs;
  for (std::int64_t epoch = 1; epoch <= run.finishedEpochs; ++epoch) epochs.push_back(epoch);
  pictures_->setRun(run.probes, epochs);
  pictures_->setLive(true);
  findings_->setProbes(run.probes);
  retranslate();  // The accuracy has a name now.
  emit folderUsed(QString::fromStdString(run.settings.data.folder));
}

void TrainPage::showKept(const StoredRun& run) {
  const bool isTraining = run.details.summary.status == core::RunStatus::Running;  // Elsewhere.
  pictures_->setLive(isTraining);
  if (run.isAgain && !pictures_->slider().epochs().empty()) return addPictures(run.pictureEpochs);
  const bool bringsSettings = !run.isAgain && (!run.isLast || setup_->settings().data.folder.empty());
  if (bringsSettings) setup_->setSettings(core::nameless(run.settings));
  pictures_->setRun(run.probes, run.pictureEpochs);
  findings_->setProbes(run.probes);
}

// Whoever looks at an earlier epoch goes on looking at it.
void TrainPage::addPictures(const std::vector<std::int64_t>& epochs) {
  EpochSlider& slider = pictures_->slider();
  for (const std::int64_t epoch : epochs) {
    if (epoch > slider.epochs().back()) slider.append(epoch);
  }
}

void TrainPage::showPhase(Phase phase) {
  setup_->setPhase(phase);
  header_->setPhase(phase);
  pictures_->setLive(phase == Phase::Running || phase == Phase::Paused);
  refreshHeader();
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
  if (event->type() == QEvent::LanguageChange) retranslate();
  PagePart::changeEvent(event);
}

void TrainPage::retranslate() {
  charts_->retranslate();
  charts_->refresh();
  refreshHeader();
}

void TrainPage::resizeEvent(QResizeEvent* event) {
  PagePart::resizeEvent(event);
  fitWindow();
}

void TrainPage::fitWindow() {
  const bool isNarrow = width() < theme_.scaled(1300);
  // Large text in a small window: the pictures keep most of it.
  const int most = std::max(width() * 3 / 10, int{Size::kSetupPanelSmall});
  const int wanted =
      isNarrow ? std::min(theme_.scaled(Size::kSetupPanelSmall), most) : theme_.scaled(Size::kSetupPanel);
  setup_->setFixedWidth(std::max(wanted, setup_->layout()->minimumSize().width()));
  doctor_->setRoomy(!isNarrow);
  charts_->setLegendShown(height() > theme_.scaled(700));
}

}  // namespace ui
