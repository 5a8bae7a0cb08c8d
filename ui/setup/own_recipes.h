// SPDX-License-Identifier: GPL-3.0-or-later
// The recipes that a person has saved, in one folder beside the preferences.
#pragma once

#include <QString>
#include <vector>

#include "core/base/message.h"

namespace ui {

struct OwnRecipe {
  QString name;
  QString file;
  QString about;
  core::Message problem;  // Why it cannot be used; nothing where it can.
};

// $XDG_CONFIG_HOME/afterimage/recipes; made where it is not there.
[[nodiscard]] QString ownRecipeFolder();
// By name; at most 200.
[[nodiscard]] std::vector<OwnRecipe> ownRecipes();

}  // namespace ui
