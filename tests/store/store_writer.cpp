// SPDX-License-Identifier: GPL-3.0-or-later
// A program of its own that writes to a store, for tests that kill it, run two of it, or take its disk or its rights away.
//   store_writer train STORE NAME EPOCHS   prints "run UID", then "epoch N" once each is kept
//   store_writer read-only STORE           without rights to write: prints the number of runs, then the error
//   store_writer full-disk FOLDER          on a disk of 2 MiB at FOLDER: prints the error, makes space, goes on
//   store_writer take STORE                takes the next planned run, prints "took ID", and waits to be killed
//   store_writer take-and-begin STORE      the same with its run begun: prints "run UID" too
//   store_writer drain STORE               takes and finishes planned runs until there is none: prints "took ID" for each
// Exit status: 0 done, 3 this machine does not allow it, 1 anything else.
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "core/base/error.h"
#include "core/store/kept_run.h"
#include "core/store/run_queue.h"
#include "core/store/run_store.h"
#include "core/store/store_check.h"
#include "core/store/store_condition.h"
#include "tests/support/store_samples.h"

namespace {

namespace fs = std::filesystem;

constexpr int kNotAllowed = 3;

void say(const std::string& line) {
  std::puts(line.c_str());
  std::fflush(stdout);
}

int train(const fs::path& folder, const std::string& name, int epochs) {
  core::RunRecorder recorder(folder, {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started(name, epochs));
  say("run " + recorder.runUid());
  for (int epoch = 1; epoch <= epochs; ++epoch) {
    store_samples::recordEpoch(recorder, epoch);
    say("epoch " + std::to_string(epoch));
  }
  store_samples::recordEnd(recorder, epochs);
  return 0;
}

int readOnly(const fs::path& folder) {
  constexpr uid_t kNobody = 65534;
  if (::geteuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) return kNotAllowed;
  core::RunStore store(folder, core::StoreAccess::ReadOnly);
  say(std::to_string(store.list().size()));
  try {
    core::RunRecorder recorder(folder, {"1.0", {}, {}, 0});
  } catch (const core::Error& error) {
    say(core::errorCodeName(error.code()) + ": " + error.what());
    return 0;
  }
  return 1;
}

// A file that takes all space but a little, so that the disk is full within an epoch or two.
void fillDisk(const fs::path& file, std::uintmax_t spared) {
  std::ofstream stream(file, std::ios::binary);
  while (fs::space(file.parent_path()).available > spared && stream)
    stream.write(std::string(4096, 'x').data(), 4096).flush();
}

int fullDisk(const fs::path& folder) {
  const int spaces = CLONE_NEWNS | (::geteuid() == 0 ? 0 : CLONE_NEWUSER);
  if (::unshare(spaces) != 0) return kNotAllowed;
  if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return kNotAllowed;
  if (::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=2m") != 0) return kNotAllowed;
  const fs::path filler = folder / "filler";
  core::RunRecorder recorder(folder / "store", {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("run", 1000));
  store_samples::recordEpoch(recorder, 1);
  fillDisk(filler, 100000);
  std::int64_t epoch = 1;
  bool wasFull = false;
  while (epoch < 400) {
    store_samples::recordEpochButWeights(recorder, ++epoch);
    try {
      store_samples::recordWeights(recorder, epoch);
    } catch (const core::Error& error) {
      say(core::errorCodeName(error.code()) + ": " + error.what());
      const core::StoreCondition condition = core::storeCondition(folder / "store");
      wasFull = condition.use == core::StoreUse::ReadOnly && condition.runs == 1 && !condition.message.empty();
      break;
    }
  }
  core::RunStore store(folder / "store");
  const std::int64_t kept = core::KeptRun(store, recorder.runUid()).details().summary.epochs;
  fs::remove(filler);
  store_samples::recordWeights(recorder, epoch);  // The same event again.
  store_samples::recordEpoch(recorder, epoch + 1);
  const std::int64_t after = core::KeptRun(store, recorder.runUid()).details().summary.epochs;
  const bool isWhole =
      core::verifyStore(store).problems.empty() &&
      core::KeptRun(store, recorder.runUid()).batchLosses().size() == static_cast<std::size_t>(epoch + 1);
  return wasFull && kept == epoch - 1 && after == epoch + 1 && isWhole ? 0 : 1;
}

int take(const fs::path& folder, bool begins) {
  core::RunStore store(folder);
  core::RunQueue queue(store);
  const auto taken = queue.takeNext();
  if (!taken) return 1;
  say("took " + std::to_string(taken->id));
  core::RunRecorder recorder(folder, {"1.0", {}, {}, 0});
  if (begins) {
    recorder.handle(store_samples::started("begun", 9));
    queue.noteRun(taken->id, recorder.runUid());
    say("run " + recorder.runUid());
  }
  ::pause();
  return 1;
}

int drain(const fs::path& folder) {
  core::RunStore store(folder);
  core::RunQueue queue(store);
  while (const auto taken = queue.takeNext()) {
    say("took " + std::to_string(taken->id));
    queue.finish(taken->id);
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string mode = count > 2 ? arguments[1] : "";
  try {
    if (mode == "train" && count == 5) return train(arguments[2], arguments[3], std::stoi(arguments[4]));
    if (mode == "read-only") return readOnly(arguments[2]);
    if (mode == "take") return take(arguments[2], false);
    if (mode == "take-and-begin") return take(arguments[2], true);
    if (mode == "drain") return drain(arguments[2]);
    if (mode == "full-disk") return fullDisk(arguments[2]);
  } catch (const std::exception& error) {
    say(error.what());
  }
  return 1;
}
