// SPDX-License-Identifier: GPL-3.0-or-later
// What a run needs beside its tensors: stopping as Keras does, pausing, and events as text.
#include <QTest>
#include <limits>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/run/early_stopping.h"
#include "core/run/train_event.h"
#include "core/run/training_control.h"
#include "tests/support/keras_fixture.h"

class TestRun : public QObject {
  Q_OBJECT
 private slots:
  void earlyStoppingEndsWhereKerasEnds_data();
  void earlyStoppingEndsWhereKerasEnds();
  void stoppingEndsAPause();
  void eventsAreOneLineOfJsonEach();
  void figuresThatAreNotFiniteBecomeNull();
};

void TestRun::earlyStoppingEndsWhereKerasEnds_data() {
  QTest::addColumn<int>("number");
  const int count = static_cast<int>(kerasFixture("early_stopping.json").size());
  for (int i = 0; i < count; ++i) QTest::addRow("sequence %d", i) << i;
}

void TestRun::earlyStoppingEndsWhereKerasEnds() {
  QFETCH(const int, number);
  const nlohmann::json one = kerasFixture("early_stopping.json").at(static_cast<std::size_t>(number));
  core::StoppingSettings settings;
  settings.patience = one["patience"];
  settings.minDelta = one["min_delta"];
  if (settings.patience == 0)
    QSKIP("0 turns early stopping off here; in Keras it ends at the first epoch without progress");
  core::EarlyStopping stopping(settings);
  std::int64_t epoch = 0;
  for (const nlohmann::json& loss : one["val_loss"]) {
    stopping.epochEnded(++epoch, loss.is_number() ? loss.get<double>() : std::numeric_limits<double>::quiet_NaN());
    if (stopping.shouldStop()) break;
  }
  QCOMPARE(stopping.shouldStop(), one["stopped"].get<bool>());
  QCOMPARE(epoch, one["epochs"].get<std::int64_t>());
  if (one["best_epoch"].is_number()) QCOMPARE(stopping.state().bestEpoch, one["best_epoch"].get<std::int64_t>());
}

void TestRun::stoppingEndsAPause() {
  core::TrainingControl control;
  control.pause();
  bool goesOn = true;
  std::jthread training([&] { goesOn = control.passOrStop(); });
  control.stop();
  training.join();
  QVERIFY(!goesOn);
  QVERIFY(control.isStopping());
}

void TestRun::eventsAreOneLineOfJsonEach() {
  core::EpochDone epoch;
  epoch.epoch = 3;
  epoch.metrics = {{"val_loss", 0.25}};
  epoch.best = true;
  const std::string line = core::eventJson(epoch);
  QVERIFY(line.find('\n') == std::string::npos);
  const nlohmann::json json = nlohmann::json::parse(line);
  QCOMPARE(json["event"].get<std::string>(), "epoch-done");
  QCOMPARE(json["epoch"].get<int>(), 3);
  QCOMPARE(json["val_loss"].get<double>(), 0.25);
  QVERIFY(json["best"].get<bool>());
  const nlohmann::json failed = nlohmann::json::parse(core::eventJson(core::RunFailed{
      core::ErrorCode::NotFinite, "x", "caf\xE9 became infinite", 2, 5, "model.3 (Conv2D)", {"caf\xE9.png"}}));
  QCOMPARE(failed["code"].get<std::string>(), "not-finite");
  QCOMPARE(failed["batch"].get<int>(), 5);
}

void TestRun::figuresThatAreNotFiniteBecomeNull() {
  core::BatchDone batch;
  batch.loss = std::numeric_limits<double>::infinity();
  batch.runningLoss = std::numeric_limits<double>::quiet_NaN();
  const nlohmann::json json = nlohmann::json::parse(core::eventJson(batch));
  QVERIFY(json["loss"].is_null() && json["running_loss"].is_null());
}

QTEST_GUILESS_MAIN(TestRun)

#include "tst_run.moc"
