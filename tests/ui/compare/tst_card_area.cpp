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
#include "ui/compare/card_place.h"
#include "ui/compare/enlarge_button.h"
#include "ui/look/theme.h"
#include "ui/widgets/reading_order.h"

using ui::CardArea;
using Arrangement = ui::CardArea::Arrangement;

class TestCardArea : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void roomDecidesWhatIsSeenAtOnce();
  void cardsThatAreNotSeenHaveATab();
  void aCardBehindOthersNeedsNoRoom();
  void anEnlargedCardHasAllTheRoomAndGivesItBack();
  void keysEnlargeTheCardThatHasTheFocus();
  void tabsComeBackAsTheyWere();
  void whatIsMovedIsRemembered();
  void aCardGoesToItsNewPlaceWithoutANewLook();
  void aCardStandsWhereItsPlaceIs();
  void tabReachesTheCardsAsTheyStand();

 private:
  void show(const QSize& size);
  [[nodiscard]] int seen() const;
  [[nodiscard]] QSplitter* across() const;
  [[nodiscard]] ui::CardPlace* placeOf(const QFrame* card) const;

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

QSplitter* TestCardArea::across() const { return qobject_cast<QSplitter*>(placeOf(cards_[0])->parentWidget()); }

ui::CardPlace* TestCardArea::placeOf(const QFrame* card) const {
  const auto places = area_->findChildren<ui::CardPlace*>();
  const auto found =
      std::find_if(places.begin(), places.end(), [&](const ui::CardPlace* place) { return &place->card() == card; });
  return found == places.end() ? nullptr : *found;
}

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
  QTRY_VERIFY(area_->findChild<QTabWidget*>() == nullptr);
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

// It may have been seen last in large letters, and does not know that it could be smaller now.
void TestCardArea::aCardBehindOthersNeedsNoRoom() {
  show({1192, 560});
  auto* const tabs = area_->findChild<QTabWidget*>();
  cards_[2]->setMinimumWidth(900);
  tabs->setCurrentIndex(1);
  QTRY_VERIFY(cards_[2]->isVisible() && area_->minimumSizeHint().width() > 900);
  tabs->setCurrentIndex(0);
  QTRY_VERIFY(area_->minimumSizeHint().width() < 900);
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

// A change of its parent has everything in it drawn anew: a window that is resized would stand still.
void TestCardArea::aCardGoesToItsNewPlaceWithoutANewLook() {
  show({1192, 560});
  area_->setStyleSheet(QStringLiteral("QLineEdit { color: red }"));
  struct Count : QObject {
    int looks = 0;
    int sizes = 0;
    bool eventFilter(QObject* watched, QEvent* event) override {
      if (event->type() == QEvent::StyleChange) ++looks;
      if (event->type() == QEvent::Resize) ++sizes;
      return QObject::eventFilter(watched, event);
    }
  };
  for (QFrame* const card : cards_) {
    Count count;
    card->installEventFilter(&count);
    card->findChild<QLineEdit*>()->installEventFilter(&count);
    for (const QSize size : {QSize(1352, 720), QSize(1832, 900), QSize(760, 400), QSize(1192, 560)}) {
      count.sizes = 0;
      area_->resize(size);
      testing::settledPicture(*area_);
      QVERIFY2(count.sizes <= 4,
               qPrintable(QString::number(count.sizes)));  // Card and field, before and after the rest.
    }
    area_->enlarge(card);
    area_->enlarge(nullptr);
    QCOMPARE(count.looks, 0);
  }
  QCOMPARE(seen(), 2);
}

// What a splitter moves without making it larger or smaller is followed too, and a card keeps the room that it needs.
void TestCardArea::aCardStandsWhereItsPlaceIs() {
  show({1832, 900});
  const auto standAtTheirPlaces = [&] {
    return std::all_of(cards_.begin(), cards_.end(), [&](const QFrame* card) {
      const ui::CardPlace* const place = placeOf(card);
      return card->geometry() == QRect(place->mapTo(area_.get(), QPoint()), place->size());
    });
  };
  QVERIFY(standAtTheirPlaces());
  across()->setSizes({500, 1320});
  QVERIFY(standAtTheirPlaces());
  QCOMPARE(cards_[4]->x(), cards_[1]->x());
  cards_[1]->findChild<QLineEdit*>()->setMinimumWidth(1500);
  QTRY_VERIFY(cards_[1]->width() >= 1500);
  QVERIFY(standAtTheirPlaces());
}

// In the order in which they stand, whatever they are children of.
void TestCardArea::tabReachesTheCardsAsTheyStand() {
  show({1832, 900});
  std::vector<QWidget*> fields;
  for (QWidget* const stop : ui::tabStops(*area_)) {
    if (qobject_cast<QLineEdit*>(stop) != nullptr) fields.push_back(stop->parentWidget());
  }
  QStringList order;
  for (QWidget* const card : fields) {
    order += QString::number(std::find(cards_.begin(), cards_.end(), card) - cards_.begin());
  }
  QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("0 1 2 3 4"));
}

void TestCardArea::tabsComeBackAsTheyWere() {
  show({1192, 560});
  area_->findChild<QTabWidget*>()->setCurrentWidget(placeOf(cards_[3]));
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
