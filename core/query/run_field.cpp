// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/run_field.h"

#include <algorithm>

#include "core/base/text.h"

namespace core {
namespace {

using Kind = FieldKind;
using Run = RunSummary;

FieldValue count(std::int64_t value) { return static_cast<double>(value); }

RunField detail(const char* id, Text title, Text explanation, std::string RunDetails::*member) {
  return {id, Kind::Text, title, explanation, id, nullptr, member};
}

std::vector<RunField> summaryFields() {
  return {
      {"id", Kind::Text, coreText("Core", "Id"), coreText("Core", "8 hexadecimal digits that stay the same."), "uid",
       [](const Run& run) { return FieldValue(run.uid); }},
      {"name", Kind::Text, coreText("Core", "Name"), coreText("Core", "What it is called."), "name",
       [](const Run& run) { return FieldValue(run.name); }},
      {"status", Kind::Status, coreText("Core", "Status"),
       coreText("Core", "Whether it still trains, and how it ended."), "",
       [](const Run& run) { return FieldValue(runStatusName(run.status)); }},
      {"tag", Kind::Tag, coreText("Core", "Tags"), coreText("Core", "Words that people have given it."), "",
       [](const Run& run) { return FieldValue(join(run.tags, ", ")); }},
      {"note", Kind::Text, coreText("Core", "Note"), coreText("Core", "What people have written about it."), "note",
       [](const Run& run) { return FieldValue(run.note); }},
      {"starred", Kind::Switch, coreText("Core", "Star"), coreText("Core", "Whether it has a star."), "starred",
       [](const Run& run) { return count(run.isStarred ? 1 : 0); }},
      {"created", Kind::Time, coreText("Core", "Created"), coreText("Core", "When it was begun."), "created_ms",
       [](const Run& run) { return count(run.createdMs); }},
      {"age", Kind::Age, coreText("Core", "Age"), coreText("Core", "How long ago it was begun."), "created_ms",
       [](const Run& run) { return count(run.createdMs); }},
      {"duration", Kind::Duration, coreText("Core", "Duration"),
       coreText("Core", "How long it has trained and evaluated."), "seconds",
       [](const Run& run) { return FieldValue(run.seconds); }},
      {"epoch", Kind::Count, coreText("Core", "Epoch"), coreText("Core", "How many epochs are finished."),
       "finished_epochs", [](const Run& run) { return count(run.epochs); }},
      {"parameters", Kind::Count, coreText("Core", "Parameters"),
       coreText("Core", "How many numbers its model learns."), "parameters",
       [](const Run& run) { return run.parameters > 0 ? count(run.parameters) : FieldValue(); }},
      {"finding", Kind::Finding, coreText("Core", "Findings"), coreText("Core", "What the doctor has found in it."), "",
       [](const Run& run) { return FieldValue(join(run.findings, ", ")); }},
      {"severity", Kind::Severity, coreText("Core", "Severity"),
       coreText("Core", "How grave the worst of its findings is: note, warning or wrong."), "",
       [](const Run& run) { return run.severity ? FieldValue(severityName(*run.severity)) : FieldValue(); }},
      {"folder", Kind::Text, coreText("Core", "Pictures"), coreText("Core", "Where its pictures are."), "data_folder",
       [](const Run& run) { return FieldValue(run.dataFolder); }},
      {"host", Kind::Text, coreText("Core", "Host"), coreText("Core", "The machine that trained it."), "host",
       [](const Run& run) { return FieldValue(run.host); }},
      {"job", Kind::Text, coreText("Core", "Job"),
       coreText("Core", "The job of a batch system, such as Slurm, that trained it."), "job",
       [](const Run& run) { return FieldValue(run.job); }},
  };
}

std::vector<RunField> detailFields() {
  return {
      detail("dataset", coreText("Core", "Dataset"), coreText("Core", "Equal for runs on the same pictures."),
             &RunDetails::dataset),
      detail("parent", coreText("Core", "Parent"), coreText("Core", "The run that it was branched from."),
             &RunDetails::parent),
      detail("device", coreText("Core", "Device"), coreText("Core", "What trained it: cpu or cuda."),
             &RunDetails::device),
      detail("engine", coreText("Core", "Engine"),
             coreText("Core", "The libraries that trained it, with their versions."), &RunDetails::engine),
      detail("program", coreText("Core", "Program"), coreText("Core", "The program that began it, with its version."),
             &RunDetails::program),
  };
}

}  // namespace

bool isNumeric(FieldKind kind) {
  switch (kind) {
    case Kind::Count:
    case Kind::Switch:
    case Kind::Time:
    case Kind::Age:
    case Kind::Duration:
    case Kind::LastMetric:
    case Kind::BestMetric:
    case Kind::BestEpoch: return true;
    case Kind::Text:
    case Kind::Status:
    case Kind::Tag:
    case Kind::Finding:
    case Kind::Severity:
    case Kind::Setting: break;
  }
  return false;
}

FieldValue RunField::of(const RunDetails& run) const {
  if (ofSummary != nullptr) return ofSummary(run.summary);
  return run.*detail;
}

const std::vector<RunField>& runFields() {
  static const std::vector<RunField> fields = [] {
    std::vector<RunField> all = summaryFields();
    const std::vector<RunField> details = detailFields();
    all.insert(all.end(), details.begin(), details.end());
    return all;
  }();
  return fields;
}

const RunField* findRunField(std::string_view name) {
  const std::string word = lowerCase(name);
  const std::vector<RunField>& fields = runFields();
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const RunField& field) {
    return field.id == word || lowerCase(field.title.english()) == word;
  });
  return found == fields.end() ? nullptr : &*found;
}

}  // namespace core
