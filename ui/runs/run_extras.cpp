// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/run_extras.h"

#include <algorithm>
#include <limits>

#include "core/base/error.h"
#include "core/store/picture_sheet.h"
#include "core/store/run_store.h"
#include "ui/bridge/background_task.h"
#include "ui/pictures/picture_image.h"

namespace ui {
namespace {

constexpr std::size_t kAtOnce = 40;    // About what a window shows.
constexpr qsizetype kMostKept = 2000;  // About 20 MB.

RunExtra readExtra(core::RunStore& store, const std::string& uid) {
  RunExtra extra;
  for (const core::CurvePoint& point : store.curve(uid, "val_loss")) extra.losses.push_back(point.value);
  extra.epochs = static_cast<std::int64_t>(extra.losses.size());
  const std::vector<core::PictureSheet> sheets = store.sheets(uid, core::SheetKind::Output);
  if (!sheets.empty()) {
    const std::vector<core::Image> images = core::readSheet(sheets.back());
    if (!images.empty()) extra.picture = toQImage(images.front());
  }
  return extra;
}

// A run without them has an empty answer, so that it is not asked for again and again.
QHash<QString, RunExtra> readExtras(const std::filesystem::path& folder, const std::list<QString>& uids) {
  QHash<QString, RunExtra> extras;
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    for (const QString& uid : uids) {
      RunExtra extra;
      try {
        extra = readExtra(store, uid.toStdString());
      } catch (const core::Error&) {  // Its detail pane tells what is wrong with it.
        extra.epochs = std::numeric_limits<std::int64_t>::max();
      }
      extras.insert(uid, std::move(extra));
    }
  } catch (const core::Error&) {  // The page tells that the store cannot be read.
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
    const bool isWanted = std::find(wanted_.begin(), wanted_.end(), uid) != wanted_.end();
    if (!isWanted) wanted_.push_front(uid);
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
