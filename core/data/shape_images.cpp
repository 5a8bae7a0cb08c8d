// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/shape_images.h"

#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/base/random.h"
#include "core/data/cv_image.h"

namespace core {
namespace {

constexpr int kFineness = 4;  // Drawn this many times larger, then reduced, for smooth edges.

cv::Scalar strongColour(Random& random) {
  cv::Mat colour(1, 1, CV_8UC3, cv::Scalar(random.uniform(0, 180), random.uniform(140, 255), random.uniform(140, 255)));
  cv::cvtColor(colour, colour, cv::COLOR_HSV2RGB);
  const auto& value = colour.at<cv::Vec3b>(0, 0);
  return {static_cast<double>(value[0]), static_cast<double>(value[1]), static_cast<double>(value[2])};
}

// From one pale colour at the top to another at the bottom.
void paintBackground(cv::Mat& canvas, Random& random) {
  const auto pale = [&] {
    return cv::Vec3d(random.uniform(170, 255), random.uniform(170, 255), random.uniform(170, 255));
  };
  const cv::Vec3d top = pale();
  const cv::Vec3d bottom = pale();
  for (int y = 0; y < canvas.rows; ++y) {
    const double share = static_cast<double>(y) / canvas.rows;
    const cv::Vec3d colour = top * (1.0 - share) + bottom * share;
    canvas.row(y).setTo(cv::Scalar(colour[0], colour[1], colour[2]));
  }
}

// A polygon of this many corners; every second one nearer to the centre makes a star.
std::vector<cv::Point> polygon(cv::Point2d centre, double radius, int corners, double inner, double turn) {
  std::vector<cv::Point> points;
  for (int i = 0; i < corners; ++i) {
    const double angle = turn + 2.0 * std::numbers::pi * i / corners;
    const double length = i % 2 == 0 ? radius : radius * inner;
    points.emplace_back(centre + length * cv::Point2d(std::cos(angle), std::sin(angle)));
  }
  return points;
}

void paintShape(cv::Mat& canvas, Random& random) {
  const double side = canvas.cols;
  const cv::Point2d centre(random.uniform(0.2, 0.8) * side, random.uniform(0.2, 0.8) * side);
  const double radius = random.uniform(0.1, 0.3) * side;
  const double turn = random.uniform(0.0, 2.0 * std::numbers::pi);
  const cv::Scalar colour = strongColour(random);
  switch (random.below(5)) {
    case 0: cv::circle(canvas, centre, static_cast<int>(radius), colour, cv::FILLED); break;
    case 1: cv::fillPoly(canvas, std::vector{polygon(centre, radius, 4, 1.0, turn)}, colour); break;
    case 2: cv::fillPoly(canvas, std::vector{polygon(centre, radius, 3, 1.0, turn)}, colour); break;
    case 3: cv::fillPoly(canvas, std::vector{polygon(centre, radius, 10, 0.45, turn)}, colour); break;
    default: {
      const cv::Point2d half = radius * cv::Point2d(std::cos(turn), std::sin(turn));
      cv::line(canvas, centre - half, centre + half, colour, static_cast<int>(side / 16.0));
    }
  }
}

}  // namespace

Image shapeImage(std::uint64_t number, int size) {
  Random random(0, "shapes", number);
  cv::Mat canvas(size * kFineness, size * kFineness, CV_8UC3);
  paintBackground(canvas, random);
  const std::uint64_t shapes = 1 + random.below(3);
  for (std::uint64_t i = 0; i < shapes; ++i) paintShape(canvas, random);
  Image image(size, size, 3);
  cv::Mat result = matOver(image);
  cv::resize(canvas, result, result.size(), 0, 0, cv::INTER_AREA);
  return image;
}

}  // namespace core
