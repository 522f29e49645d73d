// How far a card is, as the province answers: codes.md §2 by rules.md §3, and the promise of §5.
#include "support.h"

#include "messages/province/card_progress.h"

namespace kapok::test {
namespace {

Json progressOf(const ProvinceCore& core, const Card& card)
{
    const auto reply = core.ask(QStringLiteral("card_progress"), {{"person", {{"id", toJson(card.person)}}}});
    EXPECT_TRUE(reply.accepted) << reply.reason.toStdString();
    for (const Json& one : reply.body["cards"])
        if (one["card"]["ref"] == toJson(card.ref)) return one;
    ADD_FAILURE() << "the card is not told of";
    return {};
}

Card applied(ProvinceCore& core)
{
    const Card held = heldAtThisBank(core, QStringLiteral("normal"));
    for (const Person& person : core.books().people())
        if (core.books().cardsOf(person.id).empty() && !person.deceased && !person.mustSeeTheAgency()) {
            const Json body{{"person", {{"id", toJson(person.id)}}}, {"documents", {"id_card"}}, {"channel", "normal"}};
            const auto taken = demand(core, "op-1", "apply", body);
            EXPECT_TRUE(taken.accepted) << taken.reason.toStdString();
            return *core.books().card(text(taken.body["application"]));
        }
    ADD_FAILURE() << "nobody without a card";
    return held;
}

// rules.md §3: 00 and 10 are applied for, 20 to 41 in production, 60 at the outlet.
TEST(CardProgress, OfAnOrderGoesOnFromDayToDay)
{
    ProvinceCore core;
    const Card card = applied(core);
    EXPECT_EQ(progressOf(core, card)["code"], "00");
    QStringList codes;
    for (int day = 1; day < 20; ++day) {
        days(core, 1);
        const QString code = text(progressOf(core, card)["code"]);
        EXPECT_TRUE(code >= QLatin1String("20") && code <= QLatin1String("41")) << code.toStdString();
        if (!codes.contains(code)) codes.append(code);
    }
    EXPECT_EQ(codes, (QStringList{"20", "21", "30", "40"}));
    days(core, 1);
    EXPECT_EQ(progressOf(core, card)["code"], "60");
}

// P1.3, rules.md §5: 25 working days from 2021-07-08; no week-end of these weeks is worked (State Council's notice).
TEST(CardProgress, PromisesAFirstCardIn25WorkingDays)
{
    ProvinceCore core;
    const Card card = applied(core);
    EXPECT_EQ(progressOf(core, card)["promised"], "2021-08-12");
    days(core, 20);
    EXPECT_FALSE(progressOf(core, card).contains("promised")) << "it lies at the outlet";
}

// P3.1: one in another's place in 20.
TEST(CardProgress, PromisesAReplacementIn20WorkingDays)
{
    ProvinceCore core;
    const Card old = heldAtThisBank(core, QStringLiteral("normal"));
    const Json body{{"person", {{"id", toJson(old.person)}}},
                    {"card", toJson(old.ref)},
                    {"reason", "damaged"},
                    {"cause", "personal"},
                    {"documents", {"id_card"}},
                    {"channel", "normal"}};
    const auto taken = demand(core, "op-1", "replace", body);
    ASSERT_TRUE(taken.accepted) << taken.reason.toStdString();
    const Card card = *core.books().card(text(taken.body["application"]));
    EXPECT_EQ(progressOf(core, card)["promised"], "2021-08-05");
}

// rules.md §3: failed is one of the failure codes, and nothing is promised of it.
TEST(CardProgress, OfAFailedCardNamesAFailureAndPromisesNothing)
{
    ProvinceCore core;
    const Card card = oneThat(core, [](const Card& c, const Person&) { return c.production == Production::Failed; });
    const Json one = progressOf(core, card);
    const QStringList failures{"22", "23", "2c", "2d", "32", "33", "42", "43", "51"};
    EXPECT_TRUE(failures.contains(text(one["code"]))) << one["code"];
    EXPECT_FALSE(one.contains("promised"));
}

TEST(CardProgress, OfACardInHisHandsIs70)
{
    ProvinceCore core;
    EXPECT_EQ(progressOf(core, heldAtThisBank(core, QStringLiteral("normal")))["code"], "70");
}

}  // namespace
}  // namespace kapok::test
