// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_grid.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/data/cv_image.h"

namespace core {
namespace {

constexpr int kTile = 112;  // Pictures are enlarged to about this width.
constexpr int kGap = 8;
constexpr int kMargin = 16;
constexpr int kLabelWidth = 92;
constexpr int kCaptionHeight = 24;
constexpr int kLegendHeight = 34;
constexpr double kTextSize = 0.45;
const cv::Scalar kBackground(38, 38, 38);
const cv::Scalar kText(225, 225, 225);
constexpr double kFullDifference = 128.0;  // Of 255; larger differences look the same.

cv::Mat colourOf(const Image& image) {
  cv::Mat colour = matOver(image);
  if (image.channels == 1) cv::cvtColor(matOver(image), colour, cv::COLOR_GRAY2RGB);
  return colour;
}

// inferno runs from black over purple and orange to pale yellow, ever lighter: readable without seeing colours.
cv::Mat inColours(const cv::Mat& strength) {
  cv::Mat colours;
  cv::applyColorMap(strength, colours, cv::COLORMAP_INFERNO);
  cv::cvtColor(colours, colours, cv::COLOR_BGR2RGB);
  return colours;
}

cv::Mat differenceOf(const Image& target, const Image& output) {
  cv::Mat strength(target.height, target.width, CV_8UC1);
  for (int y = 0; y < target.height; ++y) {
    for (int x = 0; x < target.width; ++x) {
      int sum = 0;
      for (int c = 0; c < target.channels; ++c) sum += std::abs(target.at(x, y)[c] - output.at(x, y)[c]);
      const double mean = static_cast<double>(sum) / target.channels;
      strength.at<std::uint8_t>(y, x) = cv::saturate_cast<std::uint8_t>(255.0 * mean / kFullDifference);
    }
  }
  return inColours(strength);
}

void write(cv::Mat& canvas, const std::string& text, int x, int y) {
  cv::putText(canvas, text, {x, y}, cv::FONT_HERSHEY_SIMPLEX, kTextSize, kText, 1, cv::LINE_AA);
}

void writeCentred(cv::Mat& canvas, const std::string& text, int middle, int y) {
  const cv::Size size = cv::getTextSize(text, cv::FONT_HERSHEY_SIMPLEX, kTextSize, 1, nullptr);
  write(canvas, text, middle - size.width / 2, y);
}

class Grid {
 public:
  Grid(const std::vector<GridColumn>& columns, int columnsPerRow)
      : columns_(columns),
        perBand_(std::clamp(columnsPerRow, 1, static_cast<int>(columns.size()))),
        hasTargets_(std::any_of(columns.begin(), columns.end(), [](const auto& c) { return c.target != c.input; })),
        scale_(std::max(1, static_cast<int>(std::lround(static_cast<double>(kTile) / columns[0].input.width)))),
        tileWidth_(columns[0].input.width * scale_),
        tileHeight_(columns[0].input.height * scale_) {}

  cv::Mat draw() {
    const int bands = (static_cast<int>(columns_.size()) + perBand_ - 1) / perBand_;
    const int width = 2 * kMargin + kLabelWidth + perBand_ * (tileWidth_ + kGap) - kGap;
    const int height = kMargin + bands * (bandHeight() + kMargin) + kLegendHeight;
    canvas_ = cv::Mat(height, std::max(width, kLegendWidth + 2 * kMargin), CV_8UC3, kBackground);
    for (int band = 0; band < bands; ++band) drawBand(band);
    drawLegend(height - kLegendHeight);
    return canvas_;
  }

 private:
  static constexpr int kLegendWidth = 92 + 128 + 60;

  [[nodiscard]] int rows() const { return hasTargets_ ? 4 : 3; }
  [[nodiscard]] int bandHeight() const { return rows() * (tileHeight_ + kGap) - kGap + kCaptionHeight; }

  void drawBand(int band) {
    const int top = kMargin + band * (bandHeight() + kMargin);
    int row = 0;
    for (const char* label : {"input", "target", "output", "difference"}) {
      if (std::string(label) == "target" && !hasTargets_) continue;
      write(canvas_, label, kMargin, top + row * (tileHeight_ + kGap) + tileHeight_ / 2 + 5);
      ++row;
    }
    const int first = band * perBand_;
    const int end = std::min(first + perBand_, static_cast<int>(columns_.size()));
    for (int i = first; i < end; ++i) {
      drawColumn(columns_[static_cast<std::size_t>(i)], kMargin + kLabelWidth + (i - first) * (tileWidth_ + kGap), top);
    }
  }

  void drawColumn(const GridColumn& column, int left, int top) {
    std::vector<cv::Mat> pictures = {colourOf(column.input)};
    if (hasTargets_) pictures.push_back(colourOf(column.target));
    pictures.push_back(colourOf(column.output));
    pictures.push_back(differenceOf(column.target, column.output));
    for (std::size_t row = 0; row < pictures.size(); ++row) {
      const int y = top + static_cast<int>(row) * (tileHeight_ + kGap);
      cv::Mat tile = canvas_(cv::Rect(left, y, tileWidth_, tileHeight_));
      cv::resize(pictures[row], tile, tile.size(), 0, 0, cv::INTER_NEAREST);
    }
    writeCentred(canvas_, column.caption, left + tileWidth_ / 2, top + bandHeight() - 6);
  }

  void drawLegend(int top) {
    cv::Mat ramp(12, 128, CV_8UC1);
    for (int x = 0; x < ramp.cols; ++x) ramp.col(x).setTo(2 * x);
    const int left = kMargin + kLabelWidth;
    write(canvas_, "difference", kMargin, top + 11);
    inColours(ramp).copyTo(canvas_(cv::Rect(left, top, ramp.cols, ramp.rows)));
    write(canvas_, "0", left, top + 26);
    write(canvas_, "0.5 and more", left + ramp.cols - 20, top + 26);
  }

  const std::vector<GridColumn>& columns_;
  int perBand_;
  bool hasTargets_;
  int scale_;
  int tileWidth_;
  int tileHeight_;
  cv::Mat canvas_;
};

}  // namespace

Image reconstructionGrid(const std::vector<GridColumn>& columns, int columnsPerRow) {
  if (columns.empty()) return {};
  const cv::Mat canvas = Grid(columns, columnsPerRow).draw();
  Image image(canvas.cols, canvas.rows, 3);
  canvas.copyTo(matOver(image));
  return image;
}

}  // namespace core
