// SPDX-License-Identifier: GPL-3.0-or-later
// What every module leans on: the same random numbers everywhere, whole files or none, texts that can be read.
#include <sys/stat.h>

#include <QTemporaryDir>
#include <QTest>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <set>
#include <stdexcept>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/number.h"
#include "core/base/random.h"
#include "core/base/text.h"

class TestBase : public QObject {
  Q_OBJECT
 private slots:
  void randomNumbersAreTheSameOnEveryMachine();
  void normalNumbersFollowTheirDistribution();
  void streamsOfOtherPurposesDiffer();
  void distributionsHaveTheirMoments();
  void shufflingKeepsEveryIndexOnce();
  void hashesAreTheSameOnEveryMachine();
  void hashInPartsEqualsHashOfTheWhole();
  void aFailedWriteLeavesTheOldFile();
  void anUnwritablePlaceIsNamed();
  void aPipeIsNotReplaced();
  void aDatabaseOfAProgramIsNotReplaced();
  void pathsAreShownWithoutHarm_data();
  void pathsAreShownWithoutHarm();
  void figuresReadWell();
  void numbersAreWrittenWithoutExponents();
  void numbersAreReadAsPeopleWriteThem_data();
  void numbersAreReadAsPeopleWriteThem();
  void misspeltWordsAreRecognised();
};

void TestBase::randomNumbersAreTheSameOnEveryMachine() {
  // Fixed for all time: splits, orders and corruption of earlier runs depend on them.
  core::Random random(1);
  QCOMPARE(random.next(), 12966619160104079557ULL);
  QCOMPARE(random.next(), 9600361134598540522ULL);
}

// Against the normal distribution: shares below limits in the middle, at the edges of strips and in the tail, and moments.
void TestBase::normalNumbersFollowTheirDistribution() {
  core::Random random(4);
  constexpr int kCount = 4'000'000;
  const std::array limits = {-4.5, -3.7, -3.6541528853610088, -3.0, -1.5, -0.5, -0.01, 0.0, 0.2, 0.7, 1.0, 2.0, 3.5,
                             3.66, 4.2};
  std::array<int, limits.size()> below{};
  std::array<double, 4> moments{};
  double pairs = 0.0;  // Of neighbours, which have nothing to do with each other.
  double last = 0.0;
  for (int i = 0; i < kCount; ++i) {
    const double value = random.normal();
    for (std::size_t k = 0; k < limits.size(); ++k) below[k] += value < limits[k] ? 1 : 0;
    double power = 1.0;
    for (double& moment : moments) moment += (power *= value);
    pairs += value * last;
    last = value;
  }
  for (std::size_t k = 0; k < limits.size(); ++k) {
    const double expected = 0.5 * std::erfc(-limits[k] / std::numbers::sqrt2);
    const double deviation = std::sqrt(kCount * expected * (1.0 - expected));
    QVERIFY2(std::abs(below[k] - kCount * expected) < 4.5 * deviation + 1.0, qPrintable(QString::number(limits[k])));
  }
  // Standard errors of the moments of a normal distribution: 1, 2, 15 and 96 over the count, as variances.
  QVERIFY(std::abs(moments[0] / kCount) < 4.5 * std::sqrt(1.0 / kCount));
  QVERIFY(std::abs(moments[1] / kCount - 1.0) < 4.5 * std::sqrt(2.0 / kCount));
  QVERIFY(std::abs(moments[2] / kCount) < 4.5 * std::sqrt(15.0 / kCount));
  QVERIFY(std::abs(moments[3] / kCount - 3.0) < 4.5 * std::sqrt(96.0 / kCount));
  QVERIFY(std::abs(pairs / kCount) < 4.5 * std::sqrt(1.0 / kCount));
}

void TestBase::streamsOfOtherPurposesDiffer() {
  std::set<std::uint64_t> first;
  for (const std::uint64_t seed : {1, 2}) {
    for (const char* purpose : {"order", "augmentation"}) {
      for (const std::uint64_t position : {0, 1, 2}) first.insert(core::Random(seed, purpose, position).next());
    }
  }
  QCOMPARE(first.size(), std::size_t{12});
}

void TestBase::distributionsHaveTheirMoments() {
  core::Random random(3);
  double uniform = 0;
  double normal = 0;
  double squares = 0;
  constexpr int kCount = 100000;
  for (int i = 0; i < kCount; ++i) {
    const double value = random.uniform(2, 4);
    QVERIFY(value >= 2 && value < 4);
    QVERIFY(random.below(7) < 7);
    uniform += value;
    const double drawn = random.normal();
    normal += drawn;
    squares += drawn * drawn;
  }
  QVERIFY(std::abs(uniform / kCount - 3) < 0.01);
  QVERIFY(std::abs(normal / kCount) < 0.02);
  QVERIFY(std::abs(squares / kCount - 1) < 0.03);
}

void TestBase::shufflingKeepsEveryIndexOnce() {
  const auto order = core::shuffledIndices(1000, core::Random(5));
  QCOMPARE((std::set<std::uint32_t>(order.begin(), order.end()).size()), std::size_t{1000});
  QVERIFY(order != core::shuffledIndices(1000, core::Random(6)));
  QVERIFY(core::shuffledIndices(0, core::Random(5)).empty());
}

void TestBase::hashesAreTheSameOnEveryMachine() {
  QCOMPARE(core::hash64("cats/7.png", 1), 15710930589713807490ULL);
  QCOMPARE(core::hash128Hex(std::string_view("Afterimage")), "6e99bc7143b5854311118857ab7a7ec4");
}

void TestBase::hashInPartsEqualsHashOfTheWhole() {
  const std::string text(100000, 'x');
  core::StreamHash hash;
  for (std::size_t i = 0; i < text.size(); i += 777)
    hash.add(std::as_bytes(std::span(text)).subspan(i, std::min<std::size_t>(777, text.size() - i)));
  QCOMPARE(hash.hex(), core::hash128Hex(text));
}

void TestBase::aFailedWriteLeavesTheOldFile() {
  const QTemporaryDir folder;
  const std::filesystem::path file = folder.filePath("settings.json").toStdString();
  core::writeFileWhole(file, "old");
  QVERIFY_EXCEPTION_THROWN(core::writeFileWhole(file,
                                                [](const core::ByteWriter& write) {
                                                  write(std::as_bytes(std::span("new", 3)));
                                                  throw std::runtime_error("power cut");
                                                }),
                           std::runtime_error);
  std::string content;
  std::getline(std::ifstream(file), content);
  QCOMPARE(content, "old");
  QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestBase::anUnwritablePlaceIsNamed() {
  try {
    core::writeFileWhole("/dev/full/x", "text");
    QFAIL("no error");
  } catch (const core::Error& error) {
    QVERIFY(error.code() == core::ErrorCode::FileUnwritable);
    QVERIFY(QString(error.what()).contains("/dev/full/x"));
  }
}

// Nor would a device be: an administrator could take it away from every program.
void TestBase::aPipeIsNotReplaced() {
  const QTemporaryDir folder;
  const std::filesystem::path pipe = folder.filePath("pipe").toStdString();
  QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
  QVERIFY_EXCEPTION_THROWN(core::writeFileWhole(pipe, "text"), core::Error);
  QVERIFY(std::filesystem::is_fifo(pipe));
}

// A store of runs would be lost. An archive of a run says by its application id that it is a document.
void TestBase::aDatabaseOfAProgramIsNotReplaced() {
  const QTemporaryDir folder;
  const std::filesystem::path file = folder.filePath("afterimage.db").toStdString();
  std::string database("SQLite format 3\0", 16);
  database.resize(4096);
  core::writeFileWhole(file, database);
  QVERIFY_EXCEPTION_THROWN(core::writeFileWhole(file, "epoch,loss"), core::Error);
  QCOMPARE(std::filesystem::file_size(file), std::uintmax_t{4096});
  const std::filesystem::path link = folder.filePath("table.csv").toStdString();
  std::filesystem::create_symlink(file, link);
  const std::filesystem::path newest = folder.filePath("afterimage.db-wal").toStdString();
  std::ofstream(newest) << "its newest rows";
  const std::filesystem::path linkToNewest = folder.filePath("other.csv").toStdString();
  std::filesystem::create_symlink(newest, linkToNewest);
  for (const std::filesystem::path& way :
       {link, newest, linkToNewest, std::filesystem::path(folder.filePath("../").toStdString()) / file}) {
    QVERIFY_EXCEPTION_THROWN(core::writeFileWhole(way, "epoch,loss"), core::Error);
  }
  QCOMPARE(std::filesystem::file_size(file), std::uintmax_t{4096});
  QCOMPARE(std::filesystem::file_size(newest), std::uintmax_t{15});
  const std::filesystem::path document = folder.filePath("run.afterimage").toStdString();
  database[71] = '\x07';
  core::writeFileWhole(document, database);
  core::writeFileWhole(document, "another");
  QCOMPARE(std::filesystem::file_size(document), std::uintmax_t{7});
}

void TestBase::pathsAreShownWithoutHarm_data() {
  QTest::addColumn<QByteArray>("path");
  QTest::addColumn<QString>("shown");
  QTest::newRow("plain") << QByteArray("a b/c.png") << "a b/c.png";
  QTest::newRow("UTF-8") << QByteArray("caf\xC3\xA9") << "café";
  QTest::newRow("Latin-1") << QByteArray("caf\xE9") << "caf\\xE9";
  QTest::newRow("escape sequence") << QByteArray("\x1B[2J") << "\\x1B[2J";
  QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << "\\xC0\\xAF";
  QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << "\\xED\\xA0\\x80";
}

void TestBase::pathsAreShownWithoutHarm() {
  QFETCH(const QByteArray, path);
  QFETCH(const QString, shown);
  QCOMPARE(QString::fromStdString(core::displayPath(path.toStdString())), shown);
}

void TestBase::figuresReadWell() {
  QCOMPARE(core::formatFigure(0.0217401), "0.02174");
  QCOMPARE(core::formatFigure(106.6698), "106.7");
  QCOMPARE(core::formatFigure(6.039e-4), "0.0006039");
  QCOMPARE(core::formatFigure(6.039e-5), "6.039e-05");
  QCOMPARE(core::formatFigure(0), "0");
  QCOMPARE(core::groupDigits(18033283), "18,033,283");
  QCOMPARE(core::groupDigits(-1234), "-1,234");
  QCOMPARE(core::formatBytes(3.5e6), "3.5 MB");
  QCOMPARE(core::formatDuration(200), "3 min 20 s");
}

void TestBase::numbersAreWrittenWithoutExponents() {
  QCOMPARE(core::roundedFigure(-4.030404090881348), -4.03);
  QCOMPARE(core::roundedFigure(0.00029097069636918604), 0.000291);
  QCOMPARE(core::roundedFigure(65535.0), 65535.0);
  QCOMPARE(core::formatNumber(5e-4), "0.0005");
  QCOMPARE(core::formatNumber(1e-7), "0.0000001");
  QCOMPARE(core::formatNumber(1e6), "1000000");
  QCOMPARE(core::formatNumber(-0.1), "-0.1");
  QCOMPARE(core::formatNumber(0.0), "0");
  QCOMPARE(core::formatNumber(1e-12), "1e-12");  // Nobody counts so many zeros.
  for (const double number : {0.1 + 0.2, 1.0 / 3.0, 2.5e-8, 123456789.123}) {
    QCOMPARE(core::plainNumber(core::formatNumber(number)).value(), number);
  }
}

void TestBase::numbersAreReadAsPeopleWriteThem_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("withPoint");  // Where a point is decimal: "1|1000" for what could be both.
  QTest::addColumn<QString>("withComma");
  const auto row = [](const char* text, const char* withPoint, const char* withComma) {
    QTest::newRow(text) << QString(text) << QString(withPoint) << QString(withComma);
  };
  row("0.001", "0.001", "0.001");
  row("0,001", "0.001", "0.001");
  row("1,5", "1.5", "1.5");
  row("-,5", "-.5", "-.5");
  row("+3", "3", "3");
  row("1e-4", "1e-4", "1e-4");
  row("2,5e-3", "2.5e-3", "2.5e-3");
  row("1,000", "1.000|1000", "1.000");
  row("1.000", "1.000", "1.000|1000");
  row("12,345,678", "12345678", "12345678");
  row("1,234.5", "1234.5", "1234.5");
  row("1.234,5", "1234.5", "1234.5");
  for (const char* const none :
       {"", "fast", "1,2,3", "1,23,456", "1.2.3", "nan", "inf", "0x10", "1 2", "3x", "--3", ","}) {
    row(none, "", "");
  }
}

void TestBase::numbersAreReadAsPeopleWriteThem() {
  QFETCH(const QString, text);
  QFETCH(const QString, withPoint);
  QFETCH(const QString, withComma);
  const auto read = [&](char mark) {
    const core::WrittenNumber number = core::readWrittenNumber(text.toStdString(), mark);
    const std::string both = number.otherwise.empty() ? number.plain : number.plain + "|" + number.otherwise;
    return QString::fromStdString(both);
  };
  QCOMPARE(read('.'), withPoint);
  QCOMPARE(read(','), withComma);
}

void TestBase::misspeltWordsAreRecognised() {
  const std::vector<std::string> words = {"latent", "learning_rate", "loss"};
  QCOMPARE(core::closestWord("latnt", words), "latent");
  QCOMPARE(core::closestWord("learnig_rate", words), "learning_rate");
  QCOMPARE(core::closestWord("elephant_herd", words), "");
  const std::vector<std::string> options = {"--fit", "--latent-dim", "--learning-rate"};
  QCOMPARE(core::closestWord("--latent", options), "--latent-dim");
  QCOMPARE(core::closestWord("--fti", options), "");
  QCOMPARE(core::closestWord("--set", options), "");
  QCOMPARE(core::closestWord("--fot", options), "--fit");
}

QTEST_GUILESS_MAIN(TestBase)

#include "tst_base.moc"
