// The closed lists as contract.md §2 prints them, written here a second time.
#include "domain/rules/vocabulary.h"
#include "domain/ruling.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

template <class Code>
std::string words()
{
    return everyWord<Code>().toStdString();
}

TEST(ClosedLists, HaveTheWordsOfTheContract)
{
    EXPECT_EQ(words<PersonKind>(), "resident, hong_kong, macao, taiwan, foreigner");
    EXPECT_EQ(words<Presence>(), "holder, guardian, agent, unit_agent, heirs");
    EXPECT_EQ(words<DocumentKind>(),
              "id_card, household_book, guardian_id, agent_id, power_of_attorney, travel_permit, residence_permit, "
              "passport, photo, police_certificate, receipt, old_card, new_card, medical_settlement_slip, "
              "transfer_notice");
    EXPECT_EQ(words<PhotoSource>(), "bring, camera, police");
    EXPECT_EQ(words<Production>(), "applied, failed, in_production, at_outlet, collected");
    EXPECT_EQ(words<CardStatus>(),
              "not_activated, sealed, normal, temporary_loss, formal_loss, locked, cancelled, merged");
    EXPECT_EQ(words<BankAccountState>(), "active, inactive, closed, frozen");
    EXPECT_EQ(words<Bank>(), "GDB, BOC, ABC, ICBC, CCB, BOCOM, PSBC, RCB_JM, RCB_KP, RCB_TS, RCB_HS");
    EXPECT_EQ(words<Channel>(), "normal, instant, phone, web, unit");
    EXPECT_EQ(words<ReplaceReason>(), "lost, damaged, information_changed, information_wrong, by_wish");
    EXPECT_EQ(words<DamageCause>(), "personal, quality");
    EXPECT_EQ(words<Ecard>(), "none, here, elsewhere, old_card");
    EXPECT_EQ(words<InTransitWish>(), "drop, keep");
    EXPECT_EQ(words<Waiver>(), "hardship, issuer_error, disaster, other");
    EXPECT_EQ(words<Outcome>(), "accept, accept_after, authorise, wait, refuse, provisional");
    EXPECT_EQ(words<NumberAfter>(), "same, changes, ask_core");
    EXPECT_EQ(words<rules::Paper>(),
              "receipt, fee_receipt, consequences, merge_slip, contact_slip, transfer_notice, slip, refusal_slip");
}

TEST(ClosedLists, KnowEveryReasonOfTheContract)
{
    EXPECT_EQ(words<rules::Reason>(),
              "no_card, nothing_to_merge, card_waiting_at_outlet, card_cannot_be_found, has_card_keep_using, "
              "in_transit_here, in_transit_elsewhere, other_city_card, merge_needs_counter, counter_only, "
              "province_not_reached, papers_missing, deceased, agent_not_allowed, guardian_required, not_this_bank, "
              "not_quick_issue_outlet, status_forbids, formal_loss_first, second_person, agency_first, original_bank, "
              "too_early_to_renew, renewal_overdue, fee_not_configured, merged_no_pin_reset, merged_loss_route, "
              "new_card_not_activated, old_card_missing, account_frozen, medical_account_not_cleared, "
              "ecard_collect_first, ecard_card_state, ecard_bank_inactive, ecard_mobile_missing, ecard_here, "
              "ecard_elsewhere, "
              "ecard_old_card, ecard_none, same_bank, "
              "survivor_other_city");
}

TEST(ClosedLists, LeadFromAWordToItsValueAndBack)
{
    EXPECT_EQ(codeOfWord<Channel>(QStringLiteral("phone")), Channel::Phone);
    EXPECT_EQ(wordOf(Channel::Phone), QStringLiteral("phone"));
    EXPECT_FALSE(codeOfWord<Channel>(QStringLiteral("Phone")));
    EXPECT_EQ(rules::stepOfWord(QStringLiteral("loss_formal")), rules::Step(Business::LossFormal));
    EXPECT_EQ(rules::stepOfWord(QStringLiteral("confirm_merge")), rules::Step(rules::Way::ConfirmMerge));
    EXPECT_FALSE(rules::stepOfWord(QStringLiteral("go_home")));
    for (const rules::Step& step : rules::everyStep()) EXPECT_EQ(rules::stepOfWord(wordOf(step)), step);
}

}  // namespace
}  // namespace kapok::domain
