// SPDX-License-Identifier: GPL-3.0-or-later
// bench_window [RECIPE] [EPOCHS]: how the window feels. Start to first frame, redrawing a chart of 100 curves of 100,000
// points, stalls of the window's thread during a training, and the training's speed against afterimage-cli, in turns.
#include <unistd.h>
#include <QApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>

#include "app/gui/application.h"
#include "core/base/memory_setup.h"
#include "core/data/sample_datasets.h"
#include "core/run/recipes.h"
#include "core/run/settings_schema.h"
#include "tests/benchmarks/window/stall_meter.h"
#include "ui/charts/live_chart.h"
#include "ui/setup/setup_panel.h"

namespace {

constexpr int kPictures = 260;
constexpr int kRounds = 3;

void waitFor(const std::function<bool()>& reached) {
  QEventLoop loop;
  QTimer look;
  QObject::connect(&look, &QTimer::timeout, &loop, [&] {
    if (reached()) loop.quit();
  });
  look.start(20);
  loop.exec();
}

// Since the process was started by the system, shared libraries included.
double secondsSinceStart() {
  std::ifstream uptimeFile("/proc/uptime");
  double uptime = 0.0;
  uptimeFile >> uptime;
  std::ifstream stat("/proc/self/stat");
  std::string field;
  for (int i = 0; i < 22; ++i) stat >> field;  // The program's name holds no blank.
  return uptime - std::stod(field) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

void benchChart(const ui::Theme& theme) {
  ui::LiveChart chart(theme);
  chart.resize(800, 400);
  ui::ChartData data;
  data.plannedEpochs = 100'000;
  for (int run = 0; run < 100; ++run) {
    ui::OtherRun other{QString::number(run), {}};
    for (int i = 0; i < 100'000; ++i)
      other.curve.append(i, 1.0 / (1.0 + i * 1e-4) + 0.01 * ((i * 7919 + run * 104729) % 1000) / 1000.0);
    data.others.push_back(std::move(other));
  }
  chart.setData(std::move(data));
  chart.show();
  QApplication::sendPostedEvents();
  QElapsedTimer clock;
  std::vector<double> times;
  for (int round = 0; round < 7; ++round) {
    clock.start();
    chart.redrawNow();
    times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
  }
  std::sort(times.begin(), times.end());
  std::printf("chart: 100 curves of 100,000 points redrawn in %.1f ms (median of 7)\n", times[3]);
}

core::RunSettings settingsFor(const std::string& recipe, int epochs, const std::string& folder) {
  core::RunSettings settings = core::recipeNamed(recipe).settings;
  core::changeSettings(settings, {{"epochs", std::to_string(epochs)}, {"patience", "0"}});
  settings.data.folder = folder;
  return settings;
}

double commandLineSpeed(const QString& recipe, int epochs, const QString& folder, const QString& store) {
  QProcess program;
  program.start(QStringLiteral(PROGRAM),
                {QStringLiteral("train"), QStringLiteral("--data"), folder, QStringLiteral("--recipe"), recipe,
                 QStringLiteral("--epochs"), QString::number(epochs), QStringLiteral("--patience"), QStringLiteral("0"),
                 QStringLiteral("--json"), QStringLiteral("--store"), store});
  program.waitForFinished(-1);
  double speed = 0.0;
  for (const QByteArray& line : program.readAllStandardOutput().split('\n')) {
    const QJsonObject event = QJsonDocument::fromJson(line).object();
    if (event[QStringLiteral("event")] == QStringLiteral("epoch-done")) {
      speed = std::max(speed, event[QStringLiteral("images_per_second")].toDouble());
    }
  }
  return speed;
}

}  // namespace

int main(int argc, char** argv) {
  core::keepFreedMemory();
  const QTemporaryDir place;
  qputenv("AFTERIMAGE_ENGINE", ENGINE);
  qputenv("XDG_CONFIG_HOME", place.path().toUtf8());
  QApplication application(argc, argv);
  const QString recipe = QApplication::arguments().value(1, QStringLiteral("model-6"));
  const int epochs = QApplication::arguments().value(2, QStringLiteral("2")).toInt();
  app::Application program(application, place.filePath(QStringLiteral("store")).toStdString());
  bool loaded = false;
  QObject::connect(&program, &app::Application::engineLoaded, &program, [&] { loaded = true; });
  program.show();
  program.window().repaint();
  std::printf("start: first frame after %.2f s", secondsSinceStart());
  waitFor([&] { return loaded; });
  std::printf(", ready to train after %.2f s\n", secondsSinceStart());
  benchChart(program.theme());

  const QString folder = place.filePath(QStringLiteral("pictures"));
  core::makeSampleDataset("emoji-sketch", folder.toStdString(), 96, kPictures);
  auto* const page = program.window().findChild<ui::TrainPage*>();
  double best = 0.0;
  QObject::connect(&program.controller(), &ui::RunController::epochDone, page,
                   [&](const core::EpochDone& epoch) { best = std::max(best, epoch.imagesPerSecond); });
  QMetaObject::invokeMethod(program.window().findChild<QWidget*>(QStringLiteral("setUpMyself")), "click");
  std::vector<double> ratios;
  for (int round = 0; round < kRounds; ++round) {
    best = 0.0;
    page->setup().setSettings(settingsFor(recipe.toStdString(), epochs, folder.toStdString()));
    bool isSettled = false;
    QTimer::singleShot(1500, &application, [&] { isSettled = true; });
    waitFor([&] { return isSettled; });
    page->train();
    waitFor([&] { return program.controller().isActive(); });
    StallMeter stalls;
    waitFor([&] { return !program.controller().isActive(); });
    stalls.print("window during training");
    const double window = best;
    const double line = commandLineSpeed(recipe, epochs, folder, place.filePath(QStringLiteral("cli-store")));
    ratios.push_back(window / line);
    std::printf("%s: window %.1f pictures/s, command line %.1f pictures/s, ratio %.3f (aim 0.97)\n", qPrintable(recipe),
                window, line, ratios.back());
    std::fflush(stdout);
  }
  return 0;
}
