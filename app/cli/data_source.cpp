// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_source.h"

#include <unistd.h>

#include <algorithm>

#include "app/cli/terminal.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/sample_datasets.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

// Removes an unfinished folder, however its making ends.
class Unfinished {
 public:
  explicit Unfinished(fs::path folder) : folder_(std::move(folder)) {}
  ~Unfinished() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;

 private:
  fs::path folder_;
};

fs::path madeSample(const std::string& name, int size) {
  const fs::path folder = core::defaultCacheFolder() / "samples" / (name + "-" + std::to_string(size));
  if (fs::is_directory(folder)) return folder;
  const fs::path part = folder.native() + ".part-" + std::to_string(::getpid());
  const Unfinished unfinished(part);
  ProgressLine line;
  const Pace pace;
  core::makeSampleDataset(name, part, size, 0, [&](std::size_t done, std::size_t total) {
    line.show("Drawing " + name, done, total, pace.describe(done, total, "pictures"));
  });
  std::error_code failure;
  fs::rename(part, folder, failure);
  if (failure && !fs::is_directory(folder)) {
    throw core::Error(
        core::ErrorCode::FileUnwritable, core::displayPath(folder),
        "The sample pictures cannot be kept in \"" + core::displayPath(folder) + "\": " + failure.message() + ".");
  }
  return folder;
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
                    "There is no folder \"" + shown +
                        "\". Give a folder of pictures, or the name of sample pictures: " + core::join(names, ", ") +
                        ".");
}

core::Dataset loadWithProgress(const core::DataSettings& settings) {
  ProgressLine line;
  const Pace pace;
  return core::loadDataset(settings, core::defaultCacheFolder(), [&](std::size_t done, std::size_t total) {
    line.show("Reading", done, total, pace.describe(done, total, "pictures"));
  });
}

}  // namespace cli
