// SPDX-License-Identifier: GPL-3.0-or-later
// screenshots FOLDER [emoji-sketch|shapes|doctor [STORE]], screenshots FOLDER lessons [1 to 6]: pictures of every state of
// every page, taken from the real program during a real training; of one lesson, or of the doctor's cards and evidence
// alone; with the folder of a store, of the comparison of its runs alone. In light and dark, in three sizes and on a screen
// of 3840 x 2160 at 200 per cent, in English and German, and in German at 150 per cent text size. For people to look at.
// AFTERIMAGE_LOOKS=de-dark-1280,de-150 takes these alone.
#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <cstdio>

#include "app/gui/application.h"
#include "core/data/sample_datasets.h"
#include "core/run/settings_schema.h"
#include "core/run/suggested_settings.h"
#include "core/store/run_store.h"
#include "tests/ui/program/photographer.h"
#include "ui/compare/matrix_card.h"
#include "ui/findings/finding_card.h"
#include "ui/findings/finding_list.h"
#include "ui/learn/lesson_runs.h"
#include "ui/learn/lesson_view.h"
#include "ui/learn/lessons.h"
#include "ui/learn/marking_picture.h"
#include "ui/pages/explore_dialog.h"
#include "ui/pages/presentation.h"
#include "ui/pages/run_findings.h"
#include "ui/pages/setup_check.h"
#include "ui/runs/run_filter.h"
#include "ui/runs/run_list_model.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/segments.h"

namespace {

using testing::Photographer;

constexpr auto kScale = "QT_SCALE_FACTOR";

core::RunSettings settingsFor(const std::string& sample, const QTemporaryDir& place) {
  core::RunSettings settings = core::suggestedSettings({1});
  core::changeSettings(settings, {{"size", "48"}, {"filters", "24,48"}, {"epochs", "30"}, {"limit", "600"}});
  settings.data.folder = (std::filesystem::path(place.path().toStdString()) / "pictures").string();
  core::makeSampleDataset(sample, settings.data.folder, 64, 600);
  return settings;
}

void takeRuns(app::Application& program, Photographer& photographer) {
  auto* const page = program.window().findChild<ui::RunsPage*>();
  program.window().showPage(page);
  Photographer::waitFor([&] { return page->isSettled(); });
  Photographer::wait(500);
  const auto& runs = page->model().snapshot()->runs;
  if (!runs.empty()) page->choose(QString::fromStdString(runs.front().uid));
  photographer.take(QStringLiteral("runs"));
  page->model().setGrouping(ui::RunColumn{ui::RunColumn::Kind::Architecture});
  photographer.take(QStringLiteral("runs-grouped"));
  page->filter().setQuery(QStringLiteral("best.val_psnr > 12 and loss = mse or colour = red"));
  photographer.take(QStringLiteral("runs-mistake"));
}

// Large pictures, so that reading them lasts for as long as all looks take.
void takeLoading(ui::TrainPage& page, ui::RunController& controller, Photographer& photographer,
                 const QTemporaryDir& place) {
  core::RunSettings settings = core::suggestedSettings({1});
  settings.data.folder = (std::filesystem::path(place.path().toStdString()) / "large").string();
  core::makeSampleDataset("shapes", settings.data.folder, 1024, 1000);
  page.setup().setSettings(settings);
  Photographer::wait(1500);
  page.train();
  Photographer::waitFor([&] { return controller.phase() == ui::Phase::Loading; });
  photographer.take(QStringLiteral("loading"));
  controller.stop();
  Photographer::waitFor([&] { return !controller.isActive(); });
}

void takePresentation(ui::TrainPage& page, Photographer& photographer) {
  page.present();
  auto* const presentation = page.findChild<ui::Presentation*>();
  presentation->showNormal();
  photographer.takeOf(*presentation, QStringLiteral("presentation"));
  presentation->close();
}

// The windows beside the pages, of the run that is shown and with two planned ones.
void takeWindows(app::Application& program, Photographer& photographer) {
  const auto trigger = [&program](ui::Command command) { program.window().menus().action(command)->trigger(); };
  for (int i = 0; i < 2; ++i) trigger(ui::Command::AddToQueue);
  Photographer::wait(500);
  delete program.window().findChild<QWidget*>(QStringLiteral("queueDialog"));
  const auto opening = [&](ui::Command command) { return [trigger, command] { trigger(command); }; };
  photographer.takeOpened(QStringLiteral("queue"), QStringLiteral("queueDialog"), opening(ui::Command::ShowQueue));
  photographer.takeOpened(QStringLiteral("search"), QStringLiteral("searchDialog"), opening(ui::Command::Search));
  photographer.takeOpened(QStringLiteral("finder"), QStringLiteral("finder"), opening(ui::Command::Find));
  photographer.takeOpened(QStringLiteral("keys"), QStringLiteral("helpWindow"), opening(ui::Command::Keys));
  const auto explore = [&program, trigger](int view) {
    trigger(ui::Command::Explore);
    auto* const dialog = program.window().findChild<ui::ExploreDialog*>();
    Photographer::waitFor([dialog] { return dialog->isSettled(); });
    auto* const views = dialog->findChild<ui::Segments*>(QStringLiteral("exploreView"));
    views->choose(view);
    emit views->chosenChanged(view);
    Photographer::waitFor([dialog] { return dialog->isSettled(); });
  };
  photographer.takeOpened(QStringLiteral("explore"), QStringLiteral("exploreDialog"), [explore] { explore(0); });
  photographer.takeOpened(QStringLiteral("explore-map"), QStringLiteral("exploreDialog"), [explore] { explore(1); });
}

// Runs with a fault each: the cards beside them, before and after, and the evidence of each card.
void takeDoctor(app::Application& program, Photographer& photographer, const QTemporaryDir& place) {
  using Changes = std::map<std::string, std::string>;
  auto* const page = program.window().findChild<ui::TrainPage*>();
  QMetaObject::invokeMethod(program.window().findChild<QPushButton*>(QStringLiteral("setUpMyself")), "click");
  core::RunSettings healthy = settingsFor("emoji-sketch", place);
  core::changeSettings(healthy, {{"size", "32"}, {"limit", "120"}, {"epochs", "4"}});
  bool isChecked = false;
  QObject::connect(&page->check(), &ui::SetupCheck::checked, page, [&] { isChecked = true; });
  for (const auto& [name, changes] :
       {std::pair<QString, Changes>{QStringLiteral("scrambled"), {{"scramble_targets", "on"}}},
        {QStringLiteral("unscaled"), {{"range", "0..255"}, {"loss", "mae"}}},
        {QStringLiteral("high-rate"), {{"learning_rate", "0.5"}}}}) {
    core::RunSettings settings = healthy;
    core::changeSettings(settings, changes);
    isChecked = false;
    page->setup().setSettings(settings);
    Photographer::waitFor([&] { return isChecked; });
    photographer.take(QStringLiteral("doctor-before-") + name);
    page->train();
    Photographer::waitFor([&] { return program.controller().isActive(); });
    Photographer::waitFor([&] { return !program.controller().isActive(); });
    photographer.take(QStringLiteral("doctor-") + name);
    const auto cards = [&] { return page->findings().list().findChildren<ui::FindingCard*>(); };
    for (qsizetype i = 0; i < std::min<qsizetype>(4, cards().size()); ++i) {
      const QString rule = QString::fromStdString(cards().at(i)->finding().rule);
      photographer.takeOpened(QStringLiteral("why-%1-%2").arg(name, rule), QStringLiteral("evidence"),
                              [&] { cards().at(i)->findChild<QPushButton*>(QStringLiteral("findingWhy"))->click(); });
    }
  }
}

// The newest eight runs, compared.
void takeComparison(app::Application& program, Photographer& photographer, const std::filesystem::path& store) {
  auto* const page = program.window().findChild<ui::ComparePage*>();
  program.window().showPage(page);
  photographer.take(QStringLiteral("compare-empty"));
  QStringList uids;
  for (const core::RunSummary& run : core::RunStore(store, core::StoreAccess::ReadOnly).list()) {
    if (uids.size() < 8) uids.prepend(QString::fromStdString(run.uid));
  }
  program.compared().setUids(uids);
  Photographer::waitFor([&] { return page->isSettled(); });
  photographer.take(QStringLiteral("compare-best"));
  page->matrixCard()
      .findChild<QWidget*>(QStringLiteral("matrixContents"))
      ->findChildren<QToolButton*>()
      .last()
      ->click();
  page->matrixCard().matrix().setOrder(ui::ReconMatrix::Order::MostDifferent);
  page->matrixCard().setRule(ui::EpochRule::Same);
  photographer.take(QStringLiteral("compare-difference"));
  program.window().menus().action(ui::Command::Help)->trigger();
  photographer.takeDialog(QStringLiteral("helpWindow"), QSize(720, 2400));
  program.window().showPage(program.window().findChild<ui::SettingsPage*>());
  photographer.take(QStringLiteral("settings"));
}

// The same once more, on a screen of small pixels.
void takeFine(const QStringList& arguments) {
  if (qEnvironmentVariableIsSet(kScale) || !Photographer::isFineWanted()) return;
  QProcess other;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QLatin1String(kScale), QStringLiteral("2"));
  other.setProcessEnvironment(environment);
  other.setProcessChannelMode(QProcess::ForwardedChannels);
  other.start(arguments.front(), arguments.mid(1));
  if (!other.waitForFinished(-1) || other.exitCode() != 0) qFatal("The pictures of small pixels could not be taken.");
}

// One lesson, trained for real.
void takeLesson(ui::LearnPage& page, Photographer& photographer, int place) {
  using Step = ui::LessonView::Step;
  const QString name = QStringLiteral("lesson%1-").arg(place + 1);
  const ui::Lesson& lesson = ui::lessons()[static_cast<std::size_t>(place)];
  page.showList();
  page.showLesson(place);
  ui::LessonView& view = page.lesson(place);
  photographer.take(name + QStringLiteral("story"));
  view.showStep(Step::Guess);
  view.findChild<QRadioButton*>(QStringLiteral("choose_answer0"))->click();
  photographer.take(name + QStringLiteral("guess"));
  view.showStep(Step::Trial);
  photographer.take(name + QStringLiteral("run"));
  ui::LessonRun& run = page.runs().of(lesson.trial);
  QElapsedTimer clock;
  clock.start();
  run.start();
  Photographer::waitFor([&] { return run.isDone(); });
  std::printf("lesson %d: %.1f s\n", place + 1, 1e-3 * static_cast<double>(clock.elapsed()));
  photographer.take(name + QStringLiteral("done"));
  view.showStep(Step::Mark);
  auto* const picture = view.findChild<ui::MarkingPicture*>();
  QTest::mouseClick(picture, Qt::LeftButton, {}, picture->partRect(5).center());
  photographer.take(name + QStringLiteral("marked"));
  view.findChild<QPushButton*>(QStringLiteral("showError"))->click();
  photographer.take(name + QStringLiteral("error"));
  view.showStep(Step::Answer);
  photographer.take(name + QStringLiteral("answer"));
}

// One lesson from its first to its last page, with the list before and after it.
void takeLessons(app::Application& program, Photographer& photographer, int place = 1) {
  auto* const page = program.window().findChild<ui::LearnPage*>();
  program.window().showPage(page);
  photographer.take(QStringLiteral("learn"));
  takeLesson(*page, photographer, place);
  page->showTerm(QStringLiteral("psnr"));
  photographer.take(QStringLiteral("learn-words"));
  page->showList();
  photographer.take(QStringLiteral("learn-one-done"));
}

void takeFailure(ui::TrainPage& page, ui::RunController& controller, Photographer& photographer) {
  core::RunSettings broken = page.setup().settings();
  core::changeSettings(broken, {{"optimizer", "sgd"}, {"epochs", "3"}, {"output_activation", "linear"}});
  core::changeSetting(broken, "learning_rate", 10.0);
  page.setup().setSettings(broken);
  page.train();
  Photographer::waitFor([&] { return controller.isActive(); });
  Photographer::waitFor([&] { return !controller.isActive(); });
  photographer.take(QStringLiteral("failed"));
}

}  // namespace

int main(int argc, char** argv) {
  const QTemporaryDir place;
  qputenv("AFTERIMAGE_ENGINE", ENGINE);
  qputenv("XDG_CONFIG_HOME", place.path().toUtf8());
  qputenv("XDG_CACHE_HOME", place.path().toUtf8());
  QApplication application(argc, argv);
  const QStringList arguments = QApplication::arguments();
  const QString folder = arguments.value(1, QStringLiteral("screenshots"));
  const std::string sample = arguments.value(2, QStringLiteral("emoji-sketch")).toStdString();
  const QString own = arguments.value(3);
  const bool isLesson = sample == "lessons";
  const std::filesystem::path store =
      (own.isEmpty() || isLesson ? place.path() + QStringLiteral("/store") : own).toStdString();
  app::Application program(application, store);
  Photographer photographer(program.window(), folder);
  bool loaded = false;
  QObject::connect(&program, &app::Application::engineLoaded, &program, [&] { loaded = true; });
  program.show();
  Photographer::waitFor([&] { return loaded; });
  if (!own.isEmpty() && !isLesson) {
    takeRuns(program, photographer);
    takeComparison(program, photographer, store);
    takeFine(arguments);
    return 0;
  }
  if (sample == "lessons") takeLessons(program, photographer, qBound(1, own.toInt(), 6) - 1);
  if (sample == "doctor") takeDoctor(program, photographer, place);
  if (sample == "lessons" || sample == "doctor") return 0;
  photographer.take(QStringLiteral("first-start"));
  auto* const page = program.window().findChild<ui::TrainPage*>();
  ui::RunController* const controller = &program.controller();
  QMetaObject::invokeMethod(program.window().findChild<QPushButton*>(QStringLiteral("setUpMyself")), "click");
  photographer.take(QStringLiteral("empty"));
  takeLoading(*page, *controller, photographer, place);
  page->setup().setSettings(settingsFor(sample, place));
  Photographer::wait(1500);
  page->train();
  int epochs = 0;
  QObject::connect(controller, &ui::RunController::epochDone, page, [&] { ++epochs; });
  Photographer::waitFor([&] { return epochs >= 4; });
  photographer.take(QStringLiteral("running"));
  controller->pause();
  photographer.take(QStringLiteral("paused"));
  controller->resume();
  Photographer::waitFor([&] { return !controller->isActive(); });
  photographer.take(QStringLiteral("finished"));
  takePresentation(*page, photographer);
  takeWindows(program, photographer);
  takeFailure(*page, *controller, photographer);
  takeRuns(program, photographer);
  takeComparison(program, photographer, store);
  takeLessons(program, photographer);
  takeFine(arguments);
  return 0;
}
