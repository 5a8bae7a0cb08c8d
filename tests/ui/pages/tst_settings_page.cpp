// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/look/settings.h"
#include "ui/look/theme.h"
#include "ui/pages/live_log_choice.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/store_choice.h"

class TestSettingsPage : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void whatMakesTrainingSlowStandsThereWithWhatToDo();
  void folderThatTakesNoRunsIsToldAndNotUsed();
  void otherStoreIsTriedAndCanBeUsedAtOnce();
  void storeOfANewerProgramIsNotUsed();
  void storesWeightAndRoomAreMeasured();
  void deviceAndThreadsAreKept();
  void placesToShowRunsAreKeptAndTheServerIsAsked();
  void fieldsHaveTheirHeightInAWideWindow();

 private:
  [[nodiscard]] std::filesystem::path store() const { return place_.filePath(QStringLiteral("store")).toStdString(); }
  [[nodiscard]] static QLineEdit* field(const ui::SettingsPage& page) {
    return page.findChild<QLineEdit*>(QStringLiteral("storeFolder"));
  }
  static void type(const ui::SettingsPage& page, const QString& folder) {
    field(page)->setText(folder);
    emit field(page)->editingFinished();
  }

  QTemporaryDir place_;
};

void TestSettingsPage::initTestCase() {
  testing::failOnQtWarnings();
  qputenv("XDG_CONFIG_HOME", place_.path().toUtf8());
  qputenv("XDG_DATA_HOME", place_.path().toUtf8());
}

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

void TestSettingsPage::fieldsHaveTheirHeightInAWideWindow() {
  ui::Theme theme;
  theme.applyTo(*qobject_cast<QApplication*>(QCoreApplication::instance()));
  ui::SettingsPage page(ui::Preferences{}, store());
  page.resize(1216, 900);  // Twice as wide as the fields may be: lines that break do so at their width, not the page's.
  testing::show(page);
  QTRY_VERIFY(page.findChild<QLabel*>(QStringLiteral("storeRoom"))->isVisible());
  (void)testing::settledPicture(page);
  const auto* const live = page.findChild<ui::LiveLogChoice*>();
  QCOMPARE(live->height(), live->heightForWidth(live->width()));
  const auto* const cores = page.findChild<QLabel*>(QStringLiteral("processorCores"));
  QCOMPARE(cores->height(), cores->sizeHint().height());
}

// /proc takes no file, not even from an administrator.
void TestSettingsPage::folderThatTakesNoRunsIsToldAndNotUsed() {
  ui::SettingsPage page(ui::Preferences{}, store());
  testing::show(page);
  QSignalSpy changed(&page, &ui::SettingsPage::changed);
  type(page, QStringLiteral("/proc"));
  auto* const state = page.findChild<QLabel*>(QStringLiteral("storeState"));
  QTRY_VERIFY2(state->text().contains(QStringLiteral("This folder is not used.")), qPrintable(state->text()));
  QVERIFY2(state->text().contains(QStringLiteral("/proc")), qPrintable(state->text()));
  QCOMPARE(field(page)->property("kind").toString(), QStringLiteral("bad"));
  QVERIFY(changed.isEmpty());
  QVERIFY(page.preferences().storeFolder.isEmpty());
  QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("startAgain"))->isVisible());
}

void TestSettingsPage::otherStoreIsTriedAndCanBeUsedAtOnce() {
  const QString other = place_.filePath(QStringLiteral("other store"));
  (void)store_samples::recordRun(other.toStdString(), "one", 1);
  (void)store_samples::recordRun(other.toStdString(), "two", 1);
  ui::SettingsPage page(ui::Preferences{}, store());
  testing::show(page);
  QSignalSpy changed(&page, &ui::SettingsPage::changed);
  QSignalSpy again(&page.store(), &ui::StoreChoice::startAgainWanted);
  type(page, QStringLiteral("file://") + place_.path() + QStringLiteral("/other%20store"));
  QTRY_COMPARE(changed.size(), 1);
  QCOMPARE(page.preferences().storeFolder, other);
  QCOMPARE(field(page)->text(), other);
  auto* const state = page.findChild<QLabel*>(QStringLiteral("storeState"));
  QVERIFY2(state->text().startsWith(QStringLiteral("2 run")), qPrintable(state->text()));
  auto* const button = page.findChild<QPushButton*>(QStringLiteral("startAgain"));
  page.store().setCanStartAgain(false);
  QVERIFY(!button->isEnabled());
  page.store().setCanStartAgain(true);
  QTest::mouseClick(button, Qt::LeftButton);
  QCOMPARE(again.size(), 1);
}

void TestSettingsPage::storeOfANewerProgramIsNotUsed() {
  const std::filesystem::path newer = place_.filePath(QStringLiteral("newer")).toStdString();
  (void)store_samples::recordRun(newer, "one", 1);
  store_samples::tamper(newer, "PRAGMA user_version = 1000");
  ui::SettingsPage page(ui::Preferences{}, store());
  testing::show(page);
  type(page, QString::fromStdString(newer.string()));
  auto* const state = page.findChild<QLabel*>(QStringLiteral("storeState"));
  QTRY_VERIFY2(state->text().contains(QStringLiteral("newer version")), qPrintable(state->text()));
  QVERIFY(page.preferences().storeFolder.isEmpty());
}

void TestSettingsPage::storesWeightAndRoomAreMeasured() {
  (void)store_samples::recordRun(store(), "one", 2);
  ui::SettingsPage page(ui::Preferences{}, store());
  page.resize(900, 640);
  testing::show(page);
  auto* const room = page.findChild<QLabel*>(QStringLiteral("storeRoom"));
  QTRY_VERIFY(room->isVisible());
  QVERIFY2(room->text().contains(QStringLiteral("free on this disk")), qPrintable(room->text()));
  testing::keep(testing::settledPicture(page), QStringLiteral("settings-page"));
}

void TestSettingsPage::deviceAndThreadsAreKept() {
  ui::SettingsPage page(ui::Preferences{}, store());
  testing::show(page);
  auto* const device = page.findChild<QComboBox*>(QStringLiteral("deviceChoice"));
  device->setCurrentIndex(device->findData(QStringLiteral("cpu")));
  emit device->activated(device->currentIndex());
  page.findChild<QSpinBox*>(QStringLiteral("threadsChoice"))->setValue(3);
  QCOMPARE(page.preferences().device, QStringLiteral("cpu"));
  QCOMPARE(page.preferences().threads, 3);
  ui::savePreferences(page.preferences());
  QCOMPARE(ui::loadPreferences().device, QStringLiteral("cpu"));
  QCOMPARE(ui::loadPreferences().threads, 3);
}

// Nobody listens on port 1.
void TestSettingsPage::placesToShowRunsAreKeptAndTheServerIsAsked() {
  ui::SettingsPage page(ui::Preferences{}, store());
  page.resize(900, 900);
  testing::show(page);
  const auto type = [&](const char* name, const QString& text) {
    auto* const where = page.findChild<QLineEdit*>(QLatin1String(name));
    where->setText(text);
    emit where->editingFinished();
  };
  auto* const state = page.findChild<QLabel*>(QStringLiteral("liveLogState"));
  QVERIFY2(state->text().contains(QStringLiteral("live")), qPrintable(state->text()));
  type("tensorBoardFolder", QStringLiteral("file:///data/my%20logs"));
  type("mlflowPlace", QStringLiteral(" 127.0.0.1:1 "));
  type("mlflowExperiment", QStringLiteral(" sketches "));
  const ui::LiveLogPlaces wanted{QStringLiteral("/data/my logs"), QStringLiteral("http://127.0.0.1:1"),
                                 QStringLiteral("sketches")};
  QVERIFY(page.preferences().liveLogs == wanted);
  QTRY_VERIFY2(state->text().contains(QStringLiteral("127.0.0.1:1")), qPrintable(state->text()));
  QCOMPARE(state->property("kind").toString(), QStringLiteral("error"));
  testing::keep(testing::settledPicture(page), QStringLiteral("settings-live-logs"));
  ui::savePreferences(page.preferences());
  QVERIFY(ui::loadPreferences().liveLogs == wanted);
  type("mlflowPlace", QString());
  QVERIFY(page.preferences().liveLogs.mlflow.isEmpty());
  QTRY_VERIFY(state->property("kind").toString() == QStringLiteral("muted"));
}

QTEST_MAIN(TestSettingsPage)

#include "tst_settings_page.moc"
