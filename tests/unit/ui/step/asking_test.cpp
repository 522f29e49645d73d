// What a step asks, as the window shows it: papers, ways to say no, what the citizen is asked to check.
#include "tests/unit/ui/fake_counter.h"
#include "ui/step/asking.h"
#include "ui/step/step_form.h"
#include "workflows/questions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using desk::StateWord;
using testing::ElementsAre;
using workflows::StepKind;

const domain::CaseId one{QStringLiteral("one")};

struct Asked : Desk {
    Asked() { view.id = view.standing.id = one; }
    QuestionView question() const { return *questionOf(StepContext{work, view}); }
    StepPageView page() const { return stepPage(StepContext{work, view}); }

    desk::CaseView view;
};

struct AskedForPapers : Asked {
    explicit AskedForPapers(const Json& seen)
    {
        workflows::Step& step = view.standing.step;
        step = {.kind = StepKind::Ask, .fills = QStringLiteral("papers"), .ofVisit = true};
        step.question = {.text = words("question.papers"), .input = QStringLiteral("list")};
        for (const char* paper : {"id_card", "photo", "household_book", "receipt"})
            step.question.options.push_back({QString::fromLatin1(paper),
                                             Words{QStringLiteral("option.document.") + QLatin1String(paper), {}},
                                             Json::array()});
        step.body = {{"needs", {"id_card", "photo"}}, {"seen", seen}, {"missing", {"photo"}}};
        view.standing.step.fills = QStringLiteral("papers");
    }
};

QStringList valuesOf(const std::vector<OptionView>& options, bool folded)
{
    QStringList values;
    for (const OptionView& option : options)
        if (option.folded == folded) values.append(option.value);
    return values;
}

// 14: only what this request needs; all others are folded behind one more key.
TEST(Papers, AreThoseThatTheRequestNeedsAndTheOthersAreFolded)
{
    const AskedForPapers asked(Json::array());
    const QuestionView question = asked.question();
    EXPECT_THAT(valuesOf(question.options, false), ElementsAre(QStringLiteral("id_card"), QStringLiteral("photo")));
    EXPECT_THAT(valuesOf(question.options, true),
                ElementsAre(QStringLiteral("household_book"), QStringLiteral("receipt")));
    EXPECT_EQ(question.options.front().note, asked.work.phrases.say("view.not_seen_yet"));
    EXPECT_FALSE(question.tried);  // nobody has pressed Enter yet
    EXPECT_TRUE(question.missing.contains(asked.work.phrases.word("option.document", QStringLiteral("photo"))));
}

// 14: what was seen is ticked, the missing one is named, and how to go on with either.
TEST(Papers, NameTheMissingOneOnceSomeWereSeen)
{
    const AskedForPapers asked({"id_card"});
    const QuestionView question = asked.question();
    EXPECT_TRUE(question.options[0].suggested);
    EXPECT_EQ(question.options[0].note, asked.work.phrases.say("view.seen_before"));
    EXPECT_FALSE(question.options[1].suggested);
    EXPECT_TRUE(question.tried);
    EXPECT_FALSE(question.options[0].needed);
    EXPECT_TRUE(question.options[1].needed);
    EXPECT_TRUE(question.missing.contains(asked.work.phrases.word("option.document", QStringLiteral("photo"))));
    EXPECT_TRUE(question.missing.contains(QStringLiteral("F8")));
}

// A paper that this request does not need and that was shown all the same is not hidden.
TEST(Papers, ShowWhatWasSeenThoughItIsNotNeeded)
{
    const AskedForPapers asked({"receipt"});
    const QuestionView question = asked.question();
    EXPECT_THAT(valuesOf(question.options, false),
                ElementsAre(QStringLiteral("id_card"), QStringLiteral("photo"), QStringLiteral("receipt")));
}

TEST(Papers, AreGoneOnWithByAButtonThatSaysThatAllAreThere)
{
    const AskedForPapers asked(Json::array());
    EXPECT_EQ(asked.page().goOn, asked.work.phrases.say("view.papers_all_there"));
}

// ui.md: F8 is the no of every page and names the ways; of papers that one is missing comes first.
TEST(Noes, AreNamedByWhatIsAsked)
{
    const auto names = [](const std::vector<NoView>& noes) {
        QStringList all;
        for (const NoView& no : noes) all.append(no.name);
        return all;
    };
    AskedForPapers asked(Json::array());
    const auto noes = [&] { return names(noesOf({asked.work, asked.view})); };
    asked.view.changeable = true;
    EXPECT_THAT(noes(), ElementsAre(QStringLiteral("papers"), QStringLiteral("leaves")));
    // What was told to somebody is not broken off any more: he goes, where he is here at all.
    asked.view.changeable = false;
    asked.view.standing.step.kind = StepKind::WriteChip;
    asked.view.standing.step.ofVisit = false;
    EXPECT_THAT(noes(), ElementsAre(QStringLiteral("pad")));
    asked.counter.here = somebody();
    asked.view.person = asked.counter.here->visit.person;
    EXPECT_THAT(noes(), ElementsAre(QStringLiteral("pad"), QStringLiteral("goes")));
    // A12: another way on than the one that is reviewed comes last, for few take it.
    asked.view.changeable = true;
    asked.view.standing.step.kind = StepKind::Ask;
    asked.view.standing.step.question = {.input = QStringLiteral("review"),
                                         .insteadFills = QStringLiteral("another_bank")};
    EXPECT_THAT(noes(), ElementsAre(QStringLiteral("leaves"), QStringLiteral("another_bank")));
    asked.view.changeable = false;
    asked.view.standing.step.question = {};
    asked.view.standing.step.kind = StepKind::Order;
    for (const StateWord out : {StateWord::Recorded, StateWord::InDoubt, StateWord::Accepted}) {
        asked.view.standing.state = out;
        EXPECT_THAT(noes(), ElementsAre(QStringLiteral("goes")));
    }
    asked.view.ended = desk::Ending{QStringLiteral("done"), {}};
    EXPECT_TRUE(noes().empty());
}

// 05: each consequence of a merge is read and ticked; Enter agrees to none of them, and clears none.
TEST(Consent, NeedsEveryLineTicked)
{
    Asked asked;
    asked.view.standing.step = {.kind = StepKind::AskCitizen, .fills = QStringLiteral("consent")};
    asked.view.standing.step.question = {words("question.consent"), QStringLiteral("list"), {}, {}};
    for (const char* effect : {"social", "account"})
        asked.view.standing.step.question.options.push_back(
            {QString::fromLatin1(effect), words("option.consent.social"), Json::array()});
    const QuestionView question = asked.question();
    EXPECT_TRUE(question.whole);
    EXPECT_FALSE(question.missing.isEmpty());
    for (const OptionView& option : question.options) EXPECT_TRUE(option.needed);
}

// 15, 05: the number of a card stands beside the card, not in a row of its own.
TEST(Review, SetsTheNumberOfACardBesideIt)
{
    Asked asked;
    const auto row = [](const char* label, Json value) { return Json{{"label", label}, {"value", value}}; };
    asked.view.standing.step = {.kind = StepKind::Ask,
                                .fills = QStringLiteral("review"),
                                .question = {words("question.review"), QStringLiteral("review"), {}, {}},
                                .body = {{"title", "review.title"},
                                         {"rows",
                                          {row("paper.row.card_kept", "Jiangmen"), row("paper.row.card", "E35 **** 62"),
                                           row("paper.row.card_merged", "Foshan"), row("paper.row.card", "B71 **** 18"),
                                           row("paper.row.fee", "0.00"), row("paper.row.card", "alone")}}}};
    const std::vector<ReviewRow> rows = asked.question().review;
    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(rows[0].aside, QStringLiteral("E35 **** 62"));
    EXPECT_EQ(rows[1].aside, QStringLiteral("B71 **** 18"));
    EXPECT_EQ(rows[3].value, QStringLiteral("alone"));
}

// 15: the promised day stands among the rows, and no row is taken for another one. The paragraphs have names so long
// that they stand in a row of their own.
TEST(Review, SaysThePromisedDayAndTheParagraphsInRowsOfTheirOwn)
{
    Asked asked;
    const auto row = [](const char* label, Json value) { return Json{{"label", label}, {"value", value}}; };
    asked.view.standing.step = {.kind = StepKind::Ask,
                                .fills = QStringLiteral("review"),
                                .question = {words("question.review"), QStringLiteral("review"), {}, {}},
                                .body = {{"title", "review.title"},
                                         {"rows",
                                          {row("paper.row.business", "Replacement"), row("paper.row.fee", "20.00"),
                                           row("paper.row.promised", "2021-08-05"),
                                           row("paper.row.basis", "P1.7, P3.4"), row("paper.row.state", "last")}}}};
    const std::vector<ReviewRow> rows = asked.question().review;
    ASSERT_EQ(rows.size(), 5);
    EXPECT_TRUE(rows[0].note.isEmpty());
    EXPECT_EQ(rows[1].value, QStringLiteral("20.00"));
    EXPECT_EQ(rows[2].value, QStringLiteral("Thu 5 August 2021"));
    EXPECT_EQ(rows[3].value, QStringLiteral("P1.7, P3.4"));
    EXPECT_EQ(rows[4].value, QStringLiteral("last"));
}

// ui.md "Irreversible": the review says so, and what changes has its value of before in the same row.
TEST(Review, SaysWhatCannotBeUndoneAndWhatItChanges)
{
    Asked asked;
    const auto said = [](const char* id) { return Json{{"words", id}, {"values", Json::object()}}; };
    Json review{{"title", "review.title"},
                {"rows",
                 {{{"label", "paper.row.status"},
                   {"before", said("view.status.formal_loss")},
                   {"value", said("view.status.normal")}}}},
                {"irreversible", true}};
    workflows::Step& step = asked.view.standing.step;
    step = {.kind = StepKind::Ask,
            .fills = QStringLiteral("review"),
            .question = {words("question.review"), QStringLiteral("review"), {}, {}},
            .body = review};
    StepPageView view = asked.page();
    EXPECT_TRUE(view.irreversible);
    ASSERT_FALSE(view.question->review.empty());
    EXPECT_EQ(view.question->review.front().before, asked.work.phrases.say("view.status.formal_loss"));
    EXPECT_EQ(view.question->review.front().value, asked.work.phrases.say("view.status.normal"));
    step.body.erase("irreversible");
    EXPECT_FALSE(asked.page().irreversible);
}

// An answer that was taken back is offered again, whatever its kind.
TEST(Question, OffersAgainWhatWasTakenBack)
{
    Asked asked;
    workflows::Step& step = asked.view.standing.step;
    step = {.kind = StepKind::Ask, .fills = QStringLiteral("what")};
    const auto suggestion = [&](const char* input, const Json& before) {
        step.question = {words("view.go_on"), QString::fromLatin1(input), {}, {}};
        asked.view.suggested = {{QStringLiteral("what"), before}};
        return asked.question().suggestion;
    };
    EXPECT_EQ(suggestion("text", "13800000000"), QStringLiteral("13800000000"));
    EXPECT_EQ(suggestion("money", 2000), QStringLiteral("2000"));
    EXPECT_EQ(suggestion("flag", true), QStringLiteral("yes"));
    EXPECT_EQ(suggestion("flag", false), QStringLiteral("no"));
}

// P3.1: what is known to be so stands chosen; what was chosen by hand before comes first.
TEST(Question, StandsAnsweredAsItsStepSays)
{
    Asked asked;
    workflows::Step& step = asked.view.standing.step;
    step = {.kind = StepKind::Ask, .fills = QStringLiteral("channel"), .body = {{"suggested", "normal"}}};
    step.question = workflows::questions::options("question.loss_channel", "channel", {"normal", "phone"});
    const auto chosen = [&] {
        QStringList values;
        for (const OptionView& option : asked.question().options)
            if (option.suggested) values.append(option.value);
        return values;
    };
    EXPECT_EQ(chosen(), QStringList{QStringLiteral("normal")});
    asked.view.suggested = {{QStringLiteral("channel"), "phone"}};
    EXPECT_EQ(chosen(), QStringList{QStringLiteral("phone")});
}

TEST(Question, IsOfTheKindThatTheStepNames)
{
    using Kind = QuestionView::Kind;
    Asked asked;
    workflows::Step& step = asked.view.standing.step;
    step = {.kind = StepKind::Ask, .fills = QStringLiteral("what")};
    for (const auto& [input, kind] : {std::pair{"option", Kind::Options},
                                      {"list", Kind::Several},
                                      {"date", Kind::Date},
                                      {"money", Kind::Money},
                                      {"flag", Kind::YesNo},
                                      {"pin", Kind::PinPad},
                                      {"text", Kind::Text}}) {
        step.question = {words("view.go_on"), QString::fromLatin1(input), {}, {}};
        EXPECT_EQ(asked.question().kind, kind) << input;
    }
}

// What needs nobody asks nothing.
TEST(Question, IsAskedOnlyWhereAPersonIsNeeded)
{
    Asked asked;
    for (const StepKind kind :
         {StepKind::Enquire, StepKind::Wait, StepKind::Decide, StepKind::Order, StepKind::ReadChip, StepKind::Inside,
          StepKind::Print, StepKind::Message, StepKind::Refuse, StepKind::Done}) {
        asked.view.standing.step = {.kind = kind};
        EXPECT_FALSE(questionOf(StepContext{asked.work, asked.view})) << int(kind);
    }
}

// The bars of step and answers count the same: what the visit knows stands among the answers.
TEST(StepNumber, CountsWhatTheVisitKnows)
{
    AskedForPapers asked({"id_card"});
    asked.view.present.who = QStringLiteral("holder");
    EXPECT_EQ(asked.page().answers.size(), 1);
    EXPECT_EQ(asked.page().step, 2);
    asked.view.present.papers = {QStringLiteral("id_card")};
    EXPECT_EQ(asked.page().step, 3);
}

// 17: above what is asked inside stands what was answered in the outer case; who is here stands below, once.
TEST(Around, StandsWhatWasAnsweredInTheOuterCase)
{
    Asked asked;
    const domain::CaseId outer{QStringLiteral("outer")};
    desk::CaseView around{.id = outer, .business = domain::Business::Replace};
    around.standing.id = outer;
    around.standing.inner = one;
    around.present.who = QStringLiteral("holder");
    workflows::FieldState reason{QStringLiteral("reason"), workflows::Nature::Answer, true, false, Json("lost")};
    workflows::FieldState fee{QStringLiteral("fee"), workflows::Nature::Effect, true, false, Json{{"fen", 2000}}};
    around.fields = {reason, fee};
    around.filled = {{QStringLiteral("reason"), {}}, {QStringLiteral("fee"), {}}};
    asked.view.outer = outer;
    asked.view.business = domain::Business::LossFormal;
    asked.counter.cases = {{outer, around}, {one, asked.view}};
    const StepPageView page = asked.page();
    ASSERT_EQ(page.around.size(), 1);
    EXPECT_TRUE(page.around.front().label.startsWith(QStringLiteral("1401")));
    EXPECT_TRUE(page.around.front().value.contains(asked.work.phrases.word("option.reason", QStringLiteral("lost"))));
    EXPECT_FALSE(page.around.front().value.contains(QStringLiteral("20.00")));
    asked.view.outer.reset();
    EXPECT_TRUE(asked.page().around.empty());
}

// E2: an approval stands on the page of its case by number and name.
TEST(Answers, NameTheOneWhoApproved)
{
    Asked asked;
    asked.counter.members = {{.number = QStringLiteral("9001"), .name = QStringLiteral("王主管")}};
    Json verdict{{"ruling", domain::toJson(domain::Ruling{})}, {"approved_by", "9001"}, {"refused", ""}};
    asked.view.fields = {{QStringLiteral("verdict"), workflows::Nature::Verdict, true, false, verdict}};
    asked.view.filled = {{QStringLiteral("verdict"), {}}};
    EXPECT_TRUE(asked.page().answers.front().source.contains(QStringLiteral("9001 王主管")));
    asked.view.fields.front().value["declined"] = personal(QStringLiteral("no likeness"));  // as the desk keeps it
    EXPECT_TRUE(asked.page().answers.front().source.contains(QStringLiteral("no likeness")));
}

// His reason is kept sealed, of a ruling and of a waiver alike; the page reads it as it was given, also once it has ended.
TEST(Answers, ReadTheReasonOfWhoDeclinedAsTheDeskKeepsIt)
{
    for (const char* field : {"verdict", "waived"}) {
        Asked asked;
        asked.counter.members = {{.number = QStringLiteral("9001"), .name = QStringLiteral("王主管")}};
        workflows::Verdict no;
        no.ruling = domain::Ruling{};
        no.approvedBy = QStringLiteral("9001");
        no.refused = QStringLiteral("not_approved");
        no.declined = QStringLiteral("照片不是本人");
        ASSERT_TRUE(isPersonal(no.toJson()["declined"])) << "else this proves nothing";
        asked.view.fields = {{QLatin1String(field), workflows::Nature::Verdict, true, false, no.toJson()}};
        asked.view.filled = {{QLatin1String(field), {}}};
        EXPECT_TRUE(asked.page().answers.front().source.contains(QStringLiteral("照片不是本人"))) << field;
        asked.view.ended = desk::Ending{QStringLiteral("refused"), {no.refused, QStringLiteral("second_person")}};
        EXPECT_TRUE(asked.page().answers.front().source.contains(QStringLiteral("照片不是本人"))) << field;
    }
}

// §21: that he has not brought it is an answer like any other: it stands there, and is taken back.
TEST(Answers, NameThePaperThatWasNotBrought)
{
    Asked asked;
    asked.view.changeable = true;
    asked.view.present.who = QStringLiteral("holder");
    asked.view.present.lacks = {QStringLiteral("receipt")};
    const EarlierAnswer last = asked.page().answers.back();
    EXPECT_EQ(last.label, asked.work.phrases.word("option.document", QStringLiteral("receipt")));
    EXPECT_EQ(last.value, asked.work.phrases.say("view.not_brought"));
    EXPECT_EQ(last.field, QStringLiteral("receipt"));
    EXPECT_EQ(last.said, QStringLiteral("no"));
    EXPECT_TRUE(last.changeable);
}

// design.md "Inner cases": a merge inside is agreed to, and done only when the province accepts the order.
TEST(Answers, CallAMergeInsideAgreedToUntilTheProvinceHasAccepted)
{
    Asked asked;
    workflows::FieldState merge{QStringLiteral("merge"), workflows::Nature::Inner, true, false,
                                Json{{"state", "done"}}};
    workflows::FieldState order{QStringLiteral("order"), workflows::Nature::Order, true, false, Json{{"accepted", 1}}};
    order.party = workflows::Party::Province;
    asked.view.fields = {merge};
    asked.view.filled = {{QStringLiteral("merge"), {}}};
    EXPECT_EQ(asked.page().answers.front().value, asked.work.phrases.say("view.inner_agreed"));
    asked.view.fields = {merge, order};
    EXPECT_EQ(asked.page().answers.front().value, asked.work.phrases.say("view.inner.done"));
}

// The side names the papers that are asked for, and whether each was shown.
TEST(Side, IsNotEmptyWhilePapersAreAsked)
{
    const AskedForPapers asked({"id_card"});
    const SideView side = asked.page().side;
    EXPECT_FALSE(side.heading.isEmpty());
    ASSERT_EQ(side.papers.size(), 2);
    EXPECT_EQ(side.papers[0].note, asked.work.phrases.say("view.was_shown"));
    EXPECT_EQ(side.papers[1].note, asked.work.phrases.say("view.to_be_shown"));
}

}  // namespace
}  // namespace kapok::ui
