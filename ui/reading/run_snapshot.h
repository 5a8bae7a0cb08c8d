// SPDX-License-Identifier: GPL-3.0-or-later
// The list of runs as it was at one moment: what a query finds, with the settings that are shown. Read off the window's
// thread.
#pragma once

#include <QString>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/query/query.h"
#include "core/store/run_store.h"

namespace ui {

struct RunQuestion {
  std::string query;
  bool isTrash = false;
  std::set<std::string> settings;             // Keys of the settings that are shown.
  std::optional<std::set<std::string>> only;  // Uids; others are left out.
  core::ShownWords words{};                   // What may stand in the query because it stands on the screen.

  bool operator==(const RunQuestion&) const = default;
};

// Where a query is wrong.
struct QueryMistake {
  std::size_t offset = 0;  // In bytes.
  std::size_t length = 0;
  core::Message message;
};

// One value for each run that has it, by uid. Shared by the snapshots between two changes of the store.
using SettingColumn = std::shared_ptr<const std::map<std::string, std::string>>;

struct RunSnapshot {
  RunQuestion question;
  std::vector<core::RunSummary> runs;
  std::map<std::string, SettingColumn> settings;  // By key.
  std::size_t all = 0;                            // Runs without the query.
  core::QueryNames names;
  std::vector<core::Message> report;    // What is wrong with the store, a sentence each.
  std::optional<QueryMistake> mistake;  // Then all runs are there, as if there were no query.
  core::Message problem;                // Why nothing can be read; nothing where all is well.
  bool hasStore = true;
};
using RunSnapshotPtr = std::shared_ptr<const RunSnapshot>;

// Keeps its connection, so that looking again is cheap when nothing has changed. For one thread at a time.
class RunReader {
 public:
  explicit RunReader(std::filesystem::path store) : folder_(std::move(store)) {}

  // Null where nothing has changed since the last answer to the same question, unless it must be read anyway.
  [[nodiscard]] RunSnapshotPtr read(const RunQuestion& question, bool always);

 private:
  void open();

  void forget();
  [[nodiscard]] core::QueryNames namesFor(const RunQuestion& question);
  void readRuns(RunSnapshot& snapshot);
  void addColumns(RunSnapshot& snapshot);

  std::filesystem::path folder_;
  std::unique_ptr<core::RunStore> store_;
  std::optional<RunQuestion> last_;
  std::int64_t version_ = 0;
  // As of that version: a filter changes none of these.
  std::map<std::string, SettingColumn> settings_;
  std::optional<core::QueryNames> names_;
  bool hadRunning_ = false;  // Their status may change without the store's doing.
};

}  // namespace ui
