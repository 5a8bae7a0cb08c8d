// SPDX-License-Identifier: GPL-3.0-or-later
// What lies between two pictures of a kept run. The fake model's codes are the pictures themselves, so that what is between
// them can be said in every pixel.
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "core/data/sample_datasets.h"
#include "tests/support/fake_engine.h"
#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/pages/explore_dialog.h"
#include "ui/pictures/fitted_picture.h"
#include "ui/pictures/picture_image.h"
#include "ui/pictures/picture_map.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segments.h"

class TestExplore : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void whatLiesBetweenTwoPicturesIsShown();
  void theNewestPlaceIsTheOneThatIsShown();
  void swappingGoesTheOtherWay();
  void theMapHoldsThePicturesOfTheFolder();
  void withoutItsFolderTheMapHoldsThePicturesOfTheRun();
  void aModelWithoutACodeSaysSo();
  void aRunWithoutWeightsSaysSo();
  void beforeTheEngineIsThereItSaysSo();

 private:
  [[nodiscard]] std::filesystem::path store() const { return folder_->path().toStdString(); }
  void open(const std::string& uid);
  template <class Widget>
  [[nodiscard]] Widget* part(const char* name) const {
    return dialog_->findChild<Widget*>(QLatin1String(name));
  }
  // As it is shown, not as it is scaled.
  [[nodiscard]] QImage shown() const { return part<ui::FittedPicture>("explorePicture")->picture(); }
  [[nodiscard]] static QImage between(double share);
  [[nodiscard]] QString told() const { return dialog_->findChild<ui::NoticeBar*>()->text(); }

  ui::Theme theme_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::shared_ptr<testing::FakeEngine> engine_;
  std::unique_ptr<ui::ExploreDialog> dialog_;
};

void TestExplore::init() {
  testing::failOnQtWarnings();
  folder_ = std::make_unique<QTemporaryDir>();
  qputenv("XDG_CACHE_HOME", folder_->path().toUtf8());
  engine_ = std::make_shared<testing::FakeEngine>();
}

void TestExplore::cleanup() { dialog_.reset(); }

void TestExplore::open(const std::string& uid) {
  dialog_ = std::make_unique<ui::ExploreDialog>(theme_, engine_, store(), uid);
  dialog_->setAttribute(Qt::WA_DeleteOnClose, false);
  testing::show(*dialog_);
  QTRY_VERIFY(dialog_->isSettled());
}

// The run's two pictures are numbers 0 and 1 of the samples.
QImage TestExplore::between(double share) {
  core::Image mixed = store_samples::picture(0);
  const core::Image to = store_samples::picture(1);
  for (std::size_t i = 0; i < mixed.pixels.size(); ++i) {
    mixed.pixels[i] = static_cast<std::uint8_t>((1.0 - share) * mixed.pixels[i] + share * to.pixels[i]);
  }
  return ui::toQImage(mixed);
}

namespace {

std::string keptRun(const std::filesystem::path& store) {
  core::RunStarted start = store_samples::started("between", 2);
  start.settings.data.size = 8;
  return store_samples::recordRun(store, start);
}

}  // namespace

void TestExplore::whatLiesBetweenTwoPicturesIsShown() {
  open(keptRun(store()));
  QCOMPARE(part<QListWidget>("exploreFrom")->currentItem()->text(), QStringLiteral("first.png"));
  QCOMPARE(part<QListWidget>("exploreTo")->currentItem()->text(), QStringLiteral("second.png"));
  QVERIFY(part<QLabel>("exploreExplanation")->text().contains(QStringLiteral("192 numbers")));
  QVERIFY(dialog_->windowTitle().contains(QStringLiteral("between")));
  QCOMPARE(shown(), between(0.5));
  QCOMPARE(part<QLabel>("exploreShare")->text(), QStringLiteral("50 %"));
  QVERIFY(part<QToolButton>("step4")->isChecked());
  QTest::mouseClick(part<QToolButton>("step0"), Qt::LeftButton);
  QTRY_COMPARE(shown(), between(0.0));
  QVERIFY(part<QToolButton>("step0")->isChecked() && !part<QToolButton>("step4")->isChecked());
  part<QSlider>("exploreSlider")->setValue(150);
  QTRY_COMPARE(shown(), between(0.75));
  part<QSlider>("exploreSlider")->setValue(151);
  for (int step = 0; step < 9; ++step) {
    QVERIFY(!part<QToolButton>(qPrintable(QStringLiteral("step%1").arg(step)))->isChecked());
  }
  QTRY_VERIFY(dialog_->isSettled());
  QCOMPARE(engine_->opened(), 1);
  testing::keep(testing::settledPicture(*dialog_), QStringLiteral("explore"));
}

void TestExplore::theNewestPlaceIsTheOneThatIsShown() {
  open(keptRun(store()));
  for (int value = 0; value <= 200; ++value) part<QSlider>("exploreSlider")->setValue(value);
  QTRY_VERIFY(dialog_->isSettled());
  QCOMPARE(shown(), between(1.0));
  part<QListWidget>("exploreTo")->setCurrentRow(0);
  QTRY_VERIFY(dialog_->isSettled());
  QCOMPARE(shown(), between(0.0));  // From the first picture to itself.
}

void TestExplore::swappingGoesTheOtherWay() {
  open(keptRun(store()));
  part<QSlider>("exploreSlider")->setValue(0);
  QTRY_COMPARE(shown(), between(0.0));
  QTest::mouseClick(part<QPushButton>("exploreSwap"), Qt::LeftButton);
  QTRY_COMPARE(shown(), between(1.0));
  QCOMPARE(part<QListWidget>("exploreFrom")->currentItem()->text(), QStringLiteral("second.png"));
}

void TestExplore::theMapHoldsThePicturesOfTheFolder() {
  core::RunStarted start = store_samples::started("map", 2);
  start.settings.data.size = 8;
  start.settings.data.folder = folder_->filePath(QStringLiteral("pictures")).toStdString();
  core::makeSampleDataset("shapes", start.settings.data.folder, 16, 30);
  open(store_samples::recordRun(store(), start));
  QVERIFY(!part<ui::PictureMap>("pictureMap")->isVisible());
  emit part<ui::Segments>("exploreView")->chosenChanged(1);
  auto* const map = part<ui::PictureMap>("pictureMap");
  QVERIFY(map->isVisible());
  QTRY_COMPARE(map->points().size(), std::size_t{30});
  QVERIFY2(part<QLabel>("mapWords")->text().startsWith(QStringLiteral("30 picture")),
           qPrintable(part<QLabel>("mapWords")->text()));
  testing::keep(testing::settledPicture(*dialog_), QStringLiteral("explore-map"));
  auto* const to = part<QListWidget>("exploreTo");
  const QString before = part<QListWidget>("exploreFrom")->currentItem()->text();
  part<ui::Segments>("mapSide")->choose(1);
  const int chosen = map->drawn().back();
  QTest::mouseClick(map, Qt::LeftButton, {}, map->placeOf(chosen).toPoint());
  const QString name = map->points()[static_cast<std::size_t>(chosen)].name;
  QCOMPARE(to->currentItem()->text(), name);
  QCOMPARE(to->count(), 3);
  QCOMPARE(part<QListWidget>("exploreFrom")->currentItem()->text(), before);
  QVERIFY(map->partText(chosen).endsWith(QStringLiteral(", To")));
  part<QSlider>("exploreSlider")->setValue(200);
  QTRY_VERIFY(dialog_->isSettled());
  QCOMPARE(shown(),
           map->points()[static_cast<std::size_t>(chosen)].picture);  // The fake model draws what it was given.
}

void TestExplore::withoutItsFolderTheMapHoldsThePicturesOfTheRun() {
  open(keptRun(store()));
  emit part<ui::Segments>("exploreView")->chosenChanged(1);
  auto* const map = part<ui::PictureMap>("pictureMap");
  QTRY_COMPARE(map->points().size(), std::size_t{2});
  QVERIFY(map->points()[0].place != map->points()[1].place);
}

void TestExplore::aModelWithoutACodeSaysSo() {
  engine_->setCodes(false);
  open(keptRun(store()));
  QVERIFY2(told().contains(QStringLiteral("narrowest place")), qPrintable(told()));
  QVERIFY(!part<QSlider>("exploreSlider")->isEnabled());
  QVERIFY(!part<QPushButton>("savePictures")->isEnabled());
}

void TestExplore::aRunWithoutWeightsSaysSo() {
  core::RunRecorder recorder(store(), {"1.0", {}, {}, 0});
  recorder.handle(store_samples::started("young", 2));
  open(recorder.runUid());
  QVERIFY2(told().contains(QStringLiteral("no weights yet")), qPrintable(told()));
}

void TestExplore::beforeTheEngineIsThereItSaysSo() {
  engine_.reset();
  open(keptRun(store()));
  QVERIFY2(told().contains(QStringLiteral("still being loaded")), qPrintable(told()));
}

QTEST_MAIN(TestExplore)
#include "tst_explore.moc"
