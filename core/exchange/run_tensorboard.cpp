// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_tensorboard.h"

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/tensorboard_log.h"
#include "core/run/imported_run.h"
#include "core/run/run_replay.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_run.h"

namespace core {
namespace {

std::vector<Image> pictures(const KeptRun& run, SheetKind kind) {
  const auto sheet = run.sheet(kind);
  return sheet ? readSheet(*sheet) : std::vector<Image>();
}

std::shared_ptr<const std::vector<Probe>> probesOf(const KeptRun& run) {
  const std::vector<Image> inputs = pictures(run, SheetKind::Input);
  const std::vector<Image> targets = pictures(run, SheetKind::Target);
  auto probes = std::make_shared<std::vector<Probe>>();
  for (const ProbeRecord& probe : run.probes()) {
    const std::size_t place = probes->size();
    if (place >= targets.size()) break;
    probes->push_back(
        {probe.name, probe.split, place < inputs.size() ? inputs[place] : targets[place], targets[place]});
  }
  return probes;
}

ImagesReady outputsOf(const ImageSheet& sheet) {
  auto outputs = std::make_shared<std::vector<ProbeOutput>>();
  for (Image& image : readSheet(sheet)) outputs->push_back({std::move(image), 0.0, 0.0});
  return {sheet.epoch, std::move(outputs)};
}

// Tells one run to the log, as it was.
class RunTeller {
 public:
  RunTeller(const KeptRun& run, TensorBoardLog& log, const WorkProgress& progress)
      : run_(run), log_(log), progress_(progress), curves_(run.curves()) {
    for (const EpochRecord& epoch : curves_.epochs) ends_[epoch.epoch] = static_cast<double>(epoch.endedMs) / 1000.0;
    for (ImageSheet& sheet : run.sheets(SheetKind::Output)) sheets_.insert_or_assign(sheet.epoch, std::move(sheet));
  }

  void tell(const RunDetails& details) {
    seconds_ = static_cast<double>(details.summary.createdMs) / 1000.0;
    const bool isForeign = parseImported(details.settings).has_value();
    if (isForeign) log_.begin(settingTexts(details), probesOf(run_), seconds_);
    replay(run_.events(), curves_, {}, [&](const TrainEvent& event) { take(event); });
    if (isForeign) tellEnd(details);
  }

 private:
  void take(const TrainEvent& event) {
    if (const auto* const started = std::get_if<RunStarted>(&event)) {
      RunStarted whole = *started;
      whole.probes = probesOf(run_);
      return log_.handle(whole, seconds_);
    }
    const auto* const epoch = std::get_if<EpochDone>(&event);
    if (epoch == nullptr) return log_.handle(event, seconds_);
    const auto end = ends_.find(epoch->epoch);
    if (end != ends_.end() && end->second > 0.0) seconds_ = end->second;
    log_.handle(event, seconds_);
    const auto sheet = sheets_.find(epoch->epoch);
    if (sheet != sheets_.end()) log_.handle(outputsOf(sheet->second), seconds_);
    progress_.tell(++written_, ends_.size());
  }

  // Another program's run has no events of its own that would say how it ended.
  void tellEnd(const RunDetails& details) {
    if (details.endedMs) seconds_ = static_cast<double>(*details.endedMs) / 1000.0;
    const std::int64_t epochs = details.summary.epochs;
    if (details.summary.status == RunStatus::Failed) {
      log_.handle(RunFailed{ErrorCode::Engine, {}, {}}, seconds_);
    } else {
      log_.handle(RunStopped{epochs}, seconds_);
    }
  }

  const KeptRun& run_;
  TensorBoardLog& log_;
  const WorkProgress& progress_;
  RunCurves curves_;
  std::map<std::int64_t, double> ends_;
  std::map<std::int64_t, ImageSheet> sheets_;
  double seconds_ = 0.0;
  std::size_t written_ = 0;
};

}  // namespace

std::filesystem::path exportTensorBoard(RunStore& store, const std::string& uid, const std::filesystem::path& logs,
                                        const WorkProgress& progress) {
  const KeptRun run(store, uid);
  const RunDetails details = run.details();
  const std::filesystem::path folder = tensorBoardFolder(logs, details.summary.name, uid);
  std::error_code ignored;
  if (std::filesystem::exists(folder, ignored)) {
    const std::string shown = displayPath(folder);
    throw Error(
        ErrorCode::FileUnwritable, shown,
        {coreText("Core", "\"%1\" already holds this run. Choose another folder, or remove that one first."), shown});
  }
  try {
    TensorBoardLog log(folder);
    RunTeller(run, log, progress).tell(details);
  } catch (...) {
    std::filesystem::remove_all(folder, ignored);
    throw;
  }
  return folder;
}

}  // namespace core
