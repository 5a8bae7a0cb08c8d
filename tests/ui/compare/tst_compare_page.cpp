// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "core/store/run_changes.h"
#include "core/store/run_recorder.h"
#include "tests/support/store_samples.h"
#include "tests/ui/compare/compare_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/run_controller.h"
#include "ui/charts/overlay_chart.h"
#include "ui/compare/card_area.h"
#include "ui/compare/card_place.h"
#include "ui/compare/difference_model.h"
#include "ui/compare/differences_card.h"
#include "ui/compare/empty_comparison.h"
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
#include "ui/widgets/notice_bar.h"

using compare_samples::SampleRun;

class TestComparePage : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void withoutRunsItSaysHowToChooseThem();
  void sliderMovesAllRunsAtOnce();
  void chosenRuleDecidesOnTheEpochOfEach();
  void crosshairAndSliderGoTogether();
  void anOddRunIsNamedAndLeavesTheOthersInPlace();
  void twoRunsOnOtherPicturesAreSaidPlainly();
  void aRunWithoutPicturesYetKeepsItsPlace();
  void anEmptyPageLeadsToTheRuns();
  void savingWaitsForPictures();
  void runsThatAreTrainedElsewhereAreFollowed();
  void whatDiffersIsASentenceAndATable();
  void whetherAFixHasHelpedIsSaid_data();
  void whetherAFixHasHelpedIsSaid();
  void lossesOfDifferentKindsShareNoAxis();
  void seedsAreGroupedAndJudged();
  void singleRunsAskForMoreSeeds();
  void magnifierFollowsTheMatrixAndTakesTurns();
  void takingARunOutKeepsTheOthersLetters();
  void narrowWindowHasTabs();
  void sevenRowsOfWhatDiffersAreSeen();
  void brushedSettingsFilterPicturesCurvesAndTable();
  void comparedRunsGoToOtherPrograms();

 private:
  void compare(const std::vector<SampleRun>& runs, int width = 1500);
  void settle() const;
  static QString text(const QWidget& page, const char* name);

  ui::Theme theme_;
  QTemporaryDir config_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<ui::ComparedRuns> runs_;
  std::unique_ptr<ui::RunController> controller_;
  std::unique_ptr<ui::ComparePage> page_;
};

void TestComparePage::init() {
  testing::failOnQtWarnings();
  qputenv("XDG_CONFIG_HOME", config_.path().toUtf8());
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

void TestComparePage::anOddRunIsNamedAndLeavesTheOthersInPlace() {
  SampleRun odd{"odd", 3};
  odd.pictures = {"tree.png"};
  odd.dataset = "ffffffffffffffffffffffffffffffff";
  compare({{"one", 1}, odd, {"two", 2}});
  const ui::MatrixModel& model = page_->matrixCard().matrix().model();
  QCOMPARE(model.rows(), 3);
  QCOMPARE(model.runs().size(), std::size_t{2});
  QCOMPARE(model.runs()[1].slot, 2);
  for (const ui::OverlayCurve& curve : page_->overlay().chart().data().curves)
    QVERIFY(curve.name != QLatin1String("odd"));
  auto* const bar = page_->findChild<ui::NoticeBar*>(QStringLiteral("oddRuns"));
  QVERIFY(bar->isVisible());
  QVERIFY2(bar->text().startsWith(QStringLiteral("B was trained on other pictures.")), qPrintable(bar->text()));
  QCOMPARE(page_->differences().model().columnCount(), 3);  // Its settings can be compared all the same.
  testing::keep(testing::settledPicture(*page_), QStringLiteral("compare-odd"));
  auto* const leaveOut = bar->findChild<QPushButton*>(QStringLiteral("noticeAction"));
  QCOMPARE(leaveOut->text(), QStringLiteral("Leave B out"));
  QTest::mouseClick(leaveOut, Qt::LeftButton);
  settle();
  QCOMPARE(runs_->size(), 2);
  QVERIFY(!bar->isVisible());
  QCOMPARE(model.runs().size(), std::size_t{2});
}

void TestComparePage::twoRunsOnOtherPicturesAreSaidPlainly() {
  SampleRun other{"other", 2};
  other.pictures = {"tree.png"};
  other.dataset = "ffffffffffffffffffffffffffffffff";
  compare({{"one", 1}, other});
  QCOMPARE(page_->matrixCard().matrix().model().runs().size(), std::size_t{1});
  QVERIFY(page_->findChild<ui::NoticeBar*>(QStringLiteral("oddRuns"))->text().startsWith(QStringLiteral("B was")));
  QVERIFY(text(*page_, "differenceSentence").contains(QStringLiteral("pictures")));
}

void TestComparePage::aRunWithoutPicturesYetKeepsItsPlace() {
  SampleRun begun{"begun", 2, 1};
  begun.pictures = {};
  compare({{"one", 1}, begun});
  const ui::ReconMatrix& matrix = page_->matrixCard().matrix();
  QCOMPARE(matrix.model().runs().size(), std::size_t{2});
  QCOMPARE(matrix.model().rows(), 3);
  QVERIFY(matrix.image({0, 3}).empty());
  QVERIFY(!page_->findChild<ui::NoticeBar*>(QStringLiteral("oddRuns"))->isVisible());
}

void TestComparePage::anEmptyPageLeadsToTheRuns() {
  compare({});
  auto* const empty = page_->findChild<ui::EmptyComparison*>();
  QVERIFY(empty->isVisible());
  QVERIFY(!page_->cards().isVisible());
  QSignalSpy wanted(page_.get(), &ui::ComparePage::runsPageWanted);
  QTest::mouseClick(empty->findChild<QPushButton*>(QStringLiteral("chooseRuns")), Qt::LeftButton);
  QCOMPARE(wanted.size(), 1);
  testing::keep(testing::settledPicture(*page_), QStringLiteral("compare-empty"));
  runs_->setUids({QString::fromStdString(compare_samples::record(folder_->path().toStdString(), {"one", 1}))});
  settle();
  QVERIFY(!empty->isVisible());
  QVERIFY(page_->cards().isVisible());
}

void TestComparePage::savingWaitsForPictures() {
  SampleRun begun{"begun", 2, 1};
  begun.pictures = {};
  compare({{"one", 1}});
  auto* const save = page_->findChild<QToolButton*>(QStringLiteral("saveMatrix"));
  QVERIFY(save->isEnabled());
  QCOMPARE(text(*page_, "magnifiedPicture"), QStringLiteral("cat.png"));
  runs_->setUids({QString::fromStdString(compare_samples::record(folder_->path().toStdString(), begun))});
  settle();
  QVERIFY(!save->isEnabled());
  QVERIFY(save->toolTip().contains(QStringLiteral("no reconstructions")));
  QCOMPARE(text(*page_, "magnifiedPicture"), QStringLiteral("Closer look"));  // Nothing of the run before is left.
}

void TestComparePage::runsThatAreTrainedElsewhereAreFollowed() {
  compare({{"one", 1}, {"two", 2}});
  core::RunStore store(folder_->path().toStdString());
  const std::string uid = runs_->uids().front().toStdString();
  core::RunChanges(store, uid).rename("came further");
  const auto isShown = [this] {
    const auto labels = page_->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [](const QLabel* label) { return label->text().contains(QStringLiteral("came further")); });
  };
  page_->followRuns({QStringLiteral("another")});
  QVERIFY(!isShown());
  page_->followRuns({QString::fromStdString(uid)});
  QTRY_VERIFY(isShown());
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

void TestComparePage::whetherAFixHasHelpedIsSaid_data() {
  QTest::addColumn<bool>("isMended");
  QTest::addColumn<QString>("sentence");
  QTest::newRow("gone") << true << QStringLiteral("Scrambled (A → B): mended. Loss, best: ");
  QTest::newRow("still there") << false << QStringLiteral("Scrambled (A → B): still there. Loss, best: ");
}

void TestComparePage::whetherAFixHasHelpedIsSaid() {
  QFETCH(const bool, isMended);
  QFETCH(const QString, sentence);
  core::Finding finding;
  finding.rule = "scrambled-targets";
  finding.severity = core::Severity::Wrong;
  for (core::Message* const part : {&finding.title, &finding.evidence.sentence, &finding.reason, &finding.advice}) {
    *part = core::Message::verbatim("Scrambled");
  }
  finding.fix["scramble_targets"] = false;
  QStringList uids;
  for (const bool isFixed : {false, true}) {
    core::RunStarted start = store_samples::started(isFixed ? "after" : "before", 3);
    start.settings.data.scrambleTargets = !isFixed;
    const std::string parent = uids.isEmpty() ? std::string() : uids.front().toStdString();
    core::RunRecorder recorder(folder_->path().toStdString(), {"1.0", {}, parent, 0});
    recorder.handle(start);
    for (int epoch = 1; epoch <= 3; ++epoch) store_samples::recordEpoch(recorder, epoch);
    if (!isFixed || !isMended) recorder.handle(finding);
    store_samples::recordEnd(recorder, 3);
    uids += QString::fromStdString(recorder.runUid());
  }
  compare({});
  runs_->setUids(uids);
  settle();
  QVERIFY2(text(*page_, "mended").startsWith(sentence), qPrintable(text(*page_, "mended")));
  QVERIFY(
      !page_->findChild<QLabel*>(QStringLiteral("mended"))->isHidden());  // Its card may be behind another one's tab.
  runs_->setUids({uids.front()});
  settle();
  QVERIFY(page_->findChild<QLabel*>(QStringLiteral("mended"))->isHidden());
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
  page_->matrixCard().matrix().setCurrent({1, 4});
  QTest::mouseClick(buttons[1], Qt::LeftButton);
  settle();
  // And what was looked at is looked at still.
  QVERIFY(page_->matrixCard().matrix().current() == (ui::PictureArea::Cell{1, 3}));
  QCOMPARE(text(*page_, "magnifiedPicture"), QStringLiteral("house.png"));
  QCOMPARE(page_->magnifier().panel().left(), 2);
  QCOMPARE(page_->magnifier().panel().right(), 3);
  QCOMPARE(page_->matrixCard().shown().size(), std::size_t{2});
  QCOMPARE(page_->matrixCard().shown()[1].slot, 2);
  QVERIFY(page_->matrixCard().matrix().describe({0, 3}).startsWith(QStringLiteral("C, three")));
}

void TestComparePage::narrowWindowHasTabs() {
  compare({{"one", 1}, {"two", 2}}, 1150);
  QVERIFY(page_->findChild<QTabWidget*>()->isVisible());
  page_->resize(1800, 950);
  QTRY_VERIFY(page_->findChild<QTabWidget*>() == nullptr);
  QVERIFY(page_->magnifier().isVisible());
  QVERIFY(page_->overlay().height() >= 200 && page_->settingsPlot().height() >= 200);
}

// Eight runs that differ in much, in the page of a window of 1440 x 900.
void TestComparePage::sevenRowsOfWhatDiffersAreSeen() {
  std::vector<SampleRun> runs;
  for (int number = 1; number <= 8; ++number) {
    SampleRun run{"run " + std::to_string(number), number};
    run.loss = number % 2 == 0 ? "mae" : "mse";
    run.seed = number;
    runs.push_back(run);
  }
  compare(runs, 1376);
  page_->resize(1376, 840);
  for (ui::CardPlace* const place : page_->findChildren<ui::CardPlace*>()) {
    if (&place->card() != &page_->differences()) continue;
    qobject_cast<QTabWidget*>(place->parentWidget()->parentWidget())->setCurrentWidget(place);
  }
  QTRY_VERIFY(page_->differences().isVisible());
  auto* const table = page_->differences().findChild<QTableView*>();
  const int rows = table->viewport()->height() / table->rowHeight(0);
  QVERIFY2(rows >= std::min(7, table->model()->rowCount()), qPrintable(QString::number(rows)));
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

void TestComparePage::comparedRunsGoToOtherPrograms() {
  compare({{"one", 1}, {"two", 2}});
  QMenu* const menu = page_->findChild<QToolButton*>(QStringLiteral("report"))->menu();
  emit menu->aboutToShow();
  QVERIFY(!menu->actions().empty() && menu->actions().last()->menu() != nullptr);
  const QList<QAction*> offered = menu->actions().last()->menu()->actions();
  const auto wanted = std::find_if(offered.begin(), offered.end(), [](const QAction* action) {
    return action->text() == QStringLiteral("For TensorBoard…");
  });
  QVERIFY(wanted != offered.end());
  (*wanted)->trigger();
  QTRY_VERIFY(page_->findChild<QFileDialog*>() != nullptr);
  const QString folder = folder_->filePath(QStringLiteral("logs"));
  emit page_->findChild<QFileDialog*>()->fileSelected(folder);
  auto* const notice = page_->findChild<ui::NoticeBar*>();
  QTRY_VERIFY2(notice->text().startsWith(QStringLiteral("Exported.")), qPrintable(notice->text()));
  QCOMPARE(QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 2);
}

QTEST_MAIN(TestComparePage)
#include "tst_compare_page.moc"
