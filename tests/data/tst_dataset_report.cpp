// SPDX-License-Identifier: GPL-3.0-or-later
// What the report says about folders whose contents are known.
#include "core/data/dataset_report.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "tests/support/picture_files.h"

using testing::PictureFiles;

namespace {

core::DatasetReport inspect(const PictureFiles& files) {
  core::DataSettings settings;
  settings.folder = files.root().string();
  return core::inspectFolder(settings, files.root() / ".cache");
}

// Coarse noise enlarged, or fine noise.
cv::Mat noise(int seed, int grain) {
  cv::RNG random(static_cast<std::uint64_t>(seed));
  cv::Mat small(128 / grain, 128 / grain, CV_8UC3);
  random.fill(small, cv::RNG::UNIFORM, 0, 255);
  cv::Mat picture;
  cv::resize(small, picture, {128, 128}, 0, 0, cv::INTER_CUBIC);
  return picture;
}

using Names = std::vector<std::string>;

}  // namespace

class TestDatasetReport : public QObject {
  Q_OBJECT
 private slots:
  void countsSizesChannelsAndFormats();
  void exactAndNearDuplicatesAreTold();
  void duplicatesAcrossTheSplitAreMarked();
  void oddPicturesAreNamed();
  void greyTargetsAndPairSizes();
  void colourfulnessFollowsItsFormula();
  void whatCannotBeReadIsListedAndTheRestGoesOn();
  void nothingReadableSaysSo();
};

void TestDatasetReport::countsSizesChannelsAndFormats() {
  const PictureFiles files;
  files.writeAnyPicture("a.png");
  files.writeAnyPicture("b.jpg", 5);
  files.writePicture("c.png", cv::Mat(10, 20, CV_8UC1, cv::Scalar(90)));
  const core::DatasetReport report = inspect(files);
  QCOMPARE(report.pictures, std::size_t{3});
  QVERIFY((report.sizes == std::map<std::string, std::size_t>{{"8x6", 2}, {"20x10", 1}}));
  QVERIFY((report.channels == std::map<int, std::size_t>{{1, 1}, {3, 2}}));
  QVERIFY((report.formats == std::map<std::string, std::size_t>{{"jpg", 1}, {"png", 2}}));
}

void TestDatasetReport::exactAndNearDuplicatesAreTold() {
  const PictureFiles files;
  files.writePicture("a.png", noise(1, 16));
  files.writePicture("a-again.bmp", noise(1, 16));
  files.writePicture("b.png", noise(2, 16));
  files.writePicture("b-nearly.png", noise(2, 16) + cv::Scalar::all(2));
  files.writePicture("c.png", noise(3, 16));
  const core::DatasetReport report = inspect(files);
  QCOMPARE(report.duplicates.size(), std::size_t{2});
  for (const core::DuplicateGroup& group : report.duplicates) {
    QVERIFY(group.names == (group.exact ? Names{"a-again.bmp", "a.png"} : Names{"b-nearly.png", "b.png"}));
  }
}

void TestDatasetReport::duplicatesAcrossTheSplitAreMarked() {
  const PictureFiles files;
  files.writePicture("train/a.png", noise(1, 16));
  files.writePicture("val/a.png", noise(1, 16));
  files.writePicture("train/b.png", noise(2, 16));
  files.writePicture("train/b2.png", noise(2, 16));
  for (const core::DuplicateGroup& group : inspect(files).duplicates) {
    QCOMPARE(group.acrossSplit, group.names.front() == "train/a.png");
  }
}

void TestDatasetReport::oddPicturesAreNamed() {
  const PictureFiles files;
  files.writePicture("blank.png", cv::Mat(32, 32, CV_8UC3, cv::Scalar::all(120)));
  files.writePicture("dark.png", noise(1, 1) / 16);
  files.writePicture("light.png", noise(2, 1) / 16 + cv::Scalar::all(238));
  files.writePicture("sharp.png", noise(3, 4));
  cv::Mat smooth(64, 64, CV_8UC1);
  for (int x = 0; x < 64; ++x) smooth.col(x).setTo(2 * x + 60);
  files.writePicture("smooth.png", smooth);
  cv::Mat soft(256, 256, CV_8UC3, cv::Scalar::all(128));
  cv::RNG random(5);
  for (int i = 0; i < 60; ++i) {
    const cv::Point corner(random.uniform(0, 240), random.uniform(0, 240));
    const cv::Size size(random.uniform(6, 40), random.uniform(6, 40));
    cv::rectangle(soft, {corner, size}, cv::Scalar::all(random.uniform(30, 220)), cv::FILLED);
  }
  files.writePicture("crisp.png", soft);
  cv::GaussianBlur(soft, soft, {}, 3.0);
  files.writePicture("soft.png", soft);
  const core::DatasetReport report = inspect(files);
  QVERIFY(report.blank == Names{"blank.png"});
  QVERIFY(report.dark == Names{"dark.png"});
  QVERIFY(report.light == Names{"light.png"});
  const auto isBlurry = [&](const char* name) {
    return std::find(report.blurry.begin(), report.blurry.end(), name) != report.blurry.end();
  };
  QVERIFY(isBlurry("soft.png"));
  for (const char* name : {"crisp.png", "smooth.png", "blank.png"}) QVERIFY2(!isBlurry(name), name);
}

void TestDatasetReport::greyTargetsAndPairSizes() {
  const PictureFiles files;
  files.writeAnyPicture("input/a.png");
  files.writeAnyPicture("input/b.png", 9);
  files.writePicture("target/a.png", cv::Mat(6, 8, CV_8UC3, cv::Scalar(100, 101, 103)));
  files.writePicture("target/b.png", cv::Mat(12, 12, CV_8UC3, cv::Scalar(100, 101, 104)));
  files.writeAnyPicture("input/c.png", 5);
  files.writePicture("target/c.png", cv::Mat(6, 8, CV_8UC1, cv::Scalar(100)));
  const core::DatasetReport report = inspect(files);
  QVERIFY(report.paired);
  QCOMPARE(report.greyTargetShare, (48.0 + 48.0) / (48.0 + 144.0 + 48.0));  // Pixels count, not pictures.
  QVERIFY(report.pairsOfDifferentSize == Names{"input/b.png"});
}

void TestDatasetReport::colourfulnessFollowsItsFormula() {
  const PictureFiles files;
  // Half red, half blue: red - green is 200 or 0, yellow - blue 100 or -200.
  cv::Mat pixels(10, 10, CV_8UC3, cv::Scalar(0, 0, 200));
  pixels.colRange(5, 10).setTo(cv::Scalar(200, 0, 0));
  files.writePicture("a.png", pixels);
  const double expected = std::hypot(100.0, 150.0) + 0.3 * std::hypot(100.0, -50.0);
  QVERIFY(std::abs(inspect(files).meanColourfulness - expected) < 1e-6);
}

void TestDatasetReport::whatCannotBeReadIsListedAndTheRestGoesOn() {
  const PictureFiles files;
  files.writePicture("good.png", noise(1, 8));
  files.write("cut.png", testing::readBytes(files.root() / "good.png").substr(0, 900));
  files.write("text.jpg", "Dear diary");
  const core::DatasetReport report = inspect(files);
  QCOMPARE(report.pictures, std::size_t{1});
  QCOMPARE(report.skipped.size(), std::size_t{2});
}

void TestDatasetReport::nothingReadableSaysSo() {
  const PictureFiles files;
  files.writePicture("whole.png", noise(1, 8));
  files.write("cut.png", testing::readBytes(files.root() / "whole.png").substr(0, 900));
  std::filesystem::remove(files.root() / "whole.png");
  QVERIFY_EXCEPTION_THROWN((void)inspect(files), core::Error);
}

QTEST_GUILESS_MAIN(TestDatasetReport)

#include "tst_dataset_report.moc"
