// SPDX-License-Identifier: GPL-3.0-or-later
// What people type and paste where a path is asked for.
#include <QTest>

#include "core/base/typed_path.h"

class TestTypedPath : public QObject {
  Q_OBJECT
 private slots:
  void initTestCase() { qputenv("HOME", "/people/ada"); }
  void everyWayToWriteAPathIsUnderstood_data();
  void everyWayToWriteAPathIsUnderstood();
  void withoutAHomeTheTildeStays();
};

void TestTypedPath::everyWayToWriteAPathIsUnderstood_data() {
  QTest::addColumn<QByteArray>("typed");
  QTest::addColumn<QByteArray>("meant");
  QTest::newRow("plain") << QByteArray("/a/b") << QByteArray("/a/b");
  QTest::newRow("relative") << QByteArray("a b/c") << QByteArray("a b/c");
  QTest::newRow("blanks and line ends") << QByteArray(" \t/a b \r\n\n") << QByteArray("/a b");
  QTest::newRow("address") << QByteArray("file:///a%20b/%C3%BC%25") << QByteArray("/a b/\xC3\xBC%");
  QTest::newRow("address of this machine") << QByteArray("FILE://localhost/a") << QByteArray("/a");
  QTest::newRow("short address") << QByteArray("file:/a%20b") << QByteArray("/a b");
  QTest::newRow("address in quotes") << QByteArray("\"file:///a%20b\"\n") << QByteArray("/a b");
  QTest::newRow("other machine") << QByteArray("file://server/a%20b") << QByteArray("file://server/a%20b");
  QTest::newRow("no address") << QByteArray("files/a%20b") << QByteArray("files/a%20b");
  QTest::newRow("broken codes") << QByteArray("file:///a%2/%zz%") << QByteArray("/a%2/%zz%");
  QTest::newRow("no end in the middle") << QByteArray("file:///a%00b") << QByteArray("/a%00b");
  QTest::newRow("single quotes") << QByteArray("'/a b'") << QByteArray("/a b");
  QTest::newRow("one quote") << QByteArray("\"/a b") << QByteArray("\"/a b");
  QTest::newRow("home") << QByteArray("~") << QByteArray("/people/ada");
  QTest::newRow("below home") << QByteArray("~/Pictures\n") << QByteArray("/people/ada/Pictures");
  QTest::newRow("somebody else's home") << QByteArray("~bob/Pictures") << QByteArray("~bob/Pictures");
  QTest::newRow("several") << QByteArray("file:///a\r\nfile:///b\r\n") << QByteArray("/a");
  QTest::newRow("nothing") << QByteArray(" \n") << QByteArray();
}

void TestTypedPath::everyWayToWriteAPathIsUnderstood() {
  QFETCH(QByteArray, typed);
  QFETCH(QByteArray, meant);
  QCOMPARE(QByteArray::fromStdString(core::typedPath(typed.toStdString()).native()), meant);
}

void TestTypedPath::withoutAHomeTheTildeStays() {
  qunsetenv("HOME");
  QCOMPARE(core::typedPath("~/a").native(), std::string("~/a"));
  qputenv("HOME", "/people/ada");
}

QTEST_GUILESS_MAIN(TestTypedPath)

#include "tst_typed_path.moc"
