// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <QTest>
#include <cmath>
#include <limits>

#include "ui/compare/axis_scale.h"

using ui::AxisScale;
using ui::PlotValue;

class TestAxisScale : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
  void numbersOverDecadesStandByTheirLogarithm();
  void numbersThatAreSpreadEvenlyDoNot();
  void fewNumbersAreTheirOwnTicks();
  void missingValuesHaveAPlaceOfTheirOwn();
  void textsStandAtEqualDistances();
  void oneValueStandsInTheMiddle();
  void numbersAreWrittenPlainly();

 private:
  static QStringList labels(const AxisScale& scale) {
    QStringList labels;
    for (const AxisScale::Tick& tick : scale.ticks(5)) labels += tick.label;
    return labels;
  }
};

void TestAxisScale::numbersOverDecadesStandByTheirLogarithm() {
  std::vector<PlotValue> rates;
  for (int i = 0; i <= 20; ++i) rates.emplace_back(1e-4 * std::pow(10.0, i / 10.0));
  const AxisScale scale(rates);
  QVERIFY(scale.isLogarithmic());
  QVERIFY(std::abs(scale.positionOf(0.001) - 0.5) < 1e-9);
  QVERIFY(std::abs(scale.numberAt(0.75) - 0.01 / std::sqrt(10.0)) < 1e-9);
  QCOMPARE(labels(scale), QStringList({QStringLiteral("0.0001"), QStringLiteral("0.0003"), QStringLiteral("0.001"),
                                       QStringLiteral("0.003"), QStringLiteral("0.01")}));
}

void TestAxisScale::numbersThatAreSpreadEvenlyDoNot() {
  std::vector<PlotValue> values;
  for (int i = 1; i <= 90; ++i) values.emplace_back(i / 100.0);
  QVERIFY(!AxisScale(values).isLogarithmic());
  values.emplace_back(-1.0);
  QVERIFY(!AxisScale(values).isLogarithmic());
  QVERIFY(AxisScale({16.0, 32.0, 64.0, 128.0}).isLogarithmic());
}

void TestAxisScale::fewNumbersAreTheirOwnTicks() {
  const AxisScale scale({128.0, 16.0, 64.0, 16.0, 32.0});
  QCOMPARE(labels(scale),
           QStringList({QStringLiteral("16"), QStringLiteral("32"), QStringLiteral("64"), QStringLiteral("128")}));
  QCOMPARE(scale.stops().size(), std::size_t{4});
  QCOMPARE(scale.positionOf(16.0), 0.0);
  QCOMPARE(scale.positionOf(128.0), 1.0);
}

void TestAxisScale::missingValuesHaveAPlaceOfTheirOwn() {
  const AxisScale scale({20.0, PlotValue(), 24.0, std::numeric_limits<double>::quiet_NaN()});
  QVERIFY(scale.hasMissing());
  QCOMPARE(scale.positionOf({}), 0.0);
  QCOMPARE(scale.positionOf(std::numeric_limits<double>::infinity()), 0.0);
  QVERIFY(scale.positionOf(20.0) >= scale.base());
  QVERIFY(scale.base() > 0.1);
  QCOMPARE(labels(scale).first(), QStringLiteral("none"));
  const AxisScale empty({PlotValue(), PlotValue()});
  QCOMPARE(labels(empty), QStringList(QStringLiteral("none")));
}

void TestAxisScale::textsStandAtEqualDistances() {
  const AxisScale scale({QStringLiteral("U-Net"), QStringLiteral("Conv"), 3.0, QStringLiteral("Conv"), QString()});
  QCOMPARE(scale.categories(), QStringList({QStringLiteral("3"), QStringLiteral("Conv"), QStringLiteral("U-Net")}));
  QVERIFY(std::abs(2.0 * scale.positionOf(QStringLiteral("Conv")) - scale.positionOf(3.0) - 1.0) < 1e-9);
  QCOMPARE(scale.positionOf(QStringLiteral("U-Net")), 1.0);
  QCOMPARE(scale.positionOf(QString()), 0.0);
}

void TestAxisScale::oneValueStandsInTheMiddle() {
  QCOMPARE(AxisScale({5.0, 5.0}).positionOf(5.0), 0.5);
  QCOMPARE(AxisScale({QStringLiteral("Conv")}).positionOf(QStringLiteral("Conv")), 0.5);
  QCOMPARE(labels(AxisScale({5.0, 5.0})), QStringList(QStringLiteral("5")));
}

void TestAxisScale::numbersAreWrittenPlainly() {
  QCOMPARE(ui::plainNumber(0.0001), QStringLiteral("0.0001"));
  QCOMPARE(ui::plainNumber(18'033.0), QStringLiteral("18,033"));
  QCOMPARE(ui::plainNumber(30e6), QStringLiteral("30 M"));
  QCOMPARE(ui::plainNumber(1e6), QStringLiteral("1 M"));
  QCOMPARE(ui::plainNumber(1e-7), QStringLiteral("0.0000001"));
  QCOMPARE(ui::plainNumber(20.81234, 3), QStringLiteral("20.8"));
  QCOMPARE(ui::plainNumber(-0.25), QStringLiteral("-0.25"));
  QCOMPARE(ui::plainNumber(0.0), QStringLiteral("0"));
}

QTEST_MAIN(TestAxisScale)
#include "tst_axis_scale.moc"
