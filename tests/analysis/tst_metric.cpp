// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/metric.h"

#include <QTest>
#include <cmath>
#include <limits>
#include <set>

using core::MetricPart;

class TestMetric : public QObject {
  Q_OBJECT

 private slots:
  void everyMetricIsDescribed();
  void namesAreReadAndWrittenAlike_data();
  void namesAreReadAndWrittenAlike();
  void betterIsToldByTheWholeName_data();
  void betterIsToldByTheWholeName();
  void equalValuesAreNotBetter();
  void valuesReadWithTheirUnit_data();
  void valuesReadWithTheirUnit();
  void peopleReadValidationFirst();
};

void TestMetric::everyMetricIsDescribed() {
  std::set<std::string> names;
  std::set<std::string> titles;
  for (const core::MetricSpec& spec : core::metricSpecs()) {
    names.insert(spec.name);
    titles.insert(spec.title.english());
    QVERIFY2(!spec.explanation.empty(), spec.name.c_str());
    QVERIFY2(spec.digits > 0 && spec.scale > 0.0, spec.name.c_str());
    QVERIFY(core::findMetricSpec(spec.name) == &spec);
  }
  QCOMPARE(names,
           (std::set<std::string>{"loss", "mae", "mse", "psnr", "ssim", "binary_accuracy", "categorical_accuracy"}));
  QCOMPARE(titles.size(), names.size());
}

void TestMetric::namesAreReadAndWrittenAlike_data() {
  QTest::addColumn<QString>("full");
  QTest::addColumn<MetricPart>("part");
  QTest::addColumn<QString>("bare");
  QTest::newRow("validation") << "val_psnr" << MetricPart::Validation << "psnr";
  QTest::newRow("sample") << "eval_binary_accuracy" << MetricPart::Sample << "binary_accuracy";
  QTest::newRow("training") << "loss" << MetricPart::Training << "loss";
  QTest::newRow("one's own") << "val_lpips" << MetricPart::Validation << "lpips";
  QTest::newRow("looks like a prefix") << "valley" << MetricPart::Training << "valley";
  QTest::newRow("nothing") << "" << MetricPart::Training << "";
}

void TestMetric::namesAreReadAndWrittenAlike() {
  QFETCH(QString, full);
  QFETCH(MetricPart, part);
  QFETCH(QString, bare);
  QVERIFY((core::metricId(full.toStdString()) == core::MetricId{part, bare.toStdString()}));
  QCOMPARE(core::fullName(part, bare.toStdString()), full.toStdString());
}

void TestMetric::betterIsToldByTheWholeName_data() {
  QTest::addColumn<QString>("metric");
  QTest::addColumn<bool>("isHigherBetter");
  QTest::newRow("loss") << "val_loss" << false;
  QTest::newRow("mae") << "mae" << false;
  QTest::newRow("psnr") << "val_psnr" << true;
  QTest::newRow("ssim") << "eval_ssim" << true;
  QTest::newRow("accuracy") << "val_categorical_accuracy" << true;
  QTest::newRow("one's own") << "val_lpips" << false;
  QTest::newRow("a name within another") << "val_ssim_loss" << false;
}

void TestMetric::betterIsToldByTheWholeName() {
  QFETCH(QString, metric);
  QFETCH(bool, isHigherBetter);
  const std::string name = metric.toStdString();
  QCOMPARE(core::isHigherBetter(name), isHigherBetter);
  QCOMPARE(core::isBetterValue(name, 2.0, 1.0), isHigherBetter);
  QCOMPARE(core::isBetterValue(name, 1.0, 2.0), !isHigherBetter);
}

void TestMetric::equalValuesAreNotBetter() {
  for (const char* metric : {"val_loss", "val_psnr", "val_own"}) {
    QVERIFY(!core::isBetterValue(metric, 0.5, 0.5));
    QVERIFY(!core::isBetterValue(metric, std::nan(""), 0.5));
  }
}

void TestMetric::valuesReadWithTheirUnit_data() {
  QTest::addColumn<QString>("metric");
  QTest::addColumn<double>("value");
  QTest::addColumn<QString>("text");
  QTest::newRow("accuracy") << "val_binary_accuracy" << 0.9764 << "97.6 %";
  QTest::newRow("psnr") << "val_psnr" << 20.249 << "20.2 dB";
  QTest::newRow("equal pictures") << "psnr" << 100.0 << "100.0 dB";
  QTest::newRow("ssim") << "eval_ssim" << 0.86 << "0.860";
  QTest::newRow("loss") << "loss" << 0.021738 << "0.02174";
  QTest::newRow("loss of one") << "loss" << 1.0 << "1.000";
  QTest::newRow("loss of large pixel values") << "val_mse" << 16384.25 << "16384";
  QTest::newRow("tiny loss") << "val_mse" << 0.0000123456 << "1.235e-05";
  QTest::newRow("huge loss") << "val_mse" << 12345678.0 << "1.235e+07";
  QTest::newRow("no loss") << "val_mse" << 0.0 << "0";
  QTest::newRow("one's own") << "val_lpips" << 0.25 << "0.2500";
  QTest::newRow("negative") << "own" << -0.25 << "-0.2500";
  QTest::newRow("none") << "val_psnr" << std::nan("") << "-";
  QTest::newRow("infinite") << "val_loss" << std::numeric_limits<double>::infinity() << "inf";
}

void TestMetric::valuesReadWithTheirUnit() {
  QFETCH(QString, metric);
  QFETCH(double, value);
  QFETCH(QString, text);
  QCOMPARE(QString::fromStdString(core::formatMetric(metric.toStdString(), value)), text);
}

void TestMetric::peopleReadValidationFirst() {
  const std::vector<std::string> ordered = {"val_loss", "val_psnr", "val_ssim", "val_another", "val_own",
                                            "eval_mae", "loss",     "mse",      "own"};
  std::vector<std::string> byName = ordered;
  std::sort(byName.begin(), byName.end());
  QCOMPARE(core::inReadingOrder(byName), ordered);
}

QTEST_GUILESS_MAIN(TestMetric)
#include "tst_metric.moc"
