// A day of random cases by three tellers at two outlets of two banks, with the reference models beside it: after each
// case and at the end province, banks, desks and models say the same, and the same seed gives the same day byte for byte.
#include "clerk.h"

#include "base/crypto.h"
#include "province/server/documents.h"
#include "support/desk/cost.h"

#include <gtest/gtest.h>

#include <iostream>
#include <random>

namespace kapok::day {
namespace {

using domain::Business;

constexpr int casesADay = 20, mostDaysBetween = 6, holders = 110, withoutCard = 50;

/// What cases of one kind cost a desk: its own time, without the parties', and what its databases did.
struct Spent {
    std::chrono::nanoseconds time{};
    long statements = 0;
    int cases = 0;
};
/// By business, and whether it was done.
using SpentBy = std::map<std::pair<Business, bool>, Spent>;

/// Every card held here of those under way or waiting, by its place; -1: none.
int unfinishedHere(const Citizen& citizen)
{
    for (std::size_t at = 0; at < citizen.cards.size(); ++at) {
        const Plastic& card = citizen.cards[at];
        if (card.held() && card.here() && card.making != Making::Collected) return int(at);
    }
    return -1;
}

int countHere(const Citizen& citizen)
{
    return int(std::ranges::count_if(citizen.cards, [](const Plastic& card) { return card.held() && card.here(); }));
}

// Of a card that is under way or waits, at the desk whose case waits for it.
void addUnfinished(std::vector<Request>& all, const Citizen& citizen, int at, int desk)
{
    const Plastic& card = citizen.cards[std::size_t(at)];
    all.push_back({Business::LossTemporary, at});
    if (card.orderedAt == -1) all.push_back({Business::Cancel, at});
    if (card.orderedAt == -1 || card.orderedAt == desk) all.push_back({Business::Collect, at});
}

// What may be asked of a card in his hands, whether the rules allow it or not. Of a frozen account, or of none, only what
// the tables say is asked.
void addOfHis(std::vector<Request>& all, const Citizen& citizen, int at)
{
    const Plastic& card = citizen.cards[std::size_t(at)];
    for (const Business business : {Business::LossTemporary, Business::LossFormal, Business::ReleaseTemporary,
                                    Business::ReleaseFormal, Business::PinReset, Business::Cancel, Business::Activate})
        all.push_back({business, at});
    all.push_back({Business::EcardIssue, at});
    const bool plain = card.account == AccountState::Active || card.account == AccountState::Inactive;
    if (citizen.ecard != QLatin1String("elsewhere")) all.push_back({Business::EcardPayment, at});
    if (plain && card.here() && card.status == QLatin1String("normal")) all.push_back({Business::SmallPaymentOff, at});
    if (plain && card.here()) {
        all.push_back({Business::Replace, at, QStringLiteral("lost")});
        all.push_back({Business::Replace, at, QStringLiteral("damaged")});
        all.push_back({Business::Renew, at});
        all.push_back({Business::ChangeBankSettle, at});
    }
    if (countHere(citizen) > 1) return;
    all.push_back({Business::Merge, at});
    if (plain) all.push_back({Business::ChangeBank, at});
}

std::vector<Request> requestsOf(const Citizen& citizen, int desk)
{
    std::vector<Request> all;
    if (const int waits = unfinishedHere(citizen); waits >= 0) {
        addUnfinished(all, citizen, waits, desk);
        return all;
    }
    all.push_back({Business::Apply});
    all.push_back({Business::EcardDissociate});
    for (std::size_t at = 0; at < citizen.cards.size(); ++at)
        if (citizen.cards[at].held() && citizen.cards[at].making == Making::Collected) addOfHis(all, citizen, int(at));
    return all;
}

class Day {
public:
    explicit Day(quint64 seed);
    /// False, and told, where somebody says something else than the models.
    bool play(int cases);
    /// Journals of all desks, and all that province and banks know.
    std::string bytes();
    std::map<Business, int> done, refused;
    Till till;

    /// What a case asks of its desk's databases in the last quarter of the day against the first, over the kinds of
    /// cases that both have; printed with the time.
    double costRatio(int cases) const;

private:
    test::CountedDatabases m_counted;
    std::mt19937_64 m_chance;
    House m_house;
    std::vector<std::unique_ptr<Seat>> m_seats;
    std::vector<Citizen> m_citizens;
    std::array<SpentBy, 4> m_spent;

    int below(std::size_t limit) { return int(m_chance() % quint64(limit)); }
    At atDesk(int desk) const { return {desk, seats()[std::size_t(desk)].bank, m_house.today()}; }
    int drawDesk(const Citizen& citizen);
    Request draw(const Citizen& citizen, const At& at);
    bool serveOne(std::size_t quarter);
    bool agree(const Citizen& citizen);
    bool turnDays();
};

bool isPlain(const province::server::Person& person)
{
    const bool grown = person.birthDate > QDate(1956, 1, 1) && person.birthDate < QDate(2001, 1, 1);
    return person.kind == QLatin1String("resident") && grown && person.insured && !person.deceased &&
           !person.identityChanged && !person.agencyCorrected && !person.mobile.isEmpty();
}

// Of the two banks, and nothing under way of which the population does not say when it is made.
bool isOfTheDay(const Citizen& citizen)
{
    return std::ranges::all_of(citizen.cards, [](const Plastic& card) {
        const bool ofOurs = card.bank == QLatin1String("BOC") || card.bank == QLatin1String("GDB");
        return card.city.startsWith(QLatin1String("44")) && (ofOurs || !card.here()) && card.making != Making::Ordered;
    });
}

Day::Day(quint64 seed) : m_chance(seed)
{
    for (std::size_t at = 0; at < seats().size(); ++at)
        m_seats.push_back(std::make_unique<Seat>(m_house, seats()[at], seed * 10 + at));
    const Json people = province::server::peopleDocument(m_house.province.books());
    int withCards = 0, without = 0;
    for (const Json& person : people["people"]) {
        Citizen citizen = citizenOf(person);
        if (!isPlain(*m_house.province.books().person(citizen.id)) || !isOfTheDay(citizen)) continue;
        int& count = citizen.cards.empty() ? without : withCards;
        if (++count > (citizen.cards.empty() ? withoutCard : holders)) continue;
        // What lies on an account when the day begins only its bank can say.
        const auto cards = m_house.province.books().cardsOf(citizen.id);
        for (std::size_t at = 0; at < cards.size(); ++at)
            if (const auto account = m_house.bankOf(cards[at].bank).books().account(cards[at].ref))
                citizen.cards[at].fen = account->balanceFen;
        m_citizens.push_back(std::move(citizen));
    }
}

std::vector<Request> openTo(const Citizen& citizen, const At& at)
{
    std::vector<Request> open = requestsOf(citizen, at.desk);
    std::erase_if(open, [&](const Request& one) { return may(citizen, one, at) == Answer::No; });
    return open;
}

// Mostly one that can do something for him.
int Day::drawDesk(const Citizen& citizen)
{
    std::vector<int> some;
    for (int desk = 0; desk < int(m_seats.size()); ++desk)
        if (!openTo(citizen, atDesk(desk)).empty()) some.push_back(desk);
    return some.empty() || below(100) < 20 ? below(m_seats.size()) : some[std::size_t(below(some.size()))];
}

// Mostly what may be done, now and then what may not.
Request Day::draw(const Citizen& citizen, const At& at)
{
    const std::vector<Request> all = requestsOf(citizen, at.desk), open = openTo(citizen, at);
    const bool sensible = !open.empty() && below(100) < 75;
    const auto& some = sensible ? open : all;
    Request drawn = some[std::size_t(below(some.size()))];
    drawn.granted = may(citizen, drawn, at) != Answer::WithSecond || below(100) < 85;
    return drawn;
}

bool Day::serveOne(std::size_t quarter)
{
    Citizen& citizen = m_citizens[std::size_t(below(m_citizens.size()))];
    const int desk = drawDesk(citizen);
    Seat& seat = *m_seats[std::size_t(desk)];
    const At at = atDesk(desk);
    const Request request = draw(citizen, at);
    const bool expected = may(citizen, request, at) != Answer::No && request.granted;
    const QString ref =
        request.card < 0 ? QString() : m_house.province.books().cardsOf(citizen.id)[std::size_t(request.card)].ref;
    const auto begun = UsedTime::now(), parties = m_house.parties.spent;
    Served served;
    const test::Cost cost = test::costOf([&] { served = Clerk(seat).serve(citizen.id, ref, request); });
    Spent& spent = m_spent[quarter][{request.business, served.done}];
    spent.time += UsedTime::now() - begun - (m_house.parties.spent - parties);
    spent.statements += cost.statements;
    ++spent.cases;
    std::string what = domain::nameOf(request.business).toStdString() + ' ' + request.reason.toStdString() +
                       " of card " + std::to_string(request.card) + " of " + citizen.id.toStdString() + " at " +
                       seat.sits().name().toStdString() + " on " + at.today.toString(Qt::ISODate).toStdString();
    for (const Plastic& card : citizen.cards) what += "\n  " + said(card, at.today);
    ++(served.done ? done : refused)[request.business];
    EXPECT_EQ(served.done, expected) << what << ": " << served.how;
    Till due;
    if (expected) day::done(citizen, request, at, due);
    EXPECT_EQ(served.till, due) << what << ": " << served.till.fees << ' ' << served.till.paidOut << " and not "
                                << due.fees << ' ' << due.paidOut;
    till.fees += due.fees;
    till.paidOut += due.paidOut;
    return served.done == expected && served.till == due && (agree(citizen) || (ADD_FAILURE() << what, false));
}

// Card by card: the province with the model of it, the bank that keeps the account with its own.
bool Day::agree(const Citizen& citizen)
{
    const auto cards = m_house.province.books().cardsOf(citizen.id);
    EXPECT_EQ(cards.size(), citizen.cards.size()) << citizen.id.toStdString();
    if (cards.size() != citizen.cards.size()) return false;
    EXPECT_EQ(m_house.province.books().ecardOf(citizen.id), citizen.ecard) << citizen.id.toStdString();
    bool same = m_house.province.books().ecardOf(citizen.id) == citizen.ecard;
    for (std::size_t at = 0; at < cards.size(); ++at) {
        const auto account = m_house.bankOf(cards[at].bank).books().account(cards[at].ref);
        const std::string there = cards[at].bank.toStdString() + ' ' +
                                  province::server::wordOf(cards[at], m_house.today()).toStdString() + ' ' +
                                  cards[at].status.toStdString() + ' ' + cards[at].bankAccount.toStdString() + ' ' +
                                  std::to_string(account ? account->balanceFen : 0);
        const std::string model = said(citizen.cards[at], m_house.today());
        EXPECT_EQ(there, model) << "card " << at << " of " << citizen.id.toStdString();
        same = same && there == model;
        // Of the accounts of other banks the province knows what the day began with.
        const QString kept = account ? bank::server::wordOf(account->state) : cards[at].bankAccount;
        EXPECT_EQ(kept, cards[at].bankAccount) << "what its bank keeps, and what the province has heard of it";
        same = same && kept == cards[at].bankAccount;
        if (!account) continue;
        EXPECT_EQ(account->paysSmallAmounts, citizen.cards[at].paysSmallAmounts) << citizen.id.toStdString();
        same = same && account->paysSmallAmounts == citizen.cards[at].paysSmallAmounts;
    }
    return same;
}

bool Day::turnDays()
{
    m_house.turnDays(1 + below(mostDaysBetween));
    for (Citizen& citizen : m_citizens) passTo(m_house.today(), citizen);
    return std::ranges::all_of(m_seats, [](const auto& seat) {
        const auto turned = test::done(seat->counter().turnDay());
        const auto synced = test::done(seat->counter().sync());
        EXPECT_TRUE(turned && synced) << seat->sits().name().toStdString();
        return turned && synced;
    });
}

bool Day::play(int cases)
{
    for (int at = 0; at < cases; ++at) {
        if (at % casesADay == casesADay - 1 && !turnDays()) return false;
        if (!serveOne(std::size_t(at * 4 / cases))) return false;
    }
    return std::ranges::all_of(m_citizens, [this](const Citizen& citizen) { return agree(citizen); });
}

std::string Day::bytes()
{
    std::string all;
    for (const auto& seat : m_seats) all += seat->journal();
    std::vector<QString> people;
    for (const Citizen& citizen : m_citizens) people.push_back(citizen.id);
    return all + m_house.stateOf(people);
}

double Day::costRatio(int cases) const
{
    std::chrono::duration<double, std::milli> first{}, last{};
    double asked = 0, askedLast = 0;
    int counted = 0;
    for (const auto& [kind, early] : m_spent.front()) {
        const auto late = m_spent.back().find(kind);
        if (late == m_spent.back().end()) continue;
        const int weight = std::min(early.cases, late->second.cases);
        first += std::chrono::duration<double, std::milli>(early.time) / early.cases * weight;
        last += std::chrono::duration<double, std::milli>(late->second.time) / late->second.cases * weight;
        asked += double(early.statements) / early.cases * weight;
        askedLast += double(late->second.statements) / late->second.cases * weight;
        counted += weight;
    }
    std::cout << cases << " cases, a desk's own cost of each: " << first.count() / counted << " ms and "
              << asked / counted << " statements in the first quarter, " << last.count() / counted << " ms and "
              << askedLast / counted << " in the last, ratios " << last / first << " and " << askedLast / asked
              << " over " << counted << " of the same kinds\n";
    return askedLast / asked;
}

double playTwice(int cases, quint64 seed)
{
    Day day(seed), again(seed);
    EXPECT_TRUE(day.play(cases) && again.play(cases)) << "seed " << seed;
    const std::string bytes = day.bytes();
    EXPECT_EQ(crypto::sm3(QByteArray::fromStdString(bytes)).toHex(),
              crypto::sm3(QByteArray::fromStdString(again.bytes())).toHex());
    int done = 0, refused = 0;
    for (const auto& [business, count] : day.done) done += count;
    for (const auto& [business, count] : day.refused) refused += count;
    std::cout << "seed " << seed << ": " << done << " cases of " << day.done.size() << " businesses done, " << refused
              << " refused, fees " << day.till.fees << " fen, paid out " << day.till.paidOut << " fen, " << bytes.size()
              << " bytes twice alike\n";
    EXPECT_EQ(done + refused, cases);
    EXPECT_GT(done, cases / 2);
    return day.costRatio(cases);
}

TEST(SimulatedDay, EndsWithTheSameStateOnAllSides) { playTwice(80, 2); }

// And the last case costs what the first one did.
TEST(LongSimulatedDay, EndsWithTheSameStateOnAllSidesAfter800Cases)
{
    const double ratio = playTwice(800, 2021);
    EXPECT_GT(ratio, 0.9);
    EXPECT_LT(ratio, 1.1);
}

}  // namespace
}  // namespace kapok::day
