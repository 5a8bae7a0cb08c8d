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
