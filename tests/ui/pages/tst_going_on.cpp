// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that go on: from wherever, as long as a person wants, and with all that they have done in sight.
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include "core/run/settings_schema.h"
#include "core/store/kept_run.h"
#include "core/store/run_store.h"
#include "tests/support/store_samples.h"
#include "tests/ui/pages/shown_train_page.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_legend.h"
#include "ui/charts/live_chart.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/setup/setup_panel.h"

class TestGoingOn : public QObject, private ShownTrainPage {
  Q_OBJECT

 private slots:
  void init() { showPage(); }
  void cleanup() { closePage(); }
  void aRunThatGoesOnShowsAllThatItHasDone();
  void picturesThatWereMovedAreAskedFor();
  void aRunThatGoesOnLeavesNothingOfTheOneBefore();
  void aRunFromTheQueueThatGoesOnShowsItsPastToo();
  void aFinishedRunIsTrainedLonger();
  void continuingAFinishedRunAsksHowMuchLonger();
  void whatTheRateDoesIsSaidBeforeAndMarkedAfterwards();
  void aRunThatIsWorseThanTheAveragePictureIsToldSo();
  void aRunThatAPersonStoppedIsCalledStopped();
  void whereInAnEpochARunGoesOnIsSaid();
  void aRunThatIsStoppedBeforeItGoesOnIsCalledStopped();
  void theWindowBeginsWithTheRunThatItWasLeftWith();
  void whatWasSetUpStaysWhenTheWindowBegins();
  void othersBehindTheCurvesAreOnTheSamePictures();
  void aLongFirstEpochHasSomethingToShow();
  void theRunInProgressShowsItsOwnValues();

 private:
  // So many epochs of a run with this start, and how it ended; nothing where its program was killed. Answers its uid.
  std::string record(const core::RunStarted& start, int epochs, const std::optional<core::TrainEvent>& end) const;
  std::string recordStopped(int epochs) const { return record(measured("kept", 9), epochs, core::RunStopped{epochs}); }
  // With yardsticks; nobody has trained it yet.
  static core::RunStarted measured(const std::string& name, int epochs);
  void open(const std::string& uid);
  void waitForRun(std::size_t count) const { QTRY_COMPARE(engine_->runs().size(), count); }
  [[nodiscard]] const ui::ChartData& loss() const { return page_->lossCard().chart().data(); }
  [[nodiscard]] const std::vector<core::SeriesPoint>& curve() const {
    return loss().curve(ui::CurveKind::Validation).points();
  }
  template <class Widget>
  [[nodiscard]] Widget* find(const char* name) const {
    return page_->findChild<Widget*>(QLatin1String(name));
  }
};

core::RunStarted TestGoingOn::measured(const std::string& name, int epochs) {
  core::RunStarted start = store_samples::started(name, epochs);
  start.baselines = {{"mean picture", {{"loss", 0.07}, {"psnr", 11.5}}}};
  return start;
}

std::string TestGoingOn::record(const core::RunStarted& start, int epochs,
                                const std::optional<core::TrainEvent>& end) const {
  core::RunRecorder recorder(store(), {"1.0", {}, {}, 0});
  recorder.handle(start);
  for (int epoch = 1; epoch <= epochs; ++epoch) store_samples::recordEpoch(recorder, epoch);
  if (end) recorder.handle(*end);
  return recorder.runUid();
}

void TestGoingOn::open(const std::string& uid) {
  page_->showStoredRun(uid);
  QTRY_COMPARE(page_->shownRun(), uid);
}

void TestGoingOn::aRunThatGoesOnShowsAllThatItHasDone() {
  const std::string uid = recordStopped(3);
  page_->goOn(uid);  // As Runs does, with nothing in sight before.
  waitForRun(1);
  QTRY_COMPARE(curve().size(), std::size_t{3});  // Before it has begun.
  QCOMPARE(loss().baselines.size(), std::size_t{1});
  engine_->run().begin(3);
  engine_->run().trainEpoch();
  QTRY_COMPARE(curve().size(), std::size_t{4});
  QCOMPARE(curve().front().x, 1.0);
  QCOMPARE(curve().back().x, 4.0);
  QVERIFY(!loss().curve(ui::CurveKind::Batches).points().empty());
  QCOMPARE(page_->pictures().slider().epochs().front(), std::int64_t{1});
  QCOMPARE(page_->setup().settings().training.epochs, 9);
}

void TestGoingOn::picturesThatWereMovedAreAskedFor() {
  core::RunStarted start = measured("moved", 9);
  start.settings.data.folder = "/no longer/here";
  const std::string uid = record(start, 3, core::RunStopped{3});
  page_->goOn(uid);
  QTRY_VERIFY(page_->findChild<QFileDialog*>(QStringLiteral("movedPictures")) != nullptr);
  QVERIFY(engine_->runs().empty());
  QTRY_VERIFY2(notice().text().contains(QStringLiteral("are no longer in")), qPrintable(notice().text()));
  const QTemporaryDir now;
  emit page_->findChild<QFileDialog*>(QStringLiteral("movedPictures"))->fileSelected(now.path());
  waitForRun(1);
  QCOMPARE(QString::fromStdString(engine_->run().settings().data.folder), now.path());
}

void TestGoingOn::aRunThatGoesOnLeavesNothingOfTheOneBefore() {
  const std::string stopped = recordStopped(2);
  open(store_samples::recordRun(store(), "another", 6));
  QCOMPARE(curve().size(), std::size_t{6});
  page_->goOn(stopped);
  waitForRun(1);
  QTRY_COMPARE(curve().size(), std::size_t{2});
  engine_->run().begin(2);
  engine_->run().trainEpoch();
  QTRY_COMPARE(curve().size(), std::size_t{3});
  QCOMPARE(page_->shownRun(), stopped);
}

void TestGoingOn::aRunFromTheQueueThatGoesOnShowsItsPastToo() {
  const std::string uid = recordStopped(3);
  core::RunStore opened(store(), core::StoreAccess::ReadOnly);
  QVERIFY(controller_->start(core::continuationOf(opened, uid)).ticket);
  waitForRun(1);
  engine_->run().begin(3);
  engine_->run().trainEpoch();
  QTRY_COMPARE(curve().size(), std::size_t{4});
}

void TestGoingOn::aFinishedRunIsTrainedLonger() {
  open(store_samples::recordRun(store(), "kept", 3));
  QVERIFY(notice().isVisible());
  QVERIFY2(notice().text().startsWith(QStringLiteral("Finished.")), qPrintable(notice().text()));
  auto* const epochs = find<QSpinBox>("moreEpochs");
  QVERIFY(epochs->isVisible());
  QCOMPARE(epochs->value(), 3);  // As long again.
  epochs->setValue(4);
  QVERIFY(find<QPushButton>("trainLonger")->text().contains(QStringLiteral("4")));
  QVERIFY(!find<QComboBox>("lengthenedRate")->isVisible());  // A constant rate knows no length.
  testing::keep(testing::settledPicture(*page_), QStringLiteral("finished"));
  QTest::mouseClick(find<QPushButton>("trainLonger"), Qt::LeftButton);
  waitForRun(1);
  QCOMPARE(engine_->run().settings().training.epochs, 7);
  engine_->run().begin(3);
  QTRY_VERIFY(!notice().isVisible());
  engine_->run().trainEpoch();
  QTRY_COMPARE(curve().size(), std::size_t{4});
  QCOMPARE(loss().plannedEpochs, 7);
}

void TestGoingOn::continuingAFinishedRunAsksHowMuchLonger() {
  const std::string uid = store_samples::recordRun(store(), "kept", 3);
  page_->goOn(uid);
  QTRY_COMPARE(page_->shownRun(), uid);
  QVERIFY(find<QSpinBox>("moreEpochs")->isVisible());
  QVERIFY2(!notice().text().contains(QStringLiteral("cannot")), qPrintable(notice().text()));
  QVERIFY(engine_->runs().empty());
}

void TestGoingOn::whatTheRateDoesIsSaidBeforeAndMarkedAfterwards() {
  core::RunStarted start = measured("kept", 3);
  core::changeSettings(start.settings, {{"schedule", "cosine"}, {"learning_rate", "0.002"}});
  open(store_samples::recordRun(store(), start));
  auto* const note = find<QLabel>("lengthenNote");
  QVERIFY2(note->isVisible() && note->text().contains(QStringLiteral("goes on from 0.001")), qPrintable(note->text()));
  find<QComboBox>("lengthenedRate")->setCurrentIndex(1);
  QVERIFY2(note->text().contains(QStringLiteral("jumps from 0.001 to 0.001")), qPrintable(note->text()));
  testing::keep(testing::settledPicture(*page_), QStringLiteral("finished-cosine"));
  find<QComboBox>("lengthenedRate")->setCurrentIndex(0);
  QTest::mouseClick(find<QPushButton>("trainLonger"), Qt::LeftButton);
  waitForRun(1);
  engine_->run().begin(3);
  const auto isMarked = [&](const QString& words) {
    return std::any_of(loss().marks.begin(), loss().marks.end(),
                       [&](const ui::ChartMark& mark) { return mark.x == 3.0 && mark.text.contains(words); });
  };
  QTRY_VERIFY(isMarked(QStringLiteral("3 → 6")));
  QVERIFY(isMarked(QStringLiteral("The learning rate goes on from 0.001")));
}

void TestGoingOn::aRunThatIsWorseThanTheAveragePictureIsToldSo() {
  core::RunStarted start = measured("kept", 2);
  start.baselines = {{"mean picture", {{"psnr", 25.0}}}};
  open(store_samples::recordRun(store(), start));
  QVERIFY2(notice().text().contains(QStringLiteral("worse than the average picture")), qPrintable(notice().text()));
  QCOMPARE(notice().property("kind").toString(), QStringLiteral("banner-warning"));
  testing::keep(testing::settledPicture(*page_), QStringLiteral("worse-than-average"));
}

void TestGoingOn::aRunThatAPersonStoppedIsCalledStopped() {
  const std::string uid = recordStopped(2);
  page_->showLastRun();
  QTRY_COMPARE(page_->shownRun(), uid);
  QVERIFY2(notice().text().startsWith(QStringLiteral("Stopped.")), qPrintable(notice().text()));
  QTest::mouseClick(find<QPushButton>("noticeAction"), Qt::LeftButton);
  waitForRun(1);
}

void TestGoingOn::whereInAnEpochARunGoesOnIsSaid() {
  const auto within = [this](bool isStopped) {
    core::RunRecorder recorder(store(), {"1.0", {}, {}, 0});
    recorder.handle(measured("within", 9));
    store_samples::recordEpoch(recorder, 1);
    store_samples::recordBatches(recorder, 2, 1, 3);
    store_samples::recordWithinEpoch(recorder, 1, 3);
    if (isStopped) recorder.handle(core::RunStopped{1, 3});
    return recorder.runUid();
  };
  const std::string stopped = within(true);
  open(stopped);
  QTRY_VERIFY2(notice().text().contains(QStringLiteral("in epoch 2, after 3 of 5")), qPrintable(notice().text()));
  const std::string cutOff = within(false);
  store_samples::pretendItsProcessEnded(store(), cutOff);
  open(cutOff);
  QTRY_VERIFY2(notice().text().contains(QStringLiteral("in epoch 2 of 9, after 3 of 5")), qPrintable(notice().text()));
  const std::string unended = record(measured("unended", 3), 3, std::nullopt);
  store_samples::pretendItsProcessEnded(store(), unended);
  open(unended);
  QTRY_VERIFY2(notice().text().contains(QStringLiteral("only its end is missing")), qPrintable(notice().text()));
  page_->goOn(stopped);
  waitForRun(1);
}

void TestGoingOn::aRunThatIsStoppedBeforeItGoesOnIsCalledStopped() {
  const std::string uid = record(measured("kept", 9), 2, std::nullopt);
  store_samples::pretendItsProcessEnded(store(), uid);
  page_->goOn(uid);
  waitForRun(1);
  controller_->stop();  // While it reads its pictures.
  QTRY_VERIFY(!controller_->isActive());
  open(uid);
  QTRY_VERIFY2(notice().text().startsWith(QStringLiteral("Stopped.")), qPrintable(notice().text()));
  core::RunStore opened(store(), core::StoreAccess::ReadOnly);
  QVERIFY(core::KeptRun(opened, uid).details().summary.status == core::RunStatus::Stopped);
}

void TestGoingOn::theWindowBeginsWithTheRunThatItWasLeftWith() {
  const std::string older = store_samples::recordRun(store(), "older", 2);
  const std::string newer = store_samples::recordRun(store(), "newer", 3);
  page_->showLastRun(older);
  QTRY_COMPARE(page_->shownRun(), older);
  page_ = std::make_unique<ui::TrainPage>(theme_, *controller_, store());
  page_->showLastRun("no such run");
  QTRY_COMPARE(page_->shownRun(), newer);
  const std::string killed = record(measured("killed", 9), 2, std::nullopt);
  store_samples::pretendItsProcessEnded(store(), killed);
  page_ = std::make_unique<ui::TrainPage>(theme_, *controller_, store());
  page_->showLastRun(older);
  QTRY_COMPARE(page_->shownRun(), killed);
}

void TestGoingOn::whatWasSetUpStaysWhenTheWindowBegins() {
  const std::string uid = store_samples::recordRun(store(), "kept", 2);
  core::RunSettings mine = core::defaultRunSettings();
  core::changeSettings(mine, {{"epochs", "77"}});
  mine.data.folder = "mine";
  page_->setup().setSettings(mine);
  page_->showLastRun(uid);
  QTRY_COMPARE(page_->shownRun(), uid);
  QCOMPARE(page_->setup().settings().training.epochs, 77);
  page_->showStoredRun(uid);  // Asked for by a person, it brings its settings.
  QTRY_COMPARE(page_->setup().settings().training.epochs, 2);
}

void TestGoingOn::othersBehindTheCurvesAreOnTheSamePictures() {
  core::RunStarted elsewhere = measured("elsewhere", 2);
  elsewhere.datasetFingerprint = "fedcba9876543210fedcba9876543210";
  store_samples::recordRun(store(), elsewhere);
  store_samples::recordRun(store(), "same pictures", 2);
  open(store_samples::recordRun(store(), "shown", 3));
  QTRY_COMPARE(loss().others.size(), std::size_t{1});
  QCOMPARE(loss().others.front().name, QStringLiteral("same pictures"));
  const auto* const legend = page_->lossCard().findChild<ui::ChartLegend*>();
  QTRY_VERIFY2(legend->text().contains(QStringLiteral("1 other run(s) on these pictures")), qPrintable(legend->text()));
}

void TestGoingOn::aLongFirstEpochHasSomethingToShow() {
  QVERIFY(controller_->start(measured("long", 3).settings).ticket);
  waitForRun(1);
  engine_->run().begin();
  QTRY_VERIFY(!loss().baselines.empty() || loss().plannedEpochs == 3);
  engine_->run().trainBatch(4, 1000);
  QTRY_VERIFY(!page_->pictures().grid().picture(ui::ReconGrid::Row::Output, 0).isNull());
  QVERIFY(page_->pictures().slider().epochs().empty());
  testing::keep(testing::settledPicture(*page_), QStringLiteral("early"));
  engine_->run().trainEpoch();
  QTRY_COMPARE(curve().size(), std::size_t{1});
}

void TestGoingOn::theRunInProgressShowsItsOwnValues() {
  core::RunSettings planned = measured("planned", 12).settings;
  core::changeSettings(planned, {{"learning_rate", "0.003"}, {"latent_dim", "8"}});
  QVERIFY(controller_->start(planned).ticket);  // As the queue does: the set-up is another one.
  waitForRun(1);
  engine_->run().begin();
  QTRY_VERIFY(find<QLineEdit>("live_learning_rate")->isVisible());
  QCOMPARE(find<QLineEdit>("live_learning_rate")->text(), QStringLiteral("0.003"));
  QCOMPARE(find<QLineEdit>("live_epochs")->text(), QStringLiteral("12"));
  QVERIFY(find<QLabel>("liveDifferences")->text().contains(QStringLiteral("Other than set up above")));
  testing::keep(testing::settledPicture(*page_), QStringLiteral("live-settings"));
}

QTEST_MAIN(TestGoingOn)
#include "tst_going_on.moc"
