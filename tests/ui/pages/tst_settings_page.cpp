// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QTest>

#include "tests/ui/support/ui_test.h"
#include "ui/look/settings.h"
#include "ui/pages/settings_page.h"

class TestSettingsPage : public QObject {
  Q_OBJECT

 private slots:
  void whatMakesTrainingSlowStandsThereWithWhatToDo();
};

void TestSettingsPage::whatMakesTrainingSlowStandsThereWithWhatToDo() {
  testing::failOnQtWarnings();
  ui::SettingsPage page{ui::Preferences{}};
  testing::show(page);
  auto* const speed = page.findChild<QLabel*>(QStringLiteral("speedWarnings"));
  QVERIFY(!speed->isVisible());
  page.setWarnings({core::Message::verbatim("Slow: sudo apt install fast"), core::Message::verbatim("Hot as well.")});
  QVERIFY(speed->isVisible());
  QCOMPARE(speed->text(), QStringLiteral("Slow: sudo apt install fast\nHot as well."));
  QVERIFY(speed->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));  // A command is to be copied.
  page.setWarnings({});
  QVERIFY(!speed->isVisible());
}

QTEST_MAIN(TestSettingsPage)

#include "tst_settings_page.moc"
