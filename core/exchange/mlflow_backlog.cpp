// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mlflow_backlog.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/log.h"
#include "core/exchange/whole_file.h"
#include "core/store/kept_run.h"
#include "core/store/run_store.h"

namespace core {
namespace {

namespace fs = std::filesystem;
using NoteJson = nlohmann::json;

constexpr std::size_t kLargestNote = 1U << 16U;

fs::path noteFile(const fs::path& store, const std::string& uid) { return store / "mlflow" / (uid + ".json"); }

std::optional<PendingMlflow> noteIn(const fs::path& file) {
  try {
    const NoteJson json = NoteJson::parse(readWholeFile(file, kLargestNote), nullptr, false);
    if (!json.is_object() || !json.contains("address") || !json.contains("experiment")) return std::nullopt;
    return PendingMlflow{file.stem().native(), json["address"].get<std::string>(),
                         json["experiment"].get<std::string>()};
  } catch (const std::exception&) {  // It will be there again at the next start of that run's sending.
    return std::nullopt;
  }
}

bool isInTrash(const fs::path& folder, const std::string& uid) {
  RunStore store(folder, StoreAccess::ReadOnly);
  return KeptRun(store, uid).details().summary.isTrashed;
}

}  // namespace

std::vector<PendingMlflow> pendingMlflow(const fs::path& store) {
  std::vector<PendingMlflow> pending;
  std::error_code failure;
  for (fs::directory_iterator i(store / "mlflow", failure), end; !failure && i != end; i.increment(failure)) {
    if (i->path().extension() != ".json") continue;
    if (auto note = noteIn(i->path())) pending.push_back(std::move(*note));
  }
  std::sort(pending.begin(), pending.end(), [](const auto& a, const auto& b) { return a.uid < b.uid; });
  return pending;
}

void notePendingMlflow(const fs::path& store, const std::string& uid, const MlflowTarget& target) {
  const fs::path file = noteFile(store, uid);
  std::error_code failure;
  fs::create_directories(file.parent_path(), failure);
  writeFileWhole(file, NoteJson{{"address", target.address}, {"experiment", target.experiment}}.dump(
                           -1, ' ', false, NoteJson::error_handler_t::replace));
}

void forgetPendingMlflow(const fs::path& store, const std::string& uid, const std::string& address) {
  const auto note = noteIn(noteFile(store, uid));
  if (note && note->address != address) return;
  std::error_code ignored;
  fs::remove(noteFile(store, uid), ignored);
}

MlflowDelivery sendPendingMlflow(const fs::path& folder, const MlflowTarget& target, const std::string& except,
                                 const WorkProgress& progress) {
  std::vector<PendingMlflow> notes = pendingMlflow(folder);
  std::erase_if(notes, [&](const auto& note) { return note.uid == except || note.address != target.address; });
  MlflowDelivery delivery;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    progress.tell(i, notes.size());
    const PendingMlflow& note = notes[i];
    try {
      if (isInTrash(folder, note.uid)) continue;  // It may be taken out again.
      MlflowSync sync(folder, note.uid, {note.address, note.experiment, target.token});
      if (!sync.takeTurn()) continue;
      const bool isWhole = sync.bring(WorkProgress([](std::size_t, std::size_t) {}, progress.stop()));
      if (isWhole) forgetPendingMlflow(folder, note.uid, note.address);
      ++(isWhole ? delivery.sent : delivery.going);
    } catch (const Cancelled&) {
      throw;
    } catch (const std::exception& error) {
      if (errorOf(error).code() == ErrorCode::InvalidSetting) {  // The run itself is gone.
        forgetPendingMlflow(folder, note.uid, note.address);
        continue;
      }
      logMessage(LogLevel::Info, "MLflow: " + messageOf(error).english());
      ++delivery.waiting;
      delivery.problem = messageOf(error);
    }
  }
  return delivery;
}

}  // namespace core
