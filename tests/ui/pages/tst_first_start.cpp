// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/data/sample_datasets.h"
#include "tests/support/fake_engine.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/pages/first_start_page.h"
#include "ui/widgets/choice_card.h"

class TestFirstStart : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void nothingStartsBeforeTheEngineIsThere();
  void ownFolderIsTrainedWithTheChosenGoal();
  void aSampleOfPairsIsLearntAsPairs();
  void chosenFolderIsLookedAtAndTakesThePlaceOfTheSample();
  void foundPairsAreLearntAsPairs();
  void folderWithoutPicturesSaysSoBeforeAnybodyTrains_data();
  void folderWithoutPicturesSaysSoBeforeAnybodyTrains();
  void timeFollowsFromWhatIsChosen();
  void everyStepIsInSightInEverySize_data();
  void everyStepIsInSightInEverySize();
  void aClickAnywhereOnACardChoosesIt();
  void cardsLeadToLessonsAndToEarlierRuns();

 private:
  template <class Part>
  [[nodiscard]] Part* part(const char* name) const {
    return page_->findChild<Part*>(QLatin1String(name));
  }

  QTemporaryDir cache_;
  ui::Theme theme_;
  std::unique_ptr<ui::FirstStartPage> page_;
};

void TestFirstStart::init() {
  testing::failOnQtWarnings();
  qputenv("XDG_CACHE_HOME", cache_.path().toUtf8());
  page_ = std::make_unique<ui::FirstStartPage>(theme_);
  page_->resize(1200, 800);
  testing::show(*page_);
}

void TestFirstStart::nothingStartsBeforeTheEngineIsThere() {
  QVERIFY(!part<QPushButton>("firstTrain")->isEnabled());
  page_->setEngineReady(true);
  QVERIFY(part<QPushButton>("firstTrain")->isEnabled());
}

void TestFirstStart::ownFolderIsTrainedWithTheChosenGoal() {
  const QTemporaryDir folder;
  core::makeSampleDataset("shapes", folder.path().toStdString(), 32, 12);
  std::vector<core::RunSettings> started;
  connect(page_.get(), &ui::FirstStartPage::trainRequested, this,
          [&](const core::RunSettings& settings) { started.push_back(settings); });
  std::vector<core::RunSettings> setUp;
  connect(page_.get(), &ui::FirstStartPage::setUpRequested, this,
          [&](const core::RunSettings& settings) { setUp.push_back(settings); });
  page_->setEngineReady(true);
  page_->chooseFolder(folder.path());
  QTRY_VERIFY(part<QPushButton>("firstTrain")->isEnabled());
  QTest::mouseClick(part<QRadioButton>("choose_corrupted"), Qt::LeftButton, {}, QPoint(8, 8));
  QTRY_VERIFY(part<QPushButton>("firstTrain")->isEnabled());            // It has been looked at for that goal.
  QTest::mouseClick(part<QPushButton>("setUpMyself"), Qt::LeftButton);  // What has been chosen is not asked for again.
  QCOMPARE(setUp.size(), std::size_t{1});
  QCOMPARE(QString::fromStdString(setUp[0].data.folder), folder.path());
  QCOMPARE(setUp[0].data.predict, core::Predict::Corrupted);
  QTest::mouseClick(part<QPushButton>("firstTrain"), Qt::LeftButton);
  QTRY_COMPARE(started.size(), std::size_t{1});
  QCOMPARE(QString::fromStdString(started[0].data.folder), folder.path());
  QCOMPARE(started[0].data.predict, core::Predict::Corrupted);
  QCOMPARE(started[0].data.corruption.amount, 0.1);
  QVERIFY(part<QPushButton>("firstTrain")->isEnabled());
}

void TestFirstStart::aSampleOfPairsIsLearntAsPairs() {
  const auto choose = [this](const char* name) {
    QTest::mouseClick(part<QRadioButton>(name), Qt::LeftButton, {}, QPoint(8, 8));
  };
  QVERIFY(part<QRadioButton>("choose_itself")->isChecked());
  choose("choose_emoji-sketch");
  QVERIFY(part<QRadioButton>("choose_pair")->isChecked());
  choose("choose_shapes");
  QVERIFY(part<QRadioButton>("choose_itself")->isChecked());
  testing::keep(testing::settledPicture(*page_), QStringLiteral("first-start"));
}

void TestFirstStart::chosenFolderIsLookedAtAndTakesThePlaceOfTheSample() {
  const QTemporaryDir folder;
  core::makeSampleDataset("shapes", folder.path().toStdString(), 32, 12);
  page_->setEngineReady(true);
  QVERIFY(part<QRadioButton>("choose_emoji")->isChecked());
  page_->chooseFolder(folder.path());
  QVERIFY(!part<QPushButton>("firstTrain")->isEnabled());  // Nobody knows yet what is in it.
  QVERIFY(!part<QRadioButton>("choose_emoji")->isChecked());
  QTRY_VERIFY2(part<QLabel>("firstPictures")->text().startsWith(QStringLiteral("12 picture")),
               qPrintable(part<QLabel>("firstPictures")->text()));
  QVERIFY(part<QLabel>("thumbnails")->isVisible());
  QVERIFY(part<QPushButton>("firstTrain")->isEnabled());
  testing::keep(testing::settledPicture(*page_), QStringLiteral("first-start-folder"));
  QTest::mouseClick(part<QRadioButton>("choose_pair"), Qt::LeftButton, {}, QPoint(8, 8));
  QTRY_VERIFY(part<QLabel>("firstProblem")->text().contains(QStringLiteral("no pairs")));
  QVERIFY(!part<QPushButton>("firstTrain")->isEnabled());
  QTest::mouseClick(part<QRadioButton>("choose_shapes"), Qt::LeftButton, {}, QPoint(8, 8));
  QVERIFY(part<QPushButton>("firstTrain")->isEnabled());
}

void TestFirstStart::foundPairsAreLearntAsPairs() {
  const QTemporaryDir folder;
  for (const char* const role : {"input", "target"}) {
    core::makeSampleDataset("shapes", folder.filePath(QLatin1String(role)).toStdString(), 32, 6);
  }
  page_->chooseFolder(folder.path());
  QTRY_VERIFY(part<QRadioButton>("choose_pair")->isChecked());
  QVERIFY(part<QLabel>("firstPictures")->text().startsWith(QStringLiteral("6 pair")));
}

void TestFirstStart::folderWithoutPicturesSaysSoBeforeAnybodyTrains_data() {
  QTest::addColumn<int>("pictures");
  QTest::addColumn<QString>("told");
  QTest::newRow("none") << 0 << QStringLiteral("no usable picture");
  QTest::newRow("one") << 1 << QStringLiteral("only one picture");
}

void TestFirstStart::folderWithoutPicturesSaysSoBeforeAnybodyTrains() {
  QFETCH(int, pictures);
  QFETCH(QString, told);
  const QTemporaryDir folder;
  if (pictures > 0) {
    core::makeSampleDataset("shapes", folder.path().toStdString(), 32, static_cast<std::size_t>(pictures));
  }
  page_->setEngineReady(true);
  page_->chooseFolder(folder.path());
  QTRY_VERIFY2(part<QLabel>("firstProblem")->text().contains(told), qPrintable(part<QLabel>("firstProblem")->text()));
  QVERIFY(!part<QPushButton>("firstTrain")->isEnabled());
}

void TestFirstStart::timeFollowsFromWhatIsChosen() {
  const auto engine = std::make_shared<testing::FakeEngine>();
  page_->setEngine(engine, 1.0e9);
  QTRY_VERIFY(!part<QLabel>("firstResult")->text().isEmpty());
  const QString fast = part<QLabel>("firstResult")->text();
  page_->setEngine(engine, 1.0e3);
  QTRY_VERIFY(part<QLabel>("firstResult")->text() != fast);
  QVERIFY(part<QLabel>("firstResult")->isVisible());
}

void TestFirstStart::everyStepIsInSightInEverySize_data() {
  QTest::addColumn<QSize>("size");
  for (const QSize window : {QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080)}) {
    QTest::addRow("%d", window.width()) << window - QSize(64, 60);  // Without rail, menu and status.
  }
}

void TestFirstStart::everyStepIsInSightInEverySize() {
  QFETCH(QSize, size);
  theme_.applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance()));
  page_->setEngineReady(true);
  page_->resize(size);
  testing::keep(testing::settledPicture(*page_), QStringLiteral("first-start-%1").arg(size.width() + 64));
  for (const char* const name : {"firstTrain", "choose_shapes", "choose_corrupted"}) {
    auto* const part = page_->findChild<QWidget*>(QLatin1String(name));
    const QRect place(part->mapTo(page_.get(), QPoint()), part->size());
    QVERIFY2(page_->rect().contains(place), name);
  }
}

void TestFirstStart::aClickAnywhereOnACardChoosesIt() {
  auto* const button = part<QRadioButton>("choose_corrupted");
  auto* const card = qobject_cast<ui::ChoiceCard*>(button->parentWidget());
  QVERIFY(card != nullptr && !button->isChecked());
  QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(card->width() / 2, card->height() - 4));
  QVERIFY(button->isChecked());
  QCOMPARE(card->property("kind").toString(), QStringLiteral("chosen-card"));
}

void TestFirstStart::cardsLeadToLessonsAndToEarlierRuns() {
  QSignalSpy lessons(page_.get(), &ui::FirstStartPage::lessonsRequested);
  QSignalSpy earlier(page_.get(), &ui::FirstStartPage::earlierRunsRequested);
  auto* const learn = part<QPushButton>("newToThis");
  QTest::mouseClick(learn, Qt::LeftButton, {}, QPoint(learn->width() / 2, learn->height() / 2));
  QCOMPARE(lessons.size(), 1);
  auto* const open = part<QPushButton>("openEarlierRuns");
  QVERIFY(!open->accessibleName().isEmpty());
  QTest::keyClick(open, Qt::Key_Space);
  QCOMPARE(earlier.size(), 1);
  QVERIFY(learn->height() >= learn->heightForWidth(learn->width()));  // No line is cut.
}

QTEST_MAIN(TestFirstStart)
#include "tst_first_start.moc"
