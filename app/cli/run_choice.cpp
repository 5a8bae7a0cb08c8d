// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_choice.h"

#include <algorithm>

#include "app/cli/command_line.h"
#include "app/cli/store_options.h"
#include "core/base/text.h"
#include "core/store/kept_run.h"

namespace cli {
namespace {

constexpr const char* kWhatARunIs = "A run of the store: its id, the beginning of it, its name, or \"last\".";

}  // namespace

RunChoice::RunChoice(Command& command) {
  command.addOption("run", run, kWhatARunIs).typeName("RUN").required();
  store = addStoreOption(command);
}

RunsChoice::RunsChoice(Command& command, int least) {
  command.addOption("runs", runs, kWhatARunIs).typeName("RUN").expected(least, -1).required(least > 0);
  store = addStoreOption(command);
}

core::RunStore openForChanges(const std::string& given) {
  { const core::RunStore mustBeThere(storeFolder(given), core::StoreAccess::ReadOnly); }
  return openStore(given, core::StoreAccess::ReadWrite);
}

std::vector<std::string> findAll(core::RunStore& store, const std::vector<std::string>& references) {
  std::vector<std::string> found;
  for (const std::string& reference : references) {
    const std::string uid = store.find(reference);
    if (std::find(found.begin(), found.end(), uid) == found.end()) found.push_back(uid);
  }
  return found;
}

std::string titleOf(const std::string& uid, const std::string& name) {
  return uid + " \"" + core::displayPath(name) + "\"";
}

std::string titleOf(core::RunStore& store, const std::string& uid) {
  return titleOf(uid, core::KeptRun(store, uid).details().summary.name);
}

}  // namespace cli
