// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_folder.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/overloaded.h"
#include "core/base/text.h"
#include "core/data/image_reader.h"
#include "core/data/picture_grid.h"
#include "core/run/line_file.h"
#include "core/run/metrics_csv.h"
#include "core/run/settings_file.h"

namespace core {
namespace {

namespace fs = std::filesystem;

void createFolder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (!failed) return;
  const std::string shown = displayPath(folder);
  throw Error(ErrorCode::FileUnwritable, shown,
              "The folder \"" + shown + "\" cannot be made: " + failed.message() + ".");
}

// "cats/7.png" -> "cats-7": a file name for every file system.
std::string fileStem(const std::string& sampleName) {
  std::string stem = fs::path(sampleName).replace_extension().string();
  for (char& c : stem) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    if (!plain) c = '-';
  }
  constexpr std::size_t kLongest = 80;
  if (stem.size() > kLongest) stem.erase(0, stem.size() - kLongest);
  return stem;
}

std::vector<std::string> uniqueStems(const std::vector<Probe>& probes) {
  std::set<std::string> used;
  std::vector<std::string> stems;
  for (const Probe& probe : probes) {
    const std::string stem = fileStem(probe.name);
    std::string unique = stem;
    for (int copy = 2; !used.insert(unique).second; ++copy) unique = stem + "-" + std::to_string(copy);
    stems.push_back(unique);
  }
  return stems;
}

std::string epochFolder(std::int64_t epoch) {
  std::array<char, 32> name{};
  std::snprintf(name.data(), name.size(), "epoch-%04lld", static_cast<long long>(epoch));
  return name.data();
}

std::string caption(const ProbeOutput& output) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f dB", output.psnr);
  return text.data();
}

}  // namespace

// The open files and what the next events need of earlier ones.
class RunFolder::Files {
 public:
  explicit Files(const fs::path& folder)
      : folder_(folder), events_(folder / "events.jsonl"), csv_(folder / "metrics.csv") {}

  void note(const TrainEvent& event) {
    if (std::holds_alternative<LoadingProgress>(event)) return;
    events_.append(eventJson(event) + "\n");
    if (!std::holds_alternative<BatchDone>(event)) events_.flush();
  }

  void begin(const RunStarted& started) {
    writeFileWhole(folder_ / "settings.json", formatRecipe({started.settings.name, {}, {}, started.settings}));
    const nlohmann::json origin = {{"folder", started.settings.data.folder}, {"dataset", started.datasetFingerprint}};
    const auto replace = nlohmann::json::error_handler_t::replace;
    writeFileWhole(folder_ / "run.json", origin.dump(2, ' ', false, replace) + "\n");
    createFolder(folder_ / "probes");
    probes_ = started.probes;
    stems_ = uniqueStems(*probes_);
    for (std::size_t i = 0; i < probes_->size(); ++i) {
      writePng((*probes_)[i].input, folder_ / "probes" / (stems_[i] + "-input.png"));
      writePng((*probes_)[i].target, folder_ / "probes" / (stems_[i] + "-target.png"));
    }
  }

  void keep(const EpochDone& epoch) { csv_.add(epoch); }

  void keep(const PicturesReady& pictures) {
    const fs::path folder = folder_ / "probes" / epochFolder(pictures.epoch);
    createFolder(folder);
    std::vector<GridColumn> columns;
    for (std::size_t i = 0; i < pictures.outputs->size(); ++i) {
      const ProbeOutput& output = (*pictures.outputs)[i];
      writePng(output.output, folder / (stems_[i] + ".png"));
      columns.push_back({(*probes_)[i].input, (*probes_)[i].target, output.output, caption(output)});
    }
    writePng(reconstructionGrid(columns), folder_ / "reconstruction.png");
  }

  void keep(const WeightsReady& ready) const {
    if (ready.final) return ready.weights->save(folder_ / "weights-final.safetensors");
    ready.weights->save(folder_ / "weights-last.safetensors");
    if (ready.best) ready.weights->save(folder_ / "weights-best.safetensors");
  }

 private:
  fs::path folder_;
  LineFile events_;
  MetricsCsv csv_;
  std::shared_ptr<const std::vector<Probe>> probes_;
  std::vector<std::string> stems_;
};

RunFolder::RunFolder(fs::path folder) : folder_(std::move(folder)) {
  createFolder(folder_);
  std::error_code ignored;
  if (fs::exists(folder_ / "events.jsonl", ignored)) {
    const std::string shown = displayPath(folder_);
    throw Error(
        ErrorCode::FileUnwritable, shown,
        "\"" + shown + "\" holds a run already, which is never written over. Choose another folder with --out.");
  }
  files_ = std::make_unique<Files>(folder_);
}

RunFolder::~RunFolder() = default;

void RunFolder::handle(const TrainEvent& event) {
  files_->note(event);
  std::visit(Overloaded{[&](const RunStarted& started) { files_->begin(started); },
                        [&](const EpochDone& epoch) { files_->keep(epoch); },
                        [&](const PicturesReady& pictures) { files_->keep(pictures); },
                        [&](const WeightsReady& ready) { files_->keep(ready); }, [](const auto&) {}},
             event);
}

}  // namespace core
