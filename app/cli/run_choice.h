// SPDX-License-Identifier: GPL-3.0-or-later
// Which kept runs a command is about: RUN and --store, the same everywhere.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/store/run_store.h"

namespace cli {

class Command;

// A person's words for one run, as RunStore::find takes them, and the store that it is in.
struct RunChoice {
  explicit RunChoice(Command& command);  // Adds RUN and --store.

  std::string run;
  std::shared_ptr<std::string> store;
};

// The same for several runs.
struct RunsChoice {
  // least: how many must be given; 0 makes RUN optional.
  RunsChoice(Command& command, int least);

  std::vector<std::string> runs;
  std::shared_ptr<std::string> store;
};

// Opens a store that is there already: a misspelt --store must not make an empty one. Throws as RunStore does.
[[nodiscard]] core::RunStore openForChanges(const std::string& given);

// The uids of all of these, each once; throws before anything is changed when one is unknown.
[[nodiscard]] std::vector<std::string> findAll(core::RunStore& store, const std::vector<std::string>& references);

// For people: 1a2b3c4d "my run".
[[nodiscard]] std::string titleOf(const std::string& uid, const std::string& name);
[[nodiscard]] std::string titleOf(core::RunStore& store, const std::string& uid);

}  // namespace cli
