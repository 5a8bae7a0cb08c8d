// SPDX-License-Identifier: GPL-3.0-or-later
// Another machine, reached by ssh, that trains for a spool of this one: remote train, fetch and log.
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/store_options.h"
#include "core/spool/collection.h"
#include "core/spool/remote_spool.h"

namespace cli {
namespace {

struct RemoteOptions {
  core::RemoteMachine machine;
  std::string spool;
  int workers = 1;
  std::size_t most = 0;
  int lines = 40;
  std::shared_ptr<std::string> store;
};

std::string runsOf(std::size_t count) { return std::to_string(count) + (count == 1 ? " run" : " runs"); }

void train(const RemoteOptions& options) {
  const core::SpoolFolder spool(options.spool);
  const core::RemoteSpool remote(spool, options.machine);
  remote.shell().requireVersion(AFTERIMAGE_VERSION);
  const std::size_t sent = remote.send(options.most);
  remote.start(options.workers);
  print(runsOf(sent) + " sent to " + options.machine.host +
        ", which goes on without this machine. See: afterimage-cli remote fetch " + options.machine.host + " " +
        options.spool + "\n");
}

void fetch(const RemoteOptions& options, Outcome& outcome) {
  const core::SpoolFolder spool(options.spool);
  const core::RemoteNews news = core::RemoteSpool(spool, options.machine).fetch();
  core::RunStore store = openStore(*options.store, core::StoreAccess::ReadWrite);
  const core::Collection found = core::collectResults(store, spool);
  for (const core::Message& problem : found.problems) printMessage("afterimage-cli: " + problem.english() + "\n");
  if (!found.problems.empty()) outcome.status = kFailed;
  if (outcome.json) return print(jsonText({{"runs", found.news}, {"came", news.came}, {"left", news.left}}));
  print(runsOf(found.news.size()) + " came further or are new; " + options.machine.host + " still has " +
        std::to_string(news.left) + ".\n");
}

std::shared_ptr<RemoteOptions> machineOptions(Command& command) {
  auto options = std::make_shared<RemoteOptions>();
  command.addOption("host", options->machine.host, "The machine, as ssh knows it (~/.ssh/config too).")
      .typeName("HOST")
      .required();
  command.addOption("spool", options->spool, "The spool of this machine.").path("SPOOL").required();
  command
      .addOption("--folder", options->machine.folder,
                 "The spool there, from the home folder unless it begins with / (default afterimage-spool).")
      .typeName("DIR");
  command.addOption("--program", options->machine.program, "The program there (default afterimage-cli).")
      .typeName("FILE");
  command.addOption("--ssh-option", options->machine.options, "A word for ssh before the host; several are allowed.")
      .typeName("WORD");
  return options;
}

void addRemoteTrain(Command& remote) {
  Command command =
      remote.addCommand("train", "Sends the runs that wait in the spool, and starts workers that stay there.");
  const auto options = machineOptions(command);
  command.addOption("--workers", options->workers, "How many at the same time (default 1).")
      .typeName("N")
      .between(1, 1000);
  command.addOption("--most", options->most, "Send so many runs at most; 0: all that wait.").typeName("N");
  command.addExamples(
      "remote train lab ~/spool\n"
      "remote train gpu-box ~/spool --workers 2 --program /opt/afterimage/bin/afterimage-cli");
  command.setAction([options] { train(*options); });
}

void addFetch(Command& remote, Outcome& outcome) {
  Command command = remote.addCommand("fetch", "Takes what was trained there into the store, as far as it has come.");
  const auto options = machineOptions(command);
  options->store = addStoreOption(command);
  command.addFlag("--json", outcome.json, "The runs that are new or came further.");
  command.addExamples("remote fetch lab ~/spool");
  command.setAction([options, &outcome] { fetch(*options, outcome); });
}

void addLog(Command& remote) {
  Command command = remote.addCommand("log", "Prints what the workers there have written last.");
  const auto options = machineOptions(command);
  command.addOption("--lines", options->lines, "How many lines (default 40).").typeName("N").between(1, 100000);
  command.addExamples("remote log lab ~/spool");
  command.setAction([options] {
    const core::SpoolFolder spool(options->spool);
    print(core::RemoteSpool(spool, options->machine).log(options->lines));
  });
}

}  // namespace

void addRemote(Command& app, Outcome& outcome) {
  Command command = app.addCommand("remote", "Lets another machine, reached by ssh, train what a spool holds.");
  addRemoteTrain(command);
  addFetch(command, outcome);
  addLog(command);
  command.needsCommand();
  command.addExamples(
      "spool send ~/spool\n"
      "remote train lab ~/spool\n"
      "remote fetch lab ~/spool");
}

}  // namespace cli
