// Key presses as a day writes them, and as a hand presses them.
#pragma once

#include "base/error.h"

#include <QString>

#include <vector>

class QWindow;

namespace kapok::training::play {

struct KeyPress {
    int key = 0;
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
    QString text;  ///< the one character it types; empty for keys that type none
    bool operator==(const KeyPress&) const = default;
};

KeyPress typing(QChar character);
KeyPress pressing(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// "1101<Enter>": characters, and names in angle brackets: Enter Esc Tab Space Backspace Delete Up Down
/// Left Right Home End PageUp PageDown F1 to F12, with Alt+ Ctrl+ Shift+ before them; <lt> types "<".
/// BadInput: the name that no key bears, in `detail`.
Expected<std::vector<KeyPress>> keysOf(const QString& notation);

/// Down and up, as the window system would tell it: shortcuts come first, then whoever has the focus.
void press(QWindow& window, const KeyPress& key);

}  // namespace kapok::training::play
