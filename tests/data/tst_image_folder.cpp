// SPDX-License-Identifier: GPL-3.0-or-later
// What is found in folders as people have them: nested, paired, split, and full of other things.
#include "core/data/image_folder.h"

#include <unistd.h>
#include <QTest>
#include <algorithm>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/data/image_reader.h"
#include "tests/support/folder_listing.h"
#include "tests/support/picture_files.h"

using core::Predict;
using core::Split;
using testing::list;
using testing::names;
using testing::PictureFiles;
using testing::reasons;

namespace {

std::map<std::string, Split> splits(const core::FolderListing& listing) {
  std::map<std::string, Split> found;
  for (const core::FolderEntry& entry : listing.entries) found[entry.name] = entry.split;
  return found;
}

}  // namespace

class TestImageFolder : public QObject {
  Q_OBJECT
 private slots:
  void nestedPicturesAreFound();
  void nothingBadInAFolderStopsTheRest();
  void loopsAndDanglingLinksAreNamed();
  void namesThatAreNoUtf8AreReadAndShown();
  void aFolderThatIsMissingOrUselessSaysSo();
  void pairsAreMatchedByNameAndExtensionMayDiffer_data();
  void pairsAreMatchedByNameAndExtensionMayDiffer();
  void picturesWithoutPartnersAreNamed();
  void predictingItselfUsesInputsAlone();
  void splitsInTheFolderAreHonoured_data();
  void splitsInTheFolderAreHonoured();
  void splitByHashStaysWhenFilesAreAdded();
  void manifestPairsAndSplits();
  void manifestNeverLeavesItsFolder();
};

void TestImageFolder::nestedPicturesAreFound() {
  const PictureFiles files;
  for (const char* name : {"a.png", "cats/b.jpg", "cats/small/c.bmp", ".hidden/d.png", ".e.png"})
    files.writeAnyPicture(name);
  const core::FolderListing listing = list(files);
  QVERIFY((names(listing) == std::set<std::string>{"a.png", "cats/b.jpg", "cats/small/c.bmp"}));
  QCOMPARE(listing.notes.size(), std::size_t{1});
  QCOMPARE(listing.notes.front().english(), "What is hidden by a dot before its name is passed over: .e.png, .hidden.");
  for (int i = 0; i < 9; ++i) files.writeAnyPicture(".a" + std::to_string(i) + ".png");
  QCOMPARE(list(files).notes.front().english(),
           "What is hidden by a dot before its name is passed over: .a0.png, .a1.png, .a2.png, .a3.png, .a4.png and 6 "
           "more.");
}

void TestImageFolder::nothingBadInAFolderStopsTheRest() {
  const PictureFiles files;
  files.writeAnyPicture("good.png");
  files.write("empty.png", "");
  files.write("letter.png", "Dear diary");
  files.write("notes.txt", "Dear diary");
  const core::FolderListing listing = list(files);
  QVERIFY(names(listing) == std::set<std::string>{"good.png"});
  QVERIFY((reasons(listing) == std::map<std::string, std::string>{{"empty.png", "the file is empty"},
                                                                  {"letter.png", "not a picture"},
                                                                  {"notes.txt", "not a picture"}}));
}

void TestImageFolder::loopsAndDanglingLinksAreNamed() {
  const PictureFiles files;
  files.writeAnyPicture("cats/a.png");
  std::filesystem::create_directory_symlink(files.root() / "cats", files.root() / "cats" / "again");
  std::filesystem::create_symlink(files.root() / "gone", files.root() / "dangling.png");
  std::filesystem::create_symlink("turning.png", files.root() / "turning.png");
  const core::FolderListing listing = list(files);
  QCOMPARE(listing.entries.size(), std::size_t{1});
  QCOMPARE(reasons(listing).at("cats/again"), "a link to a folder that is read already");
  QCOMPARE(reasons(listing).at("dangling.png"), "a link that leads nowhere");
  QVERIFY(reasons(listing).contains("turning.png"));
}

void TestImageFolder::namesThatAreNoUtf8AreReadAndShown() {
  const PictureFiles files;
  files.writeAnyPicture("caf\xE9.png");
  files.writeAnyPicture("caf\\xE9.png", 1);  // What the first one is shown as.
  const core::FolderListing listing = list(files);
  QVERIFY((names(listing) == std::set<std::string>{"caf\\xE9.png", "caf\\xE9.png (2)"}));
  for (const core::FolderEntry& entry : listing.entries) QCOMPARE(core::readImage(entry.input, 0).width, 8);
}

void TestImageFolder::aFolderThatIsMissingOrUselessSaysSo() {
  const PictureFiles files;
  const auto sentence = [](const std::string& folder, Predict predict) -> QString {
    core::DataSettings settings;
    settings.folder = folder;
    settings.predict = predict;
    try {
      (void)core::listFolder(settings);
    } catch (const core::Error& error) {
      return error.code() == core::ErrorCode::FolderUnusable ? error.what() : "another error";
    }
    return "no error";
  };
  const std::string root = files.root().string();
  QVERIFY(sentence(root + "/missing", Predict::Automatic).startsWith("There is no folder"));
  QVERIFY(sentence(root, Predict::Automatic).startsWith("There is no usable picture in"));
  files.write("a.png", "no picture");
  QVERIFY(sentence(root, Predict::Automatic).endsWith("1 file was skipped, for example a.png: not a picture."));
  QVERIFY(sentence(root + "/a.png", Predict::Automatic).contains("is not a folder"));
  files.writeAnyPicture("b.png");
  QVERIFY(sentence(root, Predict::Pair).contains("has no pairs of pictures"));
}

void TestImageFolder::pairsAreMatchedByNameAndExtensionMayDiffer_data() {
  QTest::addColumn<QString>("input");
  QTest::addColumn<QString>("target");
  QTest::newRow("input and target") << "input/"
                                    << "target/";
  QTest::newRow("capitals") << "Input/"
                            << "TARGET/";
  QTest::newRow("x and y") << "x/"
                           << "y/";
  QTest::newRow("images and masks") << "images/"
                                    << "masks/";
  QTest::newRow("nested below") << "input/cats/"
                                << "target/cats/";
  QTest::newRow("below the split") << "train/input/"
                                   << "train/target/";
  QTest::newRow("above the split") << "input/train/"
                                   << "target/train/";
}

void TestImageFolder::pairsAreMatchedByNameAndExtensionMayDiffer() {
  QFETCH(const QString, input);
  QFETCH(const QString, target);
  const PictureFiles files;
  for (const char* stem : {"one", "two"}) {
    files.writeAnyPicture(input.toStdString() + stem + ".jpg");
    files.writeAnyPicture(target.toStdString() + stem + ".png");
  }
  const core::FolderListing listing = list(files);
  QVERIFY(listing.paired);
  QCOMPARE(listing.entries.size(), std::size_t{2});
  for (const core::FolderEntry& entry : listing.entries) {
    QCOMPARE(entry.input.file.stem(), entry.target.value().file.stem());
    QCOMPARE(entry.target->file.extension().string(), ".png");
  }
}

void TestImageFolder::picturesWithoutPartnersAreNamed() {
  const PictureFiles files;
  for (const char* name : {"input/both.png", "target/both.png", "input/alone.png", "target/lonely.png", "stray.png"}) {
    files.writeAnyPicture(name);
  }
  const core::FolderListing listing = list(files);
  QVERIFY(names(listing) == std::set<std::string>{"input/both.png"});
  QVERIFY((reasons(listing) == std::map<std::string, std::string>{{"input/alone.png", "an input without a target"},
                                                                  {"target/lonely.png", "a target without an input"},
                                                                  {"stray.png", "neither an input nor a target"}}));
}

void TestImageFolder::predictingItselfUsesInputsAlone() {
  const PictureFiles files;
  for (const char* name : {"input/a.png", "target/a.png"}) files.writeAnyPicture(name);
  for (const Predict predict : {Predict::Itself, Predict::Corrupted}) {
    const core::FolderListing listing = list(files, predict);
    QVERIFY(!listing.paired);
    QVERIFY(names(listing) == std::set<std::string>{"input/a.png"});
  }
}

void TestImageFolder::splitsInTheFolderAreHonoured_data() {
  QTest::addColumn<QString>("validation");
  for (const char* name : {"val", "valid", "validation", "Val"}) QTest::newRow(name) << name;
}

void TestImageFolder::splitsInTheFolderAreHonoured() {
  QFETCH(const QString, validation);
  const PictureFiles files;
  const std::string middle = validation.toStdString() + "/b.png";
  for (const std::string& name : {std::string("train/a.png"), middle, std::string("test/c.png")})
    files.writeAnyPicture(name);
  const core::FolderListing listing = list(files);
  QVERIFY(listing.splitByFolder);
  QVERIFY((splits(listing) == std::map<std::string, Split>{{"train/a.png", Split::Training},
                                                           {middle, Split::Validation},
                                                           {"test/c.png", Split::Test}}));
}

void TestImageFolder::splitByHashStaysWhenFilesAreAdded() {
  const PictureFiles files;
  for (int i = 0; i < 60; ++i) files.writeAnyPicture("p" + std::to_string(i) + ".png", i);
  const auto before = splits(list(files));
  for (int i = 60; i < 90; ++i) files.writeAnyPicture("p" + std::to_string(i) + ".png", i);
  const auto after = splits(list(files));
  for (const auto& [name, split] : before) QVERIFY(after.at(name) == split);
  const auto validation =
      std::count_if(after.begin(), after.end(), [](const auto& entry) { return entry.second == Split::Validation; });
  QVERIFY(validation > 8 && validation < 30);
}

void TestImageFolder::manifestPairsAndSplits() {
  const PictureFiles files;
  for (const char* name : {"a.png", "b, c.png", "t1.png", "t2.png"}) files.writeAnyPicture(name);
  files.write("manifest.csv",
              "Input,target,split\r\na.png,t1.png,train\n\"b, c.png\",t2.png,val\nmissing.png,t1.png,train\n"
              "a.png,t1.png,holiday\n");
  const core::FolderListing listing = list(files);
  QVERIFY(listing.paired && listing.splitByFolder);
  QVERIFY(
      (splits(listing) == std::map<std::string, Split>{{"a.png", Split::Training}, {"b, c.png", Split::Validation}}));
  QCOMPARE(listing.skipped.size(), std::size_t{2});
  QCOMPARE(reasons(listing).at("a.png"), "its split is neither train, val nor test");
}

void TestImageFolder::manifestNeverLeavesItsFolder() {
  const PictureFiles files;
  files.writeAnyPicture("a.png");
  files.write("manifest.csv",
              "input,target\na.png,a.png\n../../etc/passwd,a.png\n/etc/passwd,a.png\nx/../../y.png,a.png\n");
  const core::FolderListing listing = list(files);
  QCOMPARE(listing.entries.size(), std::size_t{1});
  QCOMPARE(listing.skipped.size(), std::size_t{3});
  for (const core::SkippedFile& file : listing.skipped)
    QCOMPARE(file.reason.english(), "the file lies outside the folder");
}

QTEST_GUILESS_MAIN(TestImageFolder)

#include "tst_image_folder.moc"
