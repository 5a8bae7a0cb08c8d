// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/spool_job.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/data/dataset.h"
#include "core/data/sample_datasets.h"
#include "core/run/settings_file.h"

namespace core {
namespace {

constexpr std::size_t kLongestName = 80;
constexpr std::size_t kLargestFile = std::size_t{1} << 20U;

[[noreturn]] void refuseJob(const std::string& name) {
  throw Error(ErrorCode::FileUnreadable, name,
              {coreText("Core", "\"%1\" is no planned run of a spool, or it is damaged."), name});
}

// It becomes the name of a folder.
bool isFingerprint(const std::string& text) {
  return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

std::string jobName(std::string_view text) {
  std::string name;
  for (const char letter : lowerCase(std::string(text))) {
    const bool isPlain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '.';
    if (isPlain) {
      name += letter;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
    if (name.size() == kLongestName) break;
  }
  while (!name.empty() && (name.front() == '.' || name.front() == '-')) name.erase(name.begin());
  while (!name.empty() && name.back() == '-') name.pop_back();
  return name.empty() ? "run" : name;
}

std::string travellingFolder(const DataSettings& settings) {
  const std::filesystem::path folder = settings.folder;
  if (folder.parent_path() != defaultCacheFolder() / "samples") return settings.folder;
  for (const SampleDatasetInfo& sample : sampleDatasets()) {
    if (folder.filename() == sample.name + "-" + std::to_string(settings.size)) return sample.name;
  }
  return settings.folder;
}

std::string formatJob(const SpoolJob& job) {
  nlohmann::ordered_json json = {
      {"afterimage_spool", 1},
      {"data", travellingFolder(job.settings.data)},
      {"recipe", nlohmann::ordered_json::parse(formatRecipe({job.settings.name, {}, {}, job.settings}))}};
  if (!job.pictures.empty()) json["pictures"] = job.pictures;
  return json.dump(2) + "\n";
}

SpoolJob parseJob(std::string_view text, const std::string& name) {
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object() || json.value("afterimage_spool", nlohmann::json()) != 1) refuseJob(name);
  const auto recipe = json.find("recipe");
  const auto data = json.find("data");
  if (recipe == json.end() || data == json.end() || !data->is_string()) refuseJob(name);
  SpoolJob job{name, parseRecipe(recipe->dump(), name).settings};
  job.settings.data.folder = data->get<std::string>();
  if (const auto pictures = json.find("pictures"); pictures != json.end()) {
    if (!pictures->is_string() || !isFingerprint(pictures->get<std::string>())) refuseJob(name);
    job.pictures = pictures->get<std::string>();
  }
  return job;
}

SpoolJob readJob(const std::filesystem::path& file, const std::string& name) {
  std::ifstream stream(file, std::ios::binary);
  std::vector<char> text(kLargestFile + 1);
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  const auto got = static_cast<std::size_t>(stream.gcount());
  if (got == 0 || got > kLargestFile) refuseJob(name);
  return parseJob({text.data(), got}, name);
}

}  // namespace core
