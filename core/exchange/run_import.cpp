// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_import.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/csv_import.h"
#include "core/exchange/import_kind.h"
#include "core/exchange/mlflow_import.h"
#include "core/exchange/model_import.h"
#include "core/exchange/run_archive.h"
#include "core/exchange/tensorboard_import.h"
#include "core/store/run_changes.h"
#include "core/store/store_condition.h"

namespace core {
namespace {

constexpr double kReadingOfATable = 0.4;  // Of the time that it takes to import one.

[[noreturn]] void refuseUnknown(const std::string& source) {
  const std::string shown = displayPath(source);
  std::error_code failure;
  const bool isThere = std::filesystem::exists(source, failure);
  if (isThere && ::faccessat(AT_FDCWD, source.c_str(), R_OK, AT_EACCESS) != 0) {
    failure = std::error_code(errno, std::generic_category());
  }
  if (failure) {
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core", "\"%1\" cannot be opened: %2."), shown, systemReason(failure.value())});
  }
  std::error_code ignored;
  if (!isThere) {
    throw Error(ErrorCode::FileUnreadable, shown, {coreText("Core", "There is no file or folder \"%1\"."), shown});
  }
  if (std::filesystem::is_regular_file(source, ignored) && std::filesystem::file_size(source, ignored) == 0) {
    throw Error(ErrorCode::FileUnreadable, shown, {coreText("Core", "The file \"%1\" is empty."), shown});
  }
  if (std::filesystem::is_directory(source, ignored) && std::filesystem::is_empty(source, ignored)) {
    throw Error(ErrorCode::FileUnreadable, shown, {coreText("Core", "The folder \"%1\" is empty."), shown});
  }
  if (hasStore(source)) {
    throw Error(
        ErrorCode::FileUnreadable, shown,
        {coreText(
             "Core",
             "\"%1\" is a store of runs. Such a folder is opened, not imported: choose it in the settings, or name it "
             "with --store. Single runs are taken over as files that were exported from it."),
         shown});
  }
  throw Error(
      ErrorCode::FileUnreadable, shown,
      {coreText(
           "Core",
           "\"%1\" is nothing that can be imported: neither a run archive, a table with epochs or steps, a model of "
           "Keras, nor what TensorBoard or MLflow keep."),
       shown});
}

[[noreturn]] void refuseYet(const std::string& source) {
  throw Error(
      ErrorCode::Engine, displayPath(source),
      coreText("Core", "A model can be taken in once the part that computes has been loaded. Try again in a moment."));
}

void readRuns(ImportKind kind, const std::string& source, const ImportWishes& wishes, const TakeRun& take) {
  switch (kind) {
    case ImportKind::Table: return runsFromCsv(source, take, wishes.progress);
    case ImportKind::TensorBoard: return runsFromTensorBoard(source, take, wishes.progress);
    case ImportKind::MlflowFolder: return runsFromMlflowFolder(source, wishes.experiment, take, wishes.progress);
    case ImportKind::MlflowServer: return runsFromMlflowServer(source, wishes.experiment, take, wishes.progress);
    default: refuseUnknown(source);
  }
}

// Keeps each run as it is read. One that the store has already does not hold up the others.
class RunTaker {
 public:
  RunTaker(RunStore& store, WorkProgress progress) : store_(store), progress_(std::move(progress)) {}

  void take(ForeignRun& run) {
    try {
      result.uids.push_back(keepForeignRun(store_, run, progress_));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::InvalidSetting && error.code() != ErrorCode::FileUnreadable) throw;
      run.notes.push_back(error.message());
      last_ = error;
    }
    result.notes.insert(result.notes.end(), run.notes.begin(), run.notes.end());
  }
  void finish() const {
    if (result.uids.empty() && last_) throw *last_;
  }

  ImportResult result;

 private:
  RunStore& store_;
  WorkProgress progress_;
  std::optional<Error> last_;
};

}  // namespace

void discardImported(RunStore& store, const std::vector<std::string>& uids) {
  for (const std::string& uid : uids) {
    RunChanges run(store, uid);
    run.trash();
    (void)run.purge();
  }
}

ImportResult importRuns(RunStore& store, const std::string& source, const ImportWishes& wishes) {
  const ImportKind kind = importKindOf(source);
  if (kind == ImportKind::RunArchive) {
    return {{importRun(store, source, {KnownRun::Refuse, 0, wishes.progress})}, {}};
  }
  if (kind == ImportKind::KerasModel) {
    if (wishes.engine == nullptr) refuseYet(source);
    ImportedModel model = importKerasModel(store.folder(), source, *wishes.engine, wishes.program, wishes.progress);
    return {{std::move(model.uid)}, std::move(model.notes)};
  }
  store.requireWritable();
  // A table is read whole before it is kept, which takes longer; of all others, keeping is a part of reading.
  const bool isTable = kind == ImportKind::Table;
  ImportWishes reading = wishes;
  if (isTable) reading.progress = wishes.progress.part(0.0, kReadingOfATable);
  RunTaker taker(store, isTable ? wishes.progress.part(kReadingOfATable, 1.0)
                                : WorkProgress([](std::size_t, std::size_t) {}, wishes.progress.stop()));
  try {
    readRuns(kind, source, reading, [&taker](ForeignRun& run) { taker.take(run); });
  } catch (...) {
    discardImported(store, taker.result.uids);
    wishes.progress.requireWanted();  // What a reader says of being cancelled is no fault of its source.
    throw;
  }
  taker.finish();
  return std::move(taker.result);
}

}  // namespace core
