// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_panel.h"

#include <QDragEnterEvent>
#include <QEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/error.h"
#include "core/run/catalogue.h"
#include "core/run/setting_words.h"
#include "core/run/settings_schema.h"
#include "core/run/suggested_settings.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/setup/cost_line.h"
#include "ui/setup/data_group.h"
#include "ui/setup/group_folding.h"
#include "ui/setup/live_settings.h"
#include "ui/setup/recipe_box.h"
#include "ui/setup/run_buttons.h"
#include "ui/setup/setting_group.h"
#include "ui/widgets/reading_order.h"
#include "ui/words/message_text.h"
#include "ui/words/number_text.h"
#include "ui/words/setting_words.h"

namespace ui {

SetupPanel::SetupPanel(const Theme& theme, QWidget* parent)
    : QFrame(parent), theme_(theme), settings_(core::defaultRunSettings()) {
  setObjectName(QStringLiteral("setupPanel"));
  setKind(this, QStringLiteral("setup"));
  setFixedWidth(Size::kSetupPanel);
  setAcceptDrops(true);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* const scroll = new QScrollArea(this);
  scroll->setFocusPolicy(Qt::NoFocus);  // What it holds has the keyboard, and comes into sight with it.
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(scroll, 1);
  auto* const content = new QWidget(scroll);
  content->setMinimumWidth(1);  // It takes the panel's width, however long a message is, and never slides sideways.
  auto* const groups = new QVBoxLayout(content);
  groups->setContentsMargins(Space::kMedium, Space::kTiny, Space::kMedium, Space::kTiny);
  groups->setSpacing(Space::kTiny);
  folding_ = new GroupFolding(*scroll);
  buildGroups(groups);
  groups->addStretch(1);
  scroll->setWidget(content);
  live_ = new LiveSettings(this);
  live_->hide();
  column->addWidget(live_);
  auto* const line = new QFrame(this);
  setKind(line, QStringLiteral("line"));
  column->addWidget(line);
  buttons_ = new RunButtons(theme, this);
  column->addWidget(buttons_);
  connect(live_, &LiveSettings::changeRequested, this, &SetupPanel::liveChangeRequested);
  connect(buttons_, &RunButtons::trainRequested, this, &SetupPanel::trainRequested);
  connect(buttons_, &RunButtons::pauseRequested, this, &SetupPanel::pauseRequested);
  connect(buttons_, &RunButtons::resumeRequested, this, &SetupPanel::resumeRequested);
  connect(buttons_, &RunButtons::stopRequested, this, &SetupPanel::stopRequested);
  retranslate();
  refreshForms();
}

// A field that loses the focus with the window still has something to say.
SetupPanel::~SetupPanel() {
  for (SettingGroup* const group : groups_) group->disconnect(this);
}

SettingGroup* SetupPanel::addGroup(QBoxLayout* column) {
  auto* const group = new SettingGroup(theme_, this);
  column->addWidget(group);
  groups_.push_back(group);
  connect(group, &SettingGroup::edited, this, &SetupPanel::edit);
  folding_->add(*group);
  return group;
}

void SetupPanel::buildGroups(QBoxLayout* column) {
  SettingGroup* const data = addGroup(column);
  data_ = new DataGroup(theme_, this);
  data->addWidget(data_);
  data->addUsual(
      {"predict", "corruption", "corruption_amount", "size", "height", "color", "range", "validation_split"});
  data->addRest({"data"}, {"scramble_targets"});
  connect(data_, &DataGroup::folderChosen, this, &SetupPanel::setFolder);
  connect(data_, &DataGroup::settingOffered, this, &SetupPanel::edit);
  connect(data_, &DataGroup::previewChanged, this, [this] {
    showCounts();
    buttons_->setProblem(note());
    emit settingsChanged();
  });

  SettingGroup* const model = addGroup(column);
  recipes_ = new RecipeBox(theme_, this);
  model->addWidget(recipes_);
  connect(recipes_, &RecipeBox::chosen, this, &SetupPanel::setRecipe);
  model->addUsual({"architecture", "filters", "latent_dim", "units"});
  cost_ = new CostLine(this);
  model->addWidget(cost_);
  connect(cost_, &CostLine::layersRequested, this, &SetupPanel::layerTableRequested);
  model->addRest({"model"});

  addGroup(column)->addUsual({"loss"});

  SettingGroup* const optimizer = addGroup(column);
  optimizer->addUsual({"optimizer", "learning_rate", "batch_size", "schedule"});
  optimizer->addRest({"optimizer", "schedule", "training"});

  SettingGroup* const stopping = addGroup(column);
  stopping->addUsual({"epochs", "patience"});
  stopping->addRest({"stopping"});
}

void SetupPanel::setSettings(const core::RunSettings& settings) {
  settings_ = settings;
  problems_.clear();
  for (const core::SettingInUse& setting : core::allSettings()) setProblem(setting.spec.key, {});
  refreshForms();
  emit settingsChanged();
}

core::Message SetupPanel::problem() const {
  std::vector<core::Message> names;
  for (const auto& [key, problem] : problems_) names.push_back(core::settingName(key));
  if (names.empty() && settings_.data.folder.empty()) return core::coreText("Core", "Choose pictures first.");
  if (names.empty() && !wholeProblem_.empty()) names.push_back(core::settingName(wholeProblemKey_));
  if (!names.empty()) return {core::coreText("Core", "Please correct first: %1"), names};
  if (!refusal_.empty()) return refusal_;
  const bool isLookedInto = data_->preview().folder == settings_.data.folder;
  return isLookedInto ? data_->preview().problem : core::Message();
}

// What is wrong with the folder stands beside it.
core::Message SetupPanel::note() const {
  const core::Message& ofFolder = data_->preview().problem;
  const core::Message whole = problem();
  if (ofFolder.empty() || !(whole == ofFolder)) return whole;
  return {core::coreText("Core", "Please correct first: %1"), core::Message(core::coreText("Core", "Folder"))};
}

// What does not fit stays as it was typed, with the reason; the settings keep the last value that did.
void SetupPanel::edit(const std::string& key, const std::string& text) {
  core::Message problem;
  try {
    core::RunSettings changed = settings_;
    core::changeSettingText(changed, key, text, decimalMark());
    if (key == "predict" || key == "corruption") core::suggestCorruption(changed);
    settings_ = changed;
  } catch (const core::Error& error) {
    problem = error.message();
  }
  problems_.erase(key);
  if (!problem.empty()) problems_[key] = problem;
  setProblem(key, problem);
  refreshForms();
  emit settingsChanged();
}

void SetupPanel::setFolder(const QString& folder) {
  settings_.data.folder = folder.toStdString();
  refreshForms();
  emit settingsChanged();
}

// Recipes say nothing of the pictures, and what computes is this machine's own affair.
void SetupPanel::setRecipe(core::RunSettings settings) {
  settings.data.folder = settings_.data.folder;
  settings.training.device = settings_.training.device;
  settings.training.threads = settings_.training.threads;
  setSettings(settings);
}

void SetupPanel::setProblem(const std::string& key, const core::Message& problem) {
  for (SettingGroup* const group : groups_) group->setProblem(key, problem);
}

// What the shares of the pictures come to, in those that are there.
void SetupPanel::showCounts() {
  const FolderPreview& preview = data_->preview();
  const std::size_t all = preview.training + preview.validation + preview.test;
  groups_[0]->setCounts("validation_split", preview.validation, all);
  groups_[0]->setCounts("test_split", preview.test, all);
}

bool SetupPanel::isShown(const std::string& key) const {
  return std::any_of(groups_.begin(), groups_.end(), [&](const SettingGroup* group) { return group->has(key); });
}

void SetupPanel::refreshForms() {
  refusal_ = {};  // It was about other settings; the new ones are counted soon.
  for (SettingGroup* const group : groups_) group->setSettings(settings_);
  std::erase_if(problems_, [this](const auto& entry) { return !isShown(entry.first); });  // It no longer applies.
  checkWhole();
  data_->setSettings(settings_.data);
  recipes_->setSettings(settings_);
  live_->setNext(settings_);
  refreshSummaries();
  buttons_->setProblem(note());
}

// Values that fit alone, but not together, are told at one of their fields.
void SetupPanel::checkWhole() {
  const std::string before = wholeProblemKey_;
  wholeProblem_ = {};
  wholeProblemKey_.clear();
  try {
    core::validate(settings_);
  } catch (const core::Error& error) {
    wholeProblem_ = error.message();
    wholeProblemKey_ = error.subject();
  }
  if (!problems_.contains(before)) setProblem(before, {});
  if (!problems_.contains(wholeProblemKey_)) setProblem(wholeProblemKey_, wholeProblem_);
}

void SetupPanel::refreshSummaries() {
  const QLocale locale;
  const auto title = [](const char* key, const std::string& value) { return choiceTitle(key, value); };
  groups_[0]->setSummary(QFileInfo(QString::fromStdString(settings_.data.folder)).fileName());
  groups_[1]->setSummary(title("architecture", settings_.architecture.name));
  groups_[2]->setSummary(title("loss", settings_.loss));
  groups_[3]->setSummary(tr("%1, %2, batch %3")
                             .arg(title("optimizer", settings_.optimizer.name),
                                  numberText(settings_.optimizer.real("learning_rate")),
                                  locale.toString(settings_.training.batchSize)));
  groups_[4]->setSummary(settings_.stopping.patience > 0
                             ? tr("%n epoch(s), early stop %1", nullptr, settings_.training.epochs)
                                   .arg(locale.toString(settings_.stopping.patience))
                             : tr("%n epoch(s)", nullptr, settings_.training.epochs));
  const core::CatalogueEntry entry =
      core::entryNamed(core::architectureCatalogue(), "architecture", settings_.architecture.name);
  cost_->setExplanation(translatedText(entry.explanation));
}

void SetupPanel::focusFirst() {
  if (QWidget* const first = tabStopBeside(*this, this, true)) first->setFocus(Qt::TabFocusReason);
}

void SetupPanel::setCost(const core::ModelCost& cost, double secondsPerEpoch) {
  cost_->setCost(cost, secondsPerEpoch);
  refusal_ = cost.refusal;
  buttons_->setProblem(note());
}

void SetupPanel::setCostProblem(const QString& sentence) { cost_->setProblem(sentence); }

void SetupPanel::setPhase(Phase phase) {
  buttons_->setPhase(phase);
  live_->setVisible(phase == Phase::Running || phase == Phase::Loading || phase == Phase::Paused);
}

void SetupPanel::setEngineReady(bool ready) { buttons_->setEngineReady(ready); }

void SetupPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QFrame::changeEvent(event);
}

void SetupPanel::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() == 1 && QFileInfo(urls.first().toLocalFile()).isDir()) event->acceptProposedAction();
}

void SetupPanel::dropEvent(QDropEvent* event) {
  event->acceptProposedAction();
  setFolder(event->mimeData()->urls().first().toLocalFile());
}

std::vector<bool> SetupPanel::openGroups() const { return folding_->wanted(); }

void SetupPanel::setOpenGroups(const std::vector<bool>& open) { folding_->setWanted(open); }

void SetupPanel::retranslate() {
  const QString titles[] = {tr("Pictures"), tr("Model"), tr("Objective"), tr("Optimizer"),
                            tr("Stopping", "group of settings")};
  for (std::size_t i = 0; i < groups_.size(); ++i) groups_[i]->setTitle(titles[i]);
  refreshSummaries();
  buttons_->setProblem(note());
}

}  // namespace ui
