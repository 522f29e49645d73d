// The citizen signs on his own screen (pictures 11 and 15b): what the teller sees of it, when Enter goes on, and that
// nothing of the last one stays there (ui.md "customer-facing second window").
#include "tests/unit/ui/fake_counter.h"
#include "ui/shell/citizen_presenter.h"
#include "ui/step/signing.h"
#include "ui/step/step_presenter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using testing::HasSubstr;

const domain::CaseId his{QStringLiteral("his")};

desk::CaseView reviewed()
{
    desk::CaseView one{.id = his, .number = QStringLiteral("0708-0101-0023-7"), .business = domain::Business::Apply};
    one.person = somebody().visit.person;
    one.standing.id = his;
    one.changeable = true;
    workflows::Step& step = one.standing.step;
    step.kind = workflows::StepKind::Ask;
    step.fills = QStringLiteral("review");
    step.question = {words("question.review"), QStringLiteral("review"), {}, {}};
    step.body = {{"rows",
                  {{{"label", "paper.row.business"}, {"value", {{"words", "business.apply"}}}},
                   {{"label", "paper.row.name"}, {"value", personal(QStringLiteral("梁测试"))}},
                   {{"label", "paper.row.number"}, {"value", personal(QStringLiteral("440524188001010014"))}},
                   {{"label", "paper.row.basis"}, {"value", "P1.1"}}}}};
    return one;
}

intent::Sign writes(const char* strokes, bool writing = false)
{
    return {Redacted(domain::Signature::ofText(QString::fromLatin1(strokes)).value()), writing};
}
constexpr const char* hisName = "100,40 180,200;220,60 400,210";

struct AtTheReview : Desk {
    AtTheReview()
    {
        counter.cases = {{his, reviewed()}};
        counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101")};
        counter.here = somebody();
        counter.stands.id = his;
        work.hand.screen = true;
        work.refresh = [this] { layForHisHand(work); };
        work.way.begin({pages::home});
        work.way.open({pages::step, his});
        work.refresh();
    }
    StepPresenter step{work};

    void enter() { step.obey(intent::Answer{QStringLiteral("review"), true}); }
    CitizenView screen() const { return citizenView(work); }
    const desk::Signing* sent() const
    {
        const auto* answer = counter.did ? std::get_if<desk::act::Answer>(&*counter.did) : nullptr;
        return answer ? &answer->signing : nullptr;
    }
};

// All that stands on it, in one text.
QString textOf(const CitizenView& view)
{
    QStringList all{view.outlet, view.heading, view.nameLabel, view.name, view.said, view.aside, view.takeCard};
    for (const CitizenRow& row : view.rows) all << row.label << row.value << row.before;
    return all.join(u'\n');
}

bool namesHim(const CitizenView& view)
{
    const QString text = textOf(view).remove(u' ');
    return text.contains(QStringLiteral("梁")) || text.contains(QStringLiteral("4405")) || view.sheet != 0;
}

TEST(CitizensScreen, ShowsWhatHeChecksWithItsNumberMasked)
{
    AtTheReview desk;
    const CitizenView view = desk.screen();
    EXPECT_EQ(view.name, QStringLiteral("梁测试"));
    const QString text = textOf(view);
    EXPECT_FALSE(text.contains(QStringLiteral("440524188001010014"))) << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("1880")));
    EXPECT_FALSE(text.contains(QStringLiteral("P1.1")));              // nothing of the desk
    EXPECT_FALSE(text.contains(QStringLiteral("0708-0101-0023-7")));  // nor of its numbers, before it is done
    EXPECT_GT(view.sheet, 0);
    EXPECT_FALSE(view.said.isEmpty());
    EXPECT_THAT(text.toStdString(), HasSubstr(desk.work.phrases.say("view.citizen.wrong").toStdString()));
}

TEST(CitizensScreen, KeepsEnterUntilHeHasSigned)
{
    AtTheReview desk;
    ASSERT_TRUE(desk.step.view().signing);
    EXPECT_EQ(desk.step.view().signing->said, desk.work.phrases.say("view.signing.reads"));
    EXPECT_FALSE(desk.step.view().signing->lacks.isEmpty());
    desk.enter();
    EXPECT_TRUE(desk.counter.asked.isEmpty());
    desk.step.obey(writes(hisName, true));
    EXPECT_EQ(desk.step.view().signing->said, desk.work.phrases.say("view.signing.writes"));
    desk.enter();
    EXPECT_TRUE(desk.counter.asked.isEmpty());
    desk.step.obey(writes(hisName));
    EXPECT_EQ(desk.step.view().signing->said, desk.work.phrases.say("view.signing.signed"));
    EXPECT_TRUE(desk.step.view().signing->lacks.isEmpty());
    desk.enter();
    ASSERT_NE(desk.sent(), nullptr);
    ASSERT_TRUE(desk.sent()->hand);
    EXPECT_EQ(desk.sent()->hand->bare(ForCodec{}).text(), QLatin1String(hisName));
}

TEST(CitizensScreen, TakesATouchForNoSignature)
{
    AtTheReview desk;
    desk.step.obey(writes("500,100 501,101"));
    EXPECT_EQ(desk.step.view().signing->said, desk.work.phrases.say("view.signing.reads"));
    desk.enter();
    EXPECT_TRUE(desk.counter.asked.isEmpty());
}

TEST(CitizensScreen, GivesACleanSheet)
{
    AtTheReview desk;
    const int sheet = desk.screen().sheet;
    EXPECT_FALSE(desk.step.view().signing->again);
    desk.step.obey(writes(hisName));
    EXPECT_EQ(desk.screen().sheet, sheet);
    EXPECT_TRUE(desk.step.view().signing->again);
    desk.step.obey(intent::SignAgain{});
    EXPECT_NE(desk.screen().sheet, sheet);
    EXPECT_FALSE(desk.step.view().signing->written);
    desk.enter();
    EXPECT_TRUE(desk.counter.asked.isEmpty());
}

TEST(CitizensScreen, GoesOnWithoutHisHandForAReasonThatIsKept)
{
    for (const char* reason : desk::reasonsUnsigned) {
        AtTheReview desk;
        EXPECT_EQ(desk.step.view().signing->reasons.size(), std::size(desk::reasonsUnsigned));
        desk.step.obey(intent::GoUnsigned{QLatin1String(reason)});
        EXPECT_EQ(desk.screen().sheet, 0);
        EXPECT_TRUE(desk.counter.asked.isEmpty());  // Enter is still the teller's
        desk.enter();
        ASSERT_NE(desk.sent(), nullptr) << reason;
        EXPECT_EQ(desk.sent()->unsignedFor, QLatin1String(reason));
        EXPECT_FALSE(desk.sent()->hand);
    }
}

// contract.md §4: where he has no screen, nothing is asked.
TEST(CitizensScreen, IsAskedNothingWhereThereIsNone)
{
    AtTheReview desk;
    desk.work.hand.screen = false;
    desk.work.refresh();
    EXPECT_FALSE(desk.step.view().signing);
    desk.enter();
    ASSERT_NE(desk.sent(), nullptr);
    EXPECT_TRUE(desk.sent()->isNone());
}

// P3.1: a loss may be reported by phone, and who calls is not here to sign.
TEST(CitizensScreen, IsAskedNothingOfACall)
{
    AtTheReview desk;
    desk.counter.cases.at(his).fields = {
        {QStringLiteral("channel"), workflows::Nature::Answer, true, false, Json("phone")}};
    desk.work.refresh();
    EXPECT_FALSE(desk.step.view().signing);
    EXPECT_FALSE(namesHim(desk.screen()));
}

struct Leaving {
    const char* name;
    void (*leave)(AtTheReview& desk);
};
void PrintTo(const Leaving& leaving, std::ostream* out) { *out << leaving.name; }

class NothingOfTheLast : public testing::TestWithParam<Leaving> {};

// ui.md: otherwise nothing personal is on that screen; what he wrote is gone with what he signs.
TEST_P(NothingOfTheLast, Stays)
{
    for (const bool writing : {false, true}) {
        AtTheReview desk;
        desk.step.obey(writes(hisName, writing));
        ASSERT_TRUE(namesHim(desk.screen()));
        GetParam().leave(desk);
        desk.work.refresh();
        EXPECT_FALSE(namesHim(desk.screen())) << textOf(desk.screen()).toStdString();
        EXPECT_FALSE(desk.work.hand.written);
        desk.step.obey(writes(hisName));  // the pen is lifted only now
        EXPECT_FALSE(desk.work.hand.written);
        EXPECT_FALSE(desk.work.hand.writing);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Left, NothingOfTheLast,
    testing::Values(Leaving{"Esc", [](AtTheReview& desk) { desk.work.way.back(); }},
                    Leaving{"another_page", [](AtTheReview& desk) { desk.work.way.open({pages::worklist}); }},
                    Leaving{"the_lock", [](AtTheReview& desk) { desk.work.locked = true; }},
                    Leaving{"sign_out", [](AtTheReview& desk) { desk.counter.signedIn.reset(); }},
                    Leaving{"the_citizen_goes", [](AtTheReview& desk) { desk.counter.here.reset(); }},
                    Leaving{"somebody_else",
                            [](AtTheReview& desk) {
                                desk.counter.here->visit.person->document = Redacted(*domain::IdentityDocument::parse(
                                    domain::DocumentKind::IdCard, u"440703199001011239"));
                            }},
                    Leaving{"the_answer",
                            [](AtTheReview& desk) {
                                desk.counter.cases.at(his).standing.step.kind = workflows::StepKind::Wait;
                            }}),
    [](const auto& info) { return std::string(info.param.name); });

// Another visit of the same person, or another word on the review, is signed anew.
TEST(CitizensScreen, IsSignedAnewWhereWhatIsSignedIsAnother)
{
    for (const auto& change :
         {+[](AtTheReview& desk) { desk.counter.here->visit.id = QStringLiteral("another"); },
          +[](AtTheReview& desk) { desk.counter.cases.at(his).standing.step.body["rows"][0]["value"] = "else"; }}) {
        AtTheReview desk;
        desk.step.obey(writes(hisName));
        const int sheet = desk.screen().sheet;
        change(desk);
        desk.work.refresh();
        EXPECT_FALSE(desk.work.hand.written);
        EXPECT_GT(desk.screen().sheet, sheet);
    }
}

// 18, C12: the citizen's screen says it too, with nobody's name.
TEST(CitizensScreen, AsksHimToTakeHisCard)
{
    AtTheReview desk;
    desk.work.way.begin({pages::home});
    desk.counter.left = desk::CardLeft{.reader = QStringLiteral("reader"), .of = *somebody().visit.person};
    const CitizenView view = desk.screen();
    EXPECT_FALSE(view.takeCard.isEmpty());
    EXPECT_FALSE(namesHim(view));
    desk.counter.left.reset();
    EXPECT_TRUE(desk.screen().takeCard.isEmpty());
}

// A20, A21: the number by which it is found again, once it is done.
TEST(CitizensScreen, SaysTheNumberToRemember)
{
    AtTheReview desk;
    desk::CaseView& one = desk.counter.cases.at(his);
    one.standing.step = {};
    one.ended = desk::Ending{QStringLiteral("done"), {}};
    one.fields = {
        {QStringLiteral("receipt"), workflows::Nature::Effect, true, false,
         Json{{"title", "paper.receipt"}, {"rows", {{{"label", "paper.row.promised"}, {"value", "2021-08-05"}}}}}}};
    desk.work.refresh();
    const CitizenView view = desk.screen();
    EXPECT_THAT(textOf(view).toStdString(), HasSubstr("0708-0101-0023-7"));
    EXPECT_THAT(textOf(view).toStdString(), HasSubstr("5 August 2021"));
    EXPECT_FALSE(namesHim(view));
}

}  // namespace
}  // namespace kapok::ui
