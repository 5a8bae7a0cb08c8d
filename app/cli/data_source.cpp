// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_source.h"

#include <algorithm>

#include "app/cli/terminal.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/sample_datasets.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

fs::path madeSample(const std::string& name, int size) {
  ProgressLine line;
  const Pace pace;
  return core::keptSampleDataset(name, size, core::defaultCacheFolder(), [&](std::size_t done, std::size_t total) {
    line.show("Drawing " + name, done, total, pace.describe(done, total, "pictures"));
  });
}

}  // namespace

fs::path pictureFolder(const std::string& folderOrSample, int size) {
  std::error_code ignored;
  if (fs::exists(folderOrSample, ignored)) return fs::absolute(folderOrSample);
  std::vector<std::string> names;
  for (const core::SampleDatasetInfo& sample : core::sampleDatasets()) names.push_back(sample.name);
  if (std::find(names.begin(), names.end(), folderOrSample) != names.end()) return madeSample(folderOrSample, size);
  const std::string shown = core::displayPath(folderOrSample);
  throw core::Error(core::ErrorCode::FolderUnusable, shown,
                    core::Message::verbatim("There is no folder \"" + shown +
                                            "\". Give a folder of pictures, or the name of sample pictures: " +
                                            core::join(names, ", ") + "."));
}

core::Dataset loadWithProgress(const core::DataSettings& settings) {
  ProgressLine line;
  const Pace pace;
  return core::loadDataset(settings, core::defaultCacheFolder(), [&](std::size_t done, std::size_t total) {
    line.show("Reading", done, total, pace.describe(done, total, "pictures"));
  });
}

}  // namespace cli
