// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/scatter_plot.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"

using ui::ScatterPlot;

namespace {

// Runs at the corners and in the middle of two axes; the first one is compared.
std::vector<ui::PlotRun> fiveRuns() {
  std::vector<ui::PlotRun> runs;
  const double places[][2] = {{0, 0}, {100, 0}, {0, 10}, {100, 10}, {50, 5}};
  for (const auto& place : places) {
    ui::PlotRun run;
    run.uid = QStringLiteral("run%1").arg(runs.size());
    run.name = QStringLiteral("name %1").arg(runs.size());
    run.values = {place[0], place[1]};
    runs.push_back(std::move(run));
  }
  runs[0].slot = 1;
  return runs;
}

struct ShownScatterPlot {
  ui::Theme theme;
  ui::BrushedRuns runs;
  ScatterPlot plot{theme, runs};
  QSignalSpy wanted{&plot, &ScatterPlot::thumbnailsWanted};

  ShownScatterPlot() {
    runs.setRuns({{QStringLiteral("size"), QStringLiteral("Size"), {}},
                  {QStringLiteral("psnr"), QStringLiteral("PSNR"), QStringLiteral("dB")}},
                 fiveRuns());
    plot.setAxes(QStringLiteral("size"), QStringLiteral("psnr"));
    plot.resize(600, 400);
    testing::show(plot);
  }
  [[nodiscard]] QPoint at(std::size_t run) const { return plot.pointOf(run).toPoint(); }
  void drag(const QPointF& from, const QPointF& to) {
    QTest::mousePress(&plot, Qt::LeftButton, {}, from.toPoint());
    QTest::mouseMove(&plot, ((from + to) / 2.0).toPoint());
    QTest::mouseMove(&plot, to.toPoint());
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, to.toPoint());
  }
};

}  // namespace

class TestScatterPlot : public QObject {
  Q_OBJECT

 private slots:
  void init() { testing::failOnQtWarnings(); }
  void pointsStandWhereTheirValuesAre();
  void dragBrushesBothAxesAndMovesWhole();
  void clickChoosesARunAndClearsBesideOne();
  void pictureIsAskedForOnceAndDrawnAtItsPoint();
  void readOutNamesTheRunUnderThePointer();
  void keysStepFromLeftToRight();
  void screenReaderHearsTheComparedRuns();
};

void TestScatterPlot::pointsStandWhereTheirValuesAre() {
  const ShownScatterPlot shown;
  QVERIFY(shown.at(0).x() < shown.at(4).x() && shown.at(4).x() < shown.at(3).x());
  QVERIFY(shown.at(0).y() > shown.at(4).y() && shown.at(4).y() > shown.at(3).y());
  QCOMPARE(shown.plot.pointOf(4), shown.plot.pointOf(0.5, 0.5));
}

void TestScatterPlot::dragBrushesBothAxesAndMovesWhole() {
  ShownScatterPlot shown;
  shown.drag(shown.plot.pointOf(0.3, 0.3), shown.plot.pointOf(0.75, 0.75));
  QCOMPARE(shown.runs.selectedUids(), std::optional(QStringList{QStringLiteral("run4")}));
  shown.drag(shown.plot.pointOf(0.4, 0.4), shown.plot.pointOf(0.9, 0.9));
  QCOMPARE(shown.runs.selectedUids(), std::optional(QStringList{QStringLiteral("run3")}));
  const ui::AxisRange range = *shown.runs.brush(0);
  QVERIFY(range.high <= 1.0 && range.high - range.low > 0.43);  // It stops at the end, and keeps its size.
}

void TestScatterPlot::clickChoosesARunAndClearsBesideOne() {
  ShownScatterPlot shown;
  QSignalSpy chosen(&shown.plot, &ScatterPlot::runChosen);
  QTest::mouseClick(&shown.plot, Qt::LeftButton, {}, shown.at(3) + QPoint(3, 2));
  QCOMPARE(chosen.size(), 1);
  QCOMPARE(chosen.first().first().toString(), QStringLiteral("run3"));
  shown.drag(shown.plot.pointOf(0.25, 0.25), shown.plot.pointOf(0.75, 0.75));
  QVERIFY(shown.runs.isBrushed());
  QTest::mouseClick(&shown.plot, Qt::LeftButton, {}, shown.plot.pointOf(0.1, 0.5).toPoint());
  QVERIFY(!shown.runs.isBrushed());
  QCOMPARE(chosen.size(), 1);
}

void TestScatterPlot::pictureIsAskedForOnceAndDrawnAtItsPoint() {
  ShownScatterPlot shown;
  QTRY_COMPARE(shown.wanted.size(), 1);
  QCOMPARE(shown.wanted.first().first().toStringList().size(), 5);
  shown.plot.setAxes(QStringLiteral("size"), QStringLiteral("psnr"));
  QCoreApplication::processEvents();
  QCOMPARE(shown.wanted.size(), 1);
  QImage picture(8, 8, QImage::Format_RGB32);
  picture.fill(QColor(250, 20, 30));
  shown.plot.setThumbnail(QStringLiteral("run4"), picture);
  const QPoint beside = shown.at(4) + QPoint(8, 8);
  QCOMPARE(testing::settledPicture(shown.plot).pixelColor(beside), QColor(250, 20, 30));
  QSignalSpy chosen(&shown.plot, &ScatterPlot::runChosen);
  QTest::mouseClick(&shown.plot, Qt::LeftButton, {}, beside + QPoint(4, 4));
  QCOMPARE(chosen.value(0).value(0).toString(), QStringLiteral("run4"));
  shown.plot.setThumbnail(QStringLiteral("run4"), {});
  QVERIFY(testing::settledPicture(shown.plot).pixelColor(beside) != QColor(250, 20, 30));
}

void TestScatterPlot::readOutNamesTheRunUnderThePointer() {
  ShownScatterPlot shown;
  auto* const readOut = shown.plot.findChild<QLabel*>(QStringLiteral("scatterReadOut"));
  QVERIFY(!readOut->isVisible());
  QTest::mouseMove(&shown.plot, shown.at(3));
  QTRY_VERIFY(readOut->isVisible());
  QVERIFY(readOut->text().startsWith(QStringLiteral("name 3\n")));
  QTest::mouseMove(&shown.plot, shown.plot.pointOf(0.25, 0.5).toPoint());
  QTRY_VERIFY(!readOut->isVisible());
}

void TestScatterPlot::keysStepFromLeftToRight() {
  ShownScatterPlot shown;
  QSignalSpy chosen(&shown.plot, &ScatterPlot::runChosen);
  const QString expected[] = {QStringLiteral("run0"), QStringLiteral("run2"), QStringLiteral("run4")};
  for (const QString& uid : expected) {
    QTest::keyClick(&shown.plot, Qt::Key_Right);
    QTest::keyClick(&shown.plot, Qt::Key_Return);
    QCOMPARE(chosen.last().first().toString(), uid);
  }
  QTest::keyClick(&shown.plot, Qt::Key_Left);
  QTest::keyClick(&shown.plot, Qt::Key_Return);
  QCOMPARE(chosen.last().first().toString(), QStringLiteral("run2"));
}

void TestScatterPlot::screenReaderHearsTheComparedRuns() {
  ShownScatterPlot shown;
  QCOMPARE(shown.plot.partCount(), 1);
  QVERIFY(shown.plot.partText(0).startsWith(QStringLiteral("B, name 0: Size 0, PSNR")));
  QVERIFY(shown.plot.partRect(0).contains(shown.at(0)));
  QCOMPARE(shown.plot.wholeText(), QStringLiteral("PSNR, dB against Size, 5 run(s)"));
}

QTEST_MAIN(TestScatterPlot)
#include "tst_scatter_plot.moc"
