// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/run_model.h"

#include "core/base/error.h"
#include "core/run/imported_run.h"
#include "core/run/run_records.h"
#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_continuation.h"
#include "core/store/run_store.h"
#include "ui/reading/stored_run.h"

namespace ui {
namespace {

core::Error noCode(const core::Message& why) { return core::Error(core::ErrorCode::InvalidSetting, "code", why); }

}  // namespace

RunModel openRunModel(core::Engine* engine, const std::filesystem::path& store, const std::string& uid) {
  RunModel found;
  try {
    if (engine == nullptr) {
      throw noCode(core::coreText("Core", "What trains and uses models is still being loaded; try again."));
    }
    core::RunStore runs(store, core::StoreAccess::ReadOnly);
    const core::RunDetails details = core::KeptRun(runs, uid).details();
    found.name = details.summary.name;
    if (core::isImported(details.summary)) {
      throw noCode(core::coreText("Core", "This run was trained by another program; its model is not kept here."));
    }
    found.probes = storedProbes(runs, uid);
    if (!found.probes || found.probes->empty()) {
      throw noCode(core::coreText("Core", "The pictures of this run cannot be read."));
    }
    const auto best = core::RunCheckpoints(runs, uid).best();
    if (!best) throw noCode(core::coreText("Core", "The run has no weights yet."));
    found.settings = core::settingsOf(details);
    found.model = engine->open(found.settings, best->file);
    if (!found.model->codeShape()) {
      throw noCode(
          core::coreText("Core",
                         "This model hands values past its narrowest place, so that no picture can be made from "
                         "its code alone. Choose a run with an autoencoder."));
    }
  } catch (const std::exception& error) {
    found.problem = core::messageOf(error);
  }
  return found;
}

}  // namespace ui
