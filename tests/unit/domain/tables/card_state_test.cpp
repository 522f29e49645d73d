// rules.md §7, §13, §14, §15, §16, §19, §21: what the state of card and account allows, beside the matrix of §6.
#include "open_requests.h"

namespace kapok::domain {
namespace {

using namespace tests;
using enum Business;

struct Remedy {
    const char* status;
    const char* then;
};

// §21 Roads, "status_forbids, by status"; the card of a person with no other.
const Remedy remedies[]{{"not_activated", "activate"},
                        {"sealed", "activate"},
                        {"temporary_loss", "release_temporary loss_formal"},
                        {"formal_loss", "replace release_formal"},
                        {"locked", "pin_reset"},
                        {"cancelled", "apply"},
                        {"merged", "keep_using_survivor"}};

// I01: whether the e-card can be had, why not, and the remedy of the card's state.
TEST(Ecard, IsForANormalCardAndNamesTheRemedyOfAnyOther)
{
    for (const Business business : {EcardIssue, EcardPayment})
        for (const Remedy& row : remedies) {
            Facts facts = openRequest(business);
            facts.cards[0].status = QString::fromLatin1(row.status);
            EXPECT_EQ(said(ask(facts)), "refuse ecard_card_state") << row.status;
            EXPECT_EQ(thenOf(ask(facts)), row.then) << row.status;
        }
}

// I01: collect first, or wait while it is made.
TEST(Ecard, ComesAfterTheCardItself)
{
    const std::pair<const char*, const char*> stages[]{
        {"applied", "progress"}, {"failed", "progress"}, {"in_production", "progress"}, {"at_outlet", "collect"}};
    for (const auto& [production, then] : stages) {
        Facts facts = openRequest(EcardIssue);
        facts.cards[0].production = QString::fromLatin1(production);
        facts.cards[0].status.reset();
        EXPECT_EQ(said(ask(facts)), "refuse ecard_collect_first") << production;
        EXPECT_EQ(thenOf(ask(facts)), then) << production;
    }
}

// I03: card, account and mobile number, the failing one shown, in this order.
TEST(EcardPaymentOpening, ShowsWhichOfTheThreeFails)
{
    struct Row {
        const char* status;
        const char* account;
        bool mobile;
        const char* expected;
        const char* then;
    };
    const Row rows[]{{"normal", "active", true, "accept -", ""},
                     {"normal", "active", false, "refuse ecard_mobile_missing", "card_bank"},
                     {"normal", "inactive", true, "refuse ecard_bank_inactive", "activate"},
                     {"normal", "closed", true, "refuse ecard_bank_inactive", "card_bank"},
                     {"normal", "frozen", true, "refuse ecard_bank_inactive", "card_bank"},
                     {"normal", "inactive", false, "refuse ecard_bank_inactive", "activate"},
                     {"locked", "inactive", false, "refuse ecard_card_state", "pin_reset"}};
    for (const Row& row : rows) {
        Facts facts = openRequest(EcardPayment);
        facts.cards[0].status = QString::fromLatin1(row.status);
        facts.cards[0].bankAccount = QString::fromLatin1(row.account);
        facts.person.mobileInUse = row.mobile;
        EXPECT_EQ(said(ask(facts)), row.expected) << row.status << ' ' << row.account;
        EXPECT_EQ(thenOf(ask(facts)), row.then) << row.status << ' ' << row.account;
    }
}

// I01, I02, §15: one e-card a person: how it stands says whether it is issued, received, or untied first (P4.9, P4.14).
TEST(EcardOfAPerson, IsIssuedReceivedOrUntiedFirst)
{
    struct Row {
        Business business;
        const char* ecard;
        const char* expected;
        const char* then;
    };
    const Row rows[]{
        {EcardIssue, "none", "accept -", ""},
        {EcardIssue, "here", "refuse ecard_here", "ecard_payment"},
        {EcardIssue, "elsewhere", "accept ecard_elsewhere", ""},
        {EcardIssue, "old_card", "accept_after ecard_old_card", "ecard_dissociate ecard_issue"},
        {EcardPayment, "none", "accept_after ecard_none", "ecard_issue ecard_payment"},
        {EcardPayment, "here", "accept -", ""},
        {EcardPayment, "elsewhere", "accept -", ""},
        {EcardPayment, "old_card", "accept_after ecard_old_card", "ecard_dissociate ecard_issue ecard_payment"}};
    for (const Row& row : rows) {
        Facts facts = openRequest(row.business);
        facts.person.ecard = QString::fromLatin1(row.ecard);
        EXPECT_EQ(said(ask(facts)), row.expected) << row.ecard;
        EXPECT_EQ(thenOf(ask(facts)), row.then) << row.ecard;
        facts.cards[0].status = QStringLiteral("locked");
        EXPECT_EQ(said(ask(facts)), "refuse ecard_card_state") << "the card comes before what is tied to it";
    }
}

// P1.11(9), C06, B07: the PIN of a merged card is neither reset nor changed; the reason, and the bank as the next step.
TEST(MergedCard, HasNoPinAndItsLossesGoToItsBank)
{
    for (const Business business : {PinChange, PinReset}) {
        Facts facts = openRequest(business);
        facts.cards[0].status = QStringLiteral("merged");
        const Ruling ruling = ask(facts);
        EXPECT_EQ(said(ruling), "refuse merged_no_pin_reset");
        EXPECT_EQ(thenOf(ruling), "card_bank");
        EXPECT_TRUE(ruling.basis.contains(QStringLiteral("P1.11(9)")));
        facts.cards[0].expires = QDate(2022, 1, 31);
        EXPECT_EQ(said(ask(facts)), "refuse merged_no_pin_reset");
    }
    for (const Business business : {LossTemporary, LossFormal}) {
        Facts facts = openRequest(business);
        facts.cards[0].status = QStringLiteral("merged");
        const Ruling ruling = ask(facts);
        EXPECT_EQ(said(ruling), "accept merged_loss_route");
        EXPECT_TRUE(ruling.basis.contains(QStringLiteral("P1.11(7)")));
        facts.desk.bank = QStringLiteral("ABC");
        EXPECT_EQ(said(ask(facts)), "refuse not_this_bank");
    }
}

// §21 Half-done activation, C01: the social side is active, the bank's is not yet.
TEST(Activation, IsTakenUpWhereOneSideIsStillOpen)
{
    const std::pair<const char*, const char*> accounts[]{{"inactive", "accept -"},
                                                         {"active", "refuse status_forbids"},
                                                         {"closed", "refuse status_forbids"},
                                                         {"frozen", "refuse status_forbids"}};
    Facts facts = openRequest(Activate);
    facts.cards[0].status = QStringLiteral("normal");
    for (const auto& [account, expected] : accounts) {
        facts.cards[0].bankAccount = QString::fromLatin1(account);
        EXPECT_EQ(said(ask(facts)), expected) << account;
    }
    facts.cards[0].bankAccount.reset();
    EXPECT_EQ(said(ask(facts)), "accept -");
    EXPECT_TRUE(ask(facts).unknown.contains(QStringLiteral("cards[c1].bank_account")));
}

// G01, as far as the rules go: the department's slip, then the account cleared, a frozen one before that; then a
// second person.
TEST(Cancellation, KeepsItsOrder)
{
    Facts facts = openRequest(Cancel);
    EXPECT_EQ(said(ask(facts)), "authorise second_person");
    facts.cards[0].socialAccountCleared = false;
    EXPECT_EQ(said(ask(facts)), "refuse medical_account_not_cleared");
    EXPECT_EQ(thenOf(ask(facts)), "medical_department");
    facts.cards[0].bankAccount = QStringLiteral("frozen");
    EXPECT_EQ(said(ask(facts)), "wait account_frozen");
    EXPECT_EQ(thenOf(ask(facts)), "card_bank");
    facts.present.documents->removeAll(QStringLiteral("medical_settlement_slip"));
    EXPECT_EQ(said(ask(facts)), "refuse papers_missing");
    EXPECT_EQ(ask(facts).missing, QStringList{QStringLiteral("medical_settlement_slip")});
}

// F04, as far as the rules go, §13 step 3: settled at the old bank only when the new card works; else what is still to
// be done with it.
TEST(Settlement, WaitsForTheNewCard)
{
    struct Row {
        const char* production;
        const char* status;
        const char* then;
    };
    const Row rows[]{{"applied", "", "wait_until_made collect activate"},
                     {"failed", "", "wait_until_made collect activate"},
                     {"in_production", "", "wait_until_made collect activate"},
                     {"at_outlet", "", "collect activate"},
                     {"collected", "not_activated", "activate"},
                     {"collected", "sealed", "activate"},
                     {"collected", "temporary_loss", "release_temporary loss_formal"},
                     {"collected", "formal_loss", "replace release_formal"},
                     {"collected", "locked", "pin_reset"}};
    for (const Row& row : rows) {
        Facts facts = openRequest(ChangeBankSettle);
        facts.cards[1].production = QString::fromLatin1(row.production);
        facts.cards[1].status = *row.status ? std::optional(QString::fromLatin1(row.status)) : std::nullopt;
        EXPECT_EQ(said(ask(facts)), "wait new_card_not_activated") << row.production << row.status;
        EXPECT_EQ(thenOf(ask(facts)), row.then) << row.production << row.status;
    }
    Facts none = openRequest(ChangeBankSettle);
    none.cards.resize(1);
    EXPECT_EQ(said(ask(none)), "wait new_card_not_activated");
    EXPECT_EQ(thenOf(ask(none)), "change_bank");
    Facts frozen = openRequest(ChangeBankSettle);
    frozen.cards[0].bankAccount = QStringLiteral("frozen");
    EXPECT_EQ(said(ask(frozen)), "wait account_frozen");
}

// F02, as far as the rules go, §13: the old card that cannot be found; one that is merely not shown is a paper.
TEST(LineChange, NeedsTheOldCard)
{
    for (const Business business : {ChangeBank, ChangeBankSettle}) {
        Facts lost = openRequest(business);
        lost.cards[0].lostByHolder = true;
        EXPECT_EQ(said(ask(lost)), "refuse old_card_missing") << nameOf(business).toStdString();
        EXPECT_EQ(thenOf(ask(lost)), "loss_formal replace") << nameOf(business).toStdString();
        lost.cards[0].status = QStringLiteral("formal_loss");
        EXPECT_EQ(thenOf(ask(lost)), "replace") << nameOf(business).toStdString();
        Facts unshown = openRequest(business);
        unshown.present.documents->removeAll(QStringLiteral("old_card"));
        EXPECT_EQ(said(ask(unshown)), "refuse papers_missing") << nameOf(business).toStdString();
    }
}

// §21: a card that the holder cannot find: the losses, the replacement for it and the cancellation, nothing else.
TEST(CardThatCannotBeFound, IsReportedAndReplaced)
{
    const std::set<Business> open{LossTemporary, LossFormal, Cancel};
    for (const Business business : everyDecided()) {
        if (business == Apply || business == ChangeBank || business == ChangeBankSettle || business == Collect)
            continue;
        Facts facts = openRequest(business);
        facts.cards[0].lostByHolder = true;
        EXPECT_EQ(said(ask(facts)), open.contains(business) ? openAs(business) : "refuse card_cannot_be_found")
            << nameOf(business).toStdString();
    }
    Facts replaced = openRequest(Replace);
    replaced.cards[0].lostByHolder = true;
    replaced.request.reason = QStringLiteral("lost");
    EXPECT_EQ(said(ask(replaced)), "accept_after formal_loss_first");
    EXPECT_EQ(thenOf(ask(replaced)), "loss_formal replace");
}

// §21 Expired cards (cfg:expired.services): these are refused, then renewed; the rest goes on.
TEST(ExpiredCard, IsRenewedBeforeItServes)
{
    for (const Business business : everyDecided()) {
        if (business == Apply || business == Collect || business == Renew) continue;
        Facts facts = openRequest(business);
        facts.cards[0].expires = QDate(2022, 9, 13);
        const bool ecard = business == EcardIssue || business == EcardPayment;
        const bool service = business == Activate || business == PinChange || business == PinReset || business == Merge;
        const Ruling ruling = ask(facts);
        EXPECT_EQ(said(ruling), ecard     ? "refuse ecard_card_state"
                                : service ? "refuse status_forbids"
                                          : openAs(business))
            << nameOf(business).toStdString();
        if (ecard || service) EXPECT_EQ(thenOf(ruling), "renew") << nameOf(business).toStdString();
    }
}

// §21 A card of one's own: none at all, or none that is still held.
TEST(BusinessWithoutACard, LeadsToTheApplication)
{
    for (const Business business : everyDecided()) {
        if (business == Apply) continue;
        Facts facts = openRequest(business);
        facts.cards.clear();
        facts.request.card.reset();
        EXPECT_EQ(said(ask(facts)), "refuse no_card") << nameOf(business).toStdString();
        EXPECT_EQ(thenOf(ask(facts)), "apply") << nameOf(business).toStdString();
        facts.cards = {cardHere(), cardHere(QStringLiteral("c2"))};
        facts.cards[0].status = QStringLiteral("cancelled");
        facts.cards[1].status = QStringLiteral("merged");
        EXPECT_EQ(said(ask(facts)), "refuse no_card") << nameOf(business).toStdString();
    }
}

// §21: a card of this city that waits at the outlet is collected first, and activated where that follows.
TEST(CardAtTheOutlet, IsCollectedFirst)
{
    const std::set<Business> open{Apply, Collect, Cancel, EcardIssue, EcardPayment, ChangeBankSettle};
    for (const Business business : everyDecided()) {
        if (open.contains(business)) continue;
        Facts facts = openRequest(business);
        facts.cards[0].production = QStringLiteral("at_outlet");
        facts.cards[0].status.reset();
        const Ruling ruling = ask(facts);
        EXPECT_EQ(said(ruling), "refuse card_waiting_at_outlet") << nameOf(business).toStdString();
        EXPECT_EQ(ruling.then.value(0), QStringLiteral("collect")) << nameOf(business).toStdString();
        // §6: those that are a dash for a card not activated.
        const bool follows = business == Activate || business == ReleaseTemporary || business == ReleaseFormal ||
                             business == PinChange || business == PinReset || business == ChangeBank;
        EXPECT_EQ(ruling.then.contains(QStringLiteral("activate")), follows) << nameOf(business).toStdString();
    }
}

// §21: handed out already, cancelled or merged, wherever the card is.
TEST(Collection, IsOfACardThatWaits)
{
    Facts again = openRequest(Collect);
    again.cards[0].production = QStringLiteral("collected");
    again.cards[0].status = QStringLiteral("normal");
    EXPECT_EQ(said(ask(again)), "refuse status_forbids");
    for (const char* production : {"applied", "failed", "in_production", "at_outlet", "collected"})
        for (const auto& [status, then] : {std::pair{"cancelled", "apply"}, {"merged", "keep_using_survivor"}}) {
            Facts facts = openRequest(Collect);
            facts.cards[0].production = QString::fromLatin1(production);
            facts.cards[0].status = QString::fromLatin1(status);
            EXPECT_EQ(said(ask(facts)), "refuse status_forbids") << production << ' ' << status;
            EXPECT_EQ(thenOf(ask(facts)), then) << production << ' ' << status;
        }
}

// §19, X4: two cards are merged by the teller, three with a second person, the survivor counted; cancelled and
// merged ones and those of another province are none.
TEST(Merging, NeedsASecondPersonFromTheThirdCardOn)
{
    Facts facts = openRequest(Merge);
    EXPECT_EQ(said(ask(facts)), "accept -");
    CardFacts third = cardOfAnotherCity();
    third.ref = QStringLiteral("third");
    facts.cards.push_back(third);
    EXPECT_EQ(said(ask(facts)), "authorise second_person");
    for (const char* ended : {"cancelled", "merged"}) {
        facts.cards[2].status = QString::fromLatin1(ended);
        EXPECT_EQ(said(ask(facts)), "accept -") << ended;
    }
    facts.cards[2].status = QStringLiteral("normal");
    facts.cards[2].city = QStringLiteral("430100");
    EXPECT_EQ(said(ask(facts)), "accept -");
    facts.cards.resize(1);
    EXPECT_EQ(said(ask(facts)), "refuse nothing_to_merge");
}

}  // namespace
}  // namespace kapok::domain
