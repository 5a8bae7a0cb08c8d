// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/recipes.h"

#include <recipe_texts.h>

#include <filesystem>

#include "core/base/error.h"
#include "core/base/text.h"

namespace core {

static_assert(kRecipeAbouts.size() == kRecipeTexts.size());

const std::vector<Recipe>& builtInRecipes() {
  static const std::vector<Recipe> recipes = [] {
    std::vector<Recipe> parsed;
    for (const char* text : kRecipeTexts) parsed.push_back(parseRecipe(text, "a built-in recipe"));
    return parsed;
  }();
  return recipes;
}

Recipe recipeNamed(const std::string& nameOrPath) {
  std::vector<std::string> names;
  for (const Recipe& recipe : builtInRecipes()) {
    if (recipe.name == nameOrPath) return recipe;
    names.push_back(recipe.name);
  }
  std::error_code ignored;
  if (std::filesystem::exists(nameOrPath, ignored)) return readRecipe(nameOrPath);
  throw Error(ErrorCode::InvalidSetting, "recipe",
              {coreText("Core", "There is no recipe \"%1\": choose one of %2, or give the path of a recipe file."),
               displayPath(nameOrPath), listed(names)});
}

}  // namespace core
