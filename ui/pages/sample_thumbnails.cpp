// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sample_thumbnails.h"

#include <QPainter>
#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/corruption.h"
#include "core/data/sample_datasets.h"
#include "core/run/suggested_settings.h"
#include "ui/look/theme.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr std::uint64_t kSeed = 7;
constexpr std::size_t kMost = 4;

std::vector<core::Image> showcase(const char* sample, int side) {
  try {
    return core::sampleShowcase(sample, side);
  } catch (const std::exception&) {  // Told when it is chosen.
    return {};
  }
}

// As a run does it that is begun from these cards.
core::Image grainy(core::Image image) {
  core::RunSettings settings;
  settings.data.predict = core::Predict::Corrupted;
  core::suggestCorruption(settings);
  core::Random random(kSeed);
  core::corrupt(image, settings.data.corruption, random);
  return image;
}

QImage softened(const QImage& image) {
  const QSize small = image.size() / 6;
  return image.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
      .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

std::vector<QImage> shown(const std::vector<core::Image>& images, std::size_t from, std::size_t count) {
  std::vector<QImage> pictures;
  for (std::size_t i = from; i < std::min(from + count, images.size()); ++i) pictures.push_back(toQImage(images[i]));
  return pictures;
}

void addSamples(Thumbnails& thumbnails, int side) {
  const std::vector<core::Image> emoji = showcase("emoji", side);
  thumbnails["emoji"] = shown(emoji, 0, kMost);
  thumbnails["emoji-sketch"] = shown(showcase("emoji-sketch", side), 10, kMost);  // Others than on the first card.
  std::vector<core::Image> noisy(emoji.rbegin(), emoji.rend());
  for (core::Image& image : noisy) image = grainy(std::move(image));
  thumbnails["noisy-emoji"] = shown(noisy, 0, kMost);
  thumbnails["shapes"] = shown(showcase("shapes", side), 0, kMost);
}

void addGoals(Thumbnails& thumbnails, int side) {
  const std::vector<core::Image> emoji = showcase("emoji", side);
  const std::vector<core::Image> pairs = showcase("emoji-sketch", side);
  if (emoji.size() < 2 || pairs.size() < 12) return;
  const QImage flower = toQImage(emoji[0]);
  thumbnails["itself"] = {flower, softened(flower)};
  thumbnails["pair"] = shown(pairs, 10, 2);
  thumbnails["corrupted"] = {toQImage(grainy(emoji[1])), toQImage(emoji[1])};
}

}  // namespace

Thumbnails sampleThumbnails(int sampleSide, int goalSide) {
  Thumbnails thumbnails;
  addSamples(thumbnails, sampleSide);
  addGoals(thumbnails, goalSide);
  std::erase_if(thumbnails, [](const auto& card) { return card.second.empty(); });
  return thumbnails;
}

QPixmap pictureRow(const std::vector<QImage>& pictures, const Theme& theme, double devicePixelRatio) {
  const int side = pictures.front().height();
  const int gap = static_cast<int>(Space::kTiny * devicePixelRatio);
  QImage row(static_cast<int>(pictures.size()) * (side + gap) - gap, side, QImage::Format_ARGB32_Premultiplied);
  row.fill(Qt::transparent);
  QPainter painter(&row);
  painter.setPen(theme.color(Color::Border));
  int x = 0;
  for (const QImage& picture : pictures) {
    painter.drawImage(x, 0, picture);
    painter.drawRect(x, 0, side - 1, side - 1);
    x += side + gap;
  }
  painter.end();
  QPixmap pixmap = QPixmap::fromImage(row);
  pixmap.setDevicePixelRatio(devicePixelRatio);
  return pixmap;
}

}  // namespace ui
