// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/compare/plot_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/compare/brushed_runs.h"
#include "ui/compare/parallel_plot.h"
#include "ui/look/theme.h"
#include "ui/widgets/painted_parts.h"

namespace {

using ui::BrushedRuns;
using ui::ParallelPlot;

constexpr int kModel = 0;
constexpr int kLatent = 1;
constexpr int kRate = 2;
constexpr int kPsnr = 5;

// A plot of so many runs, on the screen.
struct ShownParallelPlot {
  explicit ShownParallelPlot(const ui::Theme& theme, int runCount = 60, QSize size = {700, 220}) : plot(theme, runs) {
    runs.setRuns(testing::sampleAxes(), testing::sampleRuns(runCount));
    plot.resize(size);
    testing::show(plot);
  }
  void drag(const QPointF& from, const QPointF& to) {
    QTest::mousePress(&plot, Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(&plot, ((from + to) / 2.0).toPoint());
    QTest::mouseMove(&plot, to.toPoint());
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, to.toPoint());
  }
  // Along the axis at a place.
  void brush(int place, double from, double to) { drag(plot.pointOf(place, from), plot.pointOf(place, to)); }

  BrushedRuns runs;
  ParallelPlot plot;
};

}  // namespace

class TestParallelPlot : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { ui::installPaintedPartsAccessibility(); }
  void init() { testing::failOnQtWarnings(); }
  void brushesOnTwoAxesSelectWhatBothHold();
  void runWithoutAValueStandsAtNoneAndCanBeSelectedThere();
  void clickOnAnAxisOfTextsSelectsOneOfThem();
  void brushCanBeMovedResizedAndCleared();
  void brushStaysOnItsValuesWhileRunsCome();
  void clickOnALineChoosesTheRunAndThePointerNamesIt();
  void titleDraggedAlongMovesTheAxis();
  void axesCanBeHiddenAndShown();
  void keyboardDoesWhatThePointerDoes();
  void screenReaderHearsEachAxis();
  void tenThousandRunsFollowThePointer();
  void pictures();

 private:
  ui::Theme theme_;
};

void TestParallelPlot::brushesOnTwoAxesSelectWhatBothHold() {
  ShownParallelPlot shown(theme_, 500);
  QSignalSpy brushed(&shown.runs, &BrushedRuns::brushed);
  QVERIFY(!shown.runs.selectedUids().has_value());
  shown.brush(kRate, 0.2, 0.7);
  shown.brush(kPsnr, 0.5, 1.0);
  QVERIFY(brushed.size() >= 2);

  const ui::AxisScale& rates = shown.runs.scale(kRate);
  QVERIFY(rates.isLogarithmic());
  const double lowRate = rates.numberAt(shown.runs.brush(kRate)->low);
  const double highRate = rates.numberAt(shown.runs.brush(kRate)->high);
  QVERIFY(std::abs(std::log10(highRate / lowRate) / std::log10(rates.numberAt(1.0) / rates.numberAt(0.0)) - 0.5) <
          0.02);
  const double lowPsnr = shown.runs.scale(kPsnr).numberAt(shown.runs.brush(kPsnr)->low);
  QStringList expected;
  for (const ui::PlotRun& run : shown.runs.runs()) {
    if (run.values.size() <= kPsnr) continue;
    const double rate = std::get<double>(run.values[kRate]);
    if (rate >= lowRate && rate <= highRate && std::get<double>(run.values[kPsnr]) >= lowPsnr) expected += run.uid;
  }
  QVERIFY(expected.size() > 20);
  QVERIFY(expected.size() < 400);
  QCOMPARE(shown.runs.selectedUids().value(), expected);
  QCOMPARE(shown.runs.selectedCount(), static_cast<int>(expected.size()));
}

void TestParallelPlot::runWithoutAValueStandsAtNoneAndCanBeSelectedThere() {
  ShownParallelPlot shown(theme_, 200);
  shown.brush(kPsnr, 0.0, 0.08);
  QCOMPARE(shown.runs.brushText(kPsnr), QStringLiteral("none"));
  QStringList expected;
  for (int i = 5; i < 200; i += 11) expected += QStringLiteral("run%1").arg(i);
  QCOMPARE(shown.runs.selectedUids().value(), expected);
}

void TestParallelPlot::clickOnAnAxisOfTextsSelectsOneOfThem() {
  ShownParallelPlot shown(theme_, 80);
  const double place = shown.runs.scale(kModel).positionOf(QStringLiteral("Residual"));
  QTest::mouseClick(&shown.plot, Qt::LeftButton, {}, shown.plot.pointOf(kModel, place).toPoint());
  QCOMPARE(shown.runs.brushText(kModel), QStringLiteral("Residual"));
  QStringList expected;
  for (const ui::PlotRun& run : shown.runs.runs()) {
    if (std::get<QString>(run.values[kModel]) == QLatin1String("Residual")) expected += run.uid;
  }
  QVERIFY(!expected.isEmpty());
  QCOMPARE(shown.runs.selectedUids().value(), expected);
}

void TestParallelPlot::brushCanBeMovedResizedAndCleared() {
  ShownParallelPlot shown(theme_);
  shown.brush(kRate, 0.2, 0.5);
  const ui::AxisRange first = shown.runs.brush(kRate).value();
  shown.brush(kRate, 0.35, 0.55);
  const ui::AxisRange moved = shown.runs.brush(kRate).value();
  QVERIFY(std::abs(moved.low - first.low - 0.2) < 0.01);
  QVERIFY(std::abs((moved.high - moved.low) - (first.high - first.low)) < 1e-9);
  shown.brush(kRate, moved.high, 0.9);
  QVERIFY(std::abs(shown.runs.brush(kRate)->high - 0.9) < 0.01);
  QCOMPARE(shown.runs.brush(kRate)->low, moved.low);
  shown.brush(kRate, 0.6, 3.0);  // Moved against the end of the axis, it keeps its length.
  QCOMPARE(shown.runs.brush(kRate)->high, 1.0);
  QVERIFY(std::abs(shown.runs.brush(kRate)->low - 0.5) < 0.01);
  QTest::mouseDClick(&shown.plot, Qt::LeftButton, {}, shown.plot.pointOf(kRate, 0.7).toPoint());
  QVERIFY(!shown.runs.isBrushed());
  QVERIFY(!shown.runs.selectedUids().has_value());
}

void TestParallelPlot::brushStaysOnItsValuesWhileRunsCome() {
  ShownParallelPlot shown(theme_);
  shown.brush(kPsnr, 0.6, 1.0);
  QTest::mouseClick(&shown.plot, Qt::LeftButton, {},
                    shown.plot.pointOf(kModel, shown.runs.scale(kModel).positionOf(QStringLiteral("Conv"))).toPoint());
  const QString psnr = shown.runs.brushText(kPsnr);
  std::vector<ui::PlotRun> more = testing::sampleRuns(60);
  ui::PlotRun best = more.front();
  best.uid = QStringLiteral("best");
  best.values = {QStringLiteral("Attention"), 16.0, 0.5, 512.0, 1e9, 48.0};
  more.push_back(best);
  shown.runs.setRuns(testing::sampleAxes(), more);
  QCOMPARE(shown.runs.brushText(kPsnr), psnr);
  QCOMPARE(shown.runs.brushText(kModel), QStringLiteral("Conv"));
  shown.runs.setBrush(kModel, std::nullopt);
  QVERIFY(shown.runs.selectedUids()->contains(QStringLiteral("best")));
}

void TestParallelPlot::clickOnALineChoosesTheRunAndThePointerNamesIt() {
  ShownParallelPlot shown(theme_, 1);
  std::vector<ui::PlotRun> runs = testing::sampleRuns(2);
  runs[1].slot.reset();
  runs[1].values = {QStringLiteral("U-Net"), 256.0, 0.003, 128.0, 3e7, 40.0};
  runs[0].values = {QStringLiteral("Conv"), 16.0, 0.0001, 16.0, 1e6, 10.0};
  shown.runs.setRuns(testing::sampleAxes(), runs);
  QSignalSpy chosen(&shown.plot, &ParallelPlot::runChosen);
  const auto between = [&](double position) {
    return ((shown.plot.pointOf(2, position) + shown.plot.pointOf(3, position)) / 2.0).toPoint();
  };
  auto* const readOut = shown.plot.findChild<QLabel*>(QStringLiteral("plotReadOut"));
  QTest::mouseMove(&shown.plot, between(1.0));
  QVERIFY(readOut->isVisible());
  QCOMPARE(readOut->text(), runs[1].name);
  QTest::mouseMove(&shown.plot, between(0.0));
  QCOMPARE(readOut->text(), QStringLiteral("A, %1").arg(runs[0].name));
  QTest::mouseMove(&shown.plot, between(0.5));
  QVERIFY(!readOut->isVisible());
  QTest::mouseClick(&shown.plot, Qt::LeftButton, {}, between(0.5));
  QVERIFY(chosen.isEmpty());
  QTest::mouseClick(&shown.plot, Qt::LeftButton, {}, between(1.0));
  QCOMPARE(chosen.size(), 1);
  QCOMPARE(chosen.at(0).at(0).toString(), runs[1].uid);
}

void TestParallelPlot::titleDraggedAlongMovesTheAxis() {
  ShownParallelPlot shown(theme_);
  QSignalSpy moved(&shown.plot, &ParallelPlot::shownAxesChanged);
  shown.brush(kPsnr, 0.6, 1.0);
  const auto selected = shown.runs.selectedUids();
  const QPointF title(shown.plot.pointOf(kPsnr, 0).x(), 6.0);
  shown.drag(title, {shown.plot.pointOf(1, 0).x(), 6.0});
  QCOMPARE(shown.plot.shownAxes(),
           QStringList({QStringLiteral("model"), QStringLiteral("psnr"), QStringLiteral("latent_dim"),
                        QStringLiteral("learning_rate"), QStringLiteral("batch_size"), QStringLiteral("parameters")}));
  QVERIFY(!moved.isEmpty());
  QCOMPARE(moved.last().at(0).toStringList(), shown.plot.shownAxes());
  QCOMPARE(shown.runs.selectedUids(), selected);
  shown.brush(2, 0.9, 1.0);  // Latent size stands there now.
  QVERIFY(shown.runs.brush(kLatent).has_value());
}

void TestParallelPlot::axesCanBeHiddenAndShown() {
  ShownParallelPlot shown(theme_);
  shown.brush(kRate, 0.5, 1.0);
  shown.plot.setAxisShown(QStringLiteral("learning_rate"), false);
  QVERIFY(!shown.plot.shownAxes().contains(QStringLiteral("learning_rate")));
  QVERIFY(!shown.runs.isBrushed());
  shown.plot.setAxisShown(QStringLiteral("learning_rate"), true);
  QVERIFY(shown.plot.shownAxes().contains(QStringLiteral("learning_rate")));
  QTest::keyClick(&shown.plot, Qt::Key_Menu);
  QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, shown.plot.mapToGlobal(QPoint()));
  QApplication::sendEvent(&shown.plot, &byKey);
  auto* const menu = shown.plot.findChild<QMenu*>();
  QVERIFY(menu != nullptr);
  int checked = 0;
  for (QAction* const action : menu->actions()) {
    if (!action->isCheckable()) continue;
    ++checked;
    if (action->text() == QLatin1String("Batch")) action->trigger();
  }
  QCOMPARE(checked, 6);
  QVERIFY(!shown.plot.shownAxes().contains(QStringLiteral("batch_size")));
  menu->close();
  shown.plot.setShownAxes({QStringLiteral("psnr"), QStringLiteral("model"), QStringLiteral("unheard of")});
  QCOMPARE(shown.plot.shownAxes(), QStringList({QStringLiteral("psnr"), QStringLiteral("model")}));
  shown.plot.setAxisShown(QStringLiteral("psnr"), false);
  QCOMPARE(shown.plot.shownAxes().size(), 2);
}

void TestParallelPlot::keyboardDoesWhatThePointerDoes() {
  ShownParallelPlot shown(theme_);
  shown.plot.setFocus(Qt::TabFocusReason);
  QTest::keyClick(&shown.plot, Qt::Key_Tab);
  QTest::keyClick(&shown.plot, Qt::Key_Right);
  QCOMPARE(shown.plot.currentPart(), kRate);
  QTest::keyClick(&shown.plot, Qt::Key_Down);
  QTest::keyClick(&shown.plot, Qt::Key_Down);
  QCOMPARE(shown.runs.brush(kRate)->high, 1.0);
  QVERIFY(std::abs(shown.runs.brush(kRate)->low - 0.9) < 1e-9);
  QTest::keyClick(&shown.plot, Qt::Key_Down, Qt::ControlModifier);
  QVERIFY(std::abs(shown.runs.brush(kRate)->low - 0.85) < 1e-9);
  QVERIFY(std::abs(shown.runs.brush(kRate)->high - 0.95) < 1e-9);
  QTest::keyClick(&shown.plot, Qt::Key_Up, Qt::ShiftModifier);
  QCOMPARE(shown.runs.brush(kRate)->high, 1.0);
  QTest::keyClick(&shown.plot, Qt::Key_Backtab);
  QCOMPARE(shown.plot.currentPart(), kLatent);
  QTest::keyClick(&shown.plot, Qt::Key_Up);
  QCOMPARE(shown.runs.brushText(kLatent), QStringLiteral("none"));
  QTest::keyClick(&shown.plot, Qt::Key_Up);
  QTest::keyClick(&shown.plot, Qt::Key_Escape);
  QVERIFY(!shown.runs.brush(kLatent).has_value());
  QVERIFY(shown.runs.isBrushed());
  QTest::keyClick(&shown.plot, Qt::Key_Escape);
  QVERIFY(!shown.runs.isBrushed());
  QTest::keyClick(&shown.plot, Qt::Key_Left, Qt::ControlModifier);
  QCOMPARE(shown.plot.shownAxes().first(), QStringLiteral("latent_dim"));
}

void TestParallelPlot::screenReaderHearsEachAxis() {
  ShownParallelPlot shown(theme_);
  shown.runs.setBrush(kRate, ui::AxisRange{shown.runs.scale(kRate).positionOf(0.001), 1.0});
  QAccessibleInterface* const whole = QAccessible::queryAccessibleInterface(&shown.plot);
  QCOMPARE(whole->childCount(), 6);
  QCOMPARE(whole->child(kRate)->text(QAccessible::Name),
           QStringLiteral("Learning rate, 0.0001 to 0.01, selected over 0.001"));
  QCOMPARE(whole->child(kModel)->text(QAccessible::Name), QStringLiteral("Architecture, Conv, Dense, Residual, U-Net"));
  QCOMPARE(whole->text(QAccessible::Value), QStringLiteral("%1 of 60 run(s) selected").arg(shown.runs.selectedCount()));
  QVERIFY(shown.plot.rect().contains(shown.plot.partRect(3).center()));
}

void TestParallelPlot::tenThousandRunsFollowThePointer() {
  ShownParallelPlot shown(theme_, 10'000, {1100, 300});
  testing::settledPicture(shown.plot);
  QTest::mousePress(&shown.plot, Qt::LeftButton, {}, shown.plot.pointOf(kPsnr, 0.3).toPoint());
  QElapsedTimer timer;
  timer.start();
  constexpr int kMoves = 20;
  for (int i = 1; i <= kMoves; ++i) {
    QTest::mouseMove(&shown.plot, shown.plot.pointOf(kPsnr, 0.3 + 0.03 * i).toPoint());
    shown.plot.repaint();
  }
  qInfo("10,000 runs: %.1f ms a move of the brush", static_cast<double>(timer.nsecsElapsed()) / 1e6 / kMoves);
  QTest::mouseRelease(&shown.plot, Qt::LeftButton, {}, shown.plot.pointOf(kPsnr, 0.9).toPoint());
  QVERIFY(shown.runs.selectedCount() > 1000);
  testing::keep(testing::settledPicture(shown.plot), QStringLiteral("parallel_10000"));
}

void TestParallelPlot::pictures() {
  for (const bool isDark : {false, true}) {
    ui::Theme theme;
    theme.applyTo(*qApp);
    theme.setMode(isDark ? ui::ThemeMode::Dark : ui::ThemeMode::Light);
    for (const QSize size : {QSize(480, 200), QSize(690, 210), QSize(1100, 300)}) {
      ShownParallelPlot shown(theme, 23, size);
      shown.runs.setBrush(kPsnr, ui::AxisRange{shown.runs.scale(kPsnr).positionOf(20.8), 1.0});
      shown.plot.setFocus(Qt::TabFocusReason);
      const QImage picture = testing::settledPicture(shown.plot);
      QVERIFY(!picture.isNull());
      testing::keep(picture,
                    QStringLiteral("parallel_%1_%2").arg(size.width()).arg(QLatin1String(isDark ? "dark" : "light")));
    }
  }
}

QTEST_MAIN(TestParallelPlot)
#include "tst_parallel_plot.moc"
