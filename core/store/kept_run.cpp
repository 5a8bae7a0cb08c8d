// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/kept_run.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/event_json.h"
#include "core/store/artifacts.h"
#include "core/store/checksums.h"
#include "core/store/condition_writer.h"
#include "core/store/database.h"
#include "core/store/run_list.h"
#include "core/store/run_store.h"
#include "core/store/schema.h"

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

// A run's figures, read curve by curve as the table holds them, and given back epoch by epoch.
class FiguresByEpoch {
 public:
  FiguresByEpoch(Database& database, std::int64_t run) {
    std::map<std::int64_t, std::string> names;
    auto name = database.query("SELECT id, name FROM metric_name");
    while (name.executeStep()) names[name.getColumn(0).getInt64()] = name.getColumn(1).getString();
    auto value = database.query("SELECT name, epoch, value FROM metric WHERE run = ? ORDER BY name, epoch", run);
    std::optional<std::int64_t> last;
    while (value.executeStep()) {
      const std::int64_t id = value.getColumn(0).getInt64();
      if (id != last) curves_.push_back({names[id], {}, 0});
      last = id;
      curves_.back().points.push_back({value.getColumn(1).getInt64(), realColumn(value.getColumn(2))});
    }
  }

  // Asked in rising order. Most epochs have the same metrics, whose places in the map are kept.
  [[nodiscard]] const std::map<std::string, double>& at(std::int64_t epoch) {
    for (ReadCurve& curve : curves_) {
      while (curve.next < curve.points.size() && curve.points[curve.next].epoch < epoch) ++curve.next;
      if (curve.next < curve.points.size() && curve.points[curve.next].epoch == epoch) {
        metrics_[curve.name] = curve.points[curve.next].value;
      } else {
        metrics_.erase(curve.name);
      }
    }
    return metrics_;
  }

 private:
  struct ReadCurve {
    std::string name;
    Curve points;
    std::size_t next = 0;
  };
  std::vector<ReadCurve> curves_;
  std::map<std::string, double> metrics_;
};

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

KeptRun::KeptRun(RunStore& store, std::string uid) : store_(store), uid_(std::move(uid)) {}

RunDetails KeptRun::details() const {
  const std::int64_t run = store_.idOf(uid_);
  std::vector<RunSummary> found = listRuns(store_, {"uid = ?", {uid_}}, WhichRuns::All);
  return guarded(store_.database().file(), [&] {
    if (found.empty())
      failDamaged(store_.database(),
                  coreText("Core",
                           "The figures of run %2 in \"%1\" do not fit their checksum: the file is damaged. They are "
                           "not shown, because they may be wrong."),
                  uid_);
    RunDetails details;
    details.summary = std::move(found.front());
    auto row = store_.database().query(
        "SELECT ended_ms, failure, dataset, program, engine, device, parent, parent_epoch FROM run WHERE id = ?", run);
    row.executeStep();
    if (!row.getColumn(0).isNull()) details.endedMs = row.getColumn(0).getInt64();
    details.failure = messageColumn(row.getColumn(1));
    details.dataset = row.getColumn(2).getString();
    details.program = row.getColumn(3).getString();
    details.engine = row.getColumn(4).getString();
    details.device = row.getColumn(5).getString();
    details.parent = textColumn(row.getColumn(6));
    details.parentEpoch = row.getColumn(7).getInt64();
    readDocument(store_.database(), run, details);
    details.resumedAfter = resumedAfter(store_.database(), run);
    if (schemaVersionOf(store_.database()) >= kBatchesVersion) {
      details.batches = store_.database().number(
          "SELECT ifnull(max(batches), 0) FROM checkpoint WHERE run = ? AND epoch = ?", run, details.summary.epochs);
    }
    auto child = store_.database().query("SELECT uid FROM run WHERE parent = ? ORDER BY id", uid_);
    while (child.executeStep()) details.children.push_back(child.getColumn(0).getString());
    return details;
  });
}

RunCurves KeptRun::curves() const {
  const std::int64_t run = store_.idOf(uid_);
  return guarded(store_.database().file(), [&] {
    FiguresByEpoch figures(store_.database(), run);
    RunCurves curves;
    auto row = store_.database().query(
        "SELECT epoch, ended_ms, learning_rate, training_seconds, evaluation_seconds, images_per_second, best, "
        "checksum FROM epoch WHERE run = ? ORDER BY epoch",
        run);
    while (row.executeStep()) {
      const EpochRecord epoch = epochOf(row);
      const std::map<std::string, double>& metrics = figures.at(epoch.epoch);
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

Curve KeptRun::curve(const std::string& metric) const {
  RunCurves all = curves();
  return std::move(all.metrics[metric]);
}

std::vector<BatchLosses> KeptRun::batchLosses() const {
  const std::int64_t run = store_.idOf(uid_);
  return guarded(store_.database().file(), [&] {
    std::vector<BatchLosses> all;
    auto row =
        store_.database().query("SELECT epoch, losses, checksum FROM batch_loss WHERE run = ? ORDER BY epoch", run);
    while (row.executeStep()) {
      BatchLosses epoch{row.getColumn(0).getInt64(), doublesOf(row.getColumn(1))};
      if (row.getColumn(2).getInt64() != checksumOf(std::span<const double>(epoch.losses))) {
        failDamaged(store_.database(),
                    coreText("Core",
                             "The batch losses of epoch %2 of run %3 in \"%1\" do not fit their checksum: the file is "
                             "damaged. They are not shown, because they may be wrong."),
                    epoch.epoch, uid_);
      }
      all.push_back(std::move(epoch));
    }
    return all;
  });
}

std::vector<EventRecord> KeptRun::events() const {
  const std::int64_t run = store_.idOf(uid_);
  return guarded(store_.database().file(), [&] {
    std::vector<EventRecord> events;
    auto row = store_.database().query("SELECT time_ms, json FROM event WHERE run = ? ORDER BY sequence", run);
    while (row.executeStep()) {
      std::optional<TrainEvent> event = eventFromJson(row.getColumn(1).getString());
      if (event) events.push_back({row.getColumn(0).getInt64(), std::move(*event)});
    }
    return events;
  });
}

std::vector<ProbeRecord> KeptRun::probes() const {
  const std::int64_t run = store_.idOf(uid_);
  return guarded(store_.database().file(), [&] {
    std::vector<ProbeRecord> probes;
    auto row = store_.database().query("SELECT name, split FROM probe WHERE run = ? ORDER BY number", run);
    while (row.executeStep()) {
      const bool isTraining = row.getColumn(1).getString() == "train";
      probes.push_back({row.getColumn(0).getString(), isTraining ? Split::Training : Split::Validation});
    }
    return probes;
  });
}

std::vector<ImageSheet> KeptRun::sheets(SheetKind kind) const {
  const std::int64_t run = store_.idOf(uid_);
  return guarded(store_.database().file(), [&] {
    std::vector<ImageSheet> sheets;
    auto row = store_.database().query(
        "SELECT epoch, artifact, bytes, count, figures, checksum FROM picture WHERE run = ? AND kind = ? ORDER BY "
        "epoch",
        run, kindName(kind));
    while (row.executeStep()) sheets.push_back(sheetOf(row, store_.database(), store_.artifacts()));
    return sheets;
  });
}

std::optional<ImageSheet> KeptRun::sheet(SheetKind kind, std::int64_t epoch) const {
  for (ImageSheet& sheet : sheets(kind)) {
    if (sheet.epoch == epoch) return std::move(sheet);
  }
  return std::nullopt;
}

std::map<std::string, std::string> KeptRun::attachments() const {
  const std::int64_t run = store_.idOf(uid_);
  return guarded(store_.database().file(), [&] {
    std::map<std::string, std::string> found;
    auto row = store_.database().query("SELECT name, artifact FROM attachment WHERE run = ?", run);
    while (row.executeStep())
      found[row.getColumn(0).getString()] = store_.artifacts().bytesOf(row.getColumn(1).getString());
    return found;
  });
}

std::vector<RunDetails> detailsOf(RunStore& store, const std::vector<std::string>& uids) {
  std::vector<RunDetails> all;
  for (const std::string& uid : uids) all.push_back(KeptRun(store, uid).details());
  return all;
}

}  // namespace core
