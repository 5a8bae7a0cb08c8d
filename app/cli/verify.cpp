// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/store/store_check.h"

namespace cli {
namespace {

std::vector<std::string> englishOf(const std::vector<core::Message>& messages) {
  std::vector<std::string> sentences;
  for (const core::Message& message : messages) sentences.push_back(message.english());
  return sentences;
}

core::StoreCheck checked(core::RunStore& store) {
  ProgressLine line;
  const Pace pace;
  core::StoreCheck check = core::verifyStore(store, [&](std::size_t done, std::size_t total) {
    line.show("Checking", done, total, pace.describe(done, total, "files"));
  });
  line.clear();
  return check;
}

std::string amountOf(std::size_t count, const std::string& what) {
  return core::groupDigits(static_cast<long long>(count)) + " " + what + (count == 1 ? "" : "s");
}

void printCheck(const core::StoreCheck& check) {
  for (const core::Message& problem : check.problems) print(problem.english() + "\n");
  print(amountOf(check.runs, "run") + ", " + amountOf(check.epochs, "epoch") + ", " + amountOf(check.files, "file") +
        " (" + core::formatBytes(static_cast<double>(check.bytes)) + ") checked: " +
        (check.problems.empty() ? "all is as it was written." : amountOf(check.problems.size(), "problem") + ".") +
        "\n");
}

void printJson(const core::StoreCheck& check) {
  std::vector<std::string> orphans;
  for (const auto& file : check.orphans) orphans.push_back(core::displayPath(file));
  print(jsonText({{"runs", check.runs},
                  {"epochs", check.epochs},
                  {"files", check.files},
                  {"bytes", check.bytes},
                  {"problems", englishOf(check.problems)},
                  {"orphans", orphans}}));
}

}  // namespace

void addVerify(Command& app, Outcome& outcome) {
  Command command = app.addCommand("verify", "Checks that everything in the run store is as it was written.");
  command.addFlag("--json", outcome.json, "The report as JSON.");
  const auto store = addStoreOption(command);
  command.addExamples("verify\nverify --store /media/disk/runs --json");
  command.setAction([store, &outcome] {
    core::RunStore opened = openStore(*store, core::StoreAccess::ReadOnly);
    core::StoreCheck check = checked(opened);
    check.problems.insert(check.problems.begin(), opened.report().begin(), opened.report().end());
    outcome.json ? printJson(check) : printCheck(check);
    if (!check.problems.empty()) outcome.status = kFailed;
  });
}

}  // namespace cli
