// SPDX-License-Identifier: GPL-3.0-or-later
// How the panel is put together.
#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/base/error.h"
#include "core/run/recipes.h"
#include "core/run/settings_schema.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/setup/data_group.h"
#include "ui/setup/live_settings.h"
#include "ui/setup/own_recipes.h"
#include "ui/setup/setting_form.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/collapsible_group.h"
#include "ui/words/message_text.h"
#include "ui/words/setting_words.h"

namespace ui {
namespace {

const std::set<std::string> kDataKeys = {"predict", "corruption", "corruption_amount", "size",
                                         "color",   "range",      "validation_split"};
const std::set<std::string> kModelKeys = {"architecture", "filters", "latent_dim", "units"};
const std::set<std::string> kOptimizerKeys = {"optimizer", "learning_rate", "batch_size", "schedule"};
const std::set<std::string> kStoppingKeys = {"epochs", "patience"};

// The keys of a section that are not among the usual ones.
SettingForm::Chooses restOf(const std::set<std::string>& sections, const std::set<std::string>& usual) {
  return [sections, usual](const core::RunSettings&, const core::SettingInUse& setting) {
    return sections.contains(setting.section) && !usual.contains(setting.spec.key) && setting.spec.key != "epochs";
  };
}

}  // namespace

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
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(scroll, 1);
  auto* const content = new QWidget(scroll);
  auto* const groups = new QVBoxLayout(content);
  groups->setContentsMargins(Space::kMedium, Space::kTiny, Space::kMedium, Space::kTiny);
  groups->setSpacing(Space::kTiny);
  buildGroups(groups);
  groups->addStretch(1);
  scroll->setWidget(content);
  live_ = new LiveSettings(this);
  live_->hide();
  column->addWidget(live_);
  connect(live_, &LiveSettings::changeRequested, this, &SetupPanel::liveChangeRequested);
  buildButtons(column);
  connect(&theme_, &Theme::changed, this, &SetupPanel::refreshIcons);
  retranslate();
  refreshForms();
}

SettingForm* SetupPanel::addForm(CollapsibleGroup* group, const std::set<std::string>& keys) {
  auto* const form = new SettingForm(
      [keys](const core::RunSettings& settings, const core::SettingInUse& setting) {
        const bool isCorruption = setting.spec.key.starts_with("corruption");
        if (isCorruption && settings.data.predict != core::Predict::Corrupted) return false;
        return keys.contains(setting.spec.key);
      },
      this);
  connect(form, &SettingForm::edited, this, &SetupPanel::edit);
  group->addWidget(form);
  forms_.push_back(form);
  return form;
}

// What few people change, folded away.
void SetupPanel::addMore(CollapsibleGroup* group, SettingForm* form) {
  connect(form, &SettingForm::edited, this, &SetupPanel::edit);
  auto* const button = new QToolButton(this);
  button->setCheckable(true);
  setKind(button, QStringLiteral("link"));
  group->addWidget(button);
  group->addWidget(form);
  form->hide();
  connect(button, &QToolButton::toggled, form, &QWidget::setVisible);
  connect(button, &QToolButton::toggled, this, &SetupPanel::retranslate);
  forms_.push_back(form);
  moreButtons_.push_back(button);
}

void SetupPanel::buildGroups(QBoxLayout* column) {
  const auto group = [&] {
    auto* const box = new CollapsibleGroup(theme_, this);
    column->addWidget(box);
    groups_.push_back(box);
    connect(box, &CollapsibleGroup::openChanged, this, [this, box](bool open) {
      if (open && isOneAtATime_) foldOthers(box);
    });
    return box;
  };
  CollapsibleGroup* const data = group();
  data_ = new DataGroup(theme_, this);
  data->addWidget(data_);
  addForm(data, kDataKeys);
  addMore(data, new SettingForm(restOf({"data"}, kDataKeys), this));
  connect(data_, &DataGroup::folderChosen, this, &SetupPanel::setFolder);
  connect(data_, &DataGroup::previewChanged, this, [this] {
    refreshButtons();
    emit settingsChanged();
  });

  CollapsibleGroup* const model = group();
  buildRecipes(model);
  addForm(model, kModelKeys);
  buildCost(model);
  addMore(model, new SettingForm(restOf({"model"}, kModelKeys), this));

  addForm(group(), {"loss"});

  CollapsibleGroup* const optimizer = group();
  addForm(optimizer, kOptimizerKeys);
  addMore(optimizer, new SettingForm(restOf({"optimizer", "schedule", "training"}, kOptimizerKeys), this));

  CollapsibleGroup* const stopping = group();
  addForm(stopping, kStoppingKeys);
  addMore(stopping, new SettingForm(restOf({"stopping"}, kStoppingKeys), this));
}

void SetupPanel::buildRecipes(CollapsibleGroup* group) {
  auto* const line = new QWidget(this);
  auto* const row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Space::kTiny);
  recipeLabel_ = new QLabel(line);
  recipeLabel_->setMinimumWidth(Size::kFormLabel + Space::kTiny);
  setKind(recipeLabel_, QStringLiteral("secondary"));
  row->addWidget(recipeLabel_);
  recipes_ = new QComboBox(line);
  recipes_->setObjectName(QStringLiteral("recipes"));
  recipeLabel_->setBuddy(recipes_);
  row->addWidget(recipes_, 1);
  recipeMenu_ = new QToolButton(line);
  recipeMenu_->setObjectName(QStringLiteral("recipeMenu"));
  recipeMenu_->setPopupMode(QToolButton::InstantPopup);
  setKind(recipeMenu_, QStringLiteral("framed"));
  auto* const menu = new QMenu(this);
  connect(menu->addAction(QString()), &QAction::triggered, this, &SetupPanel::loadRecipeRequested);
  connect(menu->addAction(QString()), &QAction::triggered, this, &SetupPanel::saveRecipeRequested);
  removeRecipe_ = menu->addMenu(QString());
  connect(removeRecipe_, &QMenu::aboutToShow, this, &SetupPanel::fillRemoval);
  recipeMenu_->setMenu(menu);
  row->addWidget(recipeMenu_);
  group->addWidget(line);
  connect(recipes_, &QComboBox::activated, this, [this](int index) {
    if (index > 0) emit recipeChosen(recipes_->itemData(index).toString());
  });
}

void SetupPanel::buildCost(CollapsibleGroup* group) {
  modelExplanation_ = new QLabel(this);
  modelExplanation_->setWordWrap(true);
  setKind(modelExplanation_, QStringLiteral("muted"));
  group->addWidget(modelExplanation_);
  auto* const line = new QWidget(this);
  auto* const row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  cost_ = new QLabel(line);
  cost_->setObjectName(QStringLiteral("modelCost"));
  cost_->setWordWrap(true);
  setKind(cost_, QStringLiteral("muted"));
  row->addWidget(cost_, 1);
  layers_ = new QToolButton(line);
  layers_->setObjectName(QStringLiteral("layers"));
  layers_->setEnabled(false);
  setKind(layers_, QStringLiteral("link"));
  row->addWidget(layers_);
  group->addWidget(line);
  connect(layers_, &QToolButton::clicked, this, &SetupPanel::layerTableRequested);
}

void SetupPanel::buildButtons(QBoxLayout* column) {
  auto* const line = new QFrame(this);
  setKind(line, QStringLiteral("line"));
  column->addWidget(line);
  auto* const box = new QVBoxLayout;
  box->setContentsMargins(Space::kMedium, Space::kSmall, Space::kMedium, Space::kMedium);
  column->addLayout(box);
  note_ = new QLabel(this);
  note_->setObjectName(QStringLiteral("setupNote"));
  note_->setWordWrap(true);
  setKind(note_, QStringLiteral("muted"));
  box->addWidget(note_);
  auto* const row = new QHBoxLayout;
  row->setSpacing(Space::kTiny);
  box->addLayout(row);
  const auto button = [&](const char* name, int stretch) {
    auto* const made = new QPushButton(this);
    made->setObjectName(QLatin1String(name));
    made->setProperty("large", true);
    made->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);  // No word is cut in a narrow panel.
    row->addWidget(made, stretch);
    return made;
  };
  train_ = button("trainButton", 4);
  pause_ = button("pauseButton", 3);
  stop_ = button("stopButton", 3);
  setKind(stop_, QStringLiteral("danger"));
  connect(train_, &QPushButton::clicked, this, [this] {
    if (phase_ == Phase::Paused) {
      emit resumeRequested();
    } else {
      emit trainRequested();
    }
  });
  connect(pause_, &QPushButton::clicked, this, &SetupPanel::pauseRequested);
  connect(stop_, &QPushButton::clicked, this, &SetupPanel::stopRequested);
}

void SetupPanel::retranslate() {
  const QString titles[] = {tr("Pictures"), tr("Model"), tr("Objective"), tr("Optimizer"),
                            tr("Stopping", "group of settings")};
  for (std::size_t i = 0; i < groups_.size(); ++i) groups_[i]->setTitle(titles[i]);
  for (QToolButton* const button : moreButtons_)
    button->setText(button->isChecked() ? tr("Fewer settings") : tr("More settings"));
  recipeLabel_->setText(tr("Recipe"));
  recipes_->setAccessibleName(tr("Recipe"));
  recipes_->setToolTip(tr("Fills in everything below with settings that belong together"));
  refreshRecipes();
  recipeMenu_->setToolTip(tr("Load or save a recipe"));
  recipeMenu_->setAccessibleName(tr("Load or save a recipe"));
  recipeMenu_->menu()->actions().at(0)->setText(tr("Load a recipe…"));
  recipeMenu_->menu()->actions().at(1)->setText(tr("Save as recipe…"));
  removeRecipe_->setTitle(tr("Remove a recipe of your own"));
  layers_->setText(tr("Layers"));
  layers_->setToolTip(tr("The table of layers, as Keras prints it"));
  pause_->setText(tr("Pause"));
  pause_->setToolTip(tr("F6"));
  stop_->setToolTip(tr("Ends the run; what it has learnt is kept (Shift+F5)"));
  refreshSummaries();
  refreshButtons();
}

// Those that come with the program, then the person's own; what is broken says why.
void SetupPanel::refreshRecipes() {
  recipes_->clear();
  recipes_->addItem(tr("Choose…"));
  for (const core::Recipe& recipe : core::builtInRecipes()) {
    recipes_->addItem(QString::fromStdString(recipe.name), QString::fromStdString(recipe.name));
    recipes_->setItemData(recipes_->count() - 1, translatedText(recipe.about), Qt::ToolTipRole);
  }
  const std::vector<OwnRecipe> own = ownRecipes();
  if (!own.empty()) recipes_->insertSeparator(recipes_->count());
  auto* const model = qobject_cast<QStandardItemModel*>(recipes_->model());
  for (const OwnRecipe& recipe : own) {
    recipes_->addItem(recipe.name, recipe.file);
    const int place = recipes_->count() - 1;
    recipes_->setItemData(place, recipe.problem.empty() ? recipe.about : messageText(recipe.problem), Qt::ToolTipRole);
    if (model != nullptr) model->item(place)->setEnabled(recipe.problem.empty());
  }
}

// To the desktop's trash, from where it can be brought back.
void SetupPanel::fillRemoval() {
  removeRecipe_->clear();
  for (const OwnRecipe& recipe : ownRecipes()) {
    connect(removeRecipe_->addAction(recipe.name), &QAction::triggered, this, [this, file = recipe.file] {
      if (!QFile::moveToTrash(file)) QFile::rename(file, file + QStringLiteral(".removed"));
      refreshRecipes();
    });
  }
  if (removeRecipe_->isEmpty()) removeRecipe_->addAction(tr("There are none"))->setEnabled(false);
}

}  // namespace ui
