// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/finding_text.h"
#include "app/cli/output.h"
#include "app/cli/run_choice.h"
#include "app/cli/run_columns.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/terminal.h"
#include "app/cli/text_chart.h"
#include "app/cli/text_table.h"
#include "core/analysis/metric.h"
#include "core/analysis/run_comparison.h"
#include "core/base/text.h"
#include "core/base/unicode.h"
#include "core/diagnosis/examination.h"
#include "core/diagnosis/wellness.h"
#include "core/run/imported_run.h"
#include "core/store/kept_findings.h"
#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"

namespace cli {
namespace {

constexpr std::size_t kChartHeight = 12;

// Weights alone, as the run ended with them or has them now: equal means equal weights.
std::string weightsHash(core::RunStore& store, const std::string& uid) {
  for (const core::CheckpointRecord& checkpoint : core::RunCheckpoints(store, uid).all()) {
    if (checkpoint.isFinal) return checkpoint.hash;
  }
  return {};
}

nlohmann::ordered_json metricsJson(const core::RunSummary& run) {
  nlohmann::ordered_json metrics = nlohmann::ordered_json::object();
  for (const core::MetricSummary& metric : run.metrics) {
    metrics[metric.name] = {{"last", metric.last}, {"best", metric.best}, {"best_epoch", metric.bestEpoch}};
  }
  return metrics;
}

nlohmann::ordered_json curvesJson(const core::RunCurves& curves) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  for (const auto& [name, curve] : curves.metrics) {
    nlohmann::ordered_json points = nlohmann::ordered_json::array();
    for (const core::CurvePoint& point : curve) points.push_back({point.epoch, point.value});
    json[name] = std::move(points);
  }
  return json;
}

nlohmann::ordered_json picturesJson(core::RunStore& store, const std::string& uid) {
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const core::ImageSheet& sheet : core::KeptRun(store, uid).sheets(core::SheetKind::Output)) {
    json.push_back({{"epoch", sheet.epoch},
                    {"hash", sheet.artifact},
                    {"file", core::displayPath(sheet.file)},
                    {"pictures", sheet.count},
                    {"psnr", sheet.psnr},
                    {"ssim", sheet.ssim}});
  }
  return json;
}

nlohmann::ordered_json findingsJson(core::RunStore& store, const std::string& uid) {
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const core::FindingRecord& record : core::findingsOf(store, uid)) {
    json.push_back(findingObject(record.finding));
    json.back()["dismissed"] = record.isDismissed;
  }
  return json;
}

void showJson(core::RunStore& store, const std::string& uid) {
  const core::RunDetails details = core::KeptRun(store, uid).details();
  const core::RunSummary& run = details.summary;
  nlohmann::ordered_json json = detailsJson(details);
  json["failure"] = details.failure.english();
  json["parent_epoch"] = details.parentEpoch;
  json["children"] = details.children;
  json["resumed_after"] = details.resumedAfter;
  json["batches"] = details.batches;
  json["batches_per_epoch"] = details.started.batchesPerEpoch;
  json["settings"] = nlohmann::ordered_json::parse(details.settings);
  json["metrics"] = metricsJson(run);
  json["curves"] = curvesJson(core::KeptRun(store, uid).curves());
  json["pictures"] = picturesJson(store, uid);
  json["weights_hash"] = weightsHash(store, uid);
  json["findings"] = findingsJson(store, uid);
  print(jsonText(json));
}

bool isRichTerminal() {
  const auto holdsUtf8 = [](const char* name) {
    const char* const value = std::getenv(name);
    const std::string text = value == nullptr ? "" : core::lowerCase(value);
    return text.find("utf-8") != std::string::npos || text.find("utf8") != std::string::npos;
  };
  return terminalOn(STDOUT_FILENO).hasColour && (holdsUtf8("LC_ALL") || holdsUtf8("LC_CTYPE") || holdsUtf8("LANG"));
}

std::string chartOf(const core::RunCurves& curves) {
  std::vector<TextCurve> drawn;
  for (const auto& [name, mark, colour] : {std::tuple("loss", '*', 33), std::tuple("val_loss", 'o', 36)}) {
    const auto found = curves.metrics.find(name);
    if (found == curves.metrics.end()) continue;
    TextCurve curve{name, mark, colour, {}, {}};
    for (const core::CurvePoint& point : found->second) {
      curve.x.push_back(static_cast<double>(point.epoch));
      curve.y.push_back(point.value);
    }
    drawn.push_back(std::move(curve));
  }
  return formatChart(drawn, std::clamp<std::size_t>(terminalWidth(), 40, 110) - 14, kChartHeight, isRichTerminal());
}

std::string metricsTable(const core::RunSummary& run) {
  std::vector<std::vector<std::string>> rows = {{"", "last", "best", "in epoch"}};
  for (const std::string& name : core::metricsOf({run})) {
    const core::MetricSummary& metric = *run.metric(name);
    rows.push_back({name, core::formatMetric(name, metric.last), core::formatMetric(name, metric.best),
                    std::to_string(metric.bestEpoch)});
  }
  return rows.size() > 1 ? formatTable(rows) : "";
}

void printLine(const std::string& name, const std::string& text) {
  if (!text.empty()) print(name + ": " + text + "\n");
}

// A note may have lines; what would play with them is written out.
std::string shownLines(const std::string& text) {
  std::vector<std::string> lines = core::split(text, '\n');
  std::transform(lines.begin(), lines.end(), lines.begin(),
                 [](const std::string& line) { return core::displayText(line); });
  return core::join(lines, "\n");
}

void printOrigin(const core::RunDetails& details) {
  if (!details.parent.empty() && details.parentEpoch == 0) {
    print("Mends: " + details.parent + "\n");
  } else if (!details.parent.empty()) {
    print("Branched from: " + details.parent + ", epoch " + std::to_string(details.parentEpoch) + "\n");
  }
  for (const std::int64_t epoch : details.resumedAfter) print("Resumed: after epoch " + std::to_string(epoch) + "\n");
  printLine("Branches", core::join(details.children, ", "));
}

void printFindings(core::RunStore& store, const core::RunDetails& details, const core::RunCurves& curves) {
  std::vector<core::Finding> findings;
  for (const core::FindingRecord& record : core::findingsOf(store, details.summary.uid)) {
    if (!record.isDismissed) findings.push_back(record.finding);
  }
  if (!findings.empty()) print(formatFindings(findings) + "\n");
  if (!core::isWell(findings)) return;
  const auto error = curves.metrics.find("val_mse");
  if (error == curves.metrics.end()) return;
  printLine("Doctor", core::wellAfter(details.started.baselines, error->second).english());
}

void printFiles(core::RunStore& store, const std::string& uid) {
  const auto sheets = core::KeptRun(store, uid).sheets(core::SheetKind::Output);
  if (!sheets.empty()) {
    print("Pictures: " + std::to_string(sheets.size()) + " epochs kept, " + std::to_string(sheets.back().count) +
          " pictures each; the last: " + core::displayPath(sheets.back().file) + "\n");
  }
  if (const auto drawn = store.reconstructionFile(uid); std::filesystem::exists(drawn)) {
    print("Reconstructions: " + core::displayPath(drawn) + "\n");
  }
  for (const core::CheckpointRecord& checkpoint : core::RunCheckpoints(store, uid).all()) {
    const std::string place =
        checkpoint.batches > 0 ? std::to_string(checkpoint.epoch + 1) + ", batch " + std::to_string(checkpoint.batches)
                               : std::to_string(checkpoint.epoch);
    print((checkpoint.isFinal ? "Final weights, epoch " : "Checkpoint of epoch ") + place +
          (checkpoint.isBest ? " (best): " : ": ") + core::displayPath(checkpoint.file) + "\n");
  }
}

// " and 312 of 700 batches", of the epoch that goes on there.
std::string begunEpoch(const core::RunDetails& details) {
  if (details.batches == 0) return {};
  return " and " + std::to_string(details.batches) + " of " + std::to_string(details.started.batchesPerEpoch) +
         " batches of the next";
}

void show(core::RunStore& store, const std::string& uid) {
  const core::RunDetails details = core::KeptRun(store, uid).details();
  const core::RunSummary& run = details.summary;
  print("Run " + titleOf(run.uid, run.name) + (run.isStarred ? " (starred)" : "") +
        (run.isTrashed ? " (in the trash)" : "") + "\n");
  print("Status: " + core::runStatusName(run.status) + ", epoch " + std::to_string(run.epochs) + " of " +
        std::to_string(run.plannedEpochs) + begunEpoch(details) + ", " + core::formatDuration(run.seconds) + "\n");
  printLine("What happened", details.failure.english());
  if (run.status == core::RunStatus::Interrupted) print("Go on: afterimage-cli resume " + run.uid + "\n");
  printLine("Model", run.architecture);
  printLine("Pictures from", core::displayPath(run.dataFolder));
  printLine("Tags", core::displayText(core::join(run.tags, ", ")));
  printLine("Note", shownLines(run.note));
  printOrigin(details);
  if (const auto imported = core::parseImported(details.settings)) {
    print("Imported from: " + core::displayText(imported->program) + ", " + core::displayText(imported->place) +
          "\n\n");
  } else {
    print("Trained with: " + details.program + ", " + details.engine + ", " + details.device + "\n\n");
  }
  const core::RunCurves curves = core::KeptRun(store, uid).curves();
  print(chartOf(curves) + "\n" + metricsTable(run) + "\n");
  for (const std::int64_t epoch : curves.damagedEpochs) {
    printMessage("The figures of epoch " + std::to_string(epoch) + " are damaged and left out.\n");
  }
  printFindings(store, details, curves);
  printFiles(store, uid);
}

}  // namespace

void addShow(Command& app, Outcome& outcome) {
  Command command = app.addCommand("show", "Tells everything about one run: figures, a chart, its files.");
  command.addFlag("--json", outcome.json, "All of it as JSON, with the curves and settings.");
  const auto choice = std::make_shared<RunChoice>(command);
  command.addExamples("show last\nshow 3f9a --json");
  command.setAction([choice, &outcome] {
    core::RunStore store = openStore(*choice->store, core::StoreAccess::ReadOnly);
    const std::string uid = store.find(choice->run);
    outcome.json ? showJson(store, uid) : show(store, uid);
  });
}

}  // namespace cli
