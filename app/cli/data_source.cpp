// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_source.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>

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

fs::path dataHome() {
  const char* const data = std::getenv("XDG_DATA_HOME");
  if (data != nullptr && fs::path(data).is_absolute()) return data;
  const char* const home = std::getenv("HOME");
  return home != nullptr && *home != '\0' ? fs::path(home) / ".local" / "share" : fs::current_path();
}

std::string timeStamp() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y%m%d-%H%M%S", &local);
  return text.data();
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

fs::path defaultRunFolder(const core::RunSettings& settings) {
  const std::string& given = settings.name.empty() ? settings.architecture.name : settings.name;
  std::string name;
  for (const char c : given) name += c == '/' || static_cast<unsigned char>(c) < 0x20U ? '_' : c;
  const fs::path folder = dataHome() / "afterimage" / "runs" / (name.substr(0, 100) + "-" + timeStamp());
  fs::path unused = folder;
  for (int number = 2; fs::exists(unused); ++number) unused = folder.native() + "-" + std::to_string(number);
  return unused;
}

}  // namespace cli
