// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spool/hand_back.h"

#include <unistd.h>

#include <array>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <span>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/exchange/run_archive.h"
#include "core/store/kept_run.h"

namespace core {
namespace {

std::optional<RunStatus> statusNamed(const std::string& name) {
  for (const RunStatus status :
       {RunStatus::Running, RunStatus::Interrupted, RunStatus::Finished, RunStatus::Stopped, RunStatus::Failed}) {
    if (runStatusName(status) == name) return status;
  }
  return std::nullopt;
}

// Whole or not at all, with another file system between.
void copyWhole(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::ifstream stream(from, std::ios::binary);
  std::array<char, 1 << 16> piece{};
  writeFileWhole(to, [&](const ByteWriter& write) {
    while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0) {
      write(std::as_bytes(std::span(piece.data(), static_cast<std::size_t>(stream.gcount()))));
    }
  });
}

}  // namespace

std::optional<HandedRun> stateInStore(RunStore& store, const std::string& uid) {
  try {
    const RunDetails run = KeptRun(store, uid).details();
    return HandedRun{uid, run.summary.epochs, run.summary.status, run.batches};
  } catch (const Error& error) {
    if (error.code() != ErrorCode::InvalidSetting) throw;
    return std::nullopt;
  }
}

std::optional<HandedRun> stateInSpool(const SpoolFolder& spool, const std::string& job) {
  std::ifstream stream(spool.resultNote(job), std::ios::binary);
  if (!stream) stream.open(spool.collectedNote(job), std::ios::binary);
  const nlohmann::json note =
      nlohmann::json::parse(std::string(std::istreambuf_iterator<char>(stream), {}), nullptr, false);
  if (!note.is_object()) return std::nullopt;
  const nlohmann::json uid = note.value("run", nlohmann::json());
  const nlohmann::json epochs = note.value("epochs", nlohmann::json());
  const nlohmann::json batches = note.value("batches", nlohmann::json(0));  // Older workers count none.
  const nlohmann::json status = note.value("status", nlohmann::json());
  if (!uid.is_string() || !epochs.is_number_integer() || !batches.is_number_integer() || !status.is_string())
    return std::nullopt;
  const auto known = statusNamed(status.get<std::string>());
  if (!known) return std::nullopt;
  return HandedRun{uid.get<std::string>(), epochs.get<std::int64_t>(), *known, batches.get<std::int64_t>()};
}

void handBack(RunStore& store, const std::string& uid, const SpoolFolder& spool, const std::string& job) {
  const std::filesystem::path local = store.folder() / ("hand-back-" + std::to_string(::getpid()) + ".afterimage");
  archiveRun(store, uid, local);  // SQLite works on the local disk alone.
  const auto state = stateInStore(store, uid);
  try {
    copyWhole(local, spool.resultFile(job));
  } catch (...) {
    std::error_code ignored;
    std::filesystem::remove(local, ignored);
    throw;
  }
  std::error_code ignored;
  std::filesystem::remove(local, ignored);
  const nlohmann::ordered_json note = {
      {"run", uid}, {"epochs", state->epochs}, {"batches", state->batches}, {"status", runStatusName(state->status)}};
  writeFileWhole(spool.resultNote(job), note.dump() + "\n");
}

}  // namespace core
