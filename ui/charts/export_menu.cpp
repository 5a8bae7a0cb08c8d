// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/export_menu.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>

#include "core/exchange/report.h"
#include "ui/bridge/background_task.h"
#include "ui/bridge/saved_file.h"
#include "ui/charts/paper_chart.h"
#include "ui/words/message_text.h"

namespace ui {

ExportMenu::ExportMenu(ExportableChart& chart, QWidget* parent) : QMenu(parent), chart_(chart) {
  for (const Format format : {Format::Png, Format::Svg, Format::Pdf, Format::Csv}) {
    QAction* const action = addAction(QString());
    connect(action, &QAction::triggered, this, [this, format] { ask(format); });
    save_.push_back(action);
  }
  copy_ = addAction(QString());
  copy_->setObjectName(QStringLiteral("copyAsTable"));
  connect(copy_, &QAction::triggered, this,
          [this] { QGuiApplication::clipboard()->setText(chart_.table(TableFor::People)); });
  retranslate();
}

void ExportMenu::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QMenu::changeEvent(event);
}

void ExportMenu::retranslate() {
  const QString titles[] = {tr("Save as picture (PNG)…"), tr("Save as drawing (SVG)…"), tr("Save as PDF…"),
                            tr("Save figures (CSV)…")};
  for (std::size_t i = 0; i < save_.size(); ++i) save_[i]->setText(titles[i]);
  copy_->setText(tr("Copy as table"));
}

void ExportMenu::ask(Format format) {
  static const char* const kEndings[] = {"png", "svg", "pdf", "csv"};
  const QString ending = QLatin1String(kEndings[static_cast<int>(format)]);
  auto* const dialog = new QFileDialog(parentWidget(), tr("Save the chart"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(ending);
  dialog->setNameFilter(QStringLiteral("*.%1").arg(ending));
  dialog->selectFile(QStringLiteral("%1.%2").arg(chart_.exportName().toLower(), ending));
  connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& file) { write(format, file); });
  dialog->open();
}

// The window knows the chart as it is now; drawing and writing it may take longer than a frame.
void ExportMenu::write(Format format, const QString& file) {
  const bool isTable = format == Format::Csv;
  const core::ReportChart chart = isTable ? core::ReportChart() : chart_.paperChart();
  const QByteArray table = isTable ? chart_.table(TableFor::Programs).toUtf8() : QByteArray();
  inBackground<core::Message>(
      this,
      [format, chart, table, file] {
        switch (format) {
          case Format::Png: return problemOfSaving(paperPng(chart), file);
          case Format::Svg: return problemOfSaving(paperSvg(chart), file);
          case Format::Pdf: return problemOfSaving(paperPdf(chart), file);
          case Format::Csv: break;
        }
        return problemOfSaving(table, file);
      },
      [this, file](const core::Message& problem) {
        problem.empty() ? emit saved(file) : emit failed(messageText(problem));
      });
}

}  // namespace ui
