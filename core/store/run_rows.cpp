// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/run_rows.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <limits>
#include <random>
#include <span>
#include <variant>

#include "core/analysis/metric.h"
#include "core/run/event_json.h"
#include "core/run/run_name.h"
#include "core/run/settings_file.h"
#include "core/run/settings_schema.h"
#include "core/store/checksums.h"
#include "core/store/process_identity.h"
#include "core/store/status_function.h"

namespace core {
namespace {

std::string freeUid(Database& database) {
  std::random_device entropy;
  while (true) {
    std::array<char, 9> uid{};
    std::snprintf(uid.data(), uid.size(), "%08x", entropy());
    // Digits alone could be taken for a number or a count.
    const std::string text = uid.data();
    if (text.find_first_not_of("0123456789") == std::string::npos) continue;
    if (database.number("SELECT count(*) FROM run WHERE uid = ?", text) == 0) return text;
  }
}

double numberOf(const SettingValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&value)) return *real;
  return std::numeric_limits<double>::quiet_NaN();
}

void writeDocument(Database& database, std::int64_t run, RunSettings settings, const std::string& name,
                   const std::string& started) {
  settings.name = name;
  const std::string text = formatRecipe({name, {}, {}, settings});
  database.change("INSERT OR REPLACE INTO run_document(run, settings, started, checksum) VALUES(?, ?, ?, ?)", run, text,
                  started, checksumOf(text, started));
  insertSettings(database, run, settings);
}

void writeSettings(Database& database, std::int64_t run, const RunStarted& started, const std::string& name) {
  writeDocument(database, run, started.settings, name, eventJson(started));
  database.change("UPDATE run SET parameters = ? WHERE id = ?", started.parameters, run);
}

void takeOver(Database& database, std::int64_t run, const RunStarted& started, const RunOrigin& origin) {
  const ProcessIdentity process = thisProcess();
  database.change(
      "UPDATE run SET status = 'running', ended_ms = NULL, failure = '', trashed_ms = NULL, swept = 0, machine = ?, "
      "boot = ?, pid = ?, "
      "pid_start = ?, heartbeat_ms = ?, host = ?, job = ?, program = ?, engine = ?, device = ?, planned_epochs = ?, "
      "finished_epochs = ? WHERE id = ?",
      process.machine, process.boot, process.pid, process.startTime, nowMs(), hostName(), batchJob(), origin.program,
      started.engine, started.device, static_cast<std::int64_t>(started.settings.training.epochs),
      started.finishedEpochs, run);
}

void add(MetricSummary& figure, std::int64_t epoch, double value) {
  figure.last = value;
  const bool isBetter = isBetterValue(figure.name, value, figure.best);
  if (isBetter || (figure.best != figure.best && value == value)) {  // Anything is better than NaN.
    figure.best = value;
    figure.bestEpoch = epoch;
  }
}

void addPoint(MetricFigures& figures, const std::string& name, std::int64_t epoch, double value) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  add(figures.try_emplace(name, MetricSummary{name, none, none, 0}).first->second, epoch, value);
}

std::int64_t metricId(Database& database, const std::string& name) {
  database.change("INSERT OR IGNORE INTO metric_name(name) VALUES(?)", name);
  return database.number("SELECT id FROM metric_name WHERE name = ?", name);
}

void writeFigure(Database& database, std::int64_t run, const MetricSummary& figure) {
  database.change("INSERT OR REPLACE INTO metric_summary(name, run, last, best, best_epoch) VALUES(?, ?, ?, ?, ?)",
                  metricId(database, figure.name), run, figure.last, figure.best, figure.bestEpoch);
}

}  // namespace

NewRun insertRun(Database& database, const RunStarted& started, const RunOrigin& origin) {
  NewRun run;
  run.uid = freeUid(database);
  const RunSettings& settings = started.settings;
  const std::int64_t now = nowMs();
  database.change(
      "INSERT INTO run(uid, name, status, created_ms, architecture, data_folder, dataset, program, engine, device, "
      "host, "
      "machine, boot, pid, pid_start, heartbeat_ms, planned_epochs) VALUES(?, ?, 'running', ?, ?, ?, ?, '', '', '', "
      "'', "
      "'', '', 0, 0, ?, 0)",
      run.uid, settings.name, now, settings.architecture.name, settings.data.folder, started.datasetFingerprint, now);
  run.id = database.handle().getLastInsertRowid();
  run.name = keptRunName(settings, run.id);
  const std::int64_t namesakes =
      database.number("SELECT count(*) FROM run WHERE name = ? AND id <> ?", run.name, run.id);
  if (namesakes > 0) run.name += " #" + std::to_string(run.id);  // A recipe names every run of it.
  database.change("UPDATE run SET name = ? WHERE id = ?", run.name, run.id);
  if (!origin.parent.empty()) {
    database.change("UPDATE run SET parent = ?, parent_epoch = ? WHERE id = ?", origin.parent, origin.parentEpoch,
                    run.id);
  }
  takeOver(database, run.id, started, origin);
  writeSettings(database, run.id, started, run.name);
  return run;
}

std::string continueRun(Database& database, std::int64_t run, const RunStarted& started, const RunOrigin& origin) {
  auto row = database.query("SELECT name FROM run WHERE id = ?", run);
  row.executeStep();
  const std::string name = row.getColumn(0).getString();
  row.reset();
  takeOver(database, run, started, origin);
  writeSettings(database, run, started, name);
  if (!started.settings.data.folder.empty()) {  // The pictures may have been moved.
    database.change("UPDATE run SET data_folder = ? WHERE id = ?", started.settings.data.folder, run);
  }
  for (const char* table : {"metric", "epoch", "picture", "checkpoint"}) {
    database.change(std::string("DELETE FROM ") + table + " WHERE run = ? AND epoch > ?", run, started.finishedEpochs);
  }
  const std::int64_t begunEpoch = started.finishedEpochs + (started.finishedBatches > 0 ? 1 : 0);
  database.change("DELETE FROM finding WHERE run = ? AND epoch > ?", run, begunEpoch);
  insertBatchLosses(database, run,
                    firstBatchLosses(database, run, started.finishedEpochs + 1, started.finishedBatches));
  database.change("DELETE FROM checkpoint WHERE run = ? AND (final = 1 OR (epoch = ? AND batches > ?))", run,
                  started.finishedEpochs, started.finishedBatches);
  database.change("DELETE FROM metric_summary WHERE run = ?", run);
  for (const auto& [metric, figure] : figuresOf(database, run)) writeFigure(database, run, figure);
  database.change(
      "UPDATE run SET seconds = (SELECT total(training_seconds + evaluation_seconds) FROM epoch WHERE run = ?1) WHERE "
      "id "
      "= ?1",
      run);
  return name;
}

NewRun insertImportedRun(Database& database, const ImportedRow& row) {
  NewRun run{0, freeUid(database), row.name};
  database.change(
      "INSERT INTO run(uid, name, status, created_ms, ended_ms, architecture, data_folder, dataset, program, engine, "
      "device, host, machine, boot, pid, pid_start, heartbeat_ms, planned_epochs, swept) VALUES(?, ?, ?, ?, ?, '', '', "
      "'', ?, '', '', '', '', '', 0, 0, 0, 0, 1)",
      run.uid, row.name, row.status, row.createdMs, row.endedMs, row.program);
  run.id = database.handle().getLastInsertRowid();
  RunStarted started;  // What stands there must be readable; nobody asks an imported run for it.
  started.settings = defaultRunSettings();
  const std::string text = eventJson(started);
  database.change("INSERT INTO run_document(run, settings, started, checksum) VALUES(?, ?, ?, ?)", run.id, row.document,
                  text, checksumOf(row.document, text));
  return run;
}

void insertSheet(Database& database, std::int64_t run, const std::string& kind, std::int64_t epoch,
                 const ArtifactFolder::Artifact& artifact, std::size_t count, const std::vector<double>& figures) {
  auto row = database.query(
      "INSERT OR REPLACE INTO picture(run, kind, epoch, artifact, bytes, count, figures, checksum) VALUES(?, ?, ?, ?, "
      "?, ?, ?, ?)",
      run, kind, epoch, artifact.name, artifact.bytes, static_cast<std::int64_t>(count));
  // An empty vector has no address, and SQLite takes none for NULL.
  row.bind(7, figures.empty() ? "" : static_cast<const void*>(figures.data()),
           static_cast<int>(figures.size() * sizeof(double)));
  row.bind(8, checksumOf(artifact.name, std::span<const double>(figures)));
  row.exec();
}

void insertProbes(Database& database, std::int64_t run, const std::vector<Probe>& probes) {
  database.change("DELETE FROM probe WHERE run = ?", run);
  std::int64_t number = 0;
  for (const Probe& probe : probes) {
    const std::string split = probe.split == Split::Training ? "train" : "val";
    database.change("INSERT INTO probe(run, number, name, split) VALUES(?, ?, ?, ?)", run, number++, probe.name, split);
  }
}

void insertEvent(Database& database, std::int64_t run, const TrainEvent& event) {
  database.change(
      "INSERT INTO event(run, sequence, time_ms, name, json) VALUES(?1, (SELECT ifnull(max(sequence), 0) + 1 FROM "
      "event "
      "WHERE run = ?1), ?2, ?3, ?4)",
      run, nowMs(), std::string(eventName(event)), eventJson(event));
}

void insertBatchLosses(Database& database, std::int64_t run, const BatchLosses& losses) {
  database.change("DELETE FROM batch_loss WHERE run = ? AND epoch >= ?", run, losses.epoch);
  if (losses.losses.empty()) return;
  auto row =
      database.query("INSERT INTO batch_loss(run, epoch, losses, checksum) VALUES(?, ?, ?, ?)", run, losses.epoch);
  row.bind(3, static_cast<const void*>(losses.losses.data()), static_cast<int>(losses.losses.size() * sizeof(double)));
  row.bind(4, checksumOf(std::span<const double>(losses.losses)));
  row.exec();
}

BatchLosses firstBatchLosses(Database& database, std::int64_t run, std::int64_t epoch, std::int64_t batches) {
  BatchLosses found{epoch, {}};
  auto row = database.query("SELECT losses, checksum FROM batch_loss WHERE run = ? AND epoch = ?", run, epoch);
  if (batches > 0 && row.executeStep()) {
    const SQLite::Column values = row.getColumn(0);
    found.losses.resize(static_cast<std::size_t>(values.getBytes()) / sizeof(double));
    if (!found.losses.empty()) std::memcpy(found.losses.data(), values.getBlob(), found.losses.size() * sizeof(double));
    if (row.getColumn(1).getInt64() != checksumOf(std::span<const double>(found.losses))) found.losses.clear();
  }
  found.losses.resize(static_cast<std::size_t>(batches), std::numeric_limits<double>::quiet_NaN());
  return found;
}

void insertEpoch(Database& database, std::int64_t run, const EpochDone& done, MetricFigures& figures) {
  const EpochRecord record{
      done.epoch,           nowMs(),  done.learningRate, done.trainingSeconds, done.evaluationSeconds,
      done.imagesPerSecond, done.best};
  insertEpoch(database, run, record, done.metrics, figures);
  database.change("UPDATE run SET heartbeat_ms = ? WHERE id = ?", nowMs(), run);
}

void insertEpoch(Database& database, std::int64_t run, const EpochRecord& record, const MetricValues& metrics,
                 MetricFigures& figures) {
  database.change(
      "INSERT OR REPLACE INTO epoch(run, epoch, ended_ms, learning_rate, training_seconds, evaluation_seconds, "
      "images_per_second, best, checksum) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
      run, record.epoch, record.endedMs, record.learningRate, record.trainingSeconds, record.evaluationSeconds,
      record.imagesPerSecond, record.isBest ? 1 : 0, checksumOf(record, metrics));
  for (const auto& [name, value] : metrics) {
    database.change("INSERT OR REPLACE INTO metric(run, name, epoch, value) VALUES(?, ?, ?, ?)", run,
                    metricId(database, name), record.epoch, value);
    addPoint(figures, name, record.epoch, value);
    writeFigure(database, run, figures.at(name));
  }
  database.change("UPDATE run SET finished_epochs = ?, seconds = seconds + ? WHERE id = ?", record.epoch,
                  record.trainingSeconds + record.evaluationSeconds, run);
}

MetricFigures figuresOf(Database& database, std::int64_t run) {
  MetricFigures figures;
  auto row = database.query(
      "SELECT n.name, m.epoch, m.value FROM metric m JOIN metric_name n ON n.id = m.name WHERE m.run = ? ORDER BY "
      "m.epoch",
      run);
  while (row.executeStep()) {
    addPoint(figures, row.getColumn(0).getString(), row.getColumn(1).getInt64(), realColumn(row.getColumn(2)));
  }
  return figures;
}

std::vector<std::string> insertCheckpoint(Database& database, std::int64_t run, const CheckpointRecord& checkpoint) {
  const std::string name = checkpoint.file.filename().native();
  if (checkpoint.isBest) database.change("UPDATE checkpoint SET best = 0 WHERE run = ?", run);
  database.change(
      "INSERT OR REPLACE INTO checkpoint(run, file, epoch, bytes, hash, best, final, batches) VALUES(?, ?, ?, ?, ?, ?, "
      "?, ?)",
      run, name, checkpoint.epoch, checkpoint.bytes, checkpoint.hash, checkpoint.isBest ? 1 : 0,
      checkpoint.isFinal ? 1 : 0, checkpoint.batches);
  if (checkpoint.isFinal) return {};
  // One in the middle of an epoch serves until the next of any kind.
  const std::string outdated =
      " FROM checkpoint WHERE run = ?1 AND best = 0 AND final = 0 AND ((batches > 0 AND file <> ?2) OR epoch < (SELECT "
      "max(epoch) - 1 FROM checkpoint WHERE run = ?1))";
  std::vector<std::string> files;
  auto row = database.query("SELECT file" + outdated, run, name);
  while (row.executeStep()) files.push_back(row.getColumn(0).getString());
  database.change("DELETE" + outdated, run, name);
  return files;
}

void insertSettings(Database& database, std::int64_t run, const RunSettings& settings) {
  database.change("DELETE FROM setting WHERE run = ?", run);
  for (const SettingInUse& setting : settingsInUse(settings)) {
    database.change("INSERT OR REPLACE INTO setting(key, run, number, text) VALUES(?, ?, ?, ?)", setting.spec.key, run,
                    numberOf(setting.value), formatSetting(setting.value));
  }
  database.change("UPDATE run SET settings_hash = ? WHERE id = ?", hashWithoutSeed(settings), run);
}

void insertParameters(Database& database, std::int64_t run, const std::map<std::string, std::string>& parameters) {
  database.change("DELETE FROM setting WHERE run = ?", run);
  for (const SettingInUse& setting : allSettings()) {
    const auto found = parameters.find(setting.spec.key);
    if (found == parameters.end()) continue;
    double number = std::numeric_limits<double>::quiet_NaN();
    const char* const end = found->second.data() + found->second.size();
    if (std::from_chars(found->second.data(), end, number).ptr != end)
      number = std::numeric_limits<double>::quiet_NaN();
    database.change("INSERT OR REPLACE INTO setting(key, run, number, text) VALUES(?, ?, ?, ?)", setting.spec.key, run,
                    number, found->second);
  }
}

void replaceSettings(Database& database, std::int64_t run, const RunSettings& settings) {
  auto row = database.query("SELECT name, started FROM run JOIN run_document ON run = id WHERE id = ?", run);
  row.executeStep();
  const std::string name = row.getColumn(0).getString();
  const std::string started = row.getColumn(1).getString();
  row.reset();
  writeDocument(database, run, settings, name, started);
  database.change("UPDATE run SET planned_epochs = ? WHERE id = ?", std::int64_t{settings.training.epochs}, run);
}

void endRun(Database& database, std::int64_t run, const std::string& status, const Message& failure) {
  database.change("UPDATE run SET status = ?, failure = ?, ended_ms = ?, heartbeat_ms = ?, swept = 1 WHERE id = ?",
                  status, columnText(failure), nowMs(), nowMs(), run);
}

}  // namespace core
