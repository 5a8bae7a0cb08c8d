// SPDX-License-Identifier: GPL-3.0-or-later
// A random walk over all pages while a small training runs, with the real engine and a real store. The number of actions and
// the seed are the variables AFTERIMAGE_MONKEY_ACTIONS and AFTERIMAGE_MONKEY_SEED.
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>

#include "app/gui/application.h"
#include "core/data/sample_datasets.h"
#include "core/run/settings_schema.h"
#include "core/store/run_store.h"
#include "core/store/store_check.h"
#include "tests/ui/program/monkey.h"
#include "tests/ui/program/quick_settings.h"
#include "tests/ui/program/stall_watch.h"
#include "ui/setup/setup_panel.h"

namespace {

constexpr int kPatience = 60'000;  // For a busy machine.
constexpr int kUsualActions = 2000;
constexpr int kUsualSeed = 12;
constexpr double kMostMegabytes = 300.0;
constexpr double kMostComputed = 2000.0;  // Milliseconds away from the event loop that fail the test.
constexpr double kMostWaited = 30'000.0;  // On the clock, which a busy machine takes ten times as much of.
constexpr int kEpochs = 300;

QStringList warnings;

void keepWarnings(QtMsgType type, const QMessageLogContext&, const QString& text) {
  const bool isOfPlatform = text.startsWith(QLatin1String("This plugin does not support"));
  // The test library's own remark where what has just opened keeps a press or its release away, as it would a person's.
  const bool isOfTest =
      text.startsWith(QLatin1String("Mouse event \"")) && text.contains(QLatin1String("not accepted"));
  if (type == QtWarningMsg && !isOfPlatform && !isOfTest && warnings.size() < 20) warnings += text;
  if (type == QtFatalMsg) std::fprintf(stderr, "%s\n", qUtf8Printable(text));
}

double megabytesUsed() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmRSS:", 0) == 0) return std::stod(line.substr(6)) / 1024.0;
  }
  return 0.0;
}

int numberFrom(const char* variable, int otherwise) {
  bool isNumber = false;
  const int number = qEnvironmentVariableIntValue(variable, &isNumber);
  return isNumber ? number : otherwise;
}

}  // namespace

// Takes the addresses that would go to another program.
class Outside : public QObject {
  Q_OBJECT

 public slots:
  void swallow(const QUrl&) {}
};

class TestMonkey : public QObject {
  Q_OBJECT

 private slots:
  void randomWalkLosesNothingAndNeverStops();

 private:
  [[nodiscard]] core::RunSettings tameSettings() const;
  [[nodiscard]] bool isTame(const core::RunSettings& settings) const;
  void keepTraining();
  void walk(int actions, unsigned seed);
  void checkStore() const;

  QTemporaryDir home_;
  QString pictures_ = home_.filePath(QStringLiteral("shapes"));
  std::filesystem::path store_ = home_.filePath(QStringLiteral("store")).toStdString();
  std::unique_ptr<app::Application> program_;
  std::map<std::string, std::int64_t> epochs_;  // The last finished one of each run that was seen.
};

core::RunSettings TestMonkey::tameSettings() const {
  core::RunSettings settings = quickSettingsFor(pictures_, kEpochs);
  core::changeSettings(settings, {{"batch_size", "16"}});
  return settings;
}

// A training that any machine can do beside the walk, on the walk's own pictures.
bool TestMonkey::isTame(const core::RunSettings& settings) const {
  if (settings.data.folder != pictures_.toStdString() || settings.data.size > 32) return false;
  for (const core::SettingInUse& setting : core::settingsInUse(settings)) {
    const bool isWidth =
        setting.spec.key == "filters" || setting.spec.key == "units" || setting.spec.key == "latent_dim";
    if (!isWidth) continue;
    if (const auto* const widths = std::get_if<std::vector<std::int64_t>>(&setting.value)) {
      for (const std::int64_t width : *widths) {
        if (width > 64) return false;
      }
    }
    if (const auto* const width = std::get_if<std::int64_t>(&setting.value); width != nullptr && *width > 64)
      return false;
  }
  return true;
}

void TestMonkey::keepTraining() {
  auto* const page = program_->window().findChild<ui::TrainPage*>();
  if (!isTame(page->setup().settings())) page->setup().setSettings(tameSettings());
  if (!program_->controller().isActive()) (void)program_->controller().start(tameSettings());
}

void TestMonkey::walk(int actions, unsigned seed) {
  ui::RunController& controller = program_->controller();
  connect(&controller, &ui::RunController::epochDone, this, [&](const core::EpochDone& epoch) {
    std::int64_t& last = epochs_[controller.runUid().toStdString()];
    last = std::max(last, epoch.epoch);
  });
  QTest::mouseClick(program_->window().findChild<QPushButton*>(QStringLiteral("setUpMyself")), Qt::LeftButton);
  keepTraining();
  QTRY_VERIFY_WITH_TIMEOUT(!epochs_.empty(), kPatience);
  const double before = megabytesUsed();
  StallWatch stalls;
  Monkey monkey(program_->window(), seed);
  monkey.note = [&](const QString& action) { stalls.note(action); };
  int since = 0;
  connect(&monkey, &Monkey::acted, this, [&] {
    if (++since % 50 == 0) keepTraining();
  });
  QSignalSpy done(&monkey, &Monkey::done);
  QElapsedTimer clock;
  clock.start();
  monkey.start(actions);
  QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), kPatience + actions * 500);
  const double grown = megabytesUsed() - before;
  const std::vector<StallWatch::Stall> all = stalls.stalls();
  const auto computed =
      std::count_if(all.begin(), all.end(), [](const auto& s) { return s.computedMilliseconds > 100.0; });
  std::printf(
      "%d actions in %.0f s, %zu runs, %zu stalls over 100 ms (%d of them computed), memory from %.0f MB by %.0f MB\n",
      actions, static_cast<double>(clock.elapsed()) / 1e3, epochs_.size(), all.size(), static_cast<int>(computed),
      before, grown);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i >= 6 && all[i].computedMilliseconds <= 100.0) continue;
    std::printf("  %.0f ms (%.0f ms computed) after %s\n", all[i].milliseconds, all[i].computedMilliseconds,
                qUtf8Printable(all[i].after));
  }
  for (const StallWatch::Stall& stall : all) {
    QVERIFY2(stall.computedMilliseconds < kMostComputed && stall.milliseconds < kMostWaited, qPrintable(stall.after));
  }
  QVERIFY2(grown < kMostMegabytes, qPrintable(QString::number(grown)));
}

void TestMonkey::checkStore() const {
  core::RunStore store(store_, core::StoreAccess::ReadOnly);
  std::map<std::string, std::int64_t> kept;
  for (const core::RunSummary& run : store.list({}, core::WhichRuns::All)) kept[run.uid] = run.epochs;
  for (const auto& [uid, epoch] : epochs_) {
    QVERIFY2(kept[uid] >= epoch,
             qPrintable(QStringLiteral("%1: epoch %2").arg(QString::fromStdString(uid)).arg(epoch)));
  }
  const core::StoreCheck check = core::verifyStore(store);
  QStringList problems;
  for (const core::Message& problem : check.problems) problems += QString::fromStdString(problem.english());
  QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void TestMonkey::randomWalkLosesNothingAndNeverStops() {
  const int actions = numberFrom("AFTERIMAGE_MONKEY_ACTIONS", kUsualActions);
  const int seed = numberFrom("AFTERIMAGE_MONKEY_SEED", kUsualSeed);
  std::printf("seed %d\n", seed);
  std::fflush(stdout);
  qputenv("AFTERIMAGE_ENGINE", ENGINE);
  for (const char* const place : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME"}) {
    qputenv(place, home_.path().toUtf8());
  }
  QVERIFY(QDir::setCurrent(home_.path()));  // Where a relative path would lead.
  core::makeSampleDataset("shapes", pictures_.toStdString(), 32, 60);
  Outside outside;
  for (const char* const scheme : {"file", "http", "https"}) {
    QDesktopServices::setUrlHandler(QLatin1String(scheme), &outside, "swallow");
  }
  const QtMessageHandler handler = qInstallMessageHandler(keepWarnings);
  program_ = std::make_unique<app::Application>(*qobject_cast<QApplication*>(QCoreApplication::instance()), store_);
  program_->show();
  QTRY_VERIFY_WITH_TIMEOUT(program_->controller().engine() != nullptr, kPatience);
  walk(actions, static_cast<unsigned>(seed));
  program_->queue().setOn(false);
  program_->controller().stop();
  QTRY_VERIFY_WITH_TIMEOUT(!program_->controller().isActive(), kPatience);
  program_.reset();
  for (const char* const scheme : {"file", "http", "https"}) QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
  qInstallMessageHandler(handler);
  QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(QLatin1Char('\n'))));
  checkStore();
}

QTEST_MAIN(TestMonkey)
#include "tst_monkey.moc"
