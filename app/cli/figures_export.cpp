// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures_export.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>

#include "app/cli/command_line.h"
#include "app/cli/output.h"
#include "app/cli/told_work.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/exchange/mlflow_backlog.h"
#include "core/exchange/mlflow_sync.h"
#include "core/exchange/report.h"
#include "core/exchange/report_html.h"
#include "core/exchange/run_csv.h"
#include "core/exchange/run_mlflow.h"
#include "core/exchange/run_tensorboard.h"

namespace cli {
namespace {

// Beside this program, as both are built and installed; otherwise wherever the system finds it.
std::string windowProgram() {
  std::error_code failure;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", failure);
  const std::filesystem::path beside = self.parent_path() / "afterimage";
  return !failure && std::filesystem::exists(beside, failure) ? beside.string() : "afterimage";
}

// Without a display.
bool runsWell(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
  // This program watches for Ctrl-C on a thread of its own; the other one shall hear it as usual.
  posix_spawnattr_t attributes{};
  sigset_t none{};
  ::sigemptyset(&none);
  ::posix_spawnattr_init(&attributes);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t process = 0;
  const int failure = ::posix_spawnp(&process, arguments.front(), nullptr, &attributes, arguments.data(), environ);
  ::posix_spawnattr_destroy(&attributes);
  if (failure != 0) return false;
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool isPdf(const std::string& report) { return core::lowerCase(report).ends_with(".pdf"); }

// Before anything else is written.
void requireReportName(const std::string& report) {
  const std::string name = core::lowerCase(report);
  if (name.empty() || name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".pdf")) return;
  throw core::Error(core::ErrorCode::InvalidSetting, "report",
                    core::Message::verbatim("A report is a file that ends in .html or .pdf."));
}

}  // namespace

FiguresExport::FiguresExport(Command& command) {
  command.addOption("--csv", csv_, "A table of its figures, one line an epoch; - writes to standard output.")
      .path("FILE");
  command.addOption("--separator", separator_, "What stands between the cells of the table: comma, semicolon or tab.")
      .typeName("NAME")
      .oneOf({"comma", "semicolon", "tab"});
  command.addOption("--decimal-mark", decimalMark_, "The decimal mark in the table: a point or a comma.")
      .typeName("MARK")
      .oneOf({".", ","});
  command
      .addOption("--tensorboard", tensorBoard_,
                 "Its curves, pictures and settings, in a new folder inside this one: tensorboard --logdir DIR.")
      .path("DIR");
  command
      .addOption("--mlflow", mlflow_,
                 "The same, its weights too, on an MLflow server (http:// or https://; its token in the variable "
                 "MLFLOW_TRACKING_TOKEN), or in a folder that mlflow migrate-filestore takes. What is there already is "
                 "not sent again.")
      .typeName("URL|DIR");
  command
      .addOption("--report", report_,
                 "One page for people who do not program (.html), or the same as .pdf: pictures, curves, findings and "
                 "settings; of several runs a comparison.")
      .path("FILE");
  command.addOption("--experiment", experiment_, "MLflow's experiment to put it into; \"Afterimage\" without this.")
      .typeName("NAME");
}

// The report of all runs that are given; PDF is written by the window's program, without a window: letters come from Qt.
void FiguresExport::writeReport(core::RunStore& store, const std::vector<std::string>& uids, ToldWork& work) const {
  const std::string shown = core::displayPath(report_);
  work.warnOfReplacing(report_);
  if (!isPdf(report_)) {
    const std::string page =
        core::reportHtml(core::makeReport(store, uids, core::englishReportWords(), work.progress()));
    core::writeFileWhole(report_, page);
    return work.say(shown + ", " + core::formatBytes(static_cast<double>(page.size())) + "\n");
  }
  std::vector<std::string> words = {windowProgram(), "--report", std::filesystem::absolute(report_).string(), "--store",
                                    store.folder().string()};
  words.insert(words.end(), uids.begin(), uids.end());
  if (!runsWell(words)) {
    throw core::Error(core::ErrorCode::FileUnwritable, shown,
                      core::Message::verbatim("\"" + shown +
                                              "\" was not written: the program afterimage, which writes PDF, could not "
                                              "do it. Its reason stands above; --report FILE.html does without it."));
  }
  work.say(shown + ", " + core::formatBytes(static_cast<double>(std::filesystem::file_size(report_))) + "\n");
}

bool FiguresExport::isAsked() const {
  return !csv_.empty() || !tensorBoard_.empty() || !mlflow_.empty() || !report_.empty();
}

std::vector<core::ExportKind> FiguresExport::kinds() const {
  std::vector<core::ExportKind> kinds;
  if (!tensorBoard_.empty()) kinds.push_back(core::ExportKind::TensorBoard);
  if (!mlflow_.empty()) kinds.push_back(core::ExportKind::Mlflow);
  return kinds;
}

void FiguresExport::write(core::RunStore& store, const std::vector<std::string>& uids, ToldWork& work) const {
  requireReportName(report_);
  if (!csv_.empty()) writeTable(store, uids, work);
  if (!report_.empty()) writeReport(store, uids, work);
  for (std::size_t i = 0; i < uids.size(); ++i) {
    const core::WorkProgress one = work.progress().partOf(i, uids.size());
    if (!tensorBoard_.empty()) {
      work.say(core::displayPath(core::exportTensorBoard(store, uids[i], tensorBoard_, one)) + "\n");
    }
    if (!mlflow_.empty()) writeForMlflow(store, uids[i], work, one);
  }
}

void FiguresExport::writeTable(core::RunStore& store, const std::vector<std::string>& uids, ToldWork& work) const {
  if (uids.size() > 1) {
    throw core::Error(core::ErrorCode::InvalidSetting, "run",
                      core::Message::verbatim("A table holds one run. Give one, or write a table for each."));
  }
  const char separator = separator_ == "comma" ? ',' : separator_ == "semicolon" ? ';' : '\t';
  const std::string table = core::runCsv(store, uids.front(), {separator, decimalMark_.front()});
  if (csv_ == "-") return work.say(table);
  work.warnOfReplacing(csv_);
  core::writeFileWhole(csv_, table);
  work.say(core::displayPath(csv_) + "\n");
}

void FiguresExport::writeForMlflow(core::RunStore& store, const std::string& uid, ToldWork& work,
                                   const core::WorkProgress& progress) const {
  const core::MlflowTarget target = core::mlflowTarget(core::withMlflowScheme(mlflow_), experiment_);
  if (!core::isMlflowAddress(target.address)) {
    const auto folder = core::exportMlflowFolder(store, uid, target.address, target.experiment, progress);
    return work.say(core::displayPath(folder) + "\n");
  }
  core::MlflowSync sync(store.folder(), uid, target);
  if (sync.bring(progress)) core::forgetPendingMlflow(store.folder(), uid, target.address);
  if (!sync.note().empty()) printMessage(sync.note().english() + "\n");
  work.say(sync.place() + "\n");
}

}  // namespace cli
