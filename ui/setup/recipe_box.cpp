// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/recipe_box.h"

#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStandardItemModel>
#include <QToolButton>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/run/recipes.h"
#include "core/run/settings_file.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/setup/own_recipes.h"
#include "ui/widgets/explained_box.h"
#include "ui/words/message_text.h"

namespace ui {

RecipeBox::RecipeBox(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), settings_(core::defaultRunSettings()) {
  auto* const row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(Space::kSmall);
  label_ = new QLabel(this);
  setKind(label_, QStringLiteral("secondary"));
  row->addWidget(label_);
  recipes_ = new ExplainedBox(this);
  recipes_->setObjectName(QStringLiteral("recipes"));
  label_->setBuddy(recipes_);
  row->addWidget(recipes_, 1);
  more_ = new QToolButton(this);
  more_->setObjectName(QStringLiteral("recipeMenu"));
  more_->setPopupMode(QToolButton::InstantPopup);
  setKind(more_, QStringLiteral("framed"));
  row->addWidget(more_);
  buildMenu();
  connect(recipes_, &QComboBox::activated, this, [this](int index) {
    if (index > 0) choose(recipes_->itemData(index).toString());
  });
  connect(&theme_, &Theme::changed, this, &RecipeBox::refreshIcon);
  retranslate();
  refreshIcon();
}

void RecipeBox::buildMenu() {
  auto* const menu = new QMenu(this);
  load_ = menu->addAction(QString());
  connect(load_, &QAction::triggered, this, &RecipeBox::askForFile);
  save_ = menu->addAction(QString());
  connect(save_, &QAction::triggered, this, &RecipeBox::askWhereToSave);
  removal_ = menu->addMenu(QString());
  connect(removal_, &QMenu::aboutToShow, this, &RecipeBox::fillRemoval);
  more_->setMenu(menu);
}

void RecipeBox::choose(const QString& name) {
  try {
    emit chosen(core::recipeNamed(name.toStdString()).settings);
  } catch (const core::Error& error) {  // A file of the person's own that has gone or changed.
    emit notLoaded(error.message());
  }
}

void RecipeBox::askForFile() {
  auto* const dialog = new QFileDialog(this, tr("Load a recipe"), {}, QStringLiteral("*.json"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QFileDialog::fileSelected, this, &RecipeBox::choose);
  dialog->open();
}

void RecipeBox::askWhereToSave() {
  auto* const dialog = new QFileDialog(this, tr("Save as recipe"), ownRecipeFolder(), QStringLiteral("*.json"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("json"));
  connect(dialog, &QFileDialog::fileSelected, this, &RecipeBox::save);
  dialog->open();
}

void RecipeBox::save(const QString& file) {
  try {
    const std::string name = QFileInfo(file).completeBaseName().toStdString();
    core::writeFileWhole(file.toStdString(), core::formatRecipe({name, {}, {}, settings_}));
    refresh();
  } catch (const core::Error& error) {
    emit notSaved(error.message());
  }
}

// Those that come with the program, then the person's own; what is broken says why.
void RecipeBox::refresh() {
  recipes_->clear();
  recipes_->addItem(tr("Choose…"));
  for (const core::Recipe& recipe : core::builtInRecipes()) {
    const QString name = QString::fromStdString(recipe.name);
    recipes_->addExplained(name, name, translatedText(recipe.about));
  }
  const std::vector<OwnRecipe> own = ownRecipes();
  if (!own.empty()) recipes_->insertSeparator(recipes_->count());
  auto* const model = qobject_cast<QStandardItemModel*>(recipes_->model());
  for (const OwnRecipe& recipe : own) {
    const bool isUsable = recipe.problem.empty();
    recipes_->addExplained(recipe.name, recipe.file, isUsable ? recipe.about : messageText(recipe.problem));
    if (model != nullptr) model->item(recipes_->count() - 1)->setEnabled(isUsable);
  }
}

// To the desktop's trash, from where it can be brought back.
void RecipeBox::fillRemoval() {
  removal_->clear();
  for (const OwnRecipe& recipe : ownRecipes()) {
    connect(removal_->addAction(recipe.name), &QAction::triggered, this, [this, file = recipe.file] {
      if (!QFile::moveToTrash(file)) QFile::rename(file, file + QStringLiteral(".removed"));
      refresh();
    });
  }
  if (removal_->isEmpty()) removal_->addAction(tr("There are none"))->setEnabled(false);
}

void RecipeBox::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void RecipeBox::retranslate() {
  label_->setText(tr("Recipe"));
  recipes_->setAccessibleName(tr("Recipe"));
  recipes_->setToolTip(tr("Fills in everything below with settings that belong together"));
  more_->setToolTip(tr("Load or save a recipe"));
  more_->setAccessibleName(tr("Load or save a recipe"));
  load_->setText(tr("Load a recipe…"));
  save_->setText(tr("Save as recipe…"));
  removal_->setTitle(tr("Remove a recipe of your own"));
  refresh();
}

void RecipeBox::refreshIcon() {
  more_->setIcon(theme_.icon(QStringLiteral("more")));
  label_->setFixedWidth(theme_.scaled(Size::kFormLabel));
}

}  // namespace ui
