// SPDX-License-Identifier: GPL-3.0-or-later
// A run store as it is after years of work, and how long its answers take.
//   bench_store fill STORE RUNS   adds so many runs of 200 epochs, 12 metrics and 100 batches
//   bench_store measure STORE     prints one line a figure: milliseconds, then what took them
#include <chrono>
#include <cmath>
#include <cstdio>
#include <span>
#include <string>

#include "core/analysis/metric.h"
#include "core/base/random.h"
#include "core/run/settings_schema.h"
#include "core/store/checksums.h"
#include "core/store/kept_run.h"
#include "core/store/run_rows.h"
#include "core/store/run_store.h"
#include "core/store/schema.h"

namespace {

constexpr std::int64_t kEpochs = 200;
constexpr std::size_t kBatches = 100;
constexpr std::int64_t kRunsPerTransaction = 100;
const char* const kMetrics[] = {"loss",     "mae",     "mse",     "psnr",     "ssim",     "binary_accuracy",
                                "val_loss", "val_mae", "val_mse", "val_psnr", "val_ssim", "val_binary_accuracy"};
const char* const kOptimizers[] = {"adam", "sgd", "rmsprop", "nadam"};

// A curve that falls, with noise; rising for metrics where high is good.
double figureAt(const std::string& metric, double quality, std::int64_t epoch, core::Random& random) {
  const double loss =
      quality * (0.02 + 0.3 * std::exp(-static_cast<double>(epoch) / 40.0)) * random.uniform(0.95, 1.05);
  return core::isHigherBetter(metric) ? 1.0 - loss : loss;
}

class Filler {
 public:
  explicit Filler(core::Database& database)
      : database_(database),
        metric_(database.handle(), "INSERT INTO metric(run, name, epoch, value) VALUES(?, ?, ?, ?)"),
        epoch_(database.handle(), "INSERT INTO epoch VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        losses_(database.handle(), "INSERT INTO batch_loss(run, epoch, losses, checksum) VALUES(?, ?, ?, ?)"),
        summary_(database.handle(),
                 "INSERT INTO metric_summary(name, run, last, best, best_epoch) VALUES(?, ?, ?, ?, ?)") {
    for (const char* name : kMetrics)
      database.change("INSERT OR IGNORE INTO metric_name(name) VALUES(?)", std::string(name));
  }

  void addRun(std::int64_t number) {
    core::Random random(1, "run", static_cast<std::uint64_t>(number));
    core::RunStarted started;
    started.settings = core::defaultRunSettings();
    started.settings.name = "run " + std::to_string(number);
    started.settings.data.folder = "pictures";
    started.settings.training.epochs = kEpochs;
    core::changeSettingText(started.settings, "optimizer", kOptimizers[random.below(std::size(kOptimizers))]);
    const std::int64_t run = core::insertRun(database_, started, {"1.0", {}, {}, 0}).id;
    const double quality = random.uniform(0.5, 2.0);
    std::map<std::string, core::MetricSummary> best;
    for (std::int64_t epoch = 1; epoch <= kEpochs; ++epoch) addEpoch(run, epoch, quality, random, best);
    for (const auto& [name, figure] : best) insert(summary_, id(name), run, figure.last, figure.best, figure.bestEpoch);
    database_.change("UPDATE run SET status = 'finished', finished_epochs = ?, seconds = 600 WHERE id = ?", kEpochs,
                     run);
  }

 private:
  template <class... Values>
  static void insert(SQLite::Statement& statement, const Values&... values) {
    int index = 0;
    (statement.bind(++index, values), ...);
    statement.exec();
    statement.reset();
  }

  std::int64_t id(const std::string& name) {
    auto found = ids_.find(name);
    if (found == ids_.end()) {
      found = ids_.emplace(name, database_.number("SELECT id FROM metric_name WHERE name = ?", name)).first;
    }
    return found->second;
  }

  void addEpoch(std::int64_t run, std::int64_t epoch, double quality, core::Random& random,
                std::map<std::string, core::MetricSummary>& best) {
    std::map<std::string, double> metrics;
    for (const char* name : kMetrics) {
      const double value = figureAt(name, quality, epoch, random);
      metrics[name] = value;
      insert(metric_, run, id(name), epoch, value);
      core::MetricSummary& figure =
          best.try_emplace(name, core::MetricSummary{name, value, value, epoch}).first->second;
      figure.last = value;
      if (core::isBetterValue(name, value, figure.best)) {
        figure.best = value;
        figure.bestEpoch = epoch;
      }
    }
    const core::EpochRecord record{epoch, 1000 * epoch, 0.001, 2.0, 1.0, 100.0, true};
    insert(epoch_, run, epoch, record.endedMs, 0.001, 2.0, 1.0, 100.0, 1, core::checksumOf(record, metrics));
    std::vector<double> losses(kBatches);
    for (double& loss : losses) loss = metrics["loss"] * random.uniform(0.8, 1.2);
    losses_.bind(1, run);
    losses_.bind(2, epoch);
    losses_.bind(3, static_cast<const void*>(losses.data()), static_cast<int>(losses.size() * sizeof(double)));
    losses_.bind(4, core::checksumOf(std::span<const double>(losses)));
    losses_.exec();
    losses_.reset();
  }

  core::Database& database_;
  SQLite::Statement metric_;
  SQLite::Statement epoch_;
  SQLite::Statement losses_;
  SQLite::Statement summary_;
  std::map<std::string, std::int64_t> ids_;
};

void fill(const std::string& folder, std::int64_t runs) {
  core::RunStore store(folder);
  core::Database& database = store.database();
  database.execute("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000");  // Only while it is filled.
  Filler filler(database);
  for (std::int64_t run = 0; run < runs;) {
    core::WriteTransaction transaction(database);
    const std::int64_t end = std::min(runs, run + kRunsPerTransaction);
    for (; run < end; ++run) filler.addRun(run);
    transaction.commit();
    std::fprintf(stderr, "\r%lld of %lld runs", static_cast<long long>(run), static_cast<long long>(runs));
  }
  std::fprintf(stderr, "\n");
}

template <class Action>
void measure(const char* what, const Action& action) {
  const auto begin = std::chrono::steady_clock::now();
  action();
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
  std::printf("%.3f %s\n", taken.count(), what);
}

void measureAll(const std::string& folder) {
  std::unique_ptr<core::RunStore> store;
  std::vector<core::RunSummary> runs;
  measure("open the store", [&] { store = std::make_unique<core::RunStore>(folder); });
  measure("list of all runs", [&] { runs = store->list(); });
  const std::string uid = runs.at(runs.size() / 2).uid;
  measure("curves of one run", [&] { (void)core::KeptRun(*store, uid).curves(); });
  measure("one curve", [&] { (void)core::KeptRun(*store, uid).curve("val_loss"); });
  measure("one curve of 100 runs", [&] {
    for (std::size_t i = 0; i < std::min<std::size_t>(100, runs.size()); ++i)
      (void)core::KeptRun(*store, runs[i].uid).curve("val_loss");
  });
  measure("batch losses of one run", [&] { (void)core::KeptRun(*store, uid).batchLosses(); });
  measure("details of one run", [&] { (void)core::KeptRun(*store, uid).details(); });
  measure("filter by setting and last value", [&] { (void)store->list("optimizer = rmsprop and val_loss < 0.012"); });
  measure("filter by best value", [&] { (void)store->list("best.val_ssim > 0.99 or best.val_loss < 0.011"); });
  measure("filter by the value of an epoch", [&] { (void)store->list("val_loss.at(120) < 0.013"); });
  measure("filter by status and name", [&] { (void)store->list("not status = finished or name ~ 77"); });
  measure("column of one setting", [&] { (void)store->settingValues("optimizer"); });
}

}  // namespace

int main(int count, char** arguments) {
  const std::string mode = count > 2 ? arguments[1] : "";
  try {
    if (mode == "fill" && count == 4) return fill(arguments[2], std::stoll(arguments[3])), 0;
    if (mode == "measure") return measureAll(arguments[2]), 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  std::fputs("bench_store fill STORE RUNS | measure STORE\n", stderr);
  return 2;
}
