#include "house.h"

#include "base/resources.h"
#include "cardio/emulator/card_contents.h"
#include "domain/outlet.h"
#include "province/server/documents.h"

#include <ctime>

namespace kapok::day {
namespace {

using bank::server::accountsOf;

Json people(const province::server::ProvinceCore& province)
{
    return province::server::peopleDocument(province.books());
}

std::string lineOf(const province::server::Card& card, QDate today)
{
    return (card.ref + u' ' + card.bank + u' ' + province::server::wordOf(card, today) + u' ' + card.status + u' ' +
            card.bankAccount)
        .toStdString();
}

}  // namespace

std::chrono::nanoseconds UsedTime::now()
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

House::House()
    : boc(accountsOf(people(province), QStringLiteral("BOC")), QStringLiteral("BOC")),
      gdb(accountsOf(people(province), QStringLiteral("GDB")), QStringLiteral("GDB")),
      platform(platform::server::servicesOf(people(province))),
      now(province::server::trainingBegins())
{
    const auto directory = domain::Directory::parse(readResource(QStringLiteral("directory.json")).value()).value();
    province.knowOutlets(province::server::callersOf(directory));
    turnDays(0);
    tellAccounts();
}

void House::turnDays(int days)
{
    now.utcMs += qint64(days) * 24 * 3600 * 1000;
    for (line::AnsweringParty* party : std::initializer_list<line::AnsweringParty*>{&province, &boc, &gdb, &platform})
        party->setTime(now);
}

void House::tellAccounts()
{
    Json states = boc.changedStates();
    states.update(gdb.changedStates());
    province.hear(states);
}

cardio::CardState& House::plastic(const QString& ref)
{
    if (const auto known = plastics.find(ref); known != plastics.end()) return known->second;
    const auto card = province.books().card(ref).value();
    const auto* holder = province.books().person(card.person);
    auto made = cardio::makeCard({.division = card.city,
                                  .serial = quint32(card.serial),
                                  .cardNumber = card.number,
                                  .name = holder->name,
                                  .identityNumber = holder->id,
                                  .sex = holder->sex,
                                  .birthDate = holder->birthDate,
                                  .issued = card.issued,
                                  .expires = card.expires});
    if (card.status == QLatin1String("locked")) made.pinLeft = 0;
    return plastics.emplace(ref, std::move(made)).first->second;
}

std::string House::stateOf(const std::vector<QString>& persons) const
{
    std::string all;
    for (const QString& person : persons)
        for (const auto& card : province.books().cardsOf(person)) {
            all += lineOf(card, today());
            for (const auto* bank : {&boc, &gdb})
                if (const auto account = bank->books().account(card.ref))
                    all += ' ' + account->number.toStdString() + ' ' + std::to_string(account->balanceFen);
            all += '\n';
        }
    return all;
}

PartyOfHouse::PartyOfHouse(House& house, line::AnsweringParty& core, QString caller)
    : m_house(house), m_core(core), m_caller(std::move(caller)), m_line(core)
{
    if (core.name() == line::PartyName::Bank) m_line.whenAnswered = [&house] { house.tellAccounts(); };
}

// It never has to wait: who is asked answers in the same breath.
template <class T>
Expected<T> PartyOfHouse::heard(std::function<Task<Expected<T>>()> asked)
{
    return m_house.parties.during([&] {
        m_core.hearFrom(m_caller);
        return test::done(asked());
    });
}

Task<Expected<ports::Reply>> PartyOfHouse::ask(ports::Question question)
{
    co_return heard<ports::Reply>([&] { return m_line.ask(std::move(question)); });
}
Task<Expected<ports::Reply>> PartyOfHouse::demand(ports::Demand demand)
{
    co_return heard<ports::Reply>([&] { return m_line.demand(std::move(demand)); });
}
Task<Expected<ports::Found>> PartyOfHouse::find(ports::Sought sought)
{
    co_return heard<ports::Found>([&] { return m_line.find(std::move(sought)); });
}
Task<Expected<ports::RoundReply>> PartyOfHouse::askAll(ports::Round round)
{
    co_return heard<ports::RoundReply>([&] { return m_line.askAll(std::move(round)); });
}

}  // namespace kapok::day
