// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <algorithm>
#include <cmath>

#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/pictures/animated_png.h"
#include "ui/pictures/comparator.h"
#include "ui/pictures/save_pictures_button.h"

class TestComparator : public QObject {
  Q_OBJECT

 private slots:
  void init() { testing::failOnQtWarnings(); }
  void targetAndOutputStandBesideEachOther();
  void wipeShowsOnePictureOnEachSide();
  void spaceSwitchesBetweenThePictures();
  void readOutTellsBothPictures();
  void wholeLargePicturesAreSeen();
  void zoomGoesFromAllOfItToSinglePixels();
  void scoresOfTheOutputAreTold();
  void picturesCanBeSaved();
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
  comparator->setProbe({"cat", core::Split::Validation, input, target}, {output, 8.1, 0.25}, 4);
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

// Each corner has a colour of its own, and thin lines lie between.
void TestComparator::wholeLargePicturesAreSeen() {
  for (const int side : {512, 1024}) {
    core::Image large(side, side, 3, 255);
    for (int y = 0; y < side; ++y) {
      for (int x = 0; x < side; ++x) {
        const bool isCorner = (x < side / 8 || x >= side - side / 8) && (y < side / 8 || y >= side - side / 8);
        if (isCorner) std::fill_n(large.at(x, y), 3, static_cast<std::uint8_t>(x < side / 2 ? 60 : 120));
        if (!isCorner && x % 2 == 0) std::fill_n(large.at(x, y), 3, std::uint8_t{0});
      }
    }
    ui::Comparator comparator(theme_);
    comparator.setProbe({"large", core::Split::Test, large, large}, {large, 20.0, 0.5}, 1);
    comparator.resize(700, 500);
    testing::show(comparator);
    ui::ComparatorView& view = comparator.view();
    const QImage picture = testing::settledPicture(view);
    QVERIFY(view.scale() < 1.0);
    const auto isSeen = [&](int grey, const QRect& where) {
      for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x) {
          if (picture.pixelColor(x, y) == QColor(grey, grey, grey)) return true;
        }
      }
      return false;
    };
    const int half = view.height() / 2;
    for (const int top : {0, half}) QVERIFY(isSeen(60, QRect(0, top, view.width() / 2, half)));
    for (const int top : {0, half}) QVERIFY(isSeen(120, QRect(0, top, view.width() / 2, half)));
    // Black and white in turn are averaged, not picked.
    const int middle = picture.pixelColor(view.width() / 4, view.height() / 2).red();
    QVERIFY2(middle > 50 && middle < 205, qPrintable(QString::number(middle)));
    const QString read = view.pixelText(QPoint(view.width() / 4, view.height() / 2));
    const double x = read.section(QLatin1Char(','), 0, 0).mid(2).toDouble() / side;
    QVERIFY2(std::abs(x - 0.5) < 0.05, qPrintable(read));
  }
}

void TestComparator::zoomGoesFromAllOfItToSinglePixels() {
  const core::Image large(1024, 1024, 3, 90);
  ui::Comparator comparator(theme_);
  comparator.setProbe({"large", core::Split::Test, large, large}, {large, 20.0, 0.5}, 1);
  comparator.resize(700, 500);
  testing::show(comparator);
  ui::ComparatorView& view = comparator.view();
  const double whole = view.scale();
  QTest::keyClick(&view, Qt::Key_Plus);
  QCOMPARE(view.scale(), 1.0);
  QTest::keyClick(&view, Qt::Key_Plus);
  QCOMPARE(view.scale(), 2.0);
  QTest::keyClick(&view, Qt::Key_Minus);
  QTest::keyClick(&view, Qt::Key_Minus);
  QCOMPARE(view.scale(), whole);
}

void TestComparator::scoresOfTheOutputAreTold() {
  const auto comparator = opened(theme_);
  const QString scores = comparator->findChild<QLabel*>(QStringLiteral("pictureScores"))->text();
  QCOMPARE(scores, QStringLiteral("Output against target: PSNR 8.1 dB, SSIM 0.250"));
  const core::Image tried(32, 32, 3, 10);
  comparator->setProbe({"own.png", core::Split::Test, tried, tried}, {tried, 21.5, 0.5}, 3);
  QVERIFY(comparator->findChild<QLabel*>(QStringLiteral("pictureScores"))
              ->text()
              .startsWith(QStringLiteral("Output against input: PSNR 21.5 dB")));
}

void TestComparator::picturesCanBeSaved() {
  const QTemporaryDir folder;
  const auto comparator = opened(theme_);
  const QList<QAction*> actions = comparator->findChild<ui::SavePicturesButton*>()->menu()->actions();
  QStringList titles;
  for (const QAction* const action : actions) titles += action->text();
  QCOMPARE(titles, QStringList({QStringLiteral("Input…"), QStringLiteral("Target…"), QStringLiteral("Output…"),
                                QStringLiteral("Side by side…")}));
  const auto saved = [&](int action) {
    actions[action]->trigger();
    auto* const dialog = comparator->findChild<QFileDialog*>();
    const QString file = folder.filePath(QFileInfo(dialog->selectedFiles().constFirst()).fileName());
    emit dialog->fileSelected(file);
    dialog->close();
    delete dialog;
    [&] { QTRY_VERIFY(QFileInfo::exists(file)); }();
    [&] { QTRY_VERIFY(!QImage(file).isNull()); }();
    return QImage(file);
  };
  QCOMPARE(saved(2).size(), QSize(32, 32));
  QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("cat-output.png"))));
  const QImage all = saved(3);
  QVERIFY(all.width() > 3 * 256);
  testing::keep(all, QStringLiteral("side-by-side"));
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
