// contract.md §2 "agent_not_allowed", "guardian_required"; rules.md §1, §7, X10, §21 Papers: who may come for what.
#include "open_requests.h"
#include "tests/support/printing/business.h"

namespace kapok::domain {
namespace {

using namespace tests;
using enum Business;

enum class May : std::uint8_t { Come, NotBeAgent, NotBeWithoutGuardian };

struct Comer {
    const char* name;
    const char* who;
    bool minor;
    std::set<Business> may;  ///< empty: every business
    May otherwise;
};

void PrintTo(const Comer& comer, std::ostream* out) { *out << comer.name; }

// A guardian of an adult is an agent; an agent may apply, report a temporary loss and ask for a replacement that needs no
// other step first; the unit's agent may only collect, for minors too. A minor's temporary loss asks for no guardian.
const Comer comers[]{
    {"holder", "holder", false, {}, May::Come},
    {"agent", "agent", false, {Apply, LossTemporary, Replace}, May::NotBeAgent},
    {"guardian_of_an_adult", "guardian", false, {Apply, LossTemporary, Replace}, May::NotBeAgent},
    {"unit_agent", "unit_agent", false, {Collect}, May::NotBeAgent},
    {"guardian", "guardian", true, {}, May::Come},
    {"minor_alone", "holder", true, {LossTemporary}, May::NotBeWithoutGuardian},
    {"agent_of_a_minor", "agent", true, {LossTemporary}, May::NotBeWithoutGuardian},
    {"unit_agent_of_a_minor", "unit_agent", true, {Collect}, May::NotBeWithoutGuardian},
};

using Coming = std::tuple<Comer, Business>;

Facts factsOf(const Coming& coming)
{
    const auto& [comer, business] = coming;
    Facts facts = openRequest(business);
    facts.present.who = QString::fromLatin1(comer.who);
    if (comer.minor) facts.person.birthDate = QDate(2013, 9, 1);
    return facts;
}

std::string expectedOf(const Coming& coming)
{
    const auto& [comer, business] = coming;
    if (comer.may.empty() || comer.may.contains(business)) return openAs(business);
    // Contract: the guardian is not asked for a temporary loss, so the unit's agent is told what he is.
    const bool guardian = comer.otherwise == May::NotBeWithoutGuardian && business != LossTemporary;
    return guardian ? "refuse guardian_required" : "refuse agent_not_allowed";
}

class WhoMayCome : public testing::TestWithParam<Coming> {};

// A03, A04: what is open to an agent and to a guardian.
TEST_P(WhoMayCome, IsAskedOfEveryBusiness)
{
    const Ruling ruling = ask(factsOf(GetParam()));
    EXPECT_EQ(said(ruling), expectedOf(GetParam()));
    if (ruling.reason == QStringLiteral("agent_not_allowed")) EXPECT_EQ(thenOf(ruling), "holder_comes");
    if (ruling.reason == QStringLiteral("guardian_required")) EXPECT_EQ(thenOf(ruling), "guardian_comes");
}

// Order of asking: who is present, then the papers: nobody is sent for a paper that would be brought in vain.
TEST_P(WhoMayCome, IsAskedBeforeThePapers)
{
    Facts facts = factsOf(GetParam());
    facts.present.documents = QStringList{};
    const std::string expected = expectedOf(GetParam());
    const Ruling ruling = ask(facts);
    if (expected.starts_with("refuse")) EXPECT_EQ(said(ruling), expected);
    else EXPECT_EQ(said(ruling), "refuse papers_missing");
}

std::string nameOfComing(const testing::TestParamInfo<Coming>& info)
{
    const auto& [comer, business] = info.param;
    return std::string(comer.name) + '_' + nameOf(business).toStdString();
}

INSTANTIATE_TEST_SUITE_P(Contract, WhoMayCome,
                         testing::Combine(testing::ValuesIn(comers), testing::ValuesIn(everyDecided())), nameOfComing);

// Contract: an agent does nothing that could start only after a first step that is not open to him; §21: and is told so
// with who is present, before any paper.
TEST(Agents, AreShutOutByAFirstStepBeforeAnyPaper)
{
    Facts lost = openRequest(Replace);
    lost.request.reason = QStringLiteral("lost");
    Facts merging = openRequest(Replace);
    merging.cards.push_back(cardOfAnotherCity());
    Facts applying = openRequest(Apply);
    applying.cards = {cardOfAnotherCity()};
    for (Facts* facts : {&lost, &merging, &applying}) {
        facts->present.who = QStringLiteral("agent");
        EXPECT_EQ(said(ask(*facts)), "refuse agent_not_allowed");
        EXPECT_EQ(thenOf(ask(*facts)), "holder_comes");
        facts->present.documents = QStringList{};
        EXPECT_EQ(said(ask(*facts)), "refuse agent_not_allowed");
    }
    lost.cards[0].status = QStringLiteral("formal_loss");
    lost.present.documents = everyDocument();
    EXPECT_EQ(said(ask(lost)), "accept -");
}

// Contract: a refusal or a wait for another reason keeps its own, papers before it.
TEST(Agents, AreToldTheReasonThatIsNotTheirs)
{
    Facts facts = openRequest(Replace);
    facts.request.reason = QStringLiteral("lost");
    facts.present.who = QStringLiteral("agent");
    facts.desk.bank = QStringLiteral("ABC");
    EXPECT_EQ(said(ask(facts)), "refuse not_this_bank");
    facts.present.documents = QStringList{};
    EXPECT_EQ(said(ask(facts)), "refuse papers_missing");
}

// §1 row 11, contract "deceased": every business but the cancellation and the losses, whoever comes; the heirs are not
// asked who they are to him, and show their own paper.
TEST(Heirs, MayCancelAndReportALossAndNothingElse)
{
    const std::set<Business> open{Cancel, LossTemporary, LossFormal};
    for (const Business business : everyDecided())
        for (const char* who : {"holder", "guardian", "agent", "unit_agent"}) {
            Facts facts = openRequest(business);
            facts.person.deceased = true;
            facts.present.who = QString::fromLatin1(who);
            const Ruling ruling = ask(facts);
            const std::string expected = open.contains(business) ? openAs(business) : "refuse deceased";
            EXPECT_EQ(said(ruling), expected) << nameOf(business).toStdString() << ' ' << who;
            if (open.contains(business)) EXPECT_TRUE(ruling.needs.contains(QStringLiteral("agent_id")));
        }
}

}  // namespace
}  // namespace kapok::domain
