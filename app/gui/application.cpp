// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"

#include <QStatusBar>
#include <QTimer>
#include <chrono>

#include "app/gui/commands.h"
#include "app/gui/engine_loader.h"
#include "app/gui/kept_work.h"
#include "app/gui/window_place.h"
#include "app/gui/window_state.h"
#include "core/base/error.h"
#include "core/run/settings_schema.h"
#include "core/store/run_store.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/live_log_watch.h"
#include "ui/charts/chart_accessible.h"
#include "ui/pages/live_log_link.h"
#include "ui/pages/run_header.h"
#include "ui/pages/run_tools.h"
#include "ui/pages/store_choice.h"
#include "ui/pictures/picture_area_accessible.h"
#include "ui/pictures/picture_trial.h"
#include "ui/queue/queue_link.h"
#include "ui/runs/run_actions.h"
#include "ui/runs/run_editor.h"
#include "ui/setup/data_group.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/button_accessible.h"
#include "ui/widgets/painted_parts.h"

namespace app {
namespace {

constexpr int kRecentFolders = 8;
constexpr int kMoreSeeds = 2;  // What Compare offers where single runs cannot tell.
constexpr int kThreeSeeds = 3;

}  // namespace

Application::Application(QApplication& application, std::filesystem::path store)
    : application_(application),
      preferences_(ui::loadPreferences()),
      store_(storeFolder(std::move(store), preferences_)),
      controller_(store_) {
  ui::installButtonAccessibility();
  ui::installChartAccessibility();
  ui::installPictureAccessibility();
  ui::installPaintedPartsAccessibility();
  language_.use(preferences_.language);
  theme_.setMode(preferences_.theme);
  theme_.setTextScale(preferences_.textScale);
  theme_.setReducedMotion(preferences_.reducedMotion);
  theme_.applyTo(application_);
  buildWindow();
}

Application::~Application() {
  preferences_.windowGeometry = window_->saveGeometry();
  saveWindowState(*window_, *trainPage_);
  work_->keep();
  ui::savePreferences(preferences_);
}

void Application::buildWindow() {
  window_ = std::make_unique<ui::MainWindow>(theme_, controller_);
  trainStack_ = new QStackedWidget(window_.get());
  firstStart_ = new ui::FirstStartPage(theme_, trainStack_);
  trainPage_ = new ui::TrainPage(theme_, controller_, store_, trainStack_);
  trainPage_->setSpeed(preferences_.multiplyAddsPerSecond);
  trainPage_->setup().data().setRecentFolders(preferences_.recentFolders);
  trainStack_->addWidget(firstStart_);
  trainStack_->addWidget(trainPage_);
  runsPage_ = new ui::RunsPage(theme_, compared_, store_, window_.get());
  comparePage_ = new ui::ComparePage(theme_, compared_, controller_, store_, window_.get());
  learnPage_ = new ui::LearnPage(theme_, controller_, store_, window_.get());
  settingsPage_ = new ui::SettingsPage(preferences_, store_, window_.get());
  guard_ = std::make_unique<StoreGuard>(theme_, store_, *trainStack_);
  window_->addPage(
      trainStack_, QStringLiteral("train"), [] { return tr("Train"); }, QKeySequence(Qt::CTRL | Qt::Key_1));
  window_->addPage(
      runsPage_, QStringLiteral("runs"), [] { return tr("Runs"); }, QKeySequence(Qt::CTRL | Qt::Key_2));
  window_->addPage(
      comparePage_, QStringLiteral("compare"), [] { return tr("Compare"); }, QKeySequence(Qt::CTRL | Qt::Key_3));
  window_->addPage(
      learnPage_, QStringLiteral("learn"), [] { return tr("Learn"); }, QKeySequence(Qt::CTRL | Qt::Key_4));
  window_->addPage(
      settingsPage_, QStringLiteral("settings"), [] { return tr("Settings"); }, QKeySequence(Qt::CTRL | Qt::Key_Comma),
      ui::MainWindow::Place::Bottom);
  if (!guard_->isInTrouble()) {
    trainStack_->setCurrentWidget(guard_->isNew() ? static_cast<QWidget*>(firstStart_) : trainPage_);
  }
  placeWindow(*window_, preferences_.windowGeometry);
  if (core::hasStore(store_)) restoreWindowState(*window_, *trainPage_);
  work_ = std::make_unique<KeptWork>(*trainPage_, compared_, store_);
  applyMachine();
  applyLogs();
  connectPages();
  connectStore();
  connectRunPages();
  connectQueue();
  buildCommands();
  buildTools();
}

void Application::connectPages() {
  connect(settingsPage_, &ui::SettingsPage::changed, this, &Application::applyPreferences);
  connect(firstStart_, &ui::FirstStartPage::trainRequested, this, [this](const core::RunSettings& settings) {
    showTrainPage();
    trainPage_->setup().setSettings(settings);
    applyMachine();
    trainPage_->train();
  });
  connect(firstStart_, &ui::FirstStartPage::setUpRequested, this, [this](const core::RunSettings& settings) {
    showTrainPage();
    if (settings.data.folder.empty()) return;
    trainPage_->setup().setSettings(settings);
    applyMachine();
  });
  connect(firstStart_, &ui::FirstStartPage::lessonsRequested, this, [this] { window_->showPage(learnPage_); });
  connect(firstStart_, &ui::FirstStartPage::earlierRunsRequested, this, &Application::chooseStore);
  connect(trainPage_, &ui::TrainPage::speedMeasured, this,
          [this](double speed) { preferences_.multiplyAddsPerSecond = speed; });
  connect(trainPage_, &ui::TrainPage::folderUsed, this, [this](const QString& folder) {
    preferences_.recentFolders.removeAll(folder);
    preferences_.recentFolders.prepend(folder);
    while (preferences_.recentFolders.size() > kRecentFolders) preferences_.recentFolders.removeLast();
    trainPage_->setup().data().setRecentFolders(preferences_.recentFolders);
  });
}

void Application::connectStore() {
  connect(guard_.get(), &StoreGuard::troubled, this, [this] { window_->showPage(trainStack_); });
  connect(&guard_->page(), &ui::StoreTroublePage::tryAgainWanted, this, [this] { startAgain(store_); });
  connect(&guard_->page(), &ui::StoreTroublePage::lookAtRunsWanted, this, [this] { window_->showPage(runsPage_); });
  connect(&guard_->page(), &ui::StoreTroublePage::anotherWanted, this, &Application::chooseStore);
  connect(&settingsPage_->store(), &ui::StoreChoice::startAgainWanted, this, [this] { startAgain({}); });
  connect(&settingsPage_->store(), &ui::StoreChoice::folderChosen, this, [this] {
    const bool isBare = trainStack_->currentWidget() == firstStart_;
    if (guard_->isInTrouble() || isBare) startAgain({});  // Nothing is lost by it.
  });
  connect(&controller_, &ui::RunController::phaseChanged, this,
          [this] { settingsPage_->store().setCanStartAgain(!controller_.isActive()); });
}

void Application::importFiles(const QStringList& files) {
  window_->showPage(runsPage_);
  runsPage_->actions().importSources(files);
}

void Application::chooseStore() {
  window_->showPage(settingsPage_);
  settingsPage_->store().browse();
}

void Application::startAgain(const std::filesystem::path& store) {
  if (controller_.isActive()) return;
  nextStore_ = store;
  QApplication::exit();
}

// What the preferences say of the machine holds for what is set up; a run's own settings may say otherwise afterwards.
void Application::applyMachine() {
  core::RunSettings settings = trainPage_->setup().settings();
  const core::RunSettings before = settings;
  try {
    core::changeSettings(
        settings, {{"device", preferences_.device.toStdString()}, {"threads", std::to_string(preferences_.threads)}});
  } catch (const core::Error&) {  // Written by another program; the defaults do.
    return;
  }
  learnPage_->setMachine({preferences_.device.toStdString(), std::to_string(preferences_.threads)});
  const bool isSame =
      settings.training.device == before.training.device && settings.training.threads == before.training.threads;
  if (!isSame) trainPage_->setup().setSettings(settings);
}

// From the next run on.
void Application::applyLogs() { controller_.setLogTargets(ui::targetsOf(preferences_.liveLogs)); }

// Beside the name of the run that Train shows.
void Application::buildTools() {
  auto* const tools = new ui::RunTools(theme_, compared_, trainPage_->notices(), store_, trainPage_);
  trainPage_->header().addAtEnd(tools);
  connect(trainPage_, &ui::TrainPage::shownRunChanged, tools, [this, tools] { tools->setRun(trainPage_->shownRun()); });
  connect(tools, &ui::RunTools::comparisonWanted, this, [this] { window_->showPage(comparePage_); });
  const auto explore = [this](const QString& uid) { commands_->explore(uid.toStdString()); };
  connect(tools, &ui::RunTools::exploreWanted, this, explore);
  connect(runsPage_, &ui::RunsPage::exploreRequested, this, explore);
}

// What is chosen on one page is shown on another.
void Application::connectRunPages() {
  const auto open = [this](const QString& uid) {
    showTrainPage();
    window_->showPage(trainStack_);
    trainPage_->showStoredRun(uid.toStdString());
  };
  connect(runsPage_, &ui::RunsPage::openRequested, this, open);
  connect(learnPage_, &ui::LearnPage::openRequested, this, open);
  connect(learnPage_, &ui::LearnPage::fixRequested, this,
          [this](const QString& uid, const core::RunSettings& settings, const core::SettingMap& fix) {
            showTrainPage();
            window_->showPage(trainStack_);
            trainPage_->prepareRun(uid, settings, fix);
          });
  connect(runsPage_, &ui::RunsPage::continueRequested, this, [this](const QString& uid) {
    showTrainPage();
    window_->showPage(trainStack_);
    trainPage_->goOn(uid.toStdString());
  });
  connect(runsPage_, &ui::RunsPage::trainRequested, this, [this] { window_->showPage(trainStack_); });
  connect(runsPage_, &ui::RunsPage::compareRequested, this, [this] { window_->showPage(comparePage_); });
  connect(comparePage_, &ui::ComparePage::brushed, runsPage_, &ui::RunsPage::showOnly);
  connect(comparePage_, &ui::ComparePage::runsPageWanted, this, [this] { window_->showPage(runsPage_); });
}

void Application::connectQueue() {
  queue_ = std::make_unique<ui::QueueRunner>(controller_, store_);
  elsewhere_ = std::make_unique<ui::Elsewhere>(ui::Elsewhere::Surroundings{
      store_, core::defaultPlacesFile(), QCoreApplication::applicationVersion().toStdString(),
      std::filesystem::path(QCoreApplication::applicationDirPath().toStdString()) / "afterimage-cli"});
  connect(elsewhere_.get(), &ui::Elsewhere::sent, queue_.get(), &ui::QueueRunner::refresh);
  connect(elsewhere_.get(), &ui::Elsewhere::runsCame, trainPage_, &ui::TrainPage::followStoredRun);
  connect(elsewhere_.get(), &ui::Elsewhere::runsCame, comparePage_, &ui::ComparePage::followRuns);
  connect(&controller_, &ui::RunController::taken, this, &Application::showTrainPage);
  connect(queue_.get(), &ui::QueueRunner::appended, this, [this] { commands_->showQueue(); });
  connect(comparePage_, &ui::ComparePage::seedsWanted, this,
          [this](const QStringList& uids) { queue_->appendSeeds(uids, kMoreSeeds); });
  connect(runsPage_, &ui::RunsPage::seedsRequested, this,
          [this](const QStringList& uids) { queue_->appendSeeds(uids, kThreeSeeds); });
}

// The queue is seen wherever one is.
void Application::buildCommands() {
  commands_ =
      std::make_unique<Commands>(Commands::Parts{*window_, theme_, controller_, *queue_, *elsewhere_, *trainStack_,
                                                 *trainPage_, *runsPage_, *learnPage_, *settingsPage_, store_});
  auto* const inStatus = new ui::QueueLink(*queue_, *elsewhere_, window_->statusBar());
  window_->statusBar()->addWidget(inStatus);
  auto* const inHeader = new ui::QueueLink(*queue_, *elsewhere_, trainPage_);
  trainPage_->header().addBeside(inHeader);
  for (ui::QueueLink* const link : {inStatus, inHeader}) {
    connect(link, &QToolButton::clicked, commands_.get(), &Commands::showQueue);
  }
  auto* const logs = new ui::LiveLogWatch(controller_, this);
  for (const auto program : {core::LiveLogState::Program::TensorBoard, core::LiveLogState::Program::Mlflow}) {
    trainPage_->header().addBeside(new ui::LiveLogLink(*logs, program, trainPage_));
  }
  if (std::filesystem::exists(store_ / "afterimage.db")) queue_->refresh();  // Looking makes no store.
}

void Application::showTrainPage() { trainStack_->setCurrentWidget(trainPage_); }

void Application::show() {
  trainStack_->currentWidget()->setFocus();  // Tab begins with the page, not with the menu's corner.
  window_->show();
  guard_->lookSoon();
  elsewhere_->lookEvery(std::chrono::seconds(4));
  systemLook_ = std::make_unique<ui::SystemLook>(QDBusConnection::sessionBus());
  connect(systemLook_.get(), &ui::SystemLook::darkChanged, &theme_, &ui::Theme::setSystemDark);
  // LibTorch takes a second to load; the window is there before.
  QTimer::singleShot(0, this, &Application::loadEngineInBackground);
}

void Application::loadEngineInBackground() {
  ui::inBackground<LoadedEngine>(
      this, [] { return loadEngine(); },
      [this](const LoadedEngine& loaded) {
        controller_.setEngine(loaded.engine);
        runsPage_->editor().setEngine(loaded.engine);
        firstStart_->setEngineReady(loaded.engine != nullptr);
        firstStart_->setEngine(loaded.engine, preferences_.multiplyAddsPerSecond);
        trainPage_->setEngineReady(loaded.failure, loaded.warnings);
        settingsPage_->setWarnings(loaded.warnings);
        if (loaded.engine) trainPage_->showLastRun(work_->lastRun());
        controller_.sendEarlierRuns();
        emit engineLoaded();
      });
}

void Application::applyPreferences(const ui::Preferences& preferences) {
  const bool isNewLanguage = preferences.language != preferences_.language;
  const bool isNewMachine = preferences.device != preferences_.device || preferences.threads != preferences_.threads;
  const bool isNewServer = preferences.liveLogs.mlflow != preferences_.liveLogs.mlflow;
  const auto geometry = preferences_.windowGeometry;
  const double speed = preferences_.multiplyAddsPerSecond;
  const QStringList folders = preferences_.recentFolders;
  preferences_ = preferences;
  preferences_.windowGeometry = geometry;
  preferences_.multiplyAddsPerSecond = speed;
  preferences_.recentFolders = folders;
  if (isNewLanguage) language_.use(preferences_.language);
  if (isNewMachine) applyMachine();
  applyLogs();
  if (isNewServer) controller_.sendEarlierRuns();
  theme_.setReducedMotion(preferences_.reducedMotion);
  if (theme_.chosenTextScale() != preferences_.textScale) theme_.setTextScale(preferences_.textScale);
  if (theme_.mode() != preferences_.theme) theme_.setMode(preferences_.theme);
  ui::savePreferences(preferences_);
}

}  // namespace app
