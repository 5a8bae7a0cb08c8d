// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window, driven as a person does it, through trainings and what comes of them.
#include <signal.h>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <algorithm>

#include "app/gui/application.h"
#include "core/run/settings_schema.h"
#include "core/store/run_store.h"
#include "tests/ui/program/shown_window.h"
#include "tests/ui/support/ui_test.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/live_chart.h"
#include "ui/pictures/comparator.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/pictures/picture_trial.h"
#include "ui/pictures/reconstruction_card.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/notice_bar.h"

class TestWindow : public QObject, private ShownWindow {
  Q_OBJECT

 private slots:
  void init() { begin(); }
  void cleanup() { end(); }
  void firstTrainingTakesOneClickAndShowsPictures();
  void pauseHoldsTheRunAndResumeGoesOn();
  void stoppedRunKeepsItsEpochsAndCanGoOn();
  void everyEpochCanBeWalkedThrough();
  void earlierRunsStandBehindTheNewOne();
  void changeDuringARunActsAndIsMarked();
  void pictureIsTriedDuringARunAndAfterIt();
  void finishedRunIsTrainedLonger();
  void startAfterAKillOffersToGoOn();
  void failedRunIsExplainedInTheLanguageOfTheMoment();
  void windowAnswersThroughoutATraining();
};

void TestWindow::firstTrainingTakesOneClickAndShowsPictures() {
  QTRY_VERIFY(find<QPushButton>("firstTrain")->isEnabled());
  QTest::mouseClick(find<QRadioButton>("choose_shapes"), Qt::LeftButton, {}, QPoint(8, 8));
  click("firstTrain");
  QTRY_VERIFY_WITH_TIMEOUT(!page().pictures().grid().picture(ui::ReconGrid::Row::Output, 0).isNull(), kPatience);
  QVERIFY(page().isVisible());
  QVERIFY(!page().lossCard().chart().data().curve(ui::CurveKind::Batches).points().empty());
  QVERIFY(!page().lossCard().chart().data().baselines.empty());
  QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("bestSoFar")->text().contains(QStringLiteral("dB")), kPatience);
}

void TestWindow::pauseHoldsTheRunAndResumeGoesOn() {
  train(2000);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().size() >= 2, kPatience);
  QTest::keyClick(&program_->window(), Qt::Key_F6);
  QCOMPARE(find<QPushButton>("trainButton")->text(), QStringLiteral("Go on"));
  QVERIFY(find<ui::NoticeBar>("noticeBar")->isVisible());
  QSignalSpy batches(&run(), &ui::RunController::batchesDone);
  testing::settledPicture(program_->window());  // The batch in hand is still done.
  batches.clear();
  testing::settledPicture(program_->window());
  QCOMPARE(batches.size(), 0);
  click("trainButton");
  QTRY_VERIFY_WITH_TIMEOUT(!batches.isEmpty(), kPatience);
  QTest::keyClick(&program_->window(), Qt::Key_F5, Qt::ShiftModifier);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
}

void TestWindow::stoppedRunKeepsItsEpochsAndCanGoOn() {
  train(3000);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().size() >= 3, kPatience);
  click("stopButton");
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  const auto kept = keptRuns();
  QCOMPARE(kept.size(), std::size_t{1});
  QVERIFY(kept[0].status == core::RunStatus::Stopped);
  const auto before = kept[0].epochs;
  QVERIFY(before >= 3);
  QCOMPARE(find<QPushButton>("noticeAction")->text(), QStringLiteral("Go on"));
  click("noticeAction");
  QTRY_VERIFY_WITH_TIMEOUT(run().phase() == ui::Phase::Running, kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().back() > before, kPatience);
  QCOMPARE(keptRuns().size(), std::size_t{1});  // The same run, not another one.
  const auto& curve = page().lossCard().chart().data().curve(ui::CurveKind::Validation).points();
  for (std::size_t i = 0; i < curve.size(); ++i) QCOMPARE(curve[i].x, static_cast<double>(i + 1));
  QVERIFY(!page().lossCard().chart().data().marks.empty());
}

void TestWindow::everyEpochCanBeWalkedThrough() {
  train(40);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  ui::EpochSlider& slider = page().pictures().slider();
  QCOMPARE(slider.epochs().size(), std::size_t{40});
  std::vector<QImage> pictures;
  for (const std::int64_t epoch : {1, 2, 20, 40}) {  // The first ones have left the memory and come from the store.
    slider.setEpoch(epoch);
    QTRY_COMPARE(page().pictures().grid().epoch(), epoch);
    pictures.push_back(page().pictures().grid().picture(ui::ReconGrid::Row::Output, 0));
    QVERIFY(!pictures.back().isNull());
  }
  QVERIFY(pictures.front() != pictures.back());
}

void TestWindow::earlierRunsStandBehindTheNewOne() {
  train(3);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  QVERIFY(page().lossCard().chart().data().others.empty());
  core::RunSettings other = quickSettings(2);
  core::changeSettings(other, {{"loss", "mae"}});
  page().setup().setSettings(other);
  QTRY_VERIFY(find<QPushButton>("trainButton")->isEnabled());
  click("trainButton");
  QTRY_VERIFY_WITH_TIMEOUT(page().metricCard().chart().data().others.size() == 1, kPatience);
  QVERIFY(page().lossCard().chart().data().others.empty());  // Losses of different kinds never share an axis.
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
}

void TestWindow::changeDuringARunActsAndIsMarked() {
  train(3000);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().size() >= 2, kPatience);
  QCOMPARE(find<QLineEdit>("live_epochs")->text(), QStringLiteral("3000"));
  find<QLineEdit>("live_epochs")->selectAll();
  QTest::keyClicks(find<QLineEdit>("live_epochs"), QStringLiteral("1"));
  click("applyLive");  // Not before the epoch in hand: it ends with that.
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  QVERIFY(keptRuns()[0].status == core::RunStatus::Finished);
  QVERIFY(!page().lossCard().chart().data().marks.empty());
}

void TestWindow::pictureIsTriedDuringARunAndAfterIt() {
  train(3000);
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().size() >= 1, kPatience);
  const QString file = QFileInfo(pictures_.filePath(QStringLiteral("mine.png"))).filePath();
  QImage mine(50, 30, QImage::Format_RGB32);
  mine.fill(Qt::red);
  QVERIFY(mine.save(file));
  page().trial().tryFile(file);
  QTRY_VERIFY_WITH_TIMEOUT(find<ui::Comparator>("comparator") != nullptr, kPatience);
  find<ui::Comparator>("comparator")->close();
  click("stopButton");
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  page().trial().tryFile(file);
  QTRY_VERIFY_WITH_TIMEOUT(find<ui::Comparator>("comparator")->isVisible(), kPatience);
  find<ui::Comparator>("comparator")->close();
  page().trial().tryFile(QStringLiteral("no such file.png"));
  QTRY_VERIFY(find<ui::NoticeBar>("noticeBar")->text().contains(QStringLiteral("cannot be used")));
}

void TestWindow::finishedRunIsTrainedLonger() {
  train(2);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  program_.reset();
  start();  // Also from the next start on.
  auto* const runs = program_->window().findChild<ui::RunsPage*>();
  emit runs->continueRequested(QString::fromStdString(keptRuns().front().uid));
  QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("trainLonger")->isVisible(), kPatience);
  find<QSpinBox>("moreEpochs")->setValue(3);
  click("trainLonger");
  QTRY_COMPARE_WITH_TIMEOUT(page().pictures().slider().epochs().size(), std::size_t{5}, kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  QCOMPARE(keptRuns().size(), std::size_t{1});
  QCOMPARE(keptRuns()[0].epochs, std::int64_t{5});
  QCOMPARE(page().lossCard().chart().data().curve(ui::CurveKind::Validation).points().size(), std::size_t{5});
  // Another run with its settings is not called like it.
  click("trainButton");
  QTRY_COMPARE_WITH_TIMEOUT(keptRuns().size(), std::size_t{2}, kPatience);
  QVERIFY2(keptRuns()[0].name.ends_with(" #2") && keptRuns()[1].name.ends_with(" #1"), keptRuns()[0].name.c_str());
  QVERIFY(keptRuns()[0].name.find("#1") == std::string::npos);
}

void TestWindow::startAfterAKillOffersToGoOn() {
  program_.reset();
  QProcess other;
  other.start(QStringLiteral(PROGRAM),
              {QStringLiteral("train"), QStringLiteral("--data"), pictures_.filePath(QStringLiteral("shapes")),
               QStringLiteral("--size"), QStringLiteral("16"), QStringLiteral("--filters"), QStringLiteral("8,8"),
               QStringLiteral("--latent-dim"), QStringLiteral("8"), QStringLiteral("--threads"), QStringLiteral("1"),
               QStringLiteral("--epochs"), QStringLiteral("3000"), QStringLiteral("--json"), QStringLiteral("--store"),
               home_->filePath(QStringLiteral("store"))});
  QByteArray output;
  while (!output.contains("\"epoch\":2")) {
    QVERIFY(other.waitForReadyRead(kPatience));
    output += other.readAllStandardOutput();
  }
  QCOMPARE(::kill(static_cast<pid_t>(other.processId()), SIGKILL), 0);
  QVERIFY(other.waitForFinished(kPatience));
  start();
  QTRY_VERIFY_WITH_TIMEOUT(find<ui::NoticeBar>("noticeBar")->isVisible(), kPatience);
  QVERIFY(find<ui::NoticeBar>("noticeBar")->text().contains(QStringLiteral("cut off")));
  QVERIFY(!page().pictures().slider().epochs().empty());
  const auto kept = page().pictures().slider().epochs().back();
  click("noticeAction");
  QTRY_VERIFY_WITH_TIMEOUT(page().pictures().slider().epochs().back() > kept, kPatience);
  QCOMPARE(keptRuns().size(), std::size_t{1});
}

void TestWindow::failedRunIsExplainedInTheLanguageOfTheMoment() {
  click("setUpMyself");
  core::RunSettings settings = quickSettings(2);
  core::changeSettings(settings, {{"optimizer", "sgd"}, {"output_activation", "linear"}});
  core::changeSetting(settings, "learning_rate", 100.0);  // Nobody may type it.
  page().setup().setSettings(settings);
  QTRY_VERIFY(find<QPushButton>("trainButton")->isEnabled());
  click("trainButton");
  auto* const notice = find<ui::NoticeBar>("noticeBar");
  QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible() && notice->text().contains(QStringLiteral("not a number")), kPatience);
  const QString english = notice->text();
  choose("languageChoice", 2);
  QTRY_VERIFY2(notice->text().contains(QStringLiteral("unendlich oder keine Zahl")), qPrintable(notice->text()));
  choose("languageChoice", 1);
  QTRY_COMPARE(notice->text(), english);
}

// The time is only printed: a busy machine may be slow. That the window's thread went on answering is what counts.
void TestWindow::windowAnswersThroughoutATraining() {
  QElapsedTimer since;
  QTimer ticker;
  qint64 ticks = 0;
  qint64 worst = 0;
  ticker.setTimerType(Qt::PreciseTimer);
  connect(&ticker, &QTimer::timeout, this, [&] {
    worst = std::max(worst, since.restart());
    ++ticks;
  });
  std::vector<qint64> ticksAtEpochs;
  connect(&run(), &ui::RunController::epochDone, &ticker, [&] { ticksAtEpochs.push_back(ticks); });
  click("setUpMyself");
  core::RunSettings settings = quickSettings(4);
  core::changeSettings(settings, {{"size", "64"}, {"filters", "32,64"}});
  page().setup().setSettings(settings);
  QTRY_VERIFY(find<QPushButton>("trainButton")->isEnabled());
  QElapsedTimer whole;
  whole.start();
  since.start();
  ticker.start(4);
  click("trainButton");
  QTRY_COMPARE_WITH_TIMEOUT(ticksAtEpochs.size(), std::size_t{4}, kPatience);
  QTRY_VERIFY_WITH_TIMEOUT(!run().isActive(), kPatience);
  qInfo("%lld turns in %lld ms, the longest pause %lld ms", ticks, whole.elapsed(), worst);
  for (std::size_t i = 1; i < ticksAtEpochs.size(); ++i) QVERIFY(ticksAtEpochs[i] > ticksAtEpochs[i - 1]);
  QVERIFY2(2 * worst < whole.elapsed(), "The window stood still for half of the training.");
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
