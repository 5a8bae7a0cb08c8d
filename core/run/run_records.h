// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a kept run, as plain values. Times are milliseconds since 1970 (UTC).
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/data/image_folder.h"
#include "core/run/train_event.h"

namespace core {

// Running is never taken from the file alone: the process that trains must be there.
enum class RunStatus { Running, Interrupted, Finished, Stopped, Failed };

[[nodiscard]] std::string runStatusName(RunStatus status);  // "running", "interrupted", ...
[[nodiscard]] const std::vector<std::string>& runStatusNames();

// One metric of a run; best as its MetricSpec says, the first of equal ones. NaN where no epoch had a value.
struct MetricSummary {
  std::string name;
  double last = 0.0;
  double best = 0.0;
  std::int64_t bestEpoch = 0;
};

// One line of the list of runs.
struct RunSummary {
  std::string uid;  // 8 hexadecimal digits: what people and commands call it.
  std::string name;
  RunStatus status = RunStatus::Interrupted;
  std::int64_t createdMs = 0;
  double seconds = 0.0;     // Of training and evaluation, by a clock that nobody sets.
  std::int64_t epochs = 0;  // Finished ones.
  std::int64_t plannedEpochs = 0;
  std::string architecture;
  std::int64_t parameters = 0;  // Numbers that its model learns.
  std::string dataFolder;
  std::string host;  // The machine that trained it last.
  std::string job;   // Of a batch system, that trained it there: "4711_3"; "" without one.
  std::string note;
  std::vector<std::string> tags;
  bool isStarred = false;
  bool isTrashed = false;
  std::vector<MetricSummary> metrics;  // In alphabetical order.
  // Rules of what the doctor has found and nobody has dismissed, the gravest first, and how grave that is.
  std::vector<std::string> findings{};
  std::optional<Severity> severity{};

  [[nodiscard]] const MetricSummary* metric(std::string_view metricName) const;
};

// Everything about one run but its curves and pictures.
struct RunDetails {
  RunSummary summary;
  std::optional<std::int64_t> endedMs;
  Message failure;       // What ended a failed run.
  std::string settings;  // As parseRecipe reads it.
  RunStarted started;    // How it began, or last went on; without its probes.
  std::string dataset;   // Fingerprint.
  std::string program;
  std::string engine;
  std::string device;
  std::string parent;            // The run it was branched from; "" for none.
  std::int64_t parentEpoch = 0;  // And after which of its epochs.
  std::vector<std::string> children;
  std::vector<std::int64_t> resumedAfter;  // Finished epochs at each time the run went on: the marks in its curve.
  std::int64_t batches = 0;  // Of the epoch in progress, which its newest checkpoint holds; of started.batchesPerEpoch.
};

struct EpochRecord {
  std::int64_t epoch = 0;
  std::int64_t endedMs = 0;
  double learningRate = 0.0;
  double trainingSeconds = 0.0;
  double evaluationSeconds = 0.0;
  double imagesPerSecond = 0.0;
  bool isBest = false;  // The best up to here.
};

struct CurvePoint {
  std::int64_t epoch = 0;
  double value = 0.0;  // NaN where the metric was none.
};
using Curve = std::vector<CurvePoint>;

struct RunCurves {
  std::map<std::string, Curve> metrics;
  std::vector<EpochRecord> epochs;
  std::vector<std::int64_t> damagedEpochs;  // Their figures do not fit their checksum; they are left out above.
};

// The losses of an epoch's batches, in order.
struct BatchLosses {
  std::int64_t epoch = 0;
  std::vector<double> losses;
};

struct EventRecord {
  std::int64_t timeMs = 0;
  TrainEvent event;
};

struct FindingRecord {
  Finding finding;
  bool isDismissed = false;  // In this run, or in all.
};

struct ProbeRecord {
  std::string name;
  Split split = Split::Validation;
};

// The probes' pictures, one below the other in one lossless file: picture i begins at i / count of its height.
struct ImageSheet {
  std::int64_t epoch = 0;  // 0 for inputs and targets.
  std::string artifact;    // 32 hexadecimal digits: equal means equal pictures.
  std::filesystem::path file;
  std::int64_t bytes = 0;
  std::size_t count = 0;
  std::vector<double> psnr;  // One a probe; empty for inputs and targets.
  std::vector<double> ssim;
};

struct CheckpointRecord {
  std::int64_t epoch = 0;
  std::filesystem::path file;
  std::int64_t bytes = 0;
  std::string hash;
  bool isBest = false;
  bool isFinal = false;      // Weights alone: what the run ended with.
  std::int64_t batches = 0;  // Above 0: within the epoch after, so many batches of it.
};

}  // namespace core
