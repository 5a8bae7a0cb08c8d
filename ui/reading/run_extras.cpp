// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/run_extras.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/store/image_sheet.h"
#include "core/store/kept_run.h"
#include "core/store/run_store.h"
#include "ui/bridge/background_task.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr std::size_t kAtOnce = 40;    // About what a window shows.
constexpr qsizetype kMostKept = 2000;  // About 20 MB.

using Wanted = std::list<std::pair<QString, std::int64_t>>;

// Where the picture cannot be read, the curve stands alone; the detail pane tells what is wrong.
RunExtra readExtra(core::RunStore& store, const std::string& uid, std::int64_t epochs) {
  RunExtra extra{epochs, {}, {}};
  try {
    const core::KeptRun kept(store, uid);
    for (const core::CurvePoint& point : kept.curve("val_loss")) extra.losses.push_back(point.value);
    const std::vector<core::ImageSheet> sheets = kept.sheets(core::SheetKind::Output);
    if (sheets.empty()) return extra;
    const std::vector<core::Image> images = core::readSheet(sheets.back());
    if (!images.empty()) extra.picture = toQImage(images.front());
  } catch (const std::exception&) {
    return extra;
  }
  return extra;
}

// Every run that was asked for is answered, so that none is asked for again and again.
QHash<QString, RunExtra> readExtras(const std::filesystem::path& folder, const Wanted& wanted) {
  QHash<QString, RunExtra> extras;
  for (const auto& [uid, epochs] : wanted) extras.insert(uid, {epochs, {}, {}});
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    for (const auto& [uid, epochs] : wanted) extras.insert(uid, readExtra(store, uid.toStdString(), epochs));
  } catch (const std::exception&) {  // The page tells that the store cannot be read.
  }
  return extras;
}

}  // namespace

RunExtras::RunExtras(std::filesystem::path store, QObject* parent) : QObject(parent), store_(std::move(store)) {
  timer_.setSingleShot(true);
  timer_.setInterval(0);
  connect(&timer_, &QTimer::timeout, this, &RunExtras::fetch);
}

const RunExtra* RunExtras::extra(const QString& uid, std::int64_t epochs) {
  const auto found = extras_.constFind(uid);
  if (found == extras_.constEnd() || found->epochs < epochs) {
    const bool isWanted =
        std::any_of(wanted_.begin(), wanted_.end(), [&](const auto& wanted) { return wanted.first == uid; });
    if (!isWanted) wanted_.emplace_front(uid, epochs);
    if (!isFetching_ && !timer_.isActive()) timer_.start();
  }
  return found == extras_.constEnd() ? nullptr : &*found;
}

// Rows that have been scrolled past are forgotten: those in sight ask again.
void RunExtras::fetch() {
  if (wanted_.empty()) return;
  isFetching_ = true;
  if (wanted_.size() > kAtOnce) wanted_.resize(kAtOnce);
  inBackground<QHash<QString, RunExtra>>(
      this, [store = store_, wanted = wanted_] { return readExtras(store, wanted); },
      [this](const QHash<QString, RunExtra>& extras) {
        isFetching_ = false;
        wanted_.clear();
        if (extras_.size() > kMostKept) extras_.clear();
        for (auto extra = extras.constBegin(); extra != extras.constEnd(); ++extra) extras_.insert(extra.key(), *extra);
        emit arrived();
      });
}

}  // namespace ui
