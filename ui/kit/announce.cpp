#include "ui/kit/announce.h"

#include "ui/kit/label.h"

#include <QAccessibleWidget>

#include <utility>

namespace kapok::ui {
namespace {

class NotificationForEars final : public QAccessibleWidget {
public:
    explicit NotificationForEars(Announcer* of) : QAccessibleWidget(of, QAccessible::Notification) {}
};

QAccessibleInterface* forEars(const QString&, QObject* object)
{
    auto* announcer = qobject_cast<Announcer*>(object);
    return announcer ? new NotificationForEars(announcer) : nullptr;
}

}  // namespace

Announcer::Announcer(QWidget* parent) : QWidget(parent)
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(forEars), true);
    setObjectName(QStringLiteral("announcer"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(0, 0, 1, 1);
    lower();
}

void Announcer::say(const QString& text)
{
    if (m_pending.contains(text)) return;
    if (m_pending.isEmpty()) QMetaObject::invokeMethod(this, &Announcer::speak, Qt::QueuedConnection);
    m_pending.append(text);
}

void Announcer::hush()
{
    m_pending.clear();
    setAccessibleName({});
}

void Announcer::speak()
{
    if (m_pending.isEmpty()) return;
    setAccessibleName(std::exchange(m_pending, {}).join(QStringLiteral(". ")));
    QAccessibleEvent event(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

void announce(QWidget& speaker, const QString& text)
{
    if (text.isEmpty() || !speaker.isVisible()) return;
    if (auto* voice = speaker.window()->findChild<Announcer*>()) voice->say(text);
}

void sayAloud(QLabel* label, const QString& text)
{
    const bool another = label->text() != text;
    say(label, text);
    if (another) announce(*label, text);
}

}  // namespace kapok::ui
