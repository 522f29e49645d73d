// What stands in a row of a list, and what a list says where it is empty or not whole (ui.md "Look", W50).
#include "tests/unit/ui/fake_counter.h"
#include "ui/lists/list_presenter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using desk::StateWord;

enum Column { StateColumn, Time, Business, Person, Step, Number, Teller };

desk::WorkItem waiting(const char* id, StateWord state)
{
    return {.id = {QString::fromLatin1(id)},
            .number = QStringLiteral("0708-0101-0023-7"),
            .business = domain::Business::Replace,
            .shownName = QStringLiteral("梁**"),
            .shownNumber = QStringLiteral("440524 **** 0014"),
            .state = state,
            .step = QStringLiteral("review"),
            .teller = QStringLiteral("0101"),
            .begunAt = {1625704200000},
            .changedAt = {1625704200000}};
}

struct AtAList : Desk {
    QString cell(const ListPageView& view, int column, int row = 0) const { return view.table->cell(row, column).text; }
};

TEST(ListRow, SaysBusinessPersonStepNumberAndTeller)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::InDoubt)};
    const ListPageView view = OutboxPresenter(desk.work).view();
    ASSERT_EQ(view.table->rows(), 1);
    EXPECT_EQ(view.table->cell(0, StateColumn).state, State::InDoubt);
    EXPECT_TRUE(desk.cell(view, Business).startsWith(QStringLiteral("1401")));
    EXPECT_TRUE(desk.cell(view, Business).contains(desk.work.phrases.business(domain::Business::Replace)));
    EXPECT_EQ(desk.cell(view, Step), desk.work.phrases.word("field", QStringLiteral("review")));
    EXPECT_EQ(desk.cell(view, Number), QStringLiteral("0708-0101-0023-7"));
    EXPECT_EQ(desk.cell(view, Teller), QStringLiteral("0101"));
}

// B05: the number of whom somebody is to call stands in the row, unmasked: it is dialled from there.
TEST(ListRow, SaysWhomToCall)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::Recorded)};
    desk.counter.work.front().step = QStringLiteral("called");
    desk.counter.work.front().telephone = QStringLiteral("13900001234");
    const ListPageView view = OutboxPresenter(desk.work).view();
    EXPECT_EQ(desk.cell(view, Step),
              desk.work.phrases.word("field", QStringLiteral("called")) + QStringLiteral("  13900001234"));
}

// ui.md: time as hh:mm:ss in lists, sorted by when it was and not by how it is written.
TEST(ListRow, SaysTheTimeWithSecondsAndSortsByIt)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::Recorded)};
    const ListPageView view = OutboxPresenter(desk.work).view();
    EXPECT_EQ(desk.cell(view, Time), QStringLiteral("08:30:00"));
    EXPECT_EQ(view.table->cell(0, Time).order.toLongLong(), 1625704200000);
}

// ui.md "Hands and eyes": masked in lists; no line ends within a number.
TEST(ListRow, MasksNameAndNumberAndKeepsTheNumberTogether)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::Recorded)};
    const QString person = desk.cell(OutboxPresenter(desk.work).view(), Person);
    EXPECT_TRUE(person.contains(QStringLiteral("梁**")));
    EXPECT_TRUE(person.contains(QString(QStringLiteral("440524 **** 0014")).replace(u' ', QChar::Nbsp)));
    desk.counter.work.front().shownName.clear();  // known by his number alone
    EXPECT_TRUE(desk.cell(OutboxPresenter(desk.work).view(), Person).startsWith(QStringLiteral("440524")));
}

TEST(ListRow, SaysOfAnEndedCaseThatItHasEnded)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::Recorded)};
    desk.counter.work.front().ended = true;
    EXPECT_EQ(desk.cell(OutboxPresenter(desk.work).view(), Step), desk.work.phrases.say("view.ended"));
}

TEST(ListRow, IsTakenUpByEnter)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::InDoubt)};
    const Intent wanted = OutboxPresenter(desk.work).view().table->opens(0);
    ASSERT_TRUE(std::holds_alternative<intent::TakeUp>(wanted));
    EXPECT_EQ(std::get<intent::TakeUp>(wanted).id, QStringLiteral("a"));
}

// Seven columns, and each says what it is: a screen reader reads each cell with its title (W50).
TEST(ListRow, HasATitledColumnForEachThing)
{
    AtAList desk;
    const auto heads = OutboxPresenter(desk.work).view().table->heads();
    ASSERT_EQ(heads.size(), 7);
    QStringList titles;
    for (const ColumnHead& head : heads) titles.append(head.title);
    EXPECT_FALSE(titles.contains(QString()));
    EXPECT_EQ(titles.removeDuplicates(), 0);
    EXPECT_EQ(heads[StateColumn].kind, ColumnHead::Kind::State);
    for (const int column : {Time, Number, Teller})
        EXPECT_EQ(heads[std::size_t(column)].kind, ColumnHead::Kind::Figures);
}

// M03: in the outbox stands what is recorded here or in doubt, and nothing that is done or not begun.
TEST(Outbox, HoldsWhatIsOnItsWayAndNothingElse)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::Draft), waiting("b", StateWord::Recorded),
                         waiting("c", StateWord::InDoubt), waiting("d", StateWord::Accepted),
                         waiting("e", StateWord::Refused)};
    const ListPageView view = OutboxPresenter(desk.work).view();
    ASSERT_EQ(view.table->rows(), 2);
    EXPECT_EQ(view.table->id(0), QStringLiteral("b"));
    EXPECT_EQ(view.table->id(1), QStringLiteral("c"));
}

// A list shows some, and its count says how many there are.
TEST(Outbox, CountsAlsoWhatIsNotShown)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::Recorded)};
    desk.counter.more = {{StateWord::InDoubt, 41}, {StateWord::Draft, 7}};
    const ListPageView view = OutboxPresenter(desk.work).view();
    EXPECT_EQ(view.table->rows(), 1);
    ASSERT_EQ(view.counts.size(), 1);
    EXPECT_TRUE(view.counts.front().contains(QStringLiteral("42"))) << qPrintable(view.counts.front());
}

TEST(Outbox, SaysWhatItIsForWhereItIsEmpty)
{
    AtAList desk;
    const ListPageView view = OutboxPresenter(desk.work).view();
    EXPECT_EQ(view.table->rows(), 0);
    EXPECT_EQ(view.empty, desk.work.phrases.say("view.outbox_empty"));
    EXPECT_EQ(view.remark, desk.work.phrases.say("view.messages_are_there"));
}

TEST(Outbox, SaysWhatWentWrongWithTheLastTry)
{
    AtAList desk;
    desk.work.problem = words("view.not_reached_now");
    EXPECT_EQ(OutboxPresenter(desk.work).view().remark, desk.work.phrases.say("view.not_reached_now"));
}

desk::OutboxItem onItsWay(const char* id, const char* field)
{
    return {.id = {QString::fromLatin1(id)},
            .field = QString::fromLatin1(field),
            .operation = {QString::fromLatin1(id) + u' ' + QLatin1String(field)},
            .number = QStringLiteral("0708-0101-0023-7")};
}

// M03: what the last try failed at and when the next one is, or who keeps it back since when; with neither, the step.
TEST(Outbox, SaysWhatTheLastTryFailedAtAndWhoKeepsItBack)
{
    AtAList desk;
    const Phrases& phrases = desk.work.phrases;
    desk.counter.work = {waiting("a", StateWord::Recorded)};
    desk.counter.onItsWay = {onItsWay("a", "order")};
    EXPECT_EQ(desk.cell(OutboxPresenter(desk.work).view(), Step), phrases.word("field", QStringLiteral("review")));
    desk::OutboxItem& item = desk.counter.onItsWay.front();
    item.error = words("line.province.not_reached");
    const QString error = phrases.say("line.province.not_reached");
    EXPECT_EQ(desk.cell(OutboxPresenter(desk.work).view(), Step), error);
    desk.counter.nextTries[item.operation] = {desk.counter.now().utcMs + 60'000};
    const QString next = outletTime({desk.counter.now().utcMs + 60'000}).toString(QStringLiteral("HH:mm:ss"));
    EXPECT_EQ(desk.cell(OutboxPresenter(desk.work).view(), Step),
              phrases.say("view.next_try", {{"error", error}, {"time", next}}));
    item.held = desk::Hold{.by = QStringLiteral("0102"), .at = desk.counter.now(), .why = {}};
    const QString now = outletTime(desk.counter.now()).toString(QStringLiteral("HH:mm:ss"));
    EXPECT_EQ(desk.cell(OutboxPresenter(desk.work).view(), Step),
              phrases.say("view.held_by", {{"teller", QStringLiteral("0102")}, {"time", now}}));
}

// M03: H keeps back all that is on its way in the case under the bar, and lets go what is kept back.
TEST(Outbox, HoldsAndReleasesWhatIsOnItsWayInACase)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::Recorded)};
    desk.counter.onItsWay = {onItsWay("a", "order"), onItsWay("b", "order"), onItsWay("a", "told")};
    OutboxPresenter list(desk.work);
    EXPECT_FALSE(list.view().hold.isEmpty());
    list.obey(intent::Hold{QStringLiteral("a")});
    EXPECT_EQ(desk.counter.asked, (QStringList{QStringLiteral("hold a order"), QStringLiteral("hold a told")}));
    desk.counter.asked.clear();
    desk.counter.onItsWay.back().held = desk::Hold{};
    list.obey(intent::Hold{QStringLiteral("a")});
    EXPECT_EQ(desk.counter.asked, QStringList{QStringLiteral("release a told")});
    list.obey(intent::Hold{QStringLiteral("c")});
    EXPECT_EQ(list.view().remark, desk.work.phrases.say("view.nothing_to_hold"));
}

// issue "Rows": while rows are made anew, lists say so; a list that could not be read says that instead.
TEST(Worklist, SaysWhileItIsMadeAnew)
{
    AtAList desk;
    WorklistPresenter list(desk.work);
    EXPECT_TRUE(list.view().remark.isEmpty());
    desk.counter.whole = false;
    EXPECT_EQ(list.view().remark, desk.work.phrases.say("view.list_is_made_anew"));
    desk.counter.fails = trouble();
    list.came({pages::home});
    EXPECT_EQ(list.view().remark, desk.work.phrases.say("error.card_none"));
    EXPECT_EQ(list.view().empty, list.view().remark);
}

TEST(Worklist, KeepsARowOfTheDayThatIsOpenNoLonger)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::Draft), waiting("b", StateWord::Draft)};
    WorklistPresenter list(desk.work);
    list.came({pages::home});
    desk.counter.work = {waiting("b", StateWord::InDoubt)};
    const ListPageView view = list.view();
    ASSERT_EQ(view.table->rows(), 2);
    EXPECT_EQ(view.table->cell(0, StateColumn).state, State::Draft);
    EXPECT_EQ(view.table->cell(1, StateColumn).state, State::InDoubt);
}

// 12: home counts what is open, of whichever day, and Alt 1 or F6 leads to each of it.
TEST(Worklist, HoldsWhatIsOpenFromAnEarlierDayToo)
{
    AtAList desk;
    WorklistPresenter list(desk.work);
    list.came({pages::home});  // nothing has begun today
    desk.counter.work = {waiting("old", StateWord::Accepted), waiting("older", StateWord::Draft)};
    desk.counter.work[0].begunAt = {1625704200000 - 86400000};         // the day before
    desk.counter.work[1].begunAt = {1625704200000 - 21LL * 86400000};  // three weeks before
    desk.counter.more = {{StateWord::Draft, 5}};
    const ListPageView view = list.view();
    ASSERT_EQ(view.table->rows(), 2);
    EXPECT_EQ(view.table->id(0), QStringLiteral("older"));
    EXPECT_EQ(desk.cell(view, Time, 0), QStringLiteral("06-17 08:30"));
    EXPECT_EQ(desk.cell(view, Time, 1), QStringLiteral("07-07 08:30"));
    EXPECT_TRUE(view.counts.front().contains(QStringLiteral("7"))) << qPrintable(view.counts.front());
}

// An hour without its day would be taken for today's.
TEST(Worklist, NamesTheYearOfWhatIsOlderThanThisOne)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::Draft)};
    desk.counter.work.front().begunAt = {1625704200000 - 365LL * 86400000};
    EXPECT_EQ(desk.cell(WorklistPresenter(desk.work).view(), Time), QStringLiteral("2020-07-08"));
}

TEST(Worklist, IsTheSameTableWhereNothingHasChanged)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::Draft)};
    WorklistPresenter list(desk.work);
    list.came({pages::home});
    const ListPageView before = list.view();
    EXPECT_TRUE(list.view().table->same(*before.table));
    desk.counter.work = {waiting("a", StateWord::Recorded)};
    EXPECT_FALSE(list.view().table->same(*before.table));
    desk.counter.work = {waiting("a", StateWord::Draft)};
    desk.work.phrases.speak(Language::Chinese);
    EXPECT_FALSE(list.view().table->same(*before.table));
}

// L04: the number is named with whose it is, and a failure to unlock is said.
TEST(Approvals, NameWhoseNumberIsLockedAndWhyItCouldNotBeUnlocked)
{
    AtAList desk;
    desk.counter.members = {{.number = QStringLiteral("0102"), .name = QStringLiteral("王柜员")}};
    desk.counter.locked = {QStringLiteral("0102")};
    desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("9001"), .role = desk::Role::Supervisor};
    ApprovalPresenter list(desk.work);
    EXPECT_TRUE(desk.cell(list.view(), Business).contains(QStringLiteral("王柜员")));
    EXPECT_EQ(desk.cell(list.view(), Teller), QStringLiteral("0102"));
    desk.counter.fails = trouble();
    list.obey(intent::Unlock{QStringLiteral("0102")});
    EXPECT_EQ(list.view().remark, desk.work.phrases.say("error.card_none"));
    list.obey(intent::Unlock{QStringLiteral("0102")});
    EXPECT_TRUE(list.view().remark.isEmpty());
}

// L08: the list says why a second person is wanted, before anything is opened.
TEST(Approvals, SayWhyASecondPersonIsWanted)
{
    AtAList desk;
    desk.counter.work = {waiting("a", StateWord::Draft)};
    desk::CaseView one{.id = {QStringLiteral("a")}};
    one.standing.waitsFor = desk::WaitsFor::SecondPerson;
    one.standing.toApprove = domain::Ruling{.outcome = domain::Outcome::Authorise};
    one.standing.toApprove->text = {QStringLiteral("The names differ."), {}};
    desk.counter.cases = {{one.id, one}};
    EXPECT_EQ(desk.cell(ApprovalPresenter(desk.work).view(), Step), QStringLiteral("The names differ."));
    desk.counter.cases.at(one.id).standing.toApprove.reset();
    desk.counter.cases.at(one.id).standing.givesBack = 2000;
    EXPECT_TRUE(desk.cell(ApprovalPresenter(desk.work).view(), Step).contains(QStringLiteral("20.00")));
}

// L04: numbers are unlocked by a supervisor, and offered to nobody else. L01: an administrator sees no case.
TEST(Approvals, OfferLockedNumbersToASupervisorAlone)
{
    using enum desk::Role;
    for (const auto role : {Teller, InstantIssueOperator, Supervisor, Auditor, Administrator}) {
        AtAList desk;
        desk.counter.locked = {QStringLiteral("0102")};
        desk.counter.signedIn = desk::StaffMember{.number = QStringLiteral("1"), .role = role};
        const ListPageView view = ApprovalPresenter(desk.work).view();
        EXPECT_EQ(view.table->rows() > 0, role == Supervisor);
        EXPECT_EQ(view.remark == desk.work.phrases.say("error.may_not_look"), role == Administrator);
    }
}

TEST(Approvals, SayWhatTheyAreForWhereNothingWaits)
{
    AtAList desk;
    EXPECT_EQ(ApprovalPresenter(desk.work).view().empty, desk.work.phrases.say("view.approvals_empty"));
}

// What is not built yet says so, and what it will be for.

}  // namespace
}  // namespace kapok::ui
