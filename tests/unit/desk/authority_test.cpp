// Who may do what at the desk: every role, every act, every state of a case (E1, E5, L01; decision 0057).
#include "desk/counter_view.h"
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::Right;
using desk::Role;
using domain::Business;

struct Somebody {
    const char* name;
    const char* number;  ///< empty: nobody is signed in
    Role role;
};
constexpr Somebody everybody[]{{"Nobody", "", Role::Teller},
                               {"Teller", "0102", Role::Teller},
                               {"Operator", "0103", Role::InstantIssueOperator},
                               {"Supervisor", "9002", Role::Supervisor},
                               {"Auditor", "8001", Role::Auditor},
                               {"Administrator", "9201", Role::Administrator}};

// capabilities.md L01: an auditor reads, an administrator has the staff; L04, L05 and rules.md §19: the second person
// and whoever unlocks is a supervisor; L02: a higher role signs another one off.
const std::map<Right, std::set<Role>>& whose()
{
    using enum Role;
    static const std::map<Right, std::set<Role>> table{
        {Right::Look, {Teller, InstantIssueOperator, Supervisor, Auditor}},
        {Right::Serve, {Teller, InstantIssueOperator, Supervisor}},
        {Right::MakeCards, {InstantIssueOperator, Supervisor}},
        {Right::Approve, {Supervisor}},
        {Right::Unlock, {Supervisor}},
        {Right::SignOffAnother, {Supervisor}},
        {Right::KeepOutlet, {Supervisor}},
        {Right::KeepStock, {Teller, InstantIssueOperator, Supervisor}},
        {Right::CloseDay, {Supervisor}},
        {Right::KeepStaff, {Administrator}},
        {Right::Erase, {Administrator}}};
    return table;
}

TEST(Rights, AreThoseOfTheDecision)
{
    using enum Role;
    EXPECT_EQ(desk::rights().size(), whose().size());
    for (const Right right : desk::rights())
        for (const Role role : {Teller, InstantIssueOperator, Supervisor, Auditor, Administrator})
            EXPECT_EQ(desk::may(role, right), whose().at(right).contains(role))
                << desk::nameOf(role).toStdString() << ' ' << desk::nameOf(right).toStdString();
}

// What can be done with a case, or with whom it is about, at the desk.
struct Deed {
    const char* name;
    Right right;
    std::function<QString(Counter&)> tried;  ///< id of the error; empty: it went well
};

template <class T>
QString idOf(const Expected<T>& answer)
{
    return answer ? QString() : answer.error().happened.id;
}

const std::vector<Deed>& deeds()
{
    static const QString who = QStringLiteral("who");
    static const auto view = [](Counter& at) { return desk::viewOf(at.desk()); };
    static const std::vector<Deed> table{
        {"open", Right::Serve,
         [](Counter& at) { return idOf(done(at.desk().reception().open(people::withNewCard()))); }},
        {"attend", Right::Serve, [](Counter& at) { return idOf(done(at.desk().reception().attend(who, "holder"))); }},
        {"readIdentity", Right::Serve, [](Counter& at) { return idOf(done(view(at)->readIdentity())); }},
        {"importPhoto", Right::Serve,
         [](Counter& at) { return idOf(done(view(at)->importPhoto(QStringLiteral("/nowhere/photo.jpg")))); }},
        {"start", Right::Serve, [](Counter& at) { return idOf(done(at.desk().casework().start(Practice::business))); }},
        {"goOn", Right::Serve, [](Counter& at) { return idOf(done(at.desk().casework().goOn(at.id))); }},
        {"answer", Right::Serve,
         [](Counter& at) { return idOf(done(at.desk().casework().answer(at.id, who, "holder"))); }},
        {"takeBack", Right::Serve, [](Counter& at) { return idOf(done(at.desk().casework().takeBack(at.id, who))); }},
        {"breakOff", Right::Serve, [](Counter& at) { return idOf(done(at.desk().casework().breakOff(at.id))); }},
        {"refuseForPapers", Right::Serve,
         [](Counter& at) { return idOf(done(at.desk().casework().refuseForPapers(at.id))); }},
        {"usePad", Right::Serve,
         [](Counter& at) { return idOf(done(at.desk().casework().usePad(at.id, std::make_shared<ports::Pad>()))); }},
        {"approve", Right::Serve,
         [](Counter& at) {
             return idOf(done(at.desk().casework().approve(at.id, {.number = QStringLiteral("9001")},
                                                           passwordOf(QStringLiteral("9001")))));
         }},
        {"reprint", Right::Serve,
         [](Counter& at) { return idOf(done(at.desk().casework().reprint(at.id, QStringLiteral("receipt")))); }},
        {"handOut", Right::Serve,
         [](Counter& at) { return idOf(done(view(at)->handOut(QStringLiteral("advice"), Json{{"about", "P2.7"}}))); }},
        {"resend", Right::Serve,
         [](Counter& at) { return idOf(done(view(at)->resend(at.id, QStringLiteral("told")))); }},
        {"hold", Right::Serve, [](Counter& at) { return idOf(done(view(at)->hold(at.id, QStringLiteral("order")))); }},
        {"release", Right::Serve,
         [](Counter& at) { return idOf(done(view(at)->release(at.id, QStringLiteral("order")))); }},
        {"sendAgain", Right::Serve, [](Counter& at) { return idOf(done(view(at)->sendAgain(who))); }},
        {"closeAgain", Right::Serve, [](Counter& at) { return idOf(done(view(at)->closeAgain(who, who))); }},
        {"closeConflict", Right::Approve,
         [](Counter& at) { return idOf(done(view(at)->closeConflict({who}, desk::Holds::Journal, who))); }},
        {"moveStock", Right::KeepStock,
         [](Counter& at) {
             return idOf(
                 done(view(at)->moveStock({.move = QStringLiteral("receive")}, {.number = QStringLiteral("9001")},
                                          passwordOf(QStringLiteral("9001")))));
         }},
        {"countStock", Right::KeepStock,
         [](Counter& at) {
             return idOf(done(
                 view(at)->countStock({}, {.number = QStringLiteral("9001")}, passwordOf(QStringLiteral("9001")))));
         }},
        {"lookAtDay", Right::Look, [](Counter& at) { return idOf(done(view(at)->lookAtDay())); }},
        {"countDay", Right::KeepStock,
         [](Counter& at) {
             return idOf(done(view(at)->countDay({.cash = 0}, {.number = QStringLiteral("9001")},
                                                 passwordOf(QStringLiteral("9001")))));
         }},
        {"closeDay", Right::CloseDay, [](Counter& at) { return idOf(done(view(at)->closeDay({}))); }},
        {"reopenDay", Right::CloseDay,
         [](Counter& at) {
             return idOf(done(view(at)->reopenDay(QStringLiteral("漏记"), {.number = QStringLiteral("9001")},
                                                  passwordOf(QStringLiteral("9001")))));
         }},
        {"printDay", Right::Serve, [](Counter& at) { return idOf(done(view(at)->printDay())); }},
        {"roadOf", Right::Look, [](Counter& at) { return idOf(done(view(at)->roadOf(QStringLiteral("00000001")))); }},
        {"messages", Right::Look, [](Counter& at) { return idOf(done(view(at)->messages())); }},
        {"told", Right::Look, [](Counter& at) { return idOf(done(view(at)->told(Dictionary()))); }},
        {"takeUp", Right::Look, [](Counter& at) { return idOf(done(at.desk().casework().takeUp(at.id))); }},
        {"dayList", Right::Look, [](Counter& at) { return idOf(done(at.desk().dayList(at.desk().businessDay()))); }},
        {"readCard", Right::Look, [](Counter& at) { return idOf(done(view(at)->readCard())); }},
        {"signOffOutlet", Right::KeepOutlet,
         [](Counter& at) { return idOf(done(at.desk().seating().signOffOutlet())); }},
        {"unlock", Right::Unlock,
         [](Counter& at) { return idOf(done(at.desk().seating().unlock(QStringLiteral("0101")))); }},
    };
    return table;
}

// How a case stands when somebody else sits down at the desk. All of it was entered by teller 0101.
struct State {
    const char* name;
    std::function<void(Counter&)> reach;
};
void PrintTo(const State& state, std::ostream* out) { *out << state.name; }

constexpr auto toVerdict = [](Counter& at) {
    at.begin(Practice::business);
    at.answer("reason", "by_wish");
    at.answerUntil("verdict");
};
const std::vector<State>& states()
{
    static const std::vector<State> all{
        {"NobodyHasCome", [](Counter&) {}},
        {"ACitizenIsOpen", [](Counter& at) { ASSERT_TRUE(done(at.desk().reception().open(people::withoutCard()))); }},
        {"AQuestionIsAsked", [](Counter& at) { at.begin(Practice::business); }},
        {"ASecondPersonIsWanted", toVerdict},
        {"TheOrderWaitsForTheLine",
         [](Counter& at) {
             at.begin(Practice::business);
             at.answerUntil("fee");
             at.world.to(line::PartyName::Province).gate = line::Gate::Down;
             at.pay("cash");
         }},
        {"TheCaseIsRefused",
         [](Counter& at) {
             toVerdict(at);
             at.approve("9001", false);
         }},
        {"TheCaseIsDone",
         [](Counter& at) {
             at.begin(Practice::business);
             at.finish();
         }},
    };
    return all;
}

std::unique_ptr<Counter> at(const State& state, const Somebody& one)
{
    auto counter = std::make_unique<Counter>(people::withoutCard(),
                                             Exchanged{.workflows = &withPractice(), .rules = practiceRules});
    state.reach(*counter);
    const QString number = QLatin1String(one.number);
    if (number.isEmpty()) EXPECT_TRUE(done(counter->desk().signOut()));
    else EXPECT_TRUE(done(counter->desk().signIn(number, passwordOf(number))));
    return counter;
}

// What a case holds, whoever looks at it.
Json contentOf(Counter& at)
{
    Json fields = Json::object();
    const desk::Case* one = at.life().runner().book().find(at.id);
    if (one)
        for (const auto& field : one->record().fields()) fields[field.name.toStdString()] = field.value;
    return fields;
}

bool isARefusalOfRights(const QString& id)
{
    return id.startsWith(QLatin1String("error.may_not")) || id == QLatin1String("error.not_a_supervisor") ||
           id == QLatin1String("error.nobody_signed_in");
}

void expectDenied(Counter& counter, const Somebody& one, const Deed& deed)
{
    const std::string cell = std::string(one.name) + ' ' + deed.name;
    const auto before = counter.life().entries().size();
    const auto effects = counter.world.effects().size();
    const Json content = contentOf(counter);
    const QString id = deed.tried(counter);
    const auto entries = counter.life().entries();
    EXPECT_EQ(counter.world.effects().size(), effects) << cell;
    EXPECT_EQ(contentOf(counter), content) << cell;
    EXPECT_FALSE(counter.desk().reception().person()) << cell;
    if (!*one.number) {
        EXPECT_EQ(id, QStringLiteral("error.nobody_signed_in")) << cell;
        EXPECT_EQ(entries.size(), before) << cell;
        return;
    }
    // Whoever may not even look is told that; who may, that it is not his to do.
    EXPECT_TRUE(isARefusalOfRights(id)) << cell << ' ' << id.toStdString();
    ASSERT_EQ(entries.size(), before + 1) << cell << ": every denial is kept";
    EXPECT_EQ(entries.back().by, QLatin1String(one.number)) << cell;
    EXPECT_TRUE(entries.back().kind.contains(QLatin1String("denied"))) << cell;
}

class Authorities : public testing::TestWithParam<State> {};

// E1: five roles and nobody × eighteen acts × seven states, against the desk and not the window.
TEST_P(Authorities, AreAskedBeforeEveryAct)
{
    for (const Somebody& one : everybody) {
        std::unique_ptr<Counter> unchanged, served;
        for (const Deed& deed : deeds()) {
            const bool mayDo = *one.number && whose().at(deed.right).contains(one.role);
            if (!mayDo) {
                if (!unchanged) unchanged = at(GetParam(), one);
                expectDenied(*unchanged, one, deed);
                continue;
            }
            // Each act by itself for a teller; for the others one after the other, as far as they stay.
            if (!served || one.role == Role::Teller || !served->desk().teller()) served = at(GetParam(), one);
            const QString id = deed.tried(*served);
            EXPECT_FALSE(isARefusalOfRights(id)) << one.name << ' ' << deed.name << ' ' << id.toStdString();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Of, Authorities, testing::ValuesIn(states()),
                         [](const auto& each) { return std::string(each.param.name); });

// L01: an auditor sees a case as it stands, and nothing of it goes on.
TEST(Auditor, SeesACaseAsItStands)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    counter.world.to(line::PartyName::Province).gate = line::Gate::Down;
    counter.agree({"id_card", "photo"});
    ASSERT_EQ(counter.state(), desk::StateWord::Recorded);
    counter.world.mendLines();
    ASSERT_TRUE(done(counter.desk().signIn(QStringLiteral("8001"), passwordOf(QStringLiteral("8001")))));
    const auto before = counter.life().entries().size();
    const auto seen = done(counter.desk().casework().takeUp(counter.id));
    ASSERT_TRUE(seen);
    EXPECT_EQ(seen->state, desk::StateWord::Recorded) << "the order is not sent by looking";
    EXPECT_EQ(counter.life().entries().size(), before);
    EXPECT_TRUE(desk::viewOf(counter.desk())->find(counter.id));
}

TEST(Administrator, SeesNothingOfACitizen)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    ASSERT_TRUE(done(counter.desk().signIn(QStringLiteral("9201"), passwordOf(QStringLiteral("9201")))));
    const auto view = desk::viewOf(counter.desk());
    for (const auto list : {desk::WorkList::Open, desk::WorkList::Outbox, desk::WorkList::Approvals})
        EXPECT_TRUE(view->listed(list).empty());
    EXPECT_FALSE(view->find(counter.id));
}

// L02: while he is away nothing new is begun, by nobody; he comes back to what he was doing.
TEST(SteppedAway, LeavesEverythingAsItIsUntilHeIsBack)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::Apply);
    ASSERT_TRUE(done(counter.desk().seating().stepAway()));
    EXPECT_EQ(counter.entries("stepped_away"), 1);
    const QString away = QStringLiteral("error.stepped_away");
    EXPECT_EQ(idOf(done(counter.desk().casework().answer(counter.id, QStringLiteral("who"), "holder"))), away);
    EXPECT_EQ(idOf(done(counter.desk().reception().open(people::withNewCard()))), away);
    EXPECT_EQ(idOf(done(counter.desk().signOut())), away);
    EXPECT_EQ(idOf(done(counter.desk().signIn(QStringLiteral("0102"), passwordOf(QStringLiteral("0102"))))), away);
    EXPECT_FALSE(done(counter.desk().seating().comeBack(SecureBytes("wrong"))));
    EXPECT_EQ(idOf(done(counter.desk().casework().goOn(counter.id))), away);
    counter.wait();
    ASSERT_TRUE(done(counter.desk().seating().comeBack(passwordOf(QStringLiteral("0101")))));
    counter.answer("who", "holder");
    EXPECT_EQ(counter.said(), QString());
}

// L02: who has left without signing off is signed off by a supervisor, and by nobody else; E5.
TEST(SteppedAway, IsSignedOffByASupervisorOnly)
{
    for (const Somebody& one : everybody) {
        if (!*one.number) continue;
        Counter counter(people::withoutCard());
        counter.begin(Business::Apply);
        ASSERT_TRUE(done(counter.desk().seating().stepAway()));
        const QString by = QLatin1String(one.number);
        const QString id = idOf(done(counter.desk().seating().signOffAnother(by, passwordOf(by))));
        const bool mayDo = one.role == Role::Supervisor;
        EXPECT_EQ(id, mayDo ? QString() : QStringLiteral("error.may_not_sign_off")) << one.name;
        EXPECT_EQ(counter.desk().teller() == nullptr, mayDo) << one.name;
        EXPECT_EQ(counter.entries(mayDo ? "signed_off" : "sign_off_denied"), 1) << one.name;
        const auto entries = counter.life().entries();
        EXPECT_EQ(entries.back().by, by);
        EXPECT_EQ(text(entries.back().body["number"]), QStringLiteral("0101"));
        if (!mayDo) continue;
        EXPECT_FALSE(counter.desk().reception().person());
        EXPECT_TRUE(done(counter.desk().signIn(QStringLiteral("0102"), passwordOf(QStringLiteral("0102")))));
        EXPECT_TRUE(done(counter.desk().casework().takeUp(counter.id))) << "it stays a draft";
    }
}

// L02: the outlet first, then its tellers: two people, one of them a supervisor, also after a start.
TEST(Outlet, IsSignedInByTwoOfWhomOneIsASupervisor)
{
    Counter counter(people::withoutCard());
    const auto sits = [&](const char* number) {
        const QString who = QLatin1String(number);
        return idOf(done(counter.desk().signIn(who, passwordOf(who))));
    };
    const QString closed = QStringLiteral("error.outlet_signed_off");
    ASSERT_EQ(sits("9001"), QString()) << "a new desk has its outlet signed in";
    ASSERT_TRUE(done(counter.desk().seating().signOffOutlet()));
    EXPECT_FALSE(counter.desk().teller());
    EXPECT_EQ(sits("0101"), closed);
    EXPECT_EQ(sits("0101"), closed) << "the same one is no second";
    EXPECT_EQ(sits("0102"), closed) << "two tellers are no supervisor";
    EXPECT_EQ(sits("8001"), closed) << "an auditor opens nothing";
    EXPECT_FALSE(counter.desk().teller());
    EXPECT_EQ(sits("9001"), QString());
    EXPECT_EQ(counter.entries("outlet_signed_in"), 1);
    EXPECT_EQ(counter.desk().teller()->number, QStringLiteral("9001"));
    EXPECT_EQ(sits("0102"), QString()) << "from then on each by himself";
}

TEST(Outlet, StaysSignedOffAfterAStartAndForgetsTheFirstInTime)
{
    Counter counter(people::withoutCard());
    const auto sits = [&](const char* number) {
        const QString who = QLatin1String(number);
        return idOf(done(counter.desk().signIn(who, passwordOf(who))));
    };
    ASSERT_EQ(sits("9001"), QString());
    ASSERT_TRUE(done(counter.desk().seating().signOffOutlet()));
    EXPECT_TRUE(counter.life().remembered().outletIsSignedOff());
    EXPECT_EQ(sits("9001"), QStringLiteral("error.outlet_signed_off"));
    counter.world.setTime({counter.world.now.utcMs + 300'001});
    EXPECT_EQ(sits("0101"), QStringLiteral("error.outlet_signed_off")) << "five minutes are over";
    EXPECT_EQ(sits("9002"), QString());
}

TEST(SteppedAway, IsNotSignedOffByHimself)
{
    Counter counter(people::withoutCard());
    const QString chief = QStringLiteral("9001");
    ASSERT_TRUE(done(counter.desk().signIn(chief, passwordOf(chief))));
    ASSERT_TRUE(done(counter.desk().seating().stepAway()));
    EXPECT_EQ(idOf(done(counter.desk().seating().signOffAnother(chief, passwordOf(chief)))),
              QStringLiteral("error.may_not_sign_off"));
    EXPECT_TRUE(counter.desk().teller());
}

}  // namespace
}  // namespace kapok::test
