// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/exchange/report.h"
#include "tests/ui/support/ui_test.h"
#include "ui/bridge/saved_file.h"
#include "ui/charts/chart_accessible.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_legend.h"
#include "ui/charts/live_chart.h"
#include "ui/charts/paper_chart.h"
#include "ui/charts/qcp.h"
#include "ui/look/theme.h"

namespace {

using ui::ChartData;
using ui::CurveKind;

// Falls from 1 towards 0; validation a little above.
ChartData fallingLoss(int epochs) {
  ChartData data;
  data.plannedEpochs = 2 * epochs;
  for (int epoch = 1; epoch <= epochs; ++epoch) {
    data.curve(CurveKind::Training).append(epoch, 1.0 / epoch);
    data.curve(CurveKind::Validation).append(epoch, 1.1 / epoch);
    for (int batch = 0; batch < 20; ++batch) {
      data.curve(CurveKind::Batches).append(epoch - 1 + (batch + 1) / 20.0, 1.0 / epoch + 0.1 * std::sin(batch));
    }
  }
  return data;
}

// Around all pixels of a colour, in lines where there are at least so many of them.
QRect areaOf(const QImage& image, const QColor& color, int least) {
  QRect area;
  for (int y = 0; y < image.height(); ++y) {
    if (testing::pixelsLike(image, color, QRect(0, y, image.width(), 1)) < least) continue;
    for (int x = 0; x < image.width(); ++x) {
      if (testing::pixelsLike(image, color, QRect(x, y, 1, 1)) == 1) area |= QRect(x, y, 1, 1);
    }
  }
  return area;
}

}  // namespace

class TestLiveChart : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void oneHighPointAmongAMillionIsDrawn();
  void logarithmicAxisLeavesOutWhatIsNotAboveZeroAndSaysSo();
  void notANumberIsAMarkAndNeverAPoint();
  void readOutNamesEveryCurveUnderThePointer();
  void smoothingIsOffAtFirstAndKeepsTheTable();
  void switchesAndKeysActOnTheChart();
  void tableHasEveryEpochInFullPrecision();
  void copiedTableSpeaksTheLanguageOfTheWindow();
  void savedChartIsForPaper();
  void chartCanBeSavedInEveryFormat();
  void screenReaderHearsTheLastAndTheBestValue();
  void emptyChartSaysWhenACurveWillAppear();
  void themeChangesTheBackground();
  void theFlagOfTheBestCoversNoCurve();
  void wordsOfYardsticksAndTheFlagStandApart();
  void wordsOfYardsticksAtOneHeightAreAllRead();
  void legendNamesTheCurvesInTheRunsColour();
  void linesAreNamedWhereThereIsNoLegend();
  void anEarlierRunThatWentWrongDoesNotFlattenTheCurve();
  void aSingleValueStandsInAnAxisOfItsSize();
  void lowChartsHaveFewerTicks();
  void numbersOfTheAxisStandApart();

 private:
  ui::Theme theme_;
};

void TestLiveChart::init() { testing::failOnQtWarnings(); }

void TestLiveChart::oneHighPointAmongAMillionIsDrawn() {
  ui::LiveChart chart(theme_);
  chart.resize(600, 300);
  ChartData data;
  data.plannedEpochs = 1000;
  for (int i = 0; i < 1'000'000; ++i) data.curve(CurveKind::Batches).append(i / 1000.0, i == 412'345 ? 50.0 : 1.0);
  chart.setData(std::move(data));
  testing::show(chart);
  const QImage image = testing::settledPicture(chart);
  const QColor background = theme_.color(ui::Color::ChartBackground);
  int spike = 0;  // Pixels in the middle height, where nothing but the spike can be.
  for (int x = 60; x < image.width() - 20; ++x) {
    const QColor pixel = image.pixelColor(x, image.height() / 2 + 7);
    if (pixel.lightness() < background.lightness() - 20) ++spike;
  }
  testing::keep(image, QStringLiteral("spike"));
  QVERIFY2(spike >= 1 && spike <= 4, qPrintable(QString::number(spike)));
}

void TestLiveChart::logarithmicAxisLeavesOutWhatIsNotAboveZeroAndSaysSo() {
  ui::LiveChart chart(theme_);
  chart.resize(500, 300);
  ChartData data;
  data.plannedEpochs = 6;
  for (const double value : {1.0, 0.1, 0.0, -3.0, 0.01, 0.001}) {
    data.curve(CurveKind::Validation)
        .append(static_cast<double>(data.curve(CurveKind::Validation).points().size() + 1), value);
  }
  chart.setData(std::move(data));
  chart.setLogarithmic(true);
  testing::show(chart);
  testing::keep(testing::settledPicture(chart), QStringLiteral("log"));
  QCOMPARE(chart.leftOut(), std::size_t{2});
  QVERIFY(chart.toolTip().startsWith(QStringLiteral("2 ")));
  chart.setLogarithmic(false);
  QCOMPARE(chart.leftOut(), std::size_t{0});
  QTRY_VERIFY(chart.toolTip().isEmpty());
}

void TestLiveChart::notANumberIsAMarkAndNeverAPoint() {
  ui::LiveChart chart(theme_);
  chart.resize(500, 300);
  ChartData data = fallingLoss(10);
  chart.setData(data);
  testing::show(chart);
  const QColor danger = theme_.color(ui::Color::Danger);
  const int before = testing::pixelsLike(testing::settledPicture(chart), danger, chart.rect());
  chart.append(CurveKind::Validation, 11, std::numeric_limits<double>::quiet_NaN());
  chart.append(CurveKind::Batches, 11.5, std::numeric_limits<double>::infinity());
  const QImage image = testing::settledPicture(chart);
  testing::keep(image, QStringLiteral("nan"));
  QVERIFY(testing::pixelsLike(image, danger, chart.rect()) > before + 10);
  QCOMPARE(chart.data().curve(CurveKind::Validation).points().size(), std::size_t{10});
}

void TestLiveChart::readOutNamesEveryCurveUnderThePointer() {
  ui::LiveChart chart(theme_);
  ChartData data = fallingLoss(10);
  data.others.push_back({QStringLiteral("an earlier run"), {}});
  data.others.front().curve.append(1, 2.0);
  data.others.front().curve.append(5, 0.25);
  chart.setData(data);
  const QStringList lines = chart.valuesAt(5);
  QCOMPARE(lines.size(), 4);
  QCOMPARE(lines[0], QStringLiteral("validation 0.2200"));
  QCOMPARE(lines[1], QStringLiteral("training 0.2000"));
  QVERIFY(lines[2].startsWith(QStringLiteral("batches ")));
  QCOMPARE(lines[3], QStringLiteral("an earlier run 0.2500"));
  chart.resize(500, 300);
  testing::show(chart);
  testing::settledPicture(chart);
  QWidget* const plot = chart.findChild<QFrame*>()->parentWidget()->childAt(250, 100);
  QTest::mouseMove(plot, QPoint(200, 100));
  const auto labels = chart.findChildren<QLabel*>();
  QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
    return label->isVisible() && label->text().contains(QStringLiteral("validation")) &&
           label->text().contains(QStringLiteral("an earlier run"));
  }));
  testing::keep(testing::settledPicture(chart), QStringLiteral("readout"));
}

void TestLiveChart::smoothingIsOffAtFirstAndKeepsTheTable() {
  ui::LiveChart chart(theme_);
  QCOMPARE(chart.smoothing(), 0.0);
  chart.setData(fallingLoss(5));
  const QString before = chart.table(ui::TableFor::Programs);
  chart.setSmoothing(0.9);
  QCOMPARE(chart.table(ui::TableFor::Programs), before);
}

void TestLiveChart::switchesAndKeysActOnTheChart() {
  ui::ChartCard card(theme_);
  card.setChoices(
      {{QStringLiteral("psnr"), QStringLiteral("PSNR"), {}}, {QStringLiteral("ssim"), QStringLiteral("SSIM"), {}}});
  card.resize(560, 320);
  card.chart().setData(fallingLoss(12));
  testing::show(card);
  QCOMPARE(card.chosen(), QStringLiteral("psnr"));
  QTest::mouseClick(card.findChild<QToolButton*>(QStringLiteral("ssim")), Qt::LeftButton);
  QCOMPARE(card.chosen(), QStringLiteral("ssim"));
  auto* const logarithmic = card.findChild<QToolButton*>(QStringLiteral("logarithmic"));
  QTest::mouseClick(logarithmic, Qt::LeftButton);
  QVERIFY(card.chart().isLogarithmic());
  QTest::keyClick(&card.chart(), Qt::Key_L);
  QVERIFY(!card.chart().isLogarithmic());
  QVERIFY(!logarithmic->isChecked());
  QTest::keyClick(&card.chart(), Qt::Key_BracketRight);
  QCOMPARE(card.findChild<QSlider*>(QStringLiteral("smoothing"))->value(), 5);
  testing::keep(testing::settledPicture(card), QStringLiteral("card"));
}

void TestLiveChart::tableHasEveryEpochInFullPrecision() {
  ui::LiveChart chart(theme_);
  ChartData data;
  data.curve(CurveKind::Training).append(1, 1.0 / 3.0);
  data.curve(CurveKind::Validation).append(1, 0.1);
  data.curve(CurveKind::Training).append(2, 0.25);
  chart.setData(data);
  QCOMPARE(chart.table(ui::TableFor::Programs),
           QStringLiteral("epoch,training,validation\n1,0.33333333333333331,0.10000000000000001\n2,0.25,\n"));
}

void TestLiveChart::copiedTableSpeaksTheLanguageOfTheWindow() {
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German));
  ui::LiveChart chart(theme_);
  ChartData data;
  data.curve(CurveKind::Training).append(1, 1234.5);
  data.curve(CurveKind::Validation).append(1, std::numeric_limits<double>::quiet_NaN());
  chart.setData(data);
  const QString copied = chart.table(ui::TableFor::People);
  QLocale::setDefault(before);
  QCOMPARE(copied, QStringLiteral("Epoch\tTraining\tValidation\n1\t1234,5\t\n"));
}

// As it is printed: light in a dark window, with names for everything.
void TestLiveChart::savedChartIsForPaper() {
  const QTemporaryDir folder;
  ui::LiveChart chart(theme_);
  chart.setName(QStringLiteral("PSNR"));
  ChartData data = fallingLoss(8);
  data.metric = "psnr";
  data.others.push_back({QStringLiteral("an <earlier> run"), data.curve(CurveKind::Validation)});
  chart.setData(data);
  const QByteArray svg = ui::paperSvg(chart.paperChart());
  for (const char* const text : {">PSNR, dB</text>", ">Epoch</text>", ">Validation</text>", "an &lt;earlier&gt; run"}) {
    QVERIFY2(svg.contains(text), text);
  }
  const QString file = folder.filePath(QStringLiteral("a.png"));
  QVERIFY(ui::problemOfSaving(ui::paperPng(chart.paperChart()), file).empty());
  QCOMPARE(QImage(file).pixelColor(2, 2), QColor(Qt::white));
  QVERIFY(
      !ui::problemOfSaving(ui::paperPng(chart.paperChart()), folder.filePath(QStringLiteral("none/a.png"))).empty());
}

void TestLiveChart::chartCanBeSavedInEveryFormat() {
  const QTemporaryDir folder;
  ui::LiveChart chart(theme_);
  chart.resize(400, 240);
  chart.setName(QStringLiteral("Loss"));
  chart.setData(fallingLoss(8));
  testing::show(chart);
  testing::settledPicture(chart);
  QVERIFY(ui::problemOfSaving(ui::paperPng(chart.paperChart()), folder.filePath(QStringLiteral("a.png"))).empty());
  QVERIFY(!QImage(folder.filePath(QStringLiteral("a.png"))).isNull());
  QVERIFY(ui::problemOfSaving(ui::paperSvg(chart.paperChart()), folder.filePath(QStringLiteral("a.svg"))).empty());
  QVERIFY(ui::problemOfSaving(ui::paperPdf(chart.paperChart()), folder.filePath(QStringLiteral("a.pdf"))).empty());
  const auto begins = [&](const QString& name, const QByteArray& magic) {
    QFile file(folder.filePath(name));
    return file.open(QIODevice::ReadOnly) && file.read(200).contains(magic);
  };
  QVERIFY(begins(QStringLiteral("a.svg"), "<svg"));
  QVERIFY(begins(QStringLiteral("a.pdf"), "%PDF"));
}

void TestLiveChart::screenReaderHearsTheLastAndTheBestValue() {
  ui::installChartAccessibility();
  ui::LiveChart chart(theme_);
  chart.setName(QStringLiteral("Loss"));
  ChartData data;
  data.curve(CurveKind::Validation).append(11, 0.0187);
  data.curve(CurveKind::Validation).append(12, 0.0217);
  data.bestEpoch = 11;
  chart.setData(data);
  QAccessibleInterface* const spoken = QAccessible::queryAccessibleInterface(&chart);
  QVERIFY(spoken != nullptr);
  QCOMPARE(spoken->role(), QAccessible::Chart);
  QCOMPARE(spoken->text(QAccessible::Name),
           QStringLiteral("Loss, validation 0.02170 at epoch 12, best 0.01870 at epoch 11"));
}

void TestLiveChart::emptyChartSaysWhenACurveWillAppear() {
  ui::LiveChart chart(theme_);
  chart.resize(300, 200);
  testing::show(chart);
  const auto labels = chart.findChildren<QLabel*>();
  QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
    return label->isVisible() && label->text().contains(QStringLiteral("after the first batch"));
  }));
  const auto* const plot = chart.findChild<QCustomPlot*>();
  QVERIFY(!plot->yAxis->tickLabels());  // They would stand behind the words.
  chart.append(CurveKind::Batches, 0.1, 0.5);
  chart.redrawNow();
  QVERIFY(plot->yAxis->tickLabels() && plot->xAxis->tickLabels());
}

void TestLiveChart::themeChangesTheBackground() {
  ui::Theme theme;
  theme.setMode(ui::ThemeMode::Light);
  ui::LiveChart chart(theme);
  chart.resize(400, 240);
  ChartData data = fallingLoss(12);
  data.bestEpoch = 9;
  data.baselines.push_back({QStringLiteral("average picture 0.31"), 0.31});
  data.marks.push_back({4.0, QStringLiteral("learning rate 0.0003")});
  chart.setData(data);
  testing::show(chart);
  testing::keep(testing::settledPicture(chart), QStringLiteral("light"));
  theme.setMode(ui::ThemeMode::Dark);
  const QImage dark = testing::settledPicture(chart);
  testing::keep(dark, QStringLiteral("dark"));
  QCOMPARE(dark.pixelColor(200, 4), theme.color(ui::Color::ChartBackground));
}

// The best is the last point, and the highest.
void TestLiveChart::theFlagOfTheBestCoversNoCurve() {
  ui::Theme theme;
  theme.setMode(ui::ThemeMode::Light);
  for (const QSize size : {QSize(520, 260), QSize(300, 130)}) {
    ui::LiveChart chart(theme);
    chart.resize(size);
    ChartData data;
    data.metric = "psnr";
    data.plannedEpochs = 7;
    for (int epoch = 1; epoch <= 7; ++epoch) data.curve(CurveKind::Validation).append(epoch, 12.0 + epoch);
    data.bestEpoch = 7;
    chart.setData(data);
    testing::show(chart);
    chart.redrawNow();
    const QImage image = testing::settledPicture(chart);
    testing::keep(image, QStringLiteral("flag-%1").arg(size.width()));
    const QRect flag = areaOf(image, theme.color(ui::Color::ChartBest), 12);
    const QRect curve = areaOf(image, theme.runColor(0), 1);
    QVERIFY(flag.isValid() && curve.isValid());
    QVERIFY2(curve.top() > flag.bottom(), qPrintable(QStringLiteral("%1, %2").arg(curve.top()).arg(flag.bottom())));
  }
}

void TestLiveChart::wordsOfYardsticksAndTheFlagStandApart() {
  ui::Theme theme;
  theme.setMode(ui::ThemeMode::Light);
  ui::LiveChart chart(theme);
  chart.resize(520, 260);
  ChartData data;
  data.metric = "psnr";
  data.plannedEpochs = 2;
  for (int epoch = 1; epoch <= 2; ++epoch) data.curve(CurveKind::Validation).append(epoch, 6.6 + 0.1 * epoch);
  data.bestEpoch = 2;
  data.baselines = {{QStringLiteral("average picture 20.6 dB"), 20.6},
                    {QStringLiteral("the input itself 20.4 dB"), 20.4}};
  chart.setData(data);
  testing::show(chart);
  const auto wordsOnTheFlag = [&](const QString& name) {
    chart.redrawNow();
    const QImage image = testing::settledPicture(chart);
    testing::keep(image, name);
    return testing::pixelsLike(image, theme.color(ui::Color::ChartTick),
                               areaOf(image, theme.color(ui::Color::ChartBest), 12));
  };
  const int withYardsticks = wordsOnTheFlag(QStringLiteral("yardsticks"));
  for (ui::ChartBaseline& baseline : data.baselines) baseline.label.clear();
  chart.setData(data);
  QCOMPARE(withYardsticks, wordsOnTheFlag(QStringLiteral("yardsticks-without-words")));
}

// Of lines a pixel apart in a small chart, where not all find room beside each other: none of the words lies over the others.
void TestLiveChart::wordsOfYardsticksAtOneHeightAreAllRead() {
  ui::LiveChart chart(theme_);
  ChartData data = fallingLoss(30);
  data.plannedEpochs = 30;
  data.bestEpoch = 29;
  data.baselines = {{QStringLiteral("die Eingabe selbst 0,00330"), 0.0033},
                    {QStringLiteral("Durchschnittsbild 0,00246"), 0.00246},
                    {QStringLiteral("ein graues Bild 0,00280"), 0.0028}};
  chart.setData(data);
  for (int width = 240; width <= 400; width += 16) {
    chart.resize(width, 170);
    testing::show(chart);
    chart.redrawNow();
    testing::keep(testing::settledPicture(chart), QStringLiteral("yardsticks-at-one-height-%1").arg(width));
    std::vector<QRectF> words;
    for (const QCPItemText* const item : chart.findChildren<QCPItemText*>()) {
      if (!item->visible() || !item->text().contains(QStringLiteral("0,0"))) continue;
      words.emplace_back(item->topLeft->pixelPosition(), item->bottomRight->pixelPosition());
    }
    QCOMPARE(words.size(), data.baselines.size());
    for (std::size_t i = 1; i < words.size(); ++i) {
      const bool isApart =
          std::none_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i),
                       [&](const QRectF& before) { return before.intersects(words[i].adjusted(1, 1, -1, -1)); });
      QVERIFY2(isApart, qPrintable(QString::number(width)));
    }
  }
}

void TestLiveChart::legendNamesTheCurvesInTheRunsColour() {
  ui::ChartCard card(theme_);
  card.setChoices({{QStringLiteral("loss"), QStringLiteral("Loss"), {}}});
  card.resize(520, 300);
  ChartData data = fallingLoss(10);
  data.metric = "loss";
  data.others.push_back({QStringLiteral("an earlier run"), data.curve(CurveKind::Training)});
  card.chart().setData(data);
  testing::show(card);
  card.chart().redrawNow();
  auto* const legend = card.findChild<ui::ChartLegend*>();
  QCOMPARE(legend->text().left(31), QStringLiteral("validation 0.1100, training 0.1"));
  QVERIFY(legend->text().contains(QStringLiteral("1 other run")));
  const QImage image = testing::settledPicture(*legend);
  QVERIFY(testing::pixelsLike(image, theme_.runColor(0), image.rect()) > 20);
}

void TestLiveChart::linesAreNamedWhereThereIsNoLegend() {
  ui::ChartCard card(theme_);
  card.setChoices({{QStringLiteral("loss"), QStringLiteral("Loss"), {}, false}});
  card.resize(420, 200);
  card.chart().setData(fallingLoss(10));
  testing::show(card);
  auto* const plot = card.findChild<QCustomPlot*>();
  const auto named = [&] {
    std::vector<QRectF> places;
    for (int i = 0; i < plot->itemCount(); ++i) {
      const auto* const text = qobject_cast<QCPItemText*>(plot->item(i));
      const bool isName =
          text != nullptr && text->visible() &&
          (text->text().contains(QLatin1String("training")) || text->text().contains(QLatin1String("validation")));
      if (isName) places.emplace_back(text->topLeft->pixelPosition(), text->bottomRight->pixelPosition());
    }
    return places;
  };
  testing::settledPicture(card);
  QVERIFY(named().empty());
  card.setLegendShown(false);
  QVERIFY(!card.findChild<ui::ChartLegend*>()->isVisible());
  QTRY_COMPARE(named().size(), std::size_t{2});
  testing::keep(testing::settledPicture(card), QStringLiteral("named-lines"));
  const std::vector<QRectF> places = named();
  QVERIFY(!places[0].intersects(places[1]));
  const QRectF area = plot->axisRect()->rect();
  for (const QRectF& place : places) QVERIFY(area.adjusted(-3, -3, 3, 3).contains(place));
  card.setLegendShown(true);
  QTRY_VERIFY(named().empty());
}

void TestLiveChart::anEarlierRunThatWentWrongDoesNotFlattenTheCurve() {
  ui::LiveChart chart(theme_);
  chart.resize(500, 300);
  ChartData data = fallingLoss(10);
  data.others.push_back({QStringLiteral("an earlier run"), {}});
  data.others.front().curve.append(1, 140'341.0);
  chart.setData(data);
  testing::show(chart);
  const QImage image = testing::settledPicture(chart);
  testing::keep(image, QStringLiteral("far-off"));
  QVERIFY(areaOf(image, theme_.runColor(0), 1).height() > chart.height() / 5);
}

void TestLiveChart::aSingleValueStandsInAnAxisOfItsSize() {
  ui::LiveChart chart(theme_);
  chart.resize(500, 300);
  ChartData data;
  data.metric = "psnr";
  data.plannedEpochs = 10;
  data.curve(CurveKind::Validation).append(1, 16.4);
  chart.setData(data);
  chart.redrawNow();
  const auto* const plot = chart.findChild<QCustomPlot*>();
  QVERIFY(plot->yAxis->range().size() > 8.0);  // Decibels that mean something.
  QVERIFY(plot->yAxis->range().contains(16.4));
  data.curve(CurveKind::Training).append(1, 16.404);  // No more than the same figure twice.
  chart.setData(data);
  chart.redrawNow();
  QVERIFY(plot->yAxis->range().size() > 8.0);
}

void TestLiveChart::lowChartsHaveFewerTicks() {
  ui::LiveChart chart(theme_);
  chart.setData(fallingLoss(10));
  for (const int scale : {100, 200}) {
    theme_.setTextScale(scale);
    for (const QSize size : {QSize(600, 320), QSize(260, 110)}) {
      chart.resize(size);
      testing::show(chart);
      testing::settledPicture(chart);
      const auto* const plot = chart.findChild<QCustomPlot*>();
      const QFontMetricsF metrics(plot->yAxis->tickLabelFont());
      std::vector<double> places;
      for (const double tick : plot->yAxis->tickVector()) {
        if (plot->yAxis->range().contains(tick)) places.push_back(plot->yAxis->coordToPixel(tick));
      }
      for (std::size_t i = 1; i < places.size(); ++i) {
        QVERIFY(std::abs(places[i] - places[i - 1]) >= metrics.height());
      }
    }
  }
  theme_.setTextScale(100);
}

// Whatever the last one is called beside its number.
void TestLiveChart::numbersOfTheAxisStandApart() {
  ui::LiveChart chart(theme_);
  const auto* const plot = chart.findChild<QCustomPlot*>();
  for (const int epochs : {6, 7, 8, 15, 500}) {
    chart.setData(fallingLoss(epochs));
    for (int width = 220; width <= 620; width += 50) {
      chart.resize(width, 260);
      testing::show(chart);
      chart.redrawNow();
      testing::settledPicture(chart);
      const QFontMetricsF metrics(plot->xAxis->tickLabelFont());
      const QVector<QString> labels = plot->xAxis->tickVectorLabels();
      double end = 0.0;
      for (qsizetype i = 0; i < labels.size(); ++i) {
        const double tick = plot->xAxis->tickVector()[i];
        if (labels[i].isEmpty() || !plot->xAxis->range().contains(tick)) continue;
        const double half = metrics.horizontalAdvance(labels[i]) / 2.0;
        const double middle = plot->xAxis->coordToPixel(tick);
        QVERIFY2(end == 0.0 || middle - half > end, qPrintable(labels[i]));
        end = middle + half;
      }
    }
  }
}

QTEST_MAIN(TestLiveChart)
#include "tst_live_chart.moc"
