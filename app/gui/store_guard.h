// SPDX-License-Identifier: GPL-3.0-or-later
// Looks after the store of a window: who is new here, and what to show where runs are trained while their store takes none.
#pragma once

#include <QObject>
#include <QStackedWidget>
#include <filesystem>

#include "core/store/store_condition.h"
#include "ui/pages/store_trouble_page.h"

namespace ui {
struct Preferences;
}

namespace app {

// Where runs are kept: in a folder that was given, else in that of the preferences, else in the usual one.
[[nodiscard]] std::filesystem::path storeFolder(std::filesystem::path given, const ui::Preferences& preferences);

class StoreGuard : public QObject {
  Q_OBJECT

 public:
  // Adds its page to the place; both must outlive this.
  StoreGuard(const ui::Theme& theme, std::filesystem::path store, QStackedWidget& place);

  // Whether there is no store yet, but could be one.
  [[nodiscard]] bool isNew() const { return condition_.use == core::StoreUse::New; }
  [[nodiscard]] bool isInTrouble() const;
  [[nodiscard]] const ui::StoreTroublePage& page() const { return *page_; }
  // A store that is there takes a while to look at; its trouble shows when it is known.
  void lookSoon();

 signals:
  // Whatever page was open when the window was left: nobody should find out later.
  void troubled();

 private:
  void adopt(const core::StoreCondition& condition);

  std::filesystem::path store_;
  QStackedWidget& place_;
  ui::StoreTroublePage* page_;
  core::StoreCondition condition_;
};

}  // namespace app
