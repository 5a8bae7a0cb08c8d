// SPDX-License-Identifier: GPL-3.0-or-later
// Mutated databases, archives, settings and queries: each is read whole or refused with an Error, and nothing else.
//   fuzz_store COUNT SEED
// Build it with the preset "asan" to see what a crash would only hint at. Exit status: 0 no finding, 1 a finding.
#include <fstream>
#include <iterator>
#include <string>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/exchange/run_archive.h"
#include "core/exchange/run_csv.h"
#include "core/query/query.h"
#include "core/run/event_json.h"
#include "core/run/settings_file.h"
#include "core/store/condition_writer.h"
#include "core/store/database.h"
#include "core/store/kept_run.h"
#include "core/store/run_changes.h"
#include "core/store/run_checkpoints.h"
#include "core/store/run_store.h"
#include "core/store/store_check.h"
#include "core/store/store_pruning.h"
#include "tests/support/fuzz_rounds.h"
#include "tests/support/store_samples.h"

namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// One to eight changes: a bit, a byte at an end of its range, a piece copied elsewhere, an end cut off.
std::string mutated(std::string bytes, core::Random& random) {
  for (std::uint64_t change = random.below(8) + 1; change > 0 && !bytes.empty(); --change) {
    const std::size_t at = random.below(bytes.size());
    switch (random.below(8)) {
      case 0: bytes.resize(at); break;
      case 1: bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(64))); break;
      case 2: bytes.replace(at, std::min<std::size_t>(64, bytes.size() - at), bytes.substr(0, 64)); break;
      case 3: bytes[at] = '\xFF'; break;
      case 4: bytes[at] = '\x7F'; break;
      default: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
    }
  }
  return bytes;
}

void readEverything(const fs::path& folder) {
  core::RunStore store(folder);
  (void)core::verifyStore(store);
  (void)core::prunePreview(store, 0);
  for (const core::RunSummary& run : store.list("val_loss < 1 or not tag = demo", core::WhichRuns::All)) {
    try {
      (void)core::KeptRun(store, run.uid).details();
      (void)core::runCsv(store, run.uid);
      (void)core::KeptRun(store, run.uid).events();
      (void)core::KeptRun(store, run.uid).probes();
      (void)core::KeptRun(store, run.uid).attachments();
      (void)core::RunCheckpoints(store, run.uid).best();
    } catch (const core::Error&) {  // What is damaged is refused; the rest is still read.
    }
  }
}

class Fuzzer {
 public:
  Fuzzer(fs::path root, std::uint64_t seed) : root_(std::move(root)), random_(seed) {
    const fs::path whole = root_ / "whole";
    const std::string uid = store_samples::recordRun(whole, "a run", 3);
    core::RunStore store(whole);
    core::RunChanges(store, uid).addTag("demo");
    core::archiveRun(store, uid, root_ / "archive");
    archive_ = bytesOf(root_ / "archive");
    settings_ = core::KeptRun(store, uid).details().settings;
    event_ = core::eventJson(core::KeptRun(store, uid).details().started);
    store.database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    database_ = bytesOf(whole / "afterimage.db");
    fs::create_directories(root_ / "mutated");
  }

  // Throws what is a finding.
  void round(std::uint64_t kind) {
    try {
      switch (kind % 5) {
        case 0: return database();
        case 1: return archive();
        case 2: (void)core::parseRecipe(mutated(settings_, random_), "mutated settings"); return;
        case 3: (void)core::eventFromJson(mutated(event_, random_)); return;
        default: query();
      }
    } catch (const core::Error&) {  // A refusal, as it should be.
    }
  }

 private:
  void database() {
    for (const char* ending : {"-wal", "-shm"}) fs::remove(root_ / "mutated" / (std::string("afterimage.db") + ending));
    write(root_ / "mutated/afterimage.db", mutated(database_, random_));
    readEverything(root_ / "mutated");
  }

  void archive() {
    write(root_ / "archive", mutated(archive_, random_));
    core::RunStore target(root_ / "target");
    const std::string uid = core::importRun(target, root_ / "archive");
    core::RunChanges(target, uid).trash();
    (void)core::RunChanges(target, uid).purge();
  }

  void query() {
    const std::string text =
        "optimizer = rmsprop and (val_loss.at(12) < 0.03 or tag ~ \"de'mo\") and not created >= today";
    (void)core::compileQuery(mutated(text, random_), {}, 0);
    (void)core::completeQuery(mutated(text, random_), {});
  }

  fs::path root_;
  core::Random random_;
  std::string database_;
  std::string archive_;
  std::string settings_;
  std::string event_;
};

}  // namespace

int main(int count, char** arguments) { return testing::fuzzRounds<Fuzzer>(count, arguments); }
