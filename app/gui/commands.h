// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus' commands do: each goes to the page or the part that knows how.
#pragma once

#include <QObject>
#include <QPointer>
#include <filesystem>
#include <string>

#include "ui/main_menus.h"

class QStackedWidget;

namespace ui {
class Elsewhere;
class ExploreDialog;
class Finder;
class HelpWindow;
class LearnPage;
class MainWindow;
class QueueDialog;
class QueueRunner;
class RunController;
class RunsPage;
class SettingsPage;
class Theme;
class TrainPage;
}  // namespace ui

namespace app {

class Commands : public QObject {
  Q_OBJECT

 public:
  // All must outlive this.
  struct Parts {
    ui::MainWindow& window;
    const ui::Theme& theme;
    ui::RunController& controller;
    ui::QueueRunner& queue;
    ui::Elsewhere& elsewhere;
    QStackedWidget& trainStack;
    ui::TrainPage& train;
    ui::RunsPage& runs;
    ui::LearnPage& learn;
    ui::SettingsPage& settings;
    std::filesystem::path store;
  };
  explicit Commands(Parts parts);

  void showQueue();
  // What lies between two pictures of this kept run.
  void explore(const std::string& uid);

 private:
  void obey(ui::Command command);
  void obeyRun(ui::Command command);
  void obeyQueue(ui::Command command);
  void obeyView(ui::Command command);
  void showSetup();
  void train();
  void search();
  void find();
  void showHelp(const QString& page);
  void showTerm(const QString& id);
  void refreshQueue();
  void refreshExplore();

  Parts parts_;
  QPointer<ui::QueueDialog> queueDialog_;
  QPointer<ui::HelpWindow> help_;
  QPointer<ui::ExploreDialog> explore_;
};

}  // namespace app
