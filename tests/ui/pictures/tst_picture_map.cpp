// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/pictures/picture_map.h"
#include "ui/widgets/painted_parts.h"

using ui::PictureMap;

class TestPictureMap : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { ui::installPaintedPartsAccessibility(); }
  void init();
  void noPictureCoversAnother();
  void bothEndsAreDrawnAtAnyRate();
  void clicksAndKeysChoose();
  void aScreenReaderFindsEveryPicture();
  void withoutPicturesItSaysWhy();

 private:
  // In two crowds.
  static std::vector<PictureMap::Point> points(int count);

  ui::Theme theme_;
  std::unique_ptr<PictureMap> map_;
};

void TestPictureMap::init() {
  testing::failOnQtWarnings();
  map_ = std::make_unique<PictureMap>(theme_);
  map_->resize(500, 300);
  map_->setPoints(points(60));
  testing::show(*map_);
}

std::vector<PictureMap::Point> TestPictureMap::points(int count) {
  std::vector<PictureMap::Point> made;
  for (int i = 0; i < count; ++i) {
    QImage picture(16, 16, QImage::Format_RGB888);
    picture.fill(QColor::fromHsv(6 * i % 360, 200, 200));
    const double crowd = i % 2 == 0 ? 0.1 : 0.7;
    made.push_back(
        {QStringLiteral("picture %1").arg(i), picture, QPointF(crowd + 0.004 * i, crowd + 0.002 * (i * 7 % 60))});
  }
  return made;
}

void TestPictureMap::noPictureCoversAnother() {
  const std::vector<int>& drawn = map_->drawn();
  QVERIFY(drawn.size() > 4 && drawn.size() < 60);
  for (std::size_t one = 0; one < drawn.size(); ++one) {
    for (std::size_t other = 0; other < one; ++other) {
      QVERIFY(!map_->partRect(drawn[one]).intersects(map_->partRect(drawn[other])));
    }
  }
  for (int point = 0; point < 60; ++point) QVERIFY(map_->rect().contains(map_->partRect(point)));
  const QImage shown = testing::settledPicture(*map_);
  const int first = drawn.front();
  QCOMPARE(shown.pixelColor(map_->placeOf(first).toPoint()), map_->points()[0].picture.pixelColor(0, 0));
}

void TestPictureMap::bothEndsAreDrawnAtAnyRate() {
  const std::vector<int> before = map_->drawn();
  int hidden = 0;
  while (std::find(before.begin(), before.end(), hidden) != before.end()) ++hidden;
  map_->setEnds(PictureMap::End{hidden, QStringLiteral("From")}, PictureMap::End{59, QStringLiteral("To")});
  for (const int end : {hidden, 59}) {
    QVERIFY(std::find(map_->drawn().begin(), map_->drawn().end(), end) != map_->drawn().end());
  }
  QCOMPARE(map_->partText(hidden), QStringLiteral("picture %1, From").arg(hidden));
  testing::keep(testing::settledPicture(*map_), QStringLiteral("picture-map"));
  map_->setEnds(std::nullopt, PictureMap::End{600, QStringLiteral("To")});  // Not among them.
  QCOMPARE(map_->drawn(), before);
}

void TestPictureMap::clicksAndKeysChoose() {
  QSignalSpy chosen(map_.get(), &PictureMap::chosen);
  const int point = map_->drawn()[2];
  QTest::mouseClick(map_.get(), Qt::LeftButton, {}, map_->placeOf(point).toPoint());
  QCOMPARE(chosen.takeFirst().at(0).toInt(), point);
  QCOMPARE(map_->currentPart(), point);
  QTest::mouseClick(map_.get(), Qt::LeftButton, {}, QPoint(map_->width() - 3, 3));  // Where nothing is.
  QVERIFY(chosen.isEmpty());
  for (int i = 0; i < 60; ++i) QTest::keyClick(map_.get(), Qt::Key_Left);
  const double leftmost = map_->placeOf(map_->currentPart()).x();
  for (int other = 0; other < 60; ++other) QVERIFY(map_->placeOf(other).x() >= leftmost);
  QTest::keyClick(map_.get(), Qt::Key_Right);
  QVERIFY(map_->placeOf(map_->currentPart()).x() >= leftmost);
  QTest::keyClick(map_.get(), Qt::Key_Return);
  QCOMPARE(chosen.takeFirst().at(0).toInt(), map_->currentPart());
}

void TestPictureMap::aScreenReaderFindsEveryPicture() {
  QAccessibleInterface* const map = QAccessible::queryAccessibleInterface(map_.get());
  QCOMPARE(map->childCount(), 60);
  QCOMPARE(map->child(3)->text(QAccessible::Name), QStringLiteral("picture 3"));
  QSignalSpy chosen(map_.get(), &PictureMap::chosen);
  QAccessibleActionInterface* const action = map->child(3)->actionInterface();
  action->doAction(action->actionNames().front());
  QTRY_COMPARE(chosen.size(), 1);
  QCOMPARE(chosen.first().at(0).toInt(), 3);
}

void TestPictureMap::withoutPicturesItSaysWhy() {
  map_->setPoints({});
  const QImage silent = testing::settledPicture(*map_);
  map_->setEmptyText(QStringLiteral("The pictures are being read."));
  QVERIFY(testing::settledPicture(*map_) != silent);
  QTest::keyClick(map_.get(), Qt::Key_Right);
  QTest::mouseClick(map_.get(), Qt::LeftButton, {}, map_->rect().center());
  QCOMPARE(map_->currentPart(), -1);
}

QTEST_MAIN(TestPictureMap)
#include "tst_picture_map.moc"
