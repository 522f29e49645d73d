#include "province/server/books.h"

namespace kapok::province::server {
namespace {

constexpr int firstSerialOfOrders = 7'000'000;  // beside those of the invented cards

}  // namespace

line::KnownDesk Books::knownOfCaller() const
{
    const auto known = desks.find(callersName);
    return known == desks.end() ? line::KnownDesk() : known->second;
}

std::vector<domain::DoAgain> Books::againOfCaller() const
{
    const auto wanted = again.find(callersName);
    return wanted == again.end() ? std::vector<domain::DoAgain>() : wanted->second;
}

const Person* Books::person(const QString& id) const
{
    const auto found = m_people->byId.find(id);
    return found == m_people->byId.end() ? nullptr : &m_people->people[found->second];
}

std::optional<Card> Books::card(const QString& ref) const
{
    const auto changed = m_changed.find(ref);
    const auto invented = m_people->cards.find(ref);
    if (changed == m_changed.end() && invented == m_people->cards.end()) return std::nullopt;
    Card card = asOf(changed != m_changed.end() ? changed->second : invented->second, today());
    if (const auto account = m_accounts.find(ref); account != m_accounts.end()) card.bankAccount = account->second;
    return card;
}

std::vector<Card> Books::cardsOf(const QString& personId) const
{
    std::vector<Card> found;
    for (const auto* list : {&m_people->cardsOf, &m_ordered})
        if (const auto refs = list->find(personId); refs != list->end())
            for (const QString& ref : refs->second) found.push_back(*card(ref));
    return found;
}

QString Books::ecardOf(const QString& personId) const
{
    if (const auto changed = m_ecards.find(personId); changed != m_ecards.end()) return changed->second;
    const Person* invented = person(personId);
    return invented ? invented->ecard : QStringLiteral("none");
}

Card Books::order(Card card)
{
    ++m_serial;
    card.serial = firstSerialOfOrders + m_serial;
    card.ordered = today();
    card.production = Production::Ordered;
    card.ref = card.city + card.ordered.toString(QStringLiteral("yyyyMMdd")) +
               QStringLiteral("%1").arg(m_serial, 6, 10, QLatin1Char('0'));
    m_ordered[card.person].push_back(card.ref);
    m_changed.insert_or_assign(card.ref, card);
    return card;
}

Card Books::make(Card card)
{
    card = madeOn(std::move(card), today());
    keep(card);
    ++m_onTheSpot;
    return card;
}

void Books::note(Change change)
{
    change.number = QStringLiteral("BG%1%2")
                        .arg(change.day.toString(QStringLiteral("yyyyMMdd")))
                        .arg(++m_changeSerial, 6, 10, QLatin1Char('0'));
    m_changes.push_back(std::move(change));
}

std::vector<Change> Books::changesOf(const QString& personId) const
{
    std::vector<Change> found;
    for (const Change& change : m_changes)
        if (change.now.person == personId) found.push_back(change);
    return found;
}

void Books::takeBack(const QString& change)
{
    std::erase_if(m_changes, [&](const Change& one) { return one.number == change; });
}

void Books::keep(Card card) { m_changed.insert_or_assign(card.ref, card); }

}  // namespace kapok::province::server
