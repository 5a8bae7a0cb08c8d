// SPDX-License-Identifier: GPL-3.0-or-later
// bench_tracking STORE: how the pages Runs and Compare feel over a large store, which bench_store has filled. Adds eight
// runs with pictures to it. Prints the median and the slowest of some rounds, and the worst stall of the window's thread.
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <functional>

#include "core/store/run_store.h"
#include "tests/benchmarks/window/stall_meter.h"
#include "tests/ui/compare/compare_samples.h"
#include "ui/bridge/run_controller.h"
#include "ui/charts/overlay_chart.h"
#include "ui/compare/matrix_card.h"
#include "ui/compare/overlay_curves.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/runs_page.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/runs/run_filter.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_table.h"

namespace {

constexpr int kPictures = 16;
constexpr int kRuns = 8;
constexpr int kEpochs = 30;
constexpr std::size_t kCurves = 100;

// Asleep until something happens, as the program is: one that looked again and again would take a core from what it waits for.
void waitFor(const std::function<bool()>& reached) {
  while (!reached()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

class Figures {
 public:
  void measure(const std::function<void()>& action) {
    QElapsedTimer clock;
    clock.start();
    action();
    times_.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
  }
  void print(const char* what, double aim) {
    std::sort(times_.begin(), times_.end());
    std::printf("%-46s median %7.1f ms, slowest %7.1f ms (aim %.0f ms)\n", what, times_[times_.size() / 2],
                times_.back(), aim);
    std::fflush(stdout);
    times_.clear();
  }

 private:
  std::vector<double> times_;
};

std::vector<std::string> runsWithPictures(const std::filesystem::path& store) {
  core::RunStore opened(store);
  std::vector<std::string> uids;
  for (const core::RunSummary& run : opened.list("folder = pictures and name ~ \"with pictures\""))
    uids.push_back(run.uid);
  for (int number = static_cast<int>(uids.size()); number < kRuns; ++number) {
    compare_samples::SampleRun run{"with pictures " + std::to_string(number), number % 6, kEpochs};
    run.pictures.clear();
    for (int picture = 0; picture < kPictures; ++picture)
      run.pictures.push_back("picture-" + std::to_string(picture) + ".png");
    run.side = 64;
    run.seed = number;
    uids.push_back(compare_samples::record(store, run));
  }
  return uids;
}

void benchRuns(const ui::Theme& theme, const std::filesystem::path& store, Figures& figures) {
  ui::ComparedRuns compared;
  std::unique_ptr<ui::RunsPage> page;
  for (int round = 0; round < 3; ++round) {
    page.reset();
    figures.measure([&] {
      page = std::make_unique<ui::RunsPage>(theme, compared, store);
      page->resize(1400, 850);
      page->show();
      waitFor([&] { return page->model().rowCount() >= 10'000; });
      page->grab();
    });
  }
  figures.print("runs: from nothing to rows on the screen", 1000);
  const char* const queries[] = {"optimizer = rmsprop and val_loss < 0.012", "best.val_ssim > 0.99", "name ~ 77",
                                 "optimizer = sgd"};
  waitFor([&] { return page->isSettled(); });
  StallMeter stalls;
  for (const char* const query : queries) {
    page->filter().setQuery(QLatin1String(query));
    figures.measure([&] {
      emit page->filter().queryChanged(page->filter().query());
      waitFor([&] { return page->model().snapshot()->question.query == query; });
      page->grab();
    });
    waitFor([&] { return page->isSettled(); });
  }
  figures.print("runs: filter", 100);
  page->filter().setQuery({});
  emit page->filter().queryChanged({});
  waitFor([&] { return page->model().rowCount() >= 10'000 && page->isSettled(); });
  for (const char* const column : {"best.val_psnr", "name", "best.val_loss", "setting.optimizer", "created"}) {
    figures.measure([&] {
      page->model().setSorting({{QLatin1String(column), true}});
      page->grab();
    });
  }
  figures.print("runs: sort", 100);
  stalls.print("runs: the window meanwhile");
}

void benchCurves(const ui::Theme& theme, const std::filesystem::path& store, Figures& figures) {
  std::vector<std::string> uids;
  for (const core::RunSummary& run : core::RunStore(store, core::StoreAccess::ReadOnly).list("optimizer = adam")) {
    if (uids.size() < kCurves) uids.push_back(run.uid);
  }
  std::vector<int> places(uids.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = static_cast<int>(i);
  ui::OverlayChart chart(theme);
  chart.resize(690, 300);
  chart.show();
  for (int round = 0; round < 3; ++round) {
    figures.measure([&] {
      const auto runs = ui::readComparedRuns(store, uids);
      chart.setData(ui::overlayData(runs, places, "psnr", ui::ChartUnit::Epoch));
      chart.redrawNow();
    });
  }
  figures.print("compare: 100 runs overlaid, reading included", 500);
}

void benchMatrix(const ui::Theme& theme, const std::filesystem::path& store, Figures& figures) {
  const std::vector<std::string> uids = runsWithPictures(store);
  ui::ComparedRuns compared;
  QStringList chosen;
  for (const std::string& uid : uids) chosen += QString::fromStdString(uid);
  compared.setUids(chosen);
  ui::RunController controller(store);
  ui::ComparePage page(theme, compared, controller, store);
  page.resize(1400, 850);
  page.show();
  waitFor([&] { return page.isSettled(); });
  ui::ReconMatrix& matrix = page.matrixCard().matrix();
  page.matrixCard().setRule(ui::EpochRule::Same);
  waitFor([&] { return matrix.isUpToDate(); });
  StallMeter stalls;
  for (int epoch = 1; epoch <= kEpochs; ++epoch) {
    figures.measure([&] {
      page.matrixCard().slider().setEpoch(epoch);
      waitFor([&] { return matrix.isUpToDate(); });
    });
  }
  figures.print("compare: a step over 16 pictures of 8 runs", 50);
  stalls.print("compare: the window meanwhile");
}

}  // namespace

int main(int argc, char** argv) {
  const QTemporaryDir place;
  qputenv("XDG_CONFIG_HOME", place.path().toUtf8());
  QApplication application(argc, argv);
  if (argc != 2) {
    std::fputs("bench_tracking STORE\n", stderr);
    return 2;
  }
  const std::filesystem::path store = argv[1];
  ui::Theme theme;
  theme.applyTo(application);
  Figures figures;
  (void)runsWithPictures(store);
  benchRuns(theme, store, figures);
  benchCurves(theme, store, figures);
  benchMatrix(theme, store, figures);
  return 0;
}
