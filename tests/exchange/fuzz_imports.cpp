// SPDX-License-Identifier: GPL-3.0-or-later
// Mutated files of other programs' runs: each is read as far as it goes or refused with an Error, and nothing else.
//   fuzz_imports COUNT SEED
// Build it with the preset "asan" to see what a crash would only hint at. Exit status: 0 no finding, 1 a finding.
#include <fstream>
#include <iterator>
#include <string>

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/exchange/csv_import.h"
#include "core/exchange/event_file.h"
#include "core/exchange/event_reader.h"
#include "core/exchange/hparams_reader.h"
#include "core/exchange/mlflow_import.h"
#include "core/exchange/run_mlflow.h"
#include "core/exchange/run_tensorboard.h"
#include "core/exchange/tensorboard_import.h"
#include "core/store/run_store.h"
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

// One to six changes: a bit, a byte at an end of its range, a piece copied elsewhere or left out, an end cut off.
std::string mutated(std::string bytes, core::Random& random) {
  for (std::uint64_t change = random.below(6) + 1; change > 0 && !bytes.empty(); --change) {
    const std::size_t at = random.below(bytes.size());
    switch (random.below(8)) {
      case 0: bytes.resize(at); break;
      case 1: bytes.insert(at, bytes.substr(random.below(bytes.size()), random.below(64))); break;
      case 2: bytes.erase(at, random.below(40)); break;
      case 3: bytes[at] = '\xFF'; break;
      case 4: bytes[at] = '\x7F'; break;
      default: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
    }
  }
  return bytes;
}

// A record whose checksums are right, whatever its data: otherwise few changes would come past them.
std::string record(const std::string& data) {
  std::string length;
  core::appendLittleEndian(length, data.size(), 8);
  std::string bytes = length;
  core::appendLittleEndian(bytes, core::maskedChecksum(length), 4);
  bytes += data;
  core::appendLittleEndian(bytes, core::maskedChecksum(data), 4);
  return bytes;
}

class Fuzzer {
 public:
  Fuzzer(fs::path root, std::uint64_t seed) : root_(std::move(root)), random_(seed) {
    const std::string uid = store_samples::recordRun(root_ / "store", "a run", 3);
    core::RunStore store(root_ / "store");
    const fs::path logs = core::exportTensorBoard(store, uid, root_ / "logs");
    for (const auto& entry : fs::directory_iterator(logs)) events_ = bytesOf(entry.path());
    for (std::size_t place = 0; place + 12 < events_.size();) {
      const auto length = static_cast<std::size_t>(static_cast<std::uint8_t>(events_[place])) |
                          static_cast<std::size_t>(static_cast<std::uint8_t>(events_[place + 1])) << 8U;
      records_.push_back(events_.substr(place + 12, length));
      place += 16 + length;
    }
    run_ = core::exportMlflowFolder(store, uid, root_ / "mlruns", "one");
    meta_ = bytesOf(run_ / "meta.yaml");
    metric_ = bytesOf(run_ / "metrics" / "val_loss");
    fs::create_directories(root_ / "mutated");
  }

  // Throws what is a finding.
  void round(std::uint64_t kind) {
    try {
      switch (kind % 5) {
        case 0: return eventFile(mutated(events_, random_));
        case 1:
        case 2: return changedRecords();
        case 3: return table();
        default: mlflowFolder();
      }
    } catch (const core::Error&) {  // A refusal, as it should be.
    }
  }

 private:
  void eventFile(const std::string& bytes) {
    write(root_ / "mutated" / "events.out.tfevents.1", bytes);
    (void)core::isEventFile(root_ / "mutated" / "events.out.tfevents.1");
    core::runsFromTensorBoard(root_ / "mutated", [](core::ForeignRun&) {});
  }

  void changedRecords() {
    std::string bytes = record(records_.front());
    for (std::size_t i = 1; i < records_.size(); ++i) {
      bytes += record(random_.below(2) == 0 ? records_[i] : mutated(records_[i], random_));
    }
    eventFile(bytes);
    (void)core::readHParams(mutated(records_[random_.below(records_.size())], random_));
  }

  void table() {
    const std::string text =
        "Step,\"a, run - val/loss\",other - val/loss__MIN\n1,0.5,\"0,25\"\n2;NaN;1e400\n\"3\"\"\",-inf,\t\n";
    write(root_ / "table.csv", mutated(text, random_));
    core::runsFromCsv(root_ / "table.csv", [](core::ForeignRun&) {});
  }

  void mlflowFolder() {
    write(run_ / "meta.yaml", random_.below(2) == 0 ? meta_ : mutated(meta_, random_));
    write(run_ / "metrics" / "val_loss", mutated(metric_, random_));
    (void)core::isMlflowFolder(root_ / "mlruns");
    core::runsFromMlflowFolder(root_ / "mlruns", {}, [](core::ForeignRun&) {});
  }

  fs::path root_;
  core::Random random_;
  std::string events_;
  std::vector<std::string> records_;  // The data of each.
  fs::path run_;
  std::string meta_;
  std::string metric_;
};

}  // namespace

int main(int count, char** arguments) { return testing::fuzzRounds<Fuzzer>(count, arguments); }
