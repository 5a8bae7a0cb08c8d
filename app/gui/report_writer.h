// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a report as PDF without a window.
#pragma once

#include <QString>
#include <QStringList>

namespace app {

// The exit status: 0, or 1 where standard error says what is wrong.
[[nodiscard]] int writeReport(const QString& store, const QStringList& uids, const QString& file);

}  // namespace app
