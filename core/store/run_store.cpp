// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_store.h"

#include <chrono>
#include <cstdlib>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/query/query.h"
#include "core/store/artifacts.h"
#include "core/store/condition_writer.h"
#include "core/store/database.h"
#include "core/store/run_list.h"
#include "core/store/schema.h"
#include "core/store/status_function.h"

namespace core {
namespace {

constexpr const char* kDatabaseName = "afterimage.db";

// Reads every run's line once: damage shows now, not in the middle of work.
void probe(Database& database) {
  refuseNewerSchema(database);
  if (schemaVersionOf(database) == 0) return;
  (void)database.number("SELECT count(length(uid)) + total(seconds) FROM run");
}

std::vector<std::string> texts(Database& database, const std::string& sql) {
  return guarded(database.file(), [&] {
    std::vector<std::string> found;
    auto row = database.query(sql);
    while (row.executeStep()) found.push_back(row.getColumn(0).getString());
    return found;
  });
}

}  // namespace

struct RunStore::Parts {
  std::filesystem::path folder;
  ArtifactFolder artifacts;
  std::unique_ptr<Database> database;
  bool isReadOnly = false;
  std::vector<Message> report;

  explicit Parts(std::filesystem::path where) : folder(std::move(where)), artifacts(folder / "artifacts") {}

  [[nodiscard]] std::filesystem::path file() const { return folder / kDatabaseName; }
  [[nodiscard]] bool hasFilesOfRuns() const;
  void refuseLostDatabase() const;
  void reportDamage(const Message& reason);
  void openForWriting();
  void openForReading();
};

std::filesystem::path defaultStoreFolder() {
  if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data == '/') {
    return std::filesystem::path(data) / "afterimage";
  }
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
    return std::filesystem::path(home) / ".local/share/afterimage";
  }
  throw Error(
      ErrorCode::FolderUnusable, "HOME",
      coreText("Core", "There is no home folder to keep runs in. Please set HOME, or name a folder with --store."));
}

bool RunStore::Parts::hasFilesOfRuns() const {
  for (const char* name : {"artifacts", "checkpoints"}) {
    std::error_code error;
    if (std::filesystem::exists(folder / name, error) && !std::filesystem::is_empty(folder / name, error)) return true;
  }
  return false;
}

// A new database beside old files would soon take them for nobody's.
void RunStore::Parts::refuseLostDatabase() const {
  std::error_code error;
  const bool isNew = !std::filesystem::exists(file(), error) || std::filesystem::file_size(file(), error) == 0;
  if (!isNew || !hasFilesOfRuns()) return;
  const std::string shown = displayPath(file());
  throw Error(ErrorCode::StoreDamaged, shown,
              {coreText("Core",
                        "The run store's database \"%1\" is missing or empty, but there are files of its runs. Please "
                        "put a copy of it back, or choose another folder with --store. Nothing was changed."),
               shown});
}

void RunStore::Parts::reportDamage(const Message& reason) {
  report.push_back(
      {coreText(
           "Core",
           "The run store's database \"%1\" is damaged (%2). It is open for reading only, as far as that goes; please "
           "keep a copy of its folder."),
       displayPath(file()), reason});
}

void RunStore::Parts::openForWriting() {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    throw Error(
        ErrorCode::FileUnwritable, displayPath(folder),
        {coreText("Core", "The run store's folder \"%1\" cannot be made: %2. Please choose another with --store."),
         displayPath(folder), systemReason(error)});
  }
  refuseLostDatabase();
  if (isCutOff(file())) return openForReading();
  try {
    database = std::make_unique<Database>(file(), Database::Access::ReadWrite);
    probe(*database);
    migrate(*database);
  } catch (const SQLite::Exception& problem) {
    if (!isDamage(problem)) throwStoreError(file(), problem);
    database.reset();
    openForReading();
    reportDamage(sqliteReason(problem));
  }
}

void RunStore::Parts::openForReading() {
  isReadOnly = true;
  if (!std::filesystem::exists(file())) {
    throw Error(
        ErrorCode::FolderUnusable, displayPath(folder),
        {coreText("Core", "There is no run store in \"%1\". Please check the folder's name."), displayPath(folder)});
  }
  try {
    database = std::make_unique<Database>(file(), Database::Access::ReadOnly);
    if (isCutOff(file())) {
      database->execute("PRAGMA writable_schema = ON");  // SQLite then reads what is left; nothing can be written here.
      reportDamage(coreText("Core", "its end is missing"));
    }
    refuseNewerSchema(*database);
  } catch (const SQLite::Exception& problem) {
    if (isDamage(problem)) throwStoreError(file(), problem);
    // SQLite wants to write lock files beside the database; in a read-only folder it must be told that nobody changes it.
    guarded(file(), [&] {
      database = std::make_unique<Database>(file(), Database::Access::Immutable);
      refuseNewerSchema(*database);
    });
    report.push_back(
        {coreText(
             "Core",
             "The run store's folder \"%1\" may only be read. What another program is writing right now is not seen."),
         displayPath(folder)});
  }
  const bool isEmpty = guarded(file(), [&] { return schemaVersionOf(*database) == 0; });
  if (isEmpty) {
    throw Error(
        ErrorCode::FolderUnusable, displayPath(folder),
        {coreText("Core", "The file \"%1\" holds no run store. Please check the folder's name."), displayPath(file())});
  }
}

RunStore::RunStore(std::filesystem::path folder, StoreAccess access)
    : parts_(std::make_unique<Parts>(std::move(folder))) {
  if (access == StoreAccess::ReadWrite) {
    parts_->openForWriting();
  } else {
    parts_->openForReading();
  }
  guarded(parts_->file(), [&] { addRunFunctions(*parts_->database); });
}

RunStore::~RunStore() = default;
RunStore::RunStore(RunStore&&) noexcept = default;
RunStore& RunStore::operator=(RunStore&&) noexcept = default;

const std::filesystem::path& RunStore::folder() const { return parts_->folder; }
bool RunStore::isReadOnly() const { return parts_->isReadOnly; }
const std::vector<Message>& RunStore::report() const { return parts_->report; }
Database& RunStore::database() const { return *parts_->database; }
const ArtifactFolder& RunStore::artifacts() const { return parts_->artifacts; }

void RunStore::addToReport(Message message) { parts_->report.push_back(std::move(message)); }

std::filesystem::path RunStore::checkpointFolder(const std::string& uid) const {
  return parts_->folder / "checkpoints" / uid;
}

std::filesystem::path RunStore::reconstructionFile(const std::string& uid) const {
  return parts_->folder / "reconstructions" / (uid + ".png");
}

std::int64_t RunStore::idOf(const std::string& uid) const {
  return guarded(parts_->file(), [&] {
    auto row = database().query("SELECT id FROM run WHERE uid = ?", uid);
    if (row.executeStep()) return row.getColumn(0).getInt64();
    throw Error(ErrorCode::InvalidSetting, "run", {coreText("Core", "There is no run \"%1\" in this store."), uid});
  });
}

void RunStore::requireWritable() const {
  if (!parts_->isReadOnly) return;
  const std::string shown = displayPath(parts_->folder);
  const std::string file = displayPath(parts_->file());
  if (parts_->report.empty()) {
    throw Error(ErrorCode::FileUnwritable, file,
                {coreText("Core", "The run store \"%1\" is open for reading only, so nothing was changed."), shown});
  }
  throw Error(ErrorCode::FileUnwritable, file,
              {coreText("Core", "The run store \"%1\" is open for reading only, so nothing was changed. %2"), shown,
               parts_->report.front()});
}

std::vector<RunSummary> RunStore::list(std::string_view query, WhichRuns which) {
  return list(query, which, queryNames());
}

std::vector<RunSummary> RunStore::list(std::string_view query, WhichRuns which, const QueryNames& names) {
  return listRuns(*this, compileQuery(query, names, nowMs()), which);
}

std::size_t RunStore::count(WhichRuns which) {
  const std::string condition = which == WhichRuns::Kept      ? " WHERE trashed_ms IS NULL"
                                : which == WhichRuns::Trashed ? " WHERE trashed_ms IS NOT NULL"
                                                              : "";
  try {
    return static_cast<std::size_t>(database().number("SELECT count(*) FROM run" + condition));
  } catch (const SQLite::Exception& error) {
    throwStoreError(database().file(), error);
  }
}

std::int64_t RunStore::version() {
  try {
    return database().number("PRAGMA data_version");
  } catch (const SQLite::Exception& error) {
    throwStoreError(database().file(), error);
  }
}

std::string RunStore::find(std::string_view reference) {
  const std::string text(trim(reference));
  return guarded(parts_->file(), [&]() -> std::string {
    std::vector<std::string> found;
    const auto collect = [&](SQLite::Statement row) {
      while (found.size() < 2 && row.executeStep()) found.push_back(row.getColumn(0).getString());
    };
    if (text == "last")
      collect(database().query("SELECT uid FROM run WHERE trashed_ms IS NULL ORDER BY id DESC LIMIT 1"));
    if (found.empty() && text.size() == 8) collect(database().query("SELECT uid FROM run WHERE uid = ?", text));
    if (found.empty()) collect(database().query("SELECT uid FROM run WHERE name = ?", text));
    if (found.empty() && text.size() >= 2) {
      collect(database().query("SELECT uid FROM run WHERE substr(uid, 1, length(?1)) = ?1", lowerCase(text)));
    }
    if (found.size() == 1) return found.front();
    if (found.size() > 1) {
      throw Error(ErrorCode::InvalidSetting, "run",
                  {coreText("Core", "More than one run is called \"%1\". Please name one by its id, for example %2."),
                   text, found.front()});
    }
    std::vector<std::string> names;
    auto row = database().query("SELECT name FROM run UNION SELECT uid FROM run");
    while (row.executeStep()) names.push_back(row.getColumn(0).getString());
    const std::string near = closestWord(text, names);
    if (near.empty()) {
      throw Error(
          ErrorCode::InvalidSetting, "run",
          {coreText("Core", "There is no run \"%1\" in this store. \"afterimage-cli runs\" lists them."), text});
    }
    throw Error(ErrorCode::InvalidSetting, "run",
                {coreText("Core", "There is no run \"%1\" in this store. Did you mean \"%2\"?"), text, near});
  });
}

std::vector<std::string> RunStore::metricNames() {
  return texts(database(), "SELECT name FROM metric_name ORDER BY name");
}

// Each step jumps to the next key, so that the length of the table does not matter.
std::vector<std::string> RunStore::settingKeys() {
  return texts(
      database(),
      "WITH RECURSIVE next(key) AS (SELECT min(key) FROM setting UNION ALL SELECT (SELECT min(key) FROM setting "
      "WHERE key > next.key) FROM next WHERE next.key IS NOT NULL) SELECT key FROM next WHERE key IS NOT NULL");
}

std::vector<std::string> RunStore::tags() { return texts(database(), "SELECT DISTINCT tag FROM tag ORDER BY tag"); }

QueryNames RunStore::queryNames() { return {settingKeys(), metricNames(), tags()}; }

std::map<std::string, std::string> RunStore::settingValues(const std::string& key) {
  return guarded(database().file(), [&] {
    std::map<std::string, std::string> found;
    auto row = database().query("SELECT r.uid, s.text FROM setting s JOIN run r ON r.id = s.run WHERE s.key = ?", key);
    while (row.executeStep()) found[row.getColumn(0).getString()] = row.getColumn(1).getString();
    return found;
  });
}

}  // namespace core
