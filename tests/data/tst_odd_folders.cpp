// SPDX-License-Identifier: GPL-3.0-or-later
// Folders as people have them: classes that look like pairs, pairs under unequal names, lists from spreadsheets, and what
// systems leave behind.
#include <QTest>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/data/folder_scan.h"
#include "core/data/image_folder.h"
#include "core/data/image_reader.h"
#include "core/data/skipped_files.h"
#include "tests/support/folder_listing.h"
#include "tests/support/picture_files.h"

using core::Predict;
using core::SubFolders;
using testing::list;
using testing::PictureFiles;
using testing::reasons;

namespace {

core::DataSettings settingsOf(const PictureFiles& files) {
  core::DataSettings settings;
  settings.folder = files.root().string();
  return settings;
}

// "input/a.png = target/a.png", of each pair.
std::set<std::string> pairs(const core::FolderListing& listing) {
  std::set<std::string> found;
  for (const core::FolderEntry& entry : listing.entries) {
    const auto name = [&](const core::ImageLocation& place) {
      return place.file.lexically_relative(listing.root).generic_string();
    };
    found.insert(name(entry.input) + (entry.target ? " = " + name(*entry.target) : ""));
  }
  return found;
}

QString said(const std::vector<core::Message>& messages) {
  QStringList lines;
  for (const core::Message& message : messages) lines += QString::fromStdString(message.english());
  return lines.join(' ');
}

// The same text for editors that write UTF-16, low byte first.
std::string inUtf16(const std::string& ascii, const std::string& mark) {
  std::string bytes = mark;
  for (const char c : ascii) bytes += std::string(1, c) + '\0';
  return bytes;
}

}  // namespace

class TestOddFolders : public QObject {
  Q_OBJECT
 private slots:
  void classesThatAreCalledLikeRolesAreClasses_data();
  void classesThatAreCalledLikeRolesAreClasses();
  void twoFoldersOfPairsArePairsAndOneCanChoose();
  void foldersThatAreLikePairsAreSaidToBe();
  void shortNamesOfPairsAreKnown();
  void twoClassesWithoutCounterpartsAreClasses();
  void pairsAreFoundAsPeopleNameThem_data();
  void pairsAreFoundAsPeopleNameThem();
  void lonelyPicturesNameTheNearest();
  void endingsCountForNothingInNearestNames();
  void listsAreReadAsPeopleWriteThem_data();
  void listsAreReadAsPeopleWriteThem();
  void namesInListsMayBeWrittenAsWindowsDoes();
  void listsHaveOtherColumnsByChoice();
  void listsNameFilesAsOtherSystemsDo();
  void aListOfSomethingElseIsPassedOver();
  void whatSystemsLeaveIsPassedOverAndSaidOnce();
  void skippedFilesAreSummedUpByReason();
  void aPictureThatIsKeptBackIsNamed();
  void testPicturesServeWhereNoneAreKeptBack();
  void picklesAreNeverOpened();
  void filesNamedAsRawDataAreNotTakenForTheirThumbnails();
};

void TestOddFolders::classesThatAreCalledLikeRolesAreClasses_data() {
  QTest::addColumn<bool>("sameNames");
  QTest::newRow("names of their own") << false;
  QTest::newRow("numbers in each") << true;
}

void TestOddFolders::classesThatAreCalledLikeRolesAreClasses() {
  QFETCH(const bool, sameNames);
  const PictureFiles files;
  for (const std::string letter : {"A", "B", "C", "X", "Y", "Z"}) {
    for (const char* number : {"1", "2", "3"}) {
      files.writeAnyPicture(letter + "/" + (sameNames ? "" : letter) + number + ".png");
    }
  }
  const core::FolderListing listing = list(files);
  QVERIFY(!listing.paired);
  QCOMPARE(listing.entries.size(), std::size_t{18});
  QVERIFY(listing.skipped.empty());
  QCOMPARE(said(listing.doubts), "The sub-folders \"X\" and \"Y\" are taken for classes like the others beside them.");
}

void TestOddFolders::twoFoldersOfPairsArePairsAndOneCanChoose() {
  const PictureFiles files;
  for (const char* name : {"image/a.png", "image/b.png", "mask/a.png", "mask/b.png"}) files.writeAnyPicture(name);
  const core::FolderListing pairs = list(files);
  QVERIFY(pairs.paired);
  QCOMPARE(pairs.entries.size(), std::size_t{2});
  QCOMPARE(said(pairs.notes), "The sub-folders \"image\" and \"mask\" are taken for the inputs and targets of pairs.");
  core::DataSettings settings = settingsOf(files);
  settings.subFolders = SubFolders::Classes;
  const core::FolderListing classes = core::listFolder(settings);
  QVERIFY(!classes.paired);
  QCOMPARE(classes.entries.size(), std::size_t{4});
  settings.subFolders = SubFolders::Automatic;
  settings.predict = Predict::Itself;
  const core::FolderListing inputs = core::listFolder(settings);
  QCOMPARE(inputs.entries.size(), std::size_t{2});
  QVERIFY(said(inputs.notes).endsWith("the targets are left out."));

  files.writeAnyPicture("other/c.png");  // Now they are folders among others; pairs where somebody says so.
  QCOMPARE(list(files).entries.size(), std::size_t{5});
  settings = settingsOf(files);
  settings.subFolders = SubFolders::Pairs;
  QCOMPARE(core::listFolder(settings).entries.size(), std::size_t{2});
  QCOMPARE(reasons(core::listFolder(settings)).at("other/c.png"), "neither an input nor a target");
}

void TestOddFolders::foldersThatAreLikePairsAreSaidToBe() {
  const PictureFiles files;
  for (const std::string name : {"a", "b", "c", "d"}) {
    files.writeAnyPicture("left/" + name + ".png");
    files.writeAnyPicture("right/" + name + ".jpg");
  }
  QVERIFY(!list(files).paired);
  QVERIFY(said(list(files).doubts).contains("\"left\" and \"right\" hold pictures of the same names"));
  files.writeAnyPicture("left/e.png");
  QCOMPARE(said(list(files).doubts), "");
}

void TestOddFolders::shortNamesOfPairsAreKnown() {
  const PictureFiles files;
  for (const char* name : {"img/a.png", "img/b.png", "msk/a_Mask.png", "msk/B_mask.png"}) files.writeAnyPicture(name);
  QVERIFY(list(files).paired);
  QCOMPARE(list(files).entries.size(), std::size_t{2});
}

void TestOddFolders::twoClassesWithoutCounterpartsAreClasses() {
  const PictureFiles files;
  for (const char* name : {"X/dog.png", "X/cat.png", "X/owl.png", "Y/oak.png", "Y/elm.png", "Y/dog.png"}) {
    files.writeAnyPicture(name);
  }
  const core::FolderListing listing = list(files);
  QVERIFY(!listing.paired);
  QCOMPARE(listing.entries.size(), std::size_t{6});
  QVERIFY(said(listing.doubts).contains("are taken for classes: few of their pictures have a counterpart"));
  core::DataSettings settings = settingsOf(files);
  settings.predict = Predict::Pair;
  QCOMPARE(core::listFolder(settings).entries.size(), std::size_t{1});
}

void TestOddFolders::pairsAreFoundAsPeopleNameThem_data() {
  QTest::addColumn<QStringList>("inputs");
  QTest::addColumn<QStringList>("targets");
  const auto row = [](const char* name, const QStringList& inputs, const QStringList& targets) {
    QTest::newRow(name) << inputs << targets;
  };
  row("accents encoded otherwise", {"M\u00fcller.png", "Caf\u00e9.png"}, {"Mu\u0308ller.png", "Cafe\u0301.png"});
  row("capitals", {"IMG_1.JPG", "IMG_2.JPG"}, {"img_1.png", "img_2.png"});
  row("mask behind", {"1.jpg", "2.jpg"}, {"1_mask.png", "2_mask.png"});
  row("truth behind", {"a.png", "b.png"}, {"a-gt.png", "b-GT.png"});
  row("an ending on each side", {"a_image.png", "b_image.png"}, {"a_label.png", "b_label.png"});
  row("endings of their own", {"bonn_1_leftImg8bit.png", "bonn_2_leftImg8bit.png"},
      {"bonn_1_gtFine_labelIds.png", "bonn_2_gtFine_labelIds.png"});
  row("in sub-folders", {"day/1.png", "night/1.png"}, {"Day/1_mask.bmp", "night/1_mask.bmp"});
}

void TestOddFolders::pairsAreFoundAsPeopleNameThem() {
  QFETCH(const QStringList, inputs);
  QFETCH(const QStringList, targets);
  const PictureFiles files;
  std::set<std::string> expected;
  for (qsizetype i = 0; i < inputs.size(); ++i) {
    const std::string input = "images/" + inputs[i].toStdString();
    const std::string target = "masks/" + targets[i].toStdString();
    files.writeAnyPicture(input);
    files.writeAnyPicture(target, 1);
    expected.insert(input + " = " + target);
  }
  const core::FolderListing listing = list(files);
  QVERIFY(listing.paired);
  QVERIFY2(pairs(listing) == expected, qPrintable(said({}) + QString::number(listing.entries.size())));
  QVERIFY(listing.skipped.empty());
}

void TestOddFolders::lonelyPicturesNameTheNearest() {
  const PictureFiles files;
  for (const char* name : {"input/cat_01.png", "input/cat_02.png", "input/dog.png", "target/cat_01.png",
                           "target/cat_02.png", "target/dogg.png"}) {
    files.writeAnyPicture(name);
  }
  const auto found = reasons(list(files));
  QCOMPARE(found.at("input/dog.png"), "an input without a target; the nearest is target/dogg.png");
  QCOMPARE(found.at("target/dogg.png"), "a target without an input; the nearest is input/dog.png");
}

void TestOddFolders::endingsCountForNothingInNearestNames() {
  const PictureFiles files;
  const PictureFiles shared;  // An ending that all names of a side have.
  for (const std::string number : {"000", "101", "202", "303", "404", "505"}) {
    files.writeAnyPicture("input/cat_" + number + ".png");
    files.writeAnyPicture("target/cat_" + number + "_gt.png");
    shared.writeAnyPicture("input/aachen_" + number + "_leftImg8bit.png");
    shared.writeAnyPicture("target/aachen_" + number + "_gtFine_labelIds.png");
  }
  for (const char* name : {"input/horse.png", "input/cow_img.png", "input/Zebra_1.png", "target/hors_gt.png",
                           "target/cov_segmentation.png", "target/Zebra_3_gt.png"}) {
    files.writeAnyPicture(name);
  }
  const auto found = reasons(list(files));
  QCOMPARE(found.at("input/horse.png"), "an input without a target; the nearest is target/hors_gt.png");
  QCOMPARE(found.at("target/hors_gt.png"), "a target without an input; the nearest is input/horse.png");
  QCOMPARE(found.at("input/cow_img.png"), "an input without a target; the nearest is target/cov_segmentation.png");
  QCOMPARE(found.at("target/cov_segmentation.png"), "a target without an input; the nearest is input/cow_img.png");
  QCOMPARE(found.at("target/Zebra_3_gt.png"), "a target without an input; the nearest is input/Zebra_1.png");

  shared.writeAnyPicture("input/aachen_606_leftImg8bit.png");
  shared.writeAnyPicture("target/achen_606_gtFine_labelIds.png");
  QCOMPARE(reasons(list(shared)).at("target/achen_606_gtFine_labelIds.png"),
           "a target without an input; the nearest is input/aachen_606_leftImg8bit.png");
}

void TestOddFolders::listsAreReadAsPeopleWriteThem_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QByteArray>("bytes");
  const auto row = [](const char* title, const char* name, const std::string& bytes) {
    QTest::newRow(title) << name << QByteArray::fromStdString(bytes);
  };
  const std::string plain = "input,target\na/1.png,b/1.png\na/2.png,b/2.png\n";
  row("plain", "manifest.csv", plain);
  row("byte order mark", "manifest.csv", "\xEF\xBB\xBF" + plain);
  row("semicolons", "pairs.csv", "input;target\r\na/1.png;b/1.png\r\na/2.png;b/2.png\r\n");
  row("tabs", "manifest.tsv", "input\ttarget\na/1.png\tb/1.png\na/2.png\tb/2.png");
  row("UTF-16 with a mark", "manifest.csv", inUtf16(plain, "\xFF\xFE"));
  row("UTF-16 without", "manifest.csv", inUtf16(plain, ""));
  row("backslashes", "manifest.csv", "input,target\na\\1.png,b\\1.png\n.\\a\\2.png,b\\2.png\n");
  row("quotes", "manifest.csv", "\"input\",\"target\"\n\"a/1.png\",\"b/1.png\"\n \"a/2.png\" ,b/2.png\n");
  row("other names", "Manifest.CSV", "Image,Mask\na/1.png,b/1.png\na/2.png,b/2.png\n");
  row("more columns", "manifest.csv", "id,target,input,remark\n7,b/1.png,a/1.png,\n8,b/2.png,a/2.png,good\n,,,\n");
}

void TestOddFolders::listsAreReadAsPeopleWriteThem() {
  QFETCH(const QString, name);
  QFETCH(const QByteArray, bytes);
  const PictureFiles files;
  for (const char* picture : {"a/1.png", "a/2.png", "b/1.png", "b/2.png"}) files.writeAnyPicture(picture);
  files.write(name.toStdString(), bytes.toStdString());
  const core::FolderListing listing = list(files);
  QVERIFY(listing.paired);
  QVERIFY((pairs(listing) == std::set<std::string>{"a/1.png = b/1.png", "a/2.png = b/2.png"}));
  QVERIFY(listing.skipped.empty());
  QVERIFY(said(listing.notes).startsWith("Pairs are those of the list \"" + name + "\", with the columns \""));
}

void TestOddFolders::namesInListsMayBeWrittenAsWindowsDoes() {
  const PictureFiles files;
  for (const char* picture : {"B\u00e4r \u20ac/1.png", "b/1.png"}) files.writeAnyPicture(picture);
  files.write("pairs.csv", "input;target\r\nB\xE4r \x80\\1.png;b\\1.png\r\n");
  const core::FolderListing listing = list(files);
  QVERIFY(pairs(listing) == std::set<std::string>{"B\u00e4r \u20ac/1.png = b/1.png"});
  QCOMPARE(QString::fromStdString(listing.entries.front().name), QStringLiteral("B\u00e4r \u20ac/1.png"));
}

void TestOddFolders::listsHaveOtherColumnsByChoice() {
  const PictureFiles files;
  for (const char* picture : {"a/1.png", "b/1.png"}) files.writeAnyPicture(picture);
  files.write("pairs.csv", "before,after\na/1.png,b/1.png\n");
  core::DataSettings settings = settingsOf(files);
  settings.inputColumn = "Before";
  settings.targetColumn = "after";
  QVERIFY(pairs(core::listFolder(settings)) == std::set<std::string>{"a/1.png = b/1.png"});
  settings.targetColumn = "behind";
  try {
    (void)core::listFolder(settings);
    QFAIL("a column that is not there was found");
  } catch (const core::Error& error) {
    QCOMPARE(
        QString(error.what()),
        "The list \"pairs.csv\" cannot be used: no list of pairs: it has no columns \"Before\" and \"behind\", but "
        "before, after.");
  }
}

void TestOddFolders::listsNameFilesAsOtherSystemsDo() {
  const PictureFiles files;
  files.writeAnyPicture("a/Mu\u0308ller.PNG");
  files.writeAnyPicture("b/1.png");
  files.write("manifest.csv", "input,target\nA/m\u00fcller.png,b/1.png\nC:\\a\\1.png,b/1.png\n");
  const core::FolderListing listing = list(files);
  QVERIFY(pairs(listing) == std::set<std::string>{"a/Mu\u0308ller.PNG = b/1.png"});
  QCOMPARE(listing.skipped.front().reason.english(), "the file lies outside the folder");
}

void TestOddFolders::aListOfSomethingElseIsPassedOver() {
  const PictureFiles files;
  for (int i = 0; i < 4; ++i) files.writeAnyPicture("Somebody/Somebody_" + std::to_string(i) + ".jpg", i);
  files.write("pairs.csv", "name,imagenum1,imagenum2,\nSomebody,1,2,\n");
  const core::FolderListing listing = list(files);
  QCOMPARE(listing.entries.size(), std::size_t{4});
  QVERIFY(!listing.paired);
  QCOMPARE(reasons(listing).at("pairs.csv"),
           "no list of pairs: it has no columns \"input\" and \"target\", but name, imagenum1, imagenum2");
  core::DataSettings settings = settingsOf(files);
  settings.predict = Predict::Pair;
  QVERIFY_EXCEPTION_THROWN((void)core::listFolder(settings), core::Error);
}

void TestOddFolders::whatSystemsLeaveIsPassedOverAndSaidOnce() {
  const PictureFiles files;
  for (int i = 0; i < 3; ++i) {
    const std::string name = "IMG_" + std::to_string(i) + ".jpg";
    files.writeAnyPicture("album/" + name, i);
    files.writeAnyPicture("album/@eaDir/" + name + "/SYNOPHOTO_THUMB_M.jpg", i);
    files.writeAnyPicture("album/._" + name, i);
  }
  for (const char* folder : {"#recycle", "$RECYCLE.BIN", "lost+found", "__MACOSX", ".thumbnails", ".Trash-1000"}) {
    files.writeAnyPicture(std::string(folder) + "/old.png");
  }
  files.write("Thumbs.db", "not for people");
  const core::FolderListing listing = list(files);
  QCOMPARE(listing.entries.size(), std::size_t{3});
  QVERIFY(listing.skipped.empty());
  QCOMPARE(
      said(listing.notes),
      "Thumbnails, bins and records of systems are passed over: #recycle, $RECYCLE.BIN, .Trash-*, ._*, .thumbnails, "
      "@eaDir, Thumbs.db, __MACOSX, lost+found.");
}

void TestOddFolders::skippedFilesAreSummedUpByReason() {
  const PictureFiles files;
  files.writeAnyPicture("a.png");
  for (int i = 0; i < 30; ++i) files.write("sounds/" + std::to_string(i) + ".OGG", "OggS and more");
  for (int i = 0; i < 12; ++i) files.write("notes/" + std::to_string(i) + ".txt", "Dear diary");
  files.write("README", "Read me");
  files.write("empty1.png", "");
  files.write("empty2.png", "");
  files.write("list.png", "one, two");
  QStringList lines;
  for (const core::SkippedGroup& group : core::skippedGroups(list(files).skipped)) {
    lines += QString::fromStdString(core::skippedLine(group).english());
  }
  QCOMPARE(lines, (QStringList{"the file is empty: 2 files, such as empty1.png, empty2.png",
                               "44 files are not pictures: .ogg 30, .txt 12, 1 without an ending, .png 1"}));
}

void TestOddFolders::aPictureThatIsKeptBackIsNamed() {
  const PictureFiles files;
  for (int i = 0; i < 5; ++i) files.writeAnyPicture("p" + std::to_string(i) + ".png", i);
  core::DataSettings settings = settingsOf(files);
  QVERIFY(core::scanFolder(settings, files.root() / ".cache").sizes.validation > 0);
  settings.validationSplit = 0.0;
  const core::FolderScan scan = core::scanFolder(settings, files.root() / ".cache");
  QCOMPARE(scan.sizes.validation, std::size_t{1});
  QVERIFY2(said(scan.notes).contains("is kept back for validation, though no picture would be"),
           qPrintable(said(scan.notes)));
}

void TestOddFolders::testPicturesServeWhereNoneAreKeptBack() {
  const PictureFiles files;
  for (int i = 0; i < 6; ++i) files.writeAnyPicture((i < 4 ? "train/" : "test/") + std::to_string(i) + ".png", i);
  core::DataSettings settings = settingsOf(files);
  settings.validationSplit = 0.0;
  const core::FolderScan scan = core::scanFolder(settings, files.root() / ".cache");
  QCOMPARE(scan.sizes, (core::PartSizes{4, 2, 0}));
  QVERIFY2(said(scan.notes).contains("each epoch is measured on the 2 test pictures"), qPrintable(said(scan.notes)));
  const core::Dataset run = core::loadDataset(settings, files.root() / ".cache");
  QCOMPARE(run.indicesOf(core::Split::Validation).size(), std::size_t{2});
  settings.validationSplit = 0.5;
  QCOMPARE(core::scanFolder(settings, files.root() / ".cache").sizes.test, std::size_t{2});
}

void TestOddFolders::picklesAreNeverOpened() {
  const PictureFiles files;
  files.writeAnyPicture("a.png");
  files.write("cifar-10-batches-py/data_batch_1", std::string("\x80\x02}q\x01(U\x0b"
                                                              "batch_labelq\x02U\x15"));
  files.write("cifar-100-python/train", std::string("\x80\x03}q\x01X\x09\0\0\0filenames", 17));
  files.write("mine.pkl", std::string("\x80\x04\x95\x12\0\0\0\0\0\0\0}\x94", 13));
  files.write("noise.bin", std::string("\x80\x02\x01\x02\x03"));
  std::map<std::string, std::string> why = reasons(list(files));
  for (const char* const name : {"cifar-10-batches-py/data_batch_1", "cifar-100-python/train", "mine.pkl"}) {
    QVERIFY2(why[name].find("of CIFAR take the binary version") != std::string::npos, why[name].c_str());
  }
  QCOMPARE(why["noise.bin"], "not a picture");
}

void TestOddFolders::filesNamedAsRawDataAreNotTakenForTheirThumbnails() {
  const PictureFiles files;
  for (int i = 0; i < 4; ++i) files.writeAnyPicture("p" + std::to_string(i) + ".tif", i);
  std::filesystem::copy_file(files.path("p0.tif"), files.path("DSC_0001.NEF"));
  std::filesystem::copy_file(files.path("p1.tif"), files.path("img.cr2"));
  const core::FolderScan scan = core::scanFolder(settingsOf(files), files.root() / ".cache");
  QCOMPARE(scan.sizes.all(), std::size_t{4});
  QCOMPARE(scan.skipped.size(), std::size_t{2});
  QVERIFY(scan.skipped.front().reason.english().find("it is raw data of a camera (.NEF)") == 0);
  QVERIFY_EXCEPTION_THROWN((void)core::readImage({files.path("img.cr2"), {}}, 0), core::Error);
}

QTEST_GUILESS_MAIN(TestOddFolders)

#include "tst_odd_folders.moc"
