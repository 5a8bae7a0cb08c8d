// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/report.h"

#include "core/analysis/metric.h"
#include "core/analysis/run_comparison.h"
#include "core/base/text.h"
#include "core/base/unicode.h"
#include "core/exchange/probe_names.h"
#include "core/exchange/report_curves.h"
#include "core/exchange/report_pictures.h"
#include "core/exchange/run_csv.h"
#include "core/run/imported_run.h"
#include "core/store/kept_findings.h"
#include "core/store/kept_run.h"

namespace core {
namespace {

constexpr std::size_t kMostCsvBytes = 250'000;  // Of a run: it is in the file twice.

// One line of so many is enough.
std::size_t stepOf(const std::string& csv) { return csv.size() <= kMostCsvBytes ? 1 : csv.size() / kMostCsvBytes + 1; }

// Lines evenly left out, the last one never.
std::string everyLineOf(const std::string& csv, std::size_t step) {
  if (step == 1) return csv;
  const std::vector<std::string> lines = split(trim(csv), '\n');
  std::string text = lines.front() + "\n";
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (i % step == 1 || i + 1 == lines.size()) text += lines[i] + "\n";
  }
  return text;
}

Text stateOf(const RunSummary& run) {
  switch (run.status) {
    case RunStatus::Running: return coreText("Core", "Still in training when this was written");
    case RunStatus::Interrupted: return coreText("Core", "Broken off with the program or computer that trained it");
    case RunStatus::Stopped: return coreText("Core", "Stopped before its last epoch");
    case RunStatus::Failed: return coreText("Core", "Failed");
    case RunStatus::Finished: break;
  }
  return run.epochs < run.plannedEpochs ? coreText("Core", "Stopped early") : coreText("Core", "Finished");
}

class ReportMaker {
 public:
  ReportMaker(RunStore& store, const std::vector<std::string>& uids, const ReportWords& words)
      : store_(store), words_(words), runs_(detailsOf(store, uids)) {}

  Report make(const WorkProgress& progress) {
    for (const RunDetails& run : runs_) {
      curves_.push_back(KeptRun(store_, run.summary.uid).curves());
      progress.tell(curves_.size(), 2 * runs_.size());
    }
    report_.language = words_.language;
    report_.title = isOne() ? nameOf(runs_.front()) : say({coreText("Core", "Comparison of %1 runs"), runs_.size()});
    report_.fileStem = fileNamesFor({report_.title + "."}).front();  // What follows the last point would be cut off.
    add(ReportHeading{1, report_.title});
    addIntroduction();
    addPictures();
    addResults();
    addCharts();
    addFindings();
    addDifferences();
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      addRun(i);
      progress.tell(runs_.size() + i + 1, 2 * runs_.size());
    }
    return std::move(report_);
  }

 private:
  [[nodiscard]] bool isOne() const { return runs_.size() == 1; }
  [[nodiscard]] std::string say(const Message& message) const { return words_.say(message); }
  [[nodiscard]] static std::string nameOf(const RunDetails& run) { return displayText(run.summary.name); }
  void add(ReportPart part) { report_.parts.push_back(std::move(part)); }

  void addIntroduction() {
    add(ReportText{
        say(isOne()
                ? coreText("Core",
                           "A model has learnt to redraw pictures. This report shows what it makes of pictures that "
                           "it was not trained on (validation), and how it got there, epoch by epoch: one epoch is "
                           "one look at all of its training pictures.")
                : coreText("Core",
                           "Models have learnt to redraw pictures. This report shows what each makes of pictures "
                           "that it was not trained on (validation), and how they got there, epoch by epoch: one "
                           "epoch is one look at all training pictures.")),
        true});
  }

  void addPictures() {
    ReportPictures pictures = reportPictures(store_, runs_, words_);
    if (pictures.rows.empty()) return;
    add(ReportHeading{2, say(coreText("Core", "Pictures"))});
    add(std::move(pictures));
  }

  // Last and best of one run; the best of several.
  void addResults() {
    std::vector<RunSummary> summaries;
    for (const RunDetails& run : runs_) summaries.push_back(run.summary);
    const std::vector<std::string> metrics = metricsOf(summaries);
    if (metrics.empty()) return;
    ReportTable table;
    table.rows.push_back({say(coreText("Core", "Figure"))});
    if (isOne()) {
      for (const Text head : {coreText("Core", "Last"), coreText("Core", "Best"), coreText("Core", "In epoch")})
        table.rows.front().push_back(say(head));
    } else {
      for (const RunDetails& run : runs_) table.rows.front().push_back(nameOf(run));
    }
    for (const std::string& metric : metrics) {
      std::vector<std::string> row = {title(metric)};
      for (const RunSummary& run : summaries) {
        const MetricSummary* const found = run.metric(metric);
        if (isOne()) row.push_back(words_.metric(metric, found->last));
        row.push_back(found == nullptr ? std::string() : words_.metric(metric, found->best));
        if (isOne()) row.push_back(std::to_string(found->bestEpoch));
      }
      table.rows.push_back(std::move(row));
    }
    add(ReportHeading{2, say(isOne() ? coreText("Core", "Results") : coreText("Core", "Best results"))});
    add(std::move(table));
  }

  [[nodiscard]] std::string title(const std::string& metric) const {
    const std::string name = words_.metricName(metric);
    switch (metricId(metric).part) {
      case MetricPart::Validation: return say({coreText("Core", "%1, validation"), name});
      case MetricPart::Sample: return say({coreText("Core", "%1, training sample"), name});
      case MetricPart::Training: break;
    }
    return say({coreText("Core", "%1, during training"), name});
  }

  void addCharts() {
    std::vector<ReportChart> charts = reportCharts(runs_, curves_, words_);
    if (charts.empty()) return;
    add(ReportHeading{2, say(coreText("Core", "Curves"))});
    for (ReportChart& chart : charts) add(std::move(chart));
  }

  void addFindings() {
    std::vector<ReportPart> parts;
    for (const RunDetails& run : runs_) {
      for (const FindingRecord& record : findingsOf(store_, run.summary.uid)) {
        if (record.isDismissed) continue;
        const Finding& finding = record.finding;
        ReportFinding part{finding.severity, say(severityTitle(finding.severity)), say(finding.title), {}};
        if (!isOne()) part.title = nameOf(run) + ": " + part.title;
        for (const Message& sentence : {finding.evidence.sentence, finding.reason, finding.advice}) {
          if (!sentence.empty()) part.sentences.push_back(say(sentence));
        }
        parts.emplace_back(std::move(part));
      }
    }
    add(ReportHeading{2, say(coreText("Core", "What the doctor has found"))});
    if (parts.empty()) add(ReportText{say(coreText("Core", "Nothing is wrong that it knows of."))});
    for (ReportPart& part : parts) add(std::move(part));
  }

  void addDifferences() {
    if (isOne()) return;
    const RunComparison comparison = comparisonOf(runs_);
    add(ReportHeading{2, say(coreText("Core", "In what the runs differ"))});
    ReportTable table;
    table.rows.push_back({say(coreText("Core", "Setting"))});
    for (const RunDetails& run : runs_) table.rows.front().push_back(nameOf(run));
    for (const SettingDifference& difference : comparison.differences) {
      if (difference.key == "pictures") continue;  // A hash, which tells people nothing.
      std::vector<std::string> row = {words_.settingName(difference.key)};
      for (const std::string& value : difference.values) row.push_back(words_.setting(difference.key, value));
      table.rows.push_back(std::move(row));
    }
    if (comparison.differIn("pictures")) {
      add(ReportText{say(coreText("Core",
                                  "The runs were not trained on the same pictures, so their figures cannot simply be "
                                  "compared."))});
    }
    if (table.rows.size() > 1) add(std::move(table));
    add(ReportText{say({coreText("Core", "%1 settings are the same in all of them."), comparison.equalSettings}),
                   true});
  }

  void addRun(std::size_t place) {
    const RunDetails& run = runs_[place];
    add(ReportHeading{2, isOne() ? say(coreText("Core", "The run")) : nameOf(run)});
    add(factsOf(run));
    if (isOne()) addSettings(run);
    if (!run.summary.note.empty()) add(ReportText{run.summary.note});
    const std::string file = fileNamesFor({run.summary.name + "."}).front() + ".csv";
    const std::string csv = runCsv(store_, run.summary.uid);
    const std::size_t step = stepOf(csv);
    const Message title =
        step == 1
            ? Message(coreText("Core", "All figures of \"%1\" as a table (CSV)"), nameOf(run))
            : Message(coreText("Core",
                               "Figures of \"%1\" as a table (CSV): one epoch of %2, so that the report stays small"),
                      nameOf(run), step);
    add(ReportNumbers{say(title), file, everyLineOf(csv, step), say(coreText("Core", "Save the table"))});
  }

  ReportTable factsOf(const RunDetails& run) const {
    ReportTable table;
    table.rows.push_back({say(coreText("Core", "Fact")), nameOf(run)});
    const auto fact = [&](Text name, const std::string& value) {
      if (!value.empty()) table.rows.push_back({say(name), value});
    };
    const RunSummary& summary = run.summary;
    fact(coreText("Core", "Id"), summary.uid);
    fact(coreText("Core", "Created"), words_.time(summary.createdMs));
    if (summary.seconds > 0.0)
      fact(coreText("Core", "Time for training and measuring"), words_.duration(summary.seconds));
    fact(coreText("Core", "Epochs"), say({coreText("Core", "%1 of %2"), summary.epochs, summary.plannedEpochs}));
    if (const auto imported = parseImported(run.settings)) {
      fact(coreText("Core", "Imported from"), displayText(imported->program + ", " + imported->place));
      return table;
    }
    fact(coreText("Core", "Status"), say(stateOf(summary)));
    fact(coreText("Core", "Model"), words_.setting("architecture", summary.architecture));
    fact(coreText("Core", "Size"), say({coreText("Core", "%1 numbers that it learns"), summary.parameters}));
    fact(coreText("Core", "Pictures from"), displayPath(summary.dataFolder));
    fact(coreText("Core", "Training and validation pictures"),
         say({coreText("Core", "%1 and %2"), run.started.trainingCount, run.started.validationCount}));
    fact(coreText("Core", "Trained with"), run.program + ", " + run.engine + ", " + run.device);
    return table;
  }

  void addSettings(const RunDetails& run) {
    ReportTable table;
    table.rows.push_back({say(coreText("Core", "Setting")), say(coreText("Core", "Value"))});
    for (const auto& [key, value] : settingTexts(run)) {
      table.rows.push_back({words_.settingName(key), words_.setting(key, value)});
    }
    if (table.rows.size() < 2) return;
    add(ReportHeading{3, say(coreText("Core", "Settings"))});
    add(std::move(table));
  }

  RunStore& store_;
  const ReportWords& words_;
  std::vector<RunDetails> runs_;
  std::vector<RunCurves> curves_;
  Report report_;
};

}  // namespace

Report makeReport(RunStore& store, const std::vector<std::string>& uids, const ReportWords& words,
                  const WorkProgress& progress) {
  return ReportMaker(store, uids, words).make(progress);
}

}  // namespace core
