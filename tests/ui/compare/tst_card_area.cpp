// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFrame>
#include <QLineEdit>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>
#include <array>

#include "tests/ui/support/ui_test.h"
#include "ui/compare/card_area.h"
#include "ui/compare/enlarge_button.h"
#include "ui/look/theme.h"

using ui::CardArea;
using Arrangement = ui::CardArea::Arrangement;

class TestCardArea : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void roomDecidesWhatIsSeenAtOnce();
  void cardsThatAreNotSeenHaveATab();
  void anEnlargedCardHasAllTheRoomAndGivesItBack();
  void keysEnlargeTheCardThatHasTheFocus();
  void tabsComeBackAsTheyWere();
  void whatIsMovedIsRemembered();
  void aCardGoesToItsNewPlaceAtOnce();

 private:
  void show(const QSize& size);
  [[nodiscard]] int seen() const;
  [[nodiscard]] QSplitter* across() const;

  ui::Theme theme_;
  QTemporaryDir config_;
  std::unique_ptr<CardArea> area_;
  std::array<QFrame*, 5> cards_{};  // Matrix, curves, magnifier, differences, settings.
};

void TestCardArea::init() {
  testing::failOnQtWarnings();
  qputenv("XDG_CONFIG_HOME", config_.path().toUtf8());
  area_.reset();
}

void TestCardArea::show(const QSize& size) {
  area_ = std::make_unique<CardArea>(theme_);
  for (QFrame*& card : cards_) {
    card = new QFrame;
    auto* const column = new QVBoxLayout(card);
    column->addWidget(new QLineEdit(card));
    column->addWidget(new ui::EnlargeButton(theme_, card));
  }
  area_->setCards({cards_[0], cards_[1], cards_[2], cards_[3], cards_[4]});
  area_->resize(size);
  testing::show(*area_);
}

int TestCardArea::seen() const {
  return static_cast<int>(
      std::count_if(cards_.begin(), cards_.end(), [](const QFrame* card) { return card->isVisible(); }));
}

QSplitter* TestCardArea::across() const { return qobject_cast<QSplitter*>(cards_[0]->parentWidget()); }

void TestCardArea::roomDecidesWhatIsSeenAtOnce() {
  QCOMPARE(CardArea::arrangementFor({1192, 560}), Arrangement::OneStack);   // In a window of 1280 x 720,
  QCOMPARE(CardArea::arrangementFor({1352, 720}), Arrangement::TwoStacks);  // 1440 x 900,
  QCOMPARE(CardArea::arrangementFor({1612, 900}), Arrangement::All);        // 1700 x 1080,
  QCOMPARE(CardArea::arrangementFor({1832, 900}), Arrangement::All);        // 1920 x 1080.
  QCOMPARE(CardArea::arrangementFor({1832, 620}), Arrangement::TwoStacks);
  QCOMPARE(CardArea::arrangementFor({936, 500}), Arrangement::OneStack);  // 1024 x 640, the smallest;
  QCOMPARE(CardArea::arrangementFor({765, 380}), Arrangement::Single);    // 1280 x 720 in letters half as large again.
  show({1192, 560});
  QCOMPARE(seen(), 2);
  area_->resize(1352, 720);
  QTRY_COMPARE(seen(), 3);
  area_->resize(1832, 900);
  QTRY_COMPARE(seen(), 5);
  QVERIFY(area_->findChild<QTabWidget*>() == nullptr);
  area_->resize(760, 400);
  QTRY_COMPARE(seen(), 1);
  QCOMPARE(area_->findChild<QTabWidget*>()->count(), 5);
}

void TestCardArea::cardsThatAreNotSeenHaveATab() {
  show({1352, 720});
  int tabs = 0;
  for (const QTabWidget* const each : area_->findChildren<QTabWidget*>()) tabs += each->count();
  QCOMPARE(tabs, 4);
  for (QFrame* const card : {cards_[1], cards_[2]}) QVERIFY(card->height() >= 200);
}

void TestCardArea::anEnlargedCardHasAllTheRoomAndGivesItBack() {
  show({1832, 900});
  auto* const button = cards_[1]->findChild<ui::EnlargeButton*>();
  QTest::mouseClick(button, Qt::LeftButton);
  QCOMPARE(area_->enlarged(), cards_[1]);
  QCOMPARE(seen(), 1);
  QTRY_COMPARE(cards_[1]->size(), area_->size());
  QTest::mouseClick(button, Qt::LeftButton);
  QVERIFY(area_->enlarged() == nullptr);
  QCOMPARE(seen(), 5);
  button->toggle();  // As a screen reader does it.
  QCOMPARE(area_->enlarged(), cards_[1]);
  area_->resize(1192, 560);  // It stays large, whatever room there is.
  QCOMPARE(seen(), 1);
  button->toggle();
  QTRY_COMPARE(seen(), 2);
}

void TestCardArea::keysEnlargeTheCardThatHasTheFocus() {
  show({1352, 720});
  auto* const field = cards_[2]->findChild<QLineEdit*>();
  field->setFocus();
  QTRY_VERIFY(field->hasFocus());
  QTest::keyClick(area_.get(), Qt::Key_E, Qt::ControlModifier);
  QCOMPARE(area_->enlarged(), cards_[2]);
  QVERIFY(cards_[2]->findChild<ui::EnlargeButton*>()->isChecked());
  QTRY_VERIFY(field->hasFocus());
  QTest::keyClick(field, Qt::Key_Escape);
  QVERIFY(area_->enlarged() == nullptr);
  QVERIFY(!cards_[2]->findChild<ui::EnlargeButton*>()->isChecked());
  QTRY_VERIFY(field->hasFocus());
}

// Each change of its parent has everything in it drawn anew: with several, a window that is resized stands still.
void TestCardArea::aCardGoesToItsNewPlaceAtOnce() {
  show({1192, 560});
  area_->setStyleSheet(QStringLiteral("QLineEdit { color: red }"));
  struct Count : QObject {
    int looks = 0;
    bool eventFilter(QObject* watched, QEvent* event) override {
      if (event->type() == QEvent::StyleChange) ++looks;
      return QObject::eventFilter(watched, event);
    }
  };
  Count count;
  cards_[4]->findChild<QLineEdit*>()->installEventFilter(&count);
  for (const QSize size : {QSize(1352, 720), QSize(1832, 900), QSize(760, 400)}) {
    count.looks = 0;
    area_->resize(size);
    testing::settledPicture(*area_);
    QVERIFY2(count.looks <= 2, qPrintable(QString::number(count.looks)));
  }
  area_->enlarge(cards_[4]);
  count.looks = 0;
  area_->enlarge(cards_[0]);
  area_->enlarge(nullptr);
  QVERIFY2(count.looks <= 2, qPrintable(QString::number(count.looks)));
  QCOMPARE(seen(), 1);
}

void TestCardArea::tabsComeBackAsTheyWere() {
  show({1192, 560});
  area_->findChild<QTabWidget*>()->setCurrentWidget(cards_[3]);
  area_->enlarge(cards_[0]);
  area_->enlarge(nullptr);
  QVERIFY(cards_[3]->isVisible());
  area_->resize(1352, 720);
  QTRY_COMPARE(seen(), 3);
  QVERIFY(cards_[3]->isVisible());
}

void TestCardArea::whatIsMovedIsRemembered() {
  show({1832, 900});
  QSplitter* const before = across();
  before->setSizes({500, 1320});
  emit before->splitterMoved(500, 1);  // As its handle tells it.
  const int moved = cards_[0]->width();
  QVERIFY(moved < 800);
  area_->enlarge(cards_[1]);
  area_->enlarge(nullptr);
  QCOMPARE(cards_[0]->width(), moved);
  area_->hide();
  show({1832, 900});
  QVERIFY(std::abs(cards_[0]->width() - moved) <= 2);
}

QTEST_MAIN(TestCardArea)
#include "tst_card_area.moc"
