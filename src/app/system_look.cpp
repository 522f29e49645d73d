#include "app/system_look.h"

#include "ui/kit/look.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace kapok::app {
namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString settings = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");

// Settings of the desktop portal: a setting may be wrapped once more than it should be.
uint numberIn(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

}  // namespace

void SystemLook::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return;
    qDBusRegisterMetaType<QMap<QString, QVariantMap>>();
    bus.connect(service, path, settings, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("ReadAll"));
    call << QStringList{appearance};
    auto* asked = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked] {
        asked->deleteLater();
        const QDBusPendingReply<QMap<QString, QVariantMap>> reply = *asked;
        if (!reply.isError()) note(reply.value().value(appearance));
    });
}

void SystemLook::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearance) note({{key, value.variant()}});
}

void SystemLook::note(const QVariantMap& values)
{
    m_appearance.insert(values);
    const auto look = ui::lookOf(numberIn(m_appearance.value(QStringLiteral("color-scheme"))),
                                 numberIn(m_appearance.value(QStringLiteral("contrast"))));
    if (look) Q_EMIT prefers(*look);
}

}  // namespace kapok::app
