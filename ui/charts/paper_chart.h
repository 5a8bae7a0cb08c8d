// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a chart for paper: light, with its title and unit, and a legend that names the runs, whatever the window looks like. It is
// drawn as in reports.
#pragma once

#include <QByteArray>
#include <QString>

#include "core/exchange/report.h"

class QIODevice;

namespace ui {

[[nodiscard]] QByteArray paperSvg(const core::ReportChart& chart);

// False where the file cannot be written.
[[nodiscard]] bool savePaperPng(const core::ReportChart& chart, const QString& file);
[[nodiscard]] bool savePaperPdf(const core::ReportChart& chart, const QString& file);
[[nodiscard]] bool savePaperSvg(const core::ReportChart& chart, const QString& file);

}  // namespace ui
