// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/picture_grid.h"

#include <algorithm>
#include <cassert>
#include <opencv2/imgproc.hpp>

#include "core/data/cv_image.h"

namespace core {
namespace {

constexpr int kTile = 96;  // Pictures are enlarged to about this width.
constexpr int kGap = 8;
constexpr int kLabelWidth = 88;
constexpr int kCaptionHeight = 22;
constexpr int kLegendHeight = 44;
constexpr double kFullDifference = 128.0;
constexpr int kFont = cv::FONT_HERSHEY_SIMPLEX;
constexpr double kFontScale = 0.42;

const cv::Scalar kBackground(32, 34, 37);
const cv::Scalar kText(222, 224, 227);

void write(cv::Mat& canvas, const std::string& text, cv::Point place) {
  cv::putText(canvas, text, place, kFont, kFontScale, kText, 1, cv::LINE_AA);
}

// Inferno, which reads the same for people with any colour vision; dark is equal.
cv::Mat coloured(const cv::Mat& strength) {
  cv::Mat colours;
  cv::applyColorMap(strength, colours, cv::COLORMAP_INFERNO);
  cv::cvtColor(colours, colours, cv::COLOR_BGR2RGB);
  return colours;
}

cv::Mat asRgb(const Image& image) {
  cv::Mat rgb;
  if (image.channels == 3) {
    matOver(image).copyTo(rgb);
  } else {
    cv::cvtColor(matOver(image), rgb, cv::COLOR_GRAY2RGB);
  }
  return rgb;
}

cv::Mat difference(const Image& target, const Image& output) {
  cv::Mat apart;
  cv::absdiff(asRgb(target), asRgb(output), apart);
  cv::Mat mean;
  cv::transform(apart, mean, cv::Matx13f(1.0F / 3, 1.0F / 3, 1.0F / 3));
  cv::Mat strength;
  mean.convertTo(strength, CV_8U, 255.0 / kFullDifference);
  return coloured(strength);
}

struct Row {
  std::string label;
  cv::Mat (*picture)(const GridColumn&);
};

std::vector<Row> rowsFor(const std::vector<GridColumn>& columns) {
  const bool sameTarget = std::all_of(columns.begin(), columns.end(),
                                      [](const GridColumn& column) { return column.input == column.target; });
  std::vector<Row> rows = {{"Input", [](const GridColumn& column) { return asRgb(column.input); }}};
  if (!sameTarget) rows.push_back({"Target", [](const GridColumn& column) { return asRgb(column.target); }});
  rows.push_back({"Output", [](const GridColumn& column) { return asRgb(column.output); }});
  rows.push_back({"Difference", [](const GridColumn& column) { return difference(column.target, column.output); }});
  return rows;
}

// What the colours of the difference mean, in the units of the pixels.
void drawLegend(cv::Mat& canvas, int top) {
  cv::Mat ramp(1, 256, CV_8U);
  for (int i = 0; i < 256; ++i) ramp.at<std::uint8_t>(0, i) = static_cast<std::uint8_t>(i);
  cv::Mat bar;
  cv::resize(coloured(ramp), bar, {160, 10}, 0, 0, cv::INTER_LINEAR);
  const int left = kGap + kLabelWidth;
  bar.copyTo(canvas(cv::Rect(left, top + 6, bar.cols, bar.rows)));
  write(canvas, "Difference", {kGap, top + 16});
  write(canvas, "0", {left, top + 32});
  write(canvas, "128 of 255", {left + bar.cols - 40, top + 32});
}

}  // namespace

Image reconstructionGrid(const std::vector<GridColumn>& columns, int columnsPerRow) {
  assert(!columns.empty() && columnsPerRow > 0);
  const std::vector<Row> rows = rowsFor(columns);
  const int side = columns.front().input.width;
  const int zoom = std::max(1, (kTile + side / 2) / side);
  const int tile = side * zoom;
  const int across = std::min(columnsPerRow, static_cast<int>(columns.size()));
  const int bands = (static_cast<int>(columns.size()) + across - 1) / across;
  const int bandHeight = static_cast<int>(rows.size()) * (tile + kGap) + kCaptionHeight;
  const int width = std::max(kGap + kLabelWidth + across * (tile + kGap), kGap + kLabelWidth + 240);

  Image grid(width, kGap + bands * bandHeight + kLegendHeight, 3);
  cv::Mat canvas = matOver(grid);
  canvas.setTo(kBackground);
  for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
    const GridColumn& column = columns[static_cast<std::size_t>(i)];
    const int left = kGap + kLabelWidth + i % across * (tile + kGap);
    int top = kGap + i / across * bandHeight;
    for (const Row& row : rows) {
      cv::Mat enlarged;
      cv::resize(row.picture(column), enlarged, {tile, tile}, 0, 0, cv::INTER_NEAREST);
      enlarged.copyTo(canvas(cv::Rect(left, top, tile, tile)));
      if (i % across == 0) write(canvas, row.label, {kGap, top + tile / 2});
      top += tile + kGap;
    }
    write(canvas, column.caption, {left, top + 8});
  }
  drawLegend(canvas, kGap + bands * bandHeight);
  return grid;
}

}  // namespace core
