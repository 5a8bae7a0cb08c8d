// SPDX-License-Identifier: GPL-3.0-or-later
// How pictures are divided among processes, and how these find each other.
#include <QTest>
#include <map>
#include <numeric>
#include <vector>

#include "core/base/error.h"
#include "core/engine/batch_share.h"
#include "core/engine/rendezvous.h"

namespace {

std::vector<std::uint32_t> numbered(std::size_t count) {
  std::vector<std::uint32_t> samples(count);
  std::iota(samples.begin(), samples.end(), 100U);
  return samples;
}

std::optional<core::Rendezvous> rendezvousIn(const std::map<std::string, std::string>& variables) {
  return core::rendezvousFrom([&](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  });
}

}  // namespace

class TestBatchShare : public QObject {
  Q_OBJECT

 private slots:
  void everyPictureOfABatchCountsOnce();
  void everyProcessMakesTheSameSteps();
  void listsAreDividedWithoutRepeats();
  void torchrunIsUnderstood();
  void slurmIsUnderstood();
  void nonsenseIsRefused();
  void theFirstMachineOfAListIsFound_data();
  void theFirstMachineOfAListIsFound();
  void threadsAreShared();
  void eachProcessOfAMachineHasAGraphicsCardOfItsOwn();
};

void TestBatchShare::everyPictureOfABatchCountsOnce() {
  for (int size = 1; size <= 9; ++size) {
    for (std::size_t pictures = 1; pictures <= 40; ++pictures) {
      double weight = 0.0;
      std::size_t next = 0;
      for (int rank = 0; rank < size; ++rank) {
        const core::BatchShare share = core::shareOfBatch(pictures, rank, size);
        QVERIFY(share.count >= 1 && share.first + share.count <= pictures && share.whole == pictures);
        weight += share.weight();
        if (!share.counts) continue;
        QCOMPARE(share.first, next);
        next += share.count;
      }
      QCOMPARE(next, pictures);
      QCOMPARE(weight, 1.0);
    }
  }
}

void TestBatchShare::everyProcessMakesTheSameSteps() {
  for (const std::size_t pictures : {1, 2, 7, 8, 9, 45, 64}) {
    const std::vector<std::uint32_t> samples = numbered(pictures);
    for (const std::size_t batch : {5, 8, 11}) {
      for (int size = 1; size <= 5; ++size) {
        for (int rank = 0; rank < size; ++rank) {
          const core::EpochShare own = core::shareOfEpoch(samples, batch, rank, size);
          std::size_t next = 0;  // Read as a feed does: so many at a time, the last time the rest.
          for (std::size_t begin = 0; begin < pictures; begin += batch) {
            const core::BatchShare share = core::shareOfBatch(std::min(batch, pictures - begin), rank, size);
            QVERIFY(share.count <= own.batchSize);
            QVERIFY(share.count == own.batchSize || begin + batch >= pictures);
            QCOMPARE(own.samples[next], samples[begin + share.first]);
            next += share.count;
          }
          QCOMPARE(next, own.samples.size());
        }
      }
    }
  }
}

void TestBatchShare::listsAreDividedWithoutRepeats() {
  const std::vector<std::uint32_t> samples = numbered(7);
  std::vector<std::uint32_t> together;
  for (int rank = 0; rank < 10; ++rank) {
    const auto part = core::shareOfList(samples, rank, 10);
    together.insert(together.end(), part.begin(), part.end());
  }
  QCOMPARE(together, samples);
}

void TestBatchShare::torchrunIsUnderstood() {
  const auto met = rendezvousIn({{"RANK", "5"},
                                 {"WORLD_SIZE", "8"},
                                 {"LOCAL_RANK", "1"},
                                 {"LOCAL_WORLD_SIZE", "4"},
                                 {"MASTER_ADDR", "lab"},
                                 {"MASTER_PORT", "29500"},
                                 {"TORCHELASTIC_USE_AGENT_STORE", "True"},
                                 {"SLURM_PROCID", "0"},
                                 {"SLURM_NTASKS", "2"}});
  QVERIFY(met.has_value());
  QCOMPARE(met->rank, 5);
  QCOMPARE(met->size, 8);
  QCOMPARE(met->localRank, 1);
  QCOMPARE(met->localSize, 4);
  QCOMPARE(met->host, std::string("lab"));
  QCOMPARE(met->port, std::uint16_t{29500});
  QVERIFY(met->hasServer && met->file.empty());
}

void TestBatchShare::slurmIsUnderstood() {
  std::map<std::string, std::string> variables = {{"SLURM_PROCID", "3"},
                                                  {"SLURM_NTASKS", "6"},
                                                  {"SLURM_LOCALID", "1"},
                                                  {"SLURM_STEP_TASKS_PER_NODE", "2(x3)"},
                                                  {"SLURM_STEP_NODELIST", "node[07-09]"},
                                                  {"SLURM_JOB_ID", "4711"},
                                                  {"SLURM_CPUS_PER_TASK", "4"}};
  const auto met = rendezvousIn(variables);
  QVERIFY(met.has_value());
  QCOMPARE(met->rank, 3);
  QCOMPARE(met->size, 6);
  QCOMPARE(met->localSize, 2);
  QCOMPARE(met->threads, 4);
  QCOMPARE(met->host, std::string("node07"));
  variables["SLURM_PROCID"] = "0";
  QCOMPARE(rendezvousIn(variables)->port, met->port);  // All tasks of a step choose the same, those of others another.
  variables["SLURM_STEP_ID"] = "1";
  QVERIFY(rendezvousIn(variables)->port != met->port);
  variables["MASTER_PORT"] = "12345";
  QCOMPARE(rendezvousIn(variables)->port, std::uint16_t{12345});
}

void TestBatchShare::nonsenseIsRefused() {
  QVERIFY(!rendezvousIn({}).has_value());
  QVERIFY(!rendezvousIn({{"RANK", "0"}}).has_value());
  for (const auto& [rank, size, port] : std::vector<std::array<const char*, 3>>{
           {"2", "2", "1"}, {"-1", "2", "1"}, {"0", "0", "1"}, {"x", "2", "1"}, {"0", "2", "0"}, {"0", "2", "70000"}}) {
    const auto read = [&] {
      (void)rendezvousIn({{"RANK", rank}, {"WORLD_SIZE", size}, {"MASTER_ADDR", "lab"}, {"MASTER_PORT", port}});
    };
    QVERIFY_EXCEPTION_THROWN(read(), core::Error);
  }
}

void TestBatchShare::theFirstMachineOfAListIsFound_data() {
  QTest::addColumn<QString>("list");
  QTest::addColumn<QString>("host");
  QTest::newRow("one") << "node7"
                       << "node7";
  QTest::newRow("several") << "alpha,beta"
                           << "alpha";
  QTest::newRow("a range") << "node[007-012,020],login"
                           << "node007";
  QTest::newRow("a list") << "node[3,5]"
                          << "node3";
  QTest::newRow("a single number") << "node[12]"
                                   << "node12";
  QTest::newRow("words behind") << "rack[1-2]node[3-4],other"
                                << "rack1node3";
  QTest::newRow("cut off") << "node[1"
                           << "node1";
  QTest::newRow("nothing") << ""
                           << "";
}

void TestBatchShare::theFirstMachineOfAListIsFound() {
  QFETCH(const QString, list);
  QTEST(QString::fromStdString(core::firstHost(list.toStdString())), "host");
}

void TestBatchShare::threadsAreShared() {
  core::Rendezvous one;
  one.size = one.localSize = 3;
  QCOMPARE(core::shareOfThreads(one, 8), 3);
  one.localRank = 2;
  QCOMPARE(core::shareOfThreads(one, 8), 2);
  QCOMPARE(core::shareOfThreads(one, 2), 1);
  one.threads = 4;  // What the batch system gives is not divided again.
  QCOMPARE(core::shareOfThreads(one, 8), 4);
  QCOMPARE(core::shareOfThreads(one, 2), 2);
}

void TestBatchShare::eachProcessOfAMachineHasAGraphicsCardOfItsOwn() {
  const auto card = [](int rank, int localRank, int cards) {
    const auto found = rendezvousIn({{"SLURM_PROCID", std::to_string(rank)},
                                     {"SLURM_NTASKS", "8"},
                                     {"SLURM_LOCALID", std::to_string(localRank)},
                                     {"SLURM_STEP_NODELIST", "node[1-2]"},
                                     {"SLURM_STEP_TASKS_PER_NODE", "4(x2)"}});
    return core::shareOfCards(*found, cards);
  };
  QCOMPARE(card(2, 2, 4), 2);
  QCOMPARE(card(6, 2, 4), 2);  // On the second machine.
  QCOMPARE(card(3, 3, 2), 1);  // Two processes to a card.
  QCOMPARE(card(3, 3, 1), 0);  // Slurm may show each task one card alone.
  QCOMPARE(card(3, 3, 0), 0);
}

QTEST_GUILESS_MAIN(TestBatchShare)

#include "tst_batch_share.moc"
