// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/store_options.h"

#include <charconv>

#include "app/cli/command_line.h"
#include "app/cli/output.h"
#include "core/base/error.h"
#include "core/base/text.h"

namespace cli {

std::shared_ptr<std::string> addStoreOption(Command& command) {
  auto folder = std::make_shared<std::string>();
  command.addOption("--store", *folder, "The folder of the run store; without it, the user's own.").path("DIR");
  return folder;
}

std::filesystem::path storeFolder(const std::string& given) {
  return given.empty() ? core::defaultStoreFolder() : std::filesystem::path(given);
}

core::RunStore openStore(const std::string& given, core::StoreAccess access) {
  core::RunStore store(storeFolder(given), access);
  for (const core::Message& message : store.report()) printMessage("afterimage-cli: " + message.english() + "\n");
  return store;
}

std::int64_t epochNumber(const std::string& text) {
  std::int64_t epoch = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), epoch);
  if (error != std::errc() || end != text.data() + text.size() || epoch < 1) {
    throw core::Error(core::ErrorCode::InvalidSetting, "epoch",
                      core::Message::verbatim("\"" + core::displayPath(text) +
                                              "\" is not an epoch: epochs are counted from 1, as in RUN@12."));
  }
  return epoch;
}

}  // namespace cli
