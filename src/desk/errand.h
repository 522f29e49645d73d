// For whom something was begun: asked again after everything that was awaited.
//
// Whoever waits for line, reader, printer or disk comes back to a counter that may be another one by then: another
// citizen, another teller, nobody. What is under way gets its outcome; nothing new is begun for somebody who is gone.
#pragma once

#include "base/error.h"
#include "base/task.h"

#include <QString>

#include <memory>

namespace kapok::desk {

/// Who sits and who stands at a counter: each has a number that nobody else ever gets.
struct AtCounter {
    quint64 teller = 0, citizen = 0;
    bool operator==(const AtCounter&) const = default;
};

class Errand {
public:
    /// Of whoever is at the counter now; `by` signs its entries. Taken before anything is awaited.
    Errand(std::shared_ptr<const AtCounter> now, QString by)
        : m_now(std::move(now)), m_begun(*m_now), m_by(std::move(by)), m_calledOff(std::make_shared<bool>(false))
    {
    }
    /// What the desk does by itself, or goes on with what stands in its journal: nobody can leave it.
    static Errand ofDesk(QString by = {}) { return {std::make_shared<AtCounter>(), std::move(by)}; }

    /// The teller's number, whoever sits here by now; empty: the desk's own.
    const QString& by() const { return m_by; }
    /// False once another teller sits here, another citizen stands here, or it was called off.
    bool stands() const { return *m_now == m_begun && !*m_calledOff; }
    /// The same teller sits here, whoever stands here by now.
    bool isOfTheSameTeller() const { return m_now->teller == m_begun.teller; }
    /// It is not wanted any more, nor are copies of it.
    void callOff() const { *m_calledOff = true; }
    /// Copies of one errand are one errand.
    bool operator==(const Errand& other) const { return m_calledOff == other.m_calledOff; }

    /// Awaits `asked`. Refused where the errand does not stand any more: what was asked is done all the same, and
    /// nothing of it is for whoever is here now.
    template <class T>
    Task<Expected<T>> after(Task<Expected<T>> asked) const
    {
        return awaited(*this, std::move(asked));
    }
    static std::unexpected<Error> gone() { return failure(Error::Kind::Refused, words("error.begun_for_another")); }

private:
    std::shared_ptr<const AtCounter> m_now;
    AtCounter m_begun;
    QString m_by;
    std::shared_ptr<bool> m_calledOff;

    template <class T>
    static Task<Expected<T>> awaited(Errand errand, Task<Expected<T>> asked)
    {
        Expected<T> answer = co_await std::move(asked);
        if (!errand.stands()) co_return gone();
        co_return std::move(answer);
    }
};

}  // namespace kapok::desk
