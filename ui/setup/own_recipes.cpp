// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/own_recipes.h"

#include <QDir>
#include <QStandardPaths>

#include "core/base/error.h"
#include "core/run/settings_file.h"

namespace ui {
namespace {

constexpr qsizetype kMost = 200;

}  // namespace

QString ownRecipeFolder() {
  const QString folder =
      QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/afterimage/recipes");
  QDir().mkpath(folder);
  return folder;
}

std::vector<OwnRecipe> ownRecipes() {
  std::vector<OwnRecipe> recipes;
  const QDir folder(ownRecipeFolder());
  const QFileInfoList files =
      folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::IgnoreCase);
  for (const QFileInfo& file : files.mid(0, kMost)) {
    OwnRecipe recipe{file.completeBaseName(), file.filePath(), {}, {}};
    try {
      recipe.about = QString::fromStdString(core::readRecipe(file.filePath().toStdString()).about);
    } catch (const core::Error& error) {
      recipe.problem = core::messageOf(error);
    }
    recipes.push_back(std::move(recipe));
  }
  return recipes;
}

}  // namespace ui
