// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <iterator>
#include <limits>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/data/image_reader.h"
#include "core/exchange/reconstruction_image.h"
#include "core/exchange/recorded_run.h"
#include "core/exchange/run_folder.h"

namespace fs = std::filesystem;

class TestRunFolder : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void tableHasALineForEachEpoch();
  void laterMetricsWidenTheTable();
  void everyEventIsALine();
  void picturesOfEveryEpochAreKeptWithoutLoss();
  void strangeNamesBecomeFileNames();
  void bestWeightsStayWhenLastOnesChange();
  void runCanBeReadBack();
  void endIsDescribed();
  void folderOfAnotherRunIsRefused();
  void folderWithOtherFilesIsUsed();
  void runThatNeverBeganLeavesNothing();
  void failureToWriteIsToldOnce();
  void foldersWithoutARunAreRefused();
  void itsPictureHasAColumnForEachProbe();

 private:
  [[nodiscard]] core::RunStarted started(const std::vector<std::string>& names = {"a.png", "b.png"}) const;

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
};

namespace {

class FakeWeights : public core::WeightsView {
 public:
  explicit FakeWeights(std::string text) : text_(std::move(text)) {}
  void save(const fs::path& file) const override { core::writeFileWhole(file, text_); }
  void saveCheckpoint(const fs::path& file) const override { core::writeFileWhole(file, text_); }

 private:
  std::string text_;
};

std::string contentOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> linesOf(const fs::path& file) {
  std::vector<std::string> lines = core::split(contentOf(file), '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

core::EpochDone epoch(std::int64_t number, core::MetricValues metrics) {
  core::EpochDone done;
  done.epoch = number;
  done.metrics = std::move(metrics);
  return done;
}

core::ImagesReady pictures(std::int64_t number, std::size_t count, std::uint8_t value) {
  std::vector<core::ProbeOutput> outputs(count);
  for (core::ProbeOutput& output : outputs) output.output = core::Image(4, 4, 3, value);
  return {number, std::make_shared<const std::vector<core::ProbeOutput>>(std::move(outputs))};
}

}  // namespace

void TestRunFolder::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = temporary_->filePath("run").toStdString();
}

core::RunStarted TestRunFolder::started(const std::vector<std::string>& names) const {
  core::RunStarted event;
  event.settings = core::defaultRunSettings();
  event.settings.name = "mine";
  event.settings.training.epochs = 7;
  event.settings.data.folder = "/pictures";
  event.datasetFingerprint = "0123";
  std::vector<core::Probe> probes;
  for (const std::string& name : names) {
    probes.push_back({name, core::Split::Validation, core::Image(4, 4, 3, 10), core::Image(4, 4, 3, 20)});
  }
  event.probes = std::make_shared<const std::vector<core::Probe>>(std::move(probes));
  return event;
}

void TestRunFolder::tableHasALineForEachEpoch() {
  core::RunFolder folder(folder_);
  folder.handle(started());
  folder.handle(epoch(1, {{"loss", 0.5}, {"val_loss", std::numeric_limits<double>::quiet_NaN()}}));
  folder.handle(epoch(2, {{"loss", 0.25}, {"val_loss", 0.125}}));
  const auto lines = linesOf(folder_ / "metrics.csv");
  QCOMPARE(lines.size(), std::size_t{3});
  QCOMPARE(lines[0], std::string("epoch,best,learning_rate,training_seconds,evaluation_seconds,images_per_second,"
                                 "loss,val_loss"));
  QCOMPARE(lines[1], std::string("1,0,0,0,0,0,0.5,"));
  QCOMPARE(lines[2], std::string("2,0,0,0,0,0,0.25,0.125"));
}

void TestRunFolder::laterMetricsWidenTheTable() {
  core::RunFolder folder(folder_);
  folder.handle(started());
  folder.handle(epoch(1, {{"loss", 0.5}}));
  folder.handle(epoch(2, {{"loss", 0.25}, {"accuracy", 0.75}}));
  folder.handle(epoch(3, {{"accuracy", 1.0}}));
  const auto lines = linesOf(folder_ / "metrics.csv");
  QCOMPARE(lines.size(), std::size_t{4});
  QVERIFY(lines[0].ends_with(",loss,accuracy"));
  QVERIFY(lines[1].ends_with(",0.5,"));
  QVERIFY(lines[2].ends_with(",0.25,0.75"));
  QVERIFY(lines[3].ends_with(",,1"));
}

void TestRunFolder::everyEventIsALine() {
  core::RunFolder folder(folder_);
  folder.handle(core::LoadingProgress{1, 2});
  folder.handle(started());
  folder.handle(core::BatchDone{1, 1, 2});
  folder.handle(core::BatchDone{1, 2, 2});
  folder.handle(epoch(1, {{"loss", 0.5}}));
  const auto lines = linesOf(folder_ / "events.jsonl");
  QCOMPARE(lines.size(), std::size_t{4});
  QVERIFY(lines[0].find("\"run-started\"") != std::string::npos);
  QVERIFY(lines[3].find("\"epoch-done\"") != std::string::npos);
}

void TestRunFolder::picturesOfEveryEpochAreKeptWithoutLoss() {
  core::RunFolder folder(folder_);
  folder.handle(started());
  folder.handle(pictures(1, 2, 77));
  folder.handle(pictures(2, 2, 78));
  for (const char* name : {"a", "b"}) {
    const std::string file = std::string(name) + ".png";
    QVERIFY(core::readImage({folder_ / "probes" / "epoch-0001" / file, {}}, 0) == core::Image(4, 4, 3, 77));
    QVERIFY(core::readImage({folder_ / "probes" / "epoch-0002" / file, {}}, 0) == core::Image(4, 4, 3, 78));
  }
  QVERIFY(core::readImage({folder_ / "probes" / "a-input.png", {}}, 0) == core::Image(4, 4, 3, 10));
  QVERIFY(core::readImage({folder_ / "probes" / "a-target.png", {}}, 0) == core::Image(4, 4, 3, 20));
  QVERIFY(fs::exists(folder.reconstructionFile()));
}

void TestRunFolder::strangeNamesBecomeFileNames() {
  const std::vector<std::string> names = {"../../up.png",
                                          "cats/7.png",
                                          "cats_7.png",
                                          "CATS_7.png",
                                          "a b\\xFF?.png",
                                          ".png",
                                          std::string(300, 'x') + ".png"};
  core::RunFolder folder(folder_);
  folder.handle(started(names));
  folder.handle(pictures(1, names.size(), 5));
  std::size_t files = 0;
  for (const auto& item : fs::directory_iterator(folder_ / "probes" / "epoch-0001")) {
    ++files;
    QVERIFY(!item.path().filename().native().starts_with("."));
    QVERIFY(item.path().filename().native().size() < 100);
  }
  QCOMPARE(files, names.size());
  QVERIFY(!fs::exists(folder_.parent_path() / "up.png"));
}

void TestRunFolder::bestWeightsStayWhenLastOnesChange() {
  core::RunFolder folder(folder_);
  folder.handle(started());
  const FakeWeights first("first");
  const FakeWeights second("second");
  folder.handle(core::WeightsReady{1, true, false, &first});
  folder.handle(core::WeightsReady{2, false, false, &second});
  folder.handle(core::WeightsReady{2, false, true, &second});
  QCOMPARE(contentOf(folder_ / "weights-best.safetensors"), std::string("first"));
  QCOMPARE(contentOf(folder_ / "weights-last.safetensors"), std::string("second"));
  QCOMPARE(contentOf(folder_ / "weights-final.safetensors"), std::string("second"));
  folder.handle(core::WeightsReady{2, false, false, &first, 7});  // In the middle of the third epoch.
  QCOMPARE(contentOf(folder_ / "weights-last.safetensors"), std::string("second"));
  folder.handle(core::WeightsReady{3, true, false, &second});
  QCOMPARE(contentOf(folder_ / "weights-best.safetensors"), std::string("second"));
}

void TestRunFolder::runCanBeReadBack() {
  core::RunFolder(folder_).handle(started());
  const core::RecordedRun run = core::readRun(folder_);
  QCOMPARE(run.settings.name, std::string("mine"));
  QCOMPARE(run.settings.training.epochs, 7);
  QCOMPARE(run.settings.data.folder, std::string("/pictures"));
  QCOMPARE(run.datasetFingerprint, std::string("0123"));
}

void TestRunFolder::endIsDescribed() {
  core::RunFolder folder(folder_);
  folder.handle(started());
  QVERIFY(contentOf(folder_ / "run.json").find("\"running\"") != std::string::npos);
  folder.handle(core::RunFinished{3, 2, core::FinishReason::AllEpochs, false});
  QVERIFY(contentOf(folder_ / "run.json").find("\"finished\"") != std::string::npos);
  QVERIFY(contentOf(folder_ / "run.json").find("\"best_epoch\": 2") != std::string::npos);
}

void TestRunFolder::folderOfAnotherRunIsRefused() {
  core::RunFolder(folder_).handle(started());
  try {
    const core::RunFolder second(folder_);
    QFAIL("a run was overwritten");
  } catch (const core::Error& error) {
    QCOMPARE(error.code(), core::ErrorCode::FileUnwritable);
    QCOMPARE(error.subject(), folder_.string());
  }
  QVERIFY(fs::exists(folder_ / "settings.json"));
}

void TestRunFolder::folderWithOtherFilesIsUsed() {
  fs::create_directories(folder_);
  std::ofstream(folder_ / "notes.txt") << "mine";
  core::RunFolder(folder_).handle(started());
  QVERIFY(fs::exists(folder_ / "notes.txt") && fs::exists(folder_ / "settings.json"));
}

void TestRunFolder::runThatNeverBeganLeavesNothing() {
  {
    core::RunFolder folder(folder_);
    folder.handle(core::LoadingProgress{1, 2});
    folder.handle(core::RunFailed{core::ErrorCode::FolderUnusable, "x", core::Message::verbatim("There is nothing.")});
  }
  QVERIFY(!fs::exists(folder_));
}

void TestRunFolder::failureToWriteIsToldOnce() {
  core::RunFolder folder(folder_);
  folder.handle(started());
  fs::create_directories(folder_ / "metrics.csv");  // No file can take this name any more.
  QVERIFY_EXCEPTION_THROWN(folder.handle(epoch(1, {{"loss", 0.5}})), core::Error);
  folder.handle(core::RunFailed{core::ErrorCode::FileUnwritable, "x", core::Message::verbatim("The disk is full.")});
  QVERIFY(contentOf(folder_ / "run.json").find("\"running\"") != std::string::npos);
}

void TestRunFolder::foldersWithoutARunAreRefused() {
  QVERIFY_EXCEPTION_THROWN((void)core::readRun(folder_), core::Error);
  core::RunFolder(folder_).handle(started());
  for (const char* text : {"", "[]", "{\"folder\": 3}", "{\"folder\": \"x\"}", "{\"folder\""}) {
    std::ofstream(folder_ / "run.json", std::ios::trunc) << text;
    QVERIFY_EXCEPTION_THROWN((void)core::readRun(folder_), core::Error);
  }
}

void TestRunFolder::itsPictureHasAColumnForEachProbe() {
  const auto probes = started().probes;
  const auto outputs = pictures(1, 2, 15).outputs;
  const core::Image both = core::reconstructionImage(*probes, *outputs);
  const core::Image first = core::reconstructionImage(*probes, {outputs->front()});
  QVERIFY(first.width > 0);
  QVERIFY(both.width > first.width);
  QVERIFY(core::reconstructionImage(*probes, {}).width == 0);
}

QTEST_GUILESS_MAIN(TestRunFolder)
#include "tst_run_folder.moc"
