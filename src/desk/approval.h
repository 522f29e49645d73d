// That a second person has looked at something and said yes or no (L05, L06, E2).
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "base/task.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace kapok::desk {

/// Why a second person says no, as far as it can be counted; `other` is what he has written himself.
inline QStringList declineCodes()
{
    return {QStringLiteral("identity"), QStringLiteral("papers"),   QStringLiteral("contradiction"),
            QStringLiteral("amount"),   QStringLiteral("business"), QStringLiteral("other")};
}

/// Made by sign-in only, after it has checked who he is. It counts once, for the page that he saw, and not for long.
class Approval {
public:
    /// On the spot means now: whoever is called away meanwhile looks again.
    static constexpr std::chrono::minutes holds{5};

    const QString& by() const { return m_by; }
    bool granted() const { return m_granted; }
    bool holdsAt(Instant now) const
    {
        const auto age = std::chrono::milliseconds(now.utcMs - m_at.utcMs);
        return age >= age.zero() && age <= holds;
    }
    /// True once: whoever takes it says so before anything is awaited.
    bool claim() const { return !std::exchange(m_state->used, true); }

    QString reason;             ///< why not, where he says no, in his words …
    QString code;               ///< … and as it can be counted: one of declineCodes() (L08)
    QString seen;               ///< Standing::toSign of the page that he was shown
    std::optional<qint64> fen;  ///< the amount that he names, where the rules have decided none

    /// Writes down that he said so, before it counts. `refused`: id of the sentence with which the desk did not take
    /// it; empty: it did. Once: what is written already stays (E5).
    Task<Expected<void>> record(QString refused) const
    {
        if (std::exchange(m_state->recorded, true)) return nothing();
        return m_write(std::move(refused), m_granted ? QString() : code);
    }
    /// The same of a word that was taken already: every denial is kept (E5).
    Task<Expected<void>> recordAgain(QString refused) const { return m_write(std::move(refused), {}); }

private:
    friend class SignIn;
    using Write = std::function<Task<Expected<void>>(QString refused, QString code)>;
    Approval(QString by, bool granted, Instant at, Write write)
        : m_by(std::move(by)),
          m_granted(granted),
          m_at(at),
          m_write(std::move(write)),
          m_state(std::make_shared<State>())
    {
    }
    QString m_by;
    bool m_granted;
    Instant m_at;
    Write m_write;
    struct State {
        bool used = false, recorded = false;
    };
    std::shared_ptr<State> m_state;

    static Task<Expected<void>> nothing() { co_return Expected<void>{}; }
};

}  // namespace kapok::desk
