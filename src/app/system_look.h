// What look the desktop around us asks for, by the setting that every desktop offers under one name
// (org.freedesktop.appearance), also when it changes.
#pragma once

#include "ui/kit/tokens.h"

#include <QDBusVariant>
#include <QObject>
#include <QVariantMap>

namespace kapok::app {

class SystemLook final : public QObject {
    Q_OBJECT

public:
    explicit SystemLook(QObject* parent = nullptr) : QObject(parent) {}
    /// Asks and goes on asking; nobody waits, and where nobody answers nothing is said.
    void ask();

Q_SIGNALS:
    void prefers(kapok::ui::Scheme scheme);

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    QVariantMap m_appearance;

    void note(const QVariantMap& values);
};

}  // namespace kapok::app
