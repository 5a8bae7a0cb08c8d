// SPDX-License-Identifier: GPL-3.0-or-later
// The page of runs over a real store, for its tests.
#pragma once

#include <QAbstractItemModelTester>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>
#include <vector>

#include "core/run/run_records.h"
#include "tests/ui/compare/compare_samples.h"
#include "ui/look/theme.h"
#include "ui/marks/compared_runs.h"
#include "ui/pages/runs_page.h"

class ShownRuns {
 protected:
  using SampleRun = compare_samples::SampleRun;

  ShownRuns();
  // Another store without runs, and no page.
  void reset();
  // Records these and opens the page.
  void show(const std::vector<SampleRun>& runs, int height = 700);
  QString record(const SampleRun& run) const;
  // Until page and pane answer what was asked last.
  void settle() const;
  void chooseRun(const QString& uid) const;
  // Opens the menu of a button and presses the action with this text.
  void press(const char* button, const QString& text) const;
  [[nodiscard]] core::RunDetails stored(const QString& uid) const;
  template <class Part>
  [[nodiscard]] Part* part(const char* name) const {
    return page_->findChild<Part*>(QLatin1String(name));
  }

  QTemporaryDir config_;
  ui::Theme theme_;
  std::unique_ptr<QTemporaryDir> folder_;
  std::unique_ptr<ui::ComparedRuns> compared_;
  std::unique_ptr<ui::RunsPage> page_;
  std::unique_ptr<QAbstractItemModelTester> tester_;
  QStringList uids_;
};
