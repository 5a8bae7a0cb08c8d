// SPDX-License-Identifier: GPL-3.0-or-later
// The options of export that write a run's model for other programs: ONNX files, and a folder for PyTorch.
#pragma once

#include <string>
#include <vector>

#include "core/exchange/export_size.h"
#include "core/store/run_store.h"

namespace cli {

class Command;
class ToldWork;

class ModelExport {
 public:
  // Adds --onnx, --onnx-parts, --pytorch and --weights.
  explicit ModelExport(Command& command);

  [[nodiscard]] bool isAsked() const { return !onnx_.empty() || !parts_.empty() || !pytorch_.empty(); }
  // What is asked for, once for each.
  [[nodiscard]] std::vector<core::ExportKind> kinds() const;
  // Writes it and prints where. Throws core::Error.
  void write(core::RunStore& store, const std::string& uid, ToldWork& work) const;

 private:
  std::string onnx_;
  std::string parts_;
  std::string pytorch_;
  std::string weights_ = "best";
};

}  // namespace cli
