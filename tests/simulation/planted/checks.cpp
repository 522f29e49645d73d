#include "checks.h"

#include "careless.h"
#include "plants.h"
#include "practised.h"
#include "support/desk/power.h"

#include <algorithm>

namespace kapok::test {
namespace {

std::string keptBy(const Script& script, const Exchanged& exchanged)
{
    Desk desk(script, exchanged);
    Teller(script, *desk.life).serve();
    const std::string wrong = brokenPromise(Evidence(*desk.life, exchanged));
    return wrong.empty() ? wrong : script.name.toStdString() + ": " + wrong;
}

// Every way of practice, and the line failing at each of its demands.
std::string everyWay()
try {
    auto ways = practiceWays(World());
    World after;
    after.to(line::PartyName::Province).demands = 2;
    after.to(line::PartyName::Bank).demands = 3;
    const auto faults = withFaults(ways.front(), after);
    ways.insert(ways.end(), faults.begin(), faults.end());
    const auto making = makingWays(World());
    ways.insert(ways.end(), making.begin(), making.end());
    for (const Script& way : ways)
        if (std::string wrong = keptBy(way, practice()); !wrong.empty()) return wrong;
    return {};
} catch (const std::exception& stuck) {
    return stuck.what();
}

// After another answer the rules are asked again.
std::string anotherAnswerAnotherVerdict()
try {
    Script script = practiceWay("the citizen thinks again");
    script.takesBack = QStringLiteral("reason");
    Desk desk(script);
    const auto id = Teller(script, *desk.life).serve();
    const auto entries = done(desk.life->journal().ofCase(id)).value().list;
    const auto verdicts = std::ranges::count_if(
        entries, [](const ports::Entry& entry) { return entry.body.value("field", "") == "verdict"; });
    return verdicts == 2 ? "" : "the rules were not asked again";
} catch (const std::exception& stuck) {
    return stuck.what();
}

std::string powerCuts(const Script& script, const Exchanged& exchanged)
try {
    const Recorded run = recorded(script, exchanged);
    if (!run.broken.empty()) return run.broken;
    const Ordinal nth = thePlant().empty() ? 7 : 1;  // where nothing is planted the harness of power has cut everywhere
    AfterCuts after(run, exchanged);
    for (const Cut& cut : cutsOf(run, {Survives::Nothing}, {.nth = nth}))
        if (std::string wrong = after.trouble(cut); !wrong.empty())
            return "ordinal " + std::to_string(cut.at) + ": " + wrong;
    return {};
} catch (const std::exception& stuck) {
    return stuck.what();
}

std::string powerCutsOfPractice() { return powerCuts(practiceWay("the ordinary way"), practice()); }
std::string powerCutsOfActivation()
{
    return powerCuts(ordinaryWayOf(domain::Business::Activate, World()), Exchanged{});
}

// E1.
std::string anAuditorServesNobody()
{
    const Script script = practiceWay("the ordinary way");
    Desk desk(script);
    const QString auditor = QStringLiteral("8001");
    if (!done(desk.life->counter().signIn(auditor, passwordOf(auditor)))) return "he cannot sign in";
    return done(desk.life->counter().reception().open(script.person)) ? "an auditor opened a citizen" : "";
}

std::string anotherCardIsNotRead()
{
    const Script script = ordinaryWayOf(domain::Business::Activate, World());
    Desk desk(script, Exchanged{});
    const auto id = Teller(script, *desk.life).serveUntil(QStringLiteral("chip"));
    const auto& books = desk.outside.world.province.books();
    const auto other = std::ranges::find_if(books.people(), [&](const auto& person) {
        const auto cards = books.cardsOf(person.id);
        return person.id != script.person && !cards.empty() && cards.front().generation == 3 &&
               !cards.front().identification.isEmpty();
    });
    desk.outside.world.card = desk.outside.world.plastic(books.cardsOf(other->id).front().ref);
    const auto now = done(desk.life->runner().goOn(id, byTeller()));
    return now && now->step.fills == QLatin1String("chip") && now->notice
               ? ""
               : "another card was taken for the one awaited";
}

// E4.
std::string wrongPasswordsOutliveARestart()
{
    Desk desk(practiceWay("the ordinary way"));
    for (int i = 0; i < desk::SignIn::mostTries; ++i) {
        desk.outside.scheduler.wake();
        (void)done(desk.life->counter().signIn(QLatin1String(tellerNumber), SecureBytes("wrong")));
    }
    desk.restart();
    return done(desk.life->counter().signIn(QLatin1String(tellerNumber), passwordOf(QLatin1String(tellerNumber))))
               ? "a restart unlocked the number"
               : "";
}

// B5.
std::string doubtIsShown()
{
    Script script = practiceWay("the ordinary way");
    script.fault = LineFault{line::PartyName::Province, 1, line::Gate::Mute};
    Desk desk(script);
    const auto id = Teller(script, *desk.life).serveUntil(QStringLiteral("order"));
    return Teller(script, *desk.life).standing(id).state == desk::StateWord::InDoubt
               ? ""
               : "an unknown outcome is not shown as unknown";
}

// B4: the line comes back between two orders of one person.
std::string ordersDoNotOvertake()
try {
    Script script = practiceWay("the ordinary way");
    script.fault = LineFault{line::PartyName::Bank, 1, line::Gate::Down};
    script.fault->once = true;
    return keptBy(script, practice());
} catch (const std::exception& stuck) {
    return stuck.what();
}

// No case is ended while something of it is under way.
std::string nothingEndsUnderWay()
{
    const Workflows hasty(std::vector<Workflow>{workflow<Hasty>()});
    const Exchanged exchanged{.workflows = &hasty, .rules = practiceRules};
    const Script script = practiceWay("the ordinary way");
    Desk desk(script, exchanged);
    desk.outside.world.to(line::PartyName::Bank).gate = line::Gate::Down;
    auto& runner = desk.life->runner();
    const auto begun =
        done(runner.begin(domain::Business::Renew, desk.life->visitOf(script.person), std::nullopt, byTeller()));
    if (!done(runner.answer(begun->id, QStringLiteral("consent"), true, byTeller()))) return "the answer was not taken";
    if (runner.book().at(begun->id).ended) return "a case ended with its order unsent";
    desk.outside.world.mendLines();
    if (!done(runner.sync())) return "the desk did not get in step";
    return runner.book().at(begun->id).ended ? "" : "the order was answered, and the case did not end";
}

// A visit ends with its day, and outlives a restart.
std::string anotherDayAsksWhoIsHere()
{
    const Script script = practiceWay("a night passes before the fee");
    Desk desk(script);
    const auto id = Teller(script, *desk.life).serveUntil(QStringLiteral("fee"));
    desk.restart();
    if (Teller(script, *desk.life).standing(id).step.fills != QLatin1String("fee"))
        return "who is here was asked twice";
    const auto now = done(desk.life->runner().goOn(id, byTeller()));
    if (!now || now->step.fills != QLatin1String("fee")) return "who is here was forgotten by a restart";
    desk.outside.world.turnDays(1);
    const auto later = done(desk.life->runner().goOn(id, byTeller()));
    if (!later || later->step.fills != QLatin1String("who")) return "who was here yesterday is taken to be here";
    if (!done(desk.life->runner().answer(id, QStringLiteral("who"), "holder", byTeller())))
        return "who is here was not taken";
    const auto entries = desk.life->entries();
    const auto begunToday = [&](const ports::Entry& entry) {
        return entry.kind == QLatin1String("visit_begun") && entry.day == desk.outside.world.today();
    };
    return std::ranges::any_of(entries, begunToday) ? "" : "who stands here today is in the visit of yesterday";
}

// What surely never left is no doubt after a restart, and an outage writes two entries and not thousands.
std::string anOutageIsQuiet()
{
    Script script = practiceWay("the ordinary way");
    script.fault = LineFault{line::PartyName::Province, 1, line::Gate::Down};
    Desk desk(script);
    const auto id = Teller(script, *desk.life).serveUntil(QStringLiteral("order"));
    const auto entries = [&] { return desk.life->entries().size(); };
    (void)done(desk.life->runner().sync());
    const auto before = entries();
    for (int round = 0; round < 5; ++round) (void)done(desk.life->runner().sync());
    if (entries() != before) return "an outage writes entries each round";
    desk.restart();
    return Teller(script, *desk.life).standing(id).state == desk::StateWord::Recorded
               ? ""
               : "what surely never left is in doubt after a restart";
}

// What was told inside may still be carried out: until its answer is there nothing outside is taken back.
std::string takingBackWaitsForWhatIsRecordedInside()
{
    const Workflows careful(std::vector<Workflow>{workflow<Careful>(), workflow<Preparation>()});
    const Exchanged exchanged{.workflows = &careful, .rules = practiceRules};
    const Script script = practiceWay("the ordinary way");
    Desk desk(script, exchanged);
    desk.outside.world.to(line::PartyName::Bank).gate = line::Gate::Down;
    auto& runner = desk.life->runner();
    const desk::Errand teller = byTeller();
    const auto begun =
        done(runner.begin(Careful::business, desk.life->visitOf(script.person), std::nullopt, teller)).value();
    const auto waits = done(runner.answer(begun.id, QStringLiteral("remark"), "left in a bus", teller)).value();
    (void)done(runner.answer(waits.inner.value(), QStringLiteral("agrees"), true, teller)).value();
    (void)done(runner.answer(waits.inner.value(), QStringLiteral("who"), "holder", teller)).value();
    const auto& outer = runner.book().at(begun.id);
    if (outer.next().fills != QLatin1String("consent"))
        return "the outer case does not know what stands recorded inside";
    if (done(runner.takeBack(begun.id, QStringLiteral("remark"), teller)))
        return "an answer was taken back while an order inside was under way";
    desk.outside.world.mendLines();
    if (!done(runner.sync())) return "the desk did not get in step";
    return outer.open.empty() ? "" : "the outer case did not hear how the inner one ended";
}

// K07: what was spoiled is spoiled for good.
std::string aSpoiledBlankIsNotUsedAgain()
{
    const auto ways = makingWays(World());
    const Script script =
        *std::ranges::find(ways, QStringLiteral("a blank is spoiled, and the next one is made"), &Script::name);
    Desk desk(script);
    const auto id = Teller(script, *desk.life).serveUntil(QStringLiteral("blank.2"));
    return done(desk.life->runner().answer(id, QStringLiteral("blank.2"), "B1", byTeller()))
               ? "a spoiled blank was taken for another attempt"
               : "";
}

// A paper that is not here after all carries no verdict.
std::string aPaperTakenBackIsAskedForAgain()
{
    const Script script = ordinaryWayOf(domain::Business::Collect, World());
    Desk desk(script, Exchanged{});
    const auto id = Teller(script, *desk.life).serveUntil(QStringLiteral("review"));
    const auto now = done(desk.life->runner().takeBack(id, QStringLiteral("papers"), byTeller()));
    return now && now->step.fills == QLatin1String("papers") ? "" : "a verdict outlives the papers it rests on";
}

}  // namespace

const std::vector<Check>& checks()
{
    static const std::vector<Check> all{
        {"every way keeps every promise", everyWay},
        {"another answer, another verdict", anotherAnswerAnotherVerdict},
        {"orders do not overtake", ordersDoNotOvertake},
        {"nobody approves himself", nobodyApprovesHimself},
        {"yesterday's approval is stale", yesterdaysApprovalIsStale},
        {"an approval counts once, in time, for its page", anApprovalCountsOnceInTimeForItsPage},
        {"an auditor serves nobody", anAuditorServesNobody},
        {"another card is not read", anotherCardIsNotRead},
        {"wrong passwords outlive a restart", wrongPasswordsOutliveARestart},
        {"doubt is shown", doubtIsShown},
        {"nothing ends under way", nothingEndsUnderWay},
        {"another day asks who is here", anotherDayAsksWhoIsHere},
        {"an outage is quiet", anOutageIsQuiet},
        {"nobody gives money back alone", nobodyGivesMoneyBackAlone},
        {"taking back waits for what is recorded inside", takingBackWaitsForWhatIsRecordedInside},
        {"an approval covers what was seen", anApprovalCoversWhatWasSeen},
        {"a paper taken back is asked for again", aPaperTakenBackIsAskedForAgain},
        {"a spoiled blank is not used again", aSpoiledBlankIsNotUsedAgain},
        {"each blank is where the journal says", eachBlankIsWhereTheJournalSays},
        {"what must be sealed is", whatMustBeSealedIs},
        {"power cuts of practice", powerCutsOfPractice},
        {"power cuts of activation", powerCutsOfActivation},
    };
    return all;
}

}  // namespace kapok::test
