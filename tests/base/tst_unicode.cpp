// SPDX-License-Identifier: GPL-3.0-or-later
// Names in all scripts: found whatever their capitals, as wide as a terminal makes them, and never stronger than their line.
#include <QObject>
#include <QTest>

#include "core/base/unicode.h"

class TestUnicode : public QObject {
  Q_OBJECT
 private slots:
  void capitalsDoNotMatterInAnyScript_data();
  void capitalsDoNotMatterInAnyScript();
  void widthIsThatOfATerminal_data();
  void widthIsThatOfATerminal();
  void aBeginningKeepsWholeCharacters();
  void whatPlaysWithTheLineIsWrittenOut_data();
  void whatPlaysWithTheLineIsWrittenOut();
};

void TestUnicode::capitalsDoNotMatterInAnyScript_data() {
  QTest::addColumn<QString>("a");
  QTest::addColumn<QString>("b");
  QTest::newRow("ASCII") << "Run"
                         << "rUN";
  QTest::newRow("German") << "ÄÖÜ Straße"
                          << "äöü STRASSE";
  QTest::newRow("capital sharp s") << "GROẞ"
                                   << "groß";
  QTest::newRow("Turkish") << "İSTANBUL Iğdır"
                           << "istanbul ığdir";
  QTest::newRow("Greek") << "ΟΔΥΣΣΕΥΣ"
                         << "οδυσσευς";
  QTest::newRow("Cyrillic") << "Ёлка"
                            << "ёЛКА";
  QTest::newRow("accents apart") << "Cafe\u0301"
                                 << "CAFÉ";
}

void TestUnicode::capitalsDoNotMatterInAnyScript() {
  QFETCH(const QString, a);
  QFETCH(const QString, b);
  QCOMPARE(core::foldedCase(a.toStdString()), core::foldedCase(b.toStdString()));
  QVERIFY(core::holdsText(("x" + a + "y").toStdString(), b.toStdString()));
  QVERIFY(core::foldedCase("caf\xE9") == "caf\xE9");  // No UTF-8, and no crash.
}

void TestUnicode::widthIsThatOfATerminal_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("places");
  QTest::newRow("Latin") << "naïve" << 5;
  QTest::newRow("accents apart") << "e\u0301" << 1;
  QTest::newRow("Chinese") << "猫の絵" << 6;
  QTest::newRow("Korean") << "고양이" << 6;
  QTest::newRow("emoji") << "🐈" << 2;
  QTest::newRow("nothing") << "" << 0;
}

void TestUnicode::widthIsThatOfATerminal() {
  QFETCH(const QString, text);
  QFETCH(const int, places);
  QCOMPARE(static_cast<int>(core::displayWidth(text.toStdString())), places);
}

void TestUnicode::aBeginningKeepsWholeCharacters() {
  QCOMPARE(core::firstPlaces("猫の絵", 5), std::string("猫の"));
  QCOMPARE(core::firstPlaces("e\u0301a", 1), std::string("e\u0301"));
  QCOMPARE(core::firstPlaces("cat", 10), std::string("cat"));
}

void TestUnicode::whatPlaysWithTheLineIsWrittenOut_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("shown");
  QTest::newRow("plain") << "cats, Ä 猫 🐈 שלום"
                         << "cats, Ä 猫 🐈 שלום";
  QTest::newRow("line end") << "two\nlines"
                            << "two\\x0Alines";
  QTest::newRow("override") << "run\u202Egpj.exe"
                            << "run\\u202Egpj.exe";
  QTest::newRow("isolate") << "\u2067x\u2069"
                           << "\\u2067x\\u2069";
  QTest::newRow("mark") << "a\u200Fb"
                        << "a\\u200Fb";
  QTest::newRow("Arabic mark") << "a\u061Cb"
                               << "a\\u061Cb";
  QTest::newRow("no width") << "a\u200Bb\uFEFF"
                            << "a\\u200Bb\\uFEFF";
  QTest::newRow("next line") << "a\u0085b\u2028c"
                             << "a\\u0085b\\u2028c";
  QTest::newRow("family") << "👩\u200D👧"
                          << "👩\u200D👧";  // Joined, as emoji are.
}

void TestUnicode::whatPlaysWithTheLineIsWrittenOut() {
  QFETCH(const QString, text);
  QFETCH(const QString, shown);
  QCOMPARE(QString::fromStdString(core::displayText(text.toStdString())), shown);
}

QTEST_GUILESS_MAIN(TestUnicode)
#include "tst_unicode.moc"
