// Tells when nobody has been at this window for a while: a word before, and then that it locks (promises: no time-out
// loses typing).
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace kapok::ui {

/// Hears every key and every click of the program.
class IdleLock final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds warnsAfter{270'000};  ///< without a key
    static constexpr std::chrono::milliseconds locksAfter{300'000};

    explicit IdleLock(QObject* parent);

    /// True while somebody is signed in and the window shows what is his.
    void watch(bool watches);
    /// For tests that do not wait for five minutes.
    void wait(std::chrono::milliseconds untilWarned, std::chrono::milliseconds untilLocked);

Q_SIGNALS:
    /// True: it will lock soon. False: somebody is there after all.
    void warned(bool soon);
    void locked();

protected:
    bool eventFilter(QObject* target, QEvent* event) override;

private:
    void begin();
    void elapse();
    static bool isTellers(QObject* target);

    QTimer m_timer;
    std::chrono::milliseconds m_untilWarned = warnsAfter, m_untilLocked = locksAfter;
    bool m_watches = false, m_warned = false;
};

}  // namespace kapok::ui
