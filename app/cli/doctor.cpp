// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/data_source.h"
#include "app/cli/finding_text.h"
#include "app/cli/output.h"
#include "app/cli/setting_options.h"
#include "core/diagnosis/examination.h"
#include "core/engine/torch_engine.h"

namespace cli {
namespace {

struct DoctorOptions {
  explicit DoctorOptions(Command& command) : recipe(command) {}

  std::string data;
  bool tries = false;
  RecipeOptions recipe;
};

core::Examination examined(const DoctorOptions& options) {
  const core::RunSettings settings = options.recipe.settingsOn(options.data);
  core::validate(settings);
  const core::Dataset dataset = loadWithProgress(settings.data);
  const auto engine = core::makeTorchEngine();
  const auto rehearsal = options.tries ? std::optional(core::RehearsalWish{}) : std::nullopt;
  return core::examine(settings, dataset, *engine, rehearsal);
}

int tell(const core::Examination& examination, bool json) {
  if (json) {
    auto objects = nlohmann::ordered_json::array();
    for (const core::Finding& finding : examination.findings) objects.push_back(findingObject(finding));
    print(jsonText(objects));
  } else {
    print(formatFindings(examination.findings));
    if (examination.isWell()) print(examination.well.english() + "\n");
  }
  const bool isWarned = std::any_of(examination.findings.begin(), examination.findings.end(),
                                    [](const core::Finding& one) { return one.severity != core::Severity::Note; });
  return isWarned ? kUnwell : kDone;
}

}  // namespace

void addDoctor(Command& app, Outcome& outcome) {
  Command command =
      app.addCommand("doctor",
                     "Says what is wrong with pictures and settings before anything is trained; exit status 3 where "
                     "something is, 0 where nothing is or it is only good to know.");
  command.addFlag("--json", outcome.json, "An array of findings as JSON, the likeliest cause first.");
  const auto options = std::make_shared<DoctorOptions>(command);
  command.addOption("--data", options->data, "A folder of pictures, or the name of sample pictures.")
      .path("DIR")
      .required();
  command.addFlag("--try", options->tries,
                  "Let the model learn 16 pictures by heart as well; takes up to half a minute.");
  command.addExamples(
      "doctor --data emoji-sketch --recipe model-3\n"
      "doctor --data pairs --architecture unet --json\n"
      "doctor --data ~/Pictures --learning-rate 0.5 --try");
  command.setAction([options, &outcome] { outcome.status = tell(examined(*options), outcome.json); });
}

}  // namespace cli
