// That a second person has looked at something and said yes or no (L05, L06, E2).
#pragma once

#include "base/error.h"
#include "base/task.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace kapok::desk {

/// Made by sign-in only, after it has checked who he is.
class Approval {
public:
    const QString& by() const { return m_by; }
    bool granted() const { return m_granted; }

    QString reason;             ///< why not, where he says no
    std::optional<qint64> fen;  ///< the amount that he names, where the rules have decided none

    /// Writes down that he said so, before it counts. `refused`: id of the sentence with which the desk did not take
    /// it; empty: it did. Once: what is written already stays (E5).
    Task<Expected<void>> record(QString refused) const
    {
        if (std::exchange(*m_recorded, true)) return nothing();
        return m_write(std::move(refused));
    }

private:
    friend class SignIn;
    using Write = std::function<Task<Expected<void>>(QString refused)>;
    Approval(QString by, bool granted, Write write)
        : m_by(std::move(by)), m_granted(granted), m_write(std::move(write)), m_recorded(std::make_shared<bool>(false))
    {
    }
    QString m_by;
    bool m_granted;
    Write m_write;
    std::shared_ptr<bool> m_recorded;

    static Task<Expected<void>> nothing() { co_return Expected<void>{}; }
};

}  // namespace kapok::desk
