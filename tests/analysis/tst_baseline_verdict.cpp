// SPDX-License-Identifier: GPL-3.0-or-later
// A run that learnt less than the average picture knows is told so.
#include <QTest>
#include <cmath>

#include "core/analysis/baseline_verdict.h"

class TestBaselineVerdict : public QObject {
  Q_OBJECT

 private slots:
  void aRunBelowTheAveragePictureIsToldSo();
  void aRunThatIsAheadHearsNothing();
  void whatWasNotMeasuredIsNotJudged();
};

namespace {

const std::vector<core::Baseline> kBaselines = {{"input itself", {{"psnr", 100.0}}},
                                                {"mean picture", {{"psnr", 20.62}}}};

}  // namespace

void TestBaselineVerdict::aRunBelowTheAveragePictureIsToldSo() {
  const QString told = QString::fromStdString(core::verdictOnBaselines(kBaselines, {{"val_psnr", 6.81}}).english());
  QVERIFY2(told.startsWith("With 6.8 dB it is worse than the average picture, which reaches 20.6 dB"),
           qPrintable(told));
}

void TestBaselineVerdict::aRunThatIsAheadHearsNothing() {
  QVERIFY(core::verdictOnBaselines(kBaselines, {{"val_psnr", 20.62}}).empty());
  QVERIFY(core::verdictOnBaselines(kBaselines, {{"val_psnr", 31.0}}).empty());
}

void TestBaselineVerdict::whatWasNotMeasuredIsNotJudged() {
  QVERIFY(core::verdictOnBaselines({}, {{"val_psnr", 6.8}}).empty());
  QVERIFY(core::verdictOnBaselines(kBaselines, {{"val_loss", 6.8}}).empty());
  QVERIFY(core::verdictOnBaselines(kBaselines, {{"val_psnr", std::nan("")}}).empty());
}

QTEST_GUILESS_MAIN(TestBaselineVerdict)
#include "tst_baseline_verdict.moc"
