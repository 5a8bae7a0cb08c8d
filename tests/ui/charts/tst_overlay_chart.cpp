// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QFontMetricsF>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>
#include <cmath>
#include <limits>

#include "core/exchange/report.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/saved_file.h"
#include "ui/charts/overlay_chart.h"
#include "ui/charts/paper_chart.h"
#include "ui/compare/overlay_card.h"
#include "ui/compare/overlay_legend.h"
#include "ui/look/theme.h"
#include "ui/widgets/painted_parts.h"

namespace {

using ui::ChartUnit;
using ui::OverlayBand;
using ui::OverlayChart;
using ui::OverlayCurve;
using ui::OverlayData;

OverlayCurve fallingCurve(int slot, int epochs, double end) {
  OverlayCurve curve;
  curve.uid = QStringLiteral("run%1").arg(slot);
  curve.name = QStringLiteral("denoise-%1").arg(slot);
  curve.slot = slot;
  for (int epoch = 1; epoch <= epochs; ++epoch) {
    curve.points.append(epoch, end + 0.05 * std::exp(-epoch / 8.0) * (1.0 + 0.05 * std::sin(epoch * (slot + 2.0))));
  }
  return curve;
}

// Three runs, the second stopped at epoch 32 of 50, each with its training curve.
OverlayData threeRuns() {
  OverlayData data;
  const int epochs[] = {50, 32, 50};
  const double ends[] = {0.0134, 0.02, 0.003};
  for (int slot = 0; slot < 3; ++slot) {
    data.curves.push_back(fallingCurve(slot, epochs[slot], ends[slot]));
    data.curves.push_back(fallingCurve(slot, epochs[slot], ends[slot] * 0.8));
    data.curves.back().isTraining = true;
  }
  data.curves[2].endText = QStringLiteral("stopped early");
  return data;
}

OverlayBand bandOfSeeds() {
  OverlayBand band;
  band.name = QStringLiteral("three, \"seeds\"");
  band.slot = 3;
  band.runs = 3;
  for (int epoch = 1; epoch <= 40; ++epoch) {
    band.x.push_back(epoch);
    band.mean.push_back(0.04);
    band.deviation.push_back(0.01);
  }
  return band;
}

}  // namespace

class TestOverlayChart : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { ui::installPaintedPartsAccessibility(); }
  void init() { testing::failOnQtWarnings(); }
  void tableHoldsEveryPoint();
  void curveEndsWhereItsRunEnded();
  void bandReachesOneDeviationFromTheMean();
  void notANumberIsAMarkAndNeverALine();
  void pointerMovesTheCrosshairFromPointToPoint();
  void keyboardMovesTheCrosshairAndTheView();
  void readOutHoldsAllRuns();
  void cardChoosesMetricUnitAndScale();
  void screenReaderHearsEveryCurve();
  void chartCanBeSavedInEveryFormat();
  void manyLongNamesStandWholeOnPaper_data();
  void manyLongNamesStandWholeOnPaper();
  void hundredCurvesAppearAtOnce();
  void pictures();

 private:
  ui::Theme theme_;
};

void TestOverlayChart::tableHoldsEveryPoint() {
  OverlayChart chart(theme_);
  OverlayData data = threeRuns();
  data.curves[0].points.append(51, std::numeric_limits<double>::quiet_NaN());
  data.bands.push_back(bandOfSeeds());
  chart.setData(data);
  const QStringList rows = chart.table(ui::TableFor::Programs).trimmed().split(QLatin1Char('\n'));
  QCOMPARE(rows.first(), QStringLiteral("run,name,curve,epoch,value,deviation"));
  QCOMPARE(rows.size(), 1 + 2 * (50 + 32 + 50) + 1 + 40);
  const QStringList second = rows.at(51 + 50 + 1).split(QLatin1Char(','));
  QCOMPARE(second.at(0), QStringLiteral("B"));
  QCOMPARE(second.at(2), QStringLiteral("validation"));
  QCOMPARE(second.at(4).toDouble(), data.curves[2].points.points().front().y);
  QCOMPARE(rows.at(51), QStringLiteral("A,denoise-0,validation,51,nan,"));
  QCOMPARE(rows.last(), QStringLiteral("D,\"three, \"\"seeds\"\"\",mean of 3,40,0.040000000000000001,0.01"));
  chart.setUnit(ChartUnit::Pictures);
  QVERIFY(chart.table(ui::TableFor::Programs).startsWith(QStringLiteral("run,name,curve,pictures,")));
  QVERIFY(chart.table(ui::TableFor::People).startsWith(QStringLiteral("Run\tName\tCurve\tPictures seen\t")));
}

void TestOverlayChart::curveEndsWhereItsRunEnded() {
  OverlayChart chart(theme_);
  chart.resize(690, 210);
  testing::show(chart);
  chart.setData(threeRuns());
  const QImage image = testing::settledPicture(chart);
  const QColor second = theme_.runColor(1);
  const int end = chart.placeOf(32, 0.02).x();
  const auto strip = [&](int x) { return QRect(x, 10, 3, 160); };
  QVERIFY(testing::pixelsLike(image, second, strip(end - 20)) > 2);
  QCOMPARE(testing::pixelsLike(image, second, QRect(end + 8, 10, 100, 160)), 0);
  QCOMPARE(chart.curveValuesAt(20).size(), std::size_t{3});
  const auto later = chart.curveValuesAt(40);
  QCOMPARE(later.size(), std::size_t{2});
  QCOMPARE(later.back().slot, 2);
  QCOMPARE(later.back().value, threeRuns().curves[4].points.valueAt(40));
}

void TestOverlayChart::bandReachesOneDeviationFromTheMean() {
  OverlayChart chart(theme_);
  chart.resize(600, 300);
  testing::show(chart);
  OverlayData data;
  data.bands.push_back(bandOfSeeds());
  data.curves.push_back(fallingCurve(0, 40, 0.001));
  chart.setData(data);
  const QImage image = testing::settledPicture(chart);
  const QColor paper = theme_.color(ui::Color::ChartBackground);
  const auto at = [&](double y) { return image.pixelColor(chart.placeOf(25.5, y)); };
  QVERIFY(testing::distance(at(0.04), theme_.runColor(3)) < 60);
  QVERIFY(testing::distance(at(0.0495), paper) > 20);
  QVERIFY(testing::distance(at(0.0305), paper) > 20);
  QVERIFY(testing::distance(at(0.0515), paper) < 20 || testing::distance(at(0.053), paper) < 20);
  QVERIFY(testing::distance(at(0.0285), paper) < 20 || testing::distance(at(0.027), paper) < 20);
  QCOMPARE(chart.curveValuesAt(25).back().value, 0.04);
  QVERIFY(chart.valuesAt(25).last().contains(QString::fromUtf8("± 0.01")));
}

void TestOverlayChart::notANumberIsAMarkAndNeverALine() {
  OverlayChart chart(theme_);
  chart.resize(600, 240);
  testing::show(chart);
  OverlayData data;
  data.curves.push_back(fallingCurve(0, 20, 0.01));
  chart.setData(data);
  const QRect top(0, 0, 600, 40);
  QCOMPARE(testing::pixelsLike(testing::settledPicture(chart), theme_.color(ui::Color::Danger), top), 0);
  data.curves[0].points.append(21, std::numeric_limits<double>::infinity());
  data.curves[0].points.append(22, std::numeric_limits<double>::quiet_NaN());
  chart.setData(data);
  const QImage image = testing::settledPicture(chart);
  QVERIFY(testing::pixelsLike(image, theme_.color(ui::Color::Danger), top) > 10);
  QCOMPARE(testing::pixelsLike(image, theme_.runColor(0), QRect(chart.placeOf(20.7, 0).x(), 0, 10, 200)), 0);
  chart.setLogarithmic(true);
  data.curves[0].points.append(23, -1.0);
  chart.setData(data);
  testing::settledPicture(chart);
  QVERIFY(chart.placeOf(1, data.curves[0].points.points().front().y).y() > 0);
}

void TestOverlayChart::pointerMovesTheCrosshairFromPointToPoint() {
  OverlayChart chart(theme_);
  chart.resize(690, 210);
  testing::show(chart);
  chart.setData(threeRuns());
  testing::settledPicture(chart);
  QSignalSpy moved(&chart, &OverlayChart::crosshairMoved);
  chart.setCrosshair(7.0);
  QCOMPARE(moved.size(), 0);
  QWidget* const plot = chart.childAt(300, 100);
  const auto at = [&](double x) { return plot->mapFrom(&chart, chart.placeOf(x, 0.02)); };
  QTest::mousePress(plot, Qt::LeftButton, {}, at(20.3));
  QCOMPARE(moved.last().at(0).toDouble(), 20.0);
  QTest::mouseMove(plot, at(31.8));
  QCOMPARE(moved.last().at(0).toDouble(), 32.0);
  QTest::mouseMove(plot, at(31.6));
  QCOMPARE(moved.size(), 2);
  QTest::mouseRelease(plot, Qt::LeftButton, {}, at(31.6));
  QTest::mouseMove(plot, at(45.0));
  QCOMPARE(moved.size(), 2);
  QCOMPARE(chart.crosshair(), std::optional(32.0));
  const QPoint before = chart.placeOf(20, 0.02);
  QTest::mousePress(plot, Qt::LeftButton, Qt::ShiftModifier, at(20.0));
  QTest::mouseMove(plot, at(20.0) + QPoint(40, 0));
  QTest::mouseRelease(plot, Qt::LeftButton, Qt::ShiftModifier, at(20.0));
  QCOMPARE(chart.placeOf(20, 0.02), before + QPoint(40, 0));
  QCOMPARE(moved.size(), 2);
  QTest::mouseDClick(plot, Qt::LeftButton, {}, at(20.0));
  chart.redrawNow();
  QCOMPARE(chart.placeOf(20, 0.02), before);
}

void TestOverlayChart::keyboardMovesTheCrosshairAndTheView() {
  OverlayChart chart(theme_);
  chart.resize(690, 210);
  testing::show(chart);
  chart.setData(threeRuns());
  testing::settledPicture(chart);
  QTest::keyClick(&chart, Qt::Key_End);
  QCOMPARE(chart.crosshair(), std::optional(50.0));
  QTest::keyClick(&chart, Qt::Key_Left);
  QCOMPARE(chart.crosshair(), std::optional(49.0));
  QTest::keyClick(&chart, Qt::Key_Home);
  QTest::keyClick(&chart, Qt::Key_Left);
  QCOMPARE(chart.crosshair(), std::optional(1.0));
  const int before = chart.placeOf(50, 0.01).x() - chart.placeOf(0, 0.01).x();
  QTest::keyClick(&chart, Qt::Key_Plus);
  QVERIFY(chart.placeOf(50, 0.01).x() - chart.placeOf(0, 0.01).x() > before);
  QTest::keyClick(&chart, Qt::Key_0);
  chart.redrawNow();
  QCOMPARE(chart.placeOf(50, 0.01).x() - chart.placeOf(0, 0.01).x(), before);
  QTest::keyClick(&chart, Qt::Key_L);
  QVERIFY(chart.isLogarithmic());
}

void TestOverlayChart::readOutHoldsAllRuns() {
  OverlayChart chart(theme_);
  chart.setData(threeRuns());
  const QStringList values = chart.valuesAt(10);
  QCOMPARE(values.size(), 3);
  QVERIFY(values.at(0).startsWith(QLatin1Char('A')));
  QVERIFY(values.at(1).contains(QLocale().toString(threeRuns().curves[2].points.valueAt(10), 'f', 4)));
  QVERIFY(values.at(1).contains(QLocale().toString(threeRuns().curves[3].points.valueAt(10), 'f', 4)));
  OverlayData many;
  for (int slot = 0; slot < 40; ++slot) many.curves.push_back(fallingCurve(slot, 20, 0.01));
  chart.setData(many);
  QCOMPARE(chart.valuesAt(10).size(), 13);
  QVERIFY(chart.valuesAt(10).last().contains(QStringLiteral("28")));
}

void TestOverlayChart::cardChoosesMetricUnitAndScale() {
  ui::OverlayCard card(theme_);
  card.resize(760, 210);
  testing::show(card);
  QSignalSpy metric(&card, &ui::OverlayCard::metricChosen);
  QSignalSpy unit(&card, &ui::OverlayCard::unitChosen);
  card.setMetrics(
      {{QStringLiteral("loss"), QStringLiteral("Loss"), {}}, {QStringLiteral("psnr"), QStringLiteral("PSNR"), {}}});
  card.chart().setData(threeRuns());
  QCOMPARE(card.metric(), QStringLiteral("loss"));
  QVERIFY(metric.isEmpty());
  QTest::keyClick(card.findChild<QComboBox*>(QStringLiteral("overlayMetric")), Qt::Key_Down);
  QCOMPARE(metric.size(), 1);
  QCOMPARE(card.chart().name(), QStringLiteral("PSNR"));
  card.setMetrics(
      {{QStringLiteral("ssim"), QStringLiteral("SSIM"), {}}, {QStringLiteral("psnr"), QStringLiteral("PSNR"), {}}});
  QCOMPARE(card.metric(), QStringLiteral("psnr"));
  const auto buttons = card.findChild<QWidget*>(QStringLiteral("overlayUnits"))->findChildren<QToolButton*>();
  QTest::mouseClick(buttons.at(2), Qt::LeftButton);
  QCOMPARE(unit.size(), 1);
  QCOMPARE(card.chart().unit(), ChartUnit::Seconds);
  QTest::mouseClick(card.findChild<QToolButton*>(QStringLiteral("overlayLogarithmic")), Qt::LeftButton);
  QVERIFY(card.chart().isLogarithmic());
  card.chart().setCrosshair(20.0);
  card.setUnit(ChartUnit::Step);
  card.resize(card.minimumSizeHint().width(), 200);  // A narrow card has the same choices in a box.
  auto* const box = card.findChild<QWidget*>(QStringLiteral("overlayUnits"))->findChild<QComboBox*>();
  QTRY_VERIFY(box->isVisible());
  QVERIFY(card.width() < 480);
  QCOMPARE(box->currentIndex(), 1);
  QTest::keyClick(box, Qt::Key_Down);
  QCOMPARE(unit.size(), 2);
  QCOMPARE(card.unit(), ChartUnit::Seconds);
  const QString legend = card.findChild<ui::OverlayLegend*>()->accessibleName();
  QVERIFY(legend.contains(QLocale().toString(threeRuns().curves[2].points.valueAt(20), 'f', 4)));
  card.chart().setCrosshair(40.0);
  QVERIFY(!card.findChild<ui::OverlayLegend*>()->accessibleName().contains(QStringLiteral("denoise-1")));
}

void TestOverlayChart::screenReaderHearsEveryCurve() {
  OverlayChart chart(theme_);
  chart.setName(QStringLiteral("Loss"));
  OverlayData data = threeRuns();
  data.bands.push_back(bandOfSeeds());
  chart.setData(data);
  chart.setCrosshair(32.0);
  QAccessibleInterface* const whole = QAccessible::queryAccessibleInterface(&chart);
  QCOMPARE(whole->text(QAccessible::Name), QStringLiteral("Loss"));
  QCOMPARE(whole->text(QAccessible::Value),
           QStringLiteral("Loss, 7 curve(s), at epoch 32: A 0.01436, B 0.02096, C 0.003949, D 0.04000"));
  QCOMPARE(whole->childCount(), 7);
  QCOMPARE(whole->child(2)->text(QAccessible::Name),
           QStringLiteral("B, denoise-1, validation, last 0.02096 at epoch 32"));
  QCOMPARE(whole->child(6)->text(QAccessible::Name),
           QStringLiteral("D, three, \"seeds\", mean of 3 run(s), last 0.04000 ± 0.01 at epoch 40"));
}

void TestOverlayChart::chartCanBeSavedInEveryFormat() {
  QTemporaryDir folder;
  OverlayChart chart(theme_);
  chart.resize(600, 240);
  testing::show(chart);
  chart.setData(threeRuns());
  chart.redrawNow();
  QVERIFY(ui::problemOfSaving(ui::paperPng(chart.paperChart()), folder.filePath(QStringLiteral("a.png"))).empty());
  QVERIFY(ui::problemOfSaving(ui::paperSvg(chart.paperChart()), folder.filePath(QStringLiteral("a.svg"))).empty());
  QVERIFY(ui::problemOfSaving(ui::paperPdf(chart.paperChart()), folder.filePath(QStringLiteral("a.pdf"))).empty());
  QFile svg(folder.filePath(QStringLiteral("a.svg")));
  QVERIFY(svg.open(QIODevice::ReadOnly));
  QVERIFY(svg.readAll().contains(">B, denoise-1</text>"));  // Its run by name, not by its letter alone.
  QVERIFY(QFile(folder.filePath(QStringLiteral("a.pdf"))).size() > 1000);
}

void TestOverlayChart::manyLongNamesStandWholeOnPaper_data() {
  QTest::addColumn<QString>("name");
  QTest::newRow("short") << QStringLiteral("denoise");
  QTest::newRow("wide") << QStringLiteral("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW MMMMM");
  QTest::newRow("longer than a line")
      << QStringLiteral(
             "a convolutional autoencoder for hair and trousers, trained with everything, on the new pictures,")
                 .repeated(2) +
             QStringLiteral("x").repeated(150);
  QTest::newRow("other letters") << QStringLiteral("重建圖片的自動編碼器").repeated(8);
}

// Printed, nothing can be pointed at: each stroke is another, and each name can be read to its end.
void TestOverlayChart::manyLongNamesStandWholeOnPaper() {
  QFETCH(QString, name);
  OverlayChart chart(theme_);
  OverlayData data;
  for (int slot = 0; slot < 12; ++slot) {
    data.curves.push_back(fallingCurve(slot, 20, 0.001 * slot));
    data.curves.back().name = name + QString::number(slot);
  }
  chart.setData(data);
  QXmlStreamReader svg(ui::paperSvg(chart.paperChart()));
  QFont font(QStringLiteral("Inter"));
  font.setPixelSize(13);
  const QFontMetricsF metrics(font);
  QSet<QString> strokes;
  QString words;
  std::vector<QRectF> places;
  while (!svg.atEnd()) {
    if (svg.readNext() != QXmlStreamReader::StartElement) continue;
    if (svg.name() == QLatin1String("polyline")) strokes.insert(svg.attributes().value("style").toString());
    if (svg.name() != QLatin1String("text")) continue;
    const QPointF at(svg.attributes().value("x").toDouble(), svg.attributes().value("y").toDouble());
    const bool isOfLegend = at.y() > 300.0;
    const QString text = svg.readElementText();
    if (!isOfLegend) continue;
    words += text;
    places.emplace_back(at.x(), at.y() - 10, metrics.horizontalAdvance(text), 12);
    QVERIFY2(places.back().right() < 720.0, qPrintable(text));
  }
  QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
  QCOMPARE(strokes.size(), 12);
  for (int slot = 0; slot < 12; ++slot) QVERIFY(words.contains(name + QString::number(slot)));
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) QVERIFY(!places[i].intersects(places[j]));
  }
  testing::keep(QImage::fromData(ui::paperPng(chart.paperChart())),
                QStringLiteral("paper-%1").arg(QLatin1String(QTest::currentDataTag())));
}

void TestOverlayChart::hundredCurvesAppearAtOnce() {
  OverlayChart chart(theme_);
  chart.resize(1100, 300);
  testing::show(chart);
  OverlayData data;
  for (int slot = 0; slot < 100; ++slot) data.curves.push_back(fallingCurve(slot, 200, 0.001 * slot));
  QElapsedTimer timer;
  timer.start();
  chart.setData(data);
  chart.redrawNow();
  const QImage image = chart.grab().toImage();
  qInfo("100 curves of 200 points: %lld ms", timer.elapsed());
  QVERIFY(testing::pixelsLike(image, theme_.runColor(99), image.rect()) > 100);
  testing::keep(image, QStringLiteral("overlay_100"));
}

void TestOverlayChart::pictures() {
  for (const bool isDark : {false, true}) {
    ui::Theme theme;
    theme.applyTo(*qApp);
    theme.setMode(isDark ? ui::ThemeMode::Dark : ui::ThemeMode::Light);
    for (const QSize size : {QSize(480, 200), QSize(690, 210), QSize(1100, 300)}) {
      ui::OverlayCard card(theme);
      card.setMetrics({{QStringLiteral("loss"), QStringLiteral("Loss"), {}}});
      card.resize(size);
      testing::show(card);
      OverlayData data = threeRuns();
      if (size.width() == 1100) data.bands.push_back(bandOfSeeds());
      card.chart().setData(data);
      card.chart().setLogarithmic(size.width() == 690);
      card.chart().setCrosshair(20.0);
      const QImage picture = testing::settledPicture(card);
      QVERIFY(!picture.isNull());
      testing::keep(picture,
                    QStringLiteral("overlay_%1_%2").arg(size.width()).arg(QLatin1String(isDark ? "dark" : "light")));
    }
  }
}

QTEST_MAIN(TestOverlayChart)
#include "tst_overlay_chart.moc"
