// What must hold of every answer, whatever the facts (contract.md §2, rules.md §21).
#include "drawn_facts.h"

#include <gtest/gtest.h>

#include <map>

namespace kapok::domain {
namespace {

using namespace tests;

constexpr quint64 drawn = 20'000;

// "Outcome by reason" of contract.md §2, written a second time.
Outcome outcomeOf(const std::optional<QString>& reason)
{
    static const std::map<QString, Outcome> named{{"in_transit_here", Outcome::Wait},
                                                  {"in_transit_elsewhere", Outcome::Wait},
                                                  {"agency_first", Outcome::Wait},
                                                  {"new_card_not_activated", Outcome::Wait},
                                                  {"account_frozen", Outcome::Wait},
                                                  {"other_city_card", Outcome::AcceptAfter},
                                                  {"formal_loss_first", Outcome::AcceptAfter},
                                                  {"second_person", Outcome::Authorise},
                                                  {"fee_not_configured", Outcome::Authorise},
                                                  {"renewal_overdue", Outcome::Accept},
                                                  {"ecard_elsewhere", Outcome::Accept},
                                                  {"ecard_old_card", Outcome::AcceptAfter},
                                                  {"ecard_none", Outcome::AcceptAfter},
                                                  {"merged_loss_route", Outcome::Accept}};
    if (!reason) return Outcome::Accept;
    const auto found = named.find(*reason);
    return found == named.end() ? Outcome::Refuse : found->second;
}

bool stopped(const Ruling& ruling) { return ruling.outcome == Outcome::Refuse || ruling.outcome == Outcome::Wait; }

std::string shown(quint64 seed, const Facts& facts) { return std::to_string(seed) + ": " + bare(toJson(facts)).dump(); }

class EveryRuling : public testing::Test {
protected:
    template <class Holds>
    void forEach(bool allKnown, Holds holds)
    {
        for (quint64 seed = 1; seed <= drawn && !HasFailure(); ++seed) {
            const Facts facts = drawnFacts(seed, allKnown);
            SCOPED_TRACE(shown(seed, facts));
            holds(facts, ask(facts));
        }
    }
};

TEST_F(EveryRuling, HasTheOutcomeOfItsReason)
{
    forEach(false, [](const Facts& facts, const Ruling& ruling) {
        if (ruling.outcome == Outcome::Provisional) {
            EXPECT_EQ(ruling.reason, QStringLiteral("province_not_reached"));
            EXPECT_FALSE(facts.online);
        } else {
            EXPECT_EQ(wordOf(ruling.outcome).toStdString(), wordOf(outcomeOf(ruling.reason)).toStdString());
        }
    });
}

// A paper that is missing is one that was asked; what is refused takes no money and promises nothing.
TEST_F(EveryRuling, PromisesNothingThatCannotStart)
{
    forEach(false, [](const Facts&, const Ruling& ruling) {
        for (const QString& document : ruling.missing) EXPECT_TRUE(ruling.needs.contains(document));
        if (stopped(ruling) || ruling.outcome == Outcome::Provisional) {
            EXPECT_FALSE(ruling.feeFen || ruling.promised || ruling.accountNumber || ruling.generationIssued);
        } else {
            EXPECT_EQ(ruling.feeFen, ruling.terms.feeFen);
            EXPECT_TRUE(ruling.missing.isEmpty() || ruling.missing == QStringList{QStringLiteral("receipt")});
        }
    });
}

// §21 Answers: never none. Nothing is said with a gap in it, and nobody goes without a paper.
TEST_F(EveryRuling, CitesItsRuleAndCanBeReadAloud)
{
    forEach(false, [](const Facts&, const Ruling& ruling) {
        EXPECT_FALSE(ruling.basis.isEmpty());
        EXPECT_FALSE(ruling.papers.isEmpty());
        for (const QString& text : {ruling.text.en, ruling.text.zh})
            EXPECT_FALSE(text.isEmpty() || text.contains(u'{'));
        EXPECT_TRUE(ruling.text.zh.endsWith(u'。'));
        EXPECT_EQ(ruling.papers.contains(QStringLiteral("fee_receipt")), ruling.feeFen.value_or(0) > 0);
        EXPECT_EQ(QSet<QString>(ruling.then.begin(), ruling.then.end()).size(), ruling.then.size());
    });
}

TEST_F(EveryRuling, ComesBackFromItsDocument)
{
    forEach(false, [](const Facts& facts, const Ruling& ruling) {
        const auto again = factsOf(toJson(facts));
        ASSERT_TRUE(again) << again.error().detail.toStdString();
        EXPECT_EQ(*again, facts);
        const auto back = rulingOf(toJson(ruling));
        ASSERT_TRUE(back) << back.error().detail.toStdString();
        EXPECT_EQ(*back, ruling);
    });
}

// §21 Facts: what is given leaves nothing unknown but the calendar.
TEST_F(EveryRuling, AsksNothingThatIsKnown)
{
    forEach(true, [](const Facts&, const Ruling& ruling) {
        for (const QString& name : ruling.unknown)
            EXPECT_TRUE(name == QLatin1String("calendar") || name == QLatin1String("request.card"))
                << name.toStdString();
    });
}

struct Forgotten {
    const char* name;
    void (*forget)(Facts&);
    bool decidesAlone = true;
    bool mayRefuse = false;  ///< unless heirs are known to speak, the holder, the guardian or nobody may
};

void PrintTo(const Forgotten& fact, std::ostream* out) { *out << fact.name; }

const Forgotten forgotten[]{
    {"desk.quick_issue", [](Facts& f) { f.desk.quickIssue.reset(); }},
    {"person.insured", [](Facts& f) { f.person.insured.reset(); }},
    {"person.deceased", [](Facts& f) { f.person.deceased.reset(); }, true, true},
    {"person.identity_changed", [](Facts& f) { f.person.identityChanged.reset(); }},
    {"person.mobile_in_use", [](Facts& f) { f.person.mobileInUse.reset(); }},
    {"person.ecard", [](Facts& f) { f.person.ecard.reset(); }},
    {"present.documents", [](Facts& f) { f.present.documents.reset(); }},
    {"request.card", [](Facts& f) { f.request.card.reset(); }, false},
    {"request.reason", [](Facts& f) { f.request.reason.reset(); }},
    {"cards[c0].bank", [](Facts& f) { f.cards[0].bank.reset(); }, false},
    {"cards[c0].generation", [](Facts& f) { f.cards[0].generation.reset(); }},
    {"cards[c0].expires", [](Facts& f) { f.cards[0].expires.reset(); }},
    {"cards[c0].bank_account", [](Facts& f) { f.cards[0].bankAccount.reset(); }},
    {"cards[c0].lost_by_holder", [](Facts& f) { f.cards[0].lostByHolder.reset(); }},
    {"cards[c0].social_account_cleared", [](Facts& f) { f.cards[0].socialAccountCleared.reset(); }},
};

class WhatIsNotKnown : public testing::TestWithParam<Forgotten> {};

// Contract §2: a rule that needs an unknown fact does not refuse, and a fact that would have changed the
// answer is named. (`then` and the money of a refusal are told with what is known.)
TEST_P(WhatIsNotKnown, NeitherRefusesNorIsPassedOverInSilence)
{
    for (quint64 seed = 1; seed <= drawn / 4 && !HasFailure(); ++seed) {
        const Facts full = drawnFacts(seed, true);
        if (full.cards.empty()) continue;
        Facts less = full;
        GetParam().forget(less);
        // No paper is asked on the line, so nobody asks there whether an heir is speaking.
        const bool onTheLine =
            full.request.channel == QLatin1String("phone") || full.request.channel == QLatin1String("web");
        if (onTheLine && !less.person.deceased) continue;
        const Ruling known = ask(full), partly = ask(less);
        SCOPED_TRACE(shown(seed, less));
        if (GetParam().decidesAlone && !GetParam().mayRefuse && stopped(partly)) EXPECT_TRUE(stopped(known));
        if (GetParam().decidesAlone && (known.outcome != partly.outcome || known.reason != partly.reason))
            EXPECT_TRUE(partly.unknown.contains(QString::fromLatin1(GetParam().name)))
                << partly.unknown.join(u' ').toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Facts, WhatIsNotKnown, testing::ValuesIn(forgotten), [](const auto& info) {
    std::string name = info.param.name;
    std::ranges::replace_if(name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); }, '_');
    return name;
});

// The facts at the end of a road: at the counter, at the card's bank, with whom and what it asks, the line up.
Facts moved(Facts facts, const QString& business)
{
    const bool minor = facts.person.birthDate && facts.today < facts.person.birthDate->addYears(16);
    if (!facts.online)
        for (CardFacts& card : facts.cards) card.byWord = false;  // found as he said
    facts.online = true;
    facts.present = {minor ? QStringLiteral("guardian") : QStringLiteral("holder"), everyDocument()};
    facts.request.channel = QStringLiteral("normal");
    facts.request.business = *businessOfName(business);
    facts.request.bank.reset();
    facts.request.inside.reset();
    if (business == QLatin1String("apply")) return facts;
    facts.request.card = facts.cards[0].ref;
    facts.desk.city = facts.cards[0].city;
    facts.desk.bank = facts.cards[0].bank.value_or(facts.desk.bank);
    if (business == QLatin1String("change_bank"))
        facts.desk.bank = facts.desk.bank == QLatin1String("ABC") ? QStringLiteral("PSBC") : QStringLiteral("ABC");
    return facts;
}

bool isOpen(const Facts& facts, const QString& business)
{
    for (const char* reason : {"lost", "by_wish"}) {
        Facts there = moved(facts, business);
        there.request.reason = QString::fromLatin1(reason);
        if (!stopped(ask(there))) return true;
    }
    return false;
}

void carryOut(const QString& step, Facts& facts)
{
    if (step == QLatin1String("agency")) facts.person.agencyCorrected = true;
    if (step == QLatin1String("collect")) {
        facts.cards[0].production = QStringLiteral("collected");
        facts.cards[0].lostByHolder = false;  // §21: a card just collected is found
    }
    if (step == QLatin1String("wait_until_made")) facts.cards[0].production = QStringLiteral("at_outlet");
    if (step == QLatin1String("loss_formal")) facts.cards[0].status = QStringLiteral("formal_loss");
}

// §21 Roads: only such as are open when followed. Tried on persons with one card, where every road is about it.
TEST_F(EveryRuling, NamesOnlyRoadsThatAreOpen)
{
    int followed = 0;
    forEach(false, [&](const Facts& facts, const Ruling& ruling) {
        // An application is about no card; what heirs cancel instead is theirs to say.
        const bool aboutTheCard =
            facts.request.card || (facts.request.business == Business::Apply && facts.person.deceased != true);
        if (facts.cards.size() != 1 || !aboutTheCard || !stopped(ruling)) return;
        Facts there = facts;
        for (const QString& step : ruling.then) {
            const auto business = businessOfName(step);
            const bool decided = business && step != QLatin1String("progress") && step != QLatin1String("apply_cancel");
            if (decided) {
                EXPECT_TRUE(isOpen(there, step)) << step.toStdString() << " after " << ruling.reason->toStdString();
                ++followed;
            }
            carryOut(step, there);
        }
    });
    EXPECT_GT(followed, 1000);
}

}  // namespace
}  // namespace kapok::domain
