// A step says everything once, by whose word it is, and of what did not happen nothing that sounds like a no.
#include "tests/unit/ui/fake_counter.h"
#include "ui/person/strip.h"
#include "ui/step/given.h"
#include "ui/step/step_form.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using workflows::Nature;
using workflows::StepKind;

struct OnAStep : Desk {
    OnAStep()
    {
        one.id = one.standing.id = {QStringLiteral("one")};
        one.business = domain::Business::LossTemporary;
        one.changeable = true;
    }
    void filled(const char* name, Nature nature, const Json& value, std::optional<workflows::Party> party = {})
    {
        workflows::FieldState field{QLatin1String(name), nature, true, false, value};
        field.party = party;
        one.fields.push_back(field);
        one.filled.push_back({QLatin1String(name), QDate(2021, 7, 8)});
    }
    StepPageView page() const { return stepPage(StepContext{work, one}); }

    desk::CaseView one;
};

// 15: how a loss is reported stands on the sheet and is an answer: one row, with the key that goes back to it.
TEST(Review, SaysOnceWhatTheSheetSaysAsWell)
{
    OnAStep desk;
    desk.work.phrases.speak(Language::Chinese);
    desk.filled("channel", Nature::Answer, "phone");
    desk.one.standing.step = {.kind = StepKind::Ask,
                              .fills = QStringLiteral("review"),
                              .question = {words("question.review"), QStringLiteral("review"), {}, {}},
                              .body = {{"title", "review.title"},
                                       {"rows", Json::array({{{"label", "paper.row.channel"},
                                                              {"value", {{"words", "option.channel.phone"}}}}})}}};
    const StepPageView view = desk.page();
    ASSERT_TRUE(view.question);
    ASSERT_EQ(view.question->review.size(), 1);
    EXPECT_EQ(view.question->review.front().field, QStringLiteral("channel"));
    EXPECT_EQ(view.question->review.front().changedByAlt, 1);
}

// That nobody answered is not the province's answer.
TEST(Answers, AreNobodysWordWhereNobodyWasReached)
{
    OnAStep desk;
    desk.filled("cards", Nature::Enquiry, {{"not_reached", true}}, workflows::Party::Province);
    const auto answers = answersGiven({desk.work, desk.one});
    ASSERT_EQ(answers.size(), 1);
    EXPECT_EQ(answers.front().value, desk.work.phrases.say("view.not_reached"));
    EXPECT_EQ(answers.front().source, desk.work.phrases.say("view.source_desk"));
}

// F8: he has left. Nobody has refused him, no rule speaks, and nothing is read to somebody who has gone.
TEST(Ending, IsNoRefusalWhereTheCitizenHasLeft)
{
    OnAStep desk;
    desk.filled("verdict", Nature::Verdict, {{"ruling", nullptr}, {"approved_by", ""}, {"refused", "withdrawn"}});
    desk.one.ended =
        desk::Ending{QStringLiteral("refused"), {QStringLiteral("withdrawn"), QStringLiteral("citizen"), {}}};
    const StepPageView view = desk.page();
    EXPECT_EQ(view.outcome, desk.work.phrases.say("view.ended_left"));
    ASSERT_TRUE(view.notice);
    EXPECT_EQ(view.notice->next, desk.work.phrases.say("view.ended_left_next"));
    EXPECT_EQ(answersGiven({desk.work, desk.one}).front().source, desk.work.phrases.say("view.source_desk"));
}

// ui.md: Chinese words in the Chinese window; what a device said stays as it said it.
TEST(Notices, SayInTheLanguageOfTheWindowWhatTheLineSays)
{
    OnAStep desk;
    desk.work.phrases.speak(Language::Chinese);
    const auto detail = [&](const char* said) {
        const Notice notice{{Error::Kind::InDoubt, words("error.card_none"), QLatin1String(said)},
                            words("notice.saved_in_outbox"),
                            words("notice.next_is_asked")};
        return noticeOf(desk.work.phrases, notice, desk::StateWord::Draft, false).detail;
    };
    EXPECT_EQ(detail("no answer in time"), desk.work.phrases.say("view.detail.no_answer_in_time"));
    EXPECT_EQ(detail("6A82 EF05"), QStringLiteral("6A82 EF05"));
}

// What the province has accepted is no draft: where a later step fails it is not said to be kept as one.
TEST(Notices, CallNothingADraftThatWasAccepted)
{
    OnAStep desk;
    const Notice notice{{Error::Kind::Unavailable, words("error.card_none"), {}},
                        words("notice.saved_as_draft"),
                        words("notice.next_printer")};
    const auto saved = [&](desk::StateWord state) { return noticeOf(desk.work.phrases, notice, state, false).saved; };
    EXPECT_EQ(saved(desk::StateWord::Draft), desk.work.phrases.say("notice.saved_as_draft"));
    EXPECT_EQ(saved(desk::StateWord::Accepted), desk.work.phrases.say("notice.saved_beside_accepted"));
}

// 06: who agrees to a merge is told which cards come to their end by it.
TEST(SecondPerson, IsToldEachCardThatAMergeEnds)
{
    OnAStep desk;
    desk.one.business = domain::Business::Merge;
    desk.one.standing.toApprove = domain::Ruling{.outcome = domain::Outcome::Authorise};
    const auto card = [](const char* label, const char* city) {
        return Json{{"label", label},
                    {"value", {{"words", "paper.card"}, {"values", {{"city", city}, {"bank", "bank.boc"}}}}}};
    };
    const auto number = [](const char* shown) { return Json{{"label", "paper.row.card"}, {"value", shown}}; };
    desk.filled("consequences", Nature::Effect,
                {{"title", "paper.consequences"},
                 {"rows", Json::array({card("paper.row.card_kept", "city.4407"), number("E35 **** 62"),
                                       card("paper.row.card_merged", "city.4406"), number("B71 **** 18"),
                                       card("paper.row.card_merged", "city.4420")})}});
    const StepPageView view = desk.page();
    ASSERT_TRUE(view.secondPerson);
    QStringList merged;
    for (const LabelledView& row : view.secondPerson->rows)
        if (row.label == desk.work.phrases.say("paper.row.card_merged")) merged.append(row.value);
    ASSERT_EQ(merged.size(), 2);
    EXPECT_TRUE(merged[0].endsWith(QStringLiteral("B71 **** 18"))) << qPrintable(merged[0]);
    EXPECT_FALSE(merged[1].contains(u'*')) << qPrintable(merged[1]);
}

// "His cards are not known now" is untrue beside a card.
TEST(Strip, SaysOfCardsThatTheyAreThoseLastHeardOf)
{
    Desk desk;
    desk::PersonAtCounter person = somebody();
    person.reached = false;
    person.cards = {{.ref = QStringLiteral("c1"), .city = QStringLiteral("440700"), .bank = domain::Bank::BOC}};
    const PersonStripView strip = personStrip(desk.work.phrases, person, {}, 0);
    ASSERT_EQ(strip.alerts.size(), 1);
    EXPECT_EQ(strip.alerts.front().text, desk.work.phrases.say("view.cards_last_known"));
}

}  // namespace
}  // namespace kapok::ui
