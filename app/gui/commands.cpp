// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/commands.h"

#include <QAction>
#include <QMenuBar>
#include <QStackedWidget>
#include <utility>

#include "core/store/run_store.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/queue_runner.h"
#include "ui/finder.h"
#include "ui/key_list.h"
#include "ui/main_window.h"
#include "ui/pages/explore_dialog.h"
#include "ui/pages/help_window.h"
#include "ui/pages/learn_page.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/train_page.h"
#include "ui/pictures/picture_trial.h"
#include "ui/queue/queue_dialog.h"
#include "ui/queue/search_dialog.h"
#include "ui/runs/run_actions.h"
#include "ui/runs/run_filter.h"
#include "ui/setup/data_group.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/term_help.h"
#include "ui/words/metric_words.h"

namespace app {
namespace {

using ui::Command;

constexpr int kUsualText = 100;

// What cannot be read is not found; the page Runs says why.
std::vector<core::RunSummary> keptRuns(const std::filesystem::path& store) {
  try {
    return core::RunStore(store, core::StoreAccess::ReadOnly).list();
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace

Commands::Commands(Parts parts) : parts_(std::move(parts)) {
  connect(&parts_.window, &ui::MainWindow::commanded, this, &Commands::obey);
  connect(new ui::TermHelp(this), &ui::TermHelp::termWanted, this, &Commands::showTerm);
  connect(&parts_.queue, &ui::QueueRunner::changed, this, &Commands::refreshQueue);
  connect(&parts_.queue, &ui::QueueRunner::onChanged, this, &Commands::refreshQueue);
  connect(&parts_.train, &ui::TrainPage::shownRunChanged, this, &Commands::refreshExplore);
  refreshQueue();
  refreshExplore();
}

void Commands::obey(Command command) {
  switch (command) {
    case Command::NewRun:
      showSetup();
      parts_.train.setup().focusFirst();
      break;
    case Command::OpenFolder:
      showSetup();
      parts_.train.setup().data().browse();
      break;
    case Command::ImportRuns:
      parts_.window.showPage(&parts_.runs);
      parts_.runs.actions().importRuns();
      break;
    case Command::ExportRun:
      parts_.window.showPage(&parts_.runs);
      parts_.runs.actions().exportChosen();
      break;
    case Command::FindRuns:
      parts_.window.showPage(&parts_.runs);
      parts_.runs.filter().setFocus();
      break;
    case Command::Find: find(); break;
    case Command::Help: showHelp({}); break;
    case Command::Tour: showHelp(QStringLiteral("tour")); break;
    case Command::Keys: showHelp(QStringLiteral("keys")); break;
    default:
      obeyRun(command);
      obeyQueue(command);
      obeyView(command);
  }
}

void Commands::obeyRun(Command command) {
  if (command == Command::Train) train();
  if (command == Command::Pause) parts_.controller.pause();
  if (command == Command::Stop) parts_.controller.stop();
  if (command == Command::Explore) explore(parts_.train.shownRun());
  if (command == Command::Paste) parts_.train.trial().tryClipboard();
}

void Commands::obeyQueue(Command command) {
  if (command == Command::ShowQueue) showQueue();
  if (command == Command::Search) search();
  if (command == Command::StartQueue) parts_.queue.setOn(!parts_.queue.isOn());
  if (command != Command::AddToQueue) return;
  if (!parts_.train.setup().problem().empty()) return showSetup();
  parts_.queue.append({parts_.train.setup().settings()}, {});
}

void Commands::obeyView(Command command) {
  if (command == Command::LargerText) parts_.settings.setTextScale(parts_.theme.textScaleBeside(1));
  if (command == Command::SmallerText) parts_.settings.setTextScale(parts_.theme.textScaleBeside(-1));
  if (command == Command::UsualText) parts_.settings.setTextScale(kUsualText);
  if (command == Command::LookOfSystem) parts_.settings.setTheme(ui::ThemeMode::System);
  if (command == Command::LightLook) parts_.settings.setTheme(ui::ThemeMode::Light);
  if (command == Command::DarkLook) parts_.settings.setTheme(ui::ThemeMode::Dark);
  if (command == Command::Present) parts_.train.present();
  if (command == Command::HideSetup) {
    parts_.train.setup().setVisible(!parts_.window.menus().action(Command::HideSetup)->isChecked());
  }
}

void Commands::showSetup() {
  parts_.trainStack.setCurrentWidget(&parts_.train);
  parts_.window.showPage(&parts_.trainStack);
  parts_.window.menus().action(Command::HideSetup)->setChecked(false);
  parts_.train.setup().show();
}

void Commands::train() {
  if (parts_.controller.phase() == ui::Phase::Paused) return parts_.controller.resume();
  parts_.trainStack.setCurrentWidget(&parts_.train);
  parts_.train.train();
}

void Commands::showQueue() {
  if (!queueDialog_) {
    queueDialog_ = new ui::QueueDialog(parts_.theme, parts_.queue, parts_.elsewhere, &parts_.window);
    queueDialog_->setAttribute(Qt::WA_DeleteOnClose);
  }
  queueDialog_->show();
  queueDialog_->raise();
}

void Commands::search() {
  auto* const dialog =
      new ui::SearchDialog(parts_.theme, parts_.train.setup().settings(), parts_.store, &parts_.window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ui::SearchDialog::planned, &parts_.queue, &ui::QueueRunner::append);
  dialog->open();
}

// Actions at once, runs as soon as they are read.
void Commands::find() {
  auto* const finder = new ui::Finder(parts_.theme, ui::actionsOf(*parts_.window.menuBar()), &parts_.window);
  finder->open();
  ui::inBackground<std::vector<core::RunSummary>>(
      finder, [store = parts_.store] { return keptRuns(store); },
      [this, finder](const std::vector<core::RunSummary>& runs) {
        std::vector<ui::FinderEntry> entries;
        for (const core::RunSummary& run : runs) {
          const core::MetricSummary* const psnr = run.metric("val_psnr");
          const QString score = psnr == nullptr ? QString() : ui::metricValue("val_psnr", psnr->best);
          entries.push_back({QString::fromStdString(run.name),
                             score.isEmpty() ? tr("run") : tr("run, %1").arg(score),
                             {},
                             true,
                             [this, uid = QString::fromStdString(run.uid)] {
                               parts_.window.showPage(&parts_.runs);
                               parts_.runs.filter().setQuery({});
                               parts_.runs.showOnly({});
                               parts_.runs.choose(uid);
                             }});
        }
        finder->add(std::move(entries));
      });
}

void Commands::showHelp(const QString& page) {
  if (!help_) {
    help_ = new ui::HelpWindow(
        parts_.theme, [this] { return ui::keyPage(*parts_.window.menuBar()); }, &parts_.window);
    help_->setAttribute(Qt::WA_DeleteOnClose);
    connect(help_, &ui::HelpWindow::termWanted, this, &Commands::showTerm);
  }
  if (!page.isEmpty()) help_->showPage(page);
  help_->show();
  help_->raise();
  help_->activateWindow();
}

void Commands::showTerm(const QString& id) {
  parts_.learn.showTerm(id);
  parts_.window.showPage(&parts_.learn);
  parts_.window.activateWindow();
}

// One at a time: each holds a model open.
void Commands::explore(const std::string& uid) {
  delete explore_;
  explore_ = new ui::ExploreDialog(parts_.theme, parts_.controller.engine(), parts_.store, uid, &parts_.window);
  explore_->show();
}

void Commands::refreshExplore() {
  parts_.window.menus().action(Command::Explore)->setEnabled(!parts_.train.shownRun().empty());
}

void Commands::refreshQueue() {
  QAction* const start = parts_.window.menus().action(Command::StartQueue);
  start->setChecked(parts_.queue.isOn());
  start->setEnabled(parts_.queue.isOn() || parts_.queue.waiting() > 0);
}

}  // namespace app
