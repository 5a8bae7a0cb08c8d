// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/tried_picture.h"

#include "core/base/error.h"
#include "core/data/fitting.h"
#include "core/data/image_reader.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_store.h"

namespace ui {

ImageLoader loaderOf(const std::filesystem::path& file) {
  return [file](const core::DataSettings& form) { return core::readNamedImage(file, form.background, form.depth); };
}

TriedPicture toRunShape(const core::RunSettings& settings, const ImageLoader& load) {
  try {
    const core::DataSettings& form = settings.data;
    return {core::fitted(load(form), core::modelShape(form), form.fit, form.background), {}, 0, {}};
  } catch (const std::exception& error) {
    return {{}, {}, 0, core::messageOf(error)};
  }
}

TriedPicture triedOnStoredRun(core::Engine& engine, KeptModels& models, const std::filesystem::path& folder,
                              const std::string& uid, const core::RunSettings& settings, const ImageLoader& load) {
  TriedPicture tried = toRunShape(settings, load);
  if (!tried.problem.empty()) return tried;
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    const auto best = core::RunCheckpoints(store, uid).best();
    if (!best) {
      tried.problem = core::coreText("Core", "The run has no weights yet.");
      return tried;
    }
    tried.epoch = best->epoch;
    tried.output = models.reconstruct(engine, settings, best->file, tried.picture);
  } catch (const std::exception& error) {
    tried.problem = core::messageOf(error);
  }
  return tried;
}

}  // namespace ui
