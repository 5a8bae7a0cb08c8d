// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/run_import.h"

#include <optional>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/csv_import.h"
#include "core/exchange/import_kind.h"
#include "core/exchange/mlflow_import.h"
#include "core/exchange/model_import.h"
#include "core/exchange/run_archive.h"
#include "core/exchange/tensorboard_import.h"

namespace core {
namespace {

[[noreturn]] void refuseUnknown(const std::string& source) {
  const std::string shown = displayPath(source);
  std::error_code ignored;
  if (!std::filesystem::exists(source, ignored)) {
    throw Error(ErrorCode::FileUnreadable, shown, {coreText("Core", "There is no file or folder \"%1\"."), shown});
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

std::vector<ForeignRun> foreignRuns(ImportKind kind, const std::string& source, const std::string& experiment) {
  switch (kind) {
    case ImportKind::Table: return runsFromCsv(source);
    case ImportKind::TensorBoard: return runsFromTensorBoard(source);
    case ImportKind::MlflowFolder: return runsFromMlflowFolder(source, experiment);
    case ImportKind::MlflowServer: return runsFromMlflowServer(source, experiment);
    default: refuseUnknown(source);
  }
}

}  // namespace

ImportResult importRuns(RunStore& store, const std::string& source, const ImportWishes& wishes) {
  const ImportKind kind = importKindOf(source);
  if (kind == ImportKind::RunArchive) return {{importRun(store, source)}, {}};
  if (kind == ImportKind::KerasModel) {
    if (wishes.engine == nullptr) refuseYet(source);
    return {{importKerasModel(store.folder(), source, *wishes.engine, wishes.program)}, {}};
  }
  store.requireWritable();
  ImportResult result;
  std::optional<Error> last;
  for (ForeignRun& run : foreignRuns(kind, source, wishes.experiment)) {
    try {
      result.uids.push_back(keepForeignRun(store, run));
    } catch (const Error& error) {
      if (error.code() != ErrorCode::InvalidSetting && error.code() != ErrorCode::FileUnreadable) throw;
      run.notes.push_back(error.message());
      last = error;
    }
    result.notes.insert(result.notes.end(), run.notes.begin(), run.notes.end());
  }
  if (result.uids.empty() && last) throw *last;
  return result;
}

}  // namespace core
