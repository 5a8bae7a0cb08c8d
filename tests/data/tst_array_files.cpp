// SPDX-License-Identifier: GPL-3.0-or-later
// Files that hold many pictures: MNIST and its relatives, CIFAR, and NumPy's arrays.
#include <zlib.h>

#include <QTest>
#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/data/image_folder.h"
#include "core/data/image_reader.h"
#include "tests/support/folder_listing.h"
#include "tests/support/picture_files.h"

using core::Split;
using testing::bigEndian;
using testing::list;
using testing::names;
using testing::PictureFiles;
using testing::reasons;

namespace {

std::size_t countIn(const core::FolderListing& listing, Split split) {
  return static_cast<std::size_t>(
      std::count_if(listing.entries.begin(), listing.entries.end(),
                    [split](const core::FolderEntry& entry) { return entry.split == split; }));
}

core::Image pictureNamed(const core::FolderListing& listing, const std::string& name, std::uint32_t background = 0) {
  for (const core::FolderEntry& entry : listing.entries) {
    if (entry.name == name) return core::readImage(entry.input, background);
  }
  throw std::runtime_error("no picture " + name);
}

std::string idx(std::uint32_t count, std::uint32_t claimed) {
  std::string bytes = bigEndian(0x803) + bigEndian(claimed) + bigEndian(2) + bigEndian(3);
  for (std::uint32_t i = 0; i < count * 6; ++i) bytes += static_cast<char>(i);
  return bytes;
}

void writeGzip(const std::filesystem::path& file, const std::string& bytes) {
  gzFile stream = gzopen(file.c_str(), "wb");
  gzwrite(stream, bytes.data(), static_cast<unsigned>(bytes.size()));
  gzclose(stream);
}

// As numpy.save writes it.
std::string npy(const std::string& type, const std::string& shape, const std::string& numbers,
                const std::string& columnMajor = "False") {
  std::string header = "{'descr': '" + type + "', 'fortran_order': " + columnMajor + ", 'shape': (" + shape + "), }";
  header += std::string((64 - (10 + header.size() + 1) % 64) % 64, ' ') + "\n";
  const auto length = static_cast<unsigned>(header.size());
  return std::string("\x93NUMPY\x01\0", 8) + static_cast<char>(length & 0xFFU) + static_cast<char>(length >> 8U) +
         header + numbers;
}

template <class Number>
std::string bytesOf(const std::vector<Number>& numbers) {
  std::string bytes(numbers.size() * sizeof(Number), '\0');
  std::memcpy(bytes.data(), numbers.data(), bytes.size());
  return bytes;
}

std::string little(std::uint32_t number, std::size_t bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes; ++i) text += static_cast<char>(number >> (8 * i) & 0xFFU);
  return text;
}

std::string deflated(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string packed(bytes.size() + 1000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<unsigned>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<unsigned>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

// As numpy.savez (or savez_compressed) writes it.
std::string npz(const std::map<std::string, std::string>& arrays, bool compressed) {
  std::string file;
  std::string directory;
  for (const auto& [name, bytes] : arrays) {
    const std::string member = name + ".npy";
    const std::string packed = compressed ? deflated(bytes) : bytes;
    const auto crc = static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<unsigned>(bytes.size())));
    const std::string common = little(20, 2) + little(0, 2) + little(compressed ? 8 : 0, 2) + little(0, 4) +
                               little(crc, 4) + little(static_cast<std::uint32_t>(packed.size()), 4) +
                               little(static_cast<std::uint32_t>(bytes.size()), 4) +
                               little(static_cast<std::uint32_t>(member.size()), 2) + little(0, 2);
    directory += "PK\x01\x02" + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                 little(static_cast<std::uint32_t>(file.size()), 4) + member;
    file += "PK\x03\x04" + common + member + packed;
  }
  const auto begin = static_cast<std::uint32_t>(file.size());
  const auto count = static_cast<std::uint32_t>(arrays.size());
  return file + directory + "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2) +
         little(static_cast<std::uint32_t>(directory.size()), 4) + little(begin, 4) + little(0, 2);
}

std::vector<std::uint8_t> rising(std::size_t count) {
  std::vector<std::uint8_t> numbers;
  for (std::size_t i = 0; i < count; ++i) numbers.push_back(static_cast<std::uint8_t>(i));
  return numbers;
}

QString said(const core::FolderListing& listing) {
  return listing.notes.empty() ? QString() : QString::fromStdString(listing.notes.front().english());
}

}  // namespace

class TestArrayFiles : public QObject {
  Q_OBJECT
 private slots:
  void mnistFilesGiveOneEntryARecord();
  void packedAndUnpackedAreOne();
  void emnistIsKnownByItsNameAndTurned();
  void cifarBatchesGiveColourPictures();
  void cifar100HasTwoLabels();
  void numpyArraysGivePictures_data();
  void numpyArraysGivePictures();
  void numbersBecomeGreyLevelsAlike_data();
  void numbersBecomeGreyLevelsAlike();
  void transparentPixelsShowTheBackground();
  void archivesGiveAllTheirPictures_data();
  void archivesGiveAllTheirPictures();
  void arrayFilesThatPromiseTooMuchAreSkipped();
  void hostileArchivesHaveAReason();
  void arraysTrainLikeAnyPictures();
};

void TestArrayFiles::mnistFilesGiveOneEntryARecord() {
  const PictureFiles files;
  files.write("train-images-idx3-ubyte", idx(10, 10));
  files.write("train-labels-idx1-ubyte", "labels");
  writeGzip(files.path("t10k-images-idx3-ubyte.gz"), idx(4, 4));
  const core::FolderListing listing = list(files);
  QCOMPARE(listing.entries.size(), std::size_t{14});
  QVERIFY(listing.skipped.empty());
  const auto tests = std::count_if(listing.entries.begin(), listing.entries.end(),
                                   [](const core::FolderEntry& entry) { return entry.split == Split::Test; });
  QCOMPARE(tests, 4);
  const auto second = std::find_if(listing.entries.begin(), listing.entries.end(), [](const core::FolderEntry& entry) {
    return entry.name == "train-images-idx3-ubyte#0000001";
  });
  QVERIFY(second != listing.entries.end());
  const core::Image picture = core::readImage(second->input, 0);
  QCOMPARE(picture.width, 3);
  QCOMPARE(picture.height, 2);
  QVERIFY((picture.pixels == std::vector<std::uint8_t>{6, 7, 8, 9, 10, 11}));
}

void TestArrayFiles::cifarBatchesGiveColourPictures() {
  const PictureFiles files;
  std::string record(3073, '\0');
  record[0] = 9;  // The label.
  std::fill(record.begin() + 1, record.begin() + 1025, '\x64');
  files.write("data_batch_1.bin", record + record);
  files.write("test_batch.bin", record);
  const core::FolderListing listing = list(files);
  QCOMPARE(listing.entries.size(), std::size_t{3});
  const core::Image picture = core::readImage(listing.entries.front().input, 0);
  QCOMPARE(picture.channels, 3);
  QVERIFY(picture.pixels[0] == 100 && picture.pixels[1] == 0 && picture.pixels[2] == 0);
}

void TestArrayFiles::arrayFilesThatPromiseTooMuchAreSkipped() {
  const PictureFiles files;
  files.writeAnyPicture("good.png");
  files.write("liar-idx3-ubyte", idx(2, 4'000'000'000));
  files.write("short-idx3-ubyte", "abc");
  files.write("data_batch_1.bin", std::string(3072, 'x'));
  const std::string whole = idx(4, 4);
  writeGzip(files.path("cut-idx3-ubyte.gz"), whole);
  files.write("cut-idx3-ubyte.gz", testing::readBytes(files.root() / "cut-idx3-ubyte.gz").substr(0, 20));
  const core::FolderListing listing = list(files);
  QVERIFY(names(listing) == std::set<std::string>{"good.png"});
  QCOMPARE(listing.skipped.size(), std::size_t{4});
}

void TestArrayFiles::packedAndUnpackedAreOne() {
  const PictureFiles files;
  files.write("raw/train-images-idx3-ubyte", idx(8, 8));
  files.write("raw/t10k-images-idx3-ubyte", idx(2, 2));
  writeGzip(files.path("raw/train-images-idx3-ubyte.gz"), idx(8, 8));
  writeGzip(files.path("raw/t10k-images-idx3-ubyte.gz"), idx(2, 2));
  const core::FolderListing listing = list(files);
  QCOMPARE(listing.entries.size(), std::size_t{10});
  QCOMPARE(reasons(listing).at("raw/train-images-idx3-ubyte.gz"), "it lies unpacked beside it");
  QCOMPARE(countIn(listing, Split::Test), std::size_t{2});
}

void TestArrayFiles::emnistIsKnownByItsNameAndTurned() {
  const PictureFiles files;
  writeGzip(files.path("emnist-letters-train-images-idx3-ubyte.gz"), idx(40, 40));
  writeGzip(files.path("emnist-letters-test-images-idx3-ubyte.gz"), idx(10, 10));
  const core::FolderListing listing = list(files);
  QCOMPARE(listing.entries.size(), std::size_t{50});
  QCOMPARE(countIn(listing, Split::Test), std::size_t{10});
  const core::Image picture = pictureNamed(listing, "emnist-letters-train-images-idx3-ubyte.gz#0000000");
  QCOMPARE(picture.width, 2);  // Stored as two rows of three.
  QCOMPARE(picture.height, 3);
  QVERIFY((picture.pixels == std::vector<std::uint8_t>{0, 3, 1, 4, 2, 5}));
  QVERIFY(said(listing).contains("rows and columns exchanged"));
}

void TestArrayFiles::cifar100HasTwoLabels() {
  const PictureFiles files;
  std::string record(3074, '\0');
  std::fill(record.begin() + 2 + 2048, record.end(), '\x50');  // Blue.
  files.write("cifar-100-binary/train.bin", record + record + record);
  files.write("cifar-100-binary/test.bin", record);
  const core::FolderListing listing = list(files);
  QCOMPARE(listing.entries.size(), std::size_t{4});
  QCOMPARE(countIn(listing, Split::Test), std::size_t{1});
  const core::Image picture = core::readImage(listing.entries.front().input, 0);
  QVERIFY(picture.pixels[0] == 0 && picture.pixels[1] == 0 && picture.pixels[2] == 80);
}

void TestArrayFiles::numpyArraysGivePictures_data() {
  QTest::addColumn<QString>("shape");
  QTest::addColumn<QString>("columnMajor");
  QTest::addColumn<int>("count");
  QTest::addColumn<int>("width");
  QTest::addColumn<int>("height");
  QTest::addColumn<int>("channels");
  QTest::addColumn<int>("secondPixel");  // The first channel, to the right of the upper left corner.
  QTest::newRow("one grey picture") << "8, 6"
                                    << "False" << 1 << 6 << 8 << 1 << 1;
  QTest::newRow("grey pictures") << "3, 8, 6"
                                 << "False" << 3 << 6 << 8 << 1 << 1;
  QTest::newRow("column by column") << "3, 8, 6"
                                    << "True" << 3 << 6 << 8 << 1 << 24;
  QTest::newRow("one colour picture") << "8, 6, 3"
                                      << "False" << 1 << 6 << 8 << 3 << 3;
  QTest::newRow("colour pictures") << "2, 8, 6, 3"
                                   << "False" << 2 << 6 << 8 << 3 << 3;
  QTest::newRow("one channel") << "2, 8, 6, 1"
                               << "False" << 2 << 6 << 8 << 1 << 1;
  QTest::newRow("channels first") << "2, 3, 8, 6"
                                  << "False" << 2 << 6 << 8 << 3 << 1;
}

void TestArrayFiles::numpyArraysGivePictures() {
  QFETCH(const QString, shape);
  QFETCH(const QString, columnMajor);
  QFETCH(const int, count);
  QFETCH(const int, width);
  QFETCH(const int, height);
  QFETCH(const int, channels);
  QFETCH(const int, secondPixel);
  const PictureFiles files;
  const auto numbers = static_cast<std::size_t>(count * width * height * channels);
  files.write("x_train.npy", npy("|u1", shape.toStdString(), bytesOf(rising(numbers)), columnMajor.toStdString()));
  const core::FolderListing listing = list(files);
  QCOMPARE(listing.entries.size(), static_cast<std::size_t>(count));
  const core::Image picture = pictureNamed(listing, "x_train.npy#0000000");
  QCOMPARE(picture.width, width);
  QCOMPARE(picture.height, height);
  QCOMPARE(picture.channels, channels);
  QCOMPARE(int{*picture.at(1, 0)}, secondPixel);
  QVERIFY(listing.notes.empty());
}

void TestArrayFiles::numbersBecomeGreyLevelsAlike_data() {
  QTest::addColumn<QString>("type");
  QTest::addColumn<QByteArray>("numbers");  // Of which the second is the one in the middle.
  QTest::addColumn<int>("middle");
  QTest::addColumn<QString>("note");
  const auto row = [](const char* title, const char* type, const std::string& four, int middle, const char* note) {
    QByteArray bytes;
    for (int i = 0; i < 16; ++i) bytes += QByteArray::fromStdString(four);
    QTest::newRow(title) << type << bytes << middle << note;
  };
  row("0 to 1", "<f4", bytesOf<float>({0.0F, 0.5F, 1.0F, 0.25F}), 128, "0 is taken for black and 1 for white");
  row("-1 to 1", "<f8", bytesOf<double>({-1.0, 0.0, 1.0, 0.25}), 128, "-1 is taken for black and 1 for white");
  row("0 to 255 as real numbers", "<f4", bytesOf<float>({0.0F, 100.0F, 254.0F, 3.0F}), 100, "255 for white");
  row("anything else", "<f4", bytesOf<float>({-50.0F, 50.0F, 150.0F, NAN}), 128, "-50 is taken for black and 150 for");
  row("12 bits in 16", "<u2", bytesOf<std::uint16_t>({0, 2048, 4095, 17}), 128, "4095 for white");
  row("16 bits", "<u2", bytesOf<std::uint16_t>({0, 25700, 65535, 17}), 100, "65535 for white");
  row("high byte first", ">u2", std::string("\0\0\x64\x64\xFF\xFF\0\x11", 8), 100, "65535 for white");
  row("half", "<f2", bytesOf<std::uint16_t>({0, 0x3800, 0x3C00, 0}), 128, "1 for white");  // 0, 0.5, 1, 0
  row("bytes in long numbers", "<i8", bytesOf<std::int64_t>({0, 77, 200, 3}), 77, "255 for white");
  row("masks", "|b1", std::string("\0\x01\0\0", 4), 255, "");
}

void TestArrayFiles::numbersBecomeGreyLevelsAlike() {
  QFETCH(const QString, type);
  QFETCH(const QByteArray, numbers);
  QFETCH(const int, middle);
  QFETCH(const QString, note);
  const PictureFiles files;
  files.write("scan.npy", npy(type.toStdString(), "8, 8", numbers.toStdString()));
  const core::FolderListing listing = list(files);
  const core::Image picture = core::readImage(listing.entries.front().input, 0);
  QCOMPARE(int{*picture.at(0, 0)}, 0);
  QCOMPARE(int{*picture.at(1, 0)}, middle);
  if (note.isEmpty()) {
    QVERIFY(listing.notes.empty());
  } else {
    QVERIFY2(said(listing).contains(note), qPrintable(said(listing)));
  }
}

void TestArrayFiles::transparentPixelsShowTheBackground() {
  const PictureFiles files;
  std::vector<std::uint8_t> numbers(std::size_t{1} * 8 * 8 * 4, 100);
  numbers[3] = 0;
  numbers[7] = 255;
  files.write("a.npy", npy("|u1", "1, 8, 8, 4", bytesOf(numbers)));
  const core::Image picture = pictureNamed(list(files), "a.npy#0000000", 0xFF0000);
  QCOMPARE(picture.channels, 3);
  QVERIFY(picture.at(0, 0)[0] == 255 && picture.at(0, 0)[1] == 0);
  QVERIFY(picture.at(1, 0)[0] == 100 && picture.at(1, 0)[1] == 100);
}

void TestArrayFiles::archivesGiveAllTheirPictures_data() {
  QTest::addColumn<bool>("compressed");
  QTest::newRow("stored") << false;
  QTest::newRow("compressed") << true;
}

void TestArrayFiles::archivesGiveAllTheirPictures() {
  QFETCH(const bool, compressed);
  const PictureFiles files;
  files.write("mnist.npz", npz({{"x_train", npy("|u1", "5, 6, 6", bytesOf(rising(180)))},
                                {"y_train", npy("|u1", "5,", bytesOf(rising(5)))},
                                {"x_test", npy("|u1", "2, 6, 6", bytesOf(rising(72)))},
                                {"y_test", npy("<i8", "2,", std::string(16, '\0'))}},
                               compressed));
  const core::FolderListing listing = list(files);
  QCOMPARE(listing.entries.size(), std::size_t{7});
  QCOMPARE(countIn(listing, Split::Test), std::size_t{2});
  QVERIFY(listing.skipped.empty());
  QCOMPARE(int{pictureNamed(listing, "mnist.npz/x_train#0000001").pixels[0]}, 36);
  QCOMPARE(int{pictureNamed(listing, "mnist.npz/x_test#0000001").pixels[35]}, 71);
}

void TestArrayFiles::hostileArchivesHaveAReason() {
  const PictureFiles files;
  files.writeAnyPicture("good.png");
  const std::string whole = npz({{"x", npy("|u1", "5, 6, 6", bytesOf(rising(180)))}}, true);
  files.write("cut.npz", whole.substr(0, whole.size() / 2));
  std::string far = whole;
  far.replace(far.size() - 6, 4, "\xFF\xFF\xFF\x7F");  // Where the directory is said to be.
  files.write("far.npz", far);
  files.write("text.npz", "Dear diary");
  files.write("labels.npz", npz({{"y", npy("|u1", "5,", bytesOf(rising(5)))}}, false));
  files.write("short.npy", npy("|u1", "5, 6, 6", bytesOf(rising(179))));
  files.write("huge.npy", npy("|u1", "99999999999, 99999999999, 3", ""));
  files.write("objects.npy", npy("|O", "5, 6, 6", ""));
  files.write("flat.npy", npy("<f4", "180,", std::string(720, '\0')));
  files.write("text.npy", "Dear diary");
  const core::FolderListing listing = list(files);
  QVERIFY(names(listing) == std::set<std::string>{"good.png"});
  const auto found = reasons(listing);
  QCOMPARE(found.size(), std::size_t{9});
  QCOMPARE(found.at("flat.npy"), "an array of the shape 180, which is not that of pictures");
  QCOMPARE(found.at("labels.npz"), "an array of the shape 5, which is not that of pictures");
  QCOMPARE(found.at("short.npy"), "its header promises other contents than it has");
  QCOMPARE(found.at("far.npz"), "the compressed file is damaged or cut off");
}

// The four files of MNIST, as far as their names and form go, from the download to what a run is given.
void TestArrayFiles::arraysTrainLikeAnyPictures() {
  const PictureFiles files;
  const auto digits = [](std::uint32_t count) {
    std::string bytes = bigEndian(0x803) + bigEndian(count) + bigEndian(28) + bigEndian(28);
    for (std::uint32_t i = 0; i < count * 784; ++i) bytes += static_cast<char>(i * 2654435761U >> 24U);
    return bytes;
  };
  writeGzip(files.path("train-images-idx3-ubyte.gz"), digits(50));
  writeGzip(files.path("t10k-images-idx3-ubyte.gz"), digits(10));
  for (const char* labels : {"train-labels-idx1-ubyte.gz", "t10k-labels-idx1-ubyte.gz"}) {
    writeGzip(files.path(labels), "labels");
  }
  core::DataSettings settings;
  settings.folder = files.root().string();
  settings.size = 28;
  settings.color = core::ColorMode::Grey;
  const core::Dataset dataset = core::loadDataset(settings, files.root() / ".cache");
  QCOMPARE(dataset.samples.size(), std::size_t{60});
  QCOMPARE(dataset.indicesOf(Split::Test).size(), std::size_t{10});
  QVERIFY(!dataset.indicesOf(Split::Validation).empty());
  QVERIFY(dataset.skipped.empty());
  const core::Image first = dataset.inputImage(0);
  QVERIFY((core::ImageShape{first.width, first.height, first.channels} == core::ImageShape{28, 28, 1}));
  QCOMPARE(int{first.pixels[1]}, 2654435761U >> 24U);
}

QTEST_GUILESS_MAIN(TestArrayFiles)

#include "tst_array_files.moc"
