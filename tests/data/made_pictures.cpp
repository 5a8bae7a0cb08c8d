// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/data/made_pictures.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

#include "core/base/random.h"

namespace testing {
namespace {

using core::Random;

int whole(Random& random, int low, int high) {
  return low + static_cast<int>(random.below(static_cast<std::uint64_t>(high - low + 1)));
}

cv::Scalar colour(Random& random) { return {random.uniform(0, 255), random.uniform(0, 255), random.uniform(0, 255)}; }

// Noise of several grains over each other, each as strong as it is coarse: natural pictures are like that.
cv::Mat texture(Random& random, cv::Size size, double strength) {
  cv::RNG noise(random.next());
  cv::Mat sum = cv::Mat::zeros(size, CV_32FC3);
  for (int grain = 2; grain <= 64; grain *= 2) {
    cv::Mat small(size.height / grain + 2, size.width / grain + 2, CV_32FC3);
    noise.fill(small, cv::RNG::NORMAL, 0.0, strength * grain / 16.0);
    cv::Mat large;
    cv::resize(small, large, size, 0, 0, cv::INTER_CUBIC);
    sum += large;
  }
  return sum;
}

void drawShape(Random& random, cv::Mat& picture) {
  const cv::Point middle(whole(random, 0, picture.cols), whole(random, 0, picture.rows));
  const int reach = whole(random, picture.cols / 20, picture.cols / 4);
  switch (whole(random, 0, 3)) {
    case 0:
      cv::ellipse(picture, middle, {reach, whole(random, 5, reach + 5)}, random.uniform(0, 180), 0, 360, colour(random),
                  cv::FILLED, cv::LINE_AA);
      break;
    case 1: {
      std::vector<cv::Point> corners;
      for (int i = 0; i < whole(random, 3, 6); ++i) {
        corners.emplace_back(middle.x + whole(random, -reach, reach), middle.y + whole(random, -reach, reach));
      }
      cv::fillPoly(picture, std::vector<std::vector<cv::Point>>{corners}, colour(random), cv::LINE_AA);
      break;
    }
    case 2:
      cv::line(picture, middle,
               {middle.x + whole(random, -2 * reach, 2 * reach), middle.y + whole(random, -reach, reach)},
               colour(random), whole(random, 1, 6), cv::LINE_AA);
      break;
    default:
      cv::putText(picture, std::string(1, static_cast<char>('A' + whole(random, 0, 25))), middle,
                  cv::FONT_HERSHEY_DUPLEX, random.uniform(1.0, 4.0), colour(random), whole(random, 1, 6), cv::LINE_AA);
  }
}

cv::Mat softBackground(Random& random, cv::Size size) {
  cv::Mat corners(2, 2, CV_8UC3);
  for (int i = 0; i < 4; ++i) {
    const cv::Scalar at = colour(random);
    corners.at<cv::Vec3b>(i / 2, i % 2) =
        cv::Vec3b(static_cast<std::uint8_t>(at[0]), static_cast<std::uint8_t>(at[1]), static_cast<std::uint8_t>(at[2]));
  }
  cv::Mat background;
  cv::resize(corners, background, size, 0, 0, cv::INTER_CUBIC);
  return background;
}

void outline(Random& random, cv::Mat& picture, int kind, const cv::Scalar& fill) {
  const cv::Point middle(picture.cols / 2, picture.rows / 2);
  const int reach = picture.cols * 2 / 5;
  (void)random;
  if (kind == 0) return cv::circle(picture, middle, reach, fill, cv::FILLED, cv::LINE_AA);
  if (kind == 1) {
    return cv::rectangle(picture, middle - cv::Point(reach, reach), middle + cv::Point(reach, reach), fill, cv::FILLED);
  }
  std::vector<cv::Point> corners;
  const int count = kind == 2 ? 3 : 10;
  for (int i = 0; i < count; ++i) {
    const double angle = 2.0 * CV_PI * i / count - CV_PI / 2.0;
    const double length = kind == 3 && i % 2 == 1 ? 0.5 * reach : reach;
    corners.emplace_back(middle.x + static_cast<int>(length * std::cos(angle)),
                         middle.y + static_cast<int>(length * std::sin(angle)));
  }
  cv::fillPoly(picture, std::vector<std::vector<cv::Point>>{corners}, fill, cv::LINE_AA);
}

void perforate(cv::Mat& stamp, int step) {
  for (int x = step / 2; x < stamp.cols; x += step) {
    for (const int y : {0, stamp.rows - 1})
      cv::circle(stamp, {x, y}, step / 3, cv::Scalar::all(255), cv::FILLED, cv::LINE_AA);
  }
  for (int y = step / 2; y < stamp.rows; y += step) {
    for (const int x : {0, stamp.cols - 1})
      cv::circle(stamp, {x, y}, step / 3, cv::Scalar::all(255), cv::FILLED, cv::LINE_AA);
  }
}

void drawBody(cv::Mat& stamp, cv::Point middle, std::uint64_t kind, const cv::Scalar& fill) {
  switch (kind) {
    case 0: return cv::circle(stamp, middle, 32, fill, cv::FILLED, cv::LINE_AA);
    case 1: return cv::rectangle(stamp, middle - cv::Point(28, 28), middle + cv::Point(28, 28), fill, cv::FILLED);
    case 2: return cv::ellipse(stamp, middle, {34, 22}, 30, 0, 360, fill, cv::FILLED, cv::LINE_AA);
    default: {
      const std::vector<cv::Point> drop = {middle - cv::Point(0, 36), middle + cv::Point(30, 26),
                                           middle + cv::Point(-30, 26)};
      return cv::fillPoly(stamp, std::vector<std::vector<cv::Point>>{drop}, fill, cv::LINE_AA);
    }
  }
}

// What makes a ball a fruit, a basketball, a face, ...
void drawDetail(cv::Mat& stamp, cv::Point middle, std::uint64_t kind, const cv::Scalar& ink) {
  const auto at = [&](int x, int y) { return middle + cv::Point(x, y); };
  switch (kind) {
    case 0:
      cv::ellipse(stamp, at(8, -20), {13, 6}, -25, 0, 360, cv::Scalar(50, 130, 50), cv::FILLED, cv::LINE_AA);
      for (int i = 0; i < 9; ++i)
        cv::circle(stamp, at(7 * (i % 3) - 8, 8 * (i / 3) - 4), 1, ink, cv::FILLED, cv::LINE_AA);
      return;
    case 1:
      cv::line(stamp, at(0, -26), at(0, 26), ink, 2, cv::LINE_AA);
      cv::line(stamp, at(-26, 0), at(26, 0), ink, 2, cv::LINE_AA);
      cv::ellipse(stamp, at(-28, 0), {14, 24}, 0, -60, 60, ink, 2, cv::LINE_AA);
      return cv::ellipse(stamp, at(28, 0), {14, 24}, 0, 120, 240, ink, 2, cv::LINE_AA);
    case 2:
      cv::circle(stamp, at(-9, -5), 4, ink, cv::FILLED, cv::LINE_AA);
      cv::circle(stamp, at(9, -5), 4, ink, cv::FILLED, cv::LINE_AA);
      return cv::ellipse(stamp, at(0, 6), {12, 9}, 0, 0, 180, ink, 3, cv::LINE_AA);
    case 3:
      for (int y = -18; y <= 18; y += 12) cv::line(stamp, at(-16, y), at(16, y), ink, 3, cv::LINE_AA);
      return;
    case 4: return cv::putText(stamp, "R", at(-13, 13), cv::FONT_HERSHEY_DUPLEX, 1.3, ink, 3, cv::LINE_AA);
    default:
      for (int i = 0; i < 5; ++i) {
        const double angle = 2.0 * CV_PI * i / 5.0;
        cv::line(stamp, middle, at(cvRound(17 * std::sin(angle)), cvRound(-17 * std::cos(angle))), ink, 4, cv::LINE_AA);
      }
  }
}

}  // namespace

cv::Mat madeScene(std::uint64_t number) {
  Random random(number, "scene");
  const cv::Size size(whole(random, 220, 420), whole(random, 200, 360));
  cv::Mat picture = softBackground(random, size);
  for (int i = whole(random, 10, 25); i > 0; --i) drawShape(random, picture);
  cv::Mat values;
  picture.convertTo(values, CV_32FC3);
  values += texture(random, size, random.uniform(1.0, 8.0));
  values.convertTo(picture, CV_8UC3);
  return picture;
}

cv::Mat madeDigit(std::uint64_t number) {
  Random random(number, "digit");
  constexpr int kLarge = 112;
  cv::Mat large = cv::Mat::zeros(kLarge, kLarge, CV_8UC1);
  const int face = whole(random, 0, 1) == 0 ? cv::FONT_HERSHEY_SIMPLEX : cv::FONT_HERSHEY_SCRIPT_SIMPLEX;
  cv::putText(large, std::to_string(whole(random, 0, 9)), {whole(random, 22, 34), whole(random, 82, 92)}, face,
              random.uniform(2.4, 3.2), 255, whole(random, 5, 13), cv::LINE_AA);
  // Everybody writes in another way: leaning, and bent.
  cv::Mat fromX(large.size(), CV_32FC1);
  cv::Mat fromY(large.size(), CV_32FC1);
  const double lean = random.uniform(-0.35, 0.35);
  const double bends[4] = {random.uniform(-7, 7), random.uniform(-7, 7), random.uniform(0, 6.3),
                           random.uniform(0, 6.3)};
  for (int y = 0; y < kLarge; ++y) {
    for (int x = 0; x < kLarge; ++x) {
      const double down = static_cast<double>(y - kLarge / 2);
      fromX.at<float>(y, x) = static_cast<float>(x + lean * down + bends[0] * std::sin(y / 16.0 + bends[2]));
      fromY.at<float>(y, x) = static_cast<float>(y + bends[1] * std::sin(x / 16.0 + bends[3]));
    }
  }
  cv::Mat bent;
  cv::remap(large, bent, fromX, fromY, cv::INTER_LINEAR);
  return resized(bent, 0.25);
}

cv::Mat madeSymbol(std::uint64_t number) {
  Random random(number, "symbol");
  constexpr int kSize = 96;
  const cv::Scalar fills[4] = {{240, 150, 30}, {220, 40, 40}, {60, 140, 220}, {250, 210, 60}};
  cv::Mat picture(kSize, kSize, CV_8UC3, cv::Scalar::all(255));
  const cv::Scalar fill = fills[whole(random, 0, 3)];
  outline(random, picture, whole(random, 0, 3), fill);
  const int marks = whole(random, 2, 5);
  for (int i = 0; i < marks; ++i) {
    const cv::Point at(whole(random, 30, 66), whole(random, 30, 66));
    if (whole(random, 0, 1) == 0) {
      cv::circle(picture, at, whole(random, 4, 10), 0.4 * fill, cv::FILLED, cv::LINE_AA);
    } else {
      cv::line(picture, at, {whole(random, 20, 76), whole(random, 20, 76)}, 0.3 * fill, whole(random, 2, 5),
               cv::LINE_AA);
    }
  }
  return picture;
}

cv::Mat madeSmooth(std::uint64_t number) {
  Random random(number, "smooth");
  cv::Mat picture(160, 200, CV_8UC3);
  double waves[3][4];
  for (auto& wave : waves) {
    for (double& each : wave) each = random.uniform(-1.0, 1.0);
  }
  for (int y = 0; y < picture.rows; ++y) {
    for (int x = 0; x < picture.cols; ++x) {
      for (int c = 0; c < 3; ++c) {
        const double* const wave = waves[c];
        const double value = std::sin(wave[0] * x / 14.0 + wave[1] * y / 14.0 + 6.0 * wave[2]);
        picture.at<cv::Vec3b>(y, x)[c] =
            cv::saturate_cast<std::uint8_t>(128.0 + (40.0 + 60.0 * std::abs(wave[3])) * value);
      }
    }
  }
  return picture;
}

cv::Mat madeSawTeeth(std::uint64_t number) {
  Random random(number, "saw-teeth");
  cv::Mat picture(whole(random, 60, 220), whole(random, 60, 220), CV_8UC3);
  double teeth[3][3];
  for (auto& channel : teeth) {
    channel[0] = random.uniform(-5.0, 5.0) * 256.0 / picture.cols;
    channel[1] = random.uniform(-5.0, 5.0) * 256.0 / picture.rows;
    channel[2] = random.uniform(0.0, 256.0);
  }
  for (int y = 0; y < picture.rows; ++y) {
    for (int x = 0; x < picture.cols; ++x) {
      for (int c = 0; c < 3; ++c) {
        const double value = teeth[c][0] * x + teeth[c][1] * y + teeth[c][2];
        picture.at<cv::Vec3b>(y, x)[c] = static_cast<std::uint8_t>(value - 256.0 * std::floor(value / 256.0));
      }
    }
  }
  return picture;
}

cv::Mat madeStamp(std::uint64_t number) {
  const cv::Scalar frames[6] = {{180, 30, 40},  {30, 90, 160}, {40, 120, 60},
                                {120, 70, 140}, {90, 90, 90},  {200, 130, 40}};
  const cv::Scalar grounds[3] = {{250, 240, 215}, {215, 230, 250}, {245, 245, 245}};
  const cv::Scalar fills[3] = {{240, 150, 40}, {230, 120, 60}, {250, 170, 30}};
  const std::uint64_t series = number / 72 % 6;
  cv::Mat stamp(150, 120, CV_8UC3, frames[number / 24 % 3 + 3 * (series % 2)]);
  perforate(stamp, 10);
  cv::rectangle(stamp, {16, 16}, {103, 133}, grounds[series / 2], cv::FILLED);
  const cv::Point middle(60, 66);
  drawBody(stamp, middle, number % 4, fills[series / 2]);
  drawDetail(stamp, middle, number / 4 % 6, cv::Scalar(70, 40, 30));
  cv::putText(stamp, std::to_string(10 + 5 * series), {22, 127}, cv::FONT_HERSHEY_DUPLEX, 0.6, cv::Scalar(40, 40, 40),
              1, cv::LINE_AA);
  return stamp;
}

core::Image toImage(const cv::Mat& pixels) {
  core::Image image(pixels.cols, pixels.rows, pixels.channels());
  const auto row = static_cast<std::size_t>(pixels.cols * pixels.channels());
  for (int y = 0; y < pixels.rows; ++y) std::memcpy(image.at(0, y), pixels.ptr(y), row);
  return image;
}

cv::Mat reEncoded(const cv::Mat& pixels, int quality) {
  std::vector<std::uint8_t> bytes;
  cv::imencode(".jpg", pixels, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
  return cv::imdecode(bytes, cv::IMREAD_UNCHANGED);
}

cv::Mat resized(const cv::Mat& pixels, double factor) {
  cv::Mat result;
  cv::resize(pixels, result, {}, factor, factor, factor < 1.0 ? cv::INTER_AREA : cv::INTER_LINEAR);
  return result;
}

cv::Mat cropped(const cv::Mat& pixels, double left, double top, double right, double bottom) {
  const int x = static_cast<int>(std::lround(left * pixels.cols));
  const int y = static_cast<int>(std::lround(top * pixels.rows));
  const int width = pixels.cols - x - static_cast<int>(std::lround(right * pixels.cols));
  const int height = pixels.rows - y - static_cast<int>(std::lround(bottom * pixels.rows));
  return pixels(cv::Rect(x, y, width, height)).clone();
}

}  // namespace testing
