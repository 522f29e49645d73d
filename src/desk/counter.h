// The counter as its window sees it: who is signed in, who stands in front of it, what is open.
//
// The window asks and is told; it knows nothing of journal, line or readers. Every call that changes
// something is made in the name of the teller who is signed in.
#pragma once

#include "desk/casework.h"
#include "desk/evening.h"
#include "desk/seating.h"
#include "desk/trouble.h"
#include "desk/watched_province.h"
#include "desk/work_lists.h"

namespace kapok::desk {

class Counter {
public:
    Counter(Place place, Parts parts, std::vector<StaffMember> staff, ports::Scheduler& scheduler);
    ~Counter();

    /// After the window is up: reads what is open, then keeps in step with province and bank until stopped.
    Task<Expected<void>> start();
    void keepInStep(std::chrono::milliseconds every);
    void stop();
    /// What one case fails at stops no other; the first of it is said.
    Task<Expected<void>> sync(WantedBy whom = WantedBy::Person);
    Trouble& trouble() { return m_trouble; }

    Task<Expected<StaffMember>> signIn(QString number, SecureBytes password)
    {
        return m_seating.signIn(std::move(number), std::move(password));
    }
    Task<Expected<void>> signOut() { return m_seating.signOut(); }
    /// Who sits down, steps away, comes back and leaves.
    Seating& seating() { return m_seating; }
    const StaffMember* teller() const { return m_seat.teller(); }
    Authority& authority() { return m_authority; }
    Errand errand() const { return m_seat.errand(); }
    const std::vector<StaffMember>& staff() const { return m_signIn.staff(); }

    /// Closes the business day that is open and opens today's, where they differ. A day that was closed stays closed.
    Task<Expected<void>> turnDay();
    QDate businessDay() const { return m_day.isOpen(); }
    Evening& evening() { return m_evening; }

    Reception& reception() { return m_reception; }
    Casework& casework() { return m_casework; }
    Runner& runner() { return m_runner; }
    /// Of what is open, what changed last; all of it is counted.
    const WorkLists& work() const { return m_lists; }
    /// NotPermitted: nobody may look who sits here.
    Task<Expected<std::vector<WorkItem>>> dayList(QDate day);
    Office& office() { return m_office; }
    Stockroom& stockroom() { return m_stockroom; }

    const Place& place() const { return m_place; }
    const WatchedProvince& line() const { return m_province; }
    Instant now() const { return m_parts.clock.now(); }
    /// What lies in the readers; whoever shows it looks.
    CardWatch& cards() { return m_cards; }

    /// Called after whatever may change what the screen shows.
    void whenChanged(std::function<void()> tell);

private:
    Place m_place;
    ports::Scheduler& m_scheduler;
    WatchedProvince m_province;
    ChipHand m_chipHand;
    Parts m_parts;
    CardWatch m_cards;
    WorkLists m_lists;
    Runner m_runner;
    BusinessDay m_day;
    SignIn m_signIn;
    Seat m_seat;
    Authority m_authority;
    Office m_office;
    Stockroom m_stockroom;
    std::shared_ptr<Lock> m_turn = std::make_shared<Lock>();  // of the day: one at a time
    Evening m_evening;
    Reception m_reception;
    Casework m_casework;
    // Shared, so that what is there longer than the counter can tell that nobody is there to be told.
    std::shared_ptr<std::function<void()>> m_tell = std::make_shared<std::function<void()>>([] {});
    Trouble m_trouble;
    Seating m_seating;
    std::shared_ptr<bool> m_running;

    void changed();
};

}  // namespace kapok::desk
