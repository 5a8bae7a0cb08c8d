// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <bit>
#include <fstream>
#include <iterator>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/exchange/tensorboard_log.h"

namespace fs = std::filesystem;

class TestTensorBoardLog : public QObject {
  Q_OBJECT

 private slots:
  void recordsHaveLengthsAndChecksums();
  void runThatNeverBeganLeavesNothing();
  void goingOnAddsAFile();
  void inputThatIsItsTargetIsToldOnce();
  void folderThatCannotBeMadeIsTold();
  void runFoldersTellRunsApart();
};

namespace {

constexpr double kBegin = 1.7e9;  // Seconds since 1970.

core::RunStarted started(bool isPair) {
  core::RunStarted started;
  started.settings = core::defaultRunSettings();
  std::vector<core::Probe> probes(1);
  probes[0] = {"a/cat.png", core::Split::Validation, core::Image(4, 4, 3, isPair ? 10 : 20), core::Image(4, 4, 3, 20)};
  started.probes = std::make_shared<const std::vector<core::Probe>>(std::move(probes));
  return started;
}

core::EpochDone epoch(std::int64_t number) {
  core::EpochDone done;
  done.epoch = number;
  done.metrics = {{"loss", 0.5}, {"val_loss", 0.25}};
  return done;
}

std::uint64_t numberAt(const std::string& bytes, std::size_t place, int count) {
  std::uint64_t value = 0;
  for (int i = 0; i < count; ++i) {
    value |= std::uint64_t{static_cast<std::uint8_t>(bytes.at(place + static_cast<std::size_t>(i)))} << (8 * i);
  }
  return value;
}

// Bit by bit, as RFC 3720 defines CRC-32C, then masked as TensorFlow's record_writer.cc does.
std::uint32_t maskedChecksum(const std::string& bytes) {
  std::uint32_t value = 0xFFFFFFFFU;
  for (const char byte : bytes) {
    value ^= static_cast<std::uint8_t>(byte);
    for (int bit = 0; bit < 8; ++bit) value = value >> 1U ^ ((value & 1U) != 0U ? 0x82F63B78U : 0U);
  }
  return std::rotr(~value, 15) + 0xA282EAD8U;
}

std::vector<fs::path> filesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  return files;
}

// The data of every record, each checked.
std::vector<std::string> recordsIn(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(stream), {});
  std::vector<std::string> records;
  for (std::size_t place = 0; place < bytes.size();) {
    const auto length = static_cast<std::size_t>(numberAt(bytes, place, 8));
    if (numberAt(bytes, place + 8, 4) != maskedChecksum(bytes.substr(place, 8))) return {};
    const std::string data = bytes.substr(place + 12, length);
    if (numberAt(bytes, place + 12 + length, 4) != maskedChecksum(data)) return {};
    records.push_back(data);
    place += 16 + length;
  }
  return records;
}

std::size_t mentions(const std::vector<std::string>& records, const std::string& text) {
  return static_cast<std::size_t>(std::count_if(records.begin(), records.end(), [&](const std::string& record) {
    return record.find(text) != std::string::npos;
  }));
}

}  // namespace

void TestTensorBoardLog::recordsHaveLengthsAndChecksums() {
  const QTemporaryDir temporary;
  const fs::path folder = fs::path(temporary.path().toStdString()) / "logs" / "run";
  core::TensorBoardLog log(folder);
  log.handle(started(true), kBegin);
  log.handle(epoch(1), kBegin + 1);
  log.handle(epoch(2), kBegin + 2);
  log.handle(core::RunFinished{2, 2, {}, false}, kBegin + 3);
  const auto files = filesIn(folder);
  QCOMPARE(files.size(), std::size_t{1});
  QVERIFY(files.front().filename().string().find("tfevents") != std::string::npos);  // TensorBoard looks for that.
  const auto records = recordsIn(files.front());
  // The format; settings, target and input; columns; twice two metrics, rate and speed; the end.
  QCOMPARE(records.size(), std::size_t{1 + 3 + 1 + 2 * 4 + 1});
  QVERIFY(records.front().ends_with("brain.Event:2"));
  QCOMPARE(mentions(records, "loss/validation"), std::size_t{2 + 1});  // Its points, and its column.
}

void TestTensorBoardLog::runThatNeverBeganLeavesNothing() {
  const QTemporaryDir temporary;
  const fs::path folder = fs::path(temporary.path().toStdString()) / "run";
  core::TensorBoardLog log(folder);
  log.handle(core::LoadingProgress{1, 2}, kBegin);
  log.handle(core::RunFailed{}, kBegin);
  QVERIFY(!fs::exists(folder));
}

void TestTensorBoardLog::goingOnAddsAFile() {
  const QTemporaryDir temporary;
  const fs::path folder = fs::path(temporary.path().toStdString()) / "run";
  for (const double later : {0.0, 60.0}) {
    core::TensorBoardLog log(folder);
    log.handle(started(false), kBegin + later);
    log.handle(epoch(later == 0.0 ? 1 : 2), kBegin + later + 1);
  }
  QCOMPARE(filesIn(folder).size(), std::size_t{2});
}

void TestTensorBoardLog::inputThatIsItsTargetIsToldOnce() {
  const QTemporaryDir temporary;
  const fs::path folder = fs::path(temporary.path().toStdString()) / "run";
  core::TensorBoardLog(folder).handle(started(false), kBegin);
  const auto records = recordsIn(filesIn(folder).front());
  QCOMPARE(mentions(records, "/target"), std::size_t{1});
  QCOMPARE(mentions(records, "/input"), std::size_t{0});
}

void TestTensorBoardLog::folderThatCannotBeMadeIsTold() {
  const QTemporaryDir temporary;
  const fs::path file = fs::path(temporary.path().toStdString()) / "file";
  core::writeFileWhole(file, std::string_view("no folder"));
  core::TensorBoardLog log(file / "run");
  QVERIFY_THROWS_EXCEPTION(core::Error, log.handle(started(true), kBegin));
  log.handle(epoch(1), kBegin);  // Told once.
}

void TestTensorBoardLog::runFoldersTellRunsApart() {
  const fs::path one = core::tensorBoardFolder("logs", "emoji, U-Net: a/b #1", "12ab34cd");
  QCOMPARE(one.parent_path(), fs::path("logs"));
  QVERIFY(one.filename().string().ends_with("-12ab34cd"));
  QVERIFY(one.filename().string().find('/') == std::string::npos);
}

QTEST_GUILESS_MAIN(TestTensorBoardLog)
#include "tst_tensorboard_log.moc"
