// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a kept run for the window. Everything here takes longer than a frame: call it off the window's thread.
#pragma once

#include <QString>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/run/run_records.h"
#include "core/run/train_event.h"
#include "core/store/run_store.h"
#include "ui/reading/run_history.h"

namespace ui {

struct StoredRun {
  core::RunDetails details;
  core::RunSettings settings;
  RunHistory history;                                      // Everything up to its last batch.
  std::shared_ptr<const std::vector<core::Probe>> probes;  // Null where their pictures cannot be read.
  std::vector<std::int64_t> pictureEpochs;
  std::string layerTable;
  bool isLast = false;    // Shown because the window was left with it; nobody has asked for it.
  bool isAgain = false;   // It was shown already, and has come further since.
  core::Message problem;  // Why the run cannot be shown; nothing where all is well.
};

[[nodiscard]] StoredRun readStoredRun(const std::filesystem::path& store, const std::string& uid);

// Null where their pictures are missing. Throws as RunStore and core::readSheet do.
[[nodiscard]] std::shared_ptr<const std::vector<core::Probe>> storedProbes(core::RunStore& store,
                                                                           const std::string& uid);

using StoredOutputs = std::shared_ptr<const std::vector<core::ProbeOutput>>;
// Null where that epoch's pictures are missing or damaged.
[[nodiscard]] StoredOutputs readStoredOutputs(const std::filesystem::path& store, const std::string& uid,
                                              std::int64_t epoch);

// Writes one probe's picture over all epochs: as a moving PNG, or as one long picture with the epochs below (in
// several rows where one would be too long). "" or what went wrong.
[[nodiscard]] QString writeAnimation(const std::filesystem::path& store, const std::string& uid, int probe,
                                     const QString& file);
[[nodiscard]] QString writeStrip(const std::filesystem::path& store, const std::string& uid, int probe,
                                 const QString& file);

// The newest runs on the same pictures besides this one, at most so many: their validation curves, the loss only where these
// settings have the same one.
[[nodiscard]] std::vector<EarlierRun> earlierRuns(const std::filesystem::path& store, const std::string& uid,
                                                  const core::RunSettings& settings, std::size_t most);

// The uid of the run that a window begins with: the newest, where that was cut off; else the one that it showed last, while
// that is kept; else the newest. "" where there is none.
[[nodiscard]] std::string runToBeginWith(const std::filesystem::path& store, const std::string& shownLast);

}  // namespace ui
