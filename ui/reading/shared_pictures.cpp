// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/shared_pictures.h"

#include <QImage>
#include <algorithm>
#include <cstdlib>
#include <optional>

#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr double kAlike = 0.05;  // Mean difference of the values, of 1: above what scaling does.

bool lookAlike(const core::Image& a, const core::Image& b) {
  if (a == b) return true;
  if (a.empty() || b.empty()) return false;
  const QSize size(std::min(a.width, b.width), std::min(a.height, b.height));
  const bool isGrey = a.channels == 1 || b.channels == 1;
  const auto small = [&](const core::Image& image) {
    return toQImage(image)
        .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
  };
  const QImage left = small(a);
  const QImage right = small(b);
  const int values = size.width() * (isGrey ? 1 : 3);
  double sum = 0.0;
  for (int y = 0; y < size.height(); ++y) {
    for (int x = 0; x < values; ++x) sum += std::abs(left.constScanLine(y)[x] - right.constScanLine(y)[x]);
  }
  return sum / (255.0 * values * size.height()) < kAlike;
}

std::optional<std::size_t> find(const std::vector<core::Probe>& probes, const core::Probe& wanted) {
  for (std::size_t i = 0; i < probes.size(); ++i) {
    if (probes[i].name == wanted.name && lookAlike(probes[i].target, wanted.target)) return i;
  }
  return std::nullopt;
}

}  // namespace

std::vector<SharedPicture> sharedPictures(const std::vector<ComparedRunPtr>& runs) {
  std::vector<SharedPicture> shared;
  const bool haveAllProbes =
      std::all_of(runs.begin(), runs.end(), [](const auto& run) { return run->probes != nullptr; });
  if (runs.empty() || !haveAllProbes) return shared;
  for (const core::Probe& probe : *runs.front()->probes) {
    SharedPicture picture{probe.name, probe.split, probe.input, probe.target, true, false, {}};
    for (const ComparedRunPtr& run : runs) {
      const auto index = find(*run->probes, probe);
      if (!index) break;
      const core::Probe& other = (*run->probes)[*index];
      picture.areInputsEqual = picture.areInputsEqual && other.input == probe.input;
      picture.isSeenInTraining = picture.isSeenInTraining || other.split == core::Split::Training;
      picture.probe.push_back(*index);
    }
    if (picture.probe.size() == runs.size()) shared.push_back(std::move(picture));
  }
  return shared;
}

}  // namespace ui
