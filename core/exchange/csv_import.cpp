// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_import.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <optional>
#include <set>
#include <utility>

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

// What a column is of; without a run where it holds no figures.
struct FigureColumn {
  ForeignRun* run = nullptr;
  std::string metric{};
  std::size_t numbers = 0;
  std::size_t others = 0;  // Cells that hold something else.
  std::string firstOther{};
  std::int64_t lastStep = -1;
};

bool saysMissing(const std::string& cell) {
  static const std::set<std::string> kMissing = {"", "-", "na", "n/a", "nan", "nil", "none", "null", "undefined"};
  return kMissing.contains(lowerCase(trim(cell)));
}

// Takes the figures of a table's lines, and counts what cannot be taken.
class FigureReader {
 public:
  FigureReader(const CsvTable& table, std::string shown, WorkProgress progress)
      : table_(table), shown_(std::move(shown)), progress_(std::move(progress)) {}

  // Line by line and only the cells that are there: a line may be far shorter than the first one.
  void read(std::vector<FigureColumn> columns, std::size_t steps, std::optional<std::size_t> times) {
    columns_ = std::move(columns);
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      progress_.tell(row, table_.rows.size());
      const auto step = stepAt(table_, row, steps);
      if (!step) {
        if (lines_++ == 0) firstLine_ = table_.cell(row, steps);
        continue;
      }
      const double seconds = secondsAt(table_, row, times);
      for (std::size_t column = 0; column < table_.rows[row].size(); ++column) {
        if (columns_[column].run != nullptr) take(row, column, *step, seconds);
      }
    }
  }

  // What is missing of it. A column without any number is one of words, of which nobody expects figures.
  [[nodiscard]] std::vector<Message> notes() const {
    std::vector<Message> notes;
    if (lines_ > 0) {
      notes.push_back({coreText("Core",
                                "Left out of \"%1\": lines that count no epoch or step (%2, the first with \"%3\" "
                                "there)."),
                       shown_, lines_, shortened(firstLine_)});
    }
    std::size_t cells = 0;
    const FigureColumn* first = nullptr;
    for (const FigureColumn& column : columns_) {
      if (column.numbers == 0 || column.others == 0) continue;
      if (first == nullptr) first = &column;
      cells += column.others;
    }
    if (first != nullptr) {
      notes.push_back(
          {coreText("Core", "Left out of \"%1\": cells without a number (%2, the first with \"%3\" for %4)."), shown_,
           cells, shortened(first->firstOther), first->metric});
    }
    if (isReplaced_) {
      notes.push_back(
          {coreText("Core",
                    "Several lines of \"%1\" are of the same epoch or step; of each figure the last one was "
                    "taken."),
           shown_});
    }
    return notes;
  }

  [[noreturn]] void refuse() const {
    for (const FigureColumn& column : columns_) {
      if (column.others == 0) continue;
      throw Error(
          ErrorCode::FileUnreadable, shown_,
          {coreText("Core",
                    "\"%1\" cannot be imported: its lines hold no figures. Where %2 should stand is \"%3\", which "
                    "is no number."),
           shown_, column.metric, shortened(column.firstOther)});
    }
    throw Error(ErrorCode::FileUnreadable, shown_,
                {coreText("Core", "\"%1\" cannot be imported: its lines hold no figures."), shown_});
  }

 private:
  void take(std::size_t row, std::size_t column, std::int64_t step, double seconds) {
    FigureColumn& to = columns_[column];
    const double value = table_.number(row, column);
    if (std::isnan(value)) {
      const std::string& cell = table_.cell(row, column);
      if (!saysMissing(cell) && to.others++ == 0) to.firstOther = cell;
      return;
    }
    ++to.numbers;
    isReplaced_ = isReplaced_ || step == to.lastStep;
    to.lastStep = step;
    to.run->add(step, to.metric, value, seconds);
  }

  // A cell may hold a whole book.
  static std::string shortened(const std::string& cell) {
    constexpr std::size_t kShown = 40;
    return displayPath(cell.size() > kShown ? cell.substr(0, kShown) + "..." : cell);
  }

  const CsvTable& table_;
  std::string shown_;
  WorkProgress progress_;
  std::vector<FigureColumn> columns_;
  std::size_t lines_ = 0;
  std::string firstLine_;
  bool isReplaced_ = false;
};

ForeignRun fromTensorBoard(const CsvTable& table, const std::string& stem, FigureReader& figures) {
  const DownloadName name = downloadName(stem);
  ForeignRun run;
  run.from.program = "TensorBoard";
  run.name = name.run;
  std::optional<MetricPart> part;
  for (const std::string& word : split(name.run, '_')) {
    if (const auto found = partNamed(word)) part = found;
  }
  std::vector<FigureColumn> columns(table.columns.size());
  columns[2] = {&run, ownMetricName(name.tag, part)};
  figures.read(std::move(columns), 1, 0);
  return run;
}

std::vector<ForeignRun> fromWandbChart(const CsvTable& table, FigureReader& figures) {
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
  figures.read(std::move(columns), steps, std::nullopt);
  std::vector<ForeignRun> found;
  for (auto& [name, run] : runs) found.push_back(std::move(run));
  return found;
}

ForeignRun fromLines(const CsvTable& table, const std::string& stem, FigureReader& figures) {
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
  figures.read(std::move(columns), steps, times);
  return run;
}

}  // namespace

bool isRunTable(const CsvTable& table) { return table.columns.size() > 1 && stepColumn(table).has_value(); }

void runsFromCsv(const std::filesystem::path& file, const TakeRun& take, const WorkProgress& progress) {
  const CsvTable table = readCsv(file, progress.part(0.0, 0.5));
  const std::string shown = displayPath(file);
  if (!isRunTable(table)) {
    throw Error(ErrorCode::FileUnreadable, shown,
                {coreText("Core",
                          "\"%1\" cannot be imported: none of the columns in its first line counts epochs or steps. "
                          "Give it a first line with the names of its columns, one of them \"epoch\" or \"step\"."),
                 shown});
  }
  const std::string stem = displayPath(file.stem());
  FigureReader figures(table, shown, progress.part(0.5, 1.0));
  std::vector<ForeignRun> runs;
  if (isFromTensorBoard(table)) {
    runs.push_back(fromTensorBoard(table, stem, figures));
  } else if (isFromWandbChart(table)) {
    runs = fromWandbChart(table, figures);
  } else {
    runs.push_back(fromLines(table, stem, figures));
  }
  progress.requireWanted();
  std::erase_if(runs, [](const ForeignRun& run) { return run.epochs.empty(); });
  if (runs.empty()) figures.refuse();
  runs.front().notes = figures.notes();
  for (ForeignRun& run : runs) {
    run.from.place = shown;
    countFromOne(run);
    take(run);
  }
}

}  // namespace core
