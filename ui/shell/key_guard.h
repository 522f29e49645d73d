// What comes between keyboard and window: a scanner's burst is one intent, and a page that has just changed hears
// no key that goes on (ui.md, "A scan is one intent", "One step, one question").
#pragma once

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <QWindow>

#include <chrono>
#include <deque>
#include <vector>

namespace kapok::ui {

/// Stands before every widget of the program. A character that may begin a burst is held until it is known to be
/// typed by a hand, and then does what it would have done, in its order.
class KeyGuard final : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype fewest = 6;                 ///< characters of a burst, at least
    static constexpr std::chrono::milliseconds apart{35};  ///< from one to the next at most, by the event's own time
    static constexpr std::chrono::milliseconds held{40};   ///< a character, until it is known to be a hand's
    /// Where a figure alone chooses one of several ways that end something: a code that is typed there is none of them.
    static constexpr std::chrono::milliseconds heldAtWays{400};
    static constexpr std::chrono::milliseconds suffix{100};  ///< behind a burst Enter, line feed and Tab belong to it
    static constexpr std::chrono::milliseconds settling{250};

    explicit KeyGuard(QObject* parent);

    /// Something else is asked on `page` now: until it was seen for a moment, Enter, Space and F9 do nothing.
    void changed(QWidget& page);
    /// How often a key was pressed that is no modifier, since the start; one that is held down counts once.
    int presses() const { return m_presses; }
    /// True where Enter goes on again.
    bool ready() const { return m_ready; }
    /// How long a changed page is seen before it is ready; tests that try something else wait for nothing.
    void settleFor(std::chrono::milliseconds time) { m_settling = time; }
    /// The next press of this key is a hand's, however soon it comes (contract.md §1: acts of a day).
    void expect(int key) { m_byHand.push_back(key); }

Q_SIGNALS:
    /// One burst, whole, without its suffix.
    void scanned(const QString& text);
    /// One burst where a secret is asked: nobody is told what it was.
    void scannedOverSecret();

protected:
    bool eventFilter(QObject* target, QEvent* event) override;

private:
    struct Held {
        QPointer<QWindow> window;
        int key;
        Qt::KeyboardModifiers modifiers;
        QChar character;
    };

    std::vector<Held> m_held;
    std::vector<int> m_takenUp;  // keys whose press went no further: their release does not either
    std::deque<int> m_byHand;
    QTimer m_whole, m_seen;
    quint64 m_last = 0;                  // time stamp of the last character that is held
    std::optional<quint64> m_scannedAt;  // of the last character of the last burst
    std::chrono::milliseconds m_settling = settling;
    int m_presses = 0;
    std::pair<quint64, int> m_lastPress{};
    QPointer<QWidget> m_page;
    bool m_ready = true, m_painted = false, m_replaying = false, m_composing = false;
    bool m_slow = false;  // what is held came one by one from a hand

    bool stops(QWindow& window, const QKeyEvent& key, bool pressed);
    bool isByHand(const QKeyEvent& key, bool pressed);
    bool rests(const QKeyEvent& key) const;
    bool joins(const QKeyEvent& key) const;
    bool endsBurst(const QKeyEvent& key) const;
    void hold(QWindow& window, const QKeyEvent& key);
    /// What is held was a burst, or is typed after all.
    void decide();
    void replay();
    void notePaint(const QObject* target);
    void notePress(const QKeyEvent& key);
    void becomeReady();
};

}  // namespace kapok::ui
