// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/kept_work.h"

#include "core/base/error.h"
#include "core/run/settings_file.h"
#include "core/store/run_store.h"
#include "ui/bridge/background_task.h"
#include "ui/look/settings.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/train_page.h"
#include "ui/setup/setup_panel.h"

namespace app {
namespace {

constexpr int kSoonMilliseconds = 1000;

QString keptWork() { return QStringLiteral("work"); }
QString nameOf(const std::filesystem::path& store) { return QString::fromStdString(store.string()); }

// Those that are neither deleted nor in the trash.
QStringList stillThere(const std::filesystem::path& folder, const QStringList& uids) {
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    QStringList found;
    for (const core::RunSummary& run : store.list()) found += QString::fromStdString(run.uid);
    QStringList kept;
    for (const QString& uid : uids) {
      if (found.contains(uid)) kept += uid;
    }
    return kept;
  } catch (const core::Error&) {  // Whoever opens the store for more than that says what is wrong with it.
    return {};
  }
}

}  // namespace

KeptWork::KeptWork(ui::TrainPage& page, ui::ComparedRuns& compared, const std::filesystem::path& store)
    : page_(page), compared_(compared), store_(store) {
  const QVariantMap values = ui::loadKept(keptWork(), nameOf(store_));
  lastRun_ = values.value(QStringLiteral("run")).toString().toStdString();
  restoreSetup(values.value(QStringLiteral("setup")).toString(), values.value(QStringLiteral("folder")).toString());
  restoreCompared(values.value(QStringLiteral("compared")).toStringList());
  soon_.setSingleShot(true);
  soon_.setInterval(kSoonMilliseconds);
  connect(&soon_, &QTimer::timeout, this, &KeptWork::keepInBackground);
  writer_.setMaxThreadCount(1);
  connect(&page_.setup(), &ui::SetupPanel::settingsChanged, this, &KeptWork::keepSoon);
  connect(&compared_, &ui::ComparedRuns::changed, this, &KeptWork::keepSoon);
  connect(&page_, &ui::TrainPage::shownRunChanged, this, [this] {
    if (page_.shownRun().empty() || page_.shownRun() == lastRun_) return;
    lastRun_ = page_.shownRun();
    keepSoon();
  });
}

void KeptWork::restoreSetup(const QString& recipe, const QString& folder) {
  if (recipe.isEmpty()) return;
  try {
    core::RunSettings settings = core::parseRecipe(recipe.toStdString(), "what was set up").settings;
    settings.data.folder = folder.toStdString();
    page_.setup().setSettings(settings);
  } catch (const core::Error&) {  // Of another version of the program: what is suggested stands there instead.
  }
}

void KeptWork::restoreCompared(const QStringList& uids) {
  if (uids.isEmpty()) return;
  toCompare_ = uids;
  ui::inBackground<QStringList>(
      this, [store = store_, uids] { return stillThere(store, uids); },
      [this](const QStringList& kept) {
        toCompare_.clear();
        if (compared_.size() == 0) compared_.setUids(kept);
      });
}

void KeptWork::keepSoon() {
  if (!soon_.isActive()) soon_.start();
}

void KeptWork::keep() {
  soon_.stop();
  writer_.waitForDone();
  ui::saveKept(keptWork(), nameOf(store_), values());
}

void KeptWork::keepInBackground() {
  writer_.start([name = nameOf(store_), values = values()] { ui::saveKept(keptWork(), name, values); });
}

QVariantMap KeptWork::values() const {
  const core::RunSettings& settings = page_.setup().settings();
  QVariantMap values;
  values[QStringLiteral("run")] = QString::fromStdString(lastRun_);
  values[QStringLiteral("setup")] = QString::fromStdString(core::formatRecipe({settings.name, {}, {}, settings}));
  values[QStringLiteral("folder")] = QString::fromStdString(settings.data.folder);
  values[QStringLiteral("compared")] = toCompare_.isEmpty() ? compared_.uids() : toCompare_;
  return values;
}

}  // namespace app
