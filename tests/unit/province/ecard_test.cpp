// The e-card in the province: issue, receiving, payment and dissociation against rules.md §15.
#include "support.h"

namespace kapok::test {
namespace {

/// Its card in use at this desk's bank, and nothing else beside it.
Card carrier(const ProvinceCore& core, const QString& ecard, const char* status = "normal")
{
    return oneThat(core, [&](const Card& card, const Person& person) {
        return core.books().ecardOf(person.id) == ecard && card.status == QLatin1String(status) &&
               card.production == Production::Collected && card.bank == QLatin1String("BOC") &&
               card.city == QLatin1String("440700") && card.bankAccount == QLatin1String("active") &&
               !person.deceased && !person.mobile.isEmpty() && core.books().cardsOf(person.id).size() == 1;
    });
}

Json receiving(const Card& card)
{
    Json body = ofCard(card);
    body["receives"] = "face";
    return body;
}

QString issued(const char* ecard, bool receives)
{
    ProvinceCore core;
    const Card card = carrier(core, QString::fromLatin1(ecard));
    const auto reply = demand(core, "op-1", "ecard_issue", receives ? receiving(card) : ofCard(card));
    const QString stands = core.books().ecardOf(card.person);
    EXPECT_EQ(stands, reply.accepted ? QStringLiteral("here") : QString::fromLatin1(ecard));
    return reply.accepted ? QStringLiteral("here") : reply.reason;
}

// P4.14: one e-card a person; one of another channel is received and not issued. P4.9: an old one is untied first.
TEST(EcardIssue, IsOnePerPerson)
{
    EXPECT_EQ(issued("none", false), QStringLiteral("here"));
    EXPECT_EQ(issued("here", false), QStringLiteral("ecard_held"));
    EXPECT_EQ(issued("elsewhere", false), QStringLiteral("ecard_held"));
    EXPECT_EQ(issued("old_card", false), QStringLiteral("ecard_on_old_card"));
    EXPECT_EQ(issued("elsewhere", true), QStringLiteral("here"));
    EXPECT_EQ(issued("none", true), QStringLiteral("no_ecard"));
    EXPECT_EQ(issued("old_card", true), QStringLiteral("ecard_on_old_card"));
}

class NotCarrying : public testing::TestWithParam<const char*> {};

// P4.8: not enabled, lost, locked, cancelled or sealed.
TEST_P(NotCarrying, IsNoCardForAnEcard)
{
    ProvinceCore core;
    const Card card = heldAtThisBank(core, QString::fromLatin1(GetParam()));
    EXPECT_EQ(demand(core, "op-1", "ecard_issue", ofCard(card)).reason, QStringLiteral("wrong_state"));
    EXPECT_EQ(demand(core, "op-2", "ecard_payment", ofCard(card)).reason, QStringLiteral("wrong_state"));
}
INSTANTIATE_TEST_SUITE_P(Section15, NotCarrying,
                         testing::Values("not_activated", "sealed", "temporary_loss", "formal_loss", "locked"), named);

// §15: collect first.
TEST(EcardIssue, IsRefusedOfACardThatNobodyHasYet)
{
    ProvinceCore core;
    const Card card = oneThat(core, [&](const Card& c, const Person& p) {
        return !p.deceased && c.production == Production::Made && c.bank == QLatin1String("BOC");
    });
    EXPECT_EQ(demand(core, "op-1", "ecard_issue", ofCard(card)).reason, QStringLiteral("wrong_state"));
}

// P4.10: card normal, account active, mobile in use on file, and an e-card to open it on.
TEST(EcardPayment, AsksForCardAccountMobileAndAnEcard)
{
    ProvinceCore core;
    EXPECT_EQ(demand(core, "op-1", "ecard_payment", ofCard(carrier(core, QStringLiteral("here")))).body["status"],
              "open");
    EXPECT_EQ(demand(core, "op-2", "ecard_payment", ofCard(carrier(core, QStringLiteral("none")))).reason,
              QStringLiteral("no_ecard"));
    EXPECT_EQ(demand(core, "op-3", "ecard_payment", ofCard(carrier(core, QStringLiteral("old_card")))).reason,
              QStringLiteral("no_ecard"));
    const Card silent = oneThat(core, [&](const Card& card, const Person& person) {
        return core.books().ecardOf(person.id) == QLatin1String("here") && card.status == QLatin1String("normal") &&
               card.bank == QLatin1String("BOC") && person.mobile.isEmpty() && !person.deceased;
    });
    EXPECT_EQ(demand(core, "op-4", "ecard_payment", ofCard(silent)).reason, QStringLiteral("no_mobile"));
}

TEST(EcardPayment, IsRefusedWhereTheAccountIsNotActive)
{
    ProvinceCore core;
    const Card card = carrier(core, QStringLiteral("here"));
    core.hearAccounts({{card.ref, QStringLiteral("inactive")}});
    EXPECT_EQ(demand(core, "op-1", "ecard_payment", ofCard(card)).reason, QStringLiteral("bank_side_inactive"));
}

// P4.8, P4.9: untied from every card, a lost one too, and then issued anew; once.
TEST(EcardDissociate, UntiesWhateverTheCardIs)
{
    ProvinceCore core;
    const Card old = carrier(core, QStringLiteral("old_card"));
    EXPECT_EQ(demand(core, "op-1", "ecard_dissociate", {{"person", {{"id", toJson(old.person)}}}}).body["status"],
              "none");
    EXPECT_EQ(demand(core, "op-2", "ecard_dissociate", {{"person", {{"id", toJson(old.person)}}}}).reason,
              QStringLiteral("no_ecard"));
    EXPECT_TRUE(demand(core, "op-3", "ecard_issue", ofCard(old)).accepted);
    const Card lost = oneThat(core, [&](const Card& card, const Person& person) {
        return core.books().ecardOf(person.id) == QLatin1String("here") &&
               card.status == QLatin1String("formal_loss") && !person.deceased;
    });
    EXPECT_TRUE(demand(core, "op-4", "ecard_dissociate", {{"person", {{"id", toJson(lost.person)}}}}).accepted);
}

}  // namespace
}  // namespace kapok::test
