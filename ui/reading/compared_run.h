// SPDX-License-Identifier: GPL-3.0-or-later
// A kept run as the comparison needs it: its figures, the pictures of its probes, and where its outputs are.
#pragma once

#include <QString>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/run/run_records.h"
#include "core/run/train_event.h"
#include "ui/words/run_words.h"

namespace ui {

struct ComparedRun {
  core::RunDetails details;
  core::RunSettings settings;  // Of an imported run at most its loss: it knows no others.
  core::RunCurves curves;
  std::vector<core::FindingRecord> findings;               // Of the doctor, causes first.
  std::shared_ptr<const std::vector<core::Probe>> probes;  // Null where their pictures cannot be read.
  std::map<std::int64_t, core::ImageSheet> sheets;         // Of outputs, by epoch.
  std::optional<std::int64_t> bestEpoch;                   // Of the lowest validation loss.
  core::Message problem;                                   // Why the run cannot be shown; nothing where all is well.

  [[nodiscard]] const std::string& uid() const { return details.summary.uid; }
  [[nodiscard]] QString name() const { return nameText(details.summary.name); }
};
using ComparedRunPtr = std::shared_ptr<const ComparedRun>;

// Takes longer than a frame: call it off the window's thread.
[[nodiscard]] std::vector<ComparedRunPtr> readComparedRuns(const std::filesystem::path& store,
                                                           const std::vector<std::string>& uids);

// Seconds of training and evaluation up to the end of each epoch, by epoch.
[[nodiscard]] std::map<std::int64_t, double> secondsAfterEpochs(const ComparedRun& run);

// Which epoch of each run is looked at.
enum class EpochRule { Best, Same, SameTime, Last };

// place: an epoch for Same, seconds for SameTime; not used otherwise. None where the run has no pictures of such an
// epoch: with SameTime before its first epoch had ended.
[[nodiscard]] std::optional<std::int64_t> epochOf(const ComparedRun& run, EpochRule rule, std::int64_t place);

// The places that a slider over all of these runs can stand on, rising: all stored epochs, or whole seconds at which an
// epoch of any of them ended.
[[nodiscard]] std::vector<std::int64_t> placesOf(const std::vector<ComparedRunPtr>& runs, EpochRule rule);

}  // namespace ui
