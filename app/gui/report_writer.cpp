// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/report_writer.h"

#include <QTextStream>

#include "core/base/typed_path.h"
#include "core/store/run_store.h"
#include "ui/bridge/saved_file.h"
#include "ui/reading/report_file.h"

namespace app {

int writeReport(const QString& store, const QStringList& uids, const QString& file) {
  const std::filesystem::path folder = core::typedPath(store.toStdString());
  // In English wherever it is made, as the command line's pages are.
  const ui::ReportFile report = ui::makeReportFile(folder.empty() ? core::defaultStoreFolder() : folder, uids,
                                                   ui::ReportFormat::Pdf, core::englishReportWords());
  QTextStream problems(stderr);
  if (!report.problem.empty()) {
    problems << QString::fromStdString(report.problem.english()) << Qt::endl;
    return 1;
  }
  const core::Message problem = ui::problemOfSaving(report.bytes, file);
  if (problem.empty()) return 0;
  problems << QString::fromStdString(problem.english()) << Qt::endl;
  return 1;
}

}  // namespace app
