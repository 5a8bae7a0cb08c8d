// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/run_detail_reader.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/query/query.h"
#include "core/run/imported_run.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_store.h"
#include "ui/pictures/picture_image.h"
#include "ui/reading/stored_run.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

constexpr std::size_t kPictures = 4;

void readPictures(core::RunStore& store, const std::string& uid, RunDetail& detail) {
  const auto probes = storedProbes(store, uid);
  if (!probes) return;
  const std::vector<core::ImageSheet> sheets = core::KeptRun(store, uid).sheets(core::SheetKind::Output);
  const std::vector<core::Image> outputs = sheets.empty() ? std::vector<core::Image>() : core::readSheet(sheets.back());
  for (std::size_t i = 0; i < std::min(kPictures, probes->size()); ++i) {
    const core::Probe& probe = (*probes)[i];
    const QImage target = probe.input == probe.target ? QImage() : toQImage(probe.target);
    const QImage output = i < outputs.size() ? toQImage(outputs[i]) : QImage();
    detail.pictures.push_back({QString::fromStdString(probe.name), toQImage(probe.input), target, output});
  }
}

// The run it was branched from, or else the one before it on the same pictures.
std::string runBefore(core::RunStore& store, const core::RunDetails& details) {
  if (!details.parent.empty()) return details.parent;
  if (core::isImported(details.summary)) return {};  // Nobody knows its pictures.
  bool isPast = false;
  for (const core::RunSummary& run : store.list("dataset = " + core::quotedInQuery(details.dataset))) {
    if (isPast) return run.uid;
    isPast = run.uid == details.summary.uid;
  }
  return {};
}

void readChanges(core::RunStore& store, RunDetail& detail) {
  const std::string before = runBefore(store, detail.details);
  if (before.empty()) return;
  const core::RunComparison comparison =
      core::comparisonOf(core::detailsOf(store, {before, detail.details.summary.uid}));
  detail.changedFrom = nameText(comparison.runs.front().name);
  detail.before = before;
  for (const core::SettingDifference& difference : comparison.differences) {
    if (difference.key != "pictures") detail.changes.push_back(difference);
  }
}

void readFiles(core::RunStore& store, const std::string& uid, RunDetail& detail) {
  detail.checkpoints = core::RunCheckpoints(store, uid).all();
  for (const core::ImageSheet& sheet : core::KeptRun(store, uid).sheets(core::SheetKind::Output)) {
    ++detail.pictureEpochs;
    detail.pictureBytes += sheet.bytes;
  }
  detail.bytes = core::RunChanges(store, uid).bytesToFree();
  detail.folder = QString::fromStdString(store.checkpointFolder(uid).string());
}

}  // namespace

RunDetail readRunDetail(const std::filesystem::path& folder, const std::string& uid) {
  RunDetail detail;
  detail.details.summary.uid = uid;
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    const core::KeptRun kept(store, uid);
    detail.details = kept.details();
    detail.settings = core::settingTexts(detail.details);
    detail.events = kept.events();
    const auto attachments = kept.attachments();
    if (const auto found = attachments.find("layers"); found != attachments.end()) {
      detail.layers = QString::fromStdString(found->second);
    }
    readFiles(store, uid, detail);
    readChanges(store, detail);
    readPictures(store, uid, detail);
  } catch (const std::exception& error) {
    detail.problem = core::messageOf(error);
  }
  return detail;
}

}  // namespace ui
