#include "province/server/core.h"
#include "province/server/documents.h"
#include "province/server/messages/list.h"

#include <gtest/gtest.h>

#include <functional>

#include <algorithm>

using namespace kapok;
using namespace kapok::province::server;

namespace {

const Person& firstWithoutCard(const ProvinceCore& core)
{
    return *std::ranges::find_if(core.books().people(), [&](const Person& p) {
        return p.kind == QLatin1String("resident") && core.books().cardsOf(p.id).empty();
    });
}

const Person& holderOf(const ProvinceCore& core, const std::function<bool(const Card&)>& wanted)
{
    return *std::ranges::find_if(core.books().people(), [&](const Person& p) {
        const auto cards = core.books().cardsOf(p.id);
        return cards.size() == 1 && !p.deceased && wanted(cards.front());
    });
}

Json applicationOf(const Person& person)
{
    return {{"person",
             {{"id", toJson(person.id)},
              {"name", toJson(person.name)},
              {"kind", toJson(person.kind)},
              {"birth_date", toJson(dayText(person.birthDate))}}},
            {"bank", "BOC"},
            {"city", "440700"},
            {"outlet", "0708"},
            {"channel", "normal"},
            {"documents", {"id_card", "photo"}}};
}

ports::Reply demand(ProvinceCore& core, const char* operation, const char* kind, const Json& body)
{
    return core.demand({QLatin1String(operation)}, QLatin1String(kind), canonical(body));
}

void days(ProvinceCore& core, int count) { core.setTime({core.time().utcMs + qint64(count) * 86'400'000}); }

Json referring(const Person& person, const Json& ref)
{
    return {{"person", {{"id", toJson(person.id)}}}, {"card", ref}};
}

Json progress(const ProvinceCore& core, const Json& application)
{
    return core.ask(QStringLiteral("order_progress"), {{"application", application}}).body;
}

}  // namespace

TEST(ProvinceCore, LeadsAFirstCardFromItsOrderToItsUse)
{
    ProvinceCore core;
    const Person& citizen = firstWithoutCard(core);
    const auto applied = demand(core, "op-1", "apply", applicationOf(citizen));
    ASSERT_TRUE(applied.accepted) << applied.reason.toStdString();
    const Json application = applied.body["application"];
    EXPECT_EQ(progress(core, application)["production"], "applied");

    days(core, 19);
    EXPECT_EQ(progress(core, application)["production"], "in_production");
    EXPECT_EQ(demand(core, "op-2", "collect", referring(citizen, application)).reason, QStringLiteral("wrong_state"));

    days(core, 1);
    const Json made = progress(core, application);
    EXPECT_EQ(made["production"], "at_outlet");
    EXPECT_EQ(made["outlet"], "0708");
    EXPECT_EQ(made["generation"], 3);
    EXPECT_EQ(made["issued"], "2021-07-28");
    EXPECT_EQ(made["expires"], "2031-07-27");
    ASSERT_EQ(made["number"].get<std::string>().size(), 9u);
    ASSERT_EQ(made["identification"].get<std::string>().size(), 32u);

    const auto collected = demand(core, "op-3", "collect", referring(citizen, application));
    ASSERT_TRUE(collected.accepted);
    EXPECT_EQ(collected.body["handed"], "2021-07-28");

    Json activation = referring(citizen, application);
    activation["chip"] = {{"identification", made["identification"]}, {"number", "D00000000"}};
    EXPECT_EQ(demand(core, "op-4", "activate", activation).reason, QStringLiteral("chip_differs"));
    activation["chip"]["number"] = made["number"];
    EXPECT_EQ(demand(core, "op-5", "activate", activation).body["status"], "normal");
    EXPECT_EQ(demand(core, "op-6", "activate", activation).reason, QStringLiteral("wrong_state"));
}

// B1: an operation takes effect once, however often it comes.
TEST(ProvinceCore, TakesARepeatedDemandOnceAndGivesItsFirstReplyAgain)
{
    ProvinceCore core;
    const Json body = applicationOf(firstWithoutCard(core));
    const auto first = demand(core, "op-1", "apply", body);
    const auto again = demand(core, "op-1", "apply", body);
    EXPECT_EQ(again.body, first.body);
    ASSERT_EQ(core.effects().size(), 1u);
    EXPECT_EQ(core.effects().front().arrivals, 2);
    EXPECT_EQ(core.find({QStringLiteral("op-1")})->body, first.body);
    EXPECT_FALSE(core.find({QStringLiteral("op-2")}).has_value());
}

// B3: one operation, one payload.
TEST(ProvinceCore, RefusesAnOperationThatComesWithOtherBytes)
{
    ProvinceCore core;
    Json body = applicationOf(firstWithoutCard(core));
    demand(core, "op-1", "apply", body);
    body["outlet"] = "0709";
    EXPECT_EQ(demand(core, "op-1", "apply", body).reason, QStringLiteral("operation_reused"));
    EXPECT_EQ(core.effects().size(), 1u);
    EXPECT_EQ(core.ledger().otherPayloads(), 1);
}

TEST(ProvinceCore, ListsEffectsAsTheContractSaysAndKeepsThePersonMasked)
{
    ProvinceCore core;
    const Person& citizen = firstWithoutCard(core);
    const Json body = applicationOf(citizen);
    demand(core, "op-1", "apply", body);
    const Json effect = line::documentOf(core.effects())[0];
    EXPECT_EQ(effect["operation"], "op-1");
    EXPECT_EQ(effect["kind"], "apply");
    EXPECT_EQ(effect["party"], "province");
    EXPECT_EQ(effect["person"], "**************" + citizen.id.right(4).toStdString());
    EXPECT_EQ(effect["payload_sm3"], crypto::sm3(canonical(body)).toHex().toStdString());
    EXPECT_EQ(effect["arrivals"], 1);
}

TEST(ProvinceCore, RefusesASecondCardOfThisCity)
{
    ProvinceCore core;
    const Person& holder = holderOf(
        core, [](const Card& c) { return c.city == QLatin1String("440700") && c.status == QLatin1String("normal"); });
    EXPECT_EQ(demand(core, "op-1", "apply", applicationOf(holder)).reason, QStringLiteral("has_card"));
    const Person& waiting = holderOf(
        core, [](const Card& c) { return c.city == QLatin1String("440700") && c.production == Production::Ordered; });
    EXPECT_EQ(demand(core, "op-2", "apply", applicationOf(waiting)).reason, QStringLiteral("in_transit"));
    EXPECT_TRUE(core.effects().empty());
}

TEST(ProvinceCore, TakesACardOfAnotherCityOnlyWithItsMerge)
{
    ProvinceCore core;
    const Person& holder = holderOf(
        core, [](const Card& c) { return c.city != QLatin1String("440700") && c.status == QLatin1String("normal"); });
    const QString other = core.books().cardsOf(holder.id).front().ref;
    Json body = applicationOf(holder);
    EXPECT_EQ(demand(core, "op-1", "apply", body).reason, QStringLiteral("other_city_card"));
    body["merges"] = Json::array({toJson(other)});
    EXPECT_TRUE(demand(core, "op-2", "apply", body).accepted);
    EXPECT_EQ(core.books().card(other)->status, QStringLiteral("merged"));
}

TEST(ProvinceCore, RefusesTheDeadAndTheUnknownAndWhoIsWrittenDifferently)
{
    ProvinceCore core;
    const Person& dead = *std::ranges::find(core.books().people(), true, &Person::deceased);
    EXPECT_EQ(demand(core, "op-1", "apply", applicationOf(dead)).reason, QStringLiteral("deceased"));
    Json body = applicationOf(firstWithoutCard(core));
    body["person"]["name"] = "张三";
    EXPECT_EQ(demand(core, "op-2", "apply", body).reason, QStringLiteral("person_differs"));
    body["person"]["id"] = "440703199001010017";
    EXPECT_EQ(demand(core, "op-3", "apply", body).reason, QStringLiteral("unknown_person"));
}

// P1.8, §21: for every card that is made; not insured, or corrected, he goes nowhere first.
TEST(ProvinceCore, SendsWhoChangedHisIdentityToTheAgencyBeforeAFirstCard)
{
    const auto applying = [](bool insured, bool corrected) {
        Person person = firstWithoutCard(ProvinceCore());
        person.identityChanged = true;
        person.insured = insured;
        person.agencyCorrected = corrected;
        Population people;
        people.byId.emplace(person.id, 0);
        people.people.push_back(person);
        Books books(std::make_shared<const Population>(std::move(people)));
        return handlerOf<messages::OrderCard>().change(books, applicationOf(person)).reason;
    };
    EXPECT_EQ(applying(true, false), QStringLiteral("agency_first"));
    EXPECT_EQ(applying(true, true), QString());
    EXPECT_EQ(applying(false, false), QString());
}

// §2, provisional: a counter that could not ask knows the number only; the name is the province's own.
TEST(ProvinceCore, TakesAnApplicationOfWhomTheCounterKnewByNumberOnly)
{
    ProvinceCore core;
    const Person& person = firstWithoutCard(core);
    Json body = applicationOf(person);
    for (const char* unknown : {"name", "kind", "birth_date"}) body["person"].erase(unknown);
    EXPECT_TRUE(demand(core, "op-1", "apply", body).accepted);
    EXPECT_EQ(core.books().cardsOf(person.id).size(), 1u);
}

TEST(ProvinceCore, RefusesWhatIsMalformedBeforeAnythingHappens)
{
    ProvinceCore core;
    Json body = applicationOf(firstWithoutCard(core));
    body["gift"] = "yes";
    EXPECT_EQ(demand(core, "op-1", "apply", body).reason, QStringLiteral("malformed"));
    EXPECT_EQ(core.demand({QStringLiteral("op-2")}, QStringLiteral("apply"), "{\"bank\":1e3}").reason,
              QStringLiteral("malformed"));
    EXPECT_EQ(core.demand({QStringLiteral("op-3")}, QStringLiteral("cards_of_person"), "{}").reason,
              QStringLiteral("unknown_kind"));
    EXPECT_EQ(core.ask(QStringLiteral("apply"), body).reason, QStringLiteral("unknown_kind"));
    EXPECT_TRUE(core.effects().empty());
}

TEST(ProvinceCore, CanBeToldToRefuse)
{
    ProvinceCore core;
    core.refuseNext(QStringLiteral("busy"));
    const Json body = applicationOf(firstWithoutCard(core));
    EXPECT_EQ(demand(core, "op-1", "apply", body).reason, QStringLiteral("busy"));
    EXPECT_EQ(demand(core, "op-1", "apply", body).reason, QStringLiteral("busy"));
    EXPECT_TRUE(demand(core, "op-2", "apply", body).accepted);
}

TEST(ProvinceCore, ShowsTheAccountsThatTheBankReports)
{
    ProvinceCore core;
    const auto applied = demand(core, "op-1", "apply", applicationOf(firstWithoutCard(core)));
    const QString ref = text(applied.body["card"]["ref"]);
    EXPECT_FALSE(applied.body["card"].contains("bank_account"));
    core.hearAccounts({{ref, QStringLiteral("active")}});
    EXPECT_EQ(core.books().card(ref)->bankAccount, QStringLiteral("active"));
}

// What a message leaves out of bank and place is the calling desk's, and which one calls its certificate says.
TEST(ProvinceCore, KnowsByItsCertificateWhereADeskStands)
{
    ProvinceCore core;
    core.knowOutlets(
        {{QStringLiteral("0745"), {QStringLiteral("0745"), QStringLiteral("GDB"), QStringLiteral("440700")}}});
    const Person& citizen = firstWithoutCard(core);
    Json application = applicationOf(citizen);
    for (const char* said : {"bank", "city", "outlet"}) application.erase(said);
    const auto cardOrderedBy = [&](const char* desk) {
        ProvinceCore fresh = core;
        fresh.hearFrom(QLatin1String(desk));
        demand(fresh, "op-1", "apply", application);
        return fresh.books().cardsOf(citizen.id).at(0);
    };
    EXPECT_EQ(cardOrderedBy("desk_0745_0101").bank, QStringLiteral("GDB"));
    EXPECT_EQ(cardOrderedBy("desk_0745_0101").outlet, QStringLiteral("0745"));
    for (const char* other : {"desk_0708_0101", "desk.kapok", "", "desk_0799_0101"})
        EXPECT_EQ(cardOrderedBy(other).bank, QStringLiteral("BOC")) << other;
}

TEST(ProvinceCore, IsACheapValue)
{
    ProvinceCore core;
    demand(core, "op-1", "apply", applicationOf(firstWithoutCard(core)));
    const ProvinceCore before = core;
    days(core, 20);
    demand(core, "op-2", "collect",
           referring(firstWithoutCard(before), core.find({QStringLiteral("op-1")})->body["application"]));
    EXPECT_EQ(before.ledger().size(), 1u);
    EXPECT_EQ(core.ledger().size(), 2u);
    std::vector<ProvinceCore> kept(20'000, before);
    EXPECT_EQ(kept.back().effects().size(), 1u);
}
