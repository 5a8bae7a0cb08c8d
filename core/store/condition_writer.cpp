// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/condition_writer.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/analysis/metric.h"
#include "core/base/text.h"
#include "core/base/unicode.h"
#include "core/query/query_fields.h"
#include "core/query/query_syntax.h"
#include "core/query/query_values.h"
#include "core/query/setting_question.h"
#include "core/run/run_records.h"
#include "core/store/status_function.h"

namespace core {
namespace {

using Kind = FieldKind;
constexpr const char* kFolder = "data_folder";

// Turns the tree into SQL. Names and values of the query become parameters; only texts of this file become SQL.
class ConditionWriter {
 public:
  ConditionWriter(const QueryNames& names, std::int64_t nowMs) : names_(names), nowMs_(nowMs) {}

  void write(const QueryNode& node) {
    switch (node.kind) {
      case QueryNode::Kind::Everything: condition_.sql += "1"; break;
      case QueryNode::Kind::Comparison: writeComparison(node.comparison); break;
      case QueryNode::Kind::Mention: writeMention(node.comparison.value.text); break;
      case QueryNode::Kind::Not:
        condition_.sql += "NOT ";
        write(node.children.front());
        break;
      case QueryNode::Kind::And: writeChain(node, " AND "); break;
      case QueryNode::Kind::Or: writeChain(node, " OR "); break;
    }
  }

  [[nodiscard]] QueryCondition taken() { return std::move(condition_); }

 private:
  void writeChain(const QueryNode& node, const char* word) {
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      condition_.sql += i == 0 ? "(" : word;
      write(node.children[i]);
    }
    condition_.sql += ")";
  }

  // NULL would stay NULL under "not"; a comparison is true or false.
  void writeComparison(const QueryComparison& comparison) {
    const QueryField field = resolveField(comparison, names_);
    QueryComparison complete = comparison;
    if (complete.operation.empty()) complete = aloneAsSwitch(comparison, field);
    checkOperator(complete, field);
    condition_.sql += "ifnull(";
    writeField(complete, field);
    condition_.sql += ", 0)";
  }

  // What somebody reads of a run; a model by the words that the screen has for it.
  void writeMention(const std::string& word) {
    condition_.sql +=
        "(instr(folded(name || char(10) || note || char(10) || architecture || char(10) || uid || "
        "char(10) || path_end(data_folder)),";
    parameter(foldedCase(word));
    condition_.sql += ") > 0";
    for (const std::string& model : choicesShownAs("architecture", word, names_))
      parameter(model, " OR architecture = ");
    condition_.sql += " OR EXISTS(SELECT 1 FROM tag WHERE tag.run = run.id AND instr(folded(tag.tag),";
    parameter(foldedCase(word));
    condition_.sql += ") > 0))";
  }

  static QueryComparison aloneAsSwitch(const QueryComparison& comparison, const QueryField& field) {
    if (field.kind != Kind::Switch) {
      const std::size_t end = comparison.field.offset + comparison.field.length;
      throw QueryError(end, 0,
                       {coreText("Core", "Something to compare \"%1\" with is missing here, for example: %1 = ..."),
                        comparison.field.text});
    }
    QueryComparison complete = comparison;
    complete.operation = "=";
    complete.value = {QueryToken::Kind::Word, "yes", comparison.field.offset, comparison.field.length};
    return complete;
  }

  static void checkOperator(const QueryComparison& comparison, const QueryField& field) {
    const std::vector<std::string> known = queryOperators(field);
    if (std::find(known.begin(), known.end(), comparison.operation) != known.end()) return;
    const std::size_t end = comparison.field.offset + comparison.field.length;
    throw QueryError(end, comparison.value.offset - end,
                     {coreText("Core", "\"%1\" cannot be compared with %2. Please use one of these: %3"),
                      comparison.field.text, comparison.operation, join(known, " ")});
  }

  void writeField(const QueryComparison& comparison, const QueryField& field) {
    switch (field.kind) {
      case Kind::Text:
        return field.own->column == kFolder ? writeFolder(comparison) : writeText(field.own->column, comparison);
      case Kind::Count: return writeNumber(field.own->column, comparison, count(comparison));
      case Kind::Switch: return writeNumber(field.own->column, comparison, switchValue(comparison) ? 1.0 : 0.0);
      case Kind::Duration: return writeNumber(field.own->column, comparison, seconds(comparison));
      case Kind::Age:
        parameter(static_cast<double>(nowMs_), "(");
        condition_.sql += " - created_ms) / 1000.0 " + comparison.operation;
        return parameter(seconds(comparison));
      case Kind::Time: return writeTime(comparison);
      case Kind::Status: return writeStatus(comparison);
      case Kind::Tag: return writeTag(comparison);
      case Kind::Finding: return writeFinding(comparison);
      case Kind::Severity: return writeSeverity(comparison);
      case Kind::Setting: return writeSetting(comparison, field.name);
      case Kind::LastMetric: return writeMetric(comparison, field, "last");
      case Kind::BestMetric: return writeMetric(comparison, field, "best");
      case Kind::BestEpoch: return writeMetric(comparison, field, "best_epoch");
    }
  }

  void parameter(std::variant<double, std::string> value, const char* before = " ") {
    condition_.sql += before;
    condition_.sql += "?";
    condition_.parameters.push_back(std::move(value));
  }

  void writeText(const std::string& column, const QueryComparison& comparison) {
    if (comparison.operation == "~") {
      condition_.sql += "instr(folded(" + column + "),";
      parameter(foldedCase(comparison.value.text));
      condition_.sql += ") > 0";
      return;
    }
    condition_.sql += "folded(" + column + ") " + comparison.operation;
    parameter(foldedCase(comparison.value.text));
  }

  // A list shows a folder's own name; both that and the whole path are meant.
  void writeFolder(const QueryComparison& comparison) {
    if (comparison.operation == "~") return writeText(kFolder, comparison);
    const bool isOther = comparison.operation == "!=";
    condition_.sql += "(";
    writeText(kFolder, comparison);
    condition_.sql += isOther ? " AND " : " OR ";
    writeText(std::string("path_end(") + kFolder + ")", comparison);
    condition_.sql += ")";
  }

  void writeNumber(const std::string& column, const QueryComparison& comparison, double value) {
    condition_.sql += column + " " + comparison.operation;
    parameter(value);
  }

  void writeTime(const QueryComparison& comparison) {
    const auto span = queryTime(comparison.value.text, nowMs_);
    if (!span)
      fail(comparison.value,
           coreText("Core", "This is no day. Please write it like 2026-11-23, or as today or yesterday."));
    const auto begin = static_cast<double>(span->beginMs);
    const auto end = static_cast<double>(span->endMs);
    const std::string& operation = comparison.operation;
    if (operation == "<" || operation == ">=") return writeNumber("created_ms", comparison, begin);
    condition_.sql += operation == "!=" ? "NOT (created_ms" : "(created_ms";
    if (operation == "<=") {
      parameter(end, " < ");
    } else if (operation == ">") {
      parameter(end, " >= ");
    } else {
      parameter(begin, " >= ");
      parameter(end, " AND created_ms < ");
    }
    condition_.sql += ")";
  }

  void writeStatus(const QueryComparison& comparison) {
    const std::string status = lowerCase(comparison.value.text);
    const auto& names = runStatusNames();
    if (std::find(names.begin(), names.end(), status) == names.end()) {
      const std::string near = closestWord(status, names);
      if (near.empty()) {
        fail(comparison.value,
             {coreText("Core", "There is no status \"%1\". A run is %2."), comparison.value.text, listed(names)});
      }
      fail(comparison.value,
           {coreText("Core", "There is no status \"%1\". Did you mean \"%2\"?"), comparison.value.text, near});
    }
    condition_.sql += std::string("status_now(") + kStateColumns + ") " + comparison.operation;
    parameter(status);
  }

  // "!=" means that the run does not have the tag; most runs have several or none.
  void writeTag(const QueryComparison& comparison) {
    if (comparison.operation == "!=") condition_.sql += "NOT ";
    condition_.sql += "EXISTS(SELECT 1 FROM tag WHERE tag.run = run.id AND ";
    QueryComparison positive = comparison;
    if (positive.operation == "!=") positive.operation = "=";
    writeText("tag.tag", positive);
    condition_.sql += ")";
  }

  // What was dismissed is not there.
  static constexpr const char* kSaid =
      "finding.run = run.id AND dismissed = 0 AND rule NOT IN (SELECT rule FROM dismissed_rule)";

  void writeFinding(const QueryComparison& comparison) {
    if (comparison.operation == "!=") condition_.sql += "NOT ";
    condition_.sql += std::string("EXISTS(SELECT 1 FROM finding WHERE ") + kSaid + " AND ";
    QueryComparison positive = comparison;
    if (positive.operation == "!=") positive.operation = "=";
    writeText("finding.rule", positive);
    condition_.sql += ")";
  }

  // Of the worst finding; runs without any have none.
  void writeSeverity(const QueryComparison& comparison) {
    const auto severity = severityNamed(lowerCase(comparison.value.text));
    if (!severity) {
      fail(comparison.value, {coreText("Core", "There is no severity \"%1\". A finding is %2."), comparison.value.text,
                              listed(severityNames())});
    }
    condition_.sql += std::string("(SELECT max(severity) FROM finding WHERE ") + kSaid + ") " + comparison.operation;
    parameter(static_cast<double>(*severity));
  }

  void writeSetting(const QueryComparison& comparison, const std::string& key) {
    using About = SettingQuestion::About;
    const SettingQuestion question = settingQuestion(comparison, key, names_);
    QueryComparison asKept = comparison;
    asKept.value.text = question.text;
    condition_.sql += "id IN (SELECT run FROM setting WHERE key =";
    parameter(key);
    condition_.sql += " AND ";
    switch (question.about) {
      case About::Number: writeNumber("number", comparison, question.number); break;
      case About::Text: writeText("text", asKept); break;
      case About::TextAsNumber:
        condition_.sql += "instr(text, ',') = 0 AND ";
        writeNumber("CAST(text AS REAL)", comparison, question.number);
        break;
      case About::Either:
        condition_.sql += "(";
        writeNumber("number", comparison, question.number);
        condition_.sql += " OR ";
        writeText("text", asKept);
        condition_.sql += ")";
        break;
    }
    condition_.sql += ")";
  }

  void writeMetric(const QueryComparison& comparison, const QueryField& field, const std::string& column) {
    const auto names = [&] {
      condition_.sql += "IN (SELECT id FROM metric_name WHERE name =";
      parameter(field.name);
      if (!field.otherwise.empty()) parameter(field.otherwise, " OR name = ");
      condition_.sql += ")";
    };
    if (comparison.epoch) {
      condition_.sql += "EXISTS(SELECT 1 FROM metric WHERE metric.run = run.id AND metric.name ";
      names();
      condition_.sql += " AND epoch =";
      parameter(static_cast<double>(*comparison.epoch));
      condition_.sql += " AND value " + comparison.operation;
    } else {
      condition_.sql += "id IN (SELECT run FROM metric_summary WHERE name ";
      names();
      condition_.sql += " AND " + column + " " + comparison.operation;
    }
    parameter(column == "best_epoch" ? count(comparison) : figure(comparison, field.name));
    condition_.sql += ")";
  }

  // A share is kept from 0 to 1 and shown in per cent.
  [[nodiscard]] double figure(const QueryComparison& comparison, const std::string& metric) const {
    const double value = number(comparison);
    const MetricSpec spec = metricSpec(metricId(metric).name);
    const bool isShare = spec.unit == "%";
    if (!isShare || (value >= 0.0 && value <= 1.0)) {
      refuseNever(comparison, canHold(comparison.operation, value, spec.least, spec.most));
      return value;
    }
    fail(comparison.value, {coreText("Core", "\"%1\" is a share: please write a number from 0 to 1, or one like 90 %."),
                            comparison.field.text});
  }

  [[nodiscard]] double count(const QueryComparison& comparison) const {
    const double value = number(comparison);
    const bool isWhole = std::floor(value) == value;
    refuseNever(comparison, (isWhole || comparison.operation != "=") && canBeCounted(comparison, value));
    return value;
  }

  static bool canBeCounted(const QueryComparison& comparison, double value) {
    return canHold(comparison.operation, value, 0.0, std::numeric_limits<double>::max());
  }

  static void refuseNever(const QueryComparison& comparison, bool canBe) {
    if (canBe) return;
    fail(comparison.value, {coreText("Core", "\"%1\" is never %2 %3."), comparison.field.text, comparison.operation,
                            comparison.value.text});
  }

  [[nodiscard]] double number(const QueryComparison& comparison) const {
    const auto value = queryNumber(comparison.value, names_.shown.decimalMark);
    if (!value)
      fail(comparison.value,
           {coreText("Core", "\"%1\" is compared with a number, such as 0.03."), comparison.field.text});
    return *value;
  }

  [[nodiscard]] double seconds(const QueryComparison& comparison) const {
    const auto value = querySeconds(comparison.value, names_.shown.decimalMark);
    if (!value) fail(comparison.value, coreText("Core", "A length of time belongs here, such as 90s, 15m, 2h or 7d."));
    refuseNever(comparison, canBeCounted(comparison, *value));
    return *value;
  }

  static bool switchValue(const QueryComparison& comparison) {
    const auto value = querySwitch(comparison.value.text);
    if (!value) fail(comparison.value, {coreText("Core", "\"%1\" is yes or no."), comparison.field.text});
    return *value;
  }

  [[noreturn]] static void fail(const QueryToken& at, Message message) {
    throw QueryError(at.offset, at.length, std::move(message));
  }

  const QueryNames& names_;
  std::int64_t nowMs_;
  QueryCondition condition_;
};

}  // namespace

QueryCondition compileQuery(std::string_view query, const QueryNames& names, std::int64_t nowMs) {
  ConditionWriter writer(names, nowMs);
  const KnownFields fields{[&](std::string_view name) { return findField(name, names).has_value(); },
                           [&](std::string_view word) { return isFieldId(word, names); }};
  writer.write(parseQuery(query, fields));
  return writer.taken();
}

}  // namespace core
