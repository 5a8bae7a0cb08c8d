// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/setting_options.h"
#include "core/data/opencv_version.h"
#include "core/engine/device.h"

namespace cli {
namespace {

void printVersion(bool json) {
  const core::DeviceInfo device = core::prepareDevice(core::TrainingSettings{});
  if (json) {
    print(jsonText({{"afterimage", AFTERIMAGE_VERSION},
                    {"engine", core::engineVersion()},
                    {"opencv", core::openCvVersion()},
                    {"device", device.name},
                    {"device_name", device.description.english()},
                    {"threads", device.threads}}));
    return;
  }
  print("Afterimage " AFTERIMAGE_VERSION "\n" + core::engineVersion() + "\nOpenCV " + core::openCvVersion() +
        "\nDevice " + device.name + ": " + device.description.english() + "\n");
  for (const core::Message& warning : core::speedWarnings()) print("Warning: " + warning.english() + "\n");
}

}  // namespace

void addVersion(Command& app, Outcome& outcome) {
  Command command = app.addCommand("version", "Prints the versions of the program and of what it computes with.");
  command.addFlag("--json", outcome.json, "The same as JSON.");
  command.addExamples(
      "version\n"
      "version --json");
  command.setAction([&outcome] { printVersion(outcome.json); });
}

}  // namespace cli
