// SPDX-License-Identifier: GPL-3.0-or-later
// How the window opens: on what screen, with which store, and whom it greets. The engine is not waited for.
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QProcessEnvironment>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

#include "app/gui/application.h"
#include "app/gui/window_place.h"
#include "core/base/error.h"
#include "core/exchange/run_archive.h"
#include "core/store/run_store.h"
#include "tests/support/store_samples.h"
#include "tests/ui/support/ui_test.h"
#include "ui/pages/first_start_page.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/store_choice.h"
#include "ui/pages/store_trouble_page.h"
#include "ui/setup/setup_panel.h"
#include "ui/widgets/notice_bar.h"

namespace {

constexpr int kPatience = 60'000;  // For a busy machine.

}  // namespace

class TestStart : public QObject {
  Q_OBJECT

 private slots:
  void init();
  void cleanup();
  void windowIsNeverLargerThanTheScreen_data();
  void windowIsNeverLargerThanTheScreen();
  void firstWindowLiesWithinTheFreeArea();
  void geometryOfALargerScreenIsCut();
  void newUserIsGreeted();
  void storeThatTakesNothingGreetsNobodyAndOffersAWayOut();
  void storeOfANewerProgramSaysSo();
  void damagedStoreSaysSo();
  void tryingAgainTakesTheSameStore();
  void anotherFolderIsUsedAtOnce();
  void deviceAndThreadsOfTheSettingsAreSetUp();
  void runGivenAsAFileIsTakenIn();
  void fileThatIsNoRunIsNamed();
  void withoutAScreenItAnswersAllTheSame();

 private:
  void start(const std::filesystem::path& store);
  [[nodiscard]] std::filesystem::path store() const { return home_->filePath(QStringLiteral("store")).toStdString(); }
  template <class Widget>
  [[nodiscard]] Widget* find(const char* name) const {
    return program_->window().findChild<Widget*>(QLatin1String(name));
  }
  // None while the store is being made.
  [[nodiscard]] std::size_t keptRuns() const {
    try {
      return core::RunStore(store(), core::StoreAccess::ReadOnly).list().size();
    } catch (const core::Error&) {
      return 0;
    }
  }
  // What the page Runs tells.
  [[nodiscard]] QString notice() const {
    return program_->window().findChild<ui::RunsPage*>()->findChild<ui::NoticeBar*>()->text();
  }
  [[nodiscard]] QString trouble() const { return find<QLabel>("storeTrouble")->text(); }

  std::unique_ptr<QTemporaryDir> home_;
  std::unique_ptr<app::Application> program_;
};

void TestStart::init() {
  testing::failOnQtWarnings();
  home_ = std::make_unique<QTemporaryDir>();
  for (const char* const name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"}) {
    qputenv(name, home_->path().toUtf8());
  }
  // Qt asks for XDG_CONFIG_HOME only once.
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home_->path());
  qputenv("AFTERIMAGE_ENGINE", "/nowhere");
}

void TestStart::cleanup() {
  program_.reset();
  home_.reset();
}

void TestStart::start(const std::filesystem::path& store) {
  program_ = std::make_unique<app::Application>(*qobject_cast<QApplication*>(QCoreApplication::instance()), store);
  program_->show();
  QVERIFY(QTest::qWaitForWindowExposed(&program_->window()));
}

void TestStart::windowIsNeverLargerThanTheScreen_data() {
  QTest::addColumn<QRect>("wanted");
  QTest::addColumn<QRect>("free");
  QTest::addColumn<QRect>("placed");
  QTest::newRow("fits") << QRect(10, 20, 800, 600) << QRect(0, 0, 1920, 1080) << QRect(10, 20, 800, 600);
  QTest::newRow("too large") << QRect(0, 0, 1440, 900) << QRect(0, 30, 1280, 660) << QRect(0, 30, 1280, 660);
  QTest::newRow("too wide") << QRect(100, 100, 1440, 400) << QRect(0, 0, 1280, 720) << QRect(0, 100, 1280, 400);
  QTest::newRow("on a screen that is gone")
      << QRect(3000, 200, 800, 600) << QRect(0, 0, 1280, 720) << QRect(480, 120, 800, 600);
  QTest::newRow("left of everything") << QRect(-900, -50, 800, 600) << QRect(0, 0, 1280, 720) << QRect(0, 0, 800, 600);
}

void TestStart::windowIsNeverLargerThanTheScreen() {
  QFETCH(QRect, wanted);
  QFETCH(QRect, free);
  QFETCH(QRect, placed);
  QCOMPARE(app::placedWithin(wanted, free), placed);
}

void TestStart::firstWindowLiesWithinTheFreeArea() {
  QWidget window;
  const QSize free = window.screen()->availableGeometry().size();
  app::placeWindow(window, {});
  QVERIFY(window.width() <= free.width() && window.height() <= free.height());
}

void TestStart::geometryOfALargerScreenIsCut() {
  QWidget left;
  left.setGeometry(0, 0, 5000, 4000);
  QWidget window;
  app::placeWindow(window, left.saveGeometry());
  const QRect free = window.screen()->availableGeometry();
  QVERIFY(window.width() <= free.width() && window.height() <= free.height());
}

void TestStart::newUserIsGreeted() {
  start(store());
  QVERIFY(program_->window().findChild<ui::FirstStartPage*>()->isVisible());
  QVERIFY(!std::filesystem::exists(store()));  // Looking makes no store.
}

void TestStart::storeThatTakesNothingGreetsNobodyAndOffersAWayOut() {
  start("/proc");
  QVERIFY(!program_->window().findChild<ui::FirstStartPage*>()->isVisible());
  QVERIFY(program_->window().findChild<ui::StoreTroublePage*>()->isVisible());
  QVERIFY2(trouble().contains(QStringLiteral("/proc")), qPrintable(trouble()));
  testing::keep(testing::settledPicture(program_->window()), QStringLiteral("store-trouble"));
  QVERIFY(!find<QPushButton>("lookAtRuns")->isVisible());
  QTest::mouseClick(find<QPushButton>("anotherStore"), Qt::LeftButton);
  QVERIFY(program_->window().findChild<QFileDialog*>() != nullptr);
  QVERIFY(find<QLineEdit>("storeFolder")->isVisible());  // Behind it is the place where it can be changed later.
}

void TestStart::storeOfANewerProgramSaysSo() {
  (void)store_samples::recordRun(store(), "one", 1);
  store_samples::tamper(store(), "PRAGMA user_version = 1000");
  start(store());
  QTRY_VERIFY_WITH_TIMEOUT(program_->window().findChild<ui::StoreTroublePage*>()->isVisible(), kPatience);
  QVERIFY2(trouble().contains(QStringLiteral("newer version")), qPrintable(trouble()));
}

void TestStart::damagedStoreSaysSo() {
  (void)store_samples::recordRun(store(), "one", 1);
  store_samples::tamper(store(), "PRAGMA wal_checkpoint(TRUNCATE)");
  const std::filesystem::path file = store() / "afterimage.db";
  std::filesystem::resize_file(file, std::filesystem::file_size(file) - 8192);
  start(store());
  QTRY_VERIFY_WITH_TIMEOUT(program_->window().findChild<ui::StoreTroublePage*>()->isVisible(), kPatience);
  QVERIFY2(trouble().contains(QStringLiteral("damaged")), qPrintable(trouble()));
}

void TestStart::tryingAgainTakesTheSameStore() {
  start("/proc");
  QVERIFY(!program_->nextStore());
  QTest::mouseClick(find<QPushButton>("tryStoreAgain"), Qt::LeftButton);
  QVERIFY(program_->nextStore() == std::filesystem::path("/proc"));
}

void TestStart::anotherFolderIsUsedAtOnce() {
  start("/proc");
  find<QLineEdit>("storeFolder")->setText(QString::fromStdString(store().string()));
  emit find<QLineEdit>("storeFolder")->editingFinished();
  QTRY_VERIFY_WITH_TIMEOUT(program_->nextStore().has_value(), kPatience);
  QVERIFY(program_->nextStore()->empty());  // The one of the preferences,
  program_.reset();
  start({});
  QVERIFY(program_->window().findChild<ui::FirstStartPage*>()->isVisible());  // which is new.
}

void TestStart::deviceAndThreadsOfTheSettingsAreSetUp() {
  ui::Preferences preferences;
  preferences.device = QStringLiteral("cpu");
  preferences.threads = 3;
  ui::savePreferences(preferences);
  start(store());
  const auto training = [this] { return program_->window().findChild<ui::TrainPage*>()->setup().settings().training; };
  QCOMPARE(training().threads, 3);
  QVERIFY(training().device == core::DeviceChoice::Cpu);
  find<QSpinBox>("threadsChoice")->setValue(2);
  QCOMPARE(training().threads, 2);  // At once.
}

// What double-clicking an archive does.
void TestStart::runGivenAsAFileIsTakenIn() {
  const std::filesystem::path elsewhere = home_->filePath(QStringLiteral("elsewhere")).toStdString();
  const std::string uid = store_samples::recordRun(elsewhere, "sent", 2);
  const QString file = home_->filePath(QStringLiteral("sent run.afterimage"));
  {
    core::RunStore other(elsewhere);
    core::archiveRun(other, uid, file.toStdString());
  }
  start(store());
  program_->importFiles({file});
  QVERIFY(program_->window().findChild<ui::RunsPage*>()->isVisible());
  QTRY_COMPARE_WITH_TIMEOUT(keptRuns(), std::size_t{1}, kPatience);
}

void TestStart::fileThatIsNoRunIsNamed() {
  const QString file = home_->filePath(QStringLiteral("letter.afterimage"));
  QFile letter(file);
  QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear reader") > 0);
  letter.close();
  start(store());
  program_->importFiles({file});
  QTRY_VERIFY_WITH_TIMEOUT(
      notice().contains(QStringLiteral("letter.afterimage")) && !notice().contains(QStringLiteral("Importing")),
      kPatience);
  QCOMPARE(keptRuns(), std::size_t{0});
}

void TestStart::withoutAScreenItAnswersAllTheSame() {
  QProcess window;
  QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
  for (const char* const name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) bare.remove(QLatin1String(name));
  window.setProcessEnvironment(bare);
  const auto status = [&window](const QString& argument) {
    window.start(QStringLiteral(WINDOW), argument.isEmpty() ? QStringList() : QStringList{argument});
    if (!window.waitForFinished(kPatience) || window.exitStatus() != QProcess::NormalExit) return -1;
    return window.exitCode();
  };
  QCOMPARE(status(QStringLiteral("--help")), 0);
  QVERIFY(window.readAllStandardOutput().contains("--store"));
  QCOMPARE(status(QStringLiteral("--version")), 0);
  QVERIFY(window.readAllStandardOutput().startsWith("Afterimage "));
  QCOMPARE(status({}), 1);
  const QByteArray said = window.readAllStandardError();
  QVERIFY2(said.contains("needs a screen") && said.contains("afterimage-cli"), said.constData());
}

QTEST_MAIN(TestStart)
#include "tst_start.moc"
