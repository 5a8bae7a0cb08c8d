// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>
#include <numeric>

#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/pictures/epoch_slider.h"

class TestEpochSlider : public QObject {
  Q_OBJECT

 private slots:
  void init() { testing::failOnQtWarnings(); }
  void walksThroughEveryStoredEpoch();
  void followsTheNewestUntilMovedBack();
  void keysReachFirstBestAndNewest();
  void playsToTheEndAndStops();

 private:
  ui::Theme theme_;
};

void TestEpochSlider::walksThroughEveryStoredEpoch() {
  ui::EpochSlider slider(theme_);
  slider.setEpochs({1, 2, 5, 9});  // A run may have lost some.
  std::vector<std::int64_t> seen;
  connect(&slider, &ui::EpochSlider::epochChosen, this, [&](std::int64_t epoch) { seen.push_back(epoch); });
  QTest::keyClick(&slider, Qt::Key_Home);
  for (int i = 0; i < 3; ++i) QTest::keyClick(&slider, Qt::Key_Right);
  QCOMPARE(seen, (std::vector<std::int64_t>{1, 2, 5, 9}));
}

void TestEpochSlider::followsTheNewestUntilMovedBack() {
  ui::EpochSlider slider(theme_);
  slider.setLive(true);
  for (const std::int64_t epoch : {1, 2, 3}) slider.append(epoch);
  QCOMPARE(slider.epoch(), std::int64_t{3});
  slider.setEpoch(2);
  QVERIFY(!slider.isFollowing());
  slider.append(4);
  QCOMPARE(slider.epoch(), std::int64_t{2});
  slider.follow();
  QCOMPARE(slider.epoch(), std::int64_t{4});
  slider.append(5);
  QCOMPARE(slider.epoch(), std::int64_t{5});
}

void TestEpochSlider::keysReachFirstBestAndNewest() {
  ui::EpochSlider slider(theme_);
  slider.setEpochs({1, 2, 3, 4});
  slider.setBest(3);
  QTest::keyClick(&slider, Qt::Key_B);
  QCOMPARE(slider.epoch(), std::int64_t{3});
  QTest::keyClick(&slider, Qt::Key_Home);
  QCOMPARE(slider.epoch(), std::int64_t{1});
  QTest::keyClick(&slider, Qt::Key_End);
  QCOMPARE(slider.epoch(), std::int64_t{4});
}

void TestEpochSlider::playsToTheEndAndStops() {
  ui::EpochSlider slider(theme_);
  std::vector<std::int64_t> epochs(20);
  std::iota(epochs.begin(), epochs.end(), 1);
  slider.setEpochs(epochs);
  slider.setPlayInterval(1);
  int steps = 0;
  connect(&slider, &ui::EpochSlider::epochChosen, this, [&] { ++steps; });
  slider.setPlaying(true);
  QTRY_VERIFY(!slider.isPlaying());
  QCOMPARE(slider.epoch(), std::int64_t{20});
  QCOMPARE(steps, 20);
}

QTEST_MAIN(TestEpochSlider)
#include "tst_epoch_slider.moc"
