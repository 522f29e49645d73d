// Every demand that goes over the line, each with a world in which it is accepted.
#pragma once

#include "bank/server/core.h"
#include "province/server/core.h"
#include "province/server/documents.h"

#include <gtest/gtest.h>

#include <vector>

namespace kapok::test {

struct World {
    province::server::ProvinceCore province;
    bank::server::BankCoreServer bank;

    line::AnsweringParty& party(line::PartyName name)
    {
        if (name == line::PartyName::Province) return province;
        return bank;
    }
};

struct Order {
    line::PartyName party;
    ports::Demand demand;
    World before;  ///< in which nobody has demanded it yet
};

inline const province::server::Person& citizenWithoutCard(const World& world, int nth = 0)
{
    for (const auto& person : world.province.books().people())
        if (person.kind == QLatin1String("resident") && world.province.books().cardsOf(person.id).empty() && nth-- == 0)
            return person;
    throw std::logic_error("nobody is left without a card");
}

inline void days(World& world, int count)
{
    world.province.setTime({world.province.time().utcMs + qint64(count) * 86'400'000});
}

/// apply, account_reserve, collect, account_open, activate, account_activate: the life of a first card,
/// each cut out with the world as it is just before.
inline std::vector<Order> ordersOf(int nthCitizen)
{
    using line::PartyName;
    World world;
    std::vector<Order> orders;
    const province::server::Person citizen = citizenWithoutCard(world, nthCitizen);
    const Json person{{"id", toJson(citizen.id)}};
    const auto take = [&](PartyName party, const char* kind, const Json& body) {
        const domain::OperationId id{
            QStringLiteral("019f0000-0000-7000-8000-%1").arg(orders.size() + 1, 12, 10, QLatin1Char('0'))};
        orders.push_back({party, {id, QString::fromLatin1(kind), canonical(body)}, world});
        const ports::Reply reply = world.party(party).demand(id, QString::fromLatin1(kind), canonical(body));
        EXPECT_TRUE(reply.accepted) << kind << ' ' << reply.reason.toStdString();
        return reply.body;
    };
    const Json applied = take(PartyName::Province, "apply",
                              {{"person",
                                {{"id", toJson(citizen.id)},
                                 {"name", toJson(citizen.name)},
                                 {"kind", toJson(citizen.kind)},
                                 {"birth_date", toJson(province::server::dayText(citizen.birthDate))}}},
                               {"bank", "BOC"},
                               {"city", "440700"},
                               {"outlet", "0708"},
                               {"channel", "normal"},
                               {"documents", {"id_card", "photo"}}});
    const Json ofCard{{"person", person}, {"card", applied["card"]["ref"]}};
    take(PartyName::Bank, "account_reserve", {{"person", person}, {"application", applied["application"]}});
    days(world, 20);
    take(PartyName::Province, "collect", ofCard);
    take(PartyName::Bank, "account_open", ofCard);
    const auto card = *world.province.books().card(text(applied["card"]["ref"]));
    Json activation = ofCard;
    activation["chip"] = {{"identification", toJson(card.identification)}, {"number", toJson(card.number)}};
    take(PartyName::Province, "activate", activation);
    take(PartyName::Bank, "account_activate", ofCard);
    return orders;
}

/// The effects of one operation, and the bytes with which it came (B1, B3).
inline int effectsOf(const line::AnsweringParty& party, const ports::Demand& demand)
{
    int count = 0;
    for (const line::Effect& effect : party.effects()) {
        if (effect.operation != demand.operation.text) continue;
        ++count;
        EXPECT_EQ(effect.payloadSm3, QString::fromLatin1(crypto::sm3(demand.bytes).toHex()));
    }
    return count;
}

}  // namespace kapok::test
