// SPDX-License-Identifier: GPL-3.0-or-later
// A report of one run or a comparison of several, for people who do not program: what it says, part by part and in one language,
// whatever file it becomes. Pictures are chosen so that the file stays below 2 MB a run.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/analysis/metric_series.h"
#include "core/base/image.h"
#include "core/base/work_progress.h"
#include "core/exchange/report_words.h"
#include "core/run/finding.h"
#include "core/run/run_records.h"
#include "core/store/run_store.h"

namespace core {

struct ReportHeading {
  int level = 2;  // 1 is the report's title.
  std::string text;
};

struct ReportText {
  std::string text;
  bool isQuiet = false;  // A remark beside what matters.
};

// The first row names the columns; the first cell of each other row names the row.
struct ReportTable {
  std::vector<std::vector<std::string>> rows;
};

struct ReportCurve {
  std::string name;
  std::vector<SeriesPoint> points;  // Finite, thinned out to what can be told apart.
  std::string summary;              // In words, for who cannot see it.
  int style = 0;                    // Its colour and dashes.
  bool isQuiet = false;             // Thin: training beside validation, a yardstick.
  std::vector<double> spread{};     // Of a mean: what lies beside each point; empty for none.
};

struct ReportChart {
  std::string title;  // With its unit: "PSNR, dB".
  std::string note;   // What it means; may be empty.
  std::string axis;   // What the horizontal axis counts: "Epoch".
  std::vector<ReportCurve> curves;
  std::function<std::string(double, int)> number;  // With so many digits behind the decimal mark.
  double scale = 1.0;                              // What values are multiplied by to be shown: 100 for per cent.
  bool isLogarithmic = false;                      // The vertical axis; what is not above zero has no place on it.
};

struct ReportPicture {
  std::string png;
  int width = 0;
  int height = 0;
  std::string alternative;  // What it shows, in words.
  std::string figure;       // Below it; may be empty.
};

struct ReportPictures {
  std::vector<std::string> columns;
  struct Row {
    std::string name;
    std::vector<std::optional<ReportPicture>> cells;
  };
  std::vector<Row> rows;
  std::string note;  // How many are left out, and why; may be empty.
};

struct ReportFinding {
  Severity severity = Severity::Note;
  std::string kind;  // "Warning", ...
  std::string title;
  std::vector<std::string> sentences;
};

// The figures of a run as a table for other programs.
struct ReportNumbers {
  std::string title;
  std::string fileName;
  std::string csv;
  std::string saveWord;  // What the link that saves it says.
};

using ReportPart =
    std::variant<ReportHeading, ReportText, ReportTable, ReportChart, ReportPictures, ReportFinding, ReportNumbers>;

struct Report {
  std::string title;
  std::string fileStem;  // Suggested for its file, without an ending.
  std::string language;
  std::vector<ReportPart> parts;
};

// progress: runs read, of how many. Throws as KeptRun's members and comparisonOf do.
[[nodiscard]] Report makeReport(RunStore& store, const std::vector<std::string>& uids, const ReportWords& words,
                                const WorkProgress& progress = {});

}  // namespace core
