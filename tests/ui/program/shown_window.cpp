// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/program/shown_window.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/data/sample_datasets.h"
#include "core/store/run_store.h"
#include "tests/ui/program/quick_settings.h"
#include "tests/ui/support/ui_test.h"
#include "ui/setup/setup_panel.h"

ShownWindow::ShownWindow() {
  qputenv("AFTERIMAGE_ENGINE", ENGINE);
  core::makeSampleDataset("shapes", pictures_.filePath(QStringLiteral("shapes")).toStdString(), 32, 60);
}

void ShownWindow::begin() {
  testing::failOnQtWarnings();
  home_ = std::make_unique<QTemporaryDir>();
  qputenv("XDG_CONFIG_HOME", home_->path().toUtf8());
  qputenv("XDG_CACHE_HOME", home_->path().toUtf8());
  start();
}

void ShownWindow::end() {
  program_.reset();
  home_.reset();
}

void ShownWindow::start() {
  program_ = std::make_unique<app::Application>(*qobject_cast<QApplication*>(QCoreApplication::instance()),
                                                home_->filePath(QStringLiteral("store")).toStdString());
  QSignalSpy loaded(program_.get(), &app::Application::engineLoaded);
  program_->window().resize(1280, 800);
  program_->show();
  QVERIFY(QTest::qWaitForWindowExposed(&program_->window()));
  QVERIFY(loaded.wait(kPatience));
  QVERIFY(run().engine() != nullptr);
}

core::RunSettings ShownWindow::quickSettings(int epochs) const {
  return quickSettingsFor(pictures_.filePath(QStringLiteral("shapes")), epochs);
}

void ShownWindow::train(int epochs) const {
  click("setUpMyself");
  page().setup().setSettings(quickSettings(epochs));
  QTRY_VERIFY(find<QPushButton>("trainButton")->isEnabled());
  QSignalSpy started(&run(), &ui::RunController::started);  // A short run may be over before anybody looks.
  click("trainButton");
  QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, kPatience);
}

std::vector<core::RunSummary> ShownWindow::keptRuns() const {
  return core::RunStore(home_->filePath(QStringLiteral("store")).toStdString(), core::StoreAccess::ReadOnly).list();
}

void ShownWindow::choose(const char* name, int index) const {
  auto* const box = find<QComboBox>(name);
  box->setCurrentIndex(index);
  emit box->activated(index);
}
