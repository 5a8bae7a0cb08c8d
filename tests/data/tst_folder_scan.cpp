// SPDX-License-Identifier: GPL-3.0-or-later
// Looking into a folder, reporting on it and training on it tell the same numbers of pictures in the same parts.
#include "core/data/folder_scan.h"

#include <QTest>
#include <memory>
#include <opencv2/core.hpp>

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/data/dataset_report.h"
#include "tests/support/picture_files.h"

using core::PartSizes;
using core::Split;

namespace {

PartSizes sizesOf(const core::Dataset& dataset) {
  return {dataset.indicesOf(Split::Training).size(), dataset.indicesOf(Split::Validation).size(),
          dataset.indicesOf(Split::Test).size()};
}

PartSizes sizesOf(const core::DatasetReport& report) {
  const auto count = [&](const char* part) {
    const auto found = report.splits.find(part);
    return found == report.splits.end() ? std::size_t{0} : found->second;
  };
  return {count("training"), count("validation"), count("test")};
}

// Noise, so that it neither compresses nor repeats.
cv::Mat noise(int seed) {
  cv::RNG random(static_cast<std::uint64_t>(seed) + 1);
  cv::Mat picture(48, 48, CV_8UC3);
  random.fill(picture, cv::RNG::UNIFORM, 0, 255);
  return picture;
}

}  // namespace

class TestFolderScan : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void sameNumbersBeforeAndAfterARun();
  void damageDeepInAFileIsKnownOnceARunHasMetIt_data();
  void damageDeepInAFileIsKnownOnceARunHasMetIt();
  void pictureThatWasMendedCountsAgain();
  void limitCountsForAll();
  void twoPicturesAreOneAndOne();
  void tooFewSayWhy_data();
  void tooFewSayWhy();
  void whatIsLeftOutIsNamed();
  void stoppedScanIsEmpty();

 private:
  [[nodiscard]] core::FolderScan scan() const { return core::scanFolder(settings_, cache()); }
  [[nodiscard]] core::Dataset load() const { return core::loadDataset(settings_, cache()); }
  [[nodiscard]] core::DatasetReport report() const { return core::inspectFolder(settings_, cache()); }
  [[nodiscard]] std::filesystem::path cache() const { return files_->root() / ".cache"; }
  void writePictures(int count) const {
    for (int i = 0; i < count; ++i) files_->writePicture("picture-" + std::to_string(i) + ".png", noise(i));
  }
  void spoilDeep(const std::string& name) const;

  std::unique_ptr<testing::PictureFiles> files_;
  core::DataSettings settings_;
};

void TestFolderScan::init() {
  files_ = std::make_unique<testing::PictureFiles>();
  settings_ = {};
  settings_.folder = files_->root().string();
  settings_.size = 16;
}

// Header and end stay whole.
void TestFolderScan::spoilDeep(const std::string& name) const {
  files_->writePicture(name, noise(99));
  std::string bytes = testing::readBytes(files_->root() / name);
  std::fill(bytes.begin() + 60, bytes.end() - 60, '\0');
  files_->write(name, bytes);
}

void TestFolderScan::sameNumbersBeforeAndAfterARun() {
  writePictures(30);
  files_->writePicture("half.jpg", noise(40));
  const std::string jpeg = testing::readBytes(files_->root() / "half.jpg");
  files_->write("half.jpg", jpeg.substr(0, jpeg.size() / 2));
  std::string broken = testing::readBytes(files_->root() / "picture-0.png");
  broken.replace(12, 4, "junk");
  for (const char* const name : {"b1.png", "b2.png", "b3.png", "b4.png"}) files_->write(name, broken);
  files_->write("empty.png", "");
  files_->write("diary.txt", "Dear diary");
  files_->write("list.jpg", "one, two");

  const core::FolderScan before = scan();
  QCOMPARE(before.sizes.all(), std::size_t{30});
  QCOMPARE(before.skipped.size(), std::size_t{8});
  QVERIFY(before.sizes == sizesOf(report()));
  const core::Dataset dataset = load();
  QVERIFY(before.sizes == sizesOf(dataset));
  QCOMPARE(dataset.skipped.size(), std::size_t{8});
  for (std::size_t i = 0; i < dataset.samples.size(); ++i) {
    QCOMPARE(dataset.samples[i].name, before.samples[i].name);
    QVERIFY(dataset.samples[i].split == before.samples[i].split);
  }
  QVERIFY(scan().sizes == before.sizes);
}

void TestFolderScan::damageDeepInAFileIsKnownOnceARunHasMetIt_data() {
  QTest::addColumn<bool>("byRun");
  QTest::newRow("run") << true;
  QTest::newRow("report") << false;
}

void TestFolderScan::damageDeepInAFileIsKnownOnceARunHasMetIt() {
  QFETCH(bool, byRun);
  writePictures(10);
  spoilDeep("spoilt.png");
  const PartSizes met = byRun ? sizesOf(load()) : sizesOf(report());
  QCOMPARE(met.all(), std::size_t{10});
  const core::FolderScan after = scan();
  QVERIFY(after.sizes == met);
  QCOMPARE(after.skipped.size(), std::size_t{1});
  QCOMPARE(after.skipped[0].name, std::string("spoilt.png"));
  QVERIFY(after.skipped[0].reason.english().starts_with("the file is damaged"));
  settings_.size = 32;  // Whatever the size.
  QVERIFY(scan().sizes == met);
}

void TestFolderScan::pictureThatWasMendedCountsAgain() {
  writePictures(5);
  spoilDeep("spoilt.png");
  (void)load();
  QCOMPARE(scan().sizes.all(), std::size_t{5});
  files_->writePicture("spoilt.png", cv::Mat(20, 20, CV_8UC3, cv::Scalar(1, 2, 3)));
  QCOMPARE(scan().sizes.all(), std::size_t{6});
  QVERIFY(scan().sizes == sizesOf(load()));
}

void TestFolderScan::limitCountsForAll() {
  writePictures(20);
  settings_.limit = 7;
  QCOMPARE(scan().sizes.all(), std::size_t{7});
  QVERIFY(scan().sizes == sizesOf(load()));
  QVERIFY(scan().sizes == sizesOf(report()));
}

void TestFolderScan::twoPicturesAreOneAndOne() {
  writePictures(2);
  const core::FolderScan found = scan();
  QVERIFY((found.sizes == PartSizes{1, 1, 0}));
  QVERIFY(found.sizes == sizesOf(load()));
  QVERIFY(core::whyTooFew(settings_.folder, found.sizes).empty());
}

void TestFolderScan::tooFewSayWhy_data() {
  QTest::addColumn<int>("training");
  QTest::addColumn<int>("validation");
  QTest::addColumn<int>("test");
  QTest::addColumn<QString>("told");
  QTest::newRow("none") << 0 << 0 << 0 << "has no picture that can be used";
  QTest::newRow("one") << 1 << 0 << 0 << "only one picture";
  QTest::newRow("one part") << 1 << 0 << 5 << "a run needs both";
  QTest::newRow("enough") << 1 << 1 << 0 << "";
}

void TestFolderScan::tooFewSayWhy() {
  QFETCH(int, training);
  QFETCH(int, validation);
  QFETCH(int, test);
  QFETCH(QString, told);
  const core::Message why = core::whyTooFew(
      "/pictures",
      {static_cast<std::size_t>(training), static_cast<std::size_t>(validation), static_cast<std::size_t>(test)});
  QCOMPARE(why.empty(), told.isEmpty());
  QVERIFY2(QString::fromStdString(why.english()).contains(told), why.english().c_str());
}

void TestFolderScan::whatIsLeftOutIsNamed() {
  writePictures(3);
  files_->write("diary.txt", "Dear diary");
  QVERIFY(core::whatIsLeftOut(scan().skipped).empty());  // Nobody expects it to be used.
  files_->write("empty.png", "");
  QCOMPARE(core::whatIsLeftOut(scan().skipped).english(),
           std::string("1 picture could not be used and is left out: empty.png (the file is empty)."));
  for (int i = 0; i < 40; ++i) files_->write("empty-" + std::to_string(i) + ".png", "");
  const QString many = QString::fromStdString(core::whatIsLeftOut(scan().skipped).english());
  QVERIFY2(many.startsWith("41 pictures could not be used"), qPrintable(many));
  QVERIFY2(many.endsWith(" and 31 more."), qPrintable(many));
}

void TestFolderScan::stoppedScanIsEmpty() {
  writePictures(3);
  std::stop_source stop;
  stop.request_stop();
  QVERIFY(core::scanFolder(settings_, cache(), stop.get_token()).samples.empty());
}

QTEST_GUILESS_MAIN(TestFolderScan)

#include "tst_folder_scan.moc"
