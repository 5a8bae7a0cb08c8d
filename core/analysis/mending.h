// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a run that followed the doctor's advice on another one has got rid of what was found there.
#pragma once

#include <string>
#include <vector>

#include "core/run/run_records.h"
#include "core/run/run_settings.h"

namespace core {

// Whether these settings have all that mends this finding.
[[nodiscard]] bool hasFix(const RunSettings& settings, const SettingMap& fix);

// What a run was, for this.
struct FollowedRun {
  const RunSettings& settings;
  const RunSummary& summary;
  const std::vector<FindingRecord>& findings;
};

struct Mending {
  Finding finding;        // Of the run before.
  bool isMended = false;  // Whether the run after it was told nothing of the kind, beyond what is good to know.
  std::string metric;     // Of validation; "" where the two have none in common.
  double before = 0.0;    // Its best values.
  double after = 0.0;
};

// One for each finding of the run before whose fix is in the settings of the run after it, and was not in its own: causes
// alone, where their consequences would be mended by the same fix. The metric is the validation loss where that is one of the
// same kind and range, and PSNR otherwise.
[[nodiscard]] std::vector<Mending> mendings(const FollowedRun& before, const FollowedRun& after);

}  // namespace core
