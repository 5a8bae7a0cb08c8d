// SPDX-License-Identifier: GPL-3.0-or-later
// Saves reports of kept runs: made in the background, its size told before a place is asked for.
#pragma once

#include <QObject>
#include <QStringList>
#include <filesystem>

#include "ui/reading/report_file.h"

class QMenu;
class QWidget;

namespace ui {

class Notices;

class ReportSaver : public QObject {
  Q_OBJECT

 public:
  // notices and page must outlive this; the dialog opens over the page.
  ReportSaver(std::filesystem::path store, Notices& notices, QWidget* page);

  // An entry for each format.
  void addTo(QMenu* menu, const QStringList& uids);
  void save(const QStringList& uids, ReportFormat format);

 private:
  void ask(const ReportFile& file);
  void write(const ReportFile& file, const QString& path);

  std::filesystem::path store_;
  Notices& notices_;
  QWidget* page_;
};

}  // namespace ui
