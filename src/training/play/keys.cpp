#include "training/play/keys.h"

#include <QEvent>
#include <QWindow>

#include <algorithm>
#include <array>

// The door by which QtTest lets keys in; it declares it in the same way.
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow* window, QEvent::Type type, int key, Qt::KeyboardModifiers modifiers,
                                    const QString& text = QString(), bool autoRepeat = false, ushort count = 1);

namespace kapok::training::play {
namespace {

struct NamedKey {
    const char* name;
    Qt::Key key;
};

constexpr std::array named{
    NamedKey{"Enter", Qt::Key_Return},  NamedKey{"Esc", Qt::Key_Escape},          NamedKey{"Tab", Qt::Key_Tab},
    NamedKey{"Space", Qt::Key_Space},   NamedKey{"Backspace", Qt::Key_Backspace}, NamedKey{"Delete", Qt::Key_Delete},
    NamedKey{"Up", Qt::Key_Up},         NamedKey{"Down", Qt::Key_Down},           NamedKey{"Left", Qt::Key_Left},
    NamedKey{"Right", Qt::Key_Right},   NamedKey{"Home", Qt::Key_Home},           NamedKey{"End", Qt::Key_End},
    NamedKey{"PageUp", Qt::Key_PageUp}, NamedKey{"PageDown", Qt::Key_PageDown}};

std::unexpected<Error> noSuchKey(const QString& name)
{
    return failure(Error::Kind::BadInput, words("training.no_such_key", {{"key", name}}),
                   QStringLiteral("<%1>: no key").arg(name));
}

QString textOf(Qt::Key key)
{
    if (key == Qt::Key_Return) return QStringLiteral("\r");
    if (key == Qt::Key_Tab) return QStringLiteral("\t");
    if (key == Qt::Key_Space) return QStringLiteral(" ");
    return {};
}

Qt::KeyboardModifiers takeModifiers(QString& name)
{
    static const std::array<std::pair<QLatin1String, Qt::KeyboardModifier>, 3> known{
        {{QLatin1String("Alt+"), Qt::AltModifier},
         {QLatin1String("Ctrl+"), Qt::ControlModifier},
         {QLatin1String("Shift+"), Qt::ShiftModifier}}};
    Qt::KeyboardModifiers modifiers;
    for (bool found = true; found;) {
        found = false;
        for (const auto& [word, modifier] : known)
            if (name.startsWith(word)) name.remove(0, word.size()), modifiers |= modifier, found = true;
    }
    return modifiers;
}

Expected<KeyPress> keyNamed(QString name)
{
    const QString whole = name;
    if (name == QLatin1String("lt")) return typing(u'<');
    const Qt::KeyboardModifiers modifiers = takeModifiers(name);
    const auto found =
        std::ranges::find_if(named, [&](const NamedKey& one) { return name == QLatin1String(one.name); });
    if (found != named.end()) return pressing(found->key, modifiers);
    bool isNumber = false;
    const int number = name.mid(1).toInt(&isNumber);
    if (name.startsWith(u'F') && isNumber && number >= 1 && number <= 12)
        return pressing(Qt::Key(Qt::Key_F1 + number - 1), modifiers);
    if (name.size() != 1 || modifiers == Qt::NoModifier) return noSuchKey(whole);
    KeyPress key = typing(name.front());
    key.modifiers = modifiers;
    key.text.clear();
    return key;
}

}  // namespace

KeyPress typing(QChar character)
{
    if (character == u'\r') return pressing(Qt::Key_Return);
    if (character == u'\t') return pressing(Qt::Key_Tab);
    const QChar upper = character.toUpper();
    // Qt's key codes of Latin letters and figures are their characters; others are told by their text alone.
    const int key = upper.unicode() < 0x80 ? upper.unicode() : 0;
    return {key, character.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, QString(character)};
}

KeyPress pressing(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    return {key, modifiers, modifiers == Qt::NoModifier ? textOf(key) : QString()};
}

Expected<std::vector<KeyPress>> keysOf(const QString& notation)
{
    std::vector<KeyPress> keys;
    for (qsizetype at = 0; at < notation.size(); ++at) {
        if (notation[at].isHighSurrogate() && at + 1 < notation.size()) {
            keys.push_back({0, Qt::NoModifier, notation.mid(at, 2)});
            ++at;
            continue;
        }
        if (notation[at] != u'<') {
            keys.push_back(typing(notation[at]));
            continue;
        }
        const qsizetype end = notation.indexOf(u'>', at);
        if (end < 0) return noSuchKey(notation.mid(at + 1));
        const auto key = keyNamed(notation.mid(at + 1, end - at - 1));
        if (!key) return std::unexpected(key.error());
        keys.push_back(*key);
        at = end;
    }
    return keys;
}

void press(QWindow& window, const KeyPress& key)
{
    qt_handleKeyEvent(&window, QEvent::KeyPress, key.key, key.modifiers, key.text);
    qt_handleKeyEvent(&window, QEvent::KeyRelease, key.key, key.modifiers, key.text);
}

}  // namespace kapok::training::play
