// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that defines the next run, and the buttons that start, pause and stop it.
#pragma once

#include <QFrame>
#include <map>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/run/engine.h"
#include "core/run/run_settings.h"
#include "ui/bridge/phase.h"

class QBoxLayout;

namespace ui {

class CostLine;
class DataGroup;
class GroupFolding;
class LiveSettings;
class RecipeBox;
class RunButtons;
class SettingGroup;
class Theme;

class SetupPanel : public QFrame {
  Q_OBJECT

 public:
  explicit SetupPanel(const Theme& theme, QWidget* parent = nullptr);
  ~SetupPanel() override;

  void setSettings(const core::RunSettings& settings);
  // With what was typed wrongly left out.
  [[nodiscard]] const core::RunSettings& settings() const { return settings_; }
  // Why no run can be started with it, in a few words: the fields concerned say more. Empty where one can.
  [[nodiscard]] core::Message problem() const;

  void setPhase(Phase phase);
  // Nothing can be started before the engine is there.
  void setEngineReady(bool ready);
  // What the model costs; an empty sentence where it could be built.
  void setCost(const core::ModelCost& cost, double secondsPerEpoch);
  void setCostProblem(const QString& sentence);
  // The keyboard goes to its first field.
  void focusFirst();
  [[nodiscard]] DataGroup& data() const { return *data_; }
  [[nodiscard]] RecipeBox& recipes() const { return *recipes_; }
  // The run in progress; it is seen while there is one.
  [[nodiscard]] LiveSettings& live() const { return *live_; }
  // Which groups are open, from the top; what does not fit is folded.
  [[nodiscard]] std::vector<bool> openGroups() const;
  void setOpenGroups(const std::vector<bool>& open);

 signals:
  void settingsChanged();
  void layerTableRequested();
  void trainRequested();
  void pauseRequested();
  void resumeRequested();
  void stopRequested();
  void liveChangeRequested(const core::LiveChange& change);

 protected:
  void changeEvent(QEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void buildGroups(QBoxLayout* column);
  [[nodiscard]] SettingGroup* addGroup(QBoxLayout* column);
  void edit(const std::string& key, const std::string& text);
  void setFolder(const QString& folder);
  void setRecipe(core::RunSettings settings);
  void showCounts();
  // What stands above the buttons.
  [[nodiscard]] core::Message note() const;
  void setProblem(const std::string& key, const core::Message& problem);
  [[nodiscard]] bool isShown(const std::string& key) const;
  void refreshForms();
  void checkWhole();
  void refreshSummaries();
  void retranslate();

  const Theme& theme_;
  core::RunSettings settings_;
  std::map<std::string, core::Message> problems_;  // By key: what was typed and does not fit.
  core::Message wholeProblem_;                     // Values that do not go together.
  std::string wholeProblemKey_;
  core::Message refusal_;              // Why the model does not fit into memory, as far as it has been counted.
  std::vector<SettingGroup*> groups_;  // Data, Model, Objective, Optimizer, Stopping.
  GroupFolding* folding_;
  DataGroup* data_;
  RecipeBox* recipes_;
  CostLine* cost_;
  LiveSettings* live_;
  RunButtons* buttons_;
};

}  // namespace ui
