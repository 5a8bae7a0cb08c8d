// SPDX-License-Identifier: GPL-3.0-or-later
// What pictures carry along beside their pixels: which way up they are, several pages, ends that are missing.
#include <libheif/heif.h>
#include <unistd.h>

#include <QTest>
#include <array>
#include <cstdio>
#include <cstdlib>
// Reads what the lines above declare.
#include <jpeglib.h>

#include <memory>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/data/image_header.h"
#include "core/data/image_reader.h"
#include "tests/support/picture_bytes.h"
#include "tests/support/picture_files.h"
#include "tests/support/read_bytes.h"
#include "tests/support/sample_pictures.h"

using testing::PictureFiles;
using testing::pictureOf;
using testing::pngChunk;
using testing::readBytes;
using testing::reasonAgainst;
using testing::tiffOf;
using testing::tiffPage;
using testing::valuesOf;
using testing::webpChunk;
using testing::webpOf;
using Values = std::vector<int>;

namespace {

constexpr int kLossless = 101;  // For OpenCV's WebP.

std::string encoded(const char* extension, const cv::Mat& pixels, const std::vector<int>& options = {}) {
  std::vector<std::uint8_t> bytes;
  cv::imencode(extension, pixels, bytes, options);
  return {bytes.begin(), bytes.end()};
}

cv::Mat noise(int width, int height) {
  cv::Mat pixels(height, width, CV_8UC3);
  cv::setRNGSeed(3);
  cv::randu(pixels, 0, 255);
  return pixels;
}

// 2 x 1, bright left.
cv::Mat brightLeft() {
  cv::Mat pixels(8, 16, CV_8UC3, cv::Scalar::all(0));
  pixels(cv::Rect(0, 0, 8, 8)).setTo(cv::Scalar::all(255));
  return pixels;
}

// The chunk of the pixels alone, out of a plain WebP file.
std::string webpPixels(const cv::Mat& pixels) {
  return encoded(".webp", pixels, {cv::IMWRITE_WEBP_QUALITY, kLossless}).substr(12);
}

std::string extendedWebp(int flags, int width, int height, const std::string& chunks) {
  const auto side = [](int length) { return testing::lowFirst(static_cast<std::uint64_t>(length - 1), 3); };
  return webpOf(webpChunk("VP8X", static_cast<char>(flags) + std::string(3, '\0') + side(width) + side(height)) +
                chunks);
}

// 8 x 8 pixels of these four inks.
std::string jpegInInk(const std::array<std::uint8_t, 4>& inks) {
  jpeg_compress_struct library{};
  jpeg_error_mgr errors{};
  library.err = jpeg_std_error(&errors);
  jpeg_create_compress(&library);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&library, &bytes, &size);
  library.image_width = 8;
  library.image_height = 8;
  library.input_components = 4;
  library.in_color_space = JCS_CMYK;
  jpeg_set_defaults(&library);
  jpeg_start_compress(&library, TRUE);
  std::vector<std::uint8_t> row;
  for (int x = 0; x < 8; ++x) row.insert(row.end(), inks.begin(), inks.end());
  JSAMPROW pointer = row.data();
  for (int y = 0; y < 8; ++y) jpeg_write_scanlines(&library, &pointer, 1);
  jpeg_finish_compress(&library);
  jpeg_destroy_compress(&library);
  std::string file(reinterpret_cast<const char*>(bytes), size);
  std::free(bytes);
  return file;
}

std::size_t pagesIn(const std::string& bytes) {
  const auto header = core::readImageHeader({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
  return header ? header->pages : 0;
}

}  // namespace

class TestPictureFiles : public QObject {
  Q_OBJECT
 private slots:
  void orientationIsFoundInEveryFormat_data();
  void orientationIsFoundInEveryFormat();
  void jpegWithAHarmlessMarkerIsRead();
  void jpegWithoutItsEndIsReadWhereAllRowsAreThere();
  void progressiveJpegWithoutItsLastScansIsCutOff();
  void jpegInInkIsRead();
  void gifShowsItsFrames();
  void gifMayBeCutOff();
  void pngAnimationsHavePages();
  void webpAnimationsHavePages();
  void tiffHasPages();
  void smallCopiesAndMasksAreNoPages();
  void jpegsOfTwoLensesHavePages();
  void previewsInJpegAreNoPages();
  void picturesOfUnknownKindArePagesWhereTheyAreLikeTheFirst();
  void pagesMayBeAskedForInAnyOrder();
  void pagesAreReadFromTheFileOnce();
  void jpeg2000IsRead();
  void phonePicturesAreRead_data();
  void phonePicturesAreRead();
  void seriesOfPhonesHavePages();
  void framesOfFilmsAreCounted_data();
  void framesOfFilmsAreCounted();
  void filmWithoutAPictureIsRefused();
  void librariesPrintNothing();
};

void TestPictureFiles::orientationIsFoundInEveryFormat_data() {
  QTest::addColumn<QByteArray>("bytes");
  const auto row = [](const char* name, const std::string& bytes) {
    QTest::newRow(name) << QByteArray::fromStdString(bytes);
  };
  const std::string exif = testing::exifWith(6);
  const std::string xmp = testing::xmpWith(6);
  const std::string pixels = std::string(8 * 16, '\0').replace(0, 8, std::string(8, '\xFF'));
  std::string rows;
  for (int y = 0; y < 8; ++y) rows += std::string(8, '\xFF') + std::string(8, '\0');
  const std::string text = std::string("XML:com.adobe.xmp") + std::string(5, '\0') + xmp;
  row("PNG, EXIF", testing::pngOf({16, 8, 8, 0, rows, pngChunk("eXIf", exif), ""}));
  row("PNG, EXIF behind the pixels", testing::pngOf({16, 8, 8, 0, rows, "", pngChunk("eXIf", exif)}));
  row("PNG, XMP", testing::pngOf({16, 8, 8, 0, rows, pngChunk("iTXt", text), ""}));
  std::string digits = "\nexif\n" + std::to_string(exif.size()) + "\n";
  for (const char byte : exif) digits += QByteArray(1, byte).toHex().toStdString();
  row("PNG, as ImageMagick keeps it",
      testing::pngOf({16, 8, 8, 0, rows, pngChunk("tEXt", std::string("Raw profile type exif") + '\0' + digits), ""}));
  row("WebP, EXIF", extendedWebp(0x08, 16, 8, webpPixels(brightLeft()) + webpChunk("EXIF", exif)));
  row("WebP, XMP", extendedWebp(0x04, 16, 8, webpPixels(brightLeft()) + webpChunk("XMP ", xmp)));
  const std::string packet = std::string("http://ns.adobe.com/xap/1.0/") + '\0' + xmp;
  row("JPEG, XMP",
      encoded(".jpg", brightLeft()).insert(2, "\xFF\xE1" + testing::highFirst(packet.size() + 2, 2) + packet));
}

void TestPictureFiles::orientationIsFoundInEveryFormat() {
  QFETCH(const QByteArray, bytes);
  const core::Image image = pictureOf(bytes.toStdString());
  QCOMPARE(image.width, 8);
  QCOMPARE(image.height, 16);
  QVERIFY(*image.at(4, 2) > 200);  // Turned to the right: what was left is above.
  QVERIFY(*image.at(4, 13) < 50);
}

void TestPictureFiles::jpegWithAHarmlessMarkerIsRead() {
  const std::string plain = encoded(".jpg", noise(24, 16));
  std::string odd = plain;
  const std::size_t behindFirst = 20;  // JFIF's segment.
  odd.insert(behindFirst, "\xFF\xE5" + testing::highFirst(4, 2) + "??");
  odd.insert(behindFirst, std::string("\x00\x13\x37", 3));  // Bytes that belong to nothing.
  QCOMPARE(valuesOf(odd), valuesOf(plain));
}

void TestPictureFiles::jpegWithoutItsEndIsReadWhereAllRowsAreThere() {
  const std::string plain = encoded(".jpg", noise(40, 40));
  QCOMPARE(valuesOf(plain.substr(0, plain.size() - 2)), valuesOf(plain));
  QCOMPARE(QString::fromStdString(reasonAgainst(plain.substr(0, plain.size() / 2))),
           QStringLiteral("the file is cut off"));
}

void TestPictureFiles::progressiveJpegWithoutItsLastScansIsCutOff() {
  const std::string plain = encoded(".jpg", noise(40, 40), {cv::IMWRITE_JPEG_PROGRESSIVE, 1});
  const std::size_t lastScan = plain.rfind("\xFF\xDA");
  const std::size_t tables = plain.rfind("\xFF\xC4", lastScan);
  QCOMPARE(QString::fromStdString(reasonAgainst(plain.substr(0, tables))), QStringLiteral("the file is cut off"));
  QCOMPARE(valuesOf(plain.substr(0, plain.size() - 2)), valuesOf(plain));
}

void TestPictureFiles::jpegInInkIsRead() {
  // Adobe's way, which all follow: full values are bare paper.
  const Values white = valuesOf(jpegInInk({255, 255, 255, 255}));
  QCOMPARE(white, Values(3 * 64, 255));
  const core::Image cyan = pictureOf(jpegInInk({0, 255, 255, 255}));
  QVERIFY(cyan.at(3, 3)[0] < 4 && cyan.at(3, 3)[1] > 251 && cyan.at(3, 3)[2] > 251);
}

void TestPictureFiles::gifShowsItsFrames() {
  const std::string palette("\x0A\x14\x1E\x64\x64\x64\xC8\x00\x00\x00\x00\xC8", 12);
  // The second frame covers the right pixel; the third lets the second go and covers the left one.
  const std::string file = testing::gifOf(2, 1, palette,
                                          {{0, 0, 2, 1, 0, -1, std::string("\0\1", 2)},
                                           {1, 0, 1, 1, 2, -1, "\2"},
                                           {0, 0, 2, 1, 0, 0, std::string("\3\0", 2)}});
  QCOMPARE(valuesOf(file), (Values{10, 20, 30, 100, 100, 100}));
  QCOMPARE(valuesOf(file, 1), (Values{10, 20, 30, 200, 0, 0}));
  QCOMPARE(valuesOf(file, 2), (Values{0, 0, 200, 255, 255, 255}));
  QVERIFY_EXCEPTION_THROWN(valuesOf(file, 3), core::Error);
}

void TestPictureFiles::gifMayBeCutOff() {
  const std::string file =
      testing::gifOf(20, 20, std::string(12, 'x'), {{0, 0, 20, 20, 0, -1, std::string(400, '\1')}});
  QCOMPARE(valuesOf(file.substr(0, file.size() - 1)), valuesOf(file));
  QCOMPARE(QString::fromStdString(reasonAgainst(file.substr(0, file.size() - 90))),
           QStringLiteral("the file is cut off"));
}

void TestPictureFiles::pngAnimationsHavePages() {
  const auto control = [](int number, int left, int width, int disposal, int blend) {
    const auto field = [](int value) { return testing::highFirst(static_cast<std::uint64_t>(value), 4); };
    return pngChunk("fcTL", field(number) + field(width) + field(1) + field(left) + field(0) +
                                testing::highFirst(1, 2) + testing::highFirst(10, 2) + static_cast<char>(disposal) +
                                static_cast<char>(blend));
  };
  const std::string animation = pngChunk("acTL", testing::highFirst(2, 4) + testing::highFirst(0, 4));
  const std::string second =
      control(1, 1, 1, 0, 0) + pngChunk("fdAT", testing::highFirst(2, 4) + testing::pngPixels("\x07", 1));
  const std::string shown = testing::pngOf({2, 1, 8, 0, "\x05\x09", animation + control(0, 0, 2, 0, 0), second});
  QCOMPARE(valuesOf(shown), (Values{5, 9}));
  QCOMPARE(valuesOf(shown, 1), (Values{5, 5, 5, 7, 7, 7}));
  QVERIFY_EXCEPTION_THROWN(valuesOf(shown, 2), core::Error);
  const std::string hidden = testing::pngOf({2, 1, 8, 0, "\x05\x09", animation, second});  // The picture is no frame.
  QCOMPARE(valuesOf(hidden, 1), (Values{255, 255, 255, 7, 7, 7}));
}

void TestPictureFiles::webpAnimationsHavePages() {
  const auto frame = [](const cv::Mat& pixels) {
    const auto side = [](int length) { return testing::lowFirst(static_cast<std::uint64_t>(length), 3); };
    return webpChunk("ANMF", side(0) + side(0) + side(pixels.cols - 1) + side(pixels.rows - 1) + side(100) + '\2' +
                                 webpPixels(pixels));
  };
  const std::string file =
      extendedWebp(0x02, 4, 4,
                   webpChunk("ANIM", std::string(6, '\0')) + frame(cv::Mat(4, 4, CV_8UC3, cv::Scalar(1, 2, 3))) +
                       frame(cv::Mat(4, 4, CV_8UC3, cv::Scalar(40, 50, 60))));
  QCOMPARE(valuesOf(file)[0], 3);
  QCOMPARE(valuesOf(file, 1)[0], 60);
  QVERIFY_EXCEPTION_THROWN(valuesOf(file, 2), core::Error);
}

void TestPictureFiles::tiffHasPages() {
  const std::string file = tiffOf({tiffPage(1, 1, {8}, 1, {"\x05"}), tiffPage(2, 1, {8}, 1, {"\x06\x07"})});
  QCOMPARE(valuesOf(file), (Values{5}));
  QCOMPARE(valuesOf(file, 1), (Values{6, 7}));
  QVERIFY_EXCEPTION_THROWN(valuesOf(file, 2), core::Error);
}

void TestPictureFiles::smallCopiesAndMasksAreNoPages() {
  const std::string file =
      tiffOf({tiffPage(1, 1, {8}, 1, {"\x05"}, {{254, 4, {1}}}), tiffPage(2, 1, {8}, 1, {"\x06\x07"})});
  QCOMPARE(valuesOf(file), (Values{6, 7}));
}

void TestPictureFiles::jpegsOfTwoLensesHavePages() {
  constexpr std::uint64_t kTwoLenses = 0x020002;
  const std::string left = encoded(".jpg", noise(24, 16));
  const std::string right = encoded(".jpg", brightLeft());
  const std::string file = testing::jpegsOf(left, right, kTwoLenses);
  QCOMPARE(pagesIn(file), std::size_t{2});
  QCOMPARE(valuesOf(file), valuesOf(left));
  QCOMPARE(valuesOf(file, 1), valuesOf(right));
  QVERIFY_EXCEPTION_THROWN(valuesOf(file, 2), core::Error);
  QCOMPARE(pagesIn(file.substr(0, left.size())), std::size_t{1});  // The other one is missing.
}

void TestPictureFiles::previewsInJpegAreNoPages() {
  const std::string file = testing::jpegsOf(encoded(".jpg", noise(24, 16)), encoded(".jpg", brightLeft()), 0x010001);
  QCOMPARE(pagesIn(file), std::size_t{1});
}

void TestPictureFiles::picturesOfUnknownKindArePagesWhereTheyAreLikeTheFirst() {
  const std::string first = encoded(".jpg", noise(24, 16));
  const std::string second = encoded(".jpg", noise(24, 16) / 2);
  const std::string file = testing::jpegsOf(first, second, 0);  // As Pillow writes them.
  QCOMPARE(pagesIn(file), std::size_t{2});
  QCOMPARE(valuesOf(file, 1), valuesOf(second));
  QCOMPARE(pagesIn(testing::jpegsOf(first, encoded(".jpg", noise(12, 8)), 0)), std::size_t{1});
  const std::string words = std::string("http://ns.adobe.com/xap/1.0/") + '\0' + "<hdrgm:Version>1.0";
  const std::string gains = std::string(second).insert(2, "\xFF\xE1" + testing::highFirst(words.size() + 2, 2) + words);
  QCOMPARE(pagesIn(testing::jpegsOf(first, gains, 0)), std::size_t{1});
}

void TestPictureFiles::pagesMayBeAskedForInAnyOrder() {
  const PictureFiles files;
  std::vector<testing::GifFrame> frames;
  for (int i = 0; i < 8; ++i) frames.push_back({i, 0, 1, 1, 0, -1, std::string(1, static_cast<char>(i % 4))});
  const std::string file = testing::gifOf(8, 1, std::string("\1\1\1\2\2\2\3\3\3\4\4\4", 12), frames);
  files.write("moving.gif", file);
  const core::ImageReader reader;
  for (const std::size_t page : {3U, 0U, 1U, 7U, 5U, 5U, 2U, 6U, 4U, 0U}) {
    const core::Image image = reader.read({files.path("moving.gif"), page}, 0xFFFFFF);
    QCOMPARE(Values(image.pixels.begin(), image.pixels.end()), valuesOf(file, page));
  }
  QVERIFY_EXCEPTION_THROWN((void)reader.read({files.path("moving.gif"), 8}, 0), core::Error);
}

// Each page of a long animation would otherwise read and decode all those before it.
void TestPictureFiles::pagesAreReadFromTheFileOnce() {
  const PictureFiles files;
  files.write("scan.tiff", tiffOf({tiffPage(1, 1, {8}, 1, {"\x05"}), tiffPage(2, 1, {8}, 1, {"\x06\x07"})}));
  const core::ImageReader reader;
  QCOMPARE(reader.read({files.path("scan.tiff"), 0}, 0).width, 1);
  std::filesystem::remove(files.path("scan.tiff"));
  QCOMPARE(reader.read({files.path("scan.tiff"), 1}, 0).width, 2);
}

void TestPictureFiles::jpeg2000IsRead() {
  const cv::Mat pixels = noise(48, 40);
  const core::Image image = pictureOf(encoded(".jp2", pixels, {cv::IMWRITE_JPEG2000_COMPRESSION_X1000, 1000}));
  QCOMPARE(image.width, 48);
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 48; ++x) {
      for (int c = 0; c < 3; ++c) QVERIFY(qAbs(image.at(x, y)[c] - pixels.at<cv::Vec3b>(y, x)[2 - c]) <= 1);
    }
  }
}

void TestPictureFiles::phonePicturesAreRead_data() {
  QTest::addColumn<int>("format");
  QTest::newRow("HEIC") << static_cast<int>(heif_compression_HEVC);
  QTest::newRow("AVIF") << static_cast<int>(heif_compression_AV1);
}

void TestPictureFiles::phonePicturesAreRead() {
  QFETCH(const int, format);
  const std::string bytes = testing::heifPicture(static_cast<heif_compression_format>(format));
  if (bytes.empty()) QSKIP("libheif has no encoder for this here.");
  const core::Image image = pictureOf(bytes);
  QCOMPARE(image.width, 64);
  QCOMPARE(image.height, 32);
  const Values left(image.at(8, 8), image.at(8, 8) + 3);
  QVERIFY(qAbs(left[0] - 200) < 8 && qAbs(left[1] - 60) < 8 && qAbs(left[2] - 20) < 8);
  QVERIFY(!reasonAgainst(bytes.substr(0, bytes.size() / 2)).empty());
}

void TestPictureFiles::seriesOfPhonesHavePages() {
  const std::string bytes = testing::heifPicture(heif_compression_HEVC, 3);
  if (bytes.empty()) QSKIP("libheif has no encoder for this here.");
  QCOMPARE(pagesIn(bytes), std::size_t{3});
  QVERIFY(qAbs(valuesOf(bytes, 0)[0] - 200) < 8);
  QVERIFY(qAbs(valuesOf(bytes, 1)[0] - 100) < 8);
  QVERIFY(qAbs(valuesOf(bytes, 2)[0] - 66) < 8);
  QVERIFY_EXCEPTION_THROWN(valuesOf(bytes, 3), core::Error);
}

void TestPictureFiles::framesOfFilmsAreCounted_data() {
  QTest::addColumn<QByteArray>("film");
  QTest::addColumn<std::size_t>("frames");
  const auto row = [](const char* name, const std::string& film, std::size_t frames) {
    QTest::newRow(name) << QByteArray::fromStdString(film) << frames;
  };
  row("none", "", 0);
  row("five", testing::heifFilm(5), 5);
  row("equally long ones", testing::heifFilm(4, "pict", 20), 4);
  row("with sound", testing::heifFilm(5, "vide"), 0);
  row("more than the file holds", testing::heifFilm(0xFFFFFFFF, "pict", 1000), 0);
  row("cut off", testing::heifFilm(5).substr(0, 150), 0);
  std::string endless = testing::heifFilm(5);
  row("to the file's end", endless.replace(0, 4, testing::highFirst(0, 4)), 5);
  row("a long length",
      testing::highFirst(1, 4) + "moov" + testing::highFirst(endless.size() + 8, 8) + endless.substr(8), 5);
  row("a length that leads nowhere", std::string(endless).replace(0, 4, testing::highFirst(4, 4)), 0);
  row("a length that overflows", testing::highFirst(1, 4) + "moov" + std::string(8, '\xFF') + endless.substr(8), 0);
}

void TestPictureFiles::framesOfFilmsAreCounted() {
  QFETCH(const QByteArray, film);
  QFETCH(const std::size_t, frames);
  const std::string picture = testing::heifPicture(heif_compression_HEVC);
  if (picture.empty()) QSKIP("libheif has no encoder for this here.");
  const std::string bytes = picture + film.toStdString();
  const auto header = core::readImageHeader({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
  QVERIFY(header);
  QCOMPARE(header->filmFrames, frames);
  QCOMPARE(header->pages, std::size_t{1});
  QCOMPARE(pictureOf(bytes).width, 64);
}

void TestPictureFiles::filmWithoutAPictureIsRefused() {
  const std::string kind = testing::heifBox("ftyp", "msf1" + std::string(4, '\0') + "hevc");
  QCOMPARE(QString::fromStdString(reasonAgainst(kind + testing::heifFilm(5))),
           QStringLiteral("it holds nothing but a moving picture, which cannot be read; save it as GIF, PNG or WebP"));
}

// Descriptors, not streams: libraries in C write past everything that C++ could catch.
void TestPictureFiles::librariesPrintNothing() {
  const PictureFiles files;
  const std::string words = (files.root() / "words").string();
  const std::vector<std::string> wholes = testing::samplePictures();  // Encoders may speak.
  std::fflush(nullptr);
  const int output = ::dup(STDOUT_FILENO);
  const int errors = ::dup(STDERR_FILENO);
  std::FILE* const caught = std::fopen(words.c_str(), "w");
  ::dup2(::fileno(caught), STDOUT_FILENO);
  ::dup2(::fileno(caught), STDERR_FILENO);
  for (const std::string& whole : wholes) {
    for (const std::size_t place : {whole.size() / 8, whole.size() / 3, whole.size() / 2, whole.size() - 8}) {
      std::string spoilt = whole;
      for (std::size_t i = place; i < std::min(place + 8, whole.size()); ++i) spoilt[i] = static_cast<char>(~spoilt[i]);
      (void)reasonAgainst(spoilt);
      (void)reasonAgainst(whole.substr(0, place));
    }
  }
  std::fflush(nullptr);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  ::close(output);
  ::close(errors);
  std::fclose(caught);
  QCOMPARE(QString::fromStdString(readBytes(words)), QString());
}

QTEST_GUILESS_MAIN(TestPictureFiles)

#include "tst_picture_files.moc"
