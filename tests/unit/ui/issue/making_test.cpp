// Picture 08: what is shown of a card that is made at the counter (K02, K05, K10, K14, K21, K25).
#include "tests/unit/ui/fake_counter.h"
#include "ui/step/step_presenter.h"
#include "workflows/blank.h"
#include "workflows/questions.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {
namespace {

using workflows::BlankInSlot;
using workflows::FieldState;
using workflows::WrittenChip;

const domain::CaseId one{QStringLiteral("one")};

// Ordered at 08:10, with the first blank written and read back; it is 08:30.
struct AtTheIssue : Desk {
    AtTheIssue()
    {
        desk::CaseView made{.id = one, .business = domain::Business::Apply};
        made.standing.id = one;
        made.standing.step = {.kind = workflows::StepKind::Ask,
                              .fills = QStringLiteral("print_it.1"),
                              .question =
                                  workflows::questions::options("question.print_face", "print_it", {"print", "spoil"})};
        made.standing.waitsFor = desk::WaitsFor::Teller;
        counter.cases = {{one, made}};
        counter.here = somebody();
        counter.stands.id = one;
        work.way.begin({pages::home});
        work.way.open({pages::step, one});
        learn("order", {{"accepted", Json::object()}}, workflows::Nature::Order);
        learn("card_data", {{"reply", ordered.toJson()}}, workflows::Nature::Enquiry);
        learn("blank.1", {{"reply", blank.toJson()}}, workflows::Nature::Enquiry);
        learn("written.1", {{"object", "00000001"}, {"spoiled", ""}});
    }
    // Each of them 65 seconds behind the one before.
    void learn(const char* name, Json value, workflows::Nature nature = workflows::Nature::Effect)
    {
        desk::CaseView& made = counter.cases.at(one);
        const qint64 at = 1625704200000 - 20 * 60 * 1000 + qint64(made.filled.size()) * 65 * 1000;
        made.fields.push_back({QLatin1String(name), nature, true, false, std::move(value)});
        if (nature != workflows::Nature::Effect) made.fields.back().party = domain::Party::Province;
        made.filled.push_back({QLatin1String(name), QDate(2021, 7, 8), Instant{at}});
    }
    MakingView making() const { return step.view().making.value_or(MakingView{}); }

    messages::CardData::Reply ordered = messages::CardData::outcomes().front();
    BlankInSlot::Reply blank = BlankInSlot{}.outcomes().front();
    StepPresenter step{work};
};

TEST(MakingOf, ShowsOrderBesideChipFieldByField)
{
    AtTheIssue desk;
    EXPECT_TRUE(desk.making().compared.empty());
    desk.learn("read_back.1", {{"reply", WrittenChip{desk.ordered, desk.blank}.outcomes()[0].toJson()}});
    EXPECT_EQ(desk.making().compared.size(), 10u);
    EXPECT_TRUE(desk.making().agrees);
    const auto shown = desk.making().compared;
    EXPECT_TRUE(
        std::ranges::any_of(shown, [](const ComparedView& row) { return row.read == QStringLiteral("陈晓文"); }));
    // What is compared by the machine alone is not read out over the counter (D1).
    EXPECT_TRUE(std::ranges::none_of(
        shown, [](const ComparedView& row) { return row.read.contains(QStringLiteral("1990-03-07")); }));
}

TEST(MakingOf, SaysWhereTheyDiffer)
{
    AtTheIssue desk;
    desk.learn("read_back.1", {{"reply", WrittenChip{desk.ordered, desk.blank}.outcomes()[1].toJson()}});
    EXPECT_FALSE(desk.making().agrees);
    EXPECT_EQ(std::ranges::count_if(desk.making().compared, [](const ComparedView& row) { return !row.same; }), 1);
}

// codes.md §5: what is a figure on the chip is read as its word.
TEST(MakingOf, SaysSexAndNationalityInWords)
{
    AtTheIssue desk;
    desk.learn("read_back.1", {{"reply", WrittenChip{desk.ordered, desk.blank}.outcomes()[0].toJson()}});
    const auto shown = desk.making().compared;
    const auto reads = [&](const char* word) {
        return std::ranges::any_of(shown, [&](const ComparedView& row) {
            return row.ordered == QLatin1String(word) && row.read == row.ordered;
        });
    };
    EXPECT_TRUE(reads("female"));
    EXPECT_TRUE(reads("Han"));
    EXPECT_FALSE(reads("2"));
    EXPECT_FALSE(reads("01"));
}

// K02: what is done bears its mark and its time; exactly one step is now. Only what the province took is accepted by it.
TEST(MakingOf, MarksEachStepThatIsDone)
{
    AtTheIssue desk;
    const auto steps = desk.making().steps;
    using Mark = MakingStepView::Mark;
    EXPECT_EQ(std::ranges::count(steps, Mark::Done, &MakingStepView::mark), 4);
    EXPECT_EQ(std::ranges::count(steps, Mark::Now, &MakingStepView::mark), 1);
    EXPECT_EQ(steps[0].note, QStringLiteral("08:10:00"));
    EXPECT_EQ(steps[0].state, State::Accepted);
    EXPECT_EQ(steps[2].state, std::nullopt) << "it was only asked";
    EXPECT_EQ(steps[3].state, State::Recorded);
    EXPECT_TRUE(desk.making().progress.contains(QStringLiteral("5 of 10")));
}

// K21: a clock for the citizen, from his order on, and one for each step.
TEST(MakingOf, HasAClockForTheCitizenAndForEachStep)
{
    AtTheIssue desk;
    EXPECT_TRUE(desk.making().clock.contains(QStringLiteral("20 min 0 s")));
    const auto steps = desk.making().steps;
    EXPECT_TRUE(steps[1].note.contains(QStringLiteral("1 min 5 s"))) << steps[1].note.toStdString();
    EXPECT_TRUE(steps[3].note.contains(QStringLiteral("1 min 5 s"))) << steps[3].note.toStdString();
    EXPECT_TRUE(steps[4].note.contains(QStringLiteral("16 min 45 s"))) << "since the chip was written";
    EXPECT_FALSE(steps[5].note.contains(QStringLiteral("min"))) << "not begun";
}

// K13, K14: what the printer does not say is said to be unknown, and is not left out; what it counts is counted.
TEST(MakingOf, SaysWhatThePrinterDoesNotSay)
{
    AtTheIssue desk;
    desk.blank.supplies = {{"state", "ready"}, {"ribbon", "low"}, {"ribbon_left", 12}, {"film", "low"}};
    desk.counter.cases.at(one).fields[2].value = {{"reply", desk.blank.toJson()}};
    const MakingSideView side = desk.making().side;
    QStringList values;
    for (const MakingFactView& fact : side.supplies) values += fact.value;
    EXPECT_EQ(
        values,
        (QStringList{QStringLiteral("12 cards left"), QStringLiteral("low"), QStringLiteral("the printer does not say"),
                     QStringLiteral("the printer does not say"), QStringLiteral("the printer does not say")}));
    EXPECT_EQ(side.printerState, QStringLiteral("ready"));
    EXPECT_EQ(side.serial, QStringLiteral("00000001"));
}

// W34: "ready" beside a jam would be believed.
TEST(MakingOf, SaysThatThePrinterStandsStill)
{
    AtTheIssue desk;
    desk.blank.supplies = {{"state", "ready"}};
    desk.counter.cases.at(one).fields[2].value = {{"reply", desk.blank.toJson()}};
    auto& notice = desk.counter.cases.at(one).standing.notice;
    notice = Notice{
        {Error::Kind::InDoubt, words("printer.jam"), {}}, words("notice.saved_as_draft"), words("notice.next_jammed")};
    const MakingSideView side = desk.making().side;
    EXPECT_EQ(side.printerState, desk.work.phrases.say("making.printer_stands"));
    EXPECT_EQ(side.supplies.front().value, desk.work.phrases.say("printer.jam"));
    notice->error.happened = words("error.card_none");  // nothing that the printer says
    EXPECT_NE(desk.making().side.printerState, desk.work.phrases.say("making.printer_stands"));
    notice.reset();
    EXPECT_NE(desk.making().side.printerState, desk.work.phrases.say("making.printer_stands"));
}

// W40: after a blank went to the bin the page is the next one's.
TEST(MakingOf, TurnsToTheNextBlank)
{
    AtTheIssue desk;
    EXPECT_TRUE(desk.making().side.spoiled.empty());
    desk.learn(
        "bin.1",
        {{"what", "00000001"}, {"kind", "card.gen3"}, {"from", "printer:P1"}, {"to", "bin"}, {"reason", "print_bad"}});
    ASSERT_EQ(desk.making().side.spoiled.size(), 1u) << "K16: each that failed, with its reason";
    EXPECT_EQ(desk.making().side.spoiled.front().label, QStringLiteral("00000001"));
    EXPECT_EQ(desk.making().side.spoiled.front().value, QStringLiteral("the face is bad"));
    EXPECT_TRUE(desk.making().side.serial.isEmpty());
    EXPECT_EQ(std::ranges::count(desk.making().steps, MakingStepView::Mark::Done, &MakingStepView::mark), 2);
}

// Any other case has no such page.
TEST(MakingOf, IsOnlyOfACaseThatMakesACard)
{
    AtTheIssue desk;
    desk.counter.cases.at(one).fields.clear();
    EXPECT_FALSE(desk.step.view().making);
}

// F8 at the slot: each other way by itself, and it is told to the case as an answer.
TEST(MakingOf, OffersTheOtherWaysAtTheSlot)
{
    AtTheIssue desk;
    workflows::Step& step = desk.counter.cases.at(one).standing.step;
    step = {.kind = workflows::StepKind::ReadChip,
            .fills = QStringLiteral("blank.1"),
            .question = workflows::questions::options("question.lay_blank", "blank_way", {"typed", "stop"})};
    step.question.insteadFills = QStringLiteral("otherwise.1");
    desk.counter.cases.at(one).standing.waitsFor = desk::WaitsFor::Card;
    QStringList names;
    for (const NoView& no : desk.step.view().noes) names.append(no.name);
    EXPECT_TRUE(names.contains(QStringLiteral("otherwise.1=stop")));
    desk.step.obey(intent::Withdraw{QStringLiteral("otherwise.1=stop")});
    ASSERT_TRUE(desk.counter.did);
    const auto* given = std::get_if<desk::act::Answer>(&*desk.counter.did);
    ASSERT_TRUE(given);
    EXPECT_EQ(given->field, QStringLiteral("otherwise.1"));
    EXPECT_EQ(given->value, "stop");
}

}  // namespace
}  // namespace kapok::ui
