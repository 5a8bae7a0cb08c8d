// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "core/analysis/run_comparison.h"
#include "core/analysis/seed_groups.h"
#include "core/store/kept_run.h"
#include "core/store/run_store.h"
#include "tests/support/store_samples.h"

class TestRunComparison : public QObject {
  Q_OBJECT

 private slots:
  void onlyWhatDiffersIsListed();
  void lossesOfDifferentKindsAreNotCompared();
  void bestNeedsSomethingThatIsWorse();
  void metricsAreThoseOfAnyRunInReadingOrder();
  void runsThatDifferBySeedAreOneGroup();
  void meanCurveSpansTheRunsThatHaveTheEpoch();
};

namespace {

core::RunStarted withSeed(std::uint64_t seed, const std::string& loss = "mse") {
  core::RunStarted start = store_samples::started("seed " + std::to_string(seed), 2);
  start.settings.training.seed = seed;
  start.settings.loss = loss;
  return start;
}

}  // namespace

void TestRunComparison::onlyWhatDiffersIsListed() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  const std::vector<std::string> uids = {store_samples::recordRun(path, withSeed(1)),
                                         store_samples::recordRun(path, withSeed(2))};
  core::RunStore store(path, core::StoreAccess::ReadOnly);
  const core::RunComparison comparison = core::comparisonOf(core::detailsOf(store, uids));
  QCOMPARE(comparison.differences.size(), std::size_t{1});
  QCOMPARE(comparison.differences[0].key, std::string("seed"));
  QCOMPARE(comparison.differences[0].values, std::vector<std::string>({"1", "2"}));
  QVERIFY(comparison.equalSettings > 10);
}

void TestRunComparison::lossesOfDifferentKindsAreNotCompared() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  const std::vector<std::string> uids = {store_samples::recordRun(path, withSeed(1)),
                                         store_samples::recordRun(path, withSeed(1, "mae"))};
  core::RunStore store(path, core::StoreAccess::ReadOnly);
  const core::RunComparison comparison = core::comparisonOf(core::detailsOf(store, uids));
  QVERIFY(comparison.differIn("loss"));
  for (const core::MetricRow& row : comparison.metrics) {
    QCOMPARE(row.isComparable, !row.metric.ends_with("loss"));
  }
}

void TestRunComparison::bestNeedsSomethingThatIsWorse() {
  using Values = std::vector<std::optional<double>>;
  const std::optional<double> none;
  QCOMPARE(core::bestValue("val_psnr", {20.0, 22.0, none}), std::optional(22.0));
  QCOMPARE(core::bestValue("val_loss", {0.2, 0.1}), std::optional(0.1));
  QCOMPARE(core::bestValue("val_loss", {0.1, 0.2, 0.1}), std::optional(0.1));  // Two are equally good.
  QCOMPARE(core::bestValue("val_loss", Values{0.2, none}), none);
  QCOMPARE(core::bestValue("val_loss", Values{0.2, 0.2}), none);
  QCOMPARE(core::bestValue("val_loss", Values{0.2, std::nan("")}), none);
}

void TestRunComparison::metricsAreThoseOfAnyRunInReadingOrder() {
  core::RunSummary first;
  first.metrics = {{"loss"}, {"val_own"}, {"val_psnr"}};
  core::RunSummary second;
  second.metrics = {{"loss"}, {"val_loss"}};
  const std::vector<std::string> ordered = {"val_loss", "val_psnr", "val_own", "loss"};
  QCOMPARE(core::metricsOf({first, second}), ordered);
}

void TestRunComparison::runsThatDifferBySeedAreOneGroup() {
  const QTemporaryDir folder;
  const std::filesystem::path path = folder.path().toStdString();
  core::RunStarted otherPictures = withSeed(4);
  otherPictures.datasetFingerprint = "ffffffffffffffffffffffffffffffff";
  const std::vector<std::string> uids = {
      store_samples::recordRun(path, withSeed(1)), store_samples::recordRun(path, withSeed(1, "mae")),
      store_samples::recordRun(path, withSeed(2)), store_samples::recordRun(path, otherPictures)};
  core::RunStore store(path, core::StoreAccess::ReadOnly);
  std::vector<core::RunDetails> runs;
  for (const std::string& uid : uids) runs.push_back(core::KeptRun(store, uid).details());
  runs.push_back(runs[0]);
  runs.back().settings = "{ not settings";
  const std::vector<std::vector<std::size_t>> expected = {{0, 2}, {1}, {3}, {4}};
  QVERIFY(core::seedGroups(runs) == expected);
}

void TestRunComparison::meanCurveSpansTheRunsThatHaveTheEpoch() {
  const core::Curve first = {{1, 10.0}, {2, 20.0}, {3, 30.0}};
  const core::Curve second = {{1, 14.0}, {2, std::nan("")}};
  const std::vector<core::GroupPoint> mean = core::meanCurve({first, second});
  QCOMPARE(mean.size(), std::size_t{3});
  QCOMPARE(mean[0].mean, 12.0);
  QVERIFY(std::abs(mean[0].deviation - std::sqrt(8.0)) < 1e-12);
  QCOMPARE(mean[1].count, std::size_t{1});
  QCOMPARE(mean[1].mean, 20.0);
  QCOMPARE(mean[2].deviation, 0.0);
}

QTEST_GUILESS_MAIN(TestRunComparison)
#include "tst_run_comparison.moc"
