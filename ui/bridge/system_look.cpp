// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/system_look.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace ui {
namespace {

constexpr auto kInterface = "org.freedesktop.portal.Settings";

QString portalService() { return QStringLiteral("org.freedesktop.portal.Desktop"); }
QString portalPath() { return QStringLiteral("/org/freedesktop/portal/desktop"); }
QString appearance() { return QStringLiteral("org.freedesktop.appearance"); }
QString colorScheme() { return QStringLiteral("color-scheme"); }

// What the portal's numbers mean.
enum class Scheme { NoPreference = 0, Dark = 1, Light = 2 };

// The portal's Read answers a variant inside a variant, its signal a plain one.
Scheme schemeOf(const QDBusVariant& value) {
  QVariant inner = value.variant();
  while (inner.canConvert<QDBusVariant>()) inner = inner.value<QDBusVariant>().variant();
  const int number = inner.toInt();
  return number == 1 || number == 2 ? static_cast<Scheme>(number) : Scheme::NoPreference;
}

}  // namespace

PortalSettings::PortalSettings(const QDBusConnection& bus, QObject* parent)
    : QDBusAbstractInterface(portalService(), portalPath(), kInterface, bus, parent) {}

SystemLook::SystemLook(const QDBusConnection& bus, QObject* parent) : QObject(parent) {
  if (!bus.isConnected()) return;
  auto* const settings = new PortalSettings(bus, this);
  connect(settings, &PortalSettings::SettingChanged, this,
          [this](const QString& space, const QString& key, const QDBusVariant& value) {
            if (space == appearance() && key == colorScheme()) emit darkChanged(schemeOf(value) == Scheme::Dark);
          });
  askNow(bus);
}

// No preference leaves the look as the palette has it: not every desktop that is dark has said so to its portal.
void SystemLook::askNow(const QDBusConnection& bus) {
  QDBusMessage question =
      QDBusMessage::createMethodCall(portalService(), portalPath(), QLatin1String(kInterface), QStringLiteral("Read"));
  question << appearance() << colorScheme();
  auto* const watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    watcher->deleteLater();
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    if (reply.isError()) return;  // No portal, or one that does not know the setting.
    const Scheme scheme = schemeOf(reply.value());
    if (scheme != Scheme::NoPreference) emit darkChanged(scheme == Scheme::Dark);
  });
}

}  // namespace ui
