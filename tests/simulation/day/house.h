// Two banks with an outlet each in one world, three desks at them: what stands behind every desk of a simulated day.
#pragma once

#include "bank/server/core.h"
#include "cardio/chip/local_hsm.h"
#include "cardio/emulator/card_state.h"
#include "line/answering/in_memory_party.h"
#include "platform/server/core.h"
#include "province/server/core.h"
#include "support/desk/inline_scheduler.h"

#include <chrono>
#include <map>

namespace kapok::day {

/// Time of this process, as it is used for one thing.
class UsedTime {
public:
    std::chrono::nanoseconds spent{};
    static std::chrono::nanoseconds now();
    template <class Act>
    auto during(Act act)
    {
        const auto begun = now();
        auto result = act();
        spent += now() - begun;
        return result;
    }
};

/// The reference parties, as they are for all desks.
class House {
public:
    House();
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    province::server::ProvinceCore province;
    bank::server::BankCoreServer boc, gdb;
    platform::server::PlatformCore platform;
    Instant now;
    UsedTime parties;                               ///< what they used, which is not the desks'
    std::map<QString, cardio::CardState> plastics;  ///< by card reference: what a chip has come to

    bank::server::BankCoreServer& bankOf(const QString& bank) { return bank == QLatin1String("GDB") ? gdb : boc; }
    void turnDays(int days);
    QDate today() const { return outletDay(now); }
    /// As the plant made it, or as it is since.
    cardio::CardState& plastic(const QString& ref);
    /// The banks tell the province how their accounts stand.
    void tellAccounts();
    /// All that province and banks know of these people, in one text.
    std::string stateOf(const std::vector<QString>& people) const;
};

class HouseClock final : public Clock {
public:
    explicit HouseClock(const House& house) : m_house(house) {}
    Instant now() const override { return m_house.now; }

private:
    const House& m_house;
};

/// A party as one desk calls it: the party hears from whom.
class PartyOfHouse final : public ports::Party {
public:
    PartyOfHouse(House& house, line::AnsweringParty& core, QString caller);

    Task<Expected<ports::Reply>> ask(ports::Question question) override;
    Task<Expected<ports::Reply>> demand(ports::Demand demand) override;
    Task<Expected<ports::Found>> find(ports::Sought sought) override;
    Task<Expected<ports::RoundReply>> askAll(ports::Round round) override;

private:
    House& m_house;
    line::AnsweringParty& m_core;
    QString m_caller;
    line::InMemoryParty m_line;

    template <class T>
    Expected<T> heard(std::function<Task<Expected<T>>()> asked);
};

}  // namespace kapok::day
