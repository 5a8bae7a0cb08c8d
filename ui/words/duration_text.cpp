// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/duration_text.h"

#include <QCoreApplication>
#include <cmath>

namespace ui {

QString durationText(double seconds) {
  if (seconds < 59.5) {
    return QCoreApplication::translate("DurationText", "%1 s")
        .arg(static_cast<int>(std::lround(std::max(seconds, 0.0))));
  }
  const long long minutes = std::llround(seconds / 60.0);
  if (minutes < 60) return QCoreApplication::translate("DurationText", "about %1 min").arg(minutes);
  if (minutes % 60 == 0 || minutes >= 600) {
    return QCoreApplication::translate("DurationText", "about %1 h")
        .arg(std::llround(static_cast<double>(minutes) / 60.0));
  }
  return QCoreApplication::translate("DurationText", "about %1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

}  // namespace ui
