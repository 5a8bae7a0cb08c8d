// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_archive.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/plain_file.h"
#include "core/base/text.h"
#include "core/exchange/replaced_run.h"
#include "core/exchange/scratch_file.h"
#include "core/run/imported_run.h"
#include "core/run/settings_file.h"
#include "core/store/artifacts.h"
#include "core/store/database.h"
#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_copy.h"
#include "core/store/run_rows.h"
#include "core/store/schema.h"
#include "core/store/store_check.h"

namespace core {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kApplicationId = 0x41664172;  // "AfAr": tells an archive from a store.
// SQLite takes at most a billion bytes in one row, and a checkpoint may have more.
constexpr int kPartBytes = 16 << 20;
constexpr const char* kFileTable =
    "CREATE TABLE archive_file(name TEXT NOT NULL, part INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY(name, part)) "
    "STRICT";

[[noreturn]] void refuseImport(const fs::path& file, const Message& reason) {
  const std::string shown = displayPath(file);
  throw Error(ErrorCode::FileUnreadable, shown,
              {coreText("Core", "\"%1\" cannot be imported: %2 Nothing was changed."), shown, reason});
}

// Told how many bytes have passed since the last time.
using TellBytes = std::function<void(std::size_t)>;

struct NamedFile {
  std::string name;
  fs::path path;
  std::string hash;
  std::ifstream stream{};  // Opened where it is read, unless it may be gone by then.
};

// Adds a file in parts; it must hold what its hash says.
void addFile(Database& database, NamedFile& file, const TellBytes& tell) {
  if (!file.stream.is_open()) file.stream.open(file.path, std::ios::binary);
  std::vector<char> part(kPartBytes);
  StreamHash hash;
  for (std::int64_t number = 0; file.stream; ++number) {
    file.stream.read(part.data(), kPartBytes);
    const auto bytes = static_cast<int>(file.stream.gcount());
    if (bytes == 0 && number > 0) break;
    hash.add(std::as_bytes(std::span(part.data(), static_cast<std::size_t>(bytes))));
    auto row = database.query("INSERT INTO archive.archive_file(name, part, data) VALUES(?, ?, ?)", file.name, number);
    row.bind(3, static_cast<const void*>(part.data()), bytes);
    row.exec();
    tell(static_cast<std::size_t>(bytes));
  }
  file.stream.close();
  if (hash.hex() == file.hash) return;
  throw Error(
      ErrorCode::FileUnreadable, displayPath(file.path),
      {coreText("Core", "\"%1\" is missing or damaged, so that an archive would be, too."), displayPath(file.path)});
}

// Held open: while a run goes on, its next epoch takes away what it outdates.
std::vector<NamedFile> checkpointsOf(RunStore& store, const std::string& uid) {
  std::vector<NamedFile> files;
  for (const CheckpointRecord& checkpoint : RunCheckpoints(store, uid).all()) {
    files.push_back({checkpoint.file.filename().native(), checkpoint.file, checkpoint.hash});
    files.back().stream.open(checkpoint.file, std::ios::binary);
  }
  return files;
}

void addFiles(RunStore& store, std::vector<NamedFile> files, const WorkProgress& progress) {
  auto row = store.database().query(
      "SELECT artifact FROM archive.picture UNION SELECT artifact FROM archive.attachment ORDER BY artifact");
  while (row.executeStep()) {
    const std::string name = row.getColumn(0).getString();
    files.push_back({name, store.artifacts().fileOf(name), fs::path(name).stem().native()});
  }
  std::size_t total = 0;
  for (const NamedFile& file : files) {
    std::error_code failure;
    const std::uintmax_t bytes = fs::file_size(file.path, failure);
    if (!failure) total += static_cast<std::size_t>(bytes);
  }
  std::size_t done = 0;
  for (NamedFile& file : files) {
    addFile(store.database(), file, [&](std::size_t bytes) {
      done += bytes;
      progress.tell(done, std::max({done, total, std::size_t{1}}));
    });
  }
}

// Calls take with the parts of one file, in order.
void readParts(Database& database, const std::string& name, const ByteWriter& take) {
  auto row = database.query("SELECT data FROM archive.archive_file WHERE name = ? ORDER BY part", name);
  while (row.executeStep()) {
    const SQLite::Column data = row.getColumn(0);
    take({static_cast<const std::byte*>(data.getBlob()), static_cast<std::size_t>(data.getBytes())});
  }
}

// Names of tables, indexes and the rest, with the SQL that made them.
std::set<std::string> schemaTexts(Database& database) {
  std::set<std::string> texts;
  auto row = database.query("SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_master");
  while (row.executeStep()) texts.insert(row.getColumn(0).getString());
  return texts;
}

// Views, triggers and other columns could make harmless statements do anything.
void requireOwnSchema(Database& archive, const fs::path& file) {
  Database expected(":memory:", Database::Access::ReadWrite);
  migrate(expected);
  expected.execute(kFileTable);
  if (schemaTexts(archive) != schemaTexts(expected))
    refuseImport(file, coreText("Core", "its tables are not those of a run archive."));
}

// Opens the copy of an archive, brings it to this version and makes sure that it is one.
void prepare(const fs::path& copy, const fs::path& file) {
  try {
    Database archive(copy, Database::Access::ReadWrite);
    if (archive.number("PRAGMA application_id") != kApplicationId)
      refuseImport(file, coreText("Core", "it is no run archive."));
    const int version = schemaVersionOf(archive);
    if (version < 1) refuseImport(file, coreText("Core", "it is no run archive."));
    if (version > schemaVersion()) {
      throw Error(ErrorCode::StoreTooNew, displayPath(file),
                  {coreText("Core", "\"%1\" was written by a newer version of Afterimage. Please update Afterimage."),
                   displayPath(file)});
    }
    migrate(archive);
    requireOwnSchema(archive, file);
    auto row = archive.query("PRAGMA integrity_check(1)");
    if (!row.executeStep() || row.getColumn(0).getString() != "ok")
      refuseImport(file, coreText("Core", "it is damaged."));
    row.reset();
    if (archive.number("SELECT count(*) FROM run") != 1)
      refuseImport(file, coreText("Core", "it does not hold exactly one run."));
  } catch (const SQLite::Exception& error) {
    refuseImport(file, {coreText("Core", "it is damaged (%1)."), sqliteReason(error)});
  }
}

bool isUid(const std::string& text) {
  return text.size() == 8 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// "epoch-000012.safetensors": nothing that leads out of a folder.
bool isCheckpointName(const std::string& name) {
  const bool isPlain = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string::npos;
  return isPlain && name.size() < 64 && name.ends_with(".safetensors") && !name.starts_with(".");
}

void takeFiles(RunStore& store, const std::string& uid, const fs::path& file, const WorkProgress& progress) {
  const auto total = static_cast<std::size_t>(
      store.database().number("SELECT ifnull(sum(length(data)), 0) FROM archive.archive_file"));
  std::size_t done = 0;
  std::set<std::string> wanted;
  auto name = store.database().query(
      "SELECT artifact FROM archive.picture UNION SELECT artifact FROM archive.attachment UNION SELECT file FROM "
      "archive.checkpoint");
  while (name.executeStep()) wanted.insert(name.getColumn(0).getString());
  auto row = store.database().query("SELECT DISTINCT name FROM archive.archive_file");
  while (row.executeStep()) {
    const std::string found = row.getColumn(0).getString();
    if (!wanted.contains(found)) refuseImport(file, coreText("Core", "it holds a file that its run does not have."));
    if (ArtifactFolder::isName(found)) {
      const std::string extension = fs::path(found).extension().native();
      std::string bytes;
      readParts(store.database(), found, [&](std::span<const std::byte> part) {
        bytes.append(reinterpret_cast<const char*>(part.data()), part.size());
        progress.tell(done += part.size(), total);
      });
      if (store.artifacts().addBytes(bytes, extension).name != found)
        refuseImport(file, coreText("Core", "one of its pictures is damaged."));
    } else if (isCheckpointName(found)) {
      fs::create_directories(store.checkpointFolder(uid));
      writeFileWhole(store.checkpointFolder(uid) / found, [&](const ByteWriter& write) {
        readParts(store.database(), found, [&](std::span<const std::byte> part) {
          write(part);
          progress.tell(done += part.size(), total);
        });
      });
    } else {
      refuseImport(file, coreText("Core", "it holds a file with an impossible name."));
    }
  }
}

// The rows first, then the files, then a look at the whole as verify takes it; the caller commits.
void takeRun(RunStore& store, const std::string& uid, const fs::path& file, const ImportRules& rules) {
  Database& database = store.database();
  const std::int64_t run = copyRun(database, "archive", "main", database.number("SELECT id FROM archive.run"));
  // An archive cannot know what is alive here.
  database.change(
      "UPDATE run SET machine = '', boot = '', pid = 0, pid_start = 0, heartbeat_ms = ?, swept = 1 WHERE id = ?",
      rules.lifeMs, run);
  takeFiles(store, uid, file, rules.progress.part(0.4, 1.0));
  const std::string settings = KeptRun(store, uid).details().settings;
  if (const auto imported = parseImported(settings)) {
    insertParameters(database, run, imported->parameters);
  } else {
    insertSettings(database, run, parseRecipe(settings, displayPath(file)).settings);
  }
  const std::vector<Message> problems = problemsOfRun(store, uid);
  if (!problems.empty())
    refuseImport(file, {coreText("Core", "its contents do not fit together. %1"), problems.front()});
}

// In pieces: an archive may have gigabytes, and nobody may want it any more.
void copyArchive(const fs::path& file, const fs::path& copy, const WorkProgress& progress) {
  const auto refuse = [&] {
    refuseImport(file, {coreText("Core", "it cannot be read or copied (%1)."), systemReason(errno)});
  };
  std::error_code failure;
  const std::uintmax_t total = fs::file_size(file, failure);
  std::ifstream source(file, std::ios::binary);
  std::ofstream target(copy, std::ios::binary);
  if (!source || !target) refuse();
  std::vector<char> part(kPartBytes);
  for (std::uintmax_t done = 0; source && target;) {
    source.read(part.data(), kPartBytes);
    target.write(part.data(), source.gcount());
    done += static_cast<std::uintmax_t>(source.gcount());
    progress.tell(done, std::max<std::uintmax_t>(total, done));
  }
  if (source.bad() || !target.flush()) refuse();
}

std::string uidOfArchive(RunStore& store, const fs::path& file) {
  auto row = store.database().query("SELECT uid FROM archive.run");
  row.executeStep();
  const std::string uid = row.getColumn(0).getString();
  row.reset();
  if (!isUid(uid)) refuseImport(file, coreText("Core", "its run has an impossible id."));
  return uid;
}

bool isKnown(RunStore& store, const std::string& uid) {
  return store.database().number("SELECT count(*) FROM main.run WHERE uid = ?", uid) != 0;
}

[[noreturn]] void refuseKnown(const std::string& uid) {
  throw Error(
      ErrorCode::InvalidSetting, "run",
      {coreText("Core", "The store has run %1 already. To import it again, delete and purge that one first."), uid});
}

// The reason that the system gives, before SQLite gives one of its own.
void requireRoom(const fs::path& file, const fs::path& scratch) {
  if (std::ofstream(scratch, std::ios::binary)) return;
  throw Error(ErrorCode::FileUnwritable, displayPath(file), unwritable(displayPath(file), errno));
}

// Only the archive is written, so what cannot be written is the archive; all else is said of the store.
[[noreturn]] void refuseArchive(RunStore& store, const fs::path& file, const SQLite::Exception& failure) {
  int reason = 0;
  if (failure.getErrorCode() == SQLITE_FULL) reason = ENOSPC;
  if (failure.getErrorCode() == SQLITE_IOERR) {
    reason = sqlite3_system_errno(store.database().handle().getHandle());
    std::error_code unknown;
    const fs::space_info space = fs::space(fs::absolute(file).parent_path(), unknown);
    if (!unknown && space.available < kPartBytes) reason = ENOSPC;
  }
  if (reason == 0) throwStoreError(store.database().file(), failure);
  throw Error(ErrorCode::FileUnwritable, displayPath(file), unwritable(displayPath(file), reason));
}

}  // namespace

void archiveRun(RunStore& store, const std::string& uid, const fs::path& file, const WorkProgress& progress) {
  store.requireWritable();  // Files attached to a connection that only reads could not be written either.
  const std::int64_t run = store.idOf(uid);
  requirePlainFile(file);
  const ScratchFile scratch(file.native() + ".part-" + std::to_string(::getpid()));
  requireRoom(file, scratch.path);
  try {
    {
      Database archive(scratch.path, Database::Access::ReadWrite);
      migrate(archive);
      archive.execute(kFileTable);
      archive.execute("PRAGMA application_id = " + std::to_string(kApplicationId) + "; PRAGMA journal_mode = DELETE");
    }
    const AttachedDatabase attached(store.database(), scratch.path, "archive");
    SQLite::Transaction transaction(store.database().handle());
    std::vector<NamedFile> checkpoints = checkpointsOf(store, uid);  // From here on the rows stay as they are.
    (void)copyRun(store.database(), "main", "archive", run);
    addFiles(store, std::move(checkpoints), progress);
    transaction.commit();
  } catch (const SQLite::Exception& failure) {
    refuseArchive(store, file, failure);
  }
  std::error_code error;
  fs::rename(scratch.path, file, error);
  if (error) {
    throw Error(ErrorCode::FileUnwritable, displayPath(file),
                {coreText("Core", "\"%1\" cannot be written: %2."), displayPath(file), systemReason(error)});
  }
}

std::string importRun(RunStore& store, const fs::path& file, const ImportRules& rules) {
  store.requireWritable();
  const ScratchFile copy(store.folder() / ("import-" + std::to_string(::getpid()) + ".db"));
  copyArchive(file, copy.path, rules.progress.part(0.0, 0.3));
  if (isCutOff(copy.path)) refuseImport(file, coreText("Core", "its end is missing."));
  prepare(copy.path, file);
  std::optional<ReplacedRun> replaced;
  const std::string uid = guarded(store.database().file(), [&] {
    const AttachedDatabase attached(store.database(), copy.path, "archive");
    WriteTransaction transaction(store.database());
    const std::string found = uidOfArchive(store, file);
    if (isKnown(store, found)) {
      if (rules.known == KnownRun::Refuse) refuseKnown(found);
      replaced.emplace(store, found);
    }
    try {
      takeRun(store, found, file, rules);
      if (replaced) replaced->giveRemarks();
    } catch (...) {
      std::error_code ignored;  // What stays is swept away later.
      if (!replaced) fs::remove_all(store.checkpointFolder(found), ignored);
      throw;
    }
    transaction.commit();
    return found;
  });
  if (replaced) replaced->removeFiles();
  return uid;
}

void noteLife(RunStore& store, const std::string& uid, std::int64_t nowMs) {
  store.requireWritable();
  guarded(store.database().file(), [&] {
    store.database().change("UPDATE run SET heartbeat_ms = ? WHERE uid = ? AND machine = '' AND status = 'running'",
                            nowMs, uid);
  });
}

}  // namespace core
