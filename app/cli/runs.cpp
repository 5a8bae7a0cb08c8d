// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "app/cli/command_line.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_columns.h"
#include "app/cli/setting_options.h"
#include "app/cli/store_options.h"
#include "app/cli/text_table.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/base/unicode.h"
#include "core/query/query.h"
#include "core/query/run_field.h"

namespace cli {
namespace {

constexpr const char* kUsualColumns = "id,name,status,epoch,epochs,val_loss,best.val_loss,val_psnr,created,starred,tag";
constexpr std::size_t kLongestCell = 40;  // Places on a terminal.
constexpr std::size_t kEndOfCell = 19;    // Names differ at their end.

struct RunsOptions {
  std::vector<std::string> query;
  std::string sort;
  std::string columns;
  bool trash = false;
  std::shared_ptr<std::string> store;
};

// The query with a line of marks below what is meant.
std::string pointer(const std::string& query, std::size_t offset, std::size_t length) {
  const std::size_t column = core::displayWidth(core::displayText(query.substr(0, offset)));
  const std::size_t width = core::displayWidth(core::displayText(query.substr(offset, length)));
  return "  " + core::displayText(query) + "\n  " + std::string(column, ' ') +
         std::string(std::max<std::size_t>(width, 1), '^');
}

std::vector<core::RunSummary> matchingRuns(core::RunStore& store, const RunsOptions& options) {
  const std::string query = core::join(options.query, " ");
  try {
    return store.list(query, options.trash ? core::WhichRuns::Trashed : core::WhichRuns::Kept);
  } catch (const core::QueryError& error) {
    throw core::Error(error.code(), error.subject(),
                      core::Message::verbatim(error.what() + ("\n" + pointer(query, error.offset(), error.length()))));
  }
}

// Numbers before texts; smaller ones first unless falling.
bool comesFirst(const Cell& left, const Cell& right, bool falling) {
  if (left.number.has_value() != right.number.has_value()) return left.number.has_value();
  if (left.number) return falling ? *left.number > *right.number : *left.number < *right.number;
  return falling ? left.text > right.text : left.text < right.text;
}

// Runs that have nothing in the field come last in both directions; equal ones stay as they are, the newest first.
void sortRuns(core::RunStore& store, std::string field, std::vector<core::RunSummary>& runs) {
  const bool falling = field.starts_with('-');
  if (falling) field.erase(0, 1);
  const RunColumn key(store, field);
  std::vector<std::pair<Cell, core::RunSummary>> keyed;
  for (core::RunSummary& run : runs) {
    Cell value = key.of(run);
    keyed.emplace_back(std::move(value), std::move(run));
  }
  std::stable_sort(keyed.begin(), keyed.end(), [falling](const auto& left, const auto& right) {
    if (left.first.isNothing() || right.first.isNothing()) return !left.first.isNothing() && right.first.isNothing();
    return comesFirst(left.first, right.first, falling);
  });
  std::transform(keyed.begin(), keyed.end(), runs.begin(), [](auto& pair) { return std::move(pair.second); });
}

std::vector<RunColumn> chosenColumns(core::RunStore& store, const std::string& names) {
  std::vector<RunColumn> columns;
  for (const std::string& name : core::split(names, ',')) columns.emplace_back(store, name);
  return columns;
}

void leaveOutEmpty(std::vector<RunColumn>& columns, const std::vector<core::RunSummary>& runs) {
  std::erase_if(columns, [&](const RunColumn& column) {
    return std::all_of(runs.begin(), runs.end(), [&](const auto& run) { return column.of(run).isNothing(); });
  });
}

std::string cellText(const Cell& value) {
  const std::string text = core::displayText(value.text);
  if (core::displayWidth(text) <= kLongestCell) return text;
  const std::string end = text.substr(core::firstPlaces(text, core::displayWidth(text) - kEndOfCell).size());
  return core::firstPlaces(text, kLongestCell - 1 - core::displayWidth(end)) + "…" + end;
}

void printTable(const std::vector<core::RunSummary>& runs, const std::vector<RunColumn>& columns) {
  std::vector<std::vector<std::string>> rows(1);
  for (const RunColumn& column : columns) rows.front().push_back(column.name());
  std::set<std::size_t> texts;
  for (const core::RunSummary& run : runs) {
    std::vector<std::string>& row = rows.emplace_back();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const Cell value = columns[i].of(run);
      if (!value.number && !value.isNothing()) texts.insert(i);
      row.push_back(cellText(value));
    }
  }
  print(formatTable(rows, texts));
}

// What was asked for with --columns is added where it is not among the rest.
void printJson(const std::vector<core::RunSummary>& runs, const std::vector<RunColumn>& columns) {
  auto list = nlohmann::ordered_json::array();
  for (const core::RunSummary& run : runs) {
    nlohmann::ordered_json object = runJson(run);
    for (const RunColumn& column : columns) {
      const Cell value = column.of(run);
      nlohmann::ordered_json shown;
      if (value.number) shown = *value.number;
      if (!value.number && !value.isNothing()) shown = value.text;
      object.emplace(column.name(), std::move(shown));
    }
    list.push_back(std::move(object));
  }
  print(jsonText(list));
}

void listRuns(const RunsOptions& options, bool json) {
  core::RunStore store = openStore(*options.store, core::StoreAccess::ReadOnly);
  const std::size_t told = store.report().size();
  std::vector<core::RunSummary> runs = matchingRuns(store, options);
  for (std::size_t i = told; i < store.report().size(); ++i) {
    printMessage("afterimage-cli: " + store.report()[i].english() + "\n");
  }
  if (!options.sort.empty()) sortRuns(store, options.sort, runs);
  const bool isUsual = options.columns.empty() && !json;
  std::vector<RunColumn> fields = chosenColumns(store, isUsual ? kUsualColumns : options.columns);
  if (isUsual) leaveOutEmpty(fields, runs);
  if (json) return printJson(runs, fields);
  if (!runs.empty()) return printTable(runs, fields);
  if (!options.query.empty()) return print("No run fits the query.\n");
  print(options.trash ? "The trash is empty.\n" : "There are no runs in this store yet.\n");
}

std::string ownFields() {
  std::vector<std::string> ids;
  for (const core::RunField& field : core::runFields()) ids.push_back(field.id);
  return core::join(ids, ", ");
}

}  // namespace

void addRuns(Command& app, Outcome& outcome) {
  Command command = app.addCommand("runs", "Lists the kept runs, or those that fit a query; the newest first.");
  const auto options = std::make_shared<RunsOptions>();
  command
      .addOption("query", options->query,
                 "Which runs: FIELD = VALUE (also != < <= > >= and ~ for contains), joined with and, or, not and "
                 "brackets. Fields are all settings, metrics (val_loss for the last value, best.val_loss, "
                 "best_epoch.val_loss, val_loss.at(12)), " +
                     ownFields() + ".")
      .typeName("QUERY");
  command.addOption("--sort", options->sort, "Sort by this field; - before it puts the largest first.")
      .typeName("FIELD");
  command.addOption("--columns", options->columns, "What to show: fields with commas between.").typeName("A,B,C");
  command.addFlag("--trash", options->trash, "The runs in the trash instead.");
  options->store = addStoreOption(command);
  command.addFlag("--json", outcome.json, "One array with an object for each run.");
  command.addExamples(
      "runs\n"
      "runs \"val_loss < 0.03 and optimizer = rmsprop\" --sort best.val_loss\n"
      "runs \"tag = demo and not status = failed\" --columns id,name,learning_rate,val_psnr\n"
      "runs \"created = today\" --json");
  command.setAction([options, &outcome] { listRuns(*options, outcome.json); });
}

}  // namespace cli
