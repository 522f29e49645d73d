#include "ui/kit/key.h"

#include <QWidget>

#include <algorithm>

namespace kapok::ui {
namespace {

// A plain key may be typing elsewhere in the window; a function key never is.
bool isPlain(const QKeySequence& keys)
{
    if (keys.isEmpty()) return true;
    const QKeyCombination key = keys[0];
    const bool function = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    return !function && !(key.keyboardModifiers() & (Qt::AltModifier | Qt::ControlModifier));
}

}  // namespace

Key::Key(QWidget* owner, const char* id, Stands stands, const QKeySequence& keys, std::function<void()> press)
    : QAction(owner), m_stands(stands)
{
    setObjectName(QLatin1String(id));
    setAutoRepeat(false);  // a key held down goes on once, not through the case
    QList<QKeySequence> all{keys};
    for (const auto held : {Qt::NoModifier, Qt::ControlModifier})  // the figures' Enter is one too
        if (keys == QKeySequence(held | Qt::Key_Return)) all.append(QKeySequence(held | Qt::Key_Enter));
    setShortcuts(all);
    setShortcutContext(isPlain(keys) ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
    setVisible(false);
    connect(this, &QAction::triggered, owner, [press = std::move(press)] { press(); });
    owner->addAction(this);
}

void Key::offer(const QString& text, bool usable)
{
    m_usable = usable;
    setText(text);
    setVisible(!text.isEmpty());
    setEnabled(m_usable && !m_rests);
}

void Key::rest(bool rests)
{
    m_rests = rests;
    setEnabled(m_usable && !m_rests);
}

QString Key::cap() const
{
    QString written = shortcut().toString(QKeySequence::PortableText);
    written.replace(QLatin1String("Return"), QLatin1String("Enter"));
    written.replace(QLatin1String("Left"), QStringLiteral("←"));
    written.replace(QLatin1String("Right"), QStringLiteral("→"));
    return written.size() > 1 ? written.replace(u'+', u' ') : written;
}

std::vector<Key*> keysOf(const QWidget& owner)
{
    std::vector<Key*> keys;
    for (QAction* action : owner.actions())
        if (auto* key = qobject_cast<Key*>(action)) keys.push_back(key);
    return keys;
}

bool choosesByDigit(const QWidget& page)
{
    return std::ranges::any_of(keysOf(page), [](const Key* key) {
        const QKeySequence typed = key->shortcut();
        if (!key->isVisible() || typed.isEmpty()) return false;
        const QKeyCombination one = typed[0];
        return one.keyboardModifiers() == Qt::NoModifier && one.key() >= Qt::Key_0 && one.key() <= Qt::Key_9;
    });
}

void restKeys(const QWidget& owner, bool rest)
{
    for (Key* key : keysOf(owner)) key->rest(rest);
}

}  // namespace kapok::ui
