// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures before the first epoch has ended.
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/fake_engine.h"
#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/early_outputs.h"
#include "ui/bridge/run_controller.h"

class TestEarlyOutputs : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void theyComeAfterAFewBatchesAndThenMoreSeldom();
  void theyEndWithTheFirstEpoch();
  void aRunThatGoesOnHasItsOwn();

 private:
  void begin(std::int64_t finishedEpochs);
  // The batch is done and, where pictures were asked for, they are there.
  void trainBatch(int batch);

  std::unique_ptr<QTemporaryDir> folder_;
  std::shared_ptr<testing::FakeEngine> engine_;
  std::unique_ptr<ui::RunController> controller_;
  std::unique_ptr<ui::EarlyOutputs> early_;
  std::vector<std::shared_ptr<const std::vector<core::ProbeOutput>>> rounds_;
  int batches_ = 0;
};

void TestEarlyOutputs::init() {
  testing::failOnQtWarnings();
  folder_ = std::make_unique<QTemporaryDir>();
  engine_ = std::make_shared<testing::FakeEngine>();
  controller_ = std::make_unique<ui::RunController>(folder_->path().toStdString());
  controller_->setEngine(engine_);
  early_ = std::make_unique<ui::EarlyOutputs>(*controller_, nullptr);
  rounds_.clear();
  batches_ = 0;
  connect(early_.get(), &ui::EarlyOutputs::ready, this, [this](const auto& outputs) { rounds_.push_back(outputs); });
  connect(controller_.get(), &ui::RunController::batchesDone, this,
          [this](const auto& batches) { batches_ += static_cast<int>(batches.size()); });
}

void TestEarlyOutputs::cleanup() {
  early_.reset();
  controller_.reset();
  engine_.reset();
}

void TestEarlyOutputs::begin(std::int64_t finishedEpochs) {
  QVERIFY(controller_->start(store_samples::started("mine", 5).settings).ticket);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  engine_->run().begin(finishedEpochs);
  QTRY_COMPARE(controller_->phase(), ui::Phase::Running);
}

// A picture that is asked for afterwards is answered after all that the early ones ask.
void TestEarlyOutputs::trainBatch(int batch) {
  const int before = batches_;
  engine_->run().trainBatch(batch, 1000);
  QTRY_COMPARE(batches_, before + 1);
  bool isAnswered = false;
  controller_->tryImage(store_samples::picture(7), this, [&](const auto&) { isAnswered = true; });
  QTRY_VERIFY(isAnswered);
}

void TestEarlyOutputs::theyComeAfterAFewBatchesAndThenMoreSeldom() {
  begin(0);
  std::vector<int> asked;
  for (const int batch : {1, 2, 3, 4, 5, 7, 8, 9, 15, 20, 31, 40}) {
    const std::size_t before = rounds_.size();
    trainBatch(batch);
    if (rounds_.size() > before) asked.push_back(batch);
  }
  QCOMPARE(asked, (std::vector<int>{4, 8, 20, 40}));
  QCOMPARE(rounds_.front()->size(), std::size_t{2});
  QVERIFY(rounds_.front()->front().output == store_samples::picture(0));
}

void TestEarlyOutputs::theyEndWithTheFirstEpoch() {
  begin(0);
  trainBatch(4);
  QCOMPARE(rounds_.size(), std::size_t{1});
  engine_->run().trainEpoch();
  trainBatch(16);
  QCOMPARE(rounds_.size(), std::size_t{1});
}

void TestEarlyOutputs::aRunThatGoesOnHasItsOwn() {
  begin(2);
  trainBatch(4);
  QVERIFY(rounds_.empty());
}

QTEST_MAIN(TestEarlyOutputs)
#include "tst_early_outputs.moc"
