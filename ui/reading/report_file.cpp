// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/report_file.h"

#include <QDateTime>
#include <QLocale>

#include "core/analysis/metric.h"
#include "core/base/error.h"
#include "core/exchange/report.h"
#include "core/exchange/report_html.h"
#include "core/store/run_store.h"
#include "ui/reading/report_pdf.h"
#include "ui/words/duration_text.h"
#include "ui/words/message_text.h"
#include "ui/words/metric_words.h"
#include "ui/words/setting_words.h"

namespace ui {

core::ReportWords windowReportWords() {
  core::ReportWords words;
  words.language = QLocale().bcp47Name().toStdString();
  words.say = [](const core::Message& message) { return messageText(message).toStdString(); };
  words.metric = [](const std::string& name, double value) { return metricValue(name, value).toStdString(); };
  words.number = [](double value, int digits) { return QLocale().toString(value, 'f', digits).toStdString(); };
  words.metricName = [](const std::string& name) { return metricName(core::metricId(name).name).toStdString(); };
  words.duration = [](double seconds) { return durationText(seconds).toStdString(); };
  words.time = [](std::int64_t ms) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat).toStdString();
  };
  words.settingName = [](const std::string& key) { return settingTitle(key).toStdString(); };
  words.setting = [](const std::string& key, const std::string& value) {
    return value.empty() ? std::string("–") : settingText(key, value).toStdString();
  };
  return words;
}

ReportFile makeReportFile(const std::filesystem::path& folder, const QStringList& uids, ReportFormat format,
                          const core::ReportWords& words, const core::WorkProgress& progress) {
  ReportFile file;
  try {
    core::RunStore store(folder, core::StoreAccess::ReadOnly);
    std::vector<std::string> runs;
    for (const QString& uid : uids) runs.push_back(uid.toStdString());
    const core::Report report = core::makeReport(store, runs, words, progress);
    progress.requireWanted();
    const bool isPage = format == ReportFormat::Page;
    file.bytes = isPage ? QByteArray::fromStdString(core::reportHtml(report)) : reportPdf(report);
    file.name = QString::fromStdString(report.fileStem) + (isPage ? QStringLiteral(".html") : QStringLiteral(".pdf"));
  } catch (const std::exception& error) {
    file.problem = core::messageOf(error);
  }
  return file;
}

}  // namespace ui
