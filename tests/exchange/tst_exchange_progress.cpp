// SPDX-License-Identifier: GPL-3.0-or-later
// Exports and imports tell how far they are and how large they become, and leave nothing behind when they are cancelled.
#include <QTemporaryDir>
#include <QTest>
#include <filesystem>
#include <fstream>
#include <functional>

#include "core/base/file.h"
#include "core/base/work_progress.h"
#include "core/exchange/export_size.h"
#include "core/exchange/run_archive.h"
#include "core/exchange/run_import.h"
#include "core/exchange/run_mlflow.h"
#include "core/exchange/run_tensorboard.h"
#include "core/run/tensor_file.h"
#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"
#include "tests/support/store_samples.h"

namespace fs = std::filesystem;

namespace {

std::uintmax_t bytesIn(const fs::path& place) {
  if (fs::is_regular_file(place)) return fs::file_size(place);
  std::uintmax_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(place)) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  return bytes;
}

std::size_t filesIn(const fs::path& folder) {
  std::size_t count = 0;
  if (!fs::exists(folder)) return 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) count += entry.is_regular_file() ? 1 : 0;
  return count;
}

}  // namespace

class TestExchangeProgress : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void exportsTellHowFarTheyAre();
  void cancelledExportsLeaveNothing();
  void cancelledImportsLeaveNothing();
  void tableIsToldUntilItIsKept();
  void importFromAServerIsCancelledAsSuch();
  void archiveThatCannotBeWrittenSaysWhy();
  void runThatGoesOnIsArchivedAsItWas();
  void sizesAreToldBefore();
  void partsAreSharesOfTheWhole();
  void longPiecesAreCut();

 private:
  using Work = std::function<void(const fs::path& target, const core::WorkProgress& progress)>;
  [[nodiscard]] fs::path place(const std::string& name) const { return fs::path(folder_.path().toStdString()) / name; }
  [[nodiscard]] std::vector<std::pair<std::string, Work>> exports();

  QTemporaryDir folder_;
  std::unique_ptr<core::RunStore> store_;
  std::string uid_;
};

void TestExchangeProgress::initTestCase() {
  uid_ = store_samples::recordRun(place("store"), "a run", 12);
  store_ = std::make_unique<core::RunStore>(place("store"));
}

std::vector<std::pair<std::string, TestExchangeProgress::Work>> TestExchangeProgress::exports() {
  return {
      {"archive",
       [this](const fs::path& target, const core::WorkProgress& progress) {
         fs::create_directories(target);
         core::archiveRun(*store_, uid_, target / "run.afterimage", progress);
       }},
      {"tensorboard",
       [this](const fs::path& target, const core::WorkProgress& progress) {
         (void)core::exportTensorBoard(*store_, uid_, target, progress);
       }},
      {"mlflow",
       [this](const fs::path& target, const core::WorkProgress& progress) {
         (void)core::exportMlflowFolder(*store_, uid_, target, "one", progress);
       }},
      {"weights",
       [](const fs::path& target, const core::WorkProgress& progress) {
         const std::vector<float> values(64);
         fs::create_directories(target);
         core::writeTensorFile(target / "a.safetensors", {{{"a", {64}, false}, std::as_bytes(std::span(values))}}, {},
                               progress);
       }},
  };
}

void TestExchangeProgress::exportsTellHowFarTheyAre() {
  for (const auto& [name, work] : exports()) {
    std::size_t last = 0;
    std::size_t total = 0;
    const core::WorkProgress progress([&](std::size_t done, std::size_t of) {
      QVERIFY(done >= last && done <= of);
      QVERIFY(total == 0 || total == of);
      last = done;
      total = of;
    });
    work(place("whole " + name), progress);
    QVERIFY2(total > 0 && last == total, name.c_str());
    QVERIFY(filesIn(place("whole " + name)) > 0);
  }
}

void TestExchangeProgress::cancelledExportsLeaveNothing() {
  for (const auto& [name, work] : exports()) {
    std::stop_source stop;
    const core::WorkProgress progress([&](std::size_t, std::size_t) { stop.request_stop(); }, stop.get_token());
    const fs::path target = place("part of " + name);
    const std::size_t metaOfTheExperiment = name == "mlflow" ? 1 : 0;  // It may hold other runs.
    bool isCancelled = false;
    try {
      work(target, progress);
      progress.requireWanted();
    } catch (const core::Cancelled&) {
      isCancelled = true;
    }
    QVERIFY2(isCancelled, name.c_str());
    if (name != "weights") QVERIFY2(filesIn(target) == metaOfTheExperiment, name.c_str());
  }
}

void TestExchangeProgress::cancelledImportsLeaveNothing() {
  for (int i = 0; i < 3; ++i) {
    const std::string uid = store_samples::recordRun(place("many"), "run " + std::to_string(i), 3);
    core::RunStore many(place("many"));
    (void)core::exportTensorBoard(many, uid, place("many logs"));
    (void)core::exportMlflowFolder(many, uid, place("many mlruns"), "one");
  }
  core::archiveRun(*store_, uid_, place("one.afterimage"));
  core::writeFileWhole(place("table.csv"), "epoch,val_loss\n1,0.5\n2,0.25\n");
  for (const char* const source : {"many logs", "many mlruns", "one.afterimage", "table.csv"}) {
    const auto importedUntil = [&](std::size_t most) {
      core::RunStore store(place(std::string("import of ") + source));
      std::stop_source stop;
      std::size_t told = 0;
      const auto tell = [&](std::size_t, std::size_t) {
        if (++told > most) stop.request_stop();
      };
      bool isCancelled = false;
      try {
        (void)core::importRuns(store, place(source).string(),
                               {{}, nullptr, {}, core::WorkProgress(tell, stop.get_token())});
      } catch (const core::Cancelled&) {
        isCancelled = true;
      }
      return std::pair(isCancelled, store.list().size());
    };
    // Wherever it is cancelled.
    for (const std::size_t most : {0, 1, 2, 5, 8}) {
      const auto [isCancelled, runs] = importedUntil(most);
      if (!isCancelled) break;
      QVERIFY2(runs == 0, source);
    }
    QVERIFY2(importedUntil(0).first || std::string(source) != "many logs", source);
  }
}

// Keeping its epochs takes longer than reading them.
void TestExchangeProgress::tableIsToldUntilItIsKept() {
  std::string text = "epoch,val_loss\n";
  for (int epoch = 1; epoch <= 3000; ++epoch) text += std::to_string(epoch) + ",0.5\n";
  core::writeFileWhole(place("long.csv"), text);
  std::size_t last = 0;
  std::size_t told = 0;
  const auto tell = [&](std::size_t done, std::size_t total) {
    const std::size_t share = 1000 * done / total;
    QVERIFY(share >= last && done <= total);
    told += share > last ? 1 : 0;
    last = share;
  };
  core::RunStore store(place("of a table"));
  (void)core::importRuns(store, place("long.csv").string(), {{}, nullptr, {}, core::WorkProgress(tell)});
  QVERIFY2(told > 100 && last > 990, qPrintable(QStringLiteral("%1 steps to %2").arg(told).arg(last)));
}

// Whatever the reader says of it: here, that nobody waits for the server any more.
void TestExchangeProgress::importFromAServerIsCancelledAsSuch() {
  core::RunStore store(place("of a server"));
  std::stop_source stop;
  stop.request_stop();
  const core::WorkProgress progress([](std::size_t, std::size_t) {}, stop.get_token());
  QVERIFY_THROWS_EXCEPTION(core::Cancelled,
                           (void)core::importRuns(store, "http://127.0.0.1:1", {{}, nullptr, {}, progress}));
}

// Of the file that was asked for, not of the store, which is fine.
void TestExchangeProgress::archiveThatCannotBeWrittenSaysWhy() {
  const fs::path file = place("no such folder") / "run.afterimage";
  try {
    core::archiveRun(*store_, uid_, file);
    QFAIL("It was written nowhere.");
  } catch (const core::Error& error) {
    const std::string said = error.message().english();
    QVERIFY2(said.find(file.string()) != std::string::npos, said.c_str());
    QVERIFY2(said.find("cannot be written") != std::string::npos && said.find("store") == std::string::npos,
             said.c_str());
  }
}

// The estimate may be off where there is nearly nothing to write; these are a few hundred kilobytes.
// Its next epochs take away weights that the archive has not read by then.
void TestExchangeProgress::runThatGoesOnIsArchivedAsItWas() {
  core::RunRecorder recorder(place("going"), {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("going", 9));
  for (int epoch = 1; epoch <= 5; ++epoch) store_samples::recordEpoch(recorder, epoch);
  core::RunStore store(place("going"));
  int next = 6;
  const core::WorkProgress progress([&](std::size_t done, std::size_t total) {
    QVERIFY(done <= total);
    if (next <= 8) store_samples::recordEpoch(recorder, next++);
  });
  core::archiveRun(store, recorder.runUid(), place("going.afterimage"), progress);
  QCOMPARE(next, 9);
  QVERIFY(!fs::exists(store.checkpointFolder(recorder.runUid()) / "epoch-000005.safetensors"));
  core::RunStore other(place("other"));
  const std::string uid = core::importRun(other, place("going.afterimage"));
  const core::RunDetails details = core::KeptRun(other, uid).details();
  QCOMPARE(details.summary.epochs, std::int64_t{5});
  QCOMPARE(details.summary.status, core::RunStatus::Interrupted);
  QCOMPARE(core::RunCheckpoints(other, uid).usable()->epoch, std::int64_t{5});
}

void TestExchangeProgress::sizesAreToldBefore() {
  core::RunStarted start = store_samples::started("large", 40);
  const std::string uid = store_samples::recordRun(place("large"), start);
  core::RunStore store(place("large"));
  core::archiveRun(store, uid, place("large.afterimage"));
  (void)core::exportTensorBoard(store, uid, place("large logs"));
  (void)core::exportMlflowFolder(store, uid, place("large mlruns"), "one");
  const std::pair<core::ExportKind, fs::path> cases[] = {{core::ExportKind::Archive, place("large.afterimage")},
                                                         {core::ExportKind::TensorBoard, place("large logs")},
                                                         {core::ExportKind::Mlflow, place("large mlruns")}};
  for (const auto& [kind, target] : cases) {
    const auto told = static_cast<double>(core::exportBytes(store, uid, kind));
    const auto real = static_cast<double>(bytesIn(target));
    const std::string what = target.string() + ": told " + std::to_string(told) + ", is " + std::to_string(real);
    QVERIFY2(told > 0.3 * real && told < 3.0 * real, what.c_str());
  }
}

void TestExchangeProgress::partsAreSharesOfTheWhole() {
  std::vector<std::size_t> told;
  const core::WorkProgress whole([&](std::size_t done, std::size_t total) { told.push_back(done * 100 / total); });
  whole.part(0.5, 1.0).tell(1, 2);
  whole.partOf(1, 4).tell(4, 4);
  whole.partOf(0, 1).tell(3, 4);
  QCOMPARE(told, (std::vector<std::size_t>{75, 50, 75}));
  core::WorkProgress().part(0.0, 0.5).tell(1, 2);  // Told to nobody.
}

void TestExchangeProgress::longPiecesAreCut() {
  std::vector<std::size_t> pieces;
  std::size_t last = 0;
  const std::vector<std::byte> bytes(std::size_t{20} << 20U);
  const core::ByteWriter write =
      core::toldWriter([&](std::span<const std::byte> piece) { pieces.push_back(piece.size()); }, bytes.size(),
                       core::WorkProgress([&](std::size_t done, std::size_t) { last = done; }));
  write(bytes);
  QVERIFY(pieces.size() > 2);
  QCOMPARE(last, bytes.size());
}

QTEST_GUILESS_MAIN(TestExchangeProgress)
#include "tst_exchange_progress.moc"
