// SPDX-License-Identifier: GPL-3.0-or-later
// A run that another program tracked, as plain values, and how it is kept beside our own: its figures and pictures are read and
// compared like theirs, but it has no weights and is never trained further.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/image.h"
#include "core/base/work_progress.h"
#include "core/run/imported_run.h"
#include "core/store/run_store.h"

namespace core {

// What that program said of one step; "epoch" here.
struct ForeignEpoch {
  std::map<std::string, double> metrics;  // By our names.
  double seconds = 0.0;                   // Since 1970, when it ended; 0 where nobody says.
  double learningRate = std::numeric_limits<double>::quiet_NaN();
  double imagesPerSecond = std::numeric_limits<double>::quiet_NaN();
};

// The pictures of one probe. Input and target are empty where that program kept none.
struct ForeignProbe {
  Image input;
  Image target;
  std::map<std::int64_t, Image> outputs;  // By epoch.
};

struct ForeignRun {
  ImportedFrom from;
  std::string name;
  RunStatus status = RunStatus::Finished;
  double begin = 0.0;  // Seconds since 1970; 0 where nobody says.
  double end = 0.0;
  std::map<std::int64_t, ForeignEpoch> epochs;
  std::map<std::string, ForeignProbe> probes;  // By name.
  std::vector<Message> notes;                  // What could not be taken, a sentence each.

  // Puts a figure in its place: those that every epoch has in a column of its own, all others under ownMetricName.
  void add(std::int64_t epoch, const std::string& metric, double value, double seconds);
  // Puts a picture in its place: "NAME/input", "NAME/target" and "NAME/output" are of one probe, every other name is a probe's
  // output. False where there are too many already, by number or by bytes.
  bool addPicture(std::string_view tag, std::int64_t epoch, Image image);

 private:
  std::size_t pictures_ = 0;
  std::size_t pictureBytes_ = 0;
};

// That so many pictures are missing.
[[nodiscard]] Message picturesLeftOut(std::size_t count);

// Takes runs as they are read, one after the other: all pictures of all of them may not fit into memory. It may throw.
using TakeRun = std::function<void(ForeignRun& run)>;

// Steps that count 0, 1, 2, ... are epochs that are counted from 0; ours are counted from 1. Others stay as they are.
void countFromOne(ForeignRun& run);

// Adds it to the store with the tag "imported"; answers its uid. progress: epochs and pictures. Pictures of other shapes than most are left out, with a note.
// Throws as RunStore does, Error(FileUnreadable) where it has no figures, and Error(InvalidSetting, "run") where the store has
// it already, unchanged since.
std::string keepForeignRun(RunStore& store, ForeignRun& run, const WorkProgress& progress = {});

}  // namespace core
