// SPDX-License-Identifier: GPL-3.0-or-later
// A report on a folder of pictures in the words of people.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "core/data/dataset_report.h"

namespace ui {

// One line of it: what is looked at, what was found, and the names behind that.
struct ReportLine {
  QString title;
  QString finding;
  QStringList details{};
  bool isOdd = false;  // Worth a look before anything is trained.
};

[[nodiscard]] std::vector<ReportLine> reportLines(const core::DatasetReport& report);

// What is left out: how many for which reason, and then each by name, the first thousand of them.
[[nodiscard]] QStringList skippedLines(const std::vector<core::SkippedFile>& skipped);

// All of it as text, for the clipboard.
[[nodiscard]] QString reportText(const std::vector<ReportLine>& lines);

}  // namespace ui
