// Which papers a request needs (rules.md §1, §8, §13, §14, §21), written here a second time: the form asks
// what stands in `needs`, so it must stand there whatever else the rules say.
#include "support.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

using namespace tests;

struct Asked {
    Business business;
    const char* reason;
    const char* own;  ///< what the business itself asks, beside who one is
};

void PrintTo(const Asked& asked, std::ostream* out)
{
    *out << nameOf(asked.business).toStdString() << ' ' << asked.reason;
}

using enum Business;
const Asked businessesAsked[]{{Apply, "", "photo"},
                              {Collect, "", "receipt"},
                              {Activate, "", ""},
                              {LossTemporary, "", ""},
                              {LossFormal, "", ""},
                              {ReleaseTemporary, "", ""},
                              {ReleaseFormal, "", ""},
                              {Replace, "lost", ""},
                              {Replace, "damaged", ""},
                              {Replace, "information_changed", "police_certificate"},
                              {Replace, "information_wrong", ""},
                              {Replace, "by_wish", "old_card"},
                              {Renew, "", ""},
                              {ChangeBank, "", "old_card"},
                              {ChangeBankSettle, "", "old_card new_card transfer_notice"},
                              {Merge, "", ""},
                              {PinChange, "", ""},
                              {PinReset, "", ""},
                              {EcardIssue, "", ""},
                              {EcardPayment, "", ""},
                              {Cancel, "", "medical_settlement_slip"}};

struct Here {
    const char* name;
    const char* kind;
    int born;
    const char* who;
    const char* identity;  ///< §1: what says who one is
};

void PrintTo(const Here& here, std::ostream* out) { *out << here.name; }

const Here peopleHere[]{{"adult", "resident", 1985, "holder", "id_card"},
                        {"agent", "resident", 1985, "agent", "id_card agent_id power_of_attorney"},
                        {"unit", "resident", 1985, "unit_agent", "agent_id"},
                        {"guardian", "resident", 2013, "guardian", "household_book guardian_id"},
                        {"child", "resident", 2013, "holder", "household_book"},
                        {"hong_kong", "hong_kong", 1985, "holder", "travel_permit"},
                        {"child_of_taiwan", "taiwan", 2013, "guardian", "travel_permit guardian_id"},
                        {"foreigner", "foreigner", 1985, "holder", "residence_permit"}};

Facts asking(const Asked& asked, const Here& here)
{
    Facts facts = factsFor(asked.business);
    facts.person.kind = QString::fromLatin1(here.kind);
    facts.person.birthDate = QDate(here.born, 3, 12);
    facts.present.who = QString::fromLatin1(here.who);
    if (*asked.reason) facts.request.reason = QString::fromLatin1(asked.reason);
    return facts;
}

QStringList listed(const char* words) { return QString::fromLatin1(words).split(u' ', Qt::SkipEmptyParts); }

// The same request where everything is in order, where nothing is shown or known, and where each later
// stage refuses or makes him wait.
std::vector<Facts> stagesOf(const Facts& facts)
{
    CardFacts own = cardHere(), made = cardHere(), merged = cardHere(), elsewhere = cardHere(QStringLiteral("gz"));
    made.production = QStringLiteral("in_production");
    merged.status = QStringLiteral("merged");
    elsewhere.city = QStringLiteral("440100");
    elsewhere.production = QStringLiteral("applied");
    std::vector<Facts> all(9, facts);
    all[0].present.documents.reset();
    all[1].present.documents = QStringList{};
    all[2].online = false;
    all[3].cards = {own};
    all[4].cards = {made};
    all[5].cards = {merged};
    all[6].cards = {own, elsewhere};
    all[7].cards = {own};
    all[7].desk.bank = QStringLiteral("ABC");
    for (std::size_t i = 3; i < 8; ++i) all[i].request.card = all[i].cards.front().ref;
    all[8].person.insured = all[8].person.identityChanged = true;
    return all;
}

// A02: which papers are asked of whom.
class Needs : public testing::TestWithParam<std::tuple<Asked, Here>> {};

TEST_P(Needs, StandThereWhateverTheAnswerIs)
{
    const auto& [asked, here] = GetParam();
    const QStringList expected = listed(here.identity) + listed(asked.own);
    for (const Facts& facts : stagesOf(asking(asked, here))) {
        const Ruling ruling = ask(facts);
        EXPECT_EQ(ruling.needs.join(u' ').toStdString(), expected.join(u' ').toStdString())
            << ruling.reason.value_or(QString()).toStdString();
        if (facts.present.documents == QStringList{}) EXPECT_EQ(ruling.missing, expected);
        if (ruling.reason == QStringLiteral("papers_missing")) EXPECT_FALSE(ruling.missing.isEmpty());
    }
}

std::string nameOfParam(const testing::TestParamInfo<std::tuple<Asked, Here>>& info)
{
    const auto& [asked, here] = info.param;
    return nameOf(asked.business).toStdString() + '_' + asked.reason + '_' + here.name;
}

INSTANTIATE_TEST_SUITE_P(Section1, Needs,
                         testing::Combine(testing::ValuesIn(businessesAsked), testing::ValuesIn(peopleHere)),
                         nameOfParam);

// §21 Papers: heirs show who they are, and nobody asks the dead for theirs.
TEST(NeedsOfHeirs, AreTheirOwnPaper)
{
    for (const Business business : {LossTemporary, LossFormal}) {
        Facts facts = factsFor(business);
        facts.person.deceased = true;
        EXPECT_EQ(ask(facts).needs, QStringList{QStringLiteral("agent_id")});
    }
}

// §21 Channels: by phone none; by web none for a temporary loss and for what is for the counter only.
TEST(NeedsOnTheLine, AreNone)
{
    for (const Asked& asked : businessesAsked) {
        Facts facts = asking(asked, peopleHere[0]);
        facts.request.channel = QStringLiteral("phone");
        EXPECT_TRUE(ask(facts).needs.isEmpty()) << nameOf(asked.business).toStdString();
    }
    Facts facts = factsFor(LossTemporary);
    facts.request.channel = QStringLiteral("web");
    EXPECT_TRUE(ask(facts).needs.isEmpty());
    facts.request.business = PinReset;
    EXPECT_TRUE(ask(facts).needs.isEmpty());
}

// X7: a desk that takes the photo itself asks for none.
TEST(NeedsOfAnApplication, LeaveOutThePhotoThatTheDeskTakes)
{
    Facts facts = factsFor(Apply);
    facts.desk.photoSource = QStringLiteral("camera");
    EXPECT_EQ(ask(facts).needs, QStringList{QStringLiteral("id_card")});
}

// What a form offers to be ticked: every paper of contract.md §2, since this pack asks for them all.
TEST(RulePack, NamesEveryPaperThatItCanAsk) { EXPECT_EQ(pack().documents(), everyDocument()); }

}  // namespace
}  // namespace kapok::domain
