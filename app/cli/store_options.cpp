// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_options.h"

#include <CLI/CLI.hpp>

#include "app/cli/output.h"

namespace cli {

std::shared_ptr<std::string> addStoreOption(CLI::App& command) {
  auto folder = std::make_shared<std::string>();
  command.add_option("--store", *folder, "The folder of the run store; without it, the user's own.")->type_name("DIR");
  return folder;
}

std::filesystem::path storeFolder(const std::string& given) {
  return given.empty() ? core::defaultStoreFolder() : std::filesystem::path(given);
}

core::RunStore openStore(const std::string& given, core::StoreAccess access) {
  core::RunStore store(storeFolder(given), access);
  for (const std::string& sentence : store.report()) printMessage("afterimage-cli: " + sentence + "\n");
  return store;
}

}  // namespace cli
