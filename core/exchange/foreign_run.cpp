// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/foreign_run.h"

#include <algorithm>
#include <cmath>

#include "core/analysis/metric.h"
#include "core/analysis/psnr.h"
#include "core/base/error.h"
#include "core/store/artifacts.h"
#include "core/store/database.h"
#include "core/store/image_sheet.h"
#include "core/store/run_rows.h"
#include "core/store/status_function.h"

namespace core {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
constexpr std::uint8_t kMiddleGrey = 128;
// Of one run, as they lie in memory.
constexpr std::size_t kMostPictures = 5000;
constexpr std::size_t kMostPictureBytes = std::size_t{512} << 20U;

std::int64_t inMilliseconds(double seconds) {
  constexpr double kLatest = 32503680000.0;  // The year 3000: what is later is no time.
  return std::isfinite(seconds) && seconds > 0.0 && seconds < kLatest ? std::llround(seconds * 1000.0) : 0;
}

ImageShape shapeOf(const Image& image) { return {image.width, image.height, image.channels}; }

// The shape of most outputs.
ImageShape usualShape(const ForeignRun& run) {
  std::vector<std::pair<ImageShape, std::size_t>> counts;
  for (const auto& [name, probe] : run.probes) {
    for (const auto& [epoch, output] : probe.outputs) {
      const ImageShape shape = shapeOf(output);
      const auto found =
          std::find_if(counts.begin(), counts.end(), [&](const auto& one) { return one.first == shape; });
      if (found == counts.end()) {
        counts.emplace_back(shape, 1);
      } else {
        ++found->second;
      }
    }
  }
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& one, const auto& other) { return one.second < other.second; });
  return most == counts.end() ? ImageShape() : most->first;
}

// What sheets can hold: probes of one shape, each with all that is not there made grey.
struct KeptProbes {
  std::vector<Probe> probes;
  std::vector<bool> hasTarget;
  std::map<std::int64_t, std::vector<const Image*>> outputs;  // By epoch; null where the probe has none.
  std::size_t leftOut = 0;
};

KeptProbes keptProbes(const ForeignRun& run) {
  KeptProbes kept;
  const ImageShape shape = usualShape(run);
  if (shape.size() == 0) return kept;
  const Image blank(shape.width, shape.height, shape.channels, kMiddleGrey);
  std::vector<const ForeignProbe*> sources;
  for (const auto& [name, probe] : run.probes) {
    const bool fits = std::any_of(probe.outputs.begin(), probe.outputs.end(),
                                  [&](const auto& output) { return shapeOf(output.second) == shape; });
    const bool hasTarget = shapeOf(probe.target) == shape;
    if (!fits && !hasTarget) {
      ++kept.leftOut;
      continue;
    }
    const Image& target = hasTarget ? probe.target : blank;
    kept.probes.push_back({name, Split::Validation, shapeOf(probe.input) == shape ? probe.input : target, target});
    kept.hasTarget.push_back(hasTarget);
    sources.push_back(&probe);
  }
  for (std::size_t i = 0; i < sources.size(); ++i) {
    for (const auto& [epoch, output] : sources[i]->outputs) {
      if (shapeOf(output) != shape) {
        ++kept.leftOut;
        continue;
      }
      auto& row = kept.outputs[epoch];
      row.resize(sources.size());
      row[i] = &output;
    }
  }
  return kept;
}

template <class Member>
std::vector<const Image*> pointersTo(const std::vector<Probe>& probes, Member member) {
  std::vector<const Image*> images;
  for (const Probe& probe : probes) images.push_back(&(probe.*member));
  return images;
}

void insertPictures(RunStore& store, std::int64_t run, ForeignRun& foreign, const WorkProgress& progress) {
  const KeptProbes kept = keptProbes(foreign);
  if (kept.leftOut > 0) {
    foreign.notes.push_back(
        {coreText("Core", "Pictures left out, for another size than most or for want of an output: %1."),
         kept.leftOut});
  }
  if (kept.probes.empty()) return;
  Database& database = store.database();
  insertProbes(database, run, kept.probes);
  const std::size_t count = kept.probes.size();
  insertSheet(database, run, "input", 0, store.artifacts().addImage(stacked(pointersTo(kept.probes, &Probe::input))),
              count, {});
  insertSheet(database, run, "target", 0, store.artifacts().addImage(stacked(pointersTo(kept.probes, &Probe::target))),
              count, {});
  const Image& first = kept.probes.front().target;
  const Image blank(first.width, first.height, first.channels, kMiddleGrey);
  std::size_t done = 0;
  for (const auto& [epoch, row] : kept.outputs) {
    progress.tell(done++, kept.outputs.size());
    std::vector<const Image*> images;
    std::vector<double> figures;
    for (std::size_t i = 0; i < count; ++i) {
      images.push_back(row[i] == nullptr ? &blank : row[i]);
      figures.push_back(row[i] != nullptr && kept.hasTarget[i] ? psnrOf(*row[i], kept.probes[i].target) : kNothing);
      figures.push_back(kNothing);
    }
    insertSheet(database, run, "output", epoch, store.artifacts().addImage(stacked(images)), count, figures);
  }
}

// Each epoch took the time since the one before it: other programs say when one ended, not how long it took.
void insertEpochs(Database& database, std::int64_t run, const ForeignRun& foreign, const WorkProgress& progress) {
  MetricFigures figures;
  double before = foreign.begin;
  double lowest = std::numeric_limits<double>::infinity();
  std::size_t done = 0;
  for (const auto& [number, epoch] : foreign.epochs) {
    progress.tell(done++, foreign.epochs.size());
    EpochRecord record{number, inMilliseconds(epoch.seconds), epoch.learningRate, 0.0, 0.0, epoch.imagesPerSecond,
                       false};
    if (before > 0.0 && epoch.seconds > before) record.trainingSeconds = epoch.seconds - before;
    if (epoch.seconds > 0.0) before = epoch.seconds;
    const auto loss = epoch.metrics.find("val_loss");
    if (loss != epoch.metrics.end() && loss->second < lowest) {
      lowest = loss->second;
      record.isBest = true;
    }
    insertEpoch(database, run, record, epoch.metrics, figures);
  }
}

// The time of its first and last step, where that program names none for the run.
void completeTimes(ForeignRun& run) {
  for (const auto& [number, epoch] : run.epochs) {
    if (inMilliseconds(epoch.seconds) == 0) continue;
    if (inMilliseconds(run.begin) == 0) run.begin = epoch.seconds;
    run.end = std::max(run.end, epoch.seconds);
  }
  if (inMilliseconds(run.begin) == 0) run.begin = static_cast<double>(nowMs()) / 1000.0;
  run.end = std::max(run.end, run.begin);
}

void refuseAgain(Database& database, const ForeignRun& run, const std::string& document) {
  auto row = database.query(
      "SELECT uid FROM run JOIN run_document ON run = id WHERE settings = ? AND name = ? AND finished_epochs = ? AND "
      "trashed_ms IS NULL",
      document, run.name, run.epochs.rbegin()->first);
  if (!row.executeStep()) return;
  throw Error(ErrorCode::InvalidSetting, "run",
              {coreText("Core", "The store has the run \"%1\" from \"%2\" already, as %3."), run.name, run.from.place,
               row.getColumn(0).getString()});
}

}  // namespace

void ForeignRun::add(std::int64_t epoch, const std::string& metric, double value, double seconds) {
  ForeignEpoch& place = epochs[epoch];
  if (std::isfinite(seconds) && seconds > place.seconds) place.seconds = seconds;
  if (metric == "learning_rate") {
    place.learningRate = value;
  } else if (metric == "images_per_second") {
    place.imagesPerSecond = value;
  } else {
    place.metrics[metric] = value;
  }
}

bool ForeignRun::addPicture(std::string_view tag, std::int64_t epoch, Image image) {
  if (epoch < 0 || pictures_ >= kMostPictures || pictureBytes_ + image.pixels.size() > kMostPictureBytes) return false;
  ++pictures_;
  pictureBytes_ += image.pixels.size();
  const std::size_t slash = tag.rfind('/');
  const std::string_view last = slash == std::string_view::npos ? std::string_view() : tag.substr(slash + 1);
  const bool isRole = last == "input" || last == "target" || last == "output";
  ForeignProbe& probe = probes[std::string(isRole ? tag.substr(0, slash) : tag)];
  if (last == "input") {
    probe.input = std::move(image);
  } else if (last == "target") {
    probe.target = std::move(image);
  } else {
    probe.outputs[epoch] = std::move(image);
  }
  return true;
}

Message picturesLeftOut(std::size_t count) {
  return {coreText("Core", "Pictures left out, because they could not be read or were too many: %1."), count};
}

void countFromOne(ForeignRun& run) {
  std::int64_t expected = 0;
  for (const auto& [number, epoch] : run.epochs) {
    if (number != expected++) return;
  }
  std::map<std::int64_t, ForeignEpoch> moved;
  for (auto& [number, epoch] : run.epochs) moved.emplace(number + 1, std::move(epoch));
  run.epochs = std::move(moved);
  for (auto& [name, probe] : run.probes) {
    std::map<std::int64_t, Image> outputs;
    for (auto& [number, output] : probe.outputs) outputs.emplace(number + 1, std::move(output));
    probe.outputs = std::move(outputs);
  }
}

std::string keepForeignRun(RunStore& store, ForeignRun& run, const WorkProgress& progress) {
  store.requireWritable();
  if (run.name.empty()) run.name = run.from.program;
  if (run.epochs.empty()) {
    throw Error(
        ErrorCode::FileUnreadable, run.from.place,
        {coreText("Core", "\"%1\" cannot be imported: the run \"%2\" has no figures."), run.from.place, run.name});
  }
  completeTimes(run);
  const std::string document = formatImported(run.from);
  return guarded(store.database().file(), [&] {
    WriteTransaction transaction(store.database());
    refuseAgain(store.database(), run, document);
    const NewRun created =
        insertImportedRun(store.database(), {run.name, runStatusName(run.status), run.from.program, document,
                                             inMilliseconds(run.begin), inMilliseconds(run.end)});
    insertParameters(store.database(), created.id, run.from.parameters);
    const double ofEpochs = run.probes.empty() ? 1.0 : 0.5;  // Of the time that keeping takes.
    insertEpochs(store.database(), created.id, run, progress.part(0.0, ofEpochs));
    store.database().change("UPDATE run SET planned_epochs = finished_epochs WHERE id = ?", created.id);
    store.database().change("INSERT INTO tag(run, tag) VALUES(?, 'imported')", created.id);
    insertPictures(store, created.id, run, progress.part(ofEpochs, 1.0));
    transaction.commit();
    return created.uid;
  });
}

}  // namespace core
