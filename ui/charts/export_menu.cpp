// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/export_menu.h"

#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>

#include "core/exchange/report.h"
#include "ui/charts/paper_chart.h"

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

void ExportMenu::write(Format format, const QString& file) {
  const auto written = [&] {
    switch (format) {
      case Format::Png: return savePaperPng(chart_.paperChart(), file);
      case Format::Svg: return savePaperSvg(chart_.paperChart(), file);
      case Format::Pdf: return savePaperPdf(chart_.paperChart(), file);
      case Format::Csv: break;
    }
    QSaveFile table(file);
    return table.open(QIODevice::WriteOnly) && table.write(chart_.table(TableFor::Programs).toUtf8()) >= 0 &&
           table.commit();
  };
  if (written()) {
    emit saved(file);
  } else {
    emit failed(tr("The chart could not be saved as “%1”. Choose another folder.").arg(file));
  }
}

}  // namespace ui
