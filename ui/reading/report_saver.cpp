// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/report_saver.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QPointer>

#include "ui/bridge/background_task.h"
#include "ui/bridge/saved_file.h"
#include "ui/bridge/task_notice.h"
#include "ui/widgets/notices.h"
#include "ui/words/message_text.h"
#include "ui/words/run_words.h"

namespace ui {
namespace {

using ReportTone = NoticeBar::Tone;

}  // namespace

ReportSaver::ReportSaver(std::filesystem::path store, Notices& notices, QWidget* page)
    : QObject(page), store_(std::move(store)), notices_(notices), page_(page) {}

void ReportSaver::addTo(QMenu* menu, const QStringList& uids) {
  for (const ReportFormat format : {ReportFormat::Page, ReportFormat::Pdf}) {
    const bool isPage = format == ReportFormat::Page;
    QAction* const action = menu->addAction(isPage ? tr("Save a report (web page)…") : tr("Save a report (PDF)…"));
    action->setObjectName(isPage ? QStringLiteral("reportPage") : QStringLiteral("reportPdf"));
    action->setToolTip(tr("Pictures, curves, findings and settings in one file that needs no program to read"));
    action->setEnabled(!uids.isEmpty());
    connect(action, &QAction::triggered, this, [this, uids, format] { save(uids, format); });
  }
}

void ReportSaver::save(const QStringList& uids, ReportFormat format) {
  const QPointer<TaskNotice> task(new TaskNotice(notices_, [] { return tr("Making the report."); }, {}));
  inBackground<ReportFile>(
      this,
      [store = store_, uids, format, progress = task->progress()] {
        return makeReportFile(store, uids, format, windowReportWords(), progress);
      },
      [this, task](const ReportFile& file) {
        if (task) task->end();
        if (file.problem.empty()) return ask(file);
        notices_.notify([problem = file.problem] { return TaskNotice::ofFailure(problem); });
      });
}

void ReportSaver::ask(const ReportFile& file) {
  const bool isPage = file.name.endsWith(QStringLiteral(".html"));
  auto* const dialog = new QFileDialog(page_, tr("Save the report, %1").arg(sizeText(file.bytes.size())), {},
                                       isPage ? tr("Web pages (*.html)") : tr("PDF (*.pdf)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(isPage ? QStringLiteral("html") : QStringLiteral("pdf"));
  dialog->selectFile(file.name);
  connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString& path) { write(file, path); });
  dialog->open();
}

void ReportSaver::write(const ReportFile& file, const QString& path) {
  inBackground<core::Message>(
      this, [bytes = file.bytes, path] { return problemOfSaving(bytes, path); },
      [this, path, size = file.bytes.size()](const core::Message& problem) {
        notices_.notify([=] {
          if (problem.empty()) return Notice{ReportTone::Success, tr("Saved."), tr("%1, %2").arg(path, sizeText(size))};
          return Notice{ReportTone::Danger, tr("The report could not be saved."), messageText(problem)};
        });
      });
}

}  // namespace ui
