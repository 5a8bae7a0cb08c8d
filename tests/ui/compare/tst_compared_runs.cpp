// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "ui/marks/compared_runs.h"
#include "ui/marks/run_marker.h"

using ui::ComparedRuns;

class TestComparedRuns : public QObject {
  Q_OBJECT

 private slots:
  void aRunKeepsItsLetterWhileOthersComeAndGo();
  void choosingAgainChangesNothing();
  void lettersGoOnAfterZ();
  void neighbouringMarkersDiffer();
};

void TestComparedRuns::aRunKeepsItsLetterWhileOthersComeAndGo() {
  ComparedRuns runs;
  runs.setUids({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")});
  runs.remove(QStringLiteral("two"));
  QCOMPARE(runs.slotOf(QStringLiteral("three")), std::optional(2));
  QCOMPARE(runs.uids(), QStringList({QStringLiteral("one"), QStringLiteral("three")}));
  runs.add(QStringLiteral("four"));
  QCOMPARE(runs.slotOf(QStringLiteral("four")), std::optional(1));
  runs.setUids({QStringLiteral("five"), QStringLiteral("three")});
  QCOMPARE(runs.slotOf(QStringLiteral("three")), std::optional(2));
  QCOMPARE(runs.slotOf(QStringLiteral("five")), std::optional(0));
  QCOMPARE(runs.size(), 2);
  QVERIFY(!runs.slotOf(QString()).has_value());
}

void TestComparedRuns::choosingAgainChangesNothing() {
  ComparedRuns runs;
  runs.add(QStringLiteral("one"));
  QSignalSpy changes(&runs, &ComparedRuns::changed);
  runs.add(QStringLiteral("one"));
  runs.remove(QStringLiteral("other"));
  runs.setUids({QStringLiteral("one")});
  QCOMPARE(changes.size(), 0);
  runs.toggle(QStringLiteral("one"));
  QCOMPARE(changes.size(), 1);
  QCOMPARE(runs.size(), 0);
}

void TestComparedRuns::lettersGoOnAfterZ() {
  QCOMPARE(ui::runLetter(0), QStringLiteral("A"));
  QCOMPARE(ui::runLetter(25), QStringLiteral("Z"));
  QCOMPARE(ui::runLetter(26), QStringLiteral("AA"));
  QCOMPARE(ui::runLetter(53), QStringLiteral("BB"));
}

void TestComparedRuns::neighbouringMarkersDiffer() {
  const QRectF area(0, 0, 10, 10);
  for (int slot = 0; slot < 7; ++slot) QVERIFY(ui::runMarker(slot, area) != ui::runMarker(slot + 1, area));
  QVERIFY(ui::runMarker(8, area) == ui::runMarker(0, area));
}

QTEST_MAIN(TestComparedRuns)
#include "tst_compared_runs.moc"
