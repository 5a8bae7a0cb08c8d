// SPDX-License-Identifier: GPL-3.0-or-later
// Folders whose pictures have pages or deep values: what a run gets of them, and what people are told.
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <bit>

#include "core/data/dataset.h"
#include "core/data/dataset_report.h"
#include "core/data/folder_scan.h"
#include "tests/support/picture_bytes.h"
#include "tests/support/picture_files.h"
#include "tests/support/sample_pictures.h"

using testing::lowFirst;
using testing::PictureFiles;
using testing::tiffOf;
using testing::tiffPage;

namespace {

// One grey value all over, 8 x 8.
std::string evenTiff(int bits, int format, std::uint64_t value) {
  std::string strip;
  for (int i = 0; i < 64; ++i) strip += lowFirst(value, bits / 8);
  return tiffOf({tiffPage(8, 8, {static_cast<std::uint64_t>(bits)}, 1, {strip},
                          {{339, 3, {static_cast<std::uint64_t>(format)}}})});
}

testing::TiffPage page(char value) { return tiffPage(8, 8, {8}, 1, {std::string(64, value)}); }

QString joined(const std::vector<core::Message>& notes) {
  QStringList texts;
  for (const core::Message& note : notes) texts += QString::fromStdString(note.english());
  return texts.join(QLatin1Char('\n'));
}

}  // namespace

class TestFolderFindings : public QObject {
  Q_OBJECT
 private slots:
  void init();
  void cleanup() { files_.reset(); }
  void firstPageIsUsedAndTheOthersAreCounted();
  void filmsAreSaidWhateverIsChosen();
  void eachPageMayBeAPicture();
  void pagesOfOneFileStayInOnePart();
  void openValuesAreStretchedOverTheFolder();
  void chosenValuesHoldForAllDeepPictures();
  void picturesThatAreNearlyBlackAreNamedAndCanBeStretched();
  void darkFractionsAreNamedAndCanBeStretched();
  void ordinaryPicturesNeedNoNote();

 private:
  core::Dataset load() const { return core::loadDataset(settings_, cache_->path().toStdString()); }
  std::vector<core::Message> scanned() const { return core::scanFolder(settings_, cache_->path().toStdString()).notes; }
  std::vector<core::Message> reported() const {
    return core::inspectFolder(settings_, cache_->path().toStdString()).notes;
  }
  // The first value of each sample, in the order of names.
  static std::vector<int> shades(const core::Dataset& dataset) {
    std::vector<int> values;
    for (std::size_t i = 0; i < dataset.samples.size(); ++i) values.push_back(dataset.inputImage(i).pixels.front());
    return values;
  }

  std::unique_ptr<PictureFiles> files_;
  std::unique_ptr<QTemporaryDir> cache_;
  core::DataSettings settings_;
};

void TestFolderFindings::init() {
  files_ = std::make_unique<PictureFiles>();
  cache_ = std::make_unique<QTemporaryDir>();
  settings_ = {};
  settings_.folder = files_->root().string();
  settings_.size = 8;
  settings_.color = core::ColorMode::Grey;
  settings_.validationSplit = 0.5;
}

void TestFolderFindings::firstPageIsUsedAndTheOthersAreCounted() {
  for (char i = 0; i < 4; ++i) {
    files_->write(std::string(1, static_cast<char>('a' + i)) + ".tiff",
                  tiffOf({page(static_cast<char>(10 + i)), page(20), page(30)}));
  }
  const core::Dataset dataset = load();
  QCOMPARE(shades(dataset), (std::vector<int>{10, 11, 12, 13}));
  const QString note = QStringLiteral(
      "Files with several pictures (pages, frames): 4. The first one of each is used, 8 others are not; the setting "
      "\"Pages\" "
      "makes each a picture of its own.");
  QVERIFY(joined(dataset.notes).startsWith(note));  // Such plain pictures are nearly equal, which is said as well.
  QVERIFY(joined(load().notes).startsWith(note));   // From the cache.
  QCOMPARE(joined(scanned()), note);
  QCOMPARE(joined(reported()), note);
}

void TestFolderFindings::filmsAreSaidWhateverIsChosen() {
  const std::string picture = testing::heifPicture(heif_compression_HEVC);
  if (picture.empty()) QSKIP("libheif has no encoder for this here.");
  for (const char* const name : {"a.heic", "b.heic", "c.heic"}) files_->write(name, picture + testing::heifFilm(5));
  files_->write("d.heic", testing::heifPicture(heif_compression_HEVC));
  const QString note = QStringLiteral(
      "Moving pictures in HEIC or AVIF files: 3. Only the still picture of each is used, 12 others are not; saved as "
      "GIF, PNG or WebP, each of them can be read.");
  for (const core::Pages pages : {core::Pages::First, core::Pages::All}) {
    settings_.pages = pages;
    QVERIFY(joined(load().notes).startsWith(note));
    QVERIFY(joined(load().notes).startsWith(note));  // From the cache.
    QCOMPARE(joined(scanned()), note);
    QCOMPARE(joined(reported()), note);
  }
}

void TestFolderFindings::eachPageMayBeAPicture() {
  settings_.pages = core::Pages::All;
  files_->write("a.tiff", tiffOf({page(10), page(20), page(30)}));
  files_->write("b.tiff", tiffOf({page(40)}));
  files_->write("c.tiff", tiffOf({page(50), page(60)}));
  files_->write("d.tiff", tiffOf({page(70)}));
  const core::Dataset dataset = load();
  QCOMPARE(shades(dataset), (std::vector<int>{10, 20, 30, 40, 50, 60, 70}));
  QCOMPARE(dataset.samples[1].name, std::string("a.tiff#0002"));
  QVERIFY(dataset.notes.empty());
}

void TestFolderFindings::pagesOfOneFileStayInOnePart() {
  settings_.pages = core::Pages::All;
  for (int i = 0; i < 8; ++i) files_->write(std::to_string(i) + ".tiff", tiffOf({page(1), page(2)}));
  const core::Dataset dataset = load();
  QCOMPARE(dataset.samples.size(), std::size_t{16});
  for (std::size_t i = 0; i < 16; i += 2) QVERIFY(dataset.samples[i].split == dataset.samples[i + 1].split);
}

void TestFolderFindings::openValuesAreStretchedOverTheFolder() {
  files_->write("a.tiff", evenTiff(32, 1, 1000));
  files_->write("b.tiff", evenTiff(32, 1, 2200));
  files_->write("c.tiff", evenTiff(32, 1, 3000));
  const core::Dataset dataset = load();
  QCOMPARE(shades(dataset), (std::vector<int>{0, 153, 255}));
  QVERIFY(joined(dataset.notes).contains(QStringLiteral("1000 and less becomes black, 3000 and more white")));
  QCOMPARE(dataset.settings.depth.low, 1000.0);  // For pictures that come later.
  QCOMPARE(dataset.settings.depth.high, 3000.0);
  QCOMPARE(load().settings.depth.high, 3000.0);  // From the cache.
  QCOMPARE(joined(scanned()), joined(dataset.notes));
  QCOMPARE(joined(reported()), joined(dataset.notes));
}

void TestFolderFindings::chosenValuesHoldForAllDeepPictures() {
  settings_.depth = {core::DepthRange::Chosen, 0.0, 4095.0};
  files_->write("a.tiff", evenTiff(16, 1, 4095));
  files_->write("b.tiff", evenTiff(32, 1, 819));
  files_->write("c.tiff", evenTiff(8, 1, 77));  // Not deep.
  QCOMPARE(shades(load()), (std::vector<int>{255, 51, 77}));
}

void TestFolderFindings::picturesThatAreNearlyBlackAreNamedAndCanBeStretched() {
  files_->write("a.tiff", evenTiff(16, 1, 0));
  files_->write("b.tiff", evenTiff(16, 1, 4095));
  files_->write("c.tiff", evenTiff(16, 1, 2047));
  const core::Dataset dark = load();
  QCOMPARE(shades(dark), (std::vector<int>{0, 16, 8}));
  QVERIFY(joined(dark.notes).contains(QStringLiteral("use only values up to 4095 of 65535")));
  QCOMPARE(joined(scanned()), joined(dark.notes));
  settings_.depth.range = core::DepthRange::Measured;
  const core::Dataset stretched = load();
  QCOMPARE(shades(stretched), (std::vector<int>{0, 255, 127}));
  QVERIFY(joined(stretched.notes).contains(QStringLiteral("4095 and more white")));
  QVERIFY(!joined(stretched.notes).contains(QStringLiteral("nearly black")));
}

void TestFolderFindings::darkFractionsAreNamedAndCanBeStretched() {
  const auto bitsOf = [](float value) { return std::uint64_t{std::bit_cast<std::uint32_t>(value)}; };
  files_->write("a.tiff", evenTiff(32, 3, bitsOf(0.015625F)));
  files_->write("b.tiff", evenTiff(32, 3, bitsOf(0.0625F)));
  files_->write("c.tiff", evenTiff(32, 3, bitsOf(0.03125F)));
  QVERIFY(core::scanFolder(settings_, cache_->path().toStdString()).isNearlyBlack);
  const core::Dataset dark = load();
  QCOMPARE(shades(dark), (std::vector<int>{4, 16, 8}));
  QVERIFY2(joined(dark.notes).contains(QStringLiteral("up to 0.0625 of 1")), qPrintable(joined(dark.notes)));
  settings_.depth.range = core::DepthRange::Measured;
  QVERIFY(!core::scanFolder(settings_, cache_->path().toStdString()).isNearlyBlack);
  QCOMPARE(shades(load()), (std::vector<int>{0, 255, 85}));
}

void TestFolderFindings::ordinaryPicturesNeedNoNote() {
  for (int i = 0; i < 4; ++i) files_->writeAnyPicture(std::to_string(i) + ".png", i);
  QVERIFY(load().notes.empty());
  QVERIFY(scanned().empty());
  QVERIFY(reported().empty());
}

QTEST_GUILESS_MAIN(TestFolderFindings)

#include "tst_folder_findings.moc"
