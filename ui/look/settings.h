// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has chosen for the program itself, kept between starts. The only user of QSettings.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include "ui/look/theme.h"

namespace ui {

// Where runs are shown besides while they train; "" for nowhere.
struct LiveLogPlaces {
  QString tensorBoard;  // A folder of logs.
  QString mlflow;       // The address of a server, or a folder.
  QString experiment;   // "" is the usual one.

  bool operator==(const LiveLogPlaces&) const = default;
};

struct Preferences {
  ThemeMode theme = ThemeMode::System;
  QString language;  // "en", "de"; "" follows the system.
  int textScale = 100;
  bool reducedMotion = false;
  QString device = QStringLiteral("auto");  // Where runs are computed, as the setting of that name is written.
  int threads = 0;                          // Of the processor; 0 takes one per core.
  QString storeFolder;                      // "" is the usual one.
  LiveLogPlaces liveLogs;
  QStringList recentFolders;
  QByteArray windowGeometry;
  double multiplyAddsPerSecond = 0.0;  // Measured in the last run; 0 before the first.
};

[[nodiscard]] Preferences loadPreferences();
void savePreferences(const Preferences& preferences);

// Sets of values that a page keeps under names of its users, such as views of a list, by the name of what they are of. The
// name "" is theirs as well.
[[nodiscard]] QStringList keptNames(const QString& what);
[[nodiscard]] QVariantMap loadKept(const QString& what, const QString& name);  // Empty where there is none.
void saveKept(const QString& what, const QString& name, const QVariantMap& values);
void removeKept(const QString& what, const QString& name);

}  // namespace ui
