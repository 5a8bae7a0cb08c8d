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
#include "core/run/run_replay.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_run.h"
#include "core/store/run_continuation.h"

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

}  // namespace

std::filesystem::path exportTensorBoard(RunStore& store, const std::string& uid, const std::filesystem::path& logs,
                                        const std::function<void(std::size_t, std::size_t)>& progress) {
  const KeptRun run(store, uid);
  const RunDetails details = run.details();
  (void)settingsOf(details);  // An imported run has none, and no beginning that could be told again.
  const RunSummary& summary = details.summary;
  const std::filesystem::path folder = tensorBoardFolder(logs, summary.name, uid);
  std::error_code ignored;
  if (std::filesystem::exists(folder, ignored)) {
    const std::string shown = displayPath(folder);
    throw Error(
        ErrorCode::FileUnwritable, shown,
        {coreText("Core", "\"%1\" already holds this run. Choose another folder, or remove that one first."), shown});
  }
  const RunCurves curves = run.curves();
  std::map<std::int64_t, double> ends;
  for (const EpochRecord& epoch : curves.epochs) ends[epoch.epoch] = static_cast<double>(epoch.endedMs) / 1000.0;
  std::map<std::int64_t, ImageSheet> sheets;
  for (ImageSheet& sheet : run.sheets(SheetKind::Output)) sheets.insert_or_assign(sheet.epoch, std::move(sheet));
  TensorBoardLog log(folder);
  double seconds = static_cast<double>(summary.createdMs) / 1000.0;
  std::size_t written = 0;
  replay(run.events(), curves, {}, [&](const TrainEvent& event) {
    if (const auto* const started = std::get_if<RunStarted>(&event)) {
      RunStarted whole = *started;
      whole.probes = probesOf(run);
      return log.handle(whole, seconds);
    }
    const auto* const epoch = std::get_if<EpochDone>(&event);
    if (epoch == nullptr) return log.handle(event, seconds);
    const auto end = ends.find(epoch->epoch);
    if (end != ends.end()) seconds = end->second;
    log.handle(event, seconds);
    const auto sheet = sheets.find(epoch->epoch);
    if (sheet != sheets.end()) log.handle(outputsOf(sheet->second), seconds);
    if (progress) progress(++written, ends.size());
  });
  return folder;
}

}  // namespace core
