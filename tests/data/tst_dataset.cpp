// SPDX-License-Identifier: GPL-3.0-or-later
// From a folder of real files to decoded samples: what is kept, what is skipped, and what the cache may be trusted with.
#include "core/data/dataset.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

#include "core/base/error.h"
#include "core/data/cache_file.h"
#include "core/data/image_reader.h"
#include "core/data/probe_set.h"

namespace fs = std::filesystem;

namespace {

std::string readFile(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void writeFile(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

// The same length and time of change, so that only somebody who decodes the file can tell.
void ruinUnseen(const fs::path& file) {
  const auto time = fs::last_write_time(file);
  std::string bytes = readFile(file);
  std::fill(bytes.begin() + 32, bytes.end(), '\0');
  writeFile(file, bytes);
  fs::last_write_time(file, time);
}

core::Image patterned(int number) {
  core::Image image(16, 16, 3);
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    image.pixels[i] = static_cast<std::uint8_t>((i * 7 + static_cast<std::size_t>(number) * 31) % 256);
  }
  return image;
}

std::vector<core::Image> inputsOf(const core::Dataset& dataset) {
  std::vector<core::Image> images;
  for (std::size_t i = 0; i < dataset.samples.size(); ++i) images.push_back(dataset.inputImage(i));
  return images;
}

std::set<std::string> namesOf(const core::Dataset& dataset) {
  std::set<std::string> names;
  for (const core::Sample& sample : dataset.samples) names.insert(sample.name);
  return names;
}

// Samples without pixels: enough for what is chosen by name.
core::Dataset named(int count) {
  core::Dataset dataset;
  for (int i = 0; i < count; ++i) {
    dataset.samples.push_back(
        {"picture-" + std::to_string(i) + ".png", i % 3 == 0 ? core::Split::Validation : core::Split::Training});
  }
  return dataset;
}

core::ErrorCode codeOf(const auto& action) {
  try {
    action();
  } catch (const core::Error& error) {
    return error.code();
  }
  throw std::runtime_error("no error was thrown");
}

}  // namespace

class TestDataset : public QObject {
  Q_OBJECT

 private slots:
  void init() {
    temporary_ = std::make_unique<QTemporaryDir>();
    root_ = temporary_->path().toStdString();
    folder_ = root_ / "pictures";
    cache_ = root_ / "cache";
    settings_ = {};
    settings_.folder = folder_.string();
    settings_.size = 16;
  }
  void picturesComeOutAsTheyWereInTheOrderOfTheirNames();
  void pairsKeepTheirTargetsApart();
  void damagedPictureIsSkippedWithItsReasonAndTheRestGoesOn();
  void laterLoadDecodesNothing();
  void changedPictureOrSettingIsDecodedAgain();
  void equalLookingFoldersDoNotShareACache();
  void damagedCacheFileIsNotTrusted_data();
  void damagedCacheFileIsNotTrusted();
  void samplesBeyondTheMemoryLimitAreMapped();
  void withoutCacheFolderMemoryIsUsedUpToItsLimit();
  void twoLoadsAtOnceDoNotDisturbEachOther();
  void stoppedLoadIsEmptyAndLeavesNoFile();
  void failingProgressEndsTheLoad();
  void cacheStaysBoundedAndKeepsWhatWasUsedLast();
  void limitTakesTheSamePicturesOfALargerSet();
  void validationIsNeverEmpty();
  void folderWithOnlyATestPartCanBeTrainedOn();
  void onePictureIsRefusedInAPlainSentence();
  void fingerprintTellsContentsAndSettingsApart();
  void probesAreSixteenOfValidationThenEightOfTraining();
  void probesStayWhenPicturesAreAdded();

 private:
  void makePictures(int count, const fs::path& folder) {
    fs::create_directories(folder);
    for (int i = 0; i < count; ++i) core::writePng(patterned(i), folder / (std::to_string(100 + i) + ".png"));
  }
  core::Dataset load() { return core::loadDataset(settings_, cache_); }
  fs::path cacheFile() {
    for (const auto& item : fs::directory_iterator(cache_)) return item.path();
    throw std::runtime_error("there is no cache file");
  }
  std::ptrdiff_t filesInCache() {
    return fs::exists(cache_) ? std::distance(fs::directory_iterator(cache_), fs::directory_iterator()) : 0;
  }

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path root_;
  fs::path folder_;
  fs::path cache_;
  core::DataSettings settings_;
};

void TestDataset::picturesComeOutAsTheyWereInTheOrderOfTheirNames() {
  makePictures(12, folder_);
  const core::Dataset dataset = load();
  QCOMPARE(dataset.samples.size(), std::size_t{12});
  QCOMPARE(dataset.settings.predict, core::Predict::Itself);
  for (int i = 0; i < 12; ++i) {
    const auto index = static_cast<std::size_t>(i);
    QCOMPARE(dataset.samples[index].name, std::to_string(100 + i) + ".png");
    QVERIFY(dataset.inputImage(index) == patterned(i));
    QVERIFY(dataset.targetImage(index) == patterned(i));
  }
  QCOMPARE(dataset.indicesOf(core::Split::Training).size() + dataset.indicesOf(core::Split::Validation).size(),
           std::size_t{12});
}

void TestDataset::pairsKeepTheirTargetsApart() {
  makePictures(4, folder_ / "input");
  fs::create_directories(folder_ / "target");
  for (int i = 0; i < 4; ++i) {
    core::writePng(patterned(50 + i), folder_ / "target" / (std::to_string(100 + i) + ".png"));
  }
  for (const char* run : {"decoded", "from the cache"}) {
    const core::Dataset dataset = load();
    QCOMPARE(dataset.settings.predict, core::Predict::Pair);
    for (int i = 0; i < 4; ++i) {
      QVERIFY2(dataset.inputImage(static_cast<std::size_t>(i)) == patterned(i), run);
      QVERIFY2(dataset.targetImage(static_cast<std::size_t>(i)) == patterned(50 + i), run);
    }
  }
}

void TestDataset::damagedPictureIsSkippedWithItsReasonAndTheRestGoesOn() {
  makePictures(5, folder_);
  const fs::path victim = folder_ / "102.png";
  writeFile(victim, readFile(victim).substr(0, 60));
  const core::Dataset dataset = load();
  QCOMPARE(dataset.samples.size(), std::size_t{4});
  QVERIFY(dataset.inputImage(2) == patterned(3));
  QCOMPARE(dataset.skipped.size(), std::size_t{1});
  QCOMPARE(dataset.skipped[0].name, std::string("102.png"));
  QVERIFY(!dataset.skipped[0].reason.empty());

  const core::Dataset again = load();
  QVERIFY(inputsOf(again) == inputsOf(dataset));
  QCOMPARE(again.skipped.size(), std::size_t{1});
  QCOMPARE(again.skipped[0].reason, dataset.skipped[0].reason);
}

void TestDataset::laterLoadDecodesNothing() {
  makePictures(6, folder_);
  const core::Dataset first = load();
  for (int i = 0; i < 6; ++i) ruinUnseen(folder_ / (std::to_string(100 + i) + ".png"));
  const core::Dataset second = load();
  QVERIFY(inputsOf(second) == inputsOf(first));
  QCOMPARE(second.fingerprint, first.fingerprint);
  QVERIFY(second.skipped.empty());
}

void TestDataset::changedPictureOrSettingIsDecodedAgain() {
  makePictures(3, folder_);
  const core::Dataset before = load();
  core::writePng(patterned(77), folder_ / "101.png");
  fs::last_write_time(folder_ / "101.png", fs::file_time_type::clock::now() + std::chrono::hours(1));
  QVERIFY(load().inputImage(1) == patterned(77));
  settings_.color = core::ColorMode::Grey;
  QCOMPARE(load().inputImage(0).channels, 1);
}

void TestDataset::equalLookingFoldersDoNotShareACache() {
  makePictures(3, folder_);
  const fs::path twin = root_ / "twin";
  fs::copy(folder_, twin);
  (void)load();
  for (int i = 0; i < 3; ++i) {
    const std::string name = std::to_string(100 + i) + ".png";
    fs::last_write_time(twin / name, fs::last_write_time(folder_ / name));
    ruinUnseen(twin / name);
  }
  settings_.folder = twin.string();
  QCOMPARE(codeOf([&] { (void)load(); }), core::ErrorCode::FolderUnusable);
}

void TestDataset::damagedCacheFileIsNotTrusted_data() {
  QTest::addColumn<int>("damage");
  QTest::newRow("one wrong pixel") << 0;
  QTest::newRow("truncated") << 1;
  QTest::newRow("shorter than its header") << 2;
  QTest::newRow("empty") << 3;
  QTest::newRow("claims more samples than it has") << 4;
}

void TestDataset::damagedCacheFileIsNotTrusted() {
  QFETCH(int, damage);
  makePictures(5, folder_);
  const std::vector<core::Image> pictures = inputsOf(load());
  const fs::path file = cacheFile();
  std::string bytes = readFile(file);
  if (damage == 0) bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  if (damage == 1) bytes.resize(bytes.size() - 100);
  if (damage == 2) bytes.resize(20);
  if (damage == 3) bytes.clear();
  if (damage == 4) bytes.replace(8, 8, std::string(8, '\x7f'));
  writeFile(file, bytes);
  QVERIFY(inputsOf(load()) == pictures);

  for (const core::Sample& sample : load().samples) ruinUnseen(folder_ / sample.name);
  QVERIFY2(inputsOf(load()) == pictures, "the cache file was not rebuilt");
}

void TestDataset::samplesBeyondTheMemoryLimitAreMapped() {
  makePictures(5, folder_);
  const auto isMapped = [&] { return readFile("/proc/self/maps").find(cacheFile().string()) != std::string::npos; };
  {
    const core::Dataset inMemory = load();
    QVERIFY(!isMapped());
  }
  settings_.pixelCacheMiB = 0;
  const core::Dataset dataset = load();
  QVERIFY(isMapped());
  for (int i = 0; i < 5; ++i) QVERIFY(dataset.inputImage(static_cast<std::size_t>(i)) == patterned(i));
  fs::remove_all(cache_);
  QVERIFY2(dataset.inputImage(4) == patterned(4), "the mapping outlives the file's name");
}

void TestDataset::withoutCacheFolderMemoryIsUsedUpToItsLimit() {
  makePictures(4, folder_);
  writeFile(root_ / "file", "no folder can be made below this");
  cache_ = root_ / "file" / "cache";
  QVERIFY(load().inputImage(3) == patterned(3));
  settings_.pixelCacheMiB = 0;
  QCOMPARE(codeOf([&] { (void)load(); }), core::ErrorCode::FileUnwritable);
}

void TestDataset::twoLoadsAtOnceDoNotDisturbEachOther() {
  makePictures(40, folder_);
  std::vector<core::Dataset> datasets(4);
  {
    std::vector<std::jthread> threads;
    for (core::Dataset& dataset : datasets) threads.emplace_back([&] { dataset = load(); });
  }
  for (const core::Dataset& dataset : datasets) {
    QCOMPARE(dataset.samples.size(), std::size_t{40});
    QCOMPARE(dataset.fingerprint, datasets[0].fingerprint);
    QVERIFY(inputsOf(dataset) == inputsOf(datasets[0]));
  }
  QCOMPARE(filesInCache(), std::ptrdiff_t{1});
}

void TestDataset::stoppedLoadIsEmptyAndLeavesNoFile() {
  makePictures(6, folder_);
  std::stop_source stop;
  stop.request_stop();
  const core::Dataset dataset = core::loadDataset(settings_, cache_, {}, stop.get_token());
  QVERIFY(dataset.samples.empty());
  QCOMPARE(filesInCache(), std::ptrdiff_t{0});
}

void TestDataset::failingProgressEndsTheLoad() {
  makePictures(6, folder_);
  const auto fail = [](std::size_t, std::size_t) { throw std::runtime_error("the window has gone"); };
  QVERIFY_EXCEPTION_THROWN((void)core::loadDataset(settings_, cache_, fail), std::runtime_error);
  QCOMPARE(filesInCache(), std::ptrdiff_t{0});
  std::size_t last = 0;
  (void)core::loadDataset(settings_, cache_, [&](std::size_t done, std::size_t total) {
    QVERIFY(done >= last && done <= total);
    last = done;
  });
  QCOMPARE(last, std::size_t{6});
}

void TestDataset::cacheStaysBoundedAndKeepsWhatWasUsedLast() {
  fs::create_directories(cache_);
  const auto now = fs::file_time_type::clock::now();
  const auto add = [&](const char* name, int hoursAgo) {
    writeFile(cache_ / name, std::string(1000, 'x'));
    fs::last_write_time(cache_ / name, now - std::chrono::hours(hoursAgo));
  };
  add("old.samples", 30);
  add("middle.samples", 20);
  add("new.samples", 10);
  add("killed.samples.part-1", 30);
  add("working.samples.part-2", 1);
  add("somebody-elses.txt", 99);
  core::boundCache(cache_, 2500);
  QVERIFY(!fs::exists(cache_ / "old.samples"));
  QVERIFY(fs::exists(cache_ / "middle.samples"));
  QVERIFY(!fs::exists(cache_ / "killed.samples.part-1"));
  QVERIFY(fs::exists(cache_ / "working.samples.part-2"));
  QVERIFY(fs::exists(cache_ / "somebody-elses.txt"));
  core::boundCache(cache_, 1);
  QVERIFY(!fs::exists(cache_ / "middle.samples"));
  QVERIFY(fs::exists(cache_ / "new.samples"));
}

void TestDataset::limitTakesTheSamePicturesOfALargerSet() {
  makePictures(20, folder_);
  settings_.limit = 9;
  const std::set<std::string> nine = namesOf(load());
  settings_.limit = 5;
  const std::set<std::string> five = namesOf(load());
  QCOMPARE(nine.size(), std::size_t{9});
  QCOMPARE(five.size(), std::size_t{5});
  QVERIFY(std::includes(nine.begin(), nine.end(), five.begin(), five.end()));
}

void TestDataset::validationIsNeverEmpty() {
  makePictures(6, folder_);
  settings_.validationSplit = 0.0;
  const core::Dataset dataset = load();
  QCOMPARE(dataset.indicesOf(core::Split::Validation).size(), std::size_t{1});
  QCOMPARE(load().indicesOf(core::Split::Validation), dataset.indicesOf(core::Split::Validation));
}

void TestDataset::folderWithOnlyATestPartCanBeTrainedOn() {
  makePictures(6, folder_);
  settings_.validationSplit = 0.0;
  settings_.testSplit = 1.0;
  const core::Dataset dataset = load();
  QCOMPARE(dataset.indicesOf(core::Split::Training).size(), std::size_t{5});
  QCOMPARE(dataset.indicesOf(core::Split::Validation).size(), std::size_t{1});
}

void TestDataset::onePictureIsRefusedInAPlainSentence() {
  makePictures(1, folder_);
  QCOMPARE(codeOf([&] { (void)load(); }), core::ErrorCode::FolderUnusable);
}

void TestDataset::fingerprintTellsContentsAndSettingsApart() {
  makePictures(5, folder_);
  std::set<std::string> fingerprints{load().fingerprint};
  QCOMPARE(fingerprints.begin()->size(), std::size_t{32});
  fs::remove_all(cache_);
  QVERIFY2(fingerprints.contains(load().fingerprint), "decoded anew, the same data");
  settings_.scrambleTargets = true;
  fingerprints.insert(load().fingerprint);
  settings_.range = core::ValueRange::Signed;
  fingerprints.insert(load().fingerprint);
  settings_.predict = core::Predict::Corrupted;
  fingerprints.insert(load().fingerprint);
  settings_.background = 0;  // Behind opaque pictures: the pixels stay.
  QVERIFY(fingerprints.contains(load().fingerprint));
  core::writePng(patterned(99), folder_ / "103.png");
  fingerprints.insert(load().fingerprint);
  QCOMPARE(fingerprints.size(), std::size_t{5});
}

void TestDataset::probesAreSixteenOfValidationThenEightOfTraining() {
  const core::Dataset dataset = named(120);
  const std::vector<std::uint32_t> probes = core::probeSet(dataset);
  QCOMPARE(probes.size(), std::size_t{24});
  for (std::size_t i = 0; i < probes.size(); ++i) {
    QCOMPARE(dataset.samples[probes[i]].split, i < 16 ? core::Split::Validation : core::Split::Training);
  }
  QCOMPARE(core::probeSet(named(5)).size(), std::size_t{5});
}

void TestDataset::probesStayWhenPicturesAreAdded() {
  const auto probeNames = [](const core::Dataset& dataset) {
    std::set<std::string> names;
    for (const std::uint32_t index : core::probeSet(dataset)) names.insert(dataset.samples[index].name);
    return names;
  };
  const std::set<std::string> before = probeNames(named(120));
  const std::set<std::string> after = probeNames(named(121));
  std::vector<std::string> both;
  std::ranges::set_intersection(before, after, std::back_inserter(both));
  QVERIFY(both.size() >= 23);
}

QTEST_GUILESS_MAIN(TestDataset)
#include "tst_dataset.moc"
