// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/setting_options.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/run/recipes.h"

namespace cli {
namespace {

void listRecipes(bool json) {
  auto list = nlohmann::ordered_json::array();
  for (const core::Recipe& recipe : core::builtInRecipes()) {
    if (json) {
      list.push_back({{"name", recipe.name}, {"about", recipe.about}, {"record", recipe.record}});
      continue;
    }
    const std::size_t width = std::clamp<std::size_t>(terminalWidth(), 50, 110) - 10;
    bool first = true;
    for (const std::string& line : core::split(wrapped(recipe.about, width), '\n')) {
      print((first ? recipe.name + "   " : std::string(recipe.name.size() + 3, ' ')) + line + "\n");
      first = false;
    }
  }
  if (json) print(jsonText(list));
}

}  // namespace

void addRecipes(Command& app, Outcome& outcome) {
  const auto name = std::make_shared<std::string>();
  Command command = app.addCommand("recipes", "Lists the recipes, or prints one with all its settings.");
  command.addOption("name", *name, "A recipe's name or file; its complete text is printed as JSON.")
      .typeName("NAME|FILE");
  command.addFlag("--json", outcome.json, "The list as JSON.");
  command.addExamples(
      "recipes\n"
      "recipes model-6 > mine.json");
  command.setAction([name, &outcome] {
    if (name->empty()) return listRecipes(outcome.json);
    print(core::formatRecipe(core::recipeNamed(*name)));
  });
}

}  // namespace cli
