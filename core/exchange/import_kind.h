// SPDX-License-Identifier: GPL-3.0-or-later
// What lies at a place that somebody asks to import: told by its contents, never by its name.
#pragma once

#include <string>

namespace core {

enum class ImportKind {
  RunArchive,    // A run that archive wrote.
  KerasModel,    // A .keras file (zip) or a .h5 file (HDF5).
  Table,         // Text in lines, one of whose columns counts epochs or steps.
  TensorBoard,   // A file of events, or a folder with some.
  MlflowFolder,  // MLflow's file store: experiments, runs or one run.
  MlflowServer,  // An http or https address.
  Unknown,
};

// source: a file, a folder or a URL, as it was given.
[[nodiscard]] ImportKind importKindOf(const std::string& source);

}  // namespace core
