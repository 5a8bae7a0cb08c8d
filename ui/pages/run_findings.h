// SPDX-License-Identifier: GPL-3.0-or-later
// What the doctor says of the run that the page Train shows: keeps its cards up to date, and does what they offer.
#pragma once

#include <QObject>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/run/train_event.h"
#include "ui/bridge/store_worker.h"

namespace ui {

class FindingList;
class Notices;
class RunController;
class SetupPanel;
class ShownRun;
class Theme;

class RunFindings : public QObject {
  Q_OBJECT

 public:
  // All must outlive this; page is the parent of what it opens.
  RunFindings(const Theme& theme, const ShownRun& shown, SetupPanel& setup, Notices& notices,
              const std::filesystem::path& store, QWidget* page);

  [[nodiscard]] FindingList& list() const { return *list_; }
  // The pictures of the run that is shown, and what was made of them last.
  void setProbes(std::shared_ptr<const std::vector<core::Probe>> probes) { probes_ = std::move(probes); }
  void setOutputs(std::shared_ptr<const std::vector<core::ProbeOutput>> outputs) { outputs_ = std::move(outputs); }
  // The run has changed, or another one is shown.
  void refresh();

 signals:
  // The next run is set up as this kept one, with what mends it.
  void fixPrepared(const std::string& uid, const core::SettingMap& fix);

 private:
  void show();
  void prepareFix(const core::Finding& finding);
  void showEvidence(const core::Finding& finding);
  void ignore(const core::Finding& finding, bool everywhere);
  void setIgnored(const std::string& rule, bool everywhere, bool isIgnored);
  void readIgnored();

  const Theme& theme_;
  const ShownRun& shown_;
  SetupPanel& setup_;
  Notices& notices_;
  QWidget* page_;
  FindingList* list_;
  StoreWorker worker_;
  std::string uid_;                // Of the run whose ignored findings are known.
  std::set<std::string> ignored_;  // Rules, in this run or in all.
  std::shared_ptr<const std::vector<core::Probe>> probes_;
  std::shared_ptr<const std::vector<core::ProbeOutput>> outputs_;
};

}  // namespace ui
