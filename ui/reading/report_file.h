// SPDX-License-Identifier: GPL-3.0-or-later
// A report of kept runs as the bytes of the file that it becomes.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <filesystem>

#include "core/base/work_progress.h"
#include "core/exchange/report_words.h"

namespace ui {

enum class ReportFormat { Page, Pdf };

struct ReportFile {
  QString name;  // Suggested, with its ending.
  QByteArray bytes;
  core::Message problem;  // Why there are none; nothing where all is well.
};

[[nodiscard]] core::ReportWords windowReportWords();  // In the window's language.

// Takes longer than a frame: call it off the window's thread.
[[nodiscard]] ReportFile makeReportFile(const std::filesystem::path& store, const QStringList& uids,
                                        ReportFormat format, const core::ReportWords& words,
                                        const core::WorkProgress& progress = {});

}  // namespace ui
