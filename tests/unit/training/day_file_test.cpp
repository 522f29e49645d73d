#include "training/play/act.h"

namespace kapok::training::play {
namespace {

using testing::HasSubstr;

template <class What>
What only(const char* line)
{
    const auto day = dayOf(line);
    if (!day) throw std::runtime_error(day.error().detail.toStdString());
    return std::get<What>(day->at(0).what);
}

std::string complaint(const char* file)
{
    const auto day = dayOf(file);
    return day ? "no complaint" : day.error().detail.toStdString();
}

// contract.md §1: the lines of the table, as they stand there.
TEST(DayFile, ReadsEveryLineOfTheContractsTable)
{
    const auto day = dayOf(R"({"keys":"1101<Enter>"}
{"sign_in":"0101"}
{"sign_out":true}
{"person":"440783198705239028"}
{"business":"1401"}
{"answer":{"reason":"lost"}}
{"answer":{}}
{"insert":"FILE","slot":0}
{"insert_id":"440783198705239028"}
{"import":"FILE"}
{"remove":0}
{"fault":"pulled","at":7}
{"line":"up","of":"province"}
{"days":26}
{"expect":{"page":"step","state":"recorded","text":["20.00"],"question":"fee"},"within_ms":5000}
{"picture":"NAME"}
{"die":true}
)");
    ASSERT_TRUE(day) << day.error().detail.toStdString();
    EXPECT_EQ(day->size(), 17u);
    EXPECT_EQ(day->back().line, 17);
}

// contract.md §4, "Blanks and printer": `fault` takes `slot`, and also `torn` `slow` `wrong_status`.
TEST(DayFile, LetsACardOfEitherSlotFailInEveryWay)
{
    for (const char* kind : {"pulled", "mute", "garbage", "executed_unheard", "torn", "slow", "wrong_status"}) {
        const auto fault = only<act::Fault>(
            qPrintable(QStringLiteral("{\"fault\":\"%1\",\"at\":9,\"slot\":1}").arg(QLatin1String(kind))));
        EXPECT_EQ(fault.kind, QLatin1String(kind));
        EXPECT_EQ(fault.at, 9);
        EXPECT_EQ(fault.slot, 1);
    }
    EXPECT_EQ(only<act::Fault>(R"({"fault":"torn","at":1})").slot, 0);
}

// contract.md §4, "Pages": `open` takes a code or the name of a page.
TEST(DayFile, OpensAPageByItsNameAndItsKey)
{
    EXPECT_EQ(only<act::StartBusiness>(R"({"open":"9009"})").code, QStringLiteral("9009"));
    for (const auto& [page, key, held] : {std::tuple{"handbook", Qt::Key_H, Qt::ControlModifier},
                                          {"directory", Qt::Key_T, Qt::ControlModifier},
                                          {"reports", Qt::Key_B, Qt::ControlModifier},
                                          {"outbox", Qt::Key_F7, Qt::NoModifier}}) {
        const auto keys =
            only<act::Keys>(qPrintable(QStringLiteral("{\"open\":\"%1\"}").arg(QLatin1String(page)))).keys;
        ASSERT_EQ(keys.size(), 1u) << page;
        EXPECT_EQ(keys[0].key, key) << page;
        EXPECT_EQ(keys[0].modifiers, Qt::KeyboardModifiers(held)) << page;
    }
    EXPECT_THAT(complaint(R"({"open":"nowhere"})"), HasSubstr("four figures"));
    for (const auto& [page, code] : {std::pair{"stock", "8001"}, {"approval", "9001"}, {"day-end", "9009"}})
        EXPECT_EQ(
            only<act::StartBusiness>(qPrintable(QStringLiteral("{\"open\":\"%1\"}").arg(QLatin1String(page)))).code,
            QLatin1String(code));
    for (const char* page : {"home", "sign-in", "citizen"})
        EXPECT_EQ(only<act::OpenPage>(qPrintable(QStringLiteral("{\"open\":\"%1\"}").arg(QLatin1String(page)))).page,
                  QLatin1String(page));
}

// contract.md §1 and §4: of what is built every page can be expected by its name. The citizen's is his own screen.
TEST(DayFile, KnowsEachPageByItsName)
{
    for (const char* page :
         {"sign-in", "home", "person", "step", "paper", "worklist", "outbox", "approval", "stock", "day-end", "reports",
          "reader", "card", "issue", "handbook", "directory", "messages", "locked", "exercise"})
        EXPECT_EQ(
            only<act::Expect>(qPrintable(QStringLiteral("{\"expect\":{\"page\":\"%1\"}}").arg(QLatin1String(page))))
                .page,
            QLatin1String(page));
    const auto his = only<act::Expect>(R"({"expect":{"page":"citizen","text":["20.00"]}})");
    EXPECT_TRUE(his.ofCitizen);
    EXPECT_EQ(his.page, std::nullopt);
}

TEST(DayFile, WaitsFiveSecondsUnlessTheLineSaysOtherwise)
{
    EXPECT_EQ(dayOf(R"({"days":1})")->at(0).within.count(), 5000);
    EXPECT_EQ(dayOf(R"({"days":1,"within_ms":12000})")->at(0).within.count(), 12000);
}

// contract.md §1: `within_ms` may stand in every line, also beside acts that take one other key (it crashed there).
TEST(DayFile, LetsEveryActWaitAsLongAsTheLineSays)
{
    for (const char* line :
         {R"({"scan":"00000005","suffix":"CR","within_ms":700})", R"({"insert":"FILE","slot":0,"within_ms":700})",
          R"({"line":"down","of":"bank","within_ms":700})"}) {
        const auto day = dayOf(line);
        ASSERT_TRUE(day) << line;
        EXPECT_EQ(day->at(0).within, std::chrono::milliseconds(700)) << line;
    }
}

TEST(DayFile, CountsEmptyLinesSoThatFromNamesTheLineOfTheFile)
{
    EXPECT_EQ(dayOf("\n\n{\"days\":1}\n")->at(0).line, 3);
}

// contract.md §4: `import` paths are relative to the played file.
TEST(DayFile, NamesImportedFilesFromItsOwnFolder)
{
    auto day = dayOf("{\"import\":\"photos/a.jpg\"}\n{\"import\":\"/b.jpg\"}\n");
    ASSERT_TRUE(day);
    nameFrom(QStringLiteral("/days"), *day);
    EXPECT_EQ(std::get<act::Import>(day->at(0).what).file, QStringLiteral("/days/photos/a.jpg"));
    EXPECT_EQ(std::get<act::Import>(day->at(1).what).file, QStringLiteral("/b.jpg"));
}

// N04: what happens to an ID reader is said beside the card that is laid there.
TEST(DayFile, NamesWhatAnIdReaderDoes)
{
    EXPECT_EQ(only<act::InsertId>(R"({"insert_id":"440783198705239028","fault":"slow"})").fault,
              QStringLiteral("slow"));
    EXPECT_THAT(complaint(R"({"insert_id":"440783198705239028","fault":"pulled"})"),
                HasSubstr("fault: expected absent, slow, garbled or expired"));
    EXPECT_THAT(complaint(R"({"insert_id":7})"), HasSubstr("insert_id: expected a text"));
}

TEST(DayFile, TakesTheProvinceWhereNoPartyIsNamed)
{
    EXPECT_EQ(only<act::Line>(R"({"line":"mute"})").of, line::PartyName::Province);
    EXPECT_EQ(only<act::Line>(R"({"line":"deaf","of":"bank"})").of, line::PartyName::Bank);
    EXPECT_EQ(only<act::Line>(R"({"line":"deaf","of":"bank"})").gate, line::Gate::Deaf);
    EXPECT_EQ(only<act::Line>(R"({"line":"down","of":"platform"})").of, line::PartyName::Platform);
    EXPECT_EQ(only<act::Line>(R"({"line":"down","of":"hsm"})").of, line::PartyName::Hsm);
    EXPECT_TRUE(only<act::Line>(R"({"line":"down","of":"messages"})").toMessages);
}

TEST(DayFile, KeepsAnAnswerAsItWasWritten)
{
    EXPECT_EQ(only<act::Answer>(R"({"answer":{"papers":["id_card","photo"]}})").value, (Json{"id_card", "photo"}));
    EXPECT_EQ(only<act::Answer>(R"({"answer":{"fee":2000}})").value, Json(2000));
    EXPECT_EQ(only<act::Answer>(R"({"answer":{"lost":false}})").value, Json(false));
}

TEST(DayFile, NamesTheLineThatIsNoAct)
{
    EXPECT_THAT(complaint("{\"days\":1}\n{\"dance\":true}\n"), HasSubstr("line 2: expected one of the acts"));
    EXPECT_THAT(complaint("{\"days\":1}\nnonsense\n"), HasSubstr("line 2: no JSON"));
    EXPECT_THAT(complaint("[1]"), HasSubstr("line 1: expected an object"));
}

TEST(DayFile, RefusesKeysThatNoActHas)
{
    EXPECT_THAT(complaint(R"({"days":1,"slot":0})"), HasSubstr("slot: no such key beside days"));
    EXPECT_THAT(complaint(R"({"sign_in":"0101","person":"1"})"), HasSubstr("no such key beside"));
    EXPECT_THAT(complaint(R"({"expect":{"pge":"step"}})"), HasSubstr("expect.pge: no such key"));
}

TEST(DayFile, RefusesValuesThatCannotBeMeant)
{
    EXPECT_THAT(complaint(R"({"expect":{"page":"steps"}})"), HasSubstr("no page is named steps"));
    EXPECT_THAT(complaint(R"({"expect":{"state":"done"}})"), HasSubstr("no state is named done"));
    EXPECT_THAT(complaint(R"({"line":"sideways"})"), HasSubstr("expected up, down, deaf or mute"));
    EXPECT_THAT(complaint(R"({"fault":"fire","at":1})"), HasSubstr("expected pulled, mute"));
    EXPECT_THAT(complaint(R"({"fault":"pulled"})"), HasSubstr("at: expected"));
    EXPECT_THAT(complaint(R"({"fault":"torn","at":1,"slot":2})"), HasSubstr("slot: expected"));
    EXPECT_THAT(complaint(R"({"days":0})"), HasSubstr("expected a whole number"));
    EXPECT_THAT(complaint(R"({"insert":"x","slot":2})"), HasSubstr("slot: expected"));
    EXPECT_THAT(complaint(R"({"answer":{"a":"1","b":"2"}})"), HasSubstr("one field"));
    EXPECT_THAT(complaint(R"({"sign_out":false})"), HasSubstr("expected true"));
    EXPECT_THAT(complaint(R"({"picture":"../x"})"), HasSubstr("picture: expected a name"));
    EXPECT_THAT(complaint(R"({"business":"11"})"), HasSubstr("four figures"));
}

// contract.md §1: who approves may name the amount that no rule has decided.
TEST(DayFile, ReadsWhatASecondPersonSays)
{
    const auto granted = only<act::Approve>(R"({"approve":{"by":"9001","granted":true,"fen":2000}})");
    EXPECT_EQ(granted.by, QStringLiteral("9001"));
    EXPECT_TRUE(granted.granted);
    EXPECT_EQ(granted.fen, 2000);
    EXPECT_EQ(only<act::Approve>(R"({"approve":{"by":"9001","granted":true,"fen":0}})").fen, 0);
    EXPECT_EQ(only<act::Approve>(R"({"approve":{"by":"9001","granted":true}})").fen, std::nullopt);
    const auto declined = only<act::Approve>(R"({"approve":{"by":"9002","granted":false,"reason":"no such card"}})");
    EXPECT_FALSE(declined.granted);
    EXPECT_EQ(declined.reason, QStringLiteral("no such card"));
}

TEST(DayFile, ReadsHowItIsPaidAndHowItIsRefused)
{
    EXPECT_EQ(only<act::Answer>(R"({"pay":"cash"})").field, QStringLiteral("fee"));
    EXPECT_EQ(only<act::Answer>(R"({"pay":"card"})").value, Json("card"));
    EXPECT_TRUE(only<act::SayNo>(R"({"refuse":"papers"})").forPapers);
    EXPECT_FALSE(only<act::SayNo>(R"({"leave":true})").forPapers);
    EXPECT_EQ(only<act::Insert>(R"({"insert":"FILE"})").slot, 0);
    EXPECT_EQ(only<act::Insert>(R"({"insert":"FILE","slot":1})").slot, 1);
    const auto expected = only<act::Expect>(R"({"expect":{"text":["20.00"],"not_text":["ERROR"]}})");
    EXPECT_EQ(expected.text, QStringList{QStringLiteral("20.00")});
    EXPECT_EQ(expected.notText, QStringList{QStringLiteral("ERROR")});
}

// contract.md §4: the citizen's screen is read, and signed on.
TEST(DayFile, ReadsWhatTheCitizenSeesAndThatHeSigns)
{
    const auto expected = only<act::Expect>(R"({"expect":{"screen":"citizen","text":["20.00"]}})");
    EXPECT_TRUE(expected.ofCitizen);
    EXPECT_EQ(expected.text, QStringList{QStringLiteral("20.00")});
    only<act::Sign>(R"({"sign":true})");
    EXPECT_THAT(complaint(R"({"sign":1})"), HasSubstr("sign: expected true"));
    EXPECT_THAT(complaint(R"({"expect":{"screen":"tellers"}})"), HasSubstr("expect.screen: expected citizen"));
    EXPECT_THAT(complaint(R"({"expect":{"screen":"citizen","page":"step"}})"), HasSubstr("shows texts alone"));
}

struct BadLine {
    const char* line;
    const char* complaint;
};

// Each act with each kind of value that it cannot be meant with: the line, the key, and what was expected.
TEST(DayFile, SaysOfEveryActWhatWasExpected)
{
    const BadLine all[]{
        {R"({"keys":7})", "keys: expected a text"},
        {R"({"keys":"<Entr>"})", "keys: <Entr>: no key"},
        {R"({"keys":"1<Enter"})", "keys: <Enter>: no key"},
        {R"({"sign_in":101})", "sign_in: expected a text"},
        {R"({"sign_in":"01013"})", "sign_in: expected four figures"},
        {R"({"sign_in":"01a1"})", "sign_in: expected four figures"},
        {R"({"sign_in":"0101\n"})", "sign_in: expected four figures"},
        {R"({"sign_out":"true"})", "sign_out: expected true"},
        {R"({"person":7})", "person: expected a text"},
        {R"({"business":1401})", "business: expected a text"},
        {R"({"answer":"lost"})", "answer: expected an object with one field"},
        {R"({"answer":{"reason":null}})", "answer.reason: expected a text"},
        {R"({"answer":{"reason":{}}})", "answer.reason: expected a text"},
        {R"({"answer":{"papers":["id_card",7]}})", "answer.papers: expected a text"},
        {R"({"pay":"cheque"})", "pay: expected cash or card"},
        {R"({"pay":2000})", "pay: expected cash or card"},
        {R"({"approve":"9001"})", "approve: expected an object with by, granted"},
        {R"({"approve":{"granted":true}})", "approve: expected an object with by, granted"},
        {R"({"approve":{"by":"9001"}})", "approve: expected an object with by, granted"},
        {R"({"approve":{"by":"9001","granted":"yes"}})", "approve: expected an object with by, granted"},
        {R"({"approve":{"by":"901","granted":true}})", "approve.by: expected four figures"},
        {R"({"approve":{"by":"9001","granted":true,"fen":-1}})", "approve.fen: expected whole fen"},
        {R"({"approve":{"by":"9001","granted":true,"fen":"20"}})", "approve.fen: expected whole fen"},
        {R"({"approve":{"by":"9001","granted":true,"note":"x"}})", "approve.note: no such key"},
        {R"({"approve":{"by":"9001","granted":false}})", "approve.reason: expected a text where it is declined"},
        {R"({"approve":{"by":"9001","granted":false,"reason":7}})", "approve.reason: expected a text"},
        {R"({"refuse":"age"})", "refuse: expected papers"},
        {R"({"refuse":true})", "refuse: expected papers"},
        {R"({"leave":1})", "leave: expected true"},
        {R"({"insert":7})", "insert: expected a text"},
        {R"({"insert":"x","slot":"0"})", "slot: expected a whole number from 0 to 1"},
        {R"({"remove":2})", "remove: expected a whole number from 0 to 1"},
        {R"({"remove":-1})", "remove: expected a whole number from 0 to 1"},
        {R"({"fault":7,"at":1})", "fault: expected a text"},
        {R"({"fault":"pulled","at":0})", "at: expected a whole number from 1 to 100000"},
        {R"({"fault":"pulled","at":100001})", "at: expected a whole number from 1 to 100000"},
        {R"({"line":true})", "line: expected up, down, deaf or mute"},
        {R"({"line":"up","of":"post"})", "of: expected province, bank, platform, hsm or messages"},
        {R"({"days":36501})", "days: expected a whole number from 1 to 36500"},
        {R"({"days":"26"})", "days: expected a whole number"},
        {R"({"hours":24})", "hours: expected a whole number from 1 to 23"},
        {R"({"expect":{}})", "expect: expected an object with page"},
        {R"({"expect":"home"})", "expect: expected an object with page"},
        {R"({"expect":{"text":"20.00"}})", "text: expected a list of texts"},
        {R"({"expect":{"not_text":[7]}})", "not_text: expected a text"},
        {R"({"expect":{"page":7}})", "page: expected a text"},
        {R"({"picture":7})", "picture: expected a text"},
        {R"({"picture":""})", "picture: expected a name"},
        {R"({"picture":"a/b"})", "picture: expected a name"},
        {R"({"picture":".hidden"})", "picture: expected a name"},
        {R"({"picture":"a\n"})", "picture: expected a name"},
        {R"({"die":false})", "die: expected true"},
        {R"({"days":1,"within_ms":-1})", "within_ms: expected a whole number from 0 to 3600000"},
        {R"({"days":1,"within_ms":"5"})", "within_ms: expected a whole number"},
        {R"({"days":1,"days":2})", "the key stands twice"},
        {R"({"days":1.5})", "days: expected a whole number"},
        {R"({})", "expected one of the acts: keys, scan, sign_in"},
    };
    for (const BadLine& one : all) {
        const std::string file = std::string("{\"days\":1}\n\n") + one.line + "\n{\"days\":1}\n";
        EXPECT_THAT(complaint(file.c_str()), HasSubstr(one.complaint)) << one.line;
        EXPECT_THAT(complaint(file.c_str()), testing::StartsWith("line 3: ")) << one.line;
    }
}

}  // namespace
}  // namespace kapok::training::play
