// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include "tests/ui/support/ui_test.h"
#include "ui/look/theme.h"
#include "ui/runs/run_filter.h"

class TestRunFilter : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void typedQueryIsToldOnce();
  void wordsAreCompletedAtTheCaret();
  void aMistakeIsUnderlinedWhereItIs();
  void aMistakeIsToldAfterAPauseOrAtEnter();
  void whatIsPastedStaysOneLine();
  void escapeClearsIt();
  void theHintStaysInItsLine();

 private:
  // Formats of the one line, by character.
  [[nodiscard]] QTextCharFormat formatAt(int position) const;

  ui::Theme theme_;
  std::unique_ptr<ui::RunFilter> filter_;
};

void TestRunFilter::init() {
  testing::failOnQtWarnings();
  filter_ = std::make_unique<ui::RunFilter>(theme_);
  filter_->setNames({{"optimizer", "learning_rate"}, {"val_loss", "val_psnr"}, {"demo"}});
  filter_->resize(500, 32);
  testing::show(*filter_);
  filter_->setFocus();
}

QTextCharFormat TestRunFilter::formatAt(int position) const {
  for (const QTextLayout::FormatRange& range : filter_->document()->firstBlock().layout()->formats()) {
    if (position >= range.start && position < range.start + range.length) return range.format;
  }
  return {};
}

void TestRunFilter::typedQueryIsToldOnce() {
  QSignalSpy queries(filter_.get(), &ui::RunFilter::queryChanged);
  filter_->setQuery(QStringLiteral("val_loss < 0.03"));
  QTRY_COMPARE(queries.size(), 1);
  QCOMPARE(queries.first().first().toString(), QStringLiteral("val_loss < 0.03"));
  QTest::keyClick(filter_.get(), Qt::Key_Return);
  QVERIFY(!queries.wait(50));
}

void TestRunFilter::wordsAreCompletedAtTheCaret() {
  QTest::keyClicks(filter_.get(), QStringLiteral("opt"));
  QTRY_VERIFY(filter_->completer().popup()->isVisible());
  QCOMPARE(filter_->completer().completionModel()->index(0, 0).data().toString(), QStringLiteral("optimizer"));
  emit filter_->completer().activated(QStringLiteral("optimizer"));
  QCOMPARE(filter_->query(), QStringLiteral("optimizer "));
  filter_->completer().popup()->hide();
}

void TestRunFilter::aMistakeIsUnderlinedWhereItIs() {
  filter_->setQuery(QStringLiteral("ä = 1 and colour = red"));
  // Bytes: "ä" is two.
  filter_->setMistake(ui::QueryMistake{11, 6, core::Message::verbatim("There is no field.")});
  QCOMPARE(filter_->toolTip(), QStringLiteral("There is no field."));
  QVERIFY(formatAt(10).underlineStyle() == QTextCharFormat::WaveUnderline);
  QVERIFY(formatAt(15).underlineStyle() == QTextCharFormat::WaveUnderline);
  QVERIFY(formatAt(9).underlineStyle() == QTextCharFormat::NoUnderline);
  QVERIFY(formatAt(16).underlineStyle() == QTextCharFormat::NoUnderline);
  filter_->setMistake(std::nullopt);
  QVERIFY(formatAt(12).underlineStyle() == QTextCharFormat::NoUnderline);
}

void TestRunFilter::aMistakeIsToldAfterAPauseOrAtEnter() {
  QSignalSpy complaints(filter_.get(), &ui::RunFilter::complaintChanged);
  const ui::QueryMistake mistake{0, 5, core::Message::verbatim("There is no field.")};
  QTest::keyClicks(filter_.get(), QStringLiteral("colur"));
  complaints.clear();
  filter_->setMistake(mistake);  // The answer comes while the next word is being thought of.
  QVERIFY(filter_->toolTip().isEmpty());
  QVERIFY(formatAt(0).underlineStyle() == QTextCharFormat::NoUnderline);
  QTRY_COMPARE(filter_->toolTip(), QStringLiteral("There is no field."));
  QCOMPARE(complaints.last().first().toString(), QStringLiteral("There is no field."));
  QTest::keyClicks(filter_.get(), QStringLiteral("x"));
  QVERIFY(filter_->toolTip().isEmpty());
  filter_->setMistake(mistake);
  QVERIFY(filter_->toolTip().isEmpty());
  filter_->completer().popup()->hide();
  QTest::keyClick(filter_.get(), Qt::Key_Return);
  QCOMPARE(filter_->toolTip(), QStringLiteral("There is no field."));
}

void TestRunFilter::whatIsPastedStaysOneLine() {
  QGuiApplication::clipboard()->setText(QStringLiteral("starred\nand\tname ~ cat"));
  filter_->paste();
  QCOMPARE(filter_->query(), QStringLiteral("starred and name ~ cat"));
}

void TestRunFilter::escapeClearsIt() {
  filter_->setQuery(QStringLiteral("starred"));
  QTest::keyClick(filter_.get(), Qt::Key_Escape);
  QVERIFY(filter_->query().isEmpty());
}

void TestRunFilter::theHintStaysInItsLine() {
  const QString whole = filter_->placeholderText();
  for (const int width : {120, 60}) {
    filter_->resize(width, 32);
    QVERIFY(filter_->fontMetrics().horizontalAdvance(filter_->placeholderText()) <= filter_->viewport()->width());
    QVERIFY(filter_->placeholderText().endsWith(QChar(0x2026)));
  }
  filter_->resize(500, 32);
  QCOMPARE(filter_->placeholderText(), whole);
}

QTEST_MAIN(TestRunFilter)
#include "tst_run_filter.moc"
