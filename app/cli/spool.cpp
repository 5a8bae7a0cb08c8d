// SPDX-License-Identifier: GPL-3.0-or-later
// A folder through which other machines take planned runs: spool send, list, collect, release and cancel. What they do is in work.cpp.
#include <iostream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/terminal.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/spool/collection.h"
#include "core/spool/hand_back.h"
#include "core/spool/picture_copy.h"
#include "core/spool/remote_spool.h"

namespace cli {
namespace {

struct SpoolOptions {
  std::string spool;
  std::vector<std::string> names;
  std::shared_ptr<std::string> store;
  bool copiesPictures = false;
};

std::string runsOf(std::size_t count) { return std::to_string(count) + (count == 1 ? " run" : " runs"); }

std::shared_ptr<SpoolOptions> spoolOptions(Command& command) {
  auto options = std::make_shared<SpoolOptions>();
  command.addOption("spool", options->spool, "The folder that machines share.").path("SPOOL").required();
  return options;
}

void send(const SpoolOptions& options) {
  core::RunStore store = openForChanges(*options.store);
  const core::SpoolFolder spool(options.spool);
  core::CopiedPictures copies;
  if (options.copiesPictures) {
    ProgressLine line;
    const Pace pace;
    copies = core::copyQueued(store, [&](const core::PictureFiles& pictures) {
      core::copyPictures(pictures, spool, [&](std::uintmax_t done, std::uintmax_t all) {
        line.show("Copying " + core::displayPath(pictures.folder), done, all, pace.describe(done, all, "bytes"));
      });
    });
  }
  const std::size_t sent = core::sendQueue(store, spool, options.copiesPictures ? &copies : nullptr);
  print(runsOf(sent) + " moved from the queue to the spool. Train them with: afterimage-cli work " +
        core::displayPath(options.spool) + "\n");
}

// What another machine sends: jobs, one a line, on standard input. What is here already stays as it is.
void take(const SpoolOptions& options, bool json) {
  const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
  const core::SpoolFolder spool(options.spool);
  std::size_t taken = 0;
  for (const core::SpoolJob& job : core::jobsFromLines(text)) taken += spool.plan(job) ? 1 : 0;
  print(json ? jsonLine({{"taken", taken}}) : runsOf(taken) + " taken into the spool.\n");
}

std::string epochsOf(const core::SpoolFolder& spool, const std::string& name) {
  const auto handed = core::stateInSpool(spool, name);
  return handed ? std::to_string(handed->epochs) : "";
}

void list(const SpoolOptions& options, bool json) {
  const core::SpoolFolder spool(options.spool);
  auto array = nlohmann::ordered_json::array();
  std::vector<std::vector<std::string>> rows = {{"name", "state", "epochs", "host", "job", "silent", "failure"}};
  for (const core::SpoolEntry& entry : spool.list()) {
    const core::ClaimOwner owner = entry.owner.value_or(core::ClaimOwner());
    const std::string state = core::jobStateName(entry.state);
    array.push_back({{"name", entry.name},
                     {"state", state},
                     {"epochs", epochsOf(spool, entry.name)},
                     {"host", owner.host},
                     {"job", owner.job},
                     {"silent_seconds", entry.silence.count()},
                     {"failure", entry.failure.english()}});
    rows.push_back({entry.name, state, epochsOf(spool, entry.name), owner.host, owner.job,
                    entry.owner ? core::formatDuration(static_cast<double>(entry.silence.count())) : "",
                    entry.failure.english()});
  }
  if (json) return print(jsonText(array));
  print(rows.size() == 1 ? "The spool is empty.\n" : formatTable(rows, {2}));
}

void collect(const SpoolOptions& options, Outcome& outcome) {
  core::RunStore store = openStore(*options.store, core::StoreAccess::ReadWrite);
  const core::Collection found = core::collectResults(store, core::SpoolFolder(options.spool));
  for (const core::Message& problem : found.problems) printMessage("afterimage-cli: " + problem.english() + "\n");
  if (!found.problems.empty()) outcome.status = kFailed;
  if (outcome.json) return print(jsonText({{"runs", found.news}, {"running", found.running}}));
  print(runsOf(found.news.size()) + " came further or are new; " + std::to_string(found.running) +
        " are being trained.\n");
}

void release(const SpoolOptions& options) {
  const core::SpoolFolder spool(options.spool);
  for (const std::string& name : options.names) {
    if (spool.release(name)) continue;
    throw core::Error(core::ErrorCode::InvalidSetting, "spool",
                      core::Message::verbatim(
                          "\"" + name + "\" is not claimed, failed or cancelled; spool list shows what there is."));
  }
  print(runsOf(options.names.size()) + " may be taken again.\n");
}

void cancel(const SpoolOptions& options) {
  const core::SpoolFolder spool(options.spool);
  std::size_t cancelled = 0;
  for (const std::string& name : options.names) cancelled += spool.cancel(name) ? 1 : 0;
  print(runsOf(cancelled) + " cancelled; what was trained of them stays.\n");
}

void addSend(Command& spool) {
  Command command = spool.addCommand("send", "Moves the waiting runs of the queue to the spool.");
  const auto options = spoolOptions(command);
  options->store = addStoreOption(command);
  command.addFlag("--copy-pictures", options->copiesPictures,
                  "Copy the pictures into the spool, once, for machines that do not see them where they are.");
  command.addExamples(
      "spool send /shared/spool\n"
      "spool send ~/spool --copy-pictures");
  command.setAction([options] { send(*options); });
}

void addTake(Command& spool, Outcome& outcome) {
  Command command =
      spool.addCommand("take", "Takes runs that another machine sends on standard input, as \"remote train\" does.");
  const auto options = spoolOptions(command);
  command.addFlag("--json", outcome.json, "How many were new, as JSON.");
  command.addExamples("spool take /shared/spool < jobs");
  command.setAction([options, &outcome] { take(*options, outcome.json); });
}

void addList(Command& spool, Outcome& outcome) {
  Command command = spool.addCommand("list", "Lists what the spool holds: who trains it, where, and how far it is.");
  const auto options = spoolOptions(command);
  command.addFlag("--json", outcome.json, "One array with an object for each.");
  command.addExamples("spool list /shared/spool");
  command.setAction([options, &outcome] { list(*options, outcome.json); });
}

void addCollect(Command& spool, Outcome& outcome) {
  Command command = spool.addCommand(
      "collect", "Takes what workers have handed back into the store, as far as it has come; as often as you like.");
  const auto options = spoolOptions(command);
  options->store = addStoreOption(command);
  command.addFlag("--json", outcome.json, "The runs that are new or came further.");
  command.addExamples("spool collect /shared/spool");
  command.setAction([options, &outcome] { collect(*options, outcome); });
}

std::shared_ptr<SpoolOptions> namedRuns(Command& command) {
  auto options = spoolOptions(command);
  command.addOption("names", options->names, "Their names, as spool list shows them.")
      .typeName("NAME")
      .expected(1, -1)
      .required();
  return options;
}

void addRelease(Command& spool) {
  Command command = spool.addCommand(
      "release", "Lets others take runs whose worker will not come back, or that have failed or were cancelled.");
  const auto options = namedRuns(command);
  command.addExamples("spool release /shared/spool 3f9a2c-00007-model-6");
  command.setAction([options] { release(*options); });
}

void addCancelRuns(Command& spool) {
  Command command = spool.addCommand(
      "cancel", "Nobody trains these runs any more; a worker that does ends after its batch and takes the next one.");
  const auto options = namedRuns(command);
  command.addExamples("spool cancel /shared/spool 3f9a2c-00007-model-6");
  command.setAction([options] { cancel(*options); });
}

}  // namespace

void addSpool(Command& app, Outcome& outcome) {
  Command command = app.addCommand(
      "spool",
      "Shares planned runs with other machines through a folder: send them, train them with work, collect them.");
  addSend(command);
  addTake(command, outcome);
  addList(command, outcome);
  addCollect(command, outcome);
  addRelease(command);
  addCancelRuns(command);
  command.needsCommand();
  command.addExamples(
      "queue add --data emoji --recipe model-6 --seeds 8\n"
      "spool send /shared/spool\n"
      "work /shared/spool\n"
      "spool collect /shared/spool");
}

}  // namespace cli
