// SPDX-License-Identifier: GPL-3.0-or-later
// The options of export that write what a run has measured: as a table, for TensorBoard, for MLflow, as a report.
#pragma once

#include <string>
#include <vector>

#include "core/base/work_progress.h"
#include "core/exchange/export_size.h"
#include "core/store/run_store.h"

namespace cli {

class Command;
class ToldWork;

class FiguresExport {
 public:
  explicit FiguresExport(Command& command);  // Adds them; must outlive the reading of the command line.

  // Whether any of them is given.
  [[nodiscard]] bool isAsked() const;
  // What of it is large: tables and reports are not.
  [[nodiscard]] std::vector<core::ExportKind> kinds() const;
  // Writes all that is asked for. Throws core::Error; several runs have one report, but a table each.
  void write(core::RunStore& store, const std::vector<std::string>& uids, ToldWork& work) const;

 private:
  void writeTable(core::RunStore& store, const std::vector<std::string>& uids, ToldWork& work) const;
  void writeForMlflow(core::RunStore& store, const std::string& uid, ToldWork& work,
                      const core::WorkProgress& progress) const;
  void writeReport(core::RunStore& store, const std::vector<std::string>& uids, ToldWork& work) const;

  std::string csv_;
  std::string separator_ = "comma";
  std::string decimalMark_ = ".";
  std::string tensorBoard_;
  std::string mlflow_;
  std::string experiment_;
  std::string report_;
};

}  // namespace cli
