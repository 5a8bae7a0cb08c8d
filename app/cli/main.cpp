// SPDX-License-Identifier: GPL-3.0-or-later
// afterimage-cli: reads the command line, runs one command and turns what goes wrong into a sentence and an exit status.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/setting_options.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/memory_setup.h"
#include "core/base/text.h"

namespace {

void addCommands(CLI::App& app, cli::Outcome& outcome) {
  cli::addSample(app, outcome);
  cli::addInspect(app, outcome);
  cli::addRecipes(app, outcome);
  cli::addSummary(app, outcome);
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
  cli::addVersion(app, outcome);
  app.require_subcommand(1);
  app.fallthrough();
  for (CLI::App* const command : app.get_subcommands(nullptr)) command->fallthrough();
  cli::addExamples(app,
                   "train --data emoji --recipe model-6 --epochs 5\n"
                   "inspect ~/Pictures\n"
                   "train --help");
}

void addLogOptions(CLI::App& app) {
  app.add_flag_callback(
      "--verbose", [] { core::setLogLevel(core::LogLevel::Debug); }, "Tell more on standard error.");
  app.add_flag_callback(
      "--quiet", [] { core::setLogLevel(core::LogLevel::Error); }, "Tell nothing but errors on standard error.");
}

// The words that can stand where this one stood: all options of the command, or all commands.
std::vector<std::string> knownWords(const CLI::App& app, bool options) {
  std::vector<std::string> words;
  const auto chosen = app.get_subcommands();
  for (const CLI::App* const part : {&app, chosen.empty() ? &app : static_cast<const CLI::App*>(chosen.front())}) {
    for (const CLI::Option* const option : part->get_options()) {
      for (const std::string& name : option->get_lnames()) words.push_back("--" + name);
    }
  }
  if (options) return words;
  words.clear();
  for (const CLI::App* const command : app.get_subcommands(nullptr)) words.push_back(command->get_name());
  return words;
}

// A word that is not understood explains more than what is missing because of it.
std::string unknownWord(const CLI::App& app, const std::string& word) {
  const bool isOption = word.starts_with("-");
  const std::string name = "\"" + core::displayPath(word.substr(0, isOption ? word.find('=') : word.npos)) + "\"";
  if (!isOption && !app.get_subcommands().empty()) return name + " is one word too many.";
  const std::string near = core::closestWord(word.substr(0, word.find('=')), knownWords(app, isOption));
  return "There is no " + std::string(isOption ? "option " : "command ") + name +
         (near.empty() ? "." : "; did you mean \"" + near + "\"?");
}

std::string usageSentence(const CLI::App& app, const CLI::ParseError& error) {
  const std::vector<std::string> unknown = app.remaining(true);
  const bool isMissing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
  const bool isUnknown = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  if ((isMissing || isUnknown) && !unknown.empty()) return unknownWord(app, unknown.front());
  if (isMissing && app.get_subcommands().empty()) return "Say what to do: a command is missing.";
  std::string sentence = error.what();
  if (!sentence.ends_with('.')) sentence += '.';
  return sentence;
}

int usageStatus(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) {  // --help or --version.
    std::ostringstream text;
    app.exit(error, text, text);
    cli::print(text.str());
    return cli::kDone;
  }
  const auto chosen = app.get_subcommands();
  const std::string command = chosen.empty() ? "" : " " + chosen.front()->get_name();
  cli::printMessage("afterimage-cli: " + usageSentence(app, error) + " See: afterimage-cli" + command + " --help\n");
  return cli::kWrongUse;
}

int tell(const cli::Outcome& outcome, core::ErrorCode code, const std::string& subject, const std::string& sentence) {
  cli::printMessage("afterimage-cli: " + sentence + "\n");
  if (outcome.json) {
    cli::print(cli::jsonLine(
        {{"event", "error"}, {"code", core::errorCodeName(code)}, {"subject", subject}, {"message", sentence}}));
  }
  const bool wrongUse = code == core::ErrorCode::InvalidSetting || code == core::ErrorCode::FolderUnusable;
  return wrongUse ? cli::kWrongUse : cli::kFailed;
}

int run(int argc, char** argv) {
  CLI::App app("Trains image autoencoders on your own pictures, and shows what they do.", "afterimage-cli");
  cli::Outcome outcome;
  addLogOptions(app);
  addCommands(app, outcome);
  try {
    app.parse(argc, argv);
    return outcome.status;
  } catch (const CLI::ParseError& error) {
    return usageStatus(app, error);
  } catch (const core::Error& error) {
    return tell(outcome, error.code(), error.subject(), error.what());
  } catch (const std::bad_alloc&) {
    return tell(outcome, core::ErrorCode::OutOfMemory, "memory", "There is not enough memory for this.");
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
    cli::printMessage(std::string("afterimage-cli: ") + error.what() + "\n");
    return cli::kFailed;
  }
}
