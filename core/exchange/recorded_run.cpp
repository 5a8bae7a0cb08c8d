// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recorded_run.h"

#include <fstream>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/settings_file.h"

namespace core {
namespace {

constexpr std::streamsize kLargestFile = 16 << 20;

nlohmann::json readJson(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string text(static_cast<std::size_t>(kLargestFile), '\0');
  stream.read(text.data(), kLargestFile);
  text.resize(static_cast<std::size_t>(stream.gcount()));
  nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object() || !json.value("folder", nlohmann::json()).is_string() ||
      !json.value("dataset", nlohmann::json()).is_string()) {
    throw Error(
        ErrorCode::FileUnreadable, displayPath(file),
        {coreText("Core", "\"%1\" is damaged: it does not say what the run was trained on."), displayPath(file)});
  }
  return json;
}

}  // namespace

RecordedRun readRun(const std::filesystem::path& folder) {
  const std::string shown = displayPath(folder);
  std::error_code ignored;
  for (const char* name : {"settings.json", "run.json"}) {
    if (!std::filesystem::exists(folder / name, ignored)) {
      throw Error(
          ErrorCode::FolderUnusable, shown,
          {coreText("Core",
                    "\"%1\" is not the folder of a run: it has no %2. Give the folder that train named at its start."),
           shown, name});
    }
  }
  RecordedRun run{readRecipe(folder / "settings.json").settings, {}};
  const nlohmann::json json = readJson(folder / "run.json");
  run.settings.data.folder = json["folder"].get<std::string>();
  run.datasetFingerprint = json["dataset"].get<std::string>();
  return run;
}

}  // namespace core
