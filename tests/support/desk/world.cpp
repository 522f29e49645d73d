#include "support/desk/world.h"

#include "cardio/emulator/card_contents.h"
#include "province/server/documents.h"

#include <algorithm>

namespace kapok::test {
namespace {

bank::server::BankCoreServer openedBank(const province::server::ProvinceCore& province)
{
    static const auto accounts = bank::server::accountsOf(province::server::peopleDocument(province.books()));
    return bank::server::BankCoreServer(accounts);
}

platform::server::PlatformCore openedPlatform(const province::server::ProvinceCore& province)
{
    static const auto services = platform::server::servicesOf(province::server::peopleDocument(province.books()));
    return platform::server::PlatformCore(services);
}

bool contains(const Json& whole, const Json& part)
{
    return std::ranges::all_of(part.items(), [&](const auto& entry) {
        return whole.contains(entry.key()) && whole[entry.key()] == entry.value();
    });
}

bool isLike(const World& world, const province::server::Person& person, const Json& wanted)
{
    const int age = int(double(person.birthDate.daysTo(world.today())) / 365.2425);
    if (age < wanted.value("age_from", 0) || age > wanted.value("age_to", 200)) return false;
    if (person.kind.toStdString() != wanted.value("kind", "resident")) return false;
    if (person.deceased != wanted.value("deceased", false)) return false;
    if (person.insured != wanted.value("insured", true) || person.identityChanged) return false;
    if (person.mobile.isEmpty() == wanted.value("mobile", true)) return false;
    if (wanted.contains("ecard") && wanted["ecard"] != person.ecard.toStdString()) return false;
    for (const Json& service : wanted.value("services", Json::array()))
        if (!person.services.contains(text(service))) return false;
    const auto cards = world.province.books().cardsOf(person.id);
    const Json asked = wanted.value("cards", Json::array());
    if (cards.size() != asked.size()) return false;
    for (std::size_t i = 0; i < cards.size(); ++i)
        if (!contains(province::server::documentOf(cards[i], world.today()), asked[i])) return false;
    return true;
}

}  // namespace

World::World() : bank(openedBank(province)), platform(openedPlatform(province))
{
    setTime(province::server::trainingBegins());
}

void World::setTime(Instant at)
{
    now = at;
    for (const line::PartyName one : domain::partiesElsewhere) party(one).setTime(at);
}

line::AnsweringParty& World::party(line::PartyName name)
{
    if (name == line::PartyName::Province) return province;
    if (name == line::PartyName::Bank) return bank;
    return platform;
}

bool World::linesUp() const
{
    return std::ranges::all_of(ways, [](const WayTo& way) { return way.gate == line::Gate::Up; });
}

void World::sit(const province::server::Caller& at)
{
    desk = at;
    province.setCaller(at);
}

void World::turnDays(int days) { setTime({now.utcMs + qint64(days) * 24 * 3600 * 1000}); }

domain::Person World::person(const QString& id) const
{
    return domain::personOf(province::server::documentOf(*province.books().person(id))).value();
}

std::vector<domain::Card> World::cards(const QString& id) const
{
    std::vector<domain::Card> all;
    for (const auto& held : province.books().cardsOf(id))
        all.push_back(domain::cardOf(province::server::documentOf(held, today())).value());
    return all;
}

cardio::CardState World::plastic(const QString& ref) const
{
    const auto cardMade = province.books().card(ref).value();
    const auto* holder = province.books().person(cardMade.person);
    // Of a card that was made at the counter the chip is that of its blank.
    return cardio::makeCard({.division = cardMade.city,
                             .serial = cardMade.identification.mid(16, 8).toUInt(nullptr, 16),
                             .cardNumber = cardMade.number,
                             .name = holder->name,
                             .identityNumber = holder->id,
                             .sex = holder->sex,
                             .birthDate = holder->birthDate,
                             .issued = cardMade.issued,
                             .expires = cardMade.expires});
}

void World::writeBlank(const QString& serial, const Json& order)
{
    if (badBlanks.contains(serial)) return;
    const auto day = [&](const char* key) { return QDate::fromString(text(order[key]), Qt::ISODate); };
    card = cardio::makeCard({.generation = order["generation"].get<int>(),
                             .division = desk.city,
                             .serial = serial.toUInt(nullptr, 16),
                             .cardNumber = text(order["card_number"]),
                             .name = text(order["name"]),
                             .identityNumber = text(order["social_security_number"]),
                             .sex = text(order["sex"]),
                             .nationality = text(order.value("nationality", Json(""))),
                             .birthplace = text(order.value("birthplace", Json(""))),
                             .birthDate = day("birth_date"),
                             .issued = day("issued"),
                             .expires = day("expires")});
}

void World::mendLines()
{
    for (WayTo& way : ways) way.gate = line::Gate::Up;
    messageService = line::Gate::Up;
    fault.reset();
}

std::vector<line::Effect> World::effects() const
{
    std::vector<line::Effect> all;
    for (const line::PartyName one : domain::partiesElsewhere) {
        const auto there = party(one).effects();
        all.insert(all.end(), there.begin() + qsizetype(to(one).earlier), there.end());
    }
    return all;
}

void World::forgetThePast()
{
    for (const line::PartyName one : domain::partiesElsewhere)
        to(one) = {.gate = to(one).gate, .earlier = party(one).effects().size()};
    earlierHeldFen = bank.books().heldFen();
    papers.clear();
    messages.clear();
}

QString personLike(const World& world, const Json& wanted)
{
    const auto& people = world.province.books().people();
    const auto found = std::ranges::find_if(people, [&](const auto& person) { return isLike(world, person, wanted); });
    if (found == people.end()) throw std::runtime_error("nobody is like " + wanted.dump());
    return found->id;
}

}  // namespace kapok::test
