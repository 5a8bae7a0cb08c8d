// SPDX-License-Identifier: GPL-3.0-or-later
// What a kept run shows is what it showed when it was live.
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "core/store/run_recorder.h"
#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/run_controller.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/train_page.h"
#include "ui/reading/run_history.h"
#include "ui/reading/stored_run.h"
#include "ui/runs/run_detail_pane.h"
#include "ui/runs/run_editor.h"

namespace fs = std::filesystem;

namespace {

// A run as the window sees it: kept, then shown.
struct LiveRun {
  core::RunRecorder recorder;
  ui::RunHistory& history;

  void handle(const core::TrainEvent& event) {
    recorder.handle(event);
    history.add(event);
  }
  void train(std::int64_t epoch, int batches = store_samples::kBatches) {
    for (int batch = 1; batch <= batches; ++batch) {
      core::BatchDone done;
      done.epoch = epoch;
      done.batch = batch;
      done.batches = store_samples::kBatches;
      done.loss = batch == 4 ? std::nan("") : store_samples::batchLoss(epoch, batch);
      handle(done);
    }
    if (batches < store_samples::kBatches) return;
    core::EpochDone done;
    done.epoch = epoch;
    done.metrics = {{"loss", 1.0 / static_cast<double>(epoch)},
                    {"val_loss", store_samples::validationLoss(epoch)},
                    {"val_psnr", 20.0 + static_cast<double>(epoch)},
                    {"val_binary_accuracy", 0.5},
                    {"val_ssim", std::nan("")}};
    done.best = epoch <= 3;
    handle(done);
    const store_samples::TextWeights weights(epoch);
    handle(core::WeightsReady{epoch, done.best, false, &weights});
  }
};

core::RunStarted started(std::int64_t finishedEpochs) {
  core::RunStarted start = store_samples::started("kept", 8);
  start.accuracyName = "binary_accuracy";
  start.baselines = {{"mean picture", {{"loss", 0.07}, {"psnr", 11.5}}}, {"best constant", {{"loss", 0.08}}}};
  start.finishedEpochs = finishedEpochs;
  if (finishedEpochs > 0) start.settings.training.epochs = 9;  // As it was changed to before.
  return start;
}

core::SettingsChanged changed() {
  core::SettingsChanged change{core::defaultRunSettings(), {"learning_rate", "epochs"}, 3, 2};
  change.settings.training.epochs = 9;
  return change;
}

QString pointsOf(const core::MetricSeries& series) {
  QStringList points;
  for (const auto* const part : {&series.points(), &series.notFinite()}) {
    for (const core::SeriesPoint& point : *part) points << QStringLiteral("%1:%2").arg(point.x).arg(point.y);
  }
  return points.join(QLatin1Char(' '));
}

QString described(const ui::ChartData& data) {
  QStringList parts;
  for (const core::MetricSeries& curve : data.curves) parts << pointsOf(curve);
  for (const ui::ChartBaseline& line : data.baselines) parts << line.label + QString::number(line.value);
  for (const ui::ChartMark& mark : data.marks) parts << QString::number(mark.x) + mark.text;
  parts << QString::number(data.bestEpoch.value_or(0.0)) << QString::number(data.plannedEpochs);
  return parts.join(QLatin1Char('\n'));
}

}  // namespace

class TestKeptRun : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { testing::failOnQtWarnings(); }
  void init();
  void chartsAreThoseOfTheLiveRun_data();
  void chartsAreThoseOfTheLiveRun();
  void aRunThatWentOnShowsNothingTwice();
  void aRunThatWentOnInTheMiddleOfAnEpochShowsAllOfIt();
  void eventsAreSentencesWithTheirReasons();
  void aFailedRunTellsItsReasonOnTrain();

 private:
  // Interrupted in its fourth epoch, resumed after its second, failed in its sixth.
  std::string failing(ui::RunHistory& live) const;

  std::unique_ptr<QTemporaryDir> temporary_;
  fs::path folder_;
  ui::Theme theme_;
};

void TestKeptRun::init() {
  temporary_ = std::make_unique<QTemporaryDir>();
  folder_ = temporary_->path().toStdString();
}

std::string TestKeptRun::failing(ui::RunHistory& live) const {
  std::string uid;
  {
    LiveRun run{core::RunRecorder(folder_, {"1.0", {}, {}, 0}), live};
    run.handle(started(0));
    run.train(1);
    run.train(2);
    run.train(3, 2);
    run.handle(changed());
    run.train(3);
    run.train(4, 3);
    uid = run.recorder.runUid();
    store_samples::pretendItsProcessEnded(folder_, uid);
  }
  LiveRun run{core::RunRecorder(folder_, {"1.0", uid, {}, 0}), live};
  run.handle(started(2));
  run.handle(core::RunWarning{core::Message::verbatim("The picture cannot be read.")});
  for (std::int64_t epoch = 3; epoch <= 5; ++epoch) run.train(epoch);
  run.train(6, 2);
  core::RunFailed failed;
  failed.code = core::ErrorCode::NotFinite;
  failed.message = core::Message::verbatim("The loss became infinite.");
  failed.epoch = 6;
  failed.batch = 2;
  failed.layer = "conv_3";
  run.handle(failed);
  return uid;
}

void TestKeptRun::chartsAreThoseOfTheLiveRun_data() {
  QTest::addColumn<QString>("metric");
  for (const char* const metric : {"loss", "psnr", "ssim", "accuracy"}) QTest::newRow(metric) << QString(metric);
}

void TestKeptRun::chartsAreThoseOfTheLiveRun() {
  QFETCH(const QString, metric);
  ui::RunHistory live;
  const ui::StoredRun kept = ui::readStoredRun(folder_, failing(live));
  QVERIFY2(kept.problem.empty(), kept.problem.english().c_str());
  QCOMPARE(described(kept.history.chart(metric)), described(live.chart(metric)));
  const ui::ChartData chart = kept.history.chart(metric);
  QCOMPARE(chart.marks.size(), std::size_t{3});  // Two settings, and going on.
  QCOMPARE(chart.baselines.size(), std::size_t{metric == "loss" || metric == "psnr" ? 1U : 0U});
  QCOMPARE(chart.bestEpoch, std::optional(3.0));
  QCOMPARE(kept.history.accuracyName(), std::string("binary_accuracy"));
  QVERIFY(kept.history.failure()->message == live.failure()->message);
  QCOMPARE(kept.history.warnings().size(), live.warnings().size());
}

void TestKeptRun::aRunThatWentOnShowsNothingTwice() {
  ui::RunHistory live;
  (void)failing(live);
  const core::MetricSeries batches = live.chart("loss").curve(ui::CurveKind::Batches);
  QCOMPARE(batches.points().size() + batches.notFinite().size(), std::size_t{5 * store_samples::kBatches + 2});
  for (std::size_t i = 1; i < batches.points().size(); ++i) {
    QVERIFY(batches.points()[i - 1].x < batches.points()[i].x);
  }
}

void TestKeptRun::aRunThatWentOnInTheMiddleOfAnEpochShowsAllOfIt() {
  ui::RunHistory live;
  std::string uid;
  {
    LiveRun run{core::RunRecorder(folder_, {"1.0", {}, {}, 0}), live};
    run.handle(started(0));
    run.train(1);
    run.train(2, 3);
    const store_samples::TextWeights weights(1);
    run.handle(core::WeightsReady{1, false, false, &weights, 3});
    run.handle(core::RunStopped{1, 3});
    uid = run.recorder.runUid();
  }
  LiveRun run{core::RunRecorder(folder_, {"1.0", uid, {}, 0}), live};
  core::RunStarted again = started(1);
  again.settings.training.epochs = 8;
  again.finishedBatches = 3;
  run.handle(again);
  for (int batch = 4; batch <= store_samples::kBatches; ++batch) {
    core::BatchDone done;
    done.epoch = 2;
    done.batch = batch;
    done.batches = store_samples::kBatches;
    done.loss = 0.5;
    run.handle(done);
  }
  const core::MetricSeries batches = live.chart("loss").curve(ui::CurveKind::Batches);
  QCOMPARE(batches.points().size() + batches.notFinite().size(), std::size_t{2 * store_samples::kBatches});
  const ui::ChartData chart = live.chart("loss");
  QCOMPARE(chart.marks.size(), std::size_t{1});
  QCOMPARE(chart.marks.front().x, 1.6);  // Where it went on.
  run.handle(core::RunStopped{1, 0});
  const ui::StoredRun kept = ui::readStoredRun(folder_, uid);
  QCOMPARE(described(kept.history.chart("loss")), described(live.chart("loss")));
}

void TestKeptRun::eventsAreSentencesWithTheirReasons() {
  ui::RunHistory live;
  const std::string uid = failing(live);
  ui::ComparedRuns compared;
  ui::RunEditor editor(folder_);
  ui::RunDetailPane pane(theme_, compared, editor, folder_);
  testing::show(pane);
  pane.showRun(QString::fromStdString(uid), 0);
  const auto* const events = pane.findChild<QPlainTextEdit*>(QStringLiteral("runEvents"));
  QTRY_VERIFY(!events->toPlainText().isEmpty());
  const QStringList lines = events->toPlainText().split(QLatin1Char('\n'));
  QCOMPARE(lines.size(), 5);
  QVERIFY(lines[0].contains(QStringLiteral("The run began")));
  QVERIFY(lines[1].contains(QStringLiteral("Changed in epoch 3, after batch 2: Epochs = 9, Learning rate = 0.001.")) ||
          lines[1].contains(QStringLiteral("Changed in epoch 3, after batch 2: Learning rate = 0.001, Epochs = 9.")));
  QVERIFY(lines[2].contains(QStringLiteral("The run went on after epoch 2.")));
  QVERIFY(lines[3].contains(QStringLiteral("The picture cannot be read.")));
  QVERIFY(lines[4].contains(QStringLiteral(
      "The run failed in epoch 6, batch 2. The first layer concerned is conv_3. The loss became infinite.")));
}

void TestKeptRun::aFailedRunTellsItsReasonOnTrain() {
  ui::RunHistory live;
  const std::string uid = failing(live);
  ui::RunController controller(folder_);
  ui::TrainPage page(theme_, controller, folder_);
  testing::show(page);
  page.showStoredRun(uid);
  const auto isTold = [&page](const QString& sentence) {
    const auto labels = page.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel* label) { return label->isVisible() && label->text().contains(sentence); });
  };
  QTRY_VERIFY(isTold(QStringLiteral("The loss became infinite.")));
}

QTEST_MAIN(TestKeptRun)
#include "tst_kept_run.moc"
