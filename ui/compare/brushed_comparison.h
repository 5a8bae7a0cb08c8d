// SPDX-License-Identifier: GPL-3.0-or-later
// Some of the runs that are compared, with the pictures that all of them share.
#pragma once

#include <QStringList>

#include "ui/compare/comparison_reader.h"

namespace ui {

// Those of the comparison's runs that are among uids, in its order.
[[nodiscard]] Comparison brushed(const Comparison& comparison, const QStringList& uids);

}  // namespace ui
