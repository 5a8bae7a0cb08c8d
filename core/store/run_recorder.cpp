// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_recorder.h"

#include <array>
#include <cstdio>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/base/overloaded.h"
#include "core/base/text.h"
#include "core/store/heartbeat.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_findings.h"
#include "core/store/kept_run.h"
#include "core/store/run_rows.h"
#include "core/store/run_store.h"
#include "core/store/store_sweep.h"

namespace core {
namespace {

// Those in the middle of an epoch have names of their own each: one replaces the other in the transaction that names it.
std::string checkpointName(const WeightsReady& ready) {
  if (ready.final) return "final.safetensors";
  std::array<char, 64> name{};
  if (ready.batches == 0) {
    std::snprintf(name.data(), name.size(), "epoch-%06lld.safetensors", static_cast<long long>(ready.epoch));
  } else {
    std::snprintf(name.data(), name.size(), "epoch-%06lld-batch-%06lld.safetensors",
                  static_cast<long long>(ready.epoch), static_cast<long long>(ready.batches));
  }
  return name.data();
}

std::vector<const Image*> inputsOf(const std::vector<Probe>& probes) {
  std::vector<const Image*> pictures;
  for (const Probe& probe : probes) pictures.push_back(&probe.input);
  return pictures;
}

std::vector<const Image*> targetsOf(const std::vector<Probe>& probes) {
  std::vector<const Image*> pictures;
  for (const Probe& probe : probes) pictures.push_back(&probe.target);
  return pictures;
}

}  // namespace

class RunRecorder::Recording {
 public:
  Recording(const std::filesystem::path& folder, RunOrigin origin);

  void handle(const TrainEvent& event);
  void attach(const std::string& name, const std::string& text);
  [[nodiscard]] const std::string& uid() const { return uid_; }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  void begin(const RunStarted& started);
  void note(const BatchDone& done);
  void take(const WeightsReady& ready);
  void follow(const SettingsChanged& changed);
  void warn(const RunWarning& warning);
  void keep(const Finding& finding);
  void end(const std::string& status, const Message& failure, const TrainEvent& event);
  void endBeforeBeginning(const std::string& status);

  [[nodiscard]] CheckpointRecord saved(const WeightsReady& ready);
  struct Outputs {
    ArtifactFolder::Artifact artifact;
    std::vector<double> figures;  // PSNR and SSIM of each probe in turn.
  };
  [[nodiscard]] std::optional<Outputs> savedOutputs() const;
  void refuseRunInProgress();
  void refuseOtherPictures(const RunStarted& started);
  void requireRun() const;
  // Runs change inside a transaction; nothing of it is kept unless all of it is.
  template <class Change>
  void write(const Change& change);

  RunStore store_;
  RunOrigin origin_;
  std::string uid_;
  std::string name_;
  std::int64_t run_ = 0;
  MetricFigures figures_;
  // Of the epoch in progress; handed to the store with its weights.
  BatchLosses losses_;
  std::optional<EpochDone> done_;
  std::optional<ImagesReady> pictures_;
  std::optional<Heartbeat> heartbeat_;
};

RunRecorder::Recording::Recording(const std::filesystem::path& folder, RunOrigin origin)
    : store_(folder), origin_(std::move(origin)) {
  store_.requireWritable();
  uid_ = origin_.resumed;
  if (!uid_.empty()) refuseRunInProgress();
  sweepOrphans(store_, SweepDepth::Quick);
}

void RunRecorder::Recording::refuseRunInProgress() {
  if (KeptRun(store_, uid_).details().summary.status != RunStatus::Running) return;
  throw Error(ErrorCode::InvalidSetting, "run",
              {coreText("Core", "Run %1 is in progress in another program. Please stop it there first."), uid_});
}

void RunRecorder::Recording::refuseOtherPictures(const RunStarted& started) {
  const RunDetails details = KeptRun(store_, uid_).details();
  if (origin_.takesOtherImages || details.dataset == started.datasetFingerprint) return;
  const std::string folder = displayPath(started.settings.data.folder);
  if (started.settings.data.folder != details.summary.dataFolder) {
    throw Error(ErrorCode::FolderUnusable, folder,
                {coreText("Core",
                          "The pictures in \"%1\" are not those of run %2, so it cannot go on with them. Choose the "
                          "folder that its pictures were moved to."),
                 folder, uid_});
  }
  throw Error(ErrorCode::FolderUnusable, folder,
              {coreText("Core",
                        "The pictures in \"%1\" have changed since run %2 began, so it cannot go on as it was. Bring "
                        "them back, or begin a new run from its weights."),
               folder, uid_});
}

template <class Change>
void RunRecorder::Recording::write(const Change& change) {
  guarded(store_.database().file(), [&] {
    WriteTransaction transaction(store_.database());
    change(store_.database());
    transaction.commit();
  });
}

void RunRecorder::Recording::handle(const TrainEvent& event) {
  std::visit(Overloaded{
                 [&](const RunStarted& started) { begin(started); },
                 [&](const BatchDone& done) { note(done); },
                 [&](const EpochDone& done) { done_ = done; },
                 [&](const ImagesReady& ready) { pictures_ = ready; },
                 [&](const WeightsReady& ready) { take(ready); },
                 [&](const SettingsChanged& changed) { follow(changed); },
                 [&](const RunWarning& warning) { warn(warning); },
                 [&](const Finding& finding) { keep(finding); },
                 [&](const RunFinished&) { end("finished", {}, event); },
                 [&](const RunStopped&) { end("stopped", {}, event); },
                 [&](const RunFailed& failed) { end("failed", failed.message, event); },
                 [](const LoadingProgress&) {},
             },
             event);
}

// The probes' files are written within the transaction: a sweep by another program, which takes one too, then never sees
// them without their run.
void RunRecorder::Recording::begin(const RunStarted& started) {
  if (!origin_.resumed.empty()) refuseOtherPictures(started);
  std::string uid = uid_;
  std::string name;
  std::int64_t run = 0;
  MetricFigures figures;
  BatchLosses losses;
  write([&](Database& database) {
    if (origin_.resumed.empty()) {
      const NewRun created = insertRun(database, started, origin_);
      run = created.id;
      uid = created.uid;
      name = created.name;
    } else {
      refuseRunInProgress();  // Another program may have been quicker.
      run = store_.idOf(uid);
      name = continueRun(database, run, started, origin_);
      figures = figuresOf(database, run);
      losses = firstBatchLosses(database, run, started.finishedEpochs + 1, started.finishedBatches);
    }
    insertEvent(database, run, started);
    if (!started.probes || started.probes->empty()) return;
    insertProbes(database, run, *started.probes);
    const std::size_t count = started.probes->size();
    insertSheet(database, run, "input", 0, store_.artifacts().addImage(stacked(inputsOf(*started.probes))), count, {});
    insertSheet(database, run, "target", 0, store_.artifacts().addImage(stacked(targetsOf(*started.probes))), count,
                {});
  });
  uid_ = uid;
  name_ = name;
  run_ = run;
  figures_ = std::move(figures);
  losses_ = std::move(losses);
  heartbeat_.emplace(store_.database().file(), run_);
}

void RunRecorder::Recording::note(const BatchDone& done) {
  if (losses_.epoch != done.epoch) losses_ = {done.epoch, {}};
  losses_.losses.push_back(done.loss);
}

CheckpointRecord RunRecorder::Recording::saved(const WeightsReady& ready) {
  const std::filesystem::path folder = store_.checkpointFolder(uid_);
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    throw Error(ErrorCode::FileUnwritable, displayPath(folder),
                {coreText("Core", "The folder \"%1\" cannot be made: %2."), displayPath(folder), systemReason(error)});
  }
  const std::filesystem::path file = folder / checkpointName(ready);
  if (ready.final) {
    ready.weights->save(file);
  } else {
    ready.weights->saveCheckpoint(file);
  }
  syncFolder(folder);
  syncFolder(folder.parent_path());
  const FileHash found = hashOfFile(file);
  return {ready.epoch, file, found.bytes, found.hash, ready.best, ready.final, ready.batches};
}

std::optional<RunRecorder::Recording::Outputs> RunRecorder::Recording::savedOutputs() const {
  if (!pictures_ || pictures_->outputs->empty()) return std::nullopt;
  std::vector<const Image*> images;
  Outputs saved;
  for (const ProbeOutput& output : *pictures_->outputs) {
    images.push_back(&output.output);
    saved.figures.push_back(output.psnr);
    saved.figures.push_back(output.ssim);
  }
  saved.artifact = store_.artifacts().addImage(stacked(images));
  return saved;
}

// Files first, then the one transaction that says that they and the epoch exist, then away with what it outdates.
void RunRecorder::Recording::take(const WeightsReady& ready) {
  requireRun();
  const CheckpointRecord checkpoint = saved(ready);
  const bool endsEpoch = !ready.final && ready.batches == 0;
  std::optional<Outputs> outputs = endsEpoch ? savedOutputs() : std::nullopt;
  MetricFigures figures = figures_;
  std::vector<std::string> outdated;
  write([&](Database& database) {
    if (ready.batches > 0) insertBatchLosses(database, run_, losses_);
    if (done_ && endsEpoch) {
      insertEpoch(database, run_, *done_, figures);
      insertBatchLosses(database, run_, losses_);
      if (outputs) {
        // Equal pictures of a run that was purged this very moment may have taken the file with them.
        if (!std::filesystem::exists(store_.artifacts().fileOf(outputs->artifact.name))) outputs = savedOutputs();
        insertSheet(database, run_, "output", done_->epoch, outputs->artifact, pictures_->outputs->size(),
                    outputs->figures);
      }
    }
    outdated = insertCheckpoint(database, run_, checkpoint);
  });
  figures_ = std::move(figures);
  if (endsEpoch) {
    losses_ = {};
    done_.reset();
    pictures_.reset();
  }
  std::error_code ignored;  // A later sweep removes what stays.
  for (const std::string& file : outdated) std::filesystem::remove(store_.checkpointFolder(uid_) / file, ignored);
}

// Going on later follows the settings as they are then.
void RunRecorder::Recording::follow(const SettingsChanged& changed) {
  write([&](Database& database) {
    replaceSettings(database, run_, changed.settings);
    insertEvent(database, run_, changed);
  });
}

void RunRecorder::Recording::warn(const RunWarning& warning) {
  if (run_ == 0) return;
  write([&](Database& database) { insertEvent(database, run_, warning); });
}

void RunRecorder::Recording::keep(const Finding& finding) {
  if (run_ == 0) return;
  write([&](Database& database) {
    insertEvent(database, run_, finding);
    insertFinding(database, run_, finding);
  });
}

// The batches of an unfinished epoch stay: they show how a run failed.
void RunRecorder::Recording::end(const std::string& status, const Message& failure, const TrainEvent& event) {
  // It ended before it began, for example on its data: there is no new run to keep, and an old one is as it was.
  if (run_ == 0) return endBeforeBeginning(status);
  write([&](Database& database) {
    if (!losses_.losses.empty()) insertBatchLosses(database, run_, losses_);
    insertEvent(database, run_, event);
    endRun(database, run_, status, failure);
  });
  losses_ = {};
  heartbeat_.reset();
}

// One that was cut off, was to go on and was stopped before it did has been ended by a person by now.
void RunRecorder::Recording::endBeforeBeginning(const std::string& status) {
  if (origin_.resumed.empty() || status != "stopped") return;
  if (KeptRun(store_, uid_).details().summary.status != RunStatus::Interrupted) return;
  write([&](Database& database) { endRun(database, store_.idOf(uid_), status, {}); });
}

void RunRecorder::Recording::attach(const std::string& name, const std::string& text) {
  requireRun();
  write([&](Database& database) {
    const ArtifactFolder::Artifact artifact = store_.artifacts().addBytes(text, ".txt");
    database.change("INSERT OR REPLACE INTO attachment(run, name, artifact, bytes) VALUES(?, ?, ?, ?)", run_, name,
                    artifact.name, artifact.bytes);
  });
}

void RunRecorder::Recording::requireRun() const {
  if (run_ != 0) return;
  throw Error(ErrorCode::Engine, "run recorder",
              coreText("Core", "Something of a run was to be kept before the run had started."));
}

RunRecorder::RunRecorder(const std::filesystem::path& storeFolder, RunOrigin origin)
    : recording_(std::make_unique<Recording>(storeFolder, std::move(origin))) {}
RunRecorder::~RunRecorder() = default;

void RunRecorder::handle(const TrainEvent& event) { recording_->handle(event); }
void RunRecorder::attach(const std::string& name, const std::string& text) { recording_->attach(name, text); }
const std::string& RunRecorder::runUid() const { return recording_->uid(); }
const std::string& RunRecorder::runName() const { return recording_->name(); }

}  // namespace core
