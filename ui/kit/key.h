// A key of a page: one definition gives its shortcut, its hint or button in the bar, its line in the key
// map, and its entry in the menu that a screen reader opens.
#pragma once

#include <QAction>

#include <functional>
#include <vector>

namespace kapok::ui {

class Key final : public QAction {
    Q_OBJECT

public:
    enum class Stands {
        Hint,     ///< at the left of the bar
        Button,   ///< at its right
        Primary,  ///< at its right, filled: one a page
        InTheMap  ///< only there, and in the menu
    };

    /// On `owner`, whose children have the focus; function keys and keys with Alt or Ctrl in the whole window.
    Key(QWidget* owner, const char* id, Stands stands, const QKeySequence& keys, std::function<void()> press);

    QString id() const { return objectName(); }
    Stands stands() const { return m_stands; }
    void standAs(Stands stands) { m_stands = stands; }
    /// Offered in these words; without words it is not there and does nothing.
    void offer(const QString& text, bool usable = true);
    /// True: somebody else has the keyboard for now.
    void rest(bool rests);
    /// What is written on its cap: "Alt ←".
    QString cap() const;

    /// Of several keys that do the same, the first says so for all: "1–3", "choose".
    void speakForAll(const QString& caps, const QString& text) { m_caps = caps, m_textOfAll = text; }
    QString barCap() const { return m_caps.isEmpty() ? cap() : m_caps; }
    QString barText() const { return m_caps.isEmpty() ? text() : m_textOfAll; }

private:
    Stands m_stands;
    bool m_usable = false, m_rests = false;
    QString m_caps, m_textOfAll;
};

/// The keys that belong to a widget, in the order in which they were made.
std::vector<Key*> keysOf(const QWidget& owner);
/// True where a bare figure is a key of this page now (ui.md "Code line": step, fee, devices, reports).
bool choosesByDigit(const QWidget& page);
void restKeys(const QWidget& owner, bool rest);

}  // namespace kapok::ui
