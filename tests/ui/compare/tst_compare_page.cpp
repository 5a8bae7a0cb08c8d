// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "tests/ui/compare/compare_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/run_controller.h"
#include "ui/charts/overlay_chart.h"
#include "ui/compare/difference_model.h"
#include "ui/compare/differences_card.h"
#include "ui/compare/magnifier_card.h"
#include "ui/compare/matrix_card.h"
#include "ui/compare/overlay_card.h"
#include "ui/compare/settings_plot_card.h"
#include "ui/compare/verdict.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/compare_page.h"
#include "ui/pictures/comparator_panel.h"
#include "ui/pictures/epoch_slider.h"
#include "ui/reading/run_chooser.h"

using compare_samples::SampleRun;

class TestComparePage : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void withoutRunsItSaysHowToChooseThem();
  void sliderMovesAllRunsAtOnce();
  void chosenRuleDecidesOnTheEpochOfEach();
  void crosshairAndSliderGoTogether();
  void runsOnOtherPicturesAreSaidPlainly();
  void whatDiffersIsASentenceAndATable();
  void lossesOfDifferentKindsShareNoAxis();
  void seedsAreGroupedAndJudged();
  void singleRunsAskForMoreSeeds();
  void magnifierFollowsTheMatrixAndTakesTurns();
  void takingARunOutKeepsTheOthersLetters();
  void narrowWindowHasTabs();
  void brushedSettingsFilterPicturesCurvesAndTable();

 private:
  void compare(const std::vector<SampleRun>& runs, int width = 1500);
  void settle() const;
  static QString text(const QWidget& page, const char* name);

  ui::Theme theme_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<ui::ComparedRuns> runs_;
  std::unique_ptr<ui::RunController> controller_;
  std::unique_ptr<ui::ComparePage> page_;
};

void TestComparePage::init() {
  testing::failOnQtWarnings();
  page_.reset();
  folder_ = std::make_unique<QTemporaryDir>();
  runs_ = std::make_unique<ui::ComparedRuns>();
  controller_ = std::make_unique<ui::RunController>(folder_->path().toStdString());
}

void TestComparePage::compare(const std::vector<SampleRun>& runs, int width) {
  QStringList uids;
  for (const SampleRun& run : runs) {
    uids += QString::fromStdString(compare_samples::record(folder_->path().toStdString(), run));
  }
  page_ = std::make_unique<ui::ComparePage>(theme_, *runs_, *controller_, folder_->path().toStdString());
  page_->resize(width, 800);
  testing::show(*page_);
  runs_->setUids(uids);
  settle();
}

void TestComparePage::settle() const {
  QTRY_VERIFY(page_->isSettled());
  page_->matrixCard().matrix().viewport()->repaint();
  QTRY_VERIFY(page_->matrixCard().matrix().isUpToDate());
}

QString TestComparePage::text(const QWidget& page, const char* name) {
  return page.findChild<QLabel*>(QLatin1String(name))->text();
}

void TestComparePage::withoutRunsItSaysHowToChooseThem() {
  compare({});
  QCOMPARE(page_->matrixCard().matrix().model().rows(), 0);
  QVERIFY(!page_->findChild<QPushButton*>(QStringLiteral("useThisPicture"))->isEnabled());
  compare_samples::record(folder_->path().toStdString(), {"one", 1});
  page_->refresh();
  settle();
  QTest::mouseClick(page_->findChild<QToolButton*>(QStringLiteral("addRun")), Qt::LeftButton);
  auto* const chooser = page_->findChild<ui::RunChooser*>();
  QVERIFY(chooser->isVisible());
  QCOMPARE(chooser->list().model()->index(0, 0).data().toString(), QStringLiteral("one"));
  QTest::keyClick(&chooser->search(), Qt::Key_Return);
  QVERIFY(!chooser->isVisible());
  settle();
  QCOMPARE(page_->matrixCard().matrix().model().rows(), 3);
}

void TestComparePage::sliderMovesAllRunsAtOnce() {
  compare({{"one", 1}, {"two", 2, 4}});
  ui::MatrixCard& card = page_->matrixCard();
  QVERIFY(card.rule() == ui::EpochRule::Best);
  card.slider().setEpoch(4);
  settle();
  QVERIFY(card.rule() == ui::EpochRule::Same);
  for (const ui::MatrixColumn& column : card.shown()) QCOMPARE(column.epoch, std::optional<std::int64_t>(4));
  card.slider().setEpoch(5);
  settle();
  QCOMPARE(card.shown()[0].epoch, std::optional<std::int64_t>(5));
  QCOMPARE(card.shown()[1].epoch, std::optional<std::int64_t>());
  testing::keep(testing::settledPicture(*page_), QStringLiteral("compare-page"));
}

void TestComparePage::chosenRuleDecidesOnTheEpochOfEach() {
  SampleRun slow{"slow", 1};
  slow.secondsPerEpoch = 10.0;
  compare({slow, {"quick", 2}});
  ui::MatrixCard& card = page_->matrixCard();
  for (const ui::MatrixColumn& column : card.shown()) QCOMPARE(column.epoch, std::optional<std::int64_t>(3));
  card.setRule(ui::EpochRule::Last);
  for (const ui::MatrixColumn& column : card.shown()) QCOMPARE(column.epoch, std::optional<std::int64_t>(6));
  card.setRule(ui::EpochRule::SameTime);
  card.slider().setEpoch(20);  // Seconds.
  QCOMPARE(card.shown()[0].epoch, std::optional<std::int64_t>(2));
  QCOMPARE(card.shown()[1].epoch, std::optional<std::int64_t>(6));
}

void TestComparePage::crosshairAndSliderGoTogether() {
  compare({{"one", 1}, {"two", 2}});
  ui::OverlayChart& chart = page_->overlay().chart();
  page_->matrixCard().slider().setEpoch(2);
  QCOMPARE(chart.crosshair(), std::optional(2.0));
  emit chart.crosshairMoved(5.0);
  QCOMPARE(page_->matrixCard().slider().epoch(), std::int64_t{5});
  page_->matrixCard().setRule(ui::EpochRule::Best);
  QCOMPARE(chart.crosshair(), std::optional<double>());
}

void TestComparePage::runsOnOtherPicturesAreSaidPlainly() {
  SampleRun other{"other", 2};
  other.pictures = {"tree.png"};
  other.dataset = "ffffffffffffffffffffffffffffffff";
  compare({{"one", 1}, other});
  QCOMPARE(page_->matrixCard().matrix().model().rows(), 0);
  const QString spoken = page_->matrixCard().matrix().accessibleDescription();
  QVERIFY2(spoken.contains(QStringLiteral("no picture in common")), qPrintable(spoken));
  QVERIFY(text(*page_, "differenceSentence").contains(QStringLiteral("pictures")));
}

void TestComparePage::whatDiffersIsASentenceAndATable() {
  SampleRun other{"other", 2};
  other.loss = "mae";
  other.seed = 7;
  compare({{"one", 1}, other});
  ui::DifferenceModel& model = page_->differences().model();
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  QCOMPARE(text(*page_, "differenceSentence"), QStringLiteral("They differ only in loss and seed."));
  QCOMPARE(model.columnCount(), 2);
  QCOMPARE(model.headerData(0, Qt::Vertical).toString(), QStringLiteral("Loss"));
  QVERIFY(model.data(model.index(0, 1), Qt::BackgroundRole).isValid());
  QVERIFY(!model.data(model.index(0, 0), Qt::BackgroundRole).isValid());
  page_->refresh();
  settle();
}

void TestComparePage::lossesOfDifferentKindsShareNoAxis() {
  SampleRun other{"other", 2};
  other.loss = "mae";
  compare({{"one", 1}, other});
  QCOMPARE(page_->overlay().metric(), QStringLiteral("psnr"));
  page_->overlay().setMetric(QStringLiteral("loss"));
  QVERIFY(page_->overlay().metric() != QLatin1String("loss"));
}

void TestComparePage::seedsAreGroupedAndJudged() {
  SampleRun low1{"low 1", 1};
  SampleRun low2{"low 2", 1};
  SampleRun low3{"low 3", 1};
  low2.seed = 2;
  low3.seed = 3;
  SampleRun high1{"high 1", 6};
  SampleRun high2{"high 2", 6};
  for (SampleRun* const run : {&high1, &high2}) run->loss = "mae";
  high2.seed = 2;
  compare({low1, low2, low3, high1, high2});
  const ui::OverlayData& curves = page_->overlay().chart().data();
  QCOMPARE(curves.bands.size(), std::size_t{2});
  QCOMPARE(curves.bands[0].runs, 3);
  QVERIFY(std::abs(curves.bands[0].mean[2] - compare_samples::psnr(low1, 0, 3)) < 1e-9);
  QCOMPARE(curves.bands[0].deviation[2], 0.0);
  const QString verdict = text(*page_, "verdict");
  QVERIFY2(verdict.contains(QStringLiteral("D, E is better than A, B, C")), qPrintable(verdict));
  QVERIFY(!page_->findChild<QPushButton*>(QStringLiteral("moreSeeds"))->isVisible());
}

void TestComparePage::singleRunsAskForMoreSeeds() {
  SampleRun other{"other", 2};
  other.loss = "mae";
  compare({{"one", 1}, other});
  QVERIFY(text(*page_, "verdict").contains(QStringLiteral("cannot be told")));
  QSignalSpy wanted(page_.get(), &ui::ComparePage::seedsWanted);
  QTest::mouseClick(page_->findChild<QPushButton*>(QStringLiteral("moreSeeds")), Qt::LeftButton);
  QCOMPARE(wanted.size(), 1);
  QCOMPARE(wanted.first().first().toStringList(), runs_->uids());
}

void TestComparePage::magnifierFollowsTheMatrixAndTakesTurns() {
  compare({{"one", 1}, {"two", 2}, {"three", 3}});
  ui::ReconMatrix& matrix = page_->matrixCard().matrix();
  ui::ComparatorPanel& panel = page_->magnifier().panel();
  matrix.setCurrent({1, 4});
  QCOMPARE(text(*page_, "magnifiedPicture"), QStringLiteral("house.png"));
  QCOMPARE(panel.right(), 4);
  const auto shown = [&] { return testing::settledPicture(panel.view()).pixelColor(panel.view().rect().center()); };
  QTest::keyClick(&matrix, Qt::Key_2);
  QVERIFY(panel.view().mode() == ui::ComparatorView::Mode::Flicker);
  QCOMPARE(shown(), QColor(50, 80, 60));
  QTest::keyClick(&matrix, Qt::Key_Space);
  QCOMPARE(shown(), QColor(50, 40, 60));  // What was in sight before.
  QTest::keyClick(&matrix, Qt::Key_3);
  QCOMPARE(shown(), QColor(50, 120, 60));
  QTest::keyClick(&matrix, Qt::Key_1);
  QCOMPARE(shown(), QColor(50, 40, 60));
}

void TestComparePage::takingARunOutKeepsTheOthersLetters() {
  compare({{"one", 1}, {"two", 2}, {"three", 3}});
  const auto buttons = page_->findChildren<QToolButton*>(QStringLiteral("removeRun"));
  QCOMPARE(buttons.size(), 3);
  QTest::mouseClick(buttons[1], Qt::LeftButton);
  settle();
  QCOMPARE(page_->matrixCard().shown().size(), std::size_t{2});
  QCOMPARE(page_->matrixCard().shown()[1].slot, 2);
  QVERIFY(page_->matrixCard().matrix().describe({0, 3}).startsWith(QStringLiteral("C, three")));
}

void TestComparePage::narrowWindowHasTabs() {
  compare({{"one", 1}, {"two", 2}}, 1150);
  auto* const tabs = page_->findChild<QTabWidget*>();
  QVERIFY(tabs->isVisible());
  page_->resize(1600, 800);
  QTRY_VERIFY(!tabs->isVisible());
  QVERIFY(page_->magnifier().isVisible());
}

void TestComparePage::brushedSettingsFilterPicturesCurvesAndTable() {
  SampleRun other{"other", 5};
  other.loss = "mae";
  compare({{"one", 1}, other, {"three", 3}});
  ui::BrushedRuns& plotted = page_->settingsPlot().runs();
  QCOMPARE(plotted.runs().size(), std::size_t{3});
  const int psnr = plotted.axisOf(QStringLiteral("val_psnr"));
  QVERIFY(psnr >= 0);
  QSignalSpy brushed(page_.get(), &ui::ComparePage::brushed);
  plotted.setBrush(psnr, ui::AxisRange{0.4, 1.0});  // PSNR 11.3, 15.3 and 13.3: the upper two.
  QCOMPARE(page_->matrixCard().shown().size(), std::size_t{2});
  QCOMPARE(page_->matrixCard().shown()[0].slot, 1);
  QCOMPARE(page_->differences().model().columnCount(), 2);
  QCOMPARE(page_->overlay().chart().data().curves.front().name, QStringLiteral("other"));
  QCOMPARE(brushed.size(), 1);
  settle();
  const int red = 50;
  QCOMPARE(page_->matrixCard().matrix().image({1, 2}).at(1, 1)[1], std::uint8_t{200});  // Green of run 5.
  QCOMPARE(page_->matrixCard().matrix().image({1, 2}).at(1, 1)[0], static_cast<std::uint8_t>(red));
  plotted.setBrush(psnr, std::nullopt);
  QCOMPARE(page_->matrixCard().shown().size(), std::size_t{3});
}

QTEST_MAIN(TestComparePage)
#include "tst_compare_page.moc"
