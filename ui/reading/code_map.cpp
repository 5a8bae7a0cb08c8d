// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/code_map.h"

#include <algorithm>

#include "core/analysis/main_directions.h"
#include "core/base/error.h"
#include "core/data/dataset.h"
#include "core/data/fitting.h"
#include "core/data/folder_scan.h"
#include "core/data/image_reader.h"
#include "ui/reading/run_model.h"

namespace ui {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20;  // Of all pictures together.
constexpr std::size_t kEncodedAtOnce = 32;
constexpr std::size_t kFewest = 3;  // Of fewer there is nothing to see.

// Those that cannot be read are left out: the run has named them.
void readPictures(CodeMap& map, const core::RunSettings& settings, const core::ImageShape& shape,
                  const std::stop_token& stop) {
  const core::FolderScan scan = core::scanFolder(settings.data, core::defaultCacheFolder(), stop);
  const core::ImageReader reader(scan.depth);
  const std::size_t most = std::clamp(kMostBytes / std::max<std::size_t>(1, shape.size()), kFewest, kMostMapped);
  const std::size_t step = std::max<std::size_t>(1, (scan.samples.size() + most - 1) / most);
  map.all = scan.samples.size();
  for (std::size_t i = 0; i < scan.samples.size() && !stop.stop_requested(); i += step) {
    const core::FolderEntry& entry = scan.samples[i];
    try {
      const core::Image whole = reader.read(entry.input, settings.data.background);
      map.pictures.push_back({entry.name, core::fitted(whole, shape, settings.data.fit, settings.data.background), {}});
    } catch (const std::exception&) {
    }
  }
}

void takeProbes(CodeMap& map, const std::vector<core::Probe>& probes) {
  map.pictures.clear();
  for (const core::Probe& probe : probes) map.pictures.push_back({probe.name, probe.input, {}});
  map.all = probes.size();
}

// The same scale in both directions, so that distances can be compared.
void placePictures(CodeMap& map, const core::MainDirections& found) {
  std::array<double, 2> low = {};
  std::array<double, 2> high = {};
  for (std::size_t axis = 0; axis < low.size(); ++axis) {
    const auto [least, most] =
        std::minmax_element(found.places.begin(), found.places.end(),
                            [axis](const auto& one, const auto& other) { return one[axis] < other[axis]; });
    low[axis] = (*least)[axis];
    high[axis] = (*most)[axis];
  }
  const double span = std::max(high[0] - low[0], high[1] - low[1]);
  for (std::size_t i = 0; i < map.pictures.size(); ++i) {
    for (std::size_t axis = 0; axis < low.size(); ++axis) {
      const double middle = (low[axis] + high[axis]) / 2.0;
      map.pictures[i].place[axis] = span > 0.0 ? 0.5 + (found.places[i][axis] - middle) / span : 0.5;
    }
  }
  map.shares = found.shares;
}

}  // namespace

CodeMap readCodeMap(core::Engine* engine, const std::filesystem::path& store, const std::string& uid,
                    const std::stop_token& stop) {
  CodeMap map;
  const RunModel run = openRunModel(engine, store, uid);
  map.problem = run.problem;
  if (!map.problem.empty()) return map;
  try {
    readPictures(map, run.settings, run.model->imageShape(), stop);
  } catch (const std::exception&) {  // The folder is not there any more.
  }
  if (map.pictures.size() < kFewest) takeProbes(map, *run.probes);
  try {
    std::vector<float> codes;
    for (std::size_t first = 0; first < map.pictures.size() && !stop.stop_requested(); first += kEncodedAtOnce) {
      std::vector<core::Image> images;
      for (std::size_t i = first; i < std::min(first + kEncodedAtOnce, map.pictures.size()); ++i) {
        images.push_back(map.pictures[i].picture);
      }
      const core::Codes encoded = run.model->encode(images).value();
      codes.insert(codes.end(), encoded.values.begin(), encoded.values.end());
    }
    if (stop.stop_requested()) return map;
    placePictures(map, core::mainDirections(codes, core::Codes{*run.model->codeShape(), {}}.size()));
  } catch (const std::exception& error) {
    map.problem = core::messageOf(error);
  }
  return map;
}

}  // namespace ui
