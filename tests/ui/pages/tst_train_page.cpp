// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Train shows and says of runs that are started, stopped, refused and opened; the engine does as it is told.
#include <QPushButton>
#include <QTest>

#include "tests/support/store_samples.h"
#include "tests/ui/pages/shown_train_page.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/setup/setup_panel.h"

class TestTrainPage : public QObject, private ShownTrainPage {
  Q_OBJECT

 private slots:
  void init() { showPage(); }
  void cleanup() { closePage(); }
  void startThatIsRefusedSaysWhy();
  void runThatIsTakenFromElsewhereIsShownToo();
  void runThatIsTrainedElsewhereIsFollowed();
  void stoppedRunOffersToGoOnAndDoes();
  void keptRunThatFailedSaysWhyAgain();
  void keptRunThatWasCutOffOffersToGoOn();
  void engineThatIsSlowHereSaysWhatToDo();
  void aChartThatIsSavedTakesBackThatItWasNot();
  void whereOneChartHasRoomItShowsEveryFigure();

 private:
  void open(const std::string& uid);
  // One epoch of five, and how it ended; nothing where its program was killed. Answers its uid.
  std::string recordBeginning(const std::optional<core::TrainEvent>& end) const;
  // The newest run begins and has so many epochs.
  void train(int epochs);
  [[nodiscard]] std::size_t epochsShown() const {
    return page_->lossCard().chart().data().curve(ui::CurveKind::Validation).points().size();
  }
};

void TestTrainPage::train(int epochs) {
  engine_->run().begin();
  for (int epoch = 0; epoch < epochs; ++epoch) engine_->run().trainEpoch();
}

std::string TestTrainPage::recordBeginning(const std::optional<core::TrainEvent>& end) const {
  core::RunRecorder recorder(store(), {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("kept", 5));
  store_samples::recordEpoch(recorder, 1);
  if (end) recorder.handle(*end);
  return recorder.runUid();
}

void TestTrainPage::open(const std::string& uid) {
  page_->showStoredRun(uid);
  QTRY_COMPARE(page_->shownRun(), uid);  // What is set up may change for other reasons before.
}

void TestTrainPage::engineThatIsSlowHereSaysWhatToDo() {
  page_->setEngineReady({}, {});
  QVERIFY(!notice().isVisible());
  page_->setEngineReady({}, {core::Message::verbatim("Slow: sudo apt install fast")});
  QVERIFY(notice().isVisible());
  QVERIFY2(notice().text().contains(QStringLiteral("slow on this machine")), qPrintable(notice().text()));
  QVERIFY2(notice().text().contains(QStringLiteral("sudo apt install fast")), qPrintable(notice().text()));
}

void TestTrainPage::aChartThatIsSavedTakesBackThatItWasNot() {
  emit page_->lossCard().failed(QStringLiteral("No room."));
  QCOMPARE(notice().text(), QStringLiteral("Not saved. No room."));
  emit page_->metricCard().saved(QStringLiteral("/somewhere/psnr.png"));
  QCOMPARE(notice().text(), QStringLiteral("Saved. /somewhere/psnr.png"));
}

void TestTrainPage::whereOneChartHasRoomItShowsEveryFigure() {
  const auto isOffered = [](const ui::ChartCard& card, const char* figure) {
    const auto* const button = card.findChild<QWidget*>(QLatin1String(figure));
    const auto* const box = card.findChild<QWidget*>(QStringLiteral("segmentsBox"));
    return (button != nullptr && button->isVisible() && button->width() > 10) ||
           (box->isVisible() && box->width() > 10);
  };
  emit theme_.changed();
  page_->resize(1440, 850);
  QTRY_VERIFY(page_->metricCard().isVisible() && isOffered(page_->metricCard(), "psnr"));
  page_->resize(820, 850);
  QTRY_VERIFY(!page_->metricCard().isVisible());
  QTRY_VERIFY(isOffered(page_->lossCard(), "psnr") && isOffered(page_->lossCard(), "loss"));
  page_->lossCard().choose(QStringLiteral("ssim"));
  page_->resize(1440, 850);
  QTRY_VERIFY(page_->metricCard().isVisible() && isOffered(page_->metricCard(), "ssim"));
  QCOMPARE(page_->lossCard().chosen(), QStringLiteral("loss"));
  page_->resize(820, 850);
  page_->resize(1440, 850);
  QTRY_VERIFY(page_->metricCard().isVisible() && isOffered(page_->metricCard(), "ssim"));
  testing::keep(testing::settledPicture(*page_), QStringLiteral("two-charts"));
}

void TestTrainPage::startThatIsRefusedSaysWhy() {
  const std::string uid = recordBeginning(core::RunStopped{1});
  QVERIFY(controller_->start(store_samples::started("first", 5).settings).ticket);
  page_->goOn(uid);
  QTRY_VERIFY(notice().isVisible());
  QVERIFY2(notice().text().contains(QStringLiteral("in progress")), qPrintable(notice().text()));
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  core::RunSettings changed = page_->setup().settings();
  changed.training.epochs += 1;
  page_->setup().setSettings(changed);
  QVERIFY(!notice().isVisible());  // It was said of another set-up.
}

void TestTrainPage::runThatIsTakenFromElsewhereIsShownToo() {
  open(store_samples::recordRun(store(), "kept", 3));
  QTRY_COMPARE(epochsShown(), std::size_t{3});
  QVERIFY(controller_->start(store_samples::started("planned", 5).settings).ticket);
  QCOMPARE(epochsShown(), std::size_t{0});  // There is room for it at once.
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  train(2);
  QTRY_COMPARE(epochsShown(), std::size_t{2});
}

void TestTrainPage::runThatIsTrainedElsewhereIsFollowed() {
  core::RunRecorder recorder(store(), {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("far away", 5));
  for (const std::int64_t epoch : {1, 2}) store_samples::recordEpoch(recorder, epoch);
  open(recorder.runUid());
  const ui::EpochSlider& slider = page_->pictures().slider();
  QCOMPARE(slider.epochs().size(), std::size_t{2});
  QVERIFY(slider.isLive());
  core::RunSettings mine = page_->setup().settings();
  mine.training.epochs = 77;  // What a person sets up meanwhile stays.
  page_->setup().setSettings(mine);
  page_->pictures().slider().setEpoch(1);
  store_samples::recordEpoch(recorder, 3);
  page_->followStoredRun({QStringLiteral("another")});
  page_->followStoredRun({QString::fromStdString(recorder.runUid())});
  QTRY_COMPARE(epochsShown(), std::size_t{3});
  QCOMPARE(slider.epochs().size(), std::size_t{3});
  QCOMPARE(slider.epoch(), std::int64_t{1});  // Whoever looks at an earlier epoch goes on doing so.
  QCOMPARE(page_->setup().settings().training.epochs, 77);
}

void TestTrainPage::stoppedRunOffersToGoOnAndDoes() {
  QVERIFY(controller_->start(store_samples::started("mine", 5).settings).ticket);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
  train(2);
  QTRY_COMPARE(epochsShown(), std::size_t{2});
  controller_->stop();
  QTRY_VERIFY(notice().isVisible() && notice().text().startsWith(QStringLiteral("Stopped.")));
  QTest::mouseClick(page_->findChild<QPushButton*>(QStringLiteral("noticeAction")), Qt::LeftButton);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{2});
  QCOMPARE(epochsShown(), std::size_t{2});  // What it has learnt stays in sight.
}

void TestTrainPage::keptRunThatFailedSaysWhyAgain() {
  core::RunFailed failed;
  failed.message = core::Message::verbatim("The loss became infinite.");
  open(recordBeginning(failed));
  QTRY_VERIFY(notice().isVisible());
  QVERIFY2(notice().text().contains(QStringLiteral("The loss became infinite.")), qPrintable(notice().text()));
}

void TestTrainPage::keptRunThatWasCutOffOffersToGoOn() {
  store_samples::pretendItsProcessEnded(store(), recordBeginning(std::nullopt));
  page_->showLastRun();
  QTRY_VERIFY(notice().isVisible());
  QVERIFY2(notice().text().contains(QStringLiteral("cut off")), qPrintable(notice().text()));
  QTest::mouseClick(page_->findChild<QPushButton*>(QStringLiteral("noticeAction")), Qt::LeftButton);
  QTRY_COMPARE(engine_->runs().size(), std::size_t{1});
}

QTEST_MAIN(TestTrainPage)
#include "tst_train_page.moc"
