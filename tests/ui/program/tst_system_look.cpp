// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a desktop whose look changes: a private session bus with a settings portal on it.
#include <QDBusConnection>
#include <QDBusVariant>
#include <QPalette>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/gui/application.h"
#include "tests/ui/support/ui_test.h"

// What a desktop puts on the bus.
class Portal : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

 public:
  uint scheme = 0;

 public slots:  // NOLINT: called over the bus by this name.
  QDBusVariant Read(const QString& space, const QString& key) {
    const bool isKnown = space == QStringLiteral("org.freedesktop.appearance") && key == QStringLiteral("color-scheme");
    emit asked();
    return QDBusVariant(QVariant::fromValue(QDBusVariant(isKnown ? scheme : 0U)));
  }

 signals:
  void asked();
  void SettingChanged(const QString& space, const QString& key, const QDBusVariant& value);
};

class TestSystemLook : public QObject {
  Q_OBJECT

 private slots:
  void initTestCase();
  void init();
  void cleanup();
  void cleanupTestCase();
  void darkDesktopIsFoundAtTheStart();
  void windowFollowsTheDesktop();
  void otherSettingsAndAChosenLookAreLeftAlone();

 private:
  void start();
  void tellOnTheBus(uint scheme, const char* key = "color-scheme");
  [[nodiscard]] bool isWindowDark() const;

  QProcess bus_;
  Portal portal_;
  std::unique_ptr<QTemporaryDir> home_;
  std::unique_ptr<app::Application> program_;
};

void TestSystemLook::initTestCase() {
  qputenv("AFTERIMAGE_ENGINE", "none");  // What is tested needs no training.
  bus_.start(QStringLiteral("dbus-daemon"),
             {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
  QVERIFY2(bus_.waitForStarted() && bus_.waitForReadyRead(), "dbus-daemon is needed for this test");
  const QByteArray address = bus_.readLine().trimmed();
  qputenv("DBUS_SESSION_BUS_ADDRESS", address);
  QDBusConnection desktop = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("desktop"));
  QVERIFY(desktop.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
  QVERIFY(desktop.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal_,
                                 QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
}

void TestSystemLook::init() {
  testing::failOnQtWarnings();
  home_ = std::make_unique<QTemporaryDir>();
  qputenv("XDG_CONFIG_HOME", home_->path().toUtf8());
  portal_.scheme = 0;
}

void TestSystemLook::cleanup() {
  program_.reset();
  qApp->setPalette(QPalette());
}

void TestSystemLook::cleanupTestCase() {
  QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
  bus_.kill();
  bus_.waitForFinished();
}

void TestSystemLook::start() {
  program_ = std::make_unique<app::Application>(*qApp, home_->filePath(QStringLiteral("store")).toStdString());
  QSignalSpy asked(&portal_, &Portal::asked);
  program_->show();
  QVERIFY(QTest::qWaitForWindowExposed(&program_->window()));
  if (asked.isEmpty()) QVERIFY(asked.wait());
}

void TestSystemLook::tellOnTheBus(uint scheme, const char* key) {
  emit portal_.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QLatin1String(key),
                              QDBusVariant(QVariant::fromValue(scheme)));
}

// What is painted, not what is meant.
bool TestSystemLook::isWindowDark() const {
  const QImage picture = program_->window().grab().toImage();
  return picture.pixelColor(picture.width() / 2, picture.height() - 60).lightness() < 100;
}

void TestSystemLook::darkDesktopIsFoundAtTheStart() {
  portal_.scheme = 1;
  start();
  QTRY_VERIFY(isWindowDark());
}

void TestSystemLook::windowFollowsTheDesktop() {
  start();
  QVERIFY(!isWindowDark());
  tellOnTheBus(1);
  QTRY_VERIFY(isWindowDark());
  tellOnTheBus(2);
  QTRY_VERIFY(!isWindowDark());
  tellOnTheBus(1);
  QTRY_VERIFY(isWindowDark());
  tellOnTheBus(0);  // How GNOME says light.
  QTRY_VERIFY(!isWindowDark());
}

void TestSystemLook::otherSettingsAndAChosenLookAreLeftAlone() {
  start();
  QSignalSpy changed(&program_->theme(), &ui::Theme::changed);
  tellOnTheBus(1, "contrast");
  tellOnTheBus(2);
  tellOnTheBus(1);  // Messages keep their order: once this one has acted, the others have been seen.
  QTRY_VERIFY(isWindowDark());
  QCOMPARE(changed.size(), 1);
  auto* const page = program_->window().findChild<ui::SettingsPage*>();
  page->setTheme(ui::ThemeMode::Light);
  QVERIFY(!isWindowDark());
  changed.clear();
  tellOnTheBus(0);
  tellOnTheBus(1);
  page->setTheme(ui::ThemeMode::System);
  QTRY_VERIFY(isWindowDark());
}

QTEST_MAIN(TestSystemLook)
#include "tst_system_look.moc"
