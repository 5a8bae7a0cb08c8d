// SPDX-License-Identifier: GPL-3.0-or-later
// afterimage-cli: reads the command line, runs one command and turns what goes wrong into a sentence and an exit status.
#include <algorithm>
#include <csignal>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/setting_options.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/memory_setup.h"
#include "core/base/text.h"
#include "core/base/work_progress.h"

namespace {

void addCommands(cli::Command& app, cli::Outcome& outcome) {
  cli::addSample(app, outcome);
  cli::addInspect(app, outcome);
  cli::addRecipes(app, outcome);
  cli::addSummary(app, outcome);
  cli::addDoctor(app, outcome);
  cli::addTrain(app, outcome);
  cli::addResume(app, outcome);
  cli::addShow(app, outcome);
  cli::addVerify(app, outcome);
  cli::addEvaluate(app, outcome);
  cli::addReconstruct(app, outcome);
  cli::addBaselines(app, outcome);
  cli::addTag(app, outcome);
  cli::addNote(app, outcome);
  cli::addStar(app, outcome);
  cli::addRename(app, outcome);
  cli::addDelete(app, outcome);
  cli::addRestore(app, outcome);
  cli::addPurge(app, outcome);
  cli::addExport(app, outcome);
  cli::addArchive(app, outcome);
  cli::addImport(app, outcome);
  cli::addRuns(app, outcome);
  cli::addCompare(app, outcome);
  cli::addPrune(app, outcome);
  cli::addQueue(app, outcome);
  cli::addSpool(app, outcome);
  cli::addWork(app, outcome);
  cli::addSlurm(app, outcome);
  cli::addRemote(app, outcome);
  cli::addVersion(app, outcome);
  app.needsCommand();
  app.addExamples(
      "train --data emoji --recipe model-6 --epochs 5\n"
      "inspect ~/Pictures\n"
      "train --help");
}

void addLogOptions(cli::Command& app) {
  app.addFlag(
      "--verbose", [] { core::setLogLevel(core::LogLevel::Debug); }, "Tell more on standard error.");
  app.addFlag(
      "--quiet", [] { core::setLogLevel(core::LogLevel::Error); }, "Tell nothing but errors on standard error.");
}

int tell(const cli::Outcome& outcome, const core::Error& error) {
  cli::printMessage(std::string("afterimage-cli: ") + error.what() + "\n");
  if (outcome.json) {
    cli::print(cli::jsonLine({{"event", "error"},
                              {"code", core::errorCodeName(error.code())},
                              {"subject", error.subject()},
                              {"message", error.what()}}));
  }
  const bool wrongUse =
      error.code() == core::ErrorCode::InvalidSetting || error.code() == core::ErrorCode::FolderUnusable;
  return wrongUse ? cli::kWrongUse : cli::kFailed;
}

int run(int argc, char** argv) {
  cli::CommandLine line("afterimage-cli", "Trains image autoencoders on your own pictures, and shows what they do.");
  cli::Command app = line.root();
  cli::Outcome outcome;
  addLogOptions(app);
  addCommands(app, outcome);
  try {
    if (const auto help = line.carryOut(argc, argv)) cli::print(*help);
    return outcome.status;
  } catch (const cli::WrongUse& error) {
    cli::printMessage(std::string("afterimage-cli: ") + error.what() + "\n");
    return cli::kWrongUse;
  } catch (const cli::OutputClosed&) {
    throw;
  } catch (const core::Cancelled& cancelled) {
    (void)tell(outcome, cancelled);
    return cli::kInterrupted;
  } catch (const std::exception& exception) {
    return tell(outcome, core::errorOf(exception));
  }
}

}  // namespace

int main(int argc, char** argv) {
  core::keepFreedMemory();
  std::signal(SIGPIPE, SIG_IGN);  // A closed pipe shows where it is written to.
  try {
    core::setLogLevel(core::LogLevel::Warning);
    return run(argc, argv);
  } catch (const cli::OutputClosed&) {
    return cli::kFailed;
  } catch (const std::exception& error) {
    cli::printMessage("afterimage-cli: " + core::messageOf(error).english() + "\n");
    return cli::kFailed;
  }
}
