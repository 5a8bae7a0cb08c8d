// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the command line keep their columns, whatever is written in them.
#include <QObject>
#include <QTest>

#include "app/cli/text_table.h"
#include "core/base/unicode.h"

class TestTextTable : public QObject {
  Q_OBJECT
 private slots:
  void columnsStandBelowEachOtherInEveryScript();
  void rightToLeftNamesStayInTheirCell();
};

void TestTextTable::columnsStandBelowEachOtherInEveryScript() {
  const std::string table =
      cli::formatTable({{"name", "psnr"}, {"cats", "9.5"}, {"猫の絵", "20.1"}, {"🐈 e\u0301t\u00E9", "7"}});
  for (const QByteArray& line : QByteArray::fromStdString(table).trimmed().split('\n')) {
    QVERIFY2(core::displayWidth(line.toStdString()) <= 2 + 6 + 2 + 4, line.constData());
    QCOMPARE(static_cast<int>(core::displayWidth("  " + line.trimmed().toStdString())), 2 + 6 + 2 + 4);
  }
}

void TestTextTable::rightToLeftNamesStayInTheirCell() {
  const std::string table = cli::formatTable({{"1", "2"}, {"שלום", "3"}}, {0, 1});
  QVERIFY(table.find("\u200Eשלום\u200E  3") != std::string::npos);
  QVERIFY(table.find("\u200E1") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestTextTable)
#include "tst_text_table.moc"
