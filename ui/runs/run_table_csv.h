// SPDX-License-Identifier: GPL-3.0-or-later
// The list of runs as a table for spreadsheets and scripts.
#pragma once

#include <QString>
#include <QStringList>
#include <string>

namespace ui {

class RunListModel;

// UTF-8, with a line of headings; rows in the order of the list, columns as RunTable::columnIds has them, without those that
// are drawn. Numbers as they are kept, with a point, whatever the language; times as 2026-11-23T14:30:00Z.
[[nodiscard]] std::string runTableCsv(const RunListModel& model, const QStringList& columnIds);

// The name of a file that can be kept anywhere, from what somebody has called a thing. "" becomes "run".
[[nodiscard]] QString fileNameFor(const QString& name);

}  // namespace ui
