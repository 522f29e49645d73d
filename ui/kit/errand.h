// What somebody began at the window: for this teller and this citizen, on this page.
#pragma once

#include "ui/kit/workplace.h"

namespace kapok::ui {

/// Taken before anything is awaited. What comes back is handed over only as long as whoever asked for it is still
/// there: what is awaited by an errand cannot be used unasked.
class Errand {
public:
    explicit Errand(const Workplace& work) : m_work(work), m_desk(work.counter.errand()), m_place(work.way.top()) {}

    /// For the same teller and citizen, on whatever page they are by now.
    bool stands() const { return m_desk.stands(); }
    bool isOnItsPage() const { return m_work.way.top() == m_place; }
    /// Who began it sits here, whoever stands here and whatever page is on top by now: he may be told of it.
    bool isOfTheSameTeller() const { return m_desk.isOfTheSameTeller(); }

    /// Nothing: another teller or citizen is here by now, or another page.
    template <class T>
    Task<std::optional<T>> onItsPage(Task<T> asked) const
    {
        return awaited(*this, std::move(asked), [](const Errand& self) { return self.stands() && self.isOnItsPage(); });
    }
    /// Nothing: another teller or citizen is here by now.
    template <class T>
    Task<std::optional<T>> onAnyPage(Task<T> asked) const
    {
        return awaited(*this, std::move(asked), [](const Errand& self) { return self.stands(); });
    }
    /// Of what brings another citizen itself. Nothing: another teller is here by now, or another page.
    template <class T>
    Task<std::optional<T>> forTheTeller(Task<T> asked) const
    {
        return awaited(*this, std::move(asked),
                       [](const Errand& self) { return self.m_desk.isOfTheSameTeller() && self.isOnItsPage(); });
    }

private:
    const Workplace& m_work;
    desk::Errand m_desk;
    Place m_place;

    template <class T>
    static Task<std::optional<T>> awaited(Errand self, Task<T> asked, bool (*isThere)(const Errand&))
    {
        T answer = co_await std::move(asked);
        if (!isThere(self)) co_return std::nullopt;
        co_return std::optional<T>(std::move(answer));
    }
};

/// True while a wish is awaited: another one of its kind is not begun meanwhile.
class Busy {
public:
    explicit Busy(bool& flag) : m_flag(flag) { m_flag = true; }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;
    ~Busy() { m_flag = false; }

private:
    bool& m_flag;
};

}  // namespace kapok::ui
