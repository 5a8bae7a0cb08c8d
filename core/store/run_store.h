// SPDX-License-Identifier: GPL-3.0-or-later
// Every run that was ever trained, in one folder: afterimage.db, artifacts/ and checkpoints/. One run is read through
// KeptRun and RunCheckpoints, and changed through RunChanges.
// A RunStore is one connection, for one thread at a time; other threads and programs open their own on the same folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/run/run_records.h"

namespace core {

class ArtifactFolder;
class Database;
struct QueryNames;

// $XDG_DATA_HOME/afterimage, or ~/.local/share/afterimage.
[[nodiscard]] std::filesystem::path defaultStoreFolder();

enum class StoreAccess { ReadWrite, ReadOnly };
enum class WhichRuns { Kept, Trashed, All };

// Every member throws Error(StoreDamaged) where the database turns out to be damaged, Error(FileUnwritable) where a
// change cannot be written (full disk, read-only folder), and Error(InvalidSetting, "run") where there is no such run.
class RunStore {
 public:
  // ReadWrite creates what is missing, brings older stores to this version, and opens a damaged one for reading only;
  // report() then says so. Throws Error(StoreTooNew), Error(StoreDamaged) when nothing can be read, and
  // Error(FolderUnusable) when ReadOnly finds no store.
  explicit RunStore(std::filesystem::path folder, StoreAccess access = StoreAccess::ReadWrite);
  ~RunStore();
  RunStore(RunStore&&) noexcept;
  RunStore& operator=(RunStore&&) noexcept;

  [[nodiscard]] const std::filesystem::path& folder() const;
  [[nodiscard]] bool isReadOnly() const;
  [[nodiscard]] const std::vector<Message>& report() const;  // What is wrong with the store, a sentence each.

  // Runs that fit the query (core/query/query.h; "" fits all), the newest first. Throws QueryError. Of a damaged store, those
  // that can be read; report() then has a sentence more.
  [[nodiscard]] std::vector<RunSummary> list(std::string_view query = {}, WhichRuns which = WhichRuns::Kept);
  // The same with names that include words on a screen: queryNames() with its shown words.
  [[nodiscard]] std::vector<RunSummary> list(std::string_view query, WhichRuns which, const QueryNames& names);
  [[nodiscard]] std::size_t count(WhichRuns which = WhichRuns::Kept);
  // Differs from the last answer where another connection, of whatever program, has changed something.
  [[nodiscard]] std::int64_t version();
  // The uid of the one run that a person means: its uid, the beginning of it, its name, or "last".
  [[nodiscard]] std::string find(std::string_view reference);
  // The value of one setting in all runs that have it, by uid: for a column of a list.
  [[nodiscard]] std::map<std::string, std::string> settingValues(const std::string& key);
  // Where programs leave the picture of a run's last reconstructions for people; it need not exist.
  [[nodiscard]] std::filesystem::path reconstructionFile(const std::string& uid) const;
  [[nodiscard]] std::vector<std::string> metricNames();
  [[nodiscard]] std::vector<std::string> settingKeys();
  [[nodiscard]] std::vector<std::string> tags();
  [[nodiscard]] QueryNames queryNames();

  // For the other parts of core_store.
  [[nodiscard]] Database& database() const;
  [[nodiscard]] const ArtifactFolder& artifacts() const;
  [[nodiscard]] std::filesystem::path checkpointFolder(const std::string& uid) const;
  [[nodiscard]] std::int64_t idOf(const std::string& uid) const;
  void addToReport(Message message);
  // Throws Error(FileUnwritable) where the store is open for reading only.
  void requireWritable() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace core
