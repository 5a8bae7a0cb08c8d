// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_folder.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/base/file.h"
#include "core/base/overloaded.h"
#include "core/base/text.h"
#include "core/data/image_reader.h"
#include "core/exchange/line_file.h"
#include "core/exchange/metrics_csv.h"
#include "core/exchange/probe_names.h"
#include "core/exchange/reconstruction_image.h"
#include "core/run/event_json.h"
#include "core/run/settings_file.h"

namespace core {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, Message message) {
  throw Error(ErrorCode::FileUnwritable, displayPath(path), std::move(message));
}

void makeFolder(const fs::path& folder) {
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure)
    refuse(folder,
           {coreText("Core", "The folder \"%1\" cannot be made: %2."), displayPath(folder), systemReason(failure)});
}

std::string numbered(std::int64_t epoch) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "epoch-%04lld", static_cast<long long>(epoch));
  return text.data();
}

// Gives the file a second name, replacing what had it; where the file system has no links, a copy.
void alias(const fs::path& file, const fs::path& name) {
  const fs::path fresh = name.native() + ".new";
  std::error_code failure;
  fs::remove(fresh, failure);
  fs::create_hard_link(file, fresh, failure);
  if (failure) fs::copy_file(file, fresh, fs::copy_options::overwrite_existing, failure);
  if (!failure) fs::rename(fresh, name, failure);
  if (failure) refuse(name, unwritable(displayPath(name), failure.value()));
}

}  // namespace

class RunFolder::Files {
 public:
  explicit Files(const fs::path& folder) : folder_(folder), metrics_(folder / "metrics.csv") {
    std::error_code ignored;
    for (const char* name : {"settings.json", "run.json", "events.jsonl", "metrics.csv"}) {
      if (fs::exists(folder / name, ignored)) {
        refuse(folder,
               {coreText("Core",
                         "\"%1\" already holds a run. Choose another folder for this one, or remove that one first."),
                displayPath(folder)});
      }
    }
    isNew_ = !fs::exists(folder, ignored);
    makeFolder(folder);
  }

  // A run that never began leaves nothing behind.
  ~Files() {
    std::error_code ignored;
    if (isNew_ && !events_) fs::remove(folder_, ignored);
  }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  void handle(const TrainEvent& event) {
    if (isBroken_) return;
    isBroken_ = true;  // Until all is written: what follows a failure would fail as well, and hide the first.
    std::visit([this](const auto& held) { keep(held); }, event);
    if (events_) {
      events_->append(eventJson(event) + "\n");
      if (!std::holds_alternative<BatchDone>(event)) events_->flush();
    }
    isBroken_ = false;
  }

 private:
  void keep(const RunStarted& started) {
    started_ = started;
    std::vector<std::string> sampleNames;
    for (const Probe& probe : *started.probes) sampleNames.push_back(probe.name);
    probeNames_ = fileNamesFor(sampleNames);
    writeFileWhole(folder_ / "settings.json", formatRecipe({started.settings.name, {}, {}, started.settings}));
    writeDescription({{"state", "running"}});
    makeFolder(folder_ / "probes");
    for (std::size_t i = 0; i < probeNames_.size(); ++i) {
      const Probe& probe = started.probes->at(i);
      writePng(probe.input, folder_ / "probes" / (probeNames_[i] + "-input.png"));
      writePng(probe.target, folder_ / "probes" / (probeNames_[i] + "-target.png"));
    }
    events_.emplace(folder_ / "events.jsonl");
  }

  void keep(const EpochDone& done) { metrics_.add(done); }

  void keep(const ImagesReady& pictures) {
    const fs::path folder = folder_ / "probes" / numbered(pictures.epoch);
    makeFolder(folder);
    for (std::size_t i = 0; i < pictures.outputs->size(); ++i) {
      writePng(pictures.outputs->at(i).output, folder / (probeNames_.at(i) + ".png"));
    }
    const Image grid = reconstructionImage(*started_->probes, *pictures.outputs);
    if (!grid.empty()) writePng(grid, folder_ / "reconstruction.png");
  }

  void keep(const WeightsReady& ready) {
    if (ready.final) return ready.weights->save(folder_ / "weights-final.safetensors");
    if (ready.batches > 0) return;  // Plain files are of whole epochs.
    const fs::path last = folder_ / "weights-last.safetensors";
    ready.weights->save(last);
    if (ready.best) alias(last, folder_ / "weights-best.safetensors");
  }

  void keep(const RunFinished& finished) {
    writeDescription({{"state", "finished"},
                      {"epochs", finished.epochs},
                      {"best_epoch", finished.bestEpoch},
                      {"restored_best", finished.restoredBest}});
  }
  void keep(const RunStopped& stopped) { writeDescription({{"state", "stopped"}, {"epochs", stopped.epochs}}); }
  void keep(const RunFailed& failed) { writeDescription({{"state", "failed"}, {"message", failed.message.english()}}); }
  template <class Other>
  void keep(const Other&) {}

  // run.json: what is no setting.
  void writeDescription(const nlohmann::ordered_json& ending) {
    if (!started_) return;
    auto probes = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < probeNames_.size(); ++i) {
      const Probe& probe = started_->probes->at(i);
      probes.push_back({{"name", probe.name},
                        {"file", probeNames_[i]},
                        {"split", probe.split == Split::Training ? "training" : "validation"}});
    }
    nlohmann::ordered_json json = {{"folder", started_->settings.data.folder},
                                   {"dataset", started_->datasetFingerprint},
                                   {"training_count", started_->trainingCount},
                                   {"validation_count", started_->validationCount},
                                   {"device", started_->deviceName.english()},
                                   {"engine", started_->engine},
                                   {"threads", started_->threads},
                                   {"parameters", started_->parameters},
                                   {"accuracy_name", started_->accuracyName},
                                   {"probes", probes}};
    json.update(ending);
    writeFileWhole(folder_ / "run.json",
                   json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
  }

  fs::path folder_;
  MetricsCsv metrics_;
  bool isNew_ = false;
  bool isBroken_ = false;
  std::optional<RunStarted> started_;
  std::vector<std::string> probeNames_;
  std::optional<LineFile> events_;
};

RunFolder::RunFolder(fs::path folder) : folder_(std::move(folder)), files_(std::make_unique<Files>(folder_)) {}

RunFolder::~RunFolder() = default;

void RunFolder::handle(const TrainEvent& event) { files_->handle(event); }

}  // namespace core
