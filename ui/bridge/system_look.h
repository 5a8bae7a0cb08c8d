// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the desktop is light or dark, and every change of that, as its settings portal tells over the session bus.
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusConnection>
#include <QDBusVariant>

namespace ui {

// org.freedesktop.portal.Settings, as far as it is needed here. The interface listens to the bus for whoever connects to
// its signal; the signal's name and arguments are therefore the portal's own.
class PortalSettings : public QDBusAbstractInterface {
  Q_OBJECT

 public:
  PortalSettings(const QDBusConnection& bus, QObject* parent);

 signals:
  void SettingChanged(const QString& space, const QString& key, const QDBusVariant& value);
};

// Quiet where there is no bus or no portal.
class SystemLook : public QObject {
  Q_OBJECT

 public:
  explicit SystemLook(const QDBusConnection& bus, QObject* parent = nullptr);

 signals:
  void darkChanged(bool dark);

 private:
  void askNow(const QDBusConnection& bus);
};

}  // namespace ui
