// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the program together: preferences, language, look, store, window, and the engine once the window is shown.
#pragma once

#include <QApplication>
#include <QPointer>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/gui/store_guard.h"
#include "ui/bridge/elsewhere.h"
#include "ui/bridge/queue_runner.h"
#include "ui/bridge/run_controller.h"
#include "ui/bridge/system_look.h"
#include "ui/look/theme.h"
#include "ui/main_window.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/first_start_page.h"
#include "ui/pages/learn_page.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/train_page.h"
#include "ui/words/window_language.h"

namespace app {

class Commands;
class KeptWork;

class Application : public QObject {
  Q_OBJECT

 public:
  // store: where runs are kept; empty takes the one from the preferences, which may be another at each start.
  Application(QApplication& application, std::filesystem::path store);
  ~Application() override;

  void show();
  // Takes runs that were written as files into the store, and shows the page that tells of it.
  void importFiles(const QStringList& files);
  // The window gives way to one with this store (as above), unless a run is in progress.
  void startAgain(const std::filesystem::path& store);
  // What the next window is to be made with; nothing where the program ends.
  [[nodiscard]] const std::optional<std::filesystem::path>& nextStore() const { return nextStore_; }
  [[nodiscard]] ui::MainWindow& window() { return *window_; }
  [[nodiscard]] ui::RunController& controller() { return controller_; }
  [[nodiscard]] ui::QueueRunner& queue() { return *queue_; }
  [[nodiscard]] ui::ComparedRuns& compared() { return compared_; }
  [[nodiscard]] const ui::Theme& theme() const { return theme_; }

 signals:
  void engineLoaded();

 private:
  void buildWindow();
  void connectStore();
  void chooseStore();
  void applyMachine();
  void applyLogs();
  void applyPreferences(const ui::Preferences& preferences);
  void loadEngineInBackground();
  void connectPages();
  void connectRunPages();
  void connectQueue();
  void buildCommands();
  void buildTools();
  void showTrainPage();

  QApplication& application_;
  ui::Preferences preferences_;
  std::filesystem::path store_;
  ui::Theme theme_;
  ui::WindowLanguage language_;
  ui::RunController controller_;
  ui::ComparedRuns compared_;
  std::unique_ptr<ui::QueueRunner> queue_;
  std::unique_ptr<ui::Elsewhere> elsewhere_;
  std::unique_ptr<ui::SystemLook> systemLook_;
  std::unique_ptr<ui::MainWindow> window_;
  std::unique_ptr<KeptWork> work_;
  std::unique_ptr<StoreGuard> guard_;
  std::optional<std::filesystem::path> nextStore_;
  QStackedWidget* trainStack_ = nullptr;
  ui::FirstStartPage* firstStart_ = nullptr;
  ui::TrainPage* trainPage_ = nullptr;
  ui::RunsPage* runsPage_ = nullptr;
  ui::ComparePage* comparePage_ = nullptr;
  ui::LearnPage* learnPage_ = nullptr;
  ui::SettingsPage* settingsPage_ = nullptr;
  std::unique_ptr<Commands> commands_;
};

}  // namespace app
