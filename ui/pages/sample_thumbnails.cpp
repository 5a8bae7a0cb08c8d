// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sample_thumbnails.h"

#include <QDir>
#include <QDirIterator>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <algorithm>

#include "core/base/error.h"
#include "core/data/sample_datasets.h"

namespace ui {
namespace {

constexpr std::size_t kPictures = 5;
constexpr std::uint32_t kSeed = 7;

std::vector<QImage> picturesBelow(const QString& folder, int side) {
  QStringList files;
  for (QDirIterator walk(folder, {QStringLiteral("*.png")}, QDir::Files, QDirIterator::Subdirectories);
       walk.hasNext();) {
    files += walk.next();
  }
  files.sort();
  std::vector<QImage> pictures;
  for (const QString& file : files) {
    pictures.push_back(QImage(file)
                           .convertToFormat(QImage::Format_RGB32)
                           .scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
  }
  return pictures;
}

std::vector<QImage> drawn(const std::string& name, int side) {
  const QTemporaryDir place;
  try {
    core::makeSampleDataset(name, place.filePath(QStringLiteral("pictures")).toStdString(), 64, kPictures);
  } catch (const std::exception&) {
    return {};
  }
  return picturesBelow(place.filePath(QStringLiteral("pictures")), side);
}

QImage softened(const QImage& image) {
  const QSize small = image.size() / 6;
  return image.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
      .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage grainy(QImage image) {
  QRandomGenerator random(kSeed);
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (random.bounded(3) == 0)
        image.setPixelColor(x, y, QColor::fromHsv(random.bounded(360), 160, random.bounded(80, 256)));
    }
  }
  return image;
}

}  // namespace

std::map<std::string, std::vector<QImage>> sampleThumbnails(int side) {
  std::map<std::string, std::vector<QImage>> thumbnails;
  for (const core::SampleDatasetInfo& sample : core::sampleDatasets())
    thumbnails[sample.name] = drawn(sample.name, side);
  const std::vector<QImage>& emoji = thumbnails["emoji"];
  const std::vector<QImage>& pairs = thumbnails["emoji-sketch"];  // All inputs, then all targets.
  if (!emoji.empty()) {
    thumbnails["itself"] = {emoji.front(), softened(emoji.front())};
    thumbnails["corrupted"] = {grainy(emoji.back()), emoji.back()};
  }
  if (pairs.size() >= 2) thumbnails["pair"] = {pairs.front(), pairs[pairs.size() / 2]};
  return thumbnails;
}

QImage pictureRow(const std::vector<QImage>& pictures, int side, int gap) {
  QImage row(static_cast<int>(pictures.size()) * (side + gap) - gap, side, QImage::Format_ARGB32_Premultiplied);
  row.fill(Qt::transparent);
  QPainter painter(&row);
  for (std::size_t i = 0; i < pictures.size(); ++i)
    painter.drawImage(static_cast<int>(i) * (side + gap), 0, pictures[i]);
  return row;
}

}  // namespace ui
