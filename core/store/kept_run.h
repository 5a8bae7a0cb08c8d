// SPDX-License-Identifier: GPL-3.0-or-later
// All that is kept of one run: what it was, its curves and events, its pictures and texts.
// Every member throws Error as RunStore's do, and Error(StoreDamaged) where what it read does not fit its checksum.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/run/run_records.h"

namespace core {

class RunStore;

enum class SheetKind { Output, Input, Target };

// A way of looking at the store, which it must not outlive; nothing is read before a member asks.
class KeptRun {
 public:
  KeptRun(RunStore& store, std::string uid);

  [[nodiscard]] RunDetails details() const;
  [[nodiscard]] RunCurves curves() const;
  [[nodiscard]] Curve curve(const std::string& metric) const;
  [[nodiscard]] std::vector<BatchLosses> batchLosses() const;
  // Those that cannot be read are left out; verify tells of them.
  [[nodiscard]] std::vector<EventRecord> events() const;
  [[nodiscard]] std::vector<ProbeRecord> probes() const;
  [[nodiscard]] std::vector<ImageSheet> sheets(SheetKind kind) const;
  [[nodiscard]] std::optional<ImageSheet> sheet(SheetKind kind, std::int64_t epoch = 0) const;
  // Texts and tables that were kept with a run ("layers"), by name.
  [[nodiscard]] std::map<std::string, std::string> attachments() const;

 private:
  RunStore& store_;
  std::string uid_;
};

// The details of several runs, in their order.
[[nodiscard]] std::vector<RunDetails> detailsOf(RunStore& store, const std::vector<std::string>& uids);

}  // namespace core
