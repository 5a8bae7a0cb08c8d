// SPDX-License-Identifier: GPL-3.0-or-later
// What the formats of pictures mean, by files put together byte by byte: depths, planes, palettes, inks, masks.
#include <QTest>

#include "core/base/error.h"
#include "core/data/image_reader.h"
#include "tests/support/picture_bytes.h"
#include "tests/support/picture_files.h"
#include "tests/support/read_bytes.h"

using testing::bmpHeader;
using testing::bmpOf;
using testing::highFirst;
using testing::lowFirst;
using testing::PictureFiles;
using testing::pictureOf;
using testing::reasonAgainst;
using testing::tiffOf;
using testing::tiffPage;
using testing::valuesOf;
using Values = std::vector<int>;

namespace {

std::string bytesOf(const Values& values) { return {values.begin(), values.end()}; }

std::string wordsOf(const Values& values, int bytes) {
  std::string text;
  for (const int value : values) text += lowFirst(static_cast<std::uint64_t>(value), bytes);
  return text;
}

std::string floatsOf(const std::vector<float>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)};
}

constexpr int kInverted = 0;
constexpr int kGrey = 1;
constexpr int kRgb = 2;
constexpr int kPalette = 3;
constexpr int kInk = 5;
constexpr int kLab = 8;

}  // namespace

class TestPictureFormats : public QObject {
  Q_OBJECT
 private slots:
  void tiffHasManyDepths_data();
  void tiffHasManyDepths();
  void tiffPlanesMayLieApart();
  void tiffPalettesHaveColours();
  void tiffMayBeBigAndOfEitherOrder();
  void tiffMayBeInInkAndInLab();
  void tiffKeepsItsOrientation();
  void tiffAlphaShowsTheBackground();
  void valuesWithoutARangeAreStretched_data();
  void valuesWithoutARangeAreStretched();
  void rawDataOfCamerasIsNamed_data();
  void rawDataOfCamerasIsNamed();
  void rawDataOfCamerasIsKnownByItsName_data();
  void rawDataOfCamerasIsKnownByItsName();
  void bmpIsReadInAllItsKinds_data();
  void bmpIsReadInAllItsKinds();
  void bmpRunsAreUnpacked();
  void portableMapsAreReadInAllTheirKinds_data();
  void portableMapsAreReadInAllTheirKinds();
  void pngWithATransparentValueIsNotBlack();
};

void TestPictureFormats::tiffHasManyDepths_data() {
  QTest::addColumn<int>("bits");
  QTest::addColumn<int>("photometric");
  QTest::addColumn<QByteArray>("strip");
  QTest::addColumn<Values>("values");
  const auto row = [](const char* name, int bits, int photometric, const std::string& strip, const Values& values) {
    QTest::newRow(name) << bits << photometric << QByteArray::fromStdString(strip) << values;
  };
  row("1 bit", 1, kGrey, "\x50", {0, 255, 0, 255});
  row("1 bit, white is 0", 1, kInverted, "\x50", {255, 0, 255, 0});
  row("2 bits", 2, kGrey, "\x1B", {0, 85, 170, 255});
  row("4 bits", 4, kGrey, std::string("\x01\x8F", 2), {0, 17, 136, 255});
  row("8 bits", 8, kGrey, bytesOf({0, 1, 128, 255}), {0, 1, 128, 255});
  row("12 bits", 12, kGrey, std::string("\x00\x08\x00\xFF\xF0\x10", 6), {0, 128, 255, 1});
  row("16 bits", 16, kGrey, wordsOf({0, 257, 257 * 128, 65535}, 2), {0, 1, 128, 255});
  row("16 bits, white is 0", 16, kInverted, wordsOf({0, 257, 257 * 128, 65535}, 2), {255, 254, 127, 0});
}

void TestPictureFormats::tiffHasManyDepths() {
  QFETCH(const int, bits);
  QFETCH(const int, photometric);
  QFETCH(const QByteArray, strip);
  QFETCH(const Values, values);
  const auto depth = static_cast<std::uint64_t>(bits);
  QCOMPARE(valuesOf(tiffOf({tiffPage(4, 1, {depth}, photometric, {strip.toStdString()})})), values);
}

void TestPictureFormats::tiffPlanesMayLieApart() {
  const auto apart = [](int bits, const std::vector<std::string>& planes) {
    const auto depth = static_cast<std::uint64_t>(bits);
    return valuesOf(tiffOf({tiffPage(2, 1, {depth, depth, depth}, kRgb, planes, {{284, 3, {2}}})}));
  };
  QCOMPARE(apart(8, {bytesOf({10, 11}), bytesOf({20, 21}), bytesOf({30, 31})}), (Values{10, 20, 30, 11, 21, 31}));
  QCOMPARE(
      apart(16, {wordsOf({257 * 10, 257 * 11}, 2), wordsOf({257 * 20, 257 * 21}, 2), wordsOf({257 * 30, 257 * 31}, 2)}),
      (Values{10, 20, 30, 11, 21, 31}));
}

void TestPictureFormats::tiffPalettesHaveColours() {
  testing::TiffEntry colours{320, 3, std::vector<std::uint64_t>(3 * 256)};
  colours.values[7] = 257 * 200;
  colours.values[256 + 7] = 257 * 100;
  colours.values[512 + 9] = 257 * 50;
  QCOMPARE(valuesOf(tiffOf({tiffPage(2, 1, {8}, kPalette, {bytesOf({7, 9})}, {colours})})),
           (Values{200, 100, 0, 0, 0, 50}));
  testing::TiffEntry few{320, 3, std::vector<std::uint64_t>(3 * 16)};
  few.values[7] = 257 * 200;
  few.values[32 + 9] = 257 * 50;
  QCOMPARE(valuesOf(tiffOf({tiffPage(2, 1, {4}, kPalette, {"\x79"}, {few})})), (Values{200, 0, 0, 0, 0, 50}));
}

void TestPictureFormats::tiffMayBeBigAndOfEitherOrder() {
  const auto page = [](const std::string& strip) { return tiffPage(2, 1, {16}, kGrey, {strip}); };
  QCOMPARE(valuesOf(tiffOf({page(wordsOf({257 * 3, 257 * 4}, 2))}, testing::TiffKind::Big)), (Values{3, 4}));
  QCOMPARE(valuesOf(tiffOf({page(highFirst(257 * 3 * 65536 + 257 * 4, 4))}, testing::TiffKind::HighFirst)),
           (Values{3, 4}));
}

void TestPictureFormats::tiffMayBeInInkAndInLab() {
  // Bare paper, full black, full cyan, half of magenta.
  const std::string inks = bytesOf({0, 0, 0, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 128, 0, 0});
  QCOMPARE(valuesOf(tiffOf({tiffPage(4, 1, {8, 8, 8, 8}, kInk, {inks})})),
           (Values{255, 255, 255, 0, 0, 0, 0, 255, 255, 255, 127, 255}));
  // White, and the red and the blue of sRGB as D50 sees them (L* 54.29, 80.81, 69.89; 29.57, 68.30, -112.03).
  const std::string lab = bytesOf({255, 0, 0, 138, 81, 70, 75, 68, 144});
  const Values colours = valuesOf(tiffOf({tiffPage(3, 1, {8, 8, 8}, kLab, {lab})}));
  const Values expected = {255, 255, 255, 255, 0, 0, 0, 0, 255};
  for (std::size_t i = 0; i < expected.size(); ++i)
    QVERIFY2(qAbs(colours[i] - expected[i]) <= 8, qPrintable(QString::number(i)));
}

void TestPictureFormats::tiffKeepsItsOrientation() {
  const auto turned = [](std::uint64_t orientation) {
    return valuesOf(tiffOf({tiffPage(2, 1, {8}, kGrey, {bytesOf({5, 9})}, {{274, 3, {orientation}}})}));
  };
  QCOMPARE(turned(1), (Values{5, 9}));
  QCOMPARE(turned(3), (Values{9, 5}));
  QCOMPARE(pictureOf(tiffOf({tiffPage(2, 1, {8}, kGrey, {bytesOf({5, 9})}, {{274, 3, {6}}})})).height, 2);
}

void TestPictureFormats::tiffAlphaShowsTheBackground() {
  const std::string pixels = bytesOf({100, 50, 0, 255, 100, 50, 0, 0});
  const auto with = [&](std::uint64_t kind) {
    return valuesOf(tiffOf({tiffPage(2, 1, {8, 8, 8, 8}, kRgb, {pixels}, {{338, 3, {kind}}})}));
  };
  QCOMPARE(with(2), (Values{100, 50, 0, 255, 255, 255}));
  QCOMPARE(with(0), (Values{100, 50, 0, 100, 50, 0}));  // Nobody says that it is alpha.
}

void TestPictureFormats::valuesWithoutARangeAreStretched_data() {
  QTest::addColumn<int>("bits");
  QTest::addColumn<int>("format");  // TIFF's SampleFormat.
  QTest::addColumn<QByteArray>("strip");
  QTest::addColumn<Values>("values");
  const auto row = [](const char* name, int bits, int format, const std::string& strip, const Values& values) {
    QTest::newRow(name) << bits << format << QByteArray::fromStdString(strip) << values;
  };
  row("whole numbers", 32, 1, wordsOf({1000, 2000, 1600, 1000}, 4), {0, 255, 153, 0});
  row("signed numbers", 32, 2, wordsOf({-100, 100, 60, -100}, 4), {0, 255, 204, 0});
  row("floats", 32, 3, floatsOf({-2.F, 2.F, 0.F, 1.F}), {0, 255, 128, 191});
  row("fractions are meant from 0 to 1", 32, 3, floatsOf({0.25F, 0.5F, 0.75F, 0.5F}), {64, 128, 191, 128});
  row("what is no number counts as 0", 32, 3, floatsOf({-4.F, 4.F, std::numeric_limits<float>::quiet_NaN(), 4.F}),
      {0, 255, 128, 255});
}

void TestPictureFormats::valuesWithoutARangeAreStretched() {
  QFETCH(const int, bits);
  QFETCH(const int, format);
  QFETCH(const QByteArray, strip);
  QFETCH(const Values, values);
  const testing::TiffEntry numbers{339, 3, {static_cast<std::uint64_t>(format)}};
  const auto depth = static_cast<std::uint64_t>(bits);
  QCOMPARE(valuesOf(tiffOf({tiffPage(4, 1, {depth}, kGrey, {strip.toStdString()}, {numbers})})), values);
}

void TestPictureFormats::rawDataOfCamerasIsNamed_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<QString>("camera");
  const auto row = [](const char* name, const std::string& bytes, const char* camera) {
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << camera;
  };
  const std::string thumbnail(3, 'x');
  row("DNG", tiffOf({tiffPage(1, 1, {8, 8, 8}, kRgb, {thumbnail}, {{50706, 4, {0x01040000}}})}), "DNG");
  row("colour filters", tiffOf({tiffPage(1, 1, {16}, 32803, {"xx"})}), "camera raw");
  std::string both = tiffOf({tiffPage(1, 1, {16}, 32803, {"xx"}), tiffPage(1, 1, {8, 8, 8}, kRgb, {thumbnail})});
  row("behind a thumbnail", both, "camera raw");
  row("CR2", "II*" + std::string(1, '\0') + lowFirst(16, 4) + "CR" + std::string(20, '\0'), "Canon CR2");
  row("CR3", lowFirst(0, 3) + "\x18" + "ftypcrx " + std::string(30, '\0'), "Canon CR3");
  row("RAF", "FUJIFILMCCD-RAW 0201", "Fujifilm RAF");
  row("RW2", std::string("IIU\0\x18\0\0\0", 8), "Panasonic RW2");
  row("ORF", "IIRO" + lowFirst(8, 4) + std::string(20, '\0'), "Olympus ORF");
}

void TestPictureFormats::rawDataOfCamerasIsNamed() {
  QFETCH(const QByteArray, bytes);
  QFETCH(const QString, camera);
  QCOMPARE(QString::fromStdString(reasonAgainst(bytes.toStdString())),
           QStringLiteral(
               "it is raw data of a camera (%1), of which each program makes another picture; export it as TIFF, PNG "
               "or JPEG from a raw converter such as darktable")
               .arg(camera));
}

// Those of many look like a TIFF, and those that look like nothing are raw data all the same.
void TestPictureFormats::rawDataOfCamerasIsKnownByItsName_data() {
  QTest::addColumn<QString>("ending");
  for (const char* const ending : {".cr3", ".RAF", ".rw2", ".ORF", ".nef", ".ARW"}) QTest::newRow(ending) << ending;
}

void TestPictureFormats::rawDataOfCamerasIsKnownByItsName() {
  QFETCH(const QString, ending);
  const PictureFiles files;
  const std::string name = "photo" + ending.toStdString();
  for (const std::string& bytes : {tiffOf({tiffPage(1, 1, {8}, kGrey, {"x"})}), std::string(64, '\x07')}) {
    files.write(name, bytes);
    QString reason;
    try {
      (void)core::ImageReader().read({files.path(name), std::nullopt}, 0);
    } catch (const core::Error& error) {
      reason = QString::fromStdString(error.message().english());
    }
    QVERIFY2(reason.contains("raw data of a camera (" + ending + ")"), qPrintable(reason));
  }
}

void TestPictureFormats::bmpIsReadInAllItsKinds_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<Values>("values");  // Of 2 x 1 pixels.
  const auto row = [](const char* name, const std::string& bytes, const Values& values) {
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << values;
  };
  const std::string palette = bytesOf({30, 20, 10, 0, 33, 22, 11, 0});  // Blue first.
  const Values both = {10, 20, 30, 11, 22, 33};
  row("1 bit", bmpOf(bmpHeader(2, 1, 1, 0), palette, std::string("\x40\0\0\0", 4)), both);
  row("2 bits", bmpOf(bmpHeader(2, 1, 2, 0, 2), palette, std::string("\x10\0\0\0", 4)), both);
  row("4 bits", bmpOf(bmpHeader(2, 1, 4, 0, 2), palette, std::string("\x01\0\0\0", 4)), both);
  row("8 bits", bmpOf(bmpHeader(2, 1, 8, 0, 2), palette, std::string("\0\1\0\0", 4)), both);
  row("24 bits", bmpOf(bmpHeader(2, 1, 24, 0), "", bytesOf({30, 20, 10, 33, 22, 11, 0, 0})), both);
  row("without the last filling bytes", bmpOf(bmpHeader(2, 1, 24, 0), "", bytesOf({30, 20, 10, 33, 22, 11})), both);
  row("32 bits", bmpOf(bmpHeader(2, 1, 32, 0), "", bytesOf({30, 20, 10, 0, 33, 22, 11, 0})), both);
  row("16 bits", bmpOf(bmpHeader(2, 1, 16, 0), "", wordsOf({0x7C00, 0x03FF}, 2)), {255, 0, 0, 0, 255, 255});
  const auto masks = [](unsigned red, unsigned green, unsigned blue) {
    return lowFirst(red, 4) + lowFirst(green, 4) + lowFirst(blue, 4);
  };
  row("16 bits with masks", bmpOf(bmpHeader(2, 1, 16, 3), masks(0xF800, 0x07E0, 0x1F), wordsOf({0xF800, 0x07E0}, 2)),
      {255, 0, 0, 0, 255, 0});
  row("32 bits with masks",
      bmpOf(bmpHeader(2, 1, 32, 3), masks(0xFF, 0xFF00, 0xFF0000), bytesOf({10, 20, 30, 0, 11, 22, 33, 0})), both);
  row("32 bits with masks of ten bits",
      bmpOf(bmpHeader(2, 1, 32, 3), masks(0x3FF00000, 0xFFC00, 0x3FF), lowFirst(0x3FF00000, 4) + lowFirst(0x1FF, 4)),
      {255, 0, 0, 0, 0, 127});
  std::string gap = bmpOf(bmpHeader(2, 1, 24, 0), "", std::string(6, 'x') + bytesOf({30, 20, 10, 33, 22, 11, 0, 0}));
  row("pixels further behind", gap.replace(10, 4, lowFirst(60, 4)), both);
  std::string nowhere = bmpOf(bmpHeader(2, 1, 8, 0, 2), palette, std::string("\0\1\0\0", 4));
  row("no word of where the pixels are", nowhere.replace(10, 4, lowFirst(0, 4)), both);
  const std::string core = lowFirst(12, 4) + lowFirst(2, 2) + lowFirst(1, 2) + lowFirst(1, 2) + lowFirst(1, 2);
  row("OS/2", bmpOf(core, bytesOf({30, 20, 10, 33, 22, 11}), std::string("\x40\0\0\0", 4)), both);
  row("grey palette",
      bmpOf(bmpHeader(2, 1, 1, 0), bytesOf({9, 9, 9, 0, 200, 200, 200, 0}), std::string("\x40\0\0\0", 4)), {9, 200});
  std::string seen =
      bmpHeader(2, 1, 32, 3) + masks(0xFF0000, 0xFF00, 0xFF) + lowFirst(0xFF000000, 4) + std::string(52, '\0');
  seen.replace(0, 4, lowFirst(108, 4));
  row("alpha", bmpOf(seen, "", bytesOf({30, 20, 10, 255, 33, 22, 11, 0})), {10, 20, 30, 255, 255, 255});
  row("alpha that nobody filled in", bmpOf(seen, "", bytesOf({30, 20, 10, 0, 33, 22, 11, 0})), both);
}

void TestPictureFormats::bmpIsReadInAllItsKinds() {
  QFETCH(const QByteArray, bytes);
  QFETCH(const Values, values);
  QCOMPARE(valuesOf(bytes.toStdString()), values);
}

void TestPictureFormats::bmpRunsAreUnpacked() {
  const std::string palette = bytesOf({0, 0, 0, 0, 100, 100, 100, 0, 200, 200, 200, 0});
  // From the lowest row up: three of number 1, then a move to the right end of the next row, 2, and two as they are.
  const std::string runs = bytesOf({3, 1, 0, 2, 0, 1, 1, 2, 0, 0, 2, 2, 2, 1, 0, 1});
  QCOMPARE(valuesOf(bmpOf(bmpHeader(4, 3, 8, 1, 3), palette, runs)),
           (Values{200, 200, 100, 100, 0, 0, 0, 200, 100, 100, 100, 0}));
  const std::string halves = bytesOf({4, 0x12, 0, 1});
  QCOMPARE(valuesOf(bmpOf(bmpHeader(4, 1, 4, 2, 3), palette, halves)), (Values{100, 200, 100, 200}));
  QCOMPARE(QString::fromStdString(reasonAgainst(bmpOf(bmpHeader(4, 3, 8, 1, 3), palette, bytesOf({3, 1})))),
           QStringLiteral("the file is cut off"));
}

void TestPictureFormats::portableMapsAreReadInAllTheirKinds_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<Values>("values");
  const auto row = [](const char* name, const std::string& bytes, const Values& values) {
    QTest::newRow(name) << QByteArray::fromStdString(bytes) << values;
  };
  row("P1", "P1\n# ink is 1\n2 1\n10", {0, 255});
  row("P2", "P2 2 1 15\n0 15", {0, 255});
  row("P3", "P3 1 1 255\n1 2 3", {1, 2, 3});
  row("P4", std::string("P4 2 1\n\x80", 8), {0, 255});
  row("P5 with 12 bits", "P5 2 1 4095\n" + highFirst(4095, 2) + highFirst(2048, 2), {255, 128});
  row("P5 with few values", "P5 2 1 3\n" + bytesOf({3, 1}), {255, 85});
  row("P6", "P6 1 1 255\n" + bytesOf({1, 2, 3}), {1, 2, 3});
  row("Pf", "Pf\n1 2\n-1.0\n" + floatsOf({0.5F, 1.0F}), {255, 128});  // From the lowest row up.
}

void TestPictureFormats::portableMapsAreReadInAllTheirKinds() {
  QFETCH(const QByteArray, bytes);
  QFETCH(const Values, values);
  QCOMPARE(valuesOf(bytes.toStdString()), values);
}

void TestPictureFormats::pngWithATransparentValueIsNotBlack() {
  const std::string pixels = highFirst(257 * 100, 2) + highFirst(257 * 7, 2);
  QCOMPARE(valuesOf(testing::pngOf({2, 1, 16, 0, pixels, testing::pngChunk("tRNS", highFirst(257 * 7, 2)), ""})),
           (Values{100, 255}));
}

QTEST_GUILESS_MAIN(TestPictureFormats)

#include "tst_picture_formats.moc"
