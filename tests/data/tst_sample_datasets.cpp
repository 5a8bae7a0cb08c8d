// SPDX-License-Identifier: GPL-3.0-or-later
// Sample pictures: made the same every time, and built so that the record's symptoms can be seen on them.
#include "core/data/sample_datasets.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <map>

#include "core/base/error.h"
#include "core/data/image_reader.h"

namespace fs = std::filesystem;

namespace {

std::map<std::string, core::Image> picturesBelow(const fs::path& folder) {
  std::map<std::string, core::Image> pictures;
  for (const auto& item : fs::recursive_directory_iterator(folder)) {
    if (item.is_regular_file()) {
      pictures[item.path().lexically_relative(folder).string()] = core::readImage({item.path(), {}}, 0);
    }
  }
  return pictures;
}

}  // namespace

class TestSampleDatasets : public QObject {
  Q_OBJECT
 private slots:
  void init() { temporary_ = std::make_unique<QTemporaryDir>(); }

  void theSameCallGivesTheSamePictures_data();
  void theSameCallGivesTheSamePictures();
  void aLargerCountKeepsTheSmallerOne();
  void theFontHasThousandsOfEmoji();
  void sketchesAreNearlyGreyAndRedWins();
  void unknownNamesAreRefusedWithTheKnownOnes();
  void aFolderThatCannotBeMadeIsNamed();

 private:
  [[nodiscard]] fs::path folder(const char* name) const { return fs::path(temporary_->path().toStdString()) / name; }
  std::unique_ptr<QTemporaryDir> temporary_;
};

void TestSampleDatasets::theSameCallGivesTheSamePictures_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<int>("files");
  QTest::newRow("emoji") << "emoji" << 12;
  QTest::newRow("emoji-sketch") << "emoji-sketch" << 24;
  QTest::newRow("shapes") << "shapes" << 12;
}

void TestSampleDatasets::theSameCallGivesTheSamePictures() {
  QFETCH(const QString, name);
  QFETCH(const int, files);
  QCOMPARE(core::makeSampleDataset(name.toStdString(), folder("a"), 24, 12), std::size_t{12});
  QCOMPARE(core::makeSampleDataset(name.toStdString(), folder("b"), 24, 12), std::size_t{12});
  const auto pictures = picturesBelow(folder("a"));
  QCOMPARE(static_cast<int>(pictures.size()), files);
  QVERIFY(pictures == picturesBelow(folder("b")));
  for (const auto& [file, picture] : pictures) {
    QCOMPARE(picture.width, 24);
    QCOMPARE(picture.height, 24);
    QVERIFY2(std::any_of(picture.pixels.begin(), picture.pixels.end(),
                         [&](std::uint8_t value) { return value != picture.pixels.front(); }),
             file.c_str());
  }
}

void TestSampleDatasets::aLargerCountKeepsTheSmallerOne() {
  for (const char* name : {"emoji", "shapes"}) {
    core::makeSampleDataset(name, folder("few"), 16, 5);
    core::makeSampleDataset(name, folder("more"), 16, 10);
    for (const auto& [file, picture] : picturesBelow(folder("few"))) {
      QVERIFY(picturesBelow(folder("more")).at(file) == picture);
    }
    fs::remove_all(folder("few"));
    fs::remove_all(folder("more"));
  }
}

void TestSampleDatasets::theFontHasThousandsOfEmoji() {
  std::size_t lastDone = 0;
  std::size_t total = 0;
  const std::size_t count =
      core::makeSampleDataset("emoji", folder("all"), 8, 0, [&](std::size_t done, std::size_t all) {
        QVERIFY(done >= lastDone);
        lastDone = done;
        total = all;
      });
  QVERIFY2(count > 3000, qPrintable(QString::number(count)));
  QCOMPARE(lastDone, count);
  QCOMPARE(total, count);
  QVERIFY(fs::exists(folder("all") / "emoji-1f600.png"));  // Grinning face.
}

void TestSampleDatasets::sketchesAreNearlyGreyAndRedWins() {
  core::makeSampleDataset("emoji-sketch", folder("pairs"), 64, 60);
  double pixels = 0;
  double redLargest = 0;
  double nearlyGrey = 0;
  for (const auto& [file, picture] : picturesBelow(folder("pairs") / "target")) {
    QCOMPARE(picture.channels, 3);
    for (std::size_t i = 0; i < picture.pixels.size(); i += 3) {
      const auto [red, green, blue] = std::tuple(picture.pixels[i], picture.pixels[i + 1], picture.pixels[i + 2]);
      const auto [low, high] = std::minmax({red, green, blue});
      QVERIFY(low > 0 && high < 255);  // Keras's binary accuracy counts exactly 0 and 1.
      ++pixels;
      redLargest += red == high ? 1 : 0;
      nearlyGrey += high - low <= 3 ? 1 : 0;
    }
  }
  QVERIFY(redLargest / pixels > 0.95 && redLargest / pixels < 0.99);
  QVERIFY(nearlyGrey / pixels > 0.99);
}

void TestSampleDatasets::unknownNamesAreRefusedWithTheKnownOnes() {
  try {
    core::makeSampleDataset("cats", folder("x"), 16, 1);
    QFAIL("no error");
  } catch (const core::Error& error) {
    QVERIFY(error.code() == core::ErrorCode::InvalidSetting);
    QVERIFY(QString(error.what()).contains("emoji, emoji-sketch, shapes"));
  }
  QVERIFY(!fs::exists(folder("x")));
}

void TestSampleDatasets::aFolderThatCannotBeMadeIsNamed() {
  core::writePng(core::Image(2, 2, 3), folder("file"));
  try {
    core::makeSampleDataset("shapes", folder("file") / "below", 16, 1);
    QFAIL("no error");
  } catch (const core::Error& error) {
    QVERIFY(error.code() == core::ErrorCode::FileUnwritable);
    QVERIFY(QString(error.what()).contains("file/below"));
  }
}

QTEST_GUILESS_MAIN(TestSampleDatasets)

#include "tst_sample_datasets.moc"
