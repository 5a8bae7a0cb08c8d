// SPDX-License-Identifier: GPL-3.0-or-later
// Between a run and whoever watches it: on disk first, and a full disk is waited for.
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include "core/base/error.h"
#include "core/store/durable_sink.h"
#include "core/store/kept_run.h"
#include "core/store/run_store.h"
#include "tests/support/store_samples.h"

namespace {

// Weights for which there is no room yet.
class LargeWeights : public store_samples::TextWeights {
 public:
  explicit LargeWeights(int tries) : TextWeights(1), tries_(tries) {}
  void saveCheckpoint(const std::filesystem::path& file) const override {
    if (tries_-- > 0)
      throw core::Error(core::ErrorCode::FileUnwritable, file.string(),
                        core::Message::verbatim("There is no space left."));
    TextWeights::saveCheckpoint(file);
  }

 private:
  mutable int tries_;
};

}  // namespace

class TestDurableSink : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void fullDiskIsToldAndTriedAgainUntilThereIsRoom();
  void whoStopsARunThatWaitsIsHeardAtOnce();
  void otherMistakesAreNotWaitedFor();
  void anEpochIsPassedOnOnceItIsKept();

 private:
  core::DurableSink sink(core::SpaceWait wait);
  void handleEpoch(core::DurableSink& sink, const core::WeightsView& weights);

  std::unique_ptr<QTemporaryDir> temporary_;
  std::vector<core::TrainEvent> passed_;
};

void TestDurableSink::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  passed_.clear();
}

core::DurableSink TestDurableSink::sink(core::SpaceWait wait) {
  return {temporary_->path().toStdString(),
          {"1.0", {}, {}, 0},
          [] { return std::string("layers"); },
          std::move(wait),
          [this](const core::TrainEvent& event) { passed_.push_back(event); }};
}

void TestDurableSink::handleEpoch(core::DurableSink& sink, const core::WeightsView& weights) {
  core::EpochDone done;
  done.epoch = 1;
  done.metrics = {{"loss", 0.5}, {"val_loss", 0.4}};
  sink.handle(done);
  sink.handle(core::WeightsReady{1, true, false, &weights});
}

void TestDurableSink::fullDiskIsToldAndTriedAgainUntilThereIsRoom() {
  std::vector<std::string> told;
  core::SpaceWait wait;
  wait.pause = std::chrono::milliseconds(1);
  wait.tell = [&](const core::Message& why) { told.push_back(why.english()); };
  core::DurableSink sink = this->sink(wait);
  sink.handle(store_samples::started("run", 3));
  handleEpoch(sink, LargeWeights(2));
  QCOMPARE(told.size(), std::size_t{2});
  QVERIFY(told[0].find("no space") != std::string::npos);
  core::RunStore store(temporary_->path().toStdString(), core::StoreAccess::ReadOnly);
  QCOMPARE(core::KeptRun(store, sink.runUid()).details().summary.epochs, std::int64_t{1});
  QCOMPARE(passed_.size(), std::size_t{3});
}

// The pause is far longer than anybody would wait for this test.
void TestDurableSink::whoStopsARunThatWaitsIsHeardAtOnce() {
  std::stop_source stopping;
  core::SpaceWait wait;
  wait.stopping = stopping.get_token();
  wait.pause = std::chrono::hours(1);
  int told = 0;
  wait.tell = [&](const core::Message&) {
    ++told;
    stopping.request_stop();
  };
  core::DurableSink sink = this->sink(wait);
  sink.handle(store_samples::started("run", 3));
  QVERIFY_EXCEPTION_THROWN(handleEpoch(sink, LargeWeights(1000)), core::Error);
  QCOMPARE(told, 1);
}

void TestDurableSink::otherMistakesAreNotWaitedFor() {
  core::SpaceWait wait;
  wait.tell = [](const core::Message&) { QFAIL("There is nothing to wait for."); };
  core::DurableSink sink = this->sink(wait);
  QVERIFY_EXCEPTION_THROWN(sink.handle(core::WeightsReady{}), std::exception);
}

void TestDurableSink::anEpochIsPassedOnOnceItIsKept() {
  core::DurableSink sink = this->sink({});
  sink.handle(store_samples::started("run", 3));
  core::EpochDone done;
  done.epoch = 1;
  done.metrics = {{"val_loss", 0.4}};
  sink.handle(done);
  QCOMPARE(passed_.size(), std::size_t{1});
  const store_samples::TextWeights weights(1);
  sink.handle(core::WeightsReady{1, true, false, &weights});
  QCOMPARE(passed_.size(), std::size_t{3});
  QVERIFY(std::holds_alternative<core::EpochDone>(passed_[1]));
}

QTEST_GUILESS_MAIN(TestDurableSink)
#include "tst_durable_sink.moc"
