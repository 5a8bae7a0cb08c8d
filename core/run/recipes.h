// SPDX-License-Identifier: GPL-3.0-or-later
// The recipes that come with the program: the six recorded models.
#pragma once

#include <string>
#include <vector>

#include "core/run/settings_file.h"

namespace core {

[[nodiscard]] const std::vector<Recipe>& builtInRecipes();

// A built-in recipe by name, otherwise the recipe in the file of that path. Throws Error(InvalidSetting, "recipe") when
// it is neither.
[[nodiscard]] Recipe recipeNamed(const std::string& nameOrPath);

}  // namespace core
