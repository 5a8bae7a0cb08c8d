// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_import.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <optional>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/exchange/metric_naming.h"

namespace core {
namespace {

constexpr std::int64_t kLargestStep = std::int64_t{1} << 53;  // Above it, doubles leave whole numbers out.

std::optional<std::size_t> columnNamed(const CsvTable& table, std::initializer_list<const char*> names) {
  for (const char* const name : names) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (lowerCase(table.columns[i]) == name) return i;
    }
  }
  return std::nullopt;
}

std::optional<std::size_t> stepColumn(const CsvTable& table) {
  return columnNamed(table, {"epoch", "step", "_step", "global_step", "trainer/global_step", "iteration"});
}

bool isFromTensorBoard(const CsvTable& table) {
  return table.columns.size() == 3 && table.columns[0] == "Wall time" && table.columns[1] == "Step" &&
         table.columns[2] == "Value";
}

// "run name - metric", and beside it the same with "__MIN" and "__MAX".
bool isFromWandbChart(const CsvTable& table) {
  return stepColumn(table) && std::any_of(table.columns.begin(), table.columns.end(), [](const std::string& column) {
           return column.find(" - ") != std::string::npos && !column.ends_with("__MIN") && !column.ends_with("__MAX");
         });
}

std::optional<std::int64_t> stepAt(const CsvTable& table, std::size_t row, std::size_t column) {
  const double value = table.number(row, column);
  if (!std::isfinite(value) || value < 0.0 || value > static_cast<double>(kLargestStep)) return std::nullopt;
  return std::llround(value);
}

// "2026-11-30T10:00:00Z" or seconds since 1970; 0 where it is neither.
double secondsAt(const CsvTable& table, std::size_t row, std::optional<std::size_t> column) {
  if (!column) return 0.0;
  const double value = table.number(row, *column);
  if (std::isfinite(value)) return value;
  std::tm time{};
  if (::strptime(table.cell(row, *column).c_str(), "%Y-%m-%dT%H:%M:%SZ", &time) == nullptr) return 0.0;
  return static_cast<double>(::timegm(&time));
}

// TensorBoard names its downloads "run-NAME-tag-TAG.csv", in older versions with "_" instead of "-".
struct DownloadName {
  std::string run;
  std::string tag;
};
DownloadName downloadName(const std::string& stem) {
  for (const auto& [before, between] : {std::pair("run-", "-tag-"), std::pair("run_", "_tag_")}) {
    const std::size_t place = stem.rfind(between);
    if (!stem.starts_with(before) || place == std::string::npos) continue;
    return {stem.substr(4, place - 4), stem.substr(place + 5)};
  }
  return {stem, stem};
}

ForeignRun fromTensorBoard(const CsvTable& table, const std::string& stem) {
  const DownloadName name = downloadName(stem);
  ForeignRun run;
  run.from.program = "TensorBoard";
  run.name = name.run;
  std::optional<MetricPart> part;
  for (const std::string& word : split(name.run, '_')) {
    if (const auto found = partNamed(word)) part = found;
  }
  const std::string metric = ownMetricName(name.tag, part);
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const double value = table.number(row, 2);
    if (const auto step = stepAt(table, row, 1); step && !std::isnan(value)) {
      run.add(*step, metric, value, table.number(row, 0));
    }
  }
  return run;
}

// What a column is of; without a run where it holds no figures.
struct FigureColumn {
  ForeignRun* run = nullptr;
  std::string metric{};
};

// Line by line and only the cells that are there: a line may be far shorter than the first one.
void addFigures(const CsvTable& table, const std::vector<FigureColumn>& columns, std::size_t steps,
                std::optional<std::size_t> times) {
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const auto step = stepAt(table, row, steps);
    if (!step) continue;
    const double seconds = secondsAt(table, row, times);
    for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
      if (columns[column].run == nullptr) continue;
      const double value = table.number(row, column);
      if (!std::isnan(value)) columns[column].run->add(*step, columns[column].metric, value, seconds);
    }
  }
}

std::vector<ForeignRun> fromWandbChart(const CsvTable& table) {
  std::map<std::string, ForeignRun> runs;
  const std::size_t steps = *stepColumn(table);
  std::vector<FigureColumn> columns(table.columns.size());
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const std::string& title = table.columns[column];
    const std::size_t place = title.rfind(" - ");
    if (column == steps || place == std::string::npos || title.ends_with("__MIN") || title.ends_with("__MAX")) continue;
    const std::string metric = title.substr(place + 3);
    if (metric.starts_with('_')) continue;  // "_step", "_runtime": the program's own.
    ForeignRun& run = runs[title.substr(0, place)];
    run.from.program = "Weights & Biases";
    run.name = title.substr(0, place);
    columns[column] = {&run, ownMetricName(metric)};
  }
  addFigures(table, columns, steps, std::nullopt);
  std::vector<ForeignRun> found;
  for (auto& [name, run] : runs) found.push_back(std::move(run));
  return found;
}

ForeignRun fromLines(const CsvTable& table, const std::string& stem) {
  ForeignRun run;
  const bool isWandb = columnNamed(table, {"_step"}) && columnNamed(table, {"_runtime", "_timestamp"});
  const bool isOurs = columnNamed(table, {"epoch"}) && columnNamed(table, {"images_per_second"});
  run.from.program = isWandb ? "Weights & Biases" : isOurs ? "Afterimage" : "CSV";
  run.name = stem;
  const std::size_t steps = *stepColumn(table);
  const auto times = columnNamed(table, {"ended", "_timestamp", "wall time", "timestamp"});
  std::vector<FigureColumn> columns(table.columns.size());
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    const std::string& title = table.columns[column];
    const bool isOwn = title.starts_with('_') || title == "best" || title == "training_seconds" ||
                       title == "evaluation_seconds" || title == "step" || title == "epoch";
    if (column == steps || column == times || title.empty() || isOwn) continue;
    columns[column] = {&run, ownMetricName(title)};
  }
  addFigures(table, columns, steps, times);
  return run;
}

}  // namespace

bool isRunTable(const CsvTable& table) { return table.columns.size() > 1 && stepColumn(table).has_value(); }

void runsFromCsv(const std::filesystem::path& file, const TakeRun& take, const WorkProgress& progress) {
  const CsvTable table = readCsv(file);
  progress.tell(1, 2);
  const std::string shown = displayPath(file);
  if (!isRunTable(table)) {
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core",
                          "\"%1\" cannot be imported: none of the columns in its first line counts epochs or steps. "
                          "Give it a first line with the names of its columns, one of them \"epoch\" or \"step\"."),
                 shown});
  }
  const std::string stem = displayPath(file.stem());
  std::vector<ForeignRun> runs;
  if (isFromTensorBoard(table)) {
    runs.push_back(fromTensorBoard(table, stem));
  } else if (isFromWandbChart(table)) {
    runs = fromWandbChart(table);
  } else {
    runs.push_back(fromLines(table, stem));
  }
  progress.requireWanted();
  std::erase_if(runs, [](const ForeignRun& run) { return run.epochs.empty(); });
  if (runs.empty()) {
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core", "\"%1\" cannot be imported: its lines hold no figures."), shown});
  }
  for (ForeignRun& run : runs) {
    run.from.place = shown;
    countFromOne(run);
    take(run);
  }
}

}  // namespace core
