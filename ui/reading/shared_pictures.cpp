// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/shared_pictures.h"

#include <QImage>
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

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

using Places = std::vector<std::size_t>;

// A picture of one run, and where the others have it.
struct KeptPicture {
  const core::Probe* probe;
  Places runs;    // That keep it, rising.
  Places probes;  // Its place among the probes of each of those.
};

std::vector<KeptPicture> picturesOf(const std::vector<ComparedRunPtr>& runs, std::size_t first) {
  std::vector<KeptPicture> kept;
  for (const core::Probe& probe : *runs[first]->probes) {
    KeptPicture picture{&probe, {}, {}};
    for (std::size_t run = 0; run < runs.size(); ++run) {
      const auto place = runs[run]->probes ? find(*runs[run]->probes, probe) : std::nullopt;
      if (!place) continue;
      picture.runs.push_back(run);
      picture.probes.push_back(*place);
    }
    kept.push_back(std::move(picture));
  }
  return kept;
}

// Most runs first, then most pictures.
struct Group {
  Places runs;
  std::vector<KeptPicture> pictures;

  [[nodiscard]] bool isBetterThan(const Group& other) const {
    return runs.size() != other.runs.size() ? runs.size() > other.runs.size() : pictures.size() > other.pictures.size();
  }
};

Group largestGroupWith(const std::vector<ComparedRunPtr>& runs, std::size_t first) {
  std::map<Places, std::vector<KeptPicture>> byRuns;
  for (KeptPicture& picture : picturesOf(runs, first)) byRuns[picture.runs].push_back(std::move(picture));
  Group best;
  for (auto& [together, pictures] : byRuns) {
    Group group{together, std::move(pictures)};
    if (group.isBetterThan(best)) best = std::move(group);
  }
  return best;
}

Group largestGroup(const std::vector<ComparedRunPtr>& runs) {
  Group best;
  for (std::size_t first = 0; first < runs.size() && best.runs.size() < runs.size(); ++first) {
    if (!runs[first]->probes) continue;
    Group group = largestGroupWith(runs, first);
    if (group.isBetterThan(best)) best = std::move(group);
  }
  return best;
}

// With those that will have the same pictures.
Places withRunsOfTheSameData(const std::vector<ComparedRunPtr>& runs, const Places& group) {
  const auto isPending = [&](const ComparedRunPtr& run) {
    return run->problem.empty() && (!run->probes || run->probes->empty());
  };
  std::set<std::string> datasets;
  for (const std::size_t run : group) datasets.insert(runs[run]->details.dataset);
  if (datasets.empty()) {
    const auto first = std::find_if(runs.begin(), runs.end(), isPending);
    if (first != runs.end()) datasets.insert((*first)->details.dataset);
  }
  Places places;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    const bool isIn = std::find(group.begin(), group.end(), run) != group.end();
    if (isIn || (isPending(runs[run]) && datasets.contains(runs[run]->details.dataset))) places.push_back(run);
  }
  return places;
}

SharedPicture toRow(const KeptPicture& picture, const std::vector<ComparedRunPtr>& runs, const Places& places) {
  SharedPicture row{
      picture.probe->name, picture.probe->split, picture.probe->input, picture.probe->target, true, false, {}};
  for (const std::size_t run : places) {
    const auto found = std::find(picture.runs.begin(), picture.runs.end(), run);
    if (found == picture.runs.end()) {
      row.probe.push_back(kNoProbe);
      continue;
    }
    row.probe.push_back(picture.probes[static_cast<std::size_t>(found - picture.runs.begin())]);
    const core::Probe& own = (*runs[run]->probes)[row.probe.back()];
    row.areInputsEqual = row.areInputsEqual && own.input == row.input;
    row.isSeenInTraining = row.isSeenInTraining || own.split == core::Split::Training;
  }
  return row;
}

}  // namespace

FittingRuns fittingRuns(const std::vector<ComparedRunPtr>& runs) {
  const Group group = largestGroup(runs);
  FittingRuns fitting{withRunsOfTheSameData(runs, group.runs), {}};
  for (const KeptPicture& picture : group.pictures) fitting.pictures.push_back(toRow(picture, runs, fitting.runs));
  return fitting;
}

}  // namespace ui
