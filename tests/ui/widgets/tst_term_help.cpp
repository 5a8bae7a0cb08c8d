// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/term_help.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

#include "tests/ui/support/ui_test.h"

class TestTermHelp : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void shiftAndF1LeadToTheTerm();
  void theRightMouseButtonOffersIt_data();
  void theRightMouseButtonOffersIt();
  void partsWithoutATermAreLeftAlone();
  void theTooltipTellsTheWay();

 private:
  void rightClick(QWidget* part) const {
    QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(2, 2), part->mapToGlobal(QPoint(2, 2)));
    QCoreApplication::sendEvent(part, &event);
  }
  [[nodiscard]] static QMenu* menu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }

  std::unique_ptr<QWidget> window_;
  std::unique_ptr<ui::TermHelp> help_;
  std::unique_ptr<QSignalSpy> wanted_;
  QLabel* title_ = nullptr;
  QLineEdit* field_ = nullptr;
  QLineEdit* other_ = nullptr;
};

void TestTermHelp::init() {
  testing::failOnQtWarnings();
  help_ = std::make_unique<ui::TermHelp>(nullptr);
  wanted_ = std::make_unique<QSignalSpy>(help_.get(), &ui::TermHelp::termWanted);
  window_ = std::make_unique<QWidget>();
  auto* const column = new QVBoxLayout(window_.get());
  auto* const row = new QWidget(window_.get());
  ui::setTerm(row, QStringLiteral("learning-rate"));
  auto* const inside = new QVBoxLayout(row);
  title_ = new QLabel(QStringLiteral("Learning rate"), row);
  title_->setToolTip(QStringLiteral("How large a step is."));
  field_ = new QLineEdit(row);
  inside->addWidget(title_);
  inside->addWidget(field_);
  other_ = new QLineEdit(window_.get());
  other_->setToolTip(QStringLiteral("Any number."));
  column->addWidget(row);
  column->addWidget(other_);
  testing::show(*window_);
}

void TestTermHelp::cleanup() {
  window_.reset();
  wanted_.reset();
  help_.reset();
}

void TestTermHelp::shiftAndF1LeadToTheTerm() {
  field_->setFocus();
  QTest::keyClick(field_, Qt::Key_F1, Qt::ShiftModifier);
  QCOMPARE(wanted_->size(), 1);
  QCOMPARE(wanted_->front().front().toString(), QStringLiteral("learning-rate"));
}

void TestTermHelp::theRightMouseButtonOffersIt_data() {
  QTest::addColumn<bool>("isTyped");
  QTest::newRow("title") << false;
  QTest::newRow("field") << true;
}

void TestTermHelp::theRightMouseButtonOffersIt() {
  QFETCH(const bool, isTyped);
  rightClick(isTyped ? static_cast<QWidget*>(field_) : title_);
  QVERIFY(menu() != nullptr);
  QCOMPARE(menu()->actions().front()->text(), QStringLiteral("What is this?"));
  QCOMPARE(menu()->actions().size() > 1, isTyped);  // Cut, copy and paste stay.
  menu()->actions().front()->trigger();
  menu()->close();
  QCOMPARE(wanted_->size(), 1);
  QCOMPARE(wanted_->front().front().toString(), QStringLiteral("learning-rate"));
}

void TestTermHelp::partsWithoutATermAreLeftAlone() {
  other_->setFocus();
  QCursor::setPos(window_->mapToGlobal(QPoint(-50, -50)));
  QTest::keyClick(other_, Qt::Key_F1, Qt::ShiftModifier);
  QCOMPARE(wanted_->size(), 0);
  QVERIFY(ui::termOf(other_).isEmpty());
}

void TestTermHelp::theTooltipTellsTheWay() {
  QHelpEvent event(QEvent::ToolTip, QPoint(2, 2), title_->mapToGlobal(QPoint(2, 2)));
  QCoreApplication::sendEvent(title_, &event);
  QVERIFY2(QToolTip::text().startsWith(QStringLiteral("How large a step is.")), qPrintable(QToolTip::text()));
  QVERIFY(QToolTip::text().contains(QStringLiteral("Shift+F1")));
  QToolTip::hideText();
}

QTEST_MAIN(TestTermHelp)
#include "tst_term_help.moc"
