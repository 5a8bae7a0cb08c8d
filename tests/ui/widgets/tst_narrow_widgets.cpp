// SPDX-License-Identifier: GPL-3.0-or-later
// Parts that make do with little room: choices become a list, words end in dots, buttons go below what they are about.
#include <QComboBox>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include "tests/ui/support/ui_test.h"
#include "ui/look/style_sheet.h"
#include "ui/look/theme.h"
#include "ui/widgets/fitting_label.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/stacking_row.h"

using ui::FittingLabel;
using ui::NoticeBar;
using ui::Segments;
using ui::StackingRow;

class TestNarrowWidgets : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase() { theme_.applyTo(*qApp); }
  void init() { testing::failOnQtWarnings(); }
  void cleanup() { theme_.setTextScale(100); }
  void choicesBecomeAListWhereTheRowHasNoRoom();
  void choicesKeepTheKeyboardWhenTheyChange();
  void largerTextNeedsTheListEarlier();
  void choicesCanBeReplaced();
  void wordsEndInDotsAndAreATooltip();
  void buttonsOfANoticeGoBelowItsWords();
  void partsStandBelowEachOtherWhereThereIsNoRoom();
  void designedSizesGrowWithTheText();

 private:
  ui::Theme theme_;
};

namespace {

Segments* choicesIn(QWidget& window) {
  auto* const row = new QHBoxLayout(&window);
  row->setContentsMargins(0, 0, 0, 0);
  auto* const choices = new Segments(3, &window);
  choices->setAccessibleName(QStringLiteral("Order"));
  choices->setTexts({QStringLiteral("As they are"), QStringLiteral("Most different"), QStringLiteral("Worst")},
                    {QString(), QStringLiteral("Where the runs differ most")});
  row->addWidget(choices);
  row->addStretch(1);
  return choices;
}

}  // namespace

void TestNarrowWidgets::choicesBecomeAListWhereTheRowHasNoRoom() {
  QWidget window;
  Segments* const choices = choicesIn(window);
  auto* const box = choices->findChild<QComboBox*>();
  const auto buttons = choices->findChildren<QToolButton*>();
  QCOMPARE(buttons.size(), 3);
  window.resize(600, 60);
  testing::show(window);
  QVERIFY(!box->isVisible());
  for (const QToolButton* const button : buttons) QVERIFY(button->width() >= button->sizeHint().width());
  QSignalSpy clicked(choices, &Segments::clicked);
  QSignalSpy changed(choices, &Segments::chosenChanged);
  QTest::mouseClick(buttons[1], Qt::LeftButton);
  QCOMPARE(choices->chosen(), 1);
  QCOMPARE(changed.size(), 1);
  QVERIFY(choices->minimumSizeHint().width() < choices->sizeHint().width());
  window.resize(choices->sizeHint().width() - 20, 60);
  QTRY_VERIFY(box->isVisible());
  QVERIFY(!buttons[0]->isVisible());
  QCOMPARE(box->currentText(), QStringLiteral("Most different"));
  QCOMPARE(box->accessibleName(), QStringLiteral("Order"));
  box->setFocus();
  QTest::keyClick(box, Qt::Key_Down);
  QCOMPARE(choices->chosen(), 2);
  QCOMPARE(clicked.size(), 2);
  QCOMPARE(changed.size(), 2);
  window.resize(600, 60);
  QTRY_VERIFY(!box->isVisible());
  QVERIFY(buttons[2]->isChecked());
}

void TestNarrowWidgets::choicesKeepTheKeyboardWhenTheyChange() {
  QWidget window;
  Segments* const choices = choicesIn(window);
  window.resize(600, 60);
  testing::show(window);
  const auto buttons = choices->findChildren<QToolButton*>();
  for (QToolButton* const button : buttons) button->setFocusPolicy(Qt::StrongFocus);
  buttons[0]->setFocus();
  window.resize(160, 60);
  auto* const box = choices->findChild<QComboBox*>();
  QTRY_VERIFY(box->isVisible());
  QTRY_VERIFY(box->hasFocus());
  window.resize(600, 60);
  QTRY_VERIFY(buttons[0]->hasFocus());
}

void TestNarrowWidgets::largerTextNeedsTheListEarlier() {
  QWidget window;
  Segments* const choices = choicesIn(window);
  testing::show(window);
  window.resize(choices->sizeHint().width() + 40, 60);
  auto* const box = choices->findChild<QComboBox*>();
  QVERIFY(!box->isVisible());
  theme_.setTextScale(200);
  QTRY_VERIFY(box->isVisible());
  theme_.setTextScale(100);
  QTRY_VERIFY(!box->isVisible());
}

void TestNarrowWidgets::choicesCanBeReplaced() {
  QWidget window;
  Segments* const choices = choicesIn(window);
  window.resize(600, 60);
  testing::show(window);
  choices->choose(2);
  choices->setChoices({QStringLiteral("psnr"), QStringLiteral("ssim")});
  choices->setTexts({QStringLiteral("PSNR"), QStringLiteral("SSIM")});
  QCOMPARE(choices->chosen(), 0);
  const auto buttons = choices->findChildren<QToolButton*>();
  QCOMPARE(buttons.size(), 2);
  QSignalSpy changed(choices, &Segments::chosenChanged);
  QTest::mouseClick(choices->findChild<QToolButton*>(QStringLiteral("ssim")), Qt::LeftButton);
  QCOMPARE(changed.size(), 1);
  QCOMPARE(choices->chosen(), 1);
}

void TestNarrowWidgets::wordsEndInDotsAndAreATooltip() {
  QWidget window;
  auto* const row = new QHBoxLayout(&window);
  auto* const label = new FittingLabel(&window, Qt::ElideMiddle);
  label->setText(QStringLiteral("shapes, Convolutional autoencoder, learning rate 0.003 #12"));
  row->addWidget(label);
  testing::show(window);
  window.resize(800, 40);
  QVERIFY(label->fits());
  const int whole = label->sizeHint().width();
  QVERIFY(label->minimumSizeHint().width() < whole / 3);
  window.resize(160, 40);
  QVERIFY(!label->fits());
  QVERIFY(label->width() <= 160);
  QHelpEvent help(QEvent::ToolTip, QPoint(5, 5), label->mapToGlobal(QPoint(5, 5)));
  QApplication::sendEvent(label, &help);
  QCOMPARE(QToolTip::text(), label->text());
  QToolTip::hideText();
  const QImage picture = testing::settledPicture(*label);
  bool isWritten = false;
  for (int x = picture.width() - 30; x < picture.width(); ++x) {  // The end is seen: it tells runs apart.
    for (int y = 0; y < picture.height(); ++y) {
      isWritten = isWritten || qGray(picture.pixel(x, y)) < 128;
    }
  }
  QVERIFY(isWritten);
}

void TestNarrowWidgets::buttonsOfANoticeGoBelowItsWords() {
  QWidget window;
  auto* const column = new QVBoxLayout(&window);
  auto* const bar = new NoticeBar(theme_, &window);
  column->addWidget(bar);
  column->addStretch(1);
  window.resize(900, 300);
  testing::show(window);
  bar->notify(NoticeBar::Tone::Warning, QStringLiteral("Finished."),
              QStringLiteral("It is worse than the average picture. Train it longer, or try another learning rate."),
              QStringLiteral("Train 5 more epochs"), QStringLiteral("Close"));
  const auto* const action = bar->findChild<QPushButton*>(QStringLiteral("noticeAction"));
  const auto* const text = bar->findChild<QWidget*>(QStringLiteral("noticeText"));
  QTRY_VERIFY(action->geometry().left() >= text->geometry().right());
  window.resize(430, 300);
  QTRY_VERIFY(action->geometry().top() >= text->geometry().bottom());
  QVERIFY(action->width() >= action->sizeHint().width());
  QVERIFY(text->height() >= text->heightForWidth(text->width()));
}

void TestNarrowWidgets::partsStandBelowEachOtherWhereThereIsNoRoom() {
  QWidget window;
  auto* const column = new QVBoxLayout(&window);
  column->setContentsMargins(0, 0, 0, 0);
  auto* const row = new StackingRow(10, &window);
  column->addWidget(row);
  QWidget* parts[2];
  for (QWidget*& part : parts) {
    part = new QWidget(&window);
    part->setMinimumSize(200, 50);
    row->add(part, 1);
  }
  QSignalSpy stacked(row, &StackingRow::stackedChanged);
  window.resize(500, 300);
  testing::show(window);
  QCOMPARE(parts[1]->y(), parts[0]->y());
  QVERIFY(window.minimumSizeHint().width() <= 200);
  window.resize(405, 300);  // The gap between them does not fit.
  QTRY_VERIFY(row->isStacked());
  QTRY_VERIFY(parts[1]->y() >= parts[0]->geometry().bottom());
  QCOMPARE(row->minimumSizeHint().height(), 110);
  QCOMPARE(parts[1]->width(), 405);
  window.resize(410, 300);
  QTRY_VERIFY(!row->isStacked());
  QCOMPARE(stacked.size(), 2);
}

void TestNarrowWidgets::designedSizesGrowWithTheText() {
  QWidget window;
  auto* const place = new QWidget(&window);
  ui::setDesignedMinimum(place, {80, 40});
  auto* const button = new QToolButton(&window);
  ui::setDesignedIcon(button, 12);
  testing::show(window);
  theme_.setTextScale(150);
  QTRY_COMPARE(place->minimumSize(), QSize(120, 60));
  QTRY_COMPARE(button->iconSize(), QSize(18, 18));
  QWidget dialog;
  ui::setDesignedWindow(&dialog, {200, 100});
  testing::show(dialog);
  QTRY_COMPARE(dialog.size(), QSize(300, 150));
  dialog.resize(333, 222);  // What a person has made of it stays.
  dialog.style()->polish(&dialog);
  QCOMPARE(dialog.size(), QSize(333, 222));
}

QTEST_MAIN(TestNarrowWidgets)
#include "tst_narrow_widgets.moc"
