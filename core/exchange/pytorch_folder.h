// SPDX-License-Identifier: GPL-3.0-or-later
// A kept run as a folder for people who use PyTorch, or want to share the model.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/work_progress.h"
#include "core/run/model_description.h"
#include "core/store/run_store.h"

namespace core {

// Makes the folder, which may be there but empty, and writes
//   config.json        architecture, pictures and the recipe that trains the same again
//   model.safetensors  the weights under PyTorch's names
//   model.py           Python that rebuilds just this model: model.load(), model.reconstruct(...)
//   README.md          a model card, filled from the store
//   metrics.csv        the figures of all epochs
// model: of the run's weights. which: which of them these are, for the card: "best". progress: bytes. Throws
// Error(FileUnwritable); then nothing of it stays.
void writePytorchFolder(RunStore& store, const std::string& uid, const ModelDescription& model,
                        const std::string& which, const std::filesystem::path& folder,
                        const WorkProgress& progress = {});

}  // namespace core
