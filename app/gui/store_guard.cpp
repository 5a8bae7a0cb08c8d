// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/store_guard.h"

#include <utility>

#include "core/store/run_store.h"
#include "ui/bridge/background_task.h"
#include "ui/look/settings.h"

namespace app {

std::filesystem::path storeFolder(std::filesystem::path given, const ui::Preferences& preferences) {
  if (!given.empty()) return given;
  return preferences.storeFolder.isEmpty() ? core::defaultStoreFolder()
                                           : std::filesystem::path(preferences.storeFolder.toStdString());
}

StoreGuard::StoreGuard(const ui::Theme& theme, std::filesystem::path store, QStackedWidget& place)
    : store_(std::move(store)), place_(place), page_(new ui::StoreTroublePage(theme, store_, &place)) {
  place_.addWidget(page_);
  // Where nothing is, looking takes no time, and decides whom the first page greets.
  if (!core::hasStore(store_)) adopt(core::storeCondition(store_));
}

bool StoreGuard::isInTrouble() const {
  return condition_.use == core::StoreUse::Unusable || condition_.use == core::StoreUse::ReadOnly;
}

void StoreGuard::lookSoon() {
  if (isNew() || isInTrouble()) return;
  ui::inBackground<core::StoreCondition>(
      this, [store = store_] { return core::storeCondition(store); },
      [this](const core::StoreCondition& condition) { adopt(condition); });
}

void StoreGuard::adopt(const core::StoreCondition& condition) {
  condition_ = condition;
  page_->setCondition(condition);
  if (!isInTrouble()) return;
  place_.setCurrentWidget(page_);
  emit troubled();
}

}  // namespace app
