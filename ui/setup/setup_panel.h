// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that defines the next run, and the buttons that start, pause and stop it.
#pragma once

#include <QFrame>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/run/engine.h"
#include "core/run/run_settings.h"
#include "ui/bridge/phase.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace ui {

class CollapsibleGroup;
class DataGroup;
class LiveSettings;
class SettingForm;
class Theme;

class SetupPanel : public QFrame {
  Q_OBJECT

 public:
  explicit SetupPanel(const Theme& theme, QWidget* parent = nullptr);

  void setSettings(const core::RunSettings& settings);
  // With what was typed wrongly left out.
  [[nodiscard]] const core::RunSettings& settings() const { return settings_; }
  // Whether a run can be started with it, and if not, why.
  [[nodiscard]] QString problem() const;

  void setPhase(Phase phase);
  // Nothing can be started before the engine is there.
  void setEngineReady(bool ready);
  // What the model costs; an empty sentence where it could be built.
  void setCost(const core::ModelCost& cost, double secondsPerEpoch);
  void setCostProblem(const QString& sentence);
  [[nodiscard]] DataGroup& data() const { return *data_; }
  // The person's own may have changed.
  void refreshRecipes();
  // In a low window, opening a group folds the others.
  void setOneGroupAtATime(bool oneAtATime);
  // Which groups are open, from the top.
  [[nodiscard]] std::vector<bool> openGroups() const;
  void setOpenGroups(const std::vector<bool>& open);
  [[nodiscard]] SettingForm& form(std::size_t index) const { return *forms_[index]; }

 signals:
  void settingsChanged();
  void recipeChosen(const QString& name);
  void loadRecipeRequested();
  void saveRecipeRequested();
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
  struct Group {
    CollapsibleGroup* box;
    std::vector<SettingForm*> forms;
  };

  void buildGroups(QBoxLayout* column);
  void buildRecipes(CollapsibleGroup* group);
  void fillRemoval();
  void foldOthers(const CollapsibleGroup* kept);
  void buildCost(CollapsibleGroup* group);
  void buildButtons(QBoxLayout* column);
  SettingForm* addForm(CollapsibleGroup* group, const std::set<std::string>& keys);
  void addMore(CollapsibleGroup* group, SettingForm* form);
  void edit(const std::string& key, const std::string& text);
  void setFolder(const QString& folder);
  void refreshForms();
  void refreshSummaries();
  void refreshButtons();
  void retranslate();
  void refreshIcons();

  const Theme& theme_;
  core::RunSettings settings_;
  std::map<std::string, QString> problems_;  // By key: what was typed and does not fit.
  QString wholeProblem_;                     // Values that do not go together.
  std::string wholeProblemKey_;
  Phase phase_ = Phase::Idle;
  bool engineReady_ = false;
  DataGroup* data_;
  std::vector<CollapsibleGroup*> groups_;  // Data, Model, Objective, Optimizer, Stopping.
  std::vector<SettingForm*> forms_;
  std::vector<QToolButton*> moreButtons_;
  QLabel* recipeLabel_;
  QComboBox* recipes_;
  QToolButton* recipeMenu_;
  QMenu* removeRecipe_;
  bool isOneAtATime_ = false;
  QLabel* modelExplanation_;
  QLabel* cost_;
  QToolButton* layers_;
  LiveSettings* live_;
  QLabel* note_;
  QPushButton* train_;
  QPushButton* pause_;
  QPushButton* stop_;
};

}  // namespace ui
