// SPDX-License-Identifier: GPL-3.0-or-later
// What a new run begins with, wherever it is begun.
#include <QTest>

#include "core/run/suggested_settings.h"

class TestSuggestedSettings : public QObject {
  Q_OBJECT

 private slots:
  void aSmallMachineGetsASmallModel();
  void aLargerMachineGetsLargerPictures();
  void smallPicturesAreNotBlownUp();
  void fewPicturesAreGoneOverMoreOften();
  void denoisingBeginsWithWhatPeopleSeeThrough();
  void everySuggestionCanBeTrained();
};

void TestSuggestedSettings::aSmallMachineGetsASmallModel() {
  const core::RunSettings settings = core::suggestedSettings({2});
  QCOMPARE(settings.data.size, 32);
  QCOMPARE(settings.training.batchSize, 16);
  QCOMPARE(settings.training.epochs, 12);
  QCOMPARE(settings.architecture.list("filters"), (std::vector<std::int64_t>{32, 64}));
}

void TestSuggestedSettings::aLargerMachineGetsLargerPictures() {
  QCOMPARE(core::suggestedSettings({16}).data.size, 64);
}

void TestSuggestedSettings::smallPicturesAreNotBlownUp() {
  QCOMPARE(core::suggestedSettings({16}, {1000, 28}).data.size, 24);
  QCOMPARE(core::suggestedSettings({16}, {1000, 5}).data.size, 16);
  QCOMPARE(core::suggestedSettings({2}, {1000, 4000}).data.size, 32);
}

void TestSuggestedSettings::fewPicturesAreGoneOverMoreOften() {
  QCOMPARE(core::suggestedSettings({2}, {3916, 64}).training.epochs, 12);
  QCOMPARE(core::suggestedSettings({2}, {2000, 64}).training.epochs, 24);
  QCOMPARE(core::suggestedSettings({2}, {10, 64}).training.epochs, 60);
  QCOMPARE(core::suggestedSettings({2}, {1000000, 64}).training.epochs, 12);
}

void TestSuggestedSettings::denoisingBeginsWithWhatPeopleSeeThrough() {
  core::RunSettings settings = core::suggestedSettings({2});
  const double untouched =
      settings.data.corruption.amount;  // What recipes and kept runs mean, and groups of seeds share.
  core::suggestCorruption(settings);
  QCOMPARE(settings.data.corruption.amount, untouched);
  settings.data.predict = core::Predict::Corrupted;
  core::suggestCorruption(settings);
  QCOMPARE(settings.data.corruption.amount, 0.1);
  settings.data.corruption.kind = core::CorruptionKind::Blur;
  core::suggestCorruption(settings);
  QCOMPARE(settings.data.corruption.amount, 0.05);
  settings.data.corruption.kind = core::CorruptionKind::Greyscale;
  core::suggestCorruption(settings);
  QCOMPARE(settings.data.corruption.amount, 1.0);
  settings.data.corruption.amount = 0.3;
  core::suggestCorruption(settings);
  QCOMPARE(settings.data.corruption.amount, 0.3);
}

void TestSuggestedSettings::everySuggestionCanBeTrained() {
  QVERIFY(core::thisMachine().processors >= 1);
  for (const int processors : {1, 8, 256}) {
    for (const int side : {0, 1, 16, 17, 28, 63, 64, 5000})
      core::validate(core::suggestedSettings({processors}, {1, side}));
  }
}

QTEST_GUILESS_MAIN(TestSuggestedSettings)
#include "tst_suggested_settings.moc"
