// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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
  void aClickAnywhereOnACardChoosesIt();

 private:
  template <class Part>
  [[nodiscard]] Part* part(const char* name) const {
    return page_->findChild<Part*>(QLatin1String(name));
  }

  ui::Theme theme_;
  std::unique_ptr<ui::FirstStartPage> page_;
};

void TestFirstStart::init() {
  testing::failOnQtWarnings();
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
  std::vector<core::RunSettings> started;
  connect(page_.get(), &ui::FirstStartPage::trainRequested, this,
          [&](const core::RunSettings& settings) { started.push_back(settings); });
  page_->setEngineReady(true);
  page_->chooseFolder(folder.path());
  QTest::mouseClick(part<QRadioButton>("choose_corrupted"), Qt::LeftButton, {}, QPoint(8, 8));
  QTest::mouseClick(part<QPushButton>("firstTrain"), Qt::LeftButton);
  QVERIFY(!part<QPushButton>("firstTrain")->isEnabled());
  QTRY_COMPARE(started.size(), std::size_t{1});
  QCOMPARE(QString::fromStdString(started[0].data.folder), folder.path());
  QCOMPARE(started[0].data.predict, core::Predict::Corrupted);
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

void TestFirstStart::aClickAnywhereOnACardChoosesIt() {
  auto* const button = part<QRadioButton>("choose_corrupted");
  auto* const card = qobject_cast<ui::ChoiceCard*>(button->parentWidget());
  QVERIFY(card != nullptr && !button->isChecked());
  QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(card->width() / 2, card->height() - 4));
  QVERIFY(button->isChecked());
  QCOMPARE(card->property("kind").toString(), QStringLiteral("chosen-card"));
}

QTEST_MAIN(TestFirstStart)
#include "tst_first_start.moc"
