// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that RunStore tells about one run.
#include <algorithm>
#include <cstring>
#include <span>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/query/query.h"
#include "core/run/event_json.h"
#include "core/store/artifacts.h"
#include "core/store/checksums.h"
#include "core/store/condition_writer.h"
#include "core/store/database.h"
#include "core/store/run_store.h"

namespace core {
namespace {

std::vector<double> doublesOf(const SQLite::Column& column) {
  const int bytes = column.getBytes();
  std::vector<double> values(static_cast<std::size_t>(bytes) / sizeof(double));
  if (!values.empty()) std::memcpy(values.data(), column.getBlob(), values.size() * sizeof(double));
  return values;
}

template <class... Places>
[[noreturn]] void failDamaged(const Database& database, Text sentence, const Places&... places) {
  const std::string shown = displayPath(database.file());
  throw Error(ErrorCode::StoreDamaged, shown, {sentence, shown, places...});
}

std::string kindName(SheetKind kind) {
  switch (kind) {
    case SheetKind::Output: return "output";
    case SheetKind::Input: return "input";
    case SheetKind::Target: break;
  }
  return "target";
}

ImageSheet sheetOf(SQLite::Statement& row, const Database& database, const ArtifactFolder& artifacts) {
  ImageSheet sheet;
  sheet.epoch = row.getColumn(0).getInt64();
  const std::string name = row.getColumn(1).getString();
  sheet.file = artifacts.fileOf(name);
  sheet.artifact = name.substr(0, name.find('.'));
  sheet.bytes = row.getColumn(2).getInt64();
  const std::vector<double> figures = doublesOf(row.getColumn(4));
  if (row.getColumn(5).getInt64() != checksumOf(name, std::span<const double>(figures))) {
    failDamaged(database,
                coreText("Core",
                         "The pictures of epoch %2 in \"%1\" do not fit their checksum: the file is damaged. They are "
                         "not shown, because they may be wrong."),
                sheet.epoch);
  }
  sheet.count = static_cast<std::size_t>(std::max<std::int64_t>(0, row.getColumn(3).getInt64()));
  for (std::size_t i = 0; i + 1 < figures.size(); i += 2) {
    sheet.psnr.push_back(figures[i]);
    sheet.ssim.push_back(figures[i + 1]);
  }
  return sheet;
}

EpochRecord epochOf(SQLite::Statement& row) {
  return {row.getColumn(0).getInt64(),     row.getColumn(1).getInt64(),  realColumn(row.getColumn(2)),
          realColumn(row.getColumn(3)),    realColumn(row.getColumn(4)), realColumn(row.getColumn(5)),
          row.getColumn(6).getInt64() != 0};
}

// Epochs that the run went on after, from its events.
std::vector<std::int64_t> resumedAfter(Database& database, std::int64_t run) {
  std::vector<std::int64_t> found;
  auto row = database.query("SELECT json FROM event WHERE run = ? AND name = ? ORDER BY sequence", run,
                            std::string(eventName(RunStarted{})));
  while (row.executeStep()) {
    const auto event = eventFromJson(row.getColumn(0).getString());
    const auto* const started = event ? std::get_if<RunStarted>(&*event) : nullptr;
    if (started != nullptr && started->finishedEpochs > 0) found.push_back(started->finishedEpochs);
  }
  return found;
}

void readDocument(Database& database, std::int64_t run, RunDetails& details) {
  auto row = database.query("SELECT settings, started, checksum FROM run_document WHERE run = ?", run);
  if (row.executeStep()) {
    details.settings = row.getColumn(0).getString();
    const std::string text = row.getColumn(1).getString();
    std::optional<TrainEvent> event = eventFromJson(text);
    auto* const started = event ? std::get_if<RunStarted>(&*event) : nullptr;
    if (started != nullptr && row.getColumn(2).getInt64() == checksumOf(details.settings, text)) {
      details.started = std::move(*started);
      return;
    }
  }
  failDamaged(database,
              coreText("Core",
                       "The settings of run %2 in \"%1\" do not fit their checksum: the file is damaged. They are not "
                       "shown, because they may be wrong."),
              details.summary.uid);
}

}  // namespace

std::vector<RunDetails> RunStore::details(const std::vector<std::string>& uids) {
  std::vector<RunDetails> all;
  for (const std::string& uid : uids) all.push_back(details(uid));
  return all;
}

RunDetails RunStore::details(const std::string& uid) {
  const std::int64_t run = idOf(uid);
  std::vector<RunSummary> found = listed({"uid = ?", {uid}}, WhichRuns::All);
  return guarded(database().file(), [&] {
    if (found.empty())
      failDamaged(database(),
                  coreText("Core",
                           "The figures of run %2 in \"%1\" do not fit their checksum: the file is damaged. They are "
                           "not shown, because they may be wrong."),
                  uid);
    RunDetails details;
    details.summary = std::move(found.front());
    auto row = database().query(
        "SELECT ended_ms, failure, dataset, program, engine, device, host, parent, parent_epoch FROM run WHERE id = ?",
        run);
    row.executeStep();
    if (!row.getColumn(0).isNull()) details.endedMs = row.getColumn(0).getInt64();
    details.failure = messageColumn(row.getColumn(1));
    details.dataset = row.getColumn(2).getString();
    details.program = row.getColumn(3).getString();
    details.engine = row.getColumn(4).getString();
    details.device = row.getColumn(5).getString();
    details.host = row.getColumn(6).getString();
    details.parent = textColumn(row.getColumn(7));
    details.parentEpoch = row.getColumn(8).getInt64();
    readDocument(database(), run, details);
    details.resumedAfter = resumedAfter(database(), run);
    auto child = database().query("SELECT uid FROM run WHERE parent = ? ORDER BY id", uid);
    while (child.executeStep()) details.children.push_back(child.getColumn(0).getString());
    return details;
  });
}

RunCurves RunStore::curves(const std::string& uid) {
  const std::int64_t run = idOf(uid);
  return guarded(database().file(), [&] {
    std::map<std::int64_t, std::map<std::string, double>> byEpoch;
    auto value = database().query(
        "SELECT m.epoch, n.name, m.value FROM metric m JOIN metric_name n ON n.id = m.name WHERE m.run = ?", run);
    while (value.executeStep()) {
      byEpoch[value.getColumn(0).getInt64()][value.getColumn(1).getString()] = realColumn(value.getColumn(2));
    }
    RunCurves curves;
    auto row = database().query(
        "SELECT epoch, ended_ms, learning_rate, training_seconds, evaluation_seconds, images_per_second, best, "
        "checksum FROM epoch WHERE run = ? ORDER BY epoch",
        run);
    while (row.executeStep()) {
      const EpochRecord epoch = epochOf(row);
      const auto& metrics = byEpoch[epoch.epoch];
      if (row.getColumn(7).getInt64() != checksumOf(epoch, metrics)) {
        curves.damagedEpochs.push_back(epoch.epoch);
        continue;
      }
      curves.epochs.push_back(epoch);
      for (const auto& [name, figure] : metrics) curves.metrics[name].push_back({epoch.epoch, figure});
    }
    return curves;
  });
}

Curve RunStore::curve(const std::string& uid, const std::string& metric) {
  RunCurves all = curves(uid);
  return std::move(all.metrics[metric]);
}

std::vector<BatchLosses> RunStore::batchLosses(const std::string& uid) {
  const std::int64_t run = idOf(uid);
  return guarded(database().file(), [&] {
    std::vector<BatchLosses> all;
    auto row = database().query("SELECT epoch, losses, checksum FROM batch_loss WHERE run = ? ORDER BY epoch", run);
    while (row.executeStep()) {
      BatchLosses epoch{row.getColumn(0).getInt64(), doublesOf(row.getColumn(1))};
      if (row.getColumn(2).getInt64() != checksumOf(std::span<const double>(epoch.losses))) {
        failDamaged(database(),
                    coreText("Core",
                             "The batch losses of epoch %2 of run %3 in \"%1\" do not fit their checksum: the file is "
                             "damaged. They are not shown, because they may be wrong."),
                    epoch.epoch, uid);
      }
      all.push_back(std::move(epoch));
    }
    return all;
  });
}

std::vector<EventRecord> RunStore::events(const std::string& uid) {
  const std::int64_t run = idOf(uid);
  return guarded(database().file(), [&] {
    std::vector<EventRecord> events;
    auto row = database().query("SELECT time_ms, json FROM event WHERE run = ? ORDER BY sequence", run);
    while (row.executeStep()) {
      std::optional<TrainEvent> event = eventFromJson(row.getColumn(1).getString());
      if (event) events.push_back({row.getColumn(0).getInt64(), std::move(*event)});
    }
    return events;
  });
}

std::vector<ProbeRecord> RunStore::probes(const std::string& uid) {
  const std::int64_t run = idOf(uid);
  return guarded(database().file(), [&] {
    std::vector<ProbeRecord> probes;
    auto row = database().query("SELECT name, split FROM probe WHERE run = ? ORDER BY number", run);
    while (row.executeStep()) {
      const bool isTraining = row.getColumn(1).getString() == "train";
      probes.push_back({row.getColumn(0).getString(), isTraining ? Split::Training : Split::Validation});
    }
    return probes;
  });
}

std::vector<ImageSheet> RunStore::sheets(const std::string& uid, SheetKind kind) {
  const std::int64_t run = idOf(uid);
  return guarded(database().file(), [&] {
    std::vector<ImageSheet> sheets;
    auto row = database().query(
        "SELECT epoch, artifact, bytes, count, figures, checksum FROM picture WHERE run = ? AND kind = ? ORDER BY "
        "epoch",
        run, kindName(kind));
    while (row.executeStep()) sheets.push_back(sheetOf(row, database(), artifacts()));
    return sheets;
  });
}

std::optional<ImageSheet> RunStore::sheet(const std::string& uid, SheetKind kind, std::int64_t epoch) {
  for (ImageSheet& sheet : sheets(uid, kind)) {
    if (sheet.epoch == epoch) return std::move(sheet);
  }
  return std::nullopt;
}

std::map<std::string, std::string> RunStore::attachments(const std::string& uid) {
  const std::int64_t run = idOf(uid);
  return guarded(database().file(), [&] {
    std::map<std::string, std::string> found;
    auto row = database().query("SELECT name, artifact FROM attachment WHERE run = ?", run);
    while (row.executeStep()) found[row.getColumn(0).getString()] = artifacts().bytesOf(row.getColumn(1).getString());
    return found;
  });
}

}  // namespace core
