// The frame: who works here, how the line is, what waits, and what its own keys do.
#include "tests/unit/ui/fake_counter.h"
#include "ui/shell/frame_presenter.h"
#include "workflows/list.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using desk::StateWord;

struct Framed : Desk {
    CodeEntry codeOf(const char* code)
    {
        const auto codes = frame.view().codes;
        const auto found = std::ranges::find(codes, QString::fromLatin1(code), &CodeEntry::code);
        return found == codes.end() ? CodeEntry{} : *found;
    }
    void open(StateWord state)
    {
        counter.work.push_back({.id = {QString::number(counter.work.size())},
                                .number = {},
                                .business = domain::Business::Apply,
                                .state = state});
        counter.cases[counter.work.back().id] = {.id = counter.work.back().id};
    }
    FramePresenter frame{work};
};

TEST(FrameBar, NamesOutletAndTeller)
{
    Framed desk;
    EXPECT_EQ(desk.frame.view().outlet, desk.work.phrases.outlet({QStringLiteral("0708")}));
    desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101"), .name = QStringLiteral("李柜员")};
    EXPECT_EQ(desk.frame.view().teller, QStringLiteral("0101 李柜员"));
}

TEST(FrameBar, SaysThatItIsTraining)
{
    Framed desk;
    EXPECT_FALSE(desk.frame.view().training);
    desk.work.note.training = true;
    EXPECT_TRUE(desk.frame.view().training);
}

TEST(FrameBar, TellsALineThatWasNeverAskedFromOneThatAnsweredOnce)
{
    Framed desk;
    desk.counter.way = {false, std::nullopt};
    EXPECT_FALSE(desk.frame.view().line.usable);
    EXPECT_FALSE(desk.frame.view().line.ageSeconds.has_value());
    desk.counter.way = {true, Instant{desk.counter.now().utcMs - 18'000}};
    EXPECT_EQ(desk.frame.view().line.ageSeconds, 18);
}

TEST(FrameBar, CountsReadersAndShowsTheTimeOfTheOutlet)
{
    Framed desk;
    desk.work.readers.resize(2);
    EXPECT_EQ(desk.frame.view().readers, 2);
    EXPECT_EQ(desk.frame.view().now, QTime(8, 30));
}

// ui.md: amber is spent on what was sent and not answered; what is only recorded here has none.
TEST(Rail, CountsTheOutboxAndSaysWhetherAnythingIsInDoubt)
{
    Framed desk;
    desk.open(StateWord::Draft);
    desk.open(StateWord::Recorded);
    EXPECT_EQ(desk.frame.view().worklist, 2);
    EXPECT_EQ(desk.frame.view().outbox, 1);
    EXPECT_FALSE(desk.frame.view().outboxInDoubt);
    desk.open(StateWord::InDoubt);
    EXPECT_EQ(desk.frame.view().outbox, 2);
    EXPECT_TRUE(desk.frame.view().outboxInDoubt);
}

// contract.md §1: every code, with name and pinyin initials; 8001, 9001 and 9009 stand with the outlet.
TEST(Rail, KnowsEveryCodeOfTheContract)
{
    Framed desk;
    for (const domain::BusinessName& entry : domain::businesses()) {
        const CodeEntry code = desk.codeOf(entry.code);
        EXPECT_FALSE(code.name.isEmpty()) << entry.code;
        EXPECT_FALSE(code.chinese.isEmpty()) << entry.code;
        const bool isOfAPerson =
            QString::fromLatin1(entry.code) < QStringLiteral("8000") || entry.code == std::string("9002");
        EXPECT_EQ(code.ofOutlet, !isOfAPerson) << entry.code;
    }
    EXPECT_EQ(desk.codeOf("1101").chinese, QStringLiteral("申领"));
}

// What is typed is what the label says: the pinyin initial of each of its characters.
TEST(Rail, InitialsFitTheLabel)
{
    static const std::map<QChar, QChar> pinyin = [] {
        const QString characters =
            QStringLiteral("申领卡撤销启用临时挂失正式解除补换行结清归集在途跟进到期发即制修改社"
                           "保密码重置一窗变更签电子开通支付注进度查询等候单不能库存授权日终银关闭小额免联原广医冲");
        const QString initials =
            QStringLiteral("slkcxqylsgszsjcbhhjqgjztgjdqfjzxgsbmmczycbgqdzktzfzjdcxdhdbnkcsqrzygbxemlygyc");
        std::map<QChar, QChar> table;
        for (qsizetype at = 0; at < characters.size() && at < initials.size(); ++at)
            table.emplace(characters[at], initials[at]);
        return table;
    }();
    Framed desk;
    desk.frame.obey(intent::LanguageChanged{Language::Chinese});
    for (const CodeEntry& code : desk.frame.view().codes) {
        QString wanted;
        for (const QChar one : code.name) {
            ASSERT_TRUE(pinyin.contains(one)) << qPrintable(code.name) << ' ' << qPrintable(QString(one));
            wanted += pinyin.at(one);
        }
        EXPECT_EQ(code.initials, wanted) << qPrintable(code.name);
    }
}

// Of what can be asked for a person nothing is missing: each code opens its business.
TEST(Rail, OpensEveryBusinessOfAPerson)
{
    Framed desk;
    for (const domain::BusinessName& entry : domain::businesses()) {
        const CodeEntry code = desk.codeOf(entry.code);
        EXPECT_TRUE(code.built) << entry.code;
        if (code.ofOutlet) continue;
        desk.wishes.clear();
        desk.frame.obey(intent::OpenCode{QString::fromLatin1(entry.code)});
        EXPECT_EQ(desk.wishes.size(), 1u) << entry.code;
        EXPECT_TRUE(desk.frame.view().said.isEmpty()) << entry.code;
    }
}

// L01: what a role may not do looks so in the rail, opens nothing, and the code line says who may.
TEST(Rail, OffersEachRoleWhatIsItsOwn)
{
    struct Row {
        desk::Role role;
        const char *business, *list;  ///< what is said of 1101 and of 9001; empty: it is opened
    };
    for (const auto& [role, business, list] :
         {Row{desk::Role::Teller, "", ""}, Row{desk::Role::InstantIssueOperator, "", ""},
          Row{desk::Role::Supervisor, "", ""}, Row{desk::Role::Auditor, "error.may_not_serve", ""},
          Row{desk::Role::Administrator, "error.may_not_look", "error.may_not_look"}}) {
        Framed desk;
        desk.work.way.begin({pages::home});
        desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("1"), .role = role};
        for (const auto& [code, why] : {std::pair{"1101", business}, {"9001", list}}) {
            desk.work.way.begin({pages::home});
            desk.wishes.clear();
            desk.work.said.reset();
            EXPECT_EQ(desk.codeOf(code).barred, *why != 0) << code;
            desk.frame.obey(intent::OpenCode{QString::fromLatin1(code)});
            EXPECT_EQ(desk.frame.view().said, *why ? desk.work.phrases.say(why) : QString()) << code;
            const bool opened = !desk.wishes.empty() || desk.work.way.page() == pages::approval;
            EXPECT_EQ(opened, !*why) << code;
        }
    }
}

// What the frame says is said in the language of now.
TEST(FrameKeys, LeaveNoSentenceInTheOldLanguage)
{
    Framed desk;
    desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101"), .name = QStringLiteral("李柜员")};
    desk.work.way.begin({pages::home});
    desk.frame.obey(intent::Scan{QStringLiteral("6901234567892")});
    const QString english = desk.frame.view().said;
    desk.frame.obey(intent::LanguageChanged{Language::Chinese});
    EXPECT_NE(desk.frame.view().said, english);
    EXPECT_TRUE(desk.frame.view().said.contains(QStringLiteral("6901234567892")));
}

TEST(Rail, SpeaksTheLanguageOfTheWindowAndFindsByChineseAllTheSame)
{
    Framed desk;
    const QString english = desk.codeOf("1101").name;
    desk.frame.obey(intent::LanguageChanged{Language::Chinese});
    EXPECT_NE(desk.codeOf("1101").name, english);
    EXPECT_EQ(desk.codeOf("1101").chinese, QStringLiteral("申领"));
}

TEST(FrameKeys, EachCodeOfTheOutletOpensItsPageAndIsMarkedThere)
{
    Framed desk;
    for (const auto& [code, page] :
         {std::pair{"8001", pages::stock}, {"9001", pages::approval}, {"9009", pages::dayEnd}}) {
        desk.frame.obey(intent::OpenCode{QString::fromLatin1(code)});
        EXPECT_EQ(desk.work.way.page(), page) << code;
        EXPECT_EQ(desk.frame.view().currentCode, QString::fromLatin1(code));
    }
    EXPECT_TRUE(desk.wishes.empty());
}

TEST(FrameKeys, AListLiesOnWhatWasOpenAndBackLeadsThere)
{
    Framed desk;
    desk.work.way.begin({pages::home});
    desk.frame.obey(intent::ShowPage{pages::worklist});
    EXPECT_EQ(desk.work.way.page(), pages::worklist);
    desk.work.problem = words("error.case_unknown");
    desk.frame.obey(intent::Back{});
    EXPECT_EQ(desk.work.way.page(), pages::home);
    EXPECT_TRUE(desk.work.problem.empty());
}

// ui.md "Take your card": a card that nobody has worked with asks for nothing.
TEST(TakeCard, IsNotSaidOfACardThatLiesThereUnused)
{
    Framed desk;
    desk::CaseView one{.id = {QStringLiteral("a")}, .business = domain::Business::Activate};
    one.person = somebody().visit.person;
    desk.counter.cases = {{one.id, one}};
    desk.work.way.open({pages::step, one.id});
    desk.work.readers = {{.name = QStringLiteral("Reader 1"), .cardPresent = true}};
    EXPECT_FALSE(desk.frame.view().takeCard);
    EXPECT_FALSE(desk.frame.waitsForTheCardToGo());
}

// It is the card of whoever it was used for, whatever page is open and whoever stands here by now.
TEST(TakeCard, KeepsTheNameOfTheOneWhoseCardItIs)
{
    Framed desk;
    desk.counter.left = desk::CardLeft{QStringLiteral("Reader 1"), *somebody().visit.person};
    for (const Place& place : {Place{pages::home}, Place{pages::worklist}, Place{pages::person}}) {
        desk.work.way.begin(place);
        ASSERT_TRUE(desk.frame.view().takeCard);
        EXPECT_TRUE(desk.frame.view().takeCard->text.contains(QStringLiteral("梁测试")));
    }
    desk.counter.left.reset();
    EXPECT_FALSE(desk.frame.view().takeCard);
}

}  // namespace
}  // namespace kapok::ui
