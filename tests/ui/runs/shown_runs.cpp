// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/runs/shown_runs.h"

#include <QFile>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <algorithm>

#include "core/store/kept_run.h"
#include "core/store/run_store.h"
#include "tests/ui/support/ui_test.h"
#include "ui/runs/run_detail_pane.h"
#include "ui/runs/run_list_model.h"
#include "ui/runs/run_selection.h"
#include "ui/runs/run_table.h"

ShownRuns::ShownRuns() { qputenv("XDG_CONFIG_HOME", config_.path().toUtf8()); }

void ShownRuns::reset() {
  testing::failOnQtWarnings();
  tester_.reset();
  page_.reset();
  QFile::remove(config_.filePath(QStringLiteral("afterimage/kept.ini")));
  folder_ = std::make_unique<QTemporaryDir>();
  compared_ = std::make_unique<ui::ComparedRuns>();
  uids_.clear();
}

QString ShownRuns::record(const SampleRun& run) const {
  return QString::fromStdString(compare_samples::record(folder_->path().toStdString(), run));
}

void ShownRuns::show(const std::vector<SampleRun>& runs, int height) {
  for (const SampleRun& run : runs) uids_ += record(run);
  page_ = std::make_unique<ui::RunsPage>(theme_, *compared_, folder_->path().toStdString());
  tester_ = std::make_unique<QAbstractItemModelTester>(&page_->model(),
                                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
  page_->resize(1376, height);
  testing::show(*page_);
  settle();
}

void ShownRuns::settle() const {
  page_->refresh();
  QTRY_VERIFY(page_->isSettled() && page_->detail().isSettled());
}

void ShownRuns::chooseRun(const QString& uid) const {
  page_->choose(uid);
  QTRY_VERIFY(page_->detail().uid() == uid && page_->detail().isSettled());
}

void ShownRuns::press(const char* button, const QString& text) const {
  QMenu* const menu = part<QToolButton>(button)->menu();
  emit menu->aboutToShow();
  const QList<QAction*> actions = menu->actions();
  const auto wanted =
      std::find_if(actions.begin(), actions.end(), [&](const QAction* action) { return action->text() == text; });
  QVERIFY2(wanted != actions.end(), qPrintable(text));
  QVERIFY((*wanted)->isEnabled());
  (*wanted)->trigger();
}

core::RunDetails ShownRuns::stored(const QString& uid) const {
  core::RunStore store(folder_->path().toStdString(), core::StoreAccess::ReadOnly);
  return core::KeptRun(store, uid.toStdString()).details();
}
