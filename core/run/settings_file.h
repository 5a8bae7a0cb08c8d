// SPDX-License-Identifier: GPL-3.0-or-later
// Settings as JSON text: recipes that people write, and what is kept with each run.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "core/run/run_settings.h"

namespace core {

// A settings file with words around it.
struct Recipe {
  std::string name;
  std::string about;                     // What it is, in a sentence or two.
  std::map<std::string, double> record;  // Figures its author saw, by metric name; "epochs" where it stopped early.
  RunSettings settings;
};

// Reads {"afterimage_recipe": 1, "name", "about", "record", "data": {...}, "model": {...}, "loss": {...}, ...}. What is
// not given keeps its default. Throws Error(InvalidSetting, key) naming unknown keys (with the nearest known one) and
// wrong values with what is allowed, Error(FileUnreadable, origin) where the text is no JSON. origin names the file.
[[nodiscard]] Recipe parseRecipe(std::string_view json, const std::string& origin);

// A file of at most 1 MiB; throws like parseRecipe.
[[nodiscard]] Recipe readRecipe(const std::filesystem::path& file);

// The complete text that parseRecipe reads back to the same settings.
[[nodiscard]] std::string formatRecipe(const Recipe& recipe);

}  // namespace core
