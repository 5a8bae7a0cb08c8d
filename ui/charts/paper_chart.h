// SPDX-License-Identifier: GPL-3.0-or-later
// A chart for paper: light, with its title and unit, and a legend that names the runs, whatever the window looks like. It is
// drawn as in reports.
#pragma once

#include <QByteArray>

#include "core/exchange/report.h"

namespace ui {

// What a file of each kind holds. Any thread.
[[nodiscard]] QByteArray paperSvg(const core::ReportChart& chart);
[[nodiscard]] QByteArray paperPng(const core::ReportChart& chart);
[[nodiscard]] QByteArray paperPdf(const core::ReportChart& chart);

}  // namespace ui
