// SPDX-License-Identifier: GPL-3.0-or-later
// How right it is when a picture is called blank, dark, light or blurry, measured on sets whose truth is known.
#include "core/data/picture_verdicts.h"

#include <QTest>
#include <functional>
#include <map>
#include <opencv2/imgproc.hpp>
#include <string>

#include "core/base/random.h"
#include "tests/data/made_pictures.h"

namespace {

using core::PictureVerdicts;
using core::Random;

constexpr std::uint64_t kEach = 200;

// Kinds of pictures by name, and whether the verdict is true of them.
struct LabelledKind {
  std::function<cv::Mat(std::uint64_t)> make;
  bool isSo;
};
using LabelledKinds = std::map<std::string, LabelledKind>;

cv::Mat withNoise(cv::Mat picture, std::uint64_t number, double deviation) {
  cv::RNG noise(number + 1);
  cv::Mat grain(picture.size(), CV_32FC(picture.channels()));
  noise.fill(grain, cv::RNG::NORMAL, 0.0, deviation);
  cv::Mat values;
  picture.convertTo(values, CV_32F);
  values += grain;
  values.convertTo(picture, CV_8U);
  return picture;
}

cv::Mat oneColour(std::uint64_t number) {
  Random random(number, "colour");
  return {80, 120, CV_8UC3, cv::Scalar(random.uniform(0, 255), random.uniform(0, 255), random.uniform(0, 255))};
}

// Red varies strongly, and green and blue so that grey hardly does.
cv::Mat redAlone(std::uint64_t number) {
  cv::Mat picture(60, 80, CV_8UC3);
  for (int y = 0; y < picture.rows; ++y) {
    for (int x = 0; x < picture.cols; ++x) {
      const double red = 60.0 * std::sin((x + static_cast<double>(number)) / 7.0);
      picture.at<cv::Vec3b>(y, x) = {cv::saturate_cast<std::uint8_t>(128 + red),
                                     cv::saturate_cast<std::uint8_t>(128 - red * 0.299 / 0.587), 128};
    }
  }
  return picture;
}

// A small thing on a large sheet.
cv::Mat speck(std::uint64_t number, int paper, int ink) {
  Random random(number, "speck");
  cv::Mat picture(600, 600, CV_8UC3, cv::Scalar::all(paper));
  const cv::Point at(static_cast<int>(random.below(560)), static_cast<int>(random.below(560)));
  cv::rectangle(picture, at, at + cv::Point(9, 9), cv::Scalar::all(ink), cv::FILLED);
  return picture;
}

cv::Mat page(std::uint64_t number, int paper, int ink) {
  Random random(number, "page");
  cv::Mat picture(300, 220, CV_8UC3, cv::Scalar::all(paper));
  for (int line = 30; line < 290; line += 26) {
    std::string text;
    for (int i = 0; i < 14; ++i) text += static_cast<char>('a' + random.below(26));
    cv::putText(picture, text, {12, line}, cv::FONT_HERSHEY_SIMPLEX, 0.7, cv::Scalar::all(ink), 2, cv::LINE_AA);
  }
  return picture;
}

cv::Mat blurred(const cv::Mat& picture, double share) {
  cv::Mat result;
  cv::GaussianBlur(picture, result, {}, share * picture.cols);
  return result;
}

// As a portrait before a ground that is out of focus.
cv::Mat sharpBeforeBlurred(std::uint64_t number) {
  Random random(number, "portrait");
  cv::Mat picture = blurred(testing::madeScene(number), 0.015);
  const cv::Mat thing = testing::madeScene(number + 5000)(cv::Rect(0, 0, picture.cols / 2, picture.rows / 2)).clone();
  const cv::Point at(static_cast<int>(random.below(static_cast<std::uint64_t>(picture.cols / 2))),
                     static_cast<int>(random.below(static_cast<std::uint64_t>(picture.rows / 2))));
  thing.copyTo(picture(cv::Rect(at, thing.size())));
  return picture;
}

cv::Mat nightWithLamps(std::uint64_t number) {
  Random random(number, "night");
  cv::Mat picture = testing::madeScene(number) / 14;
  const auto within = [&](int length) {
    return 20 + static_cast<int>(random.below(static_cast<std::uint64_t>(length - 40)));
  };
  for (int i = 0; i < 8; ++i) {
    cv::circle(picture, {within(picture.cols), within(picture.rows)}, 14, cv::Scalar(255, 240, 200), cv::FILLED,
               cv::LINE_AA);
  }
  return picture;
}

cv::Mat softRamp(std::uint64_t number) {
  Random random(number, "ramp");
  const double low = random.uniform(0, 220);
  cv::Mat picture(80, 120, CV_8UC3);
  for (int x = 0; x < picture.cols; ++x) picture.col(x).setTo(cv::Scalar::all(low + x / 5.0));
  return picture;
}

// Rising with the number.
double upTo(std::uint64_t number, double low, double high) {
  return low + (high - low) * static_cast<double>(number) / static_cast<double>(kEach);
}

// Prints precision and recall, and which kinds were judged wrongly; answers with both.
std::pair<double, double> measured(const char* verdict, const LabelledKinds& kinds, bool PictureVerdicts::*is) {
  int right = 0;
  int called = 0;
  int all = 0;
  for (const auto& [name, kind] : kinds) {
    int here = 0;
    for (std::uint64_t i = 0; i < kEach; ++i) {
      here += core::verdictsOf(testing::toImage(kind.make(i))).*is ? 1 : 0;
    }
    called += here;
    right += kind.isSo ? here : 0;
    all += kind.isSo ? static_cast<int>(kEach) : 0;
    qInfo("  %s: %d of %d %s are called %s", verdict, here, static_cast<int>(kEach), name.c_str(), verdict);
  }
  const double precision = static_cast<double>(right) / std::max(1, called);
  const double recall = static_cast<double>(right) / std::max(1, all);
  qInfo("%s: precision %.3f, recall %.3f", verdict, precision, recall);
  return {precision, recall};
}

}  // namespace

class TestVerdicts : public QObject {
  Q_OBJECT
 private slots:
  void blankIsRight();
  void darkIsRight();
  void lightIsRight();
  void blurryIsRight();
  void longThinPicturesAreJudged();
};

void TestVerdicts::blankIsRight() {
  const auto [precision, recall] = measured(
      "blank",
      {{"sheets of one colour", {oneColour, true}},
       {"such sheets as JPEG", {[](std::uint64_t i) { return testing::reEncoded(oneColour(i), 60); }, true}},
       {"such sheets with slight grain", {[](std::uint64_t i) { return withNoise(oneColour(i), i, 1.2); }, true}},
       {"pictures whose red alone varies", {redAlone, false}},
       {"specks on white", {[](std::uint64_t i) { return speck(i, 255, 0); }, false}},
       {"soft ramps", {softRamp, false}},
       {"soft waves", {testing::madeSmooth, false}},
       {"digits", {testing::madeDigit, false}}},
      &PictureVerdicts::isBlank);
  QVERIFY(precision >= 0.98);
  QVERIFY(recall >= 0.95);
}

void TestVerdicts::darkIsRight() {
  const auto [precision, recall] = measured(
      "dark",
      {{"scenes ten times too dark", {[](std::uint64_t i) { return cv::Mat(testing::madeScene(i) / 10); }, true}},
       {"black sheets with grain",
        {[](std::uint64_t i) { return withNoise(cv::Mat(60, 60, CV_8UC3, cv::Scalar::all(6)), i, 3.0); }, true}},
       {"scenes", {testing::madeScene, false}},
       {"digits", {testing::madeDigit, false}},
       {"nights with lamps", {nightWithLamps, false}},
       {"white writing on black", {[](std::uint64_t i) { return page(i, 0, 255); }, false}},
       {"scenes half as light", {[](std::uint64_t i) { return cv::Mat(testing::madeScene(i) / 2); }, false}}},
      &PictureVerdicts::isDark);
  QVERIFY(precision >= 0.95);
  QVERIFY(recall >= 0.95);
}

void TestVerdicts::lightIsRight() {
  const auto pale = [](std::uint64_t i) { return cv::Mat(testing::madeScene(i) / 10 + cv::Scalar::all(229)); };
  const auto [precision, recall] = measured(
      "light",
      {{"scenes that are washed out", {pale, true}},
       {"white sheets with grain",
        {[](std::uint64_t i) { return withNoise(cv::Mat(60, 60, CV_8UC3, cv::Scalar::all(249)), i, 3.0); }, true}},
       {"scenes", {testing::madeScene, false}},
       {"symbols on white", {testing::madeSymbol, false}},
       {"writing on white", {[](std::uint64_t i) { return page(i, 255, 0); }, false}}},
      &PictureVerdicts::isLight);
  QVERIFY(precision >= 0.95);
  QVERIFY(recall >= 0.9);
}

void TestVerdicts::blurryIsRight() {
  const auto [precision, recall] = measured(
      "blurry",
      {{"blurred scenes",
        {[](std::uint64_t i) { return blurred(testing::madeScene(i), upTo(i, 0.012, 0.022)); }, true}},
       {"blurred writing", {[](std::uint64_t i) { return blurred(page(i, 255, 20), upTo(i, 0.012, 0.018)); }, true}},
       {"blurred symbols",
        {[](std::uint64_t i) { return blurred(testing::madeSymbol(i), upTo(i, 0.02, 0.04)); }, true}},
       {"scenes", {testing::madeScene, false}},
       {"scenes as strong JPEG",
        {[](std::uint64_t i) { return testing::reEncoded(testing::madeScene(i), 40); }, false}},
       {"writing", {[](std::uint64_t i) { return page(i, 255, 20); }, false}},
       {"symbols", {testing::madeSymbol, false}},
       {"stamps", {testing::madeStamp, false}},
       {"sharp things before blurred scenes", {sharpBeforeBlurred, false}},
       {"soft waves", {testing::madeSmooth, false}},
       {"soft ramps", {softRamp, false}},
       {"digits", {testing::madeDigit, false}},
       {"sheets of one colour", {oneColour, false}}},
      &PictureVerdicts::isBlurry);
  QVERIFY(precision >= 0.95);
  QVERIFY(recall >= 0.7);
}

void TestVerdicts::longThinPicturesAreJudged() {
  for (const cv::Size size : {cv::Size(6000, 8), cv::Size(8, 6000), cv::Size(1, 3000), cv::Size(1, 1)}) {
    cv::Mat pixels(size, CV_8UC3);
    cv::setRNGSeed(4);
    cv::randu(pixels, 0, 255);
    const core::PictureVerdicts verdicts = core::verdictsOf(testing::toImage(pixels));
    QVERIFY(!verdicts.isBlurry && !verdicts.isDark && !verdicts.isLight);
  }
}

QTEST_GUILESS_MAIN(TestVerdicts)

#include "tst_verdicts.moc"
