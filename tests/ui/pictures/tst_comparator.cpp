// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>
#include <QtEndian>

#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/pictures/animated_png.h"
#include "ui/pictures/comparator.h"

class TestComparator : public QObject {
  Q_OBJECT

 private slots:
  void init() { testing::failOnQtWarnings(); }
  void targetAndOutputStandBesideEachOther();
  void wipeShowsOnePictureOnEachSide();
  void spaceSwitchesBetweenThePictures();
  void readOutTellsBothPictures();
  void aMovingPictureHoldsEveryFrameWithoutLoss();

 private:
  static std::unique_ptr<ui::Comparator> opened(const ui::Theme& theme);

  ui::Theme theme_;
};

std::unique_ptr<ui::Comparator> TestComparator::opened(const ui::Theme& theme) {
  auto comparator = std::make_unique<ui::Comparator>(theme);
  const core::Image input(32, 32, 3, 0);
  const core::Image target(32, 32, 3, 255);
  const core::Image output(32, 32, 3, 128);
  comparator->setProbe({"cat", core::Split::Validation, input, target}, output, 4);
  comparator->resize(800, 500);
  testing::show(*comparator);
  return comparator;
}

void TestComparator::targetAndOutputStandBesideEachOther() {
  const auto comparator = opened(theme_);
  ui::ComparatorView& view = comparator->view();
  const QImage picture = testing::settledPicture(view);
  testing::keep(picture, QStringLiteral("comparator"));
  QCOMPARE(picture.pixelColor(view.width() / 4, view.height() / 2), QColor(255, 255, 255));
  QCOMPARE(picture.pixelColor(view.width() * 3 / 4, view.height() / 2), QColor(128, 128, 128));
}

void TestComparator::wipeShowsOnePictureOnEachSide() {
  const auto comparator = opened(theme_);
  ui::ComparatorView& view = comparator->view();
  view.setMode(ui::ComparatorView::Mode::Wipe);
  const QPoint middle = view.rect().center();
  QImage picture = testing::settledPicture(view);
  QCOMPARE(picture.pixelColor(middle - QPoint(40, 0)), QColor(255, 255, 255));
  QCOMPARE(picture.pixelColor(middle + QPoint(40, 0)), QColor(128, 128, 128));
  QTest::mouseClick(&view, Qt::LeftButton, {}, middle + QPoint(80, 0));
  picture = testing::settledPicture(view);
  QCOMPARE(picture.pixelColor(middle + QPoint(40, 0)), QColor(255, 255, 255));
}

void TestComparator::spaceSwitchesBetweenThePictures() {
  theme_.setReducedMotion(true);  // Then nothing flickers by itself.
  const auto comparator = opened(theme_);
  ui::ComparatorView& view = comparator->view();
  view.setMode(ui::ComparatorView::Mode::Flicker);
  QCOMPARE(testing::settledPicture(view).pixelColor(view.rect().center()), QColor(255, 255, 255));
  QTest::keyClick(&view, Qt::Key_Space);
  QCOMPARE(testing::settledPicture(view).pixelColor(view.rect().center()), QColor(128, 128, 128));
}

void TestComparator::readOutTellsBothPictures() {
  const auto comparator = opened(theme_);
  ui::ComparatorView& view = comparator->view();
  const QString text = view.pixelText(QPoint(view.width() / 4, view.height() / 2));
  QVERIFY2(text.contains(QStringLiteral("Target 255 255 255")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("Output, epoch 4 128 128 128")), qPrintable(text));
  QVERIFY2(text.contains(QStringLiteral("difference 0.498")), qPrintable(text));
  QVERIFY(view.pixelText(QPoint(1, 1)).isEmpty());
}

void TestComparator::aMovingPictureHoldsEveryFrameWithoutLoss() {
  std::vector<QImage> frames;
  for (int i = 0; i < 4; ++i) {
    QImage frame(20, 10, QImage::Format_RGB888);
    frame.fill(QColor(60 * i, 10, 255 - 60 * i));
    frames.push_back(frame);
  }
  const QByteArray file = ui::animatedPng(frames, 100);
  const QImage first = QImage::fromData(file, "PNG");  // Viewers that do not know animation show the first frame.
  QCOMPARE(first.convertToFormat(QImage::Format_RGB888), frames.front());
  int controls = 0;
  int frameCount = 0;
  for (qsizetype place = 8; place + 12 <= file.size();) {
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(file.constData() + place));
    const QByteArray name = file.mid(place + 4, 4);
    if (name == "acTL") frameCount = static_cast<int>(qFromBigEndian<quint32>(file.constData() + place + 8));
    controls += name == "fcTL" ? 1 : 0;
    place += 12 + length;
  }
  QCOMPARE(frameCount, 4);
  QCOMPARE(controls, 4);
}

QTEST_MAIN(TestComparator)
#include "tst_comparator.moc"
