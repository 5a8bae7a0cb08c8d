// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of picture file, and every kind of broken one.
#include "core/data/image_reader.h"

#include <QTest>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "tests/support/picture_files.h"

using testing::anyPixels;
using testing::bigEndian;
using testing::PictureFiles;
using testing::readBytes;

namespace {

constexpr std::uint32_t kWhite = 0xFFFFFF;

core::Image read(const PictureFiles& files, const char* name, std::uint32_t background = kWhite) {
  return core::readImage({files.root() / name, {}}, background);
}

// Why the file cannot be read; "" when it can.
std::string reasonAgainst(const PictureFiles& files, const char* name) {
  try {
    (void)read(files, name);
    return "";
  } catch (const core::Error& error) {
    return error.code() == core::ErrorCode::FileUnreadable ? error.what() : "another error";
  }
}

std::vector<int> colourAt(const core::Image& image, int x, int y) {
  return {image.at(x, y), image.at(x, y) + image.channels};
}

// An APP1 segment behind the start of a JPEG file, with nothing but this orientation.
std::string withOrientation(std::string jpeg, int orientation) {
  std::string tiff("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", 18);
  tiff += '\0';
  tiff += static_cast<char>(orientation);
  tiff += std::string(6, '\0');
  const std::string body = std::string("Exif\0\0", 6) + tiff;
  const auto length = static_cast<std::uint32_t>(body.size() + 2);
  return jpeg.insert(2, "\xFF\xE1" + bigEndian(length).substr(2) + body);
}

std::string pngChunk(const std::string& type, const std::string& content) {
  return bigEndian(static_cast<std::uint32_t>(content.size())) + type + content + std::string(4, '\0');
}

std::string pngClaiming(std::uint32_t width, std::uint32_t height) {
  return "\x89PNG\r\n\x1A\n" +
         pngChunk("IHDR", bigEndian(width) + bigEndian(height) + std::string("\x08\x02\0\0\0", 5)) +
         pngChunk("IDAT", "x") + pngChunk("IEND", "");
}

}  // namespace

class TestImageReader : public QObject {
  Q_OBJECT
 private slots:
  void losslessFormatsKeepEveryPixel_data();
  void losslessFormatsKeepEveryPixel();
  void jpegIsCloseToWhatWasWritten();
  void greyStaysOneChannel();
  void sixteenBitsAreReducedToEight();
  void transparencyShowsTheBackground();
  void exifOrientationIsApplied_data();
  void exifOrientationIsApplied();
  void theNameDoesNotDecideOnTheKind();
  void filesCutOffAnywhereAreNeverTakenForWhole_data();
  void filesCutOffAnywhereAreNeverTakenForWhole();
  void badFilesHaveAReason_data();
  void badFilesHaveAReason();
  void pngIsWrittenLosslessly();
};

void TestImageReader::losslessFormatsKeepEveryPixel_data() {
  QTest::addColumn<QString>("name");
  for (const char* name : {"a.png", "a.bmp", "a.tiff", "a.ppm"}) QTest::newRow(name) << name;
}

void TestImageReader::losslessFormatsKeepEveryPixel() {
  QFETCH(const QString, name);
  const PictureFiles files;
  files.writePicture(name.toStdString(), anyPixels(3));
  const core::Image image = read(files, qPrintable(name));
  QCOMPARE(image.width, 8);
  QCOMPARE(image.height, 6);
  for (int y = 0; y < 6; ++y) {
    for (int x = 0; x < 8; ++x) {
      const cv::Vec3b pixel = anyPixels(3).at<cv::Vec3b>(y, x);
      QVERIFY((colourAt(image, x, y) == std::vector<int>{pixel[2], pixel[1], pixel[0]}));
    }
  }
}

void TestImageReader::jpegIsCloseToWhatWasWritten() {
  const PictureFiles files;
  for (const char* name : {"a.jpg", "a.webp"}) {
    files.writePicture(name, cv::Mat(16, 16, CV_8UC3, cv::Scalar(200, 100, 50)));
    const std::vector<int> colour = colourAt(read(files, name), 8, 8);
    QVERIFY(qAbs(colour[0] - 50) < 4 && qAbs(colour[1] - 100) < 4 && qAbs(colour[2] - 200) < 4);
  }
}

void TestImageReader::greyStaysOneChannel() {
  const PictureFiles files;
  for (const char* name : {"a.png", "a.pgm", "a.jpg"}) {
    files.writePicture(name, cv::Mat(16, 16, CV_8UC1, cv::Scalar(77)));
    const core::Image image = read(files, name);
    QCOMPARE(image.channels, 1);
    QCOMPARE(int{image.pixels.front()}, 77);
  }
}

void TestImageReader::sixteenBitsAreReducedToEight() {
  const PictureFiles files;
  for (const char* name : {"a.png", "a.tiff"}) {
    files.writePicture(name, cv::Mat(4, 4, CV_16UC3, cv::Scalar(0, 257 * 100 + 120, 65535)));
    QVERIFY((colourAt(read(files, name), 1, 1) == std::vector<int>{255, 100, 0}));
  }
}

void TestImageReader::transparencyShowsTheBackground() {
  const PictureFiles files;
  cv::Mat pixels(2, 2, CV_8UC4, cv::Scalar(0, 0, 200, 255));
  pixels.at<cv::Vec4b>(0, 1) = {0, 0, 200, 0};
  pixels.at<cv::Vec4b>(1, 1) = {0, 0, 200, 51};  // A fifth.
  files.writePicture("a.png", pixels);
  const core::Image image = read(files, "a.png", 0x0064FF);
  QVERIFY((colourAt(image, 0, 0) == std::vector<int>{200, 0, 0}));
  QVERIFY((colourAt(image, 1, 0) == std::vector<int>{0, 100, 255}));
  QVERIFY((colourAt(image, 1, 1) == std::vector<int>{40, 80, 204}));
}

void TestImageReader::exifOrientationIsApplied_data() {
  // Where the picture's upper left corner, which is bright, is shown.
  QTest::addColumn<int>("orientation");
  QTest::addColumn<bool>("right");
  QTest::addColumn<bool>("bottom");
  QTest::addColumn<bool>("turned");
  QTest::newRow("1") << 1 << false << false << false;
  QTest::newRow("2, mirrored") << 2 << true << false << false;
  QTest::newRow("3, upside down") << 3 << true << true << false;
  QTest::newRow("4, mirrored upside down") << 4 << false << true << false;
  QTest::newRow("5, transposed") << 5 << false << false << true;
  QTest::newRow("6, turned right") << 6 << true << false << true;
  QTest::newRow("7, transversed") << 7 << true << true << true;
  QTest::newRow("8, turned left") << 8 << false << true << true;
}

void TestImageReader::exifOrientationIsApplied() {
  QFETCH(const int, orientation);
  QFETCH(const bool, right);
  QFETCH(const bool, bottom);
  QFETCH(const bool, turned);
  const PictureFiles files;
  cv::Mat pixels(32, 64, CV_8UC1, cv::Scalar(0));
  pixels(cv::Rect(0, 0, 16, 16)).setTo(255);
  files.writePicture("plain.jpg", pixels);
  files.write("turned.jpg", withOrientation(readBytes(files.root() / "plain.jpg"), orientation));
  const core::Image image = read(files, "turned.jpg");
  QCOMPARE(image.width, turned ? 32 : 64);
  QCOMPARE(image.height, turned ? 64 : 32);
  QVERIFY(*image.at(right ? image.width - 4 : 4, bottom ? image.height - 4 : 4) > 200);
  QVERIFY(*image.at(right ? 4 : image.width - 4, bottom ? image.height - 4 : 4) < 50);
}

void TestImageReader::theNameDoesNotDecideOnTheKind() {
  const PictureFiles files;
  files.writeAnyPicture("a.png");
  std::filesystem::rename(files.root() / "a.png", files.root() / "a.jpg");
  QCOMPARE(read(files, "a.jpg").width, 8);
}

void TestImageReader::filesCutOffAnywhereAreNeverTakenForWhole_data() {
  QTest::addColumn<QString>("name");
  for (const char* name : {"a.png", "a.jpg", "a.bmp", "a.tiff", "a.ppm", "a.webp"}) QTest::newRow(name) << name;
}

void TestImageReader::filesCutOffAnywhereAreNeverTakenForWhole() {
  QFETCH(const QString, name);
  const PictureFiles files;
  cv::Mat noise(24, 24, CV_8UC3);
  cv::randu(noise, 0, 255);
  files.writePicture(name.toStdString(), noise);
  const core::Image whole = read(files, qPrintable(name));
  const std::string bytes = readBytes(files.root() / name.toStdString());
  for (std::size_t length = 0; length + 2 < bytes.size(); length += 13) {
    files.write("cut", bytes.substr(0, length));
    try {
      QVERIFY(read(files, "cut") == whole);  // What is missing may be beside the pixels.
    } catch (const core::Error& error) {
      QVERIFY(error.code() == core::ErrorCode::FileUnreadable);
    }
  }
}

void TestImageReader::badFilesHaveAReason_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("reason");
  const auto row = [](const char* name, const std::string& bytes, const char* reason) {
    QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())) << reason;
  };
  row("empty", "", "the file is empty");
  row("text", "Dear diary, no pictures today.", "not a picture");
  row("another kind", "8BPS....", "Photoshop pictures are not supported; save it as PNG");
  row("bomb", pngClaiming(60000, 60000), "it claims to be larger than 256 megapixels");
  row("smaller bomb", pngClaiming(15000, 15000), "it claims more pixels than the file can hold");
  row("no size", pngClaiming(0, 10), "its header is damaged");
  row("damaged pixels", pngClaiming(10, 10), "the file is damaged (IHDR: CRC error)");
  row("only a signature", "\xFF\xD8\xFF\xE0", "its header is damaged");
}

void TestImageReader::badFilesHaveAReason() {
  QFETCH(const QByteArray, bytes);
  QFETCH(const QString, reason);
  const PictureFiles files;
  files.write("bad", bytes.toStdString());
  QCOMPARE(QString::fromStdString(reasonAgainst(files, "bad")), reason);
}

void TestImageReader::pngIsWrittenLosslessly() {
  const PictureFiles files;
  core::Image image(5, 3, 3);
  for (std::size_t i = 0; i < image.pixels.size(); ++i) image.pixels[i] = static_cast<std::uint8_t>(i * 5);
  core::writePng(image, files.path("out.png"));
  QVERIFY(read(files, "out.png") == image);
  QVERIFY_EXCEPTION_THROWN(core::writePng(image, files.root() / "missing" / "out.png"), core::Error);
}

QTEST_GUILESS_MAIN(TestImageReader)

#include "tst_image_reader.moc"
