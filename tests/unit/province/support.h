// A province, and whom of its invented people a test needs.
#pragma once

#include "province/server/core.h"
#include "province/server/documents.h"

#include <gtest/gtest.h>

#include <functional>

namespace kapok::test {

using namespace province::server;

inline Card oneThat(const ProvinceCore& core, const std::function<bool(const Card&, const Person&)>& wanted)
{
    for (const Person& person : core.books().people())
        for (const Card& card : core.books().cardsOf(person.id))
            if (wanted(card, person)) return card;
    ADD_FAILURE() << "nobody among the invented people is like that";
    return {};
}

/// Of the desk's own bank and city, in its holder's hands; no other card beside it.
inline Card heldAtThisBank(const ProvinceCore& core, const QString& status, int generation = 3)
{
    return oneThat(core, [&](const Card& card, const Person& person) {
        return card.production == Production::Collected && card.status == status && card.generation == generation &&
               card.bank == QLatin1String("BOC") && card.city == QLatin1String("440700") && !person.deceased &&
               !person.identityChanged && core.books().cardsOf(person.id).size() == 1;
    });
}

inline ports::Reply demand(ProvinceCore& core, const char* operation, const char* kind, const Json& body)
{
    return core.demand({QLatin1String(operation)}, QLatin1String(kind), canonical(body));
}

inline Json ofCard(const Card& card) { return {{"person", {{"id", toJson(card.person)}}}, {"card", toJson(card.ref)}}; }

inline std::string statusOf(const ProvinceCore& core, const QString& ref)
{
    return core.books().card(ref)->status.toStdString();
}

inline void days(ProvinceCore& core, int count) { core.setTime({core.time().utcMs + qint64(count) * 86'400'000}); }

inline std::string named(const testing::TestParamInfo<const char*>& status) { return status.param; }

}  // namespace kapok::test
