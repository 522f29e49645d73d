// A scan opens the person or the case that it names; else it is shown and does nothing (ui.md "A scan is one intent").
#include "tests/unit/ui/fake_counter.h"
#include "ui/home/home_presenter.h"
#include "ui/person/person_presenter.h"
#include "ui/shell/frame_presenter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The example of GB 11643-1999; the case number's last figure by ISO 7064 MOD 11,10.
const QString identityNumber = QStringLiteral("11010519491231002X");
const QString caseNumber = QStringLiteral("0708-20210708-0101-0023-4");

struct Signed : Desk {
    Signed() { counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101")}; }
    FramePresenter frame{work};
    HomePresenter home{work};
    QString said() { return frame.view().said; }
};

}  // namespace

TEST(Scan, NamesAPersonACaseOrNothing)
{
    using What = Scanned::What;
    const struct {
        QString scan;
        Scanned is;
    } table[]{
        {identityNumber, {What::Person, identityNumber}},
        {QStringLiteral("11010519491231002x"), {What::Person, identityNumber}},
        {QStringLiteral(" 110105 19491231 002X "), {What::Person, identityNumber}},
        {QStringLiteral("１１０１０５１９４９１２３１００２Ｘ"), {What::Person, identityNumber}},
        {QStringLiteral("110105194912310021"), {What::Other, QStringLiteral("110105194912310021")}},
        {QStringLiteral("110105491231002"), {What::Other, QStringLiteral("110105491231002")}},
        {caseNumber, {What::Case, caseNumber, QDate(2021, 7, 8)}},
        {QStringLiteral("KAPOK1:") + caseNumber, {What::Case, caseNumber, QDate(2021, 7, 8)}},
        {QStringLiteral("KAPOK1:") + caseNumber + QStringLiteral(":1048575:") + QString(1000, u'_') + u'-',
         {What::Case, caseNumber, QDate(2021, 7, 8)}},
        {QStringLiteral("KAPOK1:") + caseNumber + QStringLiteral(":41:q83vEg"),
         {What::Case, caseNumber, QDate(2021, 7, 8)}},
        {QStringLiteral("0708-20210708-0101-0023-7"), {What::Other, QStringLiteral("0708-20210708-0101-0023-7")}},
        {QStringLiteral("KAPOK2:") + caseNumber, {What::Other, QStringLiteral("KAPOK2:") + caseNumber}},
        {QStringLiteral("6901234567892"), {What::Other, QStringLiteral("6901234567892")}},
        {QStringLiteral("00000102"), {What::Blank, QStringLiteral("00000102")}},
        {QStringLiteral("0000102"), {What::Other, QStringLiteral("0000102")}},
        {QStringLiteral("000000102"), {What::Other, QStringLiteral("000000102")}},
    };
    for (const auto& one : table) EXPECT_EQ(readScan(one.scan), one.is) << one.scan.toStdString();
}

TEST(Scan, OfAnIdentityNumberOpensThatPerson)
{
    Signed desk;
    desk.frame.obey(intent::Scan{identityNumber});
    ASSERT_EQ(desk.wishes.size(), 1);
    EXPECT_EQ(std::get<intent::OpenPerson>(desk.wishes.front()).typed, identityNumber);
}

// Decision 0052: where the number of a guardian or an agent is asked, it is his card that lies on the scanner; where
// anything else is asked it opens whose it is, as ever.
TEST(Scan, AnswersWhoComesForSomebodyElse)
{
    const domain::CaseId one{QStringLiteral("one")};
    const struct {
        bool ofVisit;
        const char* form;
        bool answers;
    } table[]{{true, "number", true}, {true, "name", false}, {false, "number", false}, {false, "", false}};
    for (const auto& row : table) {
        Signed desk;
        desk::CaseView view{.id = one, .business = domain::Business::Apply};
        view.standing.step = {.kind = workflows::StepKind::Ask,
                              .fills = QStringLiteral("deputy_number"),
                              .ofVisit = row.ofVisit,
                              .question = {.input = QStringLiteral("text"), .form = QLatin1String(row.form)}};
        desk.counter.cases = {{one, view}};
        desk.work.way.open({pages::step, one});
        desk.frame.obey(intent::Scan{identityNumber});
        ASSERT_EQ(desk.wishes.size(), 1u);
        const auto* said = std::get_if<intent::Answer>(&desk.wishes.front());
        EXPECT_EQ(said != nullptr, row.answers) << row.form;
        if (said) {
            EXPECT_EQ(said->field, QStringLiteral("deputy_number"));
            EXPECT_EQ(std::get<QString>(said->value), identityNumber);
        }
    }
}

TEST(Scan, OfOurOwnPaperOpensItsCase)
{
    Signed desk;
    desk.counter.work = {
        {.id = {QStringLiteral("other")}, .number = QStringLiteral("0708-20210708-0101-0022-8"), .business = {}},
        {.id = {QStringLiteral("this")}, .number = caseNumber, .business = {}}};
    desk.frame.obey(intent::Scan{QStringLiteral("KAPOK1:") + caseNumber + QStringLiteral(":41:q83vEg")});
    ASSERT_EQ(desk.wishes.size(), 1);
    EXPECT_EQ(std::get<intent::TakeUp>(desk.wishes.front()).id, QStringLiteral("this"));
}

TEST(Scan, ThatNamesNothingHereIsSaidAndDoesNothing)
{
    const struct {
        const char* what;
        intent::Scan scan;
        bool signedIn;
        const char* says;
    } table[]{
        {"no number of ours", {QStringLiteral("6901234567892")}, true, "6901234567892"},
        {"a case of another desk", {caseNumber}, true, "no case 0708-20210708-0101-0023-4"},
        {"a serial that was never here", {QStringLiteral("00000999")}, true, "00000999"},
        {"over a secret", {}, true, "neither used nor shown"},
        {"nobody is signed in", {identityNumber}, false, "Sign in"},
        {"somebody else is asked", {identityNumber, true}, true, "Somebody else"},
    };
    for (const auto& one : table) {
        Signed desk;
        if (!one.signedIn) desk.counter.signedIn.reset();
        desk.frame.obey(one.scan);
        EXPECT_THAT(desk.wishes, IsEmpty()) << one.what;
        EXPECT_TRUE(desk.said().contains(QLatin1String(one.says))) << one.what << ": " << desk.said().toStdString();
    }
}

// 21, decision 0027: the blank that lies in the hand is one scan away from its road, from whatever page.
TEST(Scan, OfABlankOpensItsRoad)
{
    Signed desk;
    const domain::StockMove delivery{.move = QStringLiteral("receive"),
                                     .kind = domain::stock::gen3,
                                     .serials = {101, 150},
                                     .from = domain::stock::outside,
                                     .to = domain::stock::vault};
    const QDate day(2021, 7, 8);
    ASSERT_TRUE(desk.counter.book.add(
        {{instantOf(day, QTime(8, 0)), day, desk::StockBook::movedKind, {}, {}, delivery.toJson()}}));
    desk.work.way.begin({pages::home});
    desk.frame.obey(intent::Scan{QStringLiteral("00000102")});
    EXPECT_EQ(desk.work.way.page(), pages::stock);
    ASSERT_EQ(desk.wishes.size(), 1u);
    EXPECT_EQ(std::get<intent::FollowSerial>(desk.wishes.front()).serial, QStringLiteral("00000102"));
}

// A page that moves by itself, because an answer came, takes no scan with it unsaid: neither a case nor a person.
TEST(Scan, WhosePageMovedMeanwhileIsSaid)
{
    for (const QString& scan : {caseNumber, identityNumber}) {
        Signed desk;
        desk.counter.work = {{.id = {QStringLiteral("this")}, .number = caseNumber, .business = {}}};
        desk.work.way.begin({pages::outbox});
        desk.work.wish = [&](const Intent& wish) {
            desk.wishes.push_back(wish);
            if (const auto* person = std::get_if<intent::OpenPerson>(&wish)) desk.home.obey(*person);
        };
        desk.counter.meanwhile = [&] { desk.work.way.open({pages::paper}); };
        desk.frame.obey(intent::Scan{scan});
        EXPECT_EQ(desk.work.way.page(), pages::paper) << scan.toStdString();
        const QString shown = scan == caseNumber ? scan : maskedNumber(scan);
        EXPECT_TRUE(desk.said().contains(shown)) << scan.toStdString() << ": " << desk.said().toStdString();
        EXPECT_FALSE(desk.said().contains(QStringLiteral("19491231"))) << desk.said().toStdString();
    }
}

// It is said to whoever scanned, and to nobody who has sat down since.
TEST(Scan, WhoseTellerHasGoneIsSaidToNobody)
{
    Signed desk;
    desk.work.way.begin({pages::outbox});
    desk.counter.meanwhile = [&] { ++desk.counter.at->teller; };
    desk.frame.obey(intent::Scan{caseNumber});
    EXPECT_TRUE(desk.wishes.empty());
    EXPECT_TRUE(desk.said().isEmpty()) << desk.said().toStdString();
}

// One figure misread, it is still somebody's number.
TEST(Scan, ThatMayBeSomebodysNumberIsShownMasked)
{
    Signed desk;
    desk.frame.obey(intent::Scan{QStringLiteral("110105194912310021")});
    EXPECT_FALSE(desk.said().isEmpty());
    EXPECT_FALSE(desk.said().contains(QStringLiteral("19491231")));
}

TEST(Scan, WhatWasSaidOfItIsGoneElsewhere)
{
    Signed desk;
    desk.work.way.begin({pages::home});
    desk.frame.obey(intent::Scan{QStringLiteral("6901234567892")});
    EXPECT_FALSE(desk.said().isEmpty());
    desk.work.way.open({pages::outbox});
    EXPECT_TRUE(desk.said().isEmpty());
}

// A draft that lies open is kept, and it is said.
TEST(Scan, OverAnOpenDraftSaysThatItIsKept)
{
    Signed desk;
    const domain::CaseId open{QStringLiteral("open")};
    desk.counter.cases = {{open, {.id = open, .number = caseNumber}}};
    desk.counter.next = somebody();
    desk.work.way.open({pages::step, open});
    desk.home.obey(intent::OpenPerson{identityNumber});
    EXPECT_EQ(desk.work.way.page(), pages::person);
    EXPECT_TRUE(desk.said().contains(caseNumber)) << desk.said().toStdString();
}

// On a slow line: what is being begun for one does not take the page from the other who was scanned meanwhile.
TEST(Scan, CallsOffWhatIsBeingBegunForTheOneBefore)
{
    Signed desk;
    PersonPresenter person(desk.work);
    desk.counter.here = somebody();
    desk.counter.next = somebody();
    desk.counter.stands.id = {QStringLiteral("begun")};
    desk.work.way.begin({pages::home});
    desk.work.way.open({pages::person});
    desk.counter.meanwhile = [&] { desk.home.obey(intent::OpenPerson{identityNumber}); };
    person.obey(intent::Start{QStringLiteral("1301")});
    EXPECT_TRUE(desk.counter.asked.contains(QStringLiteral("openPerson ") + identityNumber));
    EXPECT_EQ(desk.work.way.top(), Place{pages::person}) << "and not on the case of the one before";
}

// A person whom the province does not know takes nobody away from where he stands.
TEST(Scan, OfSomebodyUnknownLeavesThePageAsItIs)
{
    Signed desk;
    const domain::CaseId open{QStringLiteral("open")};
    desk.counter.fails = Error{Error::Kind::Refused, words("view.scan.no_case", {{"number", QStringLiteral("x")}}), {}};
    desk.work.way.open({pages::step, open});
    desk.home.obey(intent::OpenPerson{identityNumber});
    EXPECT_EQ(desk.work.way.top(), (Place{pages::step, open}));
    EXPECT_FALSE(desk.said().isEmpty());
    EXPECT_TRUE(desk.work.problem.empty());
}

}  // namespace kapok::ui
