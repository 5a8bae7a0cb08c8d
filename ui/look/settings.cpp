// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/settings.h"

#include <QSettings>
#include <QUrl>
#include <algorithm>

namespace ui {
namespace {

constexpr auto kTheme = "theme";
constexpr auto kLanguage = "language";
constexpr auto kTextScale = "text_scale";
constexpr auto kReducedMotion = "reduced_motion";
constexpr auto kDevice = "device";
constexpr auto kThreads = "threads";
constexpr auto kStoreFolder = "store_folder";
constexpr auto kTensorBoard = "tensorboard_folder";
constexpr auto kMlflow = "mlflow";
constexpr auto kExperiment = "mlflow_experiment";
constexpr auto kRecentFolders = "recent_folders";
constexpr auto kWindowGeometry = "window_geometry";
constexpr auto kSpeed = "multiply_adds_per_second";

constexpr int kMostThreads = 1024;

QString key(const char* name) { return QLatin1String(name); }

class KeptFile : public QSettings {
 public:
  KeptFile()
      : QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("afterimage"), QStringLiteral("kept")) {}
};

// People may use a slash in a name, which would open another group.
QString groupOf(const QString& what, const QString& name) {
  return what + QLatin1Char('/') + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

}  // namespace

Preferences loadPreferences() {
  const QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("afterimage"),
                           QStringLiteral("afterimage"));
  Preferences preferences;
  preferences.theme = static_cast<ThemeMode>(std::clamp(settings.value(key(kTheme), 0).toInt(), 0, 2));
  preferences.language = settings.value(key(kLanguage)).toString();
  preferences.textScale =
      std::clamp(settings.value(key(kTextScale), 100).toInt(), Theme::kTextScales.front(), Theme::kTextScales.back());
  preferences.reducedMotion = settings.value(key(kReducedMotion), false).toBool();
  preferences.device = settings.value(key(kDevice), preferences.device).toString();
  preferences.threads = std::clamp(settings.value(key(kThreads), 0).toInt(), 0, kMostThreads);
  preferences.storeFolder = settings.value(key(kStoreFolder)).toString();
  preferences.liveLogs = {settings.value(key(kTensorBoard)).toString(), settings.value(key(kMlflow)).toString(),
                          settings.value(key(kExperiment)).toString()};
  preferences.recentFolders = settings.value(key(kRecentFolders)).toStringList();
  preferences.windowGeometry = settings.value(key(kWindowGeometry)).toByteArray();
  preferences.multiplyAddsPerSecond = settings.value(key(kSpeed), 0.0).toDouble();
  return preferences;
}

void savePreferences(const Preferences& preferences) {
  QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("afterimage"),
                     QStringLiteral("afterimage"));
  settings.setValue(key(kTheme), static_cast<int>(preferences.theme));
  settings.setValue(key(kLanguage), preferences.language);
  settings.setValue(key(kTextScale), preferences.textScale);
  settings.setValue(key(kReducedMotion), preferences.reducedMotion);
  settings.setValue(key(kDevice), preferences.device);
  settings.setValue(key(kThreads), preferences.threads);
  settings.setValue(key(kStoreFolder), preferences.storeFolder);
  settings.setValue(key(kTensorBoard), preferences.liveLogs.tensorBoard);
  settings.setValue(key(kMlflow), preferences.liveLogs.mlflow);
  settings.setValue(key(kExperiment), preferences.liveLogs.experiment);
  settings.setValue(key(kRecentFolders), preferences.recentFolders);
  settings.setValue(key(kWindowGeometry), preferences.windowGeometry);
  settings.setValue(key(kSpeed), preferences.multiplyAddsPerSecond);
}

QStringList keptNames(const QString& what) {
  KeptFile file;
  file.beginGroup(what);
  QStringList names;
  for (const QString& group : file.childGroups()) names += QUrl::fromPercentEncoding(group.mid(1).toLatin1());
  return names;
}

QVariantMap loadKept(const QString& what, const QString& name) {
  KeptFile file;
  file.beginGroup(groupOf(what, name));
  QVariantMap values;
  for (const QString& key : file.childKeys()) values.insert(key, file.value(key));
  return values;
}

void saveKept(const QString& what, const QString& name, const QVariantMap& values) {
  KeptFile file;
  file.beginGroup(groupOf(what, name));
  file.remove(QString());
  for (auto value = values.begin(); value != values.end(); ++value) file.setValue(value.key(), *value);
}

void removeKept(const QString& what, const QString& name) { KeptFile().remove(groupOf(what, name)); }

}  // namespace ui
