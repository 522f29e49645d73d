// What a second person's word counts for (E1, E2, L06; rules.md §19).
#include "checks.h"

#include "practised.h"

namespace kapok::test {
namespace {

// What the supervisor says to the page that he is shown now.
desk::Approval wordOn(Desk& desk, const domain::CaseId& id)
{
    const QString by = QLatin1String(supervisorNumber);
    auto word = done(desk.life->signIn().approval(by, passwordOf(by), QLatin1String(tellerNumber), true)).value();
    word.seen = desk.life->runner().standing(desk.life->runner().book().at(id)).toSign;
    return word;
}

}  // namespace

// E2, L06.
std::string nobodyApprovesHimself()
{
    const Script script = practiceWay("a second person approves");
    Desk desk(script);
    auto& runner = desk.life->runner();
    const QString self = QLatin1String(supervisorNumber);
    const auto begun =
        done(runner.begin(script.business, desk.life->visitOf(script.person), std::nullopt, errandOf(self)));
    for (const char* field : {"reason", "remark", "since", "consent", "who"}) {
        const Json value =
            field == std::string("reason") ? Json("by_wish") : runner.book().at(begun->id).next().outcomes.front();
        if (!done(runner.answer(begun->id, QLatin1String(field), value, errandOf(self)))) return "not asked";
    }
    const auto approval = done(desk.life->signIn().approval(self, passwordOf(self), self, true));
    if (approval) return "a supervisor approved what he entered himself";
    return done(runner.approve(begun->id, wordOn(desk, begun->id), byTeller()))
               ? "the runner took the approval of who entered it"
               : "";
}

// E2: an approval counts for what was seen.
std::string yesterdaysApprovalIsStale()
{
    const Script script = practiceWay("a second person approves");
    Desk desk(script);
    const auto id = Teller(script, *desk.life).serveUntil(QStringLiteral("verdict"));
    desk.outside.world.turnDays(1);
    return done(desk.life->runner().approve(id, wordOn(desk, id), byTeller())) ? "an approval of yesterday counted"
                                                                               : "";
}

// E2: once, in time, for the page that was seen.
std::string anApprovalCountsOnceInTimeForItsPage()
{
    const Script script = practiceWay("a second person approves");
    Desk desk(script);
    auto& runner = desk.life->runner();
    const auto id = Teller(script, *desk.life).serveUntil(QStringLiteral("verdict"));
    auto twice = wordOn(desk, id);
    const QString page = std::exchange(twice.seen, QStringLiteral("another"));
    if (done(runner.approve(id, twice, byTeller()))) return "an approval of another page counted";
    twice.seen = page;
    if (done(runner.approve(id, twice, byTeller()))) return "an approval counted that had been used";
    const auto late = wordOn(desk, id);
    desk.outside.world.setTime({desk.outside.world.now.utcMs + 360'000});
    return done(runner.approve(id, late, byTeller())) ? "an approval counted after six minutes" : "";
}

// rules.md §19: money goes back only with a second person.
std::string nobodyGivesMoneyBackAlone()
{
    const Script script = practiceWay("the province refuses, and the fee is given back");
    Desk desk(script);
    auto& runner = desk.life->runner();
    Teller teller(script, *desk.life);
    const auto id = teller.begin();
    auto now = teller.standing(id);
    for (int acts = 0; acts < 40 && now.givesBack == 0 && now.waitsFor != desk::WaitsFor::Nobody; ++acts)
        now = teller.once(id);
    if (now.givesBack == 0) return "nothing was owed back";
    const Json cash = workflows::Payment{.fen = 0, .method = QStringLiteral("cash")}.toJson();
    return done(runner.answer(id, now.step.fills, cash, byTeller())) ? "money went back without a second person" : "";
}

// E2: the entry of an approval names what was seen: verdict, facts, every answer, and what the visit knows.
std::string anApprovalCoversWhatWasSeen()
{
    const Script script = practiceWay("a second person approves");
    Desk desk(script);
    Teller teller(script, *desk.life);
    const auto id = teller.serveUntil(QStringLiteral("verdict"));
    auto& runner = desk.life->runner();
    Json answers = Json::object();
    for (const FieldState& field : runner.book().at(id).record().fields())
        if (field.nature == Nature::Answer && field.filled) answers[field.name.toStdString()] = field.value;
    const Json visit = runner.visits().present(runner.book().visitOf(id).id).toJson();
    teller.once(id);
    for (const FieldState& field : runner.book().at(id).record().fields()) {
        if (field.name != QLatin1String("verdict")) continue;
        const Json shown{{"case", id.text.toStdString()},   {"field", "verdict"}, {"facts", bare(field.value["facts"])},
                         {"ruling", field.value["ruling"]}, {"answers", answers}, {"visit", visit}};
        const auto digest = done(desk.life->journal().digest(id, shown)).value();
        if (text(field.value["digest"]) == QString::fromLatin1(digest.bytes.toHex())) return {};
    }
    return "an approval that does not cover what was seen";
}

}  // namespace kapok::test
