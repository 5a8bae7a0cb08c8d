// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_check.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/run/imported_run.h"
#include "core/store/artifacts.h"
#include "core/store/database.h"
#include "core/store/kept_run.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_rows.h"

namespace core {
namespace {

using Problems = std::vector<Message>;

// What an Error says is the problem.
template <class Action>
void noting(Problems& problems, const Action& action) {
  try {
    action();
  } catch (const Error& error) {
    problems.push_back(error.message());
  }
}

void checkStructure(Database& database, Problems& problems) {
  guarded(database.file(), [&] {
    auto row = database.query("PRAGMA integrity_check(20)");
    while (row.executeStep()) {
      const std::string found = row.getColumn(0).getString();
      if (found != "ok") problems.push_back({coreText("Core", "The database's structure is damaged: %1."), found});
    }
    auto stray = database.query("PRAGMA foreign_key_check");
    if (stray.executeStep())
      problems.emplace_back(coreText("Core", "The database has rows of a run that does not exist."));
  });
}

bool isSame(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

void checkFigures(RunStore& store, const RunSummary& run, Problems& problems) {
  const MetricFigures expected = figuresOf(store.database(), store.idOf(run.uid));
  bool isRight = expected.size() == run.metrics.size();
  for (const MetricSummary& figure : run.metrics) {
    const auto found = expected.find(figure.name);
    isRight = isRight && found != expected.end() && isSame(found->second.last, figure.last) &&
              isSame(found->second.best, figure.best) && found->second.bestEpoch == figure.bestEpoch;
  }
  if (!isRight)
    problems.push_back({coreText("Core", "Run %1: its last and best figures do not fit its curves."), run.uid});
}

void checkEpochs(RunStore& store, const RunDetails& details, Problems& problems) {
  const RunSummary& run = details.summary;
  const RunCurves curves = KeptRun(store, run.uid).curves();
  for (const std::int64_t epoch : curves.damagedEpochs) {
    problems.push_back(
        {coreText("Core", "Run %1: the figures of epoch %2 do not fit their checksum."), run.uid, epoch});
  }
  if (parseImported(details.settings)) return;  // Other programs count steps, and may leave some out.
  std::set<std::int64_t> present(curves.damagedEpochs.begin(), curves.damagedEpochs.end());
  for (const EpochRecord& epoch : curves.epochs) present.insert(epoch.epoch);
  const bool isComplete = static_cast<std::int64_t>(present.size()) == run.epochs &&
                          (present.empty() || (*present.begin() == 1 && *present.rbegin() == run.epochs));
  if (!isComplete) {
    problems.push_back(
        {coreText("Core", "Run %1: %2 epochs were finished, %3 are kept."), run.uid, run.epochs, present.size()});
  }
}

void checkEvents(RunStore& store, const std::string& uid, Problems& problems) {
  const std::int64_t kept = guarded(store.database().file(), [&] {
    return store.database().number("SELECT count(*) FROM event WHERE run = ?", store.idOf(uid));
  });
  const std::int64_t unreadable = kept - static_cast<std::int64_t>(KeptRun(store, uid).events().size());
  if (unreadable != 0) {
    problems.push_back({coreText("Core", "Run %1: %2 of its events cannot be read."), uid, unreadable});
  }
}

void checkRun(RunStore& store, const std::string& uid, Problems& problems) {
  noting(problems, [&] {
    const RunDetails details = KeptRun(store, uid).details();
    guarded(store.database().file(), [&] { checkFigures(store, details.summary, problems); });
    checkEpochs(store, details, problems);
  });
  noting(problems, [&] { checkEvents(store, uid, problems); });
  noting(problems, [&] { (void)KeptRun(store, uid).batchLosses(); });
  for (const SheetKind kind : {SheetKind::Input, SheetKind::Target, SheetKind::Output}) {
    noting(problems, [&] { (void)KeptRun(store, uid).sheets(kind); });
  }
}

// Checkpoints of a run in progress come and go.
void checkCheckpoints(RunStore& store, const RunSummary& run, StoreCheck& check) {
  if (run.status == RunStatus::Running) return;
  std::vector<CheckpointRecord> checkpoints;
  noting(check.problems, [&] { checkpoints = RunCheckpoints(store, run.uid).all(); });
  for (const CheckpointRecord& checkpoint : checkpoints) {
    noting(check.problems, [&] {
      const FileHash found = hashOfFile(checkpoint.file);
      ++check.files;
      check.bytes += found.bytes;
      if (found.hash == checkpoint.hash && found.bytes == checkpoint.bytes) return;
      const std::string shown = displayPath(checkpoint.file);
      check.problems.push_back({coreText("Core", "\"%1\" is damaged: it does not hold what was written."), shown});
    });
  }
}

std::map<std::string, std::int64_t> knownArtifacts(Database& database) {
  return guarded(database.file(), [&] {
    std::map<std::string, std::int64_t> known;
    auto row = database.query("SELECT artifact, bytes FROM picture UNION SELECT artifact, bytes FROM attachment");
    while (row.executeStep()) known[row.getColumn(0).getString()] = row.getColumn(1).getInt64();
    return known;
  });
}

void findOrphans(RunStore& store, const std::map<std::string, std::int64_t>& artifacts,
                 const std::set<std::filesystem::path>& checkpoints, StoreCheck& check) {
  for (const std::string& name : store.artifacts().names()) {
    if (!artifacts.contains(name)) check.orphans.push_back(store.artifacts().fileOf(name));
  }
  std::error_code error;
  const std::filesystem::path folder = store.folder() / "checkpoints";
  for (std::filesystem::recursive_directory_iterator i(folder, error), end; !error && i != end; i.increment(error)) {
    std::error_code ignored;
    if (i->is_regular_file(ignored) && !checkpoints.contains(i->path())) check.orphans.push_back(i->path());
  }
}

}  // namespace

Problems problemsOfRun(RunStore& store, const std::string& uid) {
  StoreCheck check;
  checkRun(store, uid, check.problems);
  noting(check.problems, [&] {
    RunSummary run;
    run.uid = uid;
    checkCheckpoints(store, run, check);
    for (const SheetKind kind : {SheetKind::Input, SheetKind::Target, SheetKind::Output}) {
      for (const ImageSheet& sheet : KeptRun(store, uid).sheets(kind)) {
        const Message fault = store.artifacts().fault(sheet.artifact + ".png");
        if (!fault.empty()) check.problems.push_back(fault);
      }
    }
    (void)KeptRun(store, uid).attachments();
  });
  return std::move(check.problems);
}

StoreCheck verifyStore(RunStore& store, const CheckProgress& progress) {
  return guarded(store.database().file(), [&] {
    StoreCheck check;
    const SQLite::Transaction snapshot(store.database().handle());  // What other programs change meanwhile is not seen.
    check.problems = store.report();
    noting(check.problems, [&] { checkStructure(store.database(), check.problems); });
    const std::size_t before = store.report().size();
    const std::vector<RunSummary> runs = store.list({}, WhichRuns::All);
    check.problems.insert(check.problems.end(), store.report().begin() + static_cast<std::ptrdiff_t>(before),
                          store.report().end());
    std::map<std::string, std::int64_t> artifacts;
    noting(check.problems, [&] { artifacts = knownArtifacts(store.database()); });
    const std::size_t total = runs.size() + artifacts.size();
    std::set<std::filesystem::path> checkpoints;
    for (const RunSummary& run : runs) {
      checkRun(store, run.uid, check.problems);
      checkCheckpoints(store, run, check);
      noting(check.problems, [&] {
        for (const CheckpointRecord& checkpoint : RunCheckpoints(store, run.uid).all())
          checkpoints.insert(checkpoint.file);
      });
      check.epochs += static_cast<std::size_t>(std::max<std::int64_t>(0, run.epochs));
      if (progress) progress(++check.runs, total);
    }
    check.runs = runs.size();
    std::size_t done = runs.size();
    for (const auto& [name, bytes] : artifacts) {
      const Message fault = store.artifacts().fault(name);
      if (!fault.empty()) check.problems.push_back(fault);
      ++check.files;
      check.bytes += bytes;
      if (progress) progress(++done, total);
    }
    findOrphans(store, artifacts, checkpoints, check);
    return check;
  });
}

}  // namespace core
