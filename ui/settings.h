// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has chosen for the program itself, kept between starts. Views of the list of
// runs are kept in a file beside it: ui/runs/run_views.h.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "ui/theme.h"

namespace ui {

struct Preferences {
  ThemeMode theme = ThemeMode::System;
  QString language;  // "en", "de"; "" follows the system.
  int textScale = 100;
  bool reducedMotion = false;
  QString storeFolder;  // "" is the usual one.
  QStringList recentFolders;
  QByteArray windowGeometry;
  double multiplyAddsPerSecond = 0.0;  // Measured in the last run; 0 before the first.
};

[[nodiscard]] Preferences loadPreferences();
void savePreferences(const Preferences& preferences);

}  // namespace ui
