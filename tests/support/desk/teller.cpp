#include "support/desk/teller.h"

#include "workflows/questions.h"

#include <algorithm>

namespace kapok::test {

using desk::Standing;
using desk::WaitsFor;
using workflows::StepKind;

namespace {

constexpr int mostActs = 300;
constexpr int daysUntilMade = 26;

template <class T>
T whole(Expected<T> result)
{
    if (!result)
        throw Stuck("the desk says " + result.error().happened.id.toStdString() + ": " +
                    result.error().detail.toStdString());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace

World preparedFor(const Script& script, const World& before)
{
    World world = before;
    for (const Script& earlier : script.before) {
        world.sit(earlier.at.value_or(province::server::Caller{}));
        Outside outside(world);
        MemoryDisk disk(Image{}, false);
        Life life(outside, disk, 3);
        Teller(earlier, life).serve();
        world = outside.world;
    }
    if (!script.before.empty()) world.sit({});
    world.forgetThePast();
    world.fault = script.fault;
    world.refusals = script.refusals;
    world.badBlanks = script.badBlanks;
    world.makerStops = script.makerStops;
    if (script.at) world.sit(*script.at);
    return world;
}

std::optional<domain::Card> cardOf(const Script& script, const World& world)
{
    if (const auto byWord = domain::cardByWord({.bank = world.desk.bank, .city = world.desk.city});
        byWord.ref == script.card)
        return byWord;
    const auto cards = world.cards(script.person);
    if (script.card == QLatin1String(newestCard)) return cards.back();
    for (const domain::Card& card : cards)
        if (card.ref == script.card) return card;
    return std::nullopt;
}

domain::CaseId Teller::begin()
{
    const auto visit = m_life.visitOf(m_script.person);
    const auto card = cardOf(m_script, m_life.outside().world);
    return whole(done(m_life.runner().begin(m_script.business, visit, card, byTeller()))).id;
}

domain::CaseId Teller::serve()
{
    const auto id = begin();
    lead(id);
    return id;
}

domain::CaseId Teller::serveUntil(const QString& field)
{
    const auto id = begin();
    leadUntil(id, field);
    return id;
}

void Teller::leadUntil(domain::CaseId id, const QString& field)
{
    auto now = standing(id);
    while (now.waitsFor != WaitsFor::Nobody && now.step.fills != field) now = act(id, now);
}

Standing Teller::standing(domain::CaseId id)
{
    whole(done(m_life.runner().book().load(id)));
    return m_life.runner().standing(m_life.runner().book().at(id));
}

void Teller::lead(domain::CaseId id)
{
    (void)standing(id);
    if (!m_script.sleepsAt.isEmpty()) turnDay();
    auto now = whole(done(m_life.runner().goOn(id, byTeller())));
    while (now.waitsFor != WaitsFor::Nobody) {
        if (++m_acts > mostActs)
            throw Stuck("no end: " + now.step.fills.toStdString() + " of " +
                        domain::nameOf(m_life.runner().book().at(id).business()).toStdString());
        now = act(id, now);
    }
}

// After a start too: the power may have failed between the day that was closed and the next.
void Teller::turnDay() { whole(done(m_life.counter().turnDay())); }

// What is done once is known from the journal, so that a teller after a restart does not do it again.
bool Teller::tookBack(domain::CaseId id) const
{
    const auto entries = m_life.entries();
    return std::ranges::any_of(entries, [&](const ports::Entry& entry) {
        return (entry.kind == QLatin1String("taken_back") && entry.caseId == id) ||
               entry.kind == QLatin1String("visit_taken_back");
    });
}

Standing Teller::act(domain::CaseId id, const Standing& now)
{
    auto& runner = m_life.runner();
    const bool mine = runner.book().at(id).business() == m_script.business;
    const QString& field = now.step.fills;
    const bool asked =
        now.waitsFor == WaitsFor::Teller || now.waitsFor == WaitsFor::Citizen || now.waitsFor == WaitsFor::InnerCase;
    const QString inItsBusiness = domain::nameOf(runner.book().at(id).business()) + u'.' + field;
    if (asked && ((mine && field == m_script.breaksOffAt) || inItsBusiness == m_script.breaksOffAt))
        return whole(done(runner.breakOff(id, byTeller())));
    if (mine && asked && field == m_script.takesBackAt && !tookBack(id))
        return whole(done(runner.takeBack(id, m_script.takesBack, byTeller())));
    if (mine && asked && field == m_script.sleepsAt && m_life.outside().world.today() == runner.book().at(id).begunOn) {
        m_life.outside().world.turnDays(1);
        m_life.outside().effect();
        turnDay();
        return whole(done(runner.goOn(id, byTeller())));
    }
    switch (now.waitsFor) {
    case WaitsFor::Teller:
    case WaitsFor::Citizen: return now.step.kind == StepKind::WriteChip ? writePin(id, now.step) : answer(id, now.step);
    case WaitsFor::SecondPerson: m_beforeApproval(id, now); return approve(id, m_script.approves || now.givesBack > 0);
    case WaitsFor::Card: putCard(now.step); return whole(done(runner.goOn(id, byTeller())));
    case WaitsFor::Line:
    case WaitsFor::Device: return waitForLine(id);
    case WaitsFor::World: return waitForWorld(id);
    case WaitsFor::NextVisit: {
        const auto visit = m_life.visitOf(m_script.person);
        lead(whole(done(runner.beginWaiting(id, visit, byTeller()))).id);
        return standing(id);
    }
    case WaitsFor::InnerCase: {
        lead(*now.inner);
        return runner.book().at(*now.inner).ended ? whole(done(runner.goOn(id, byTeller()))) : standing(id);
    }
    case WaitsFor::Nobody: break;
    }
    return now;
}

// What the script says to this field: to any business, or to this one; and otherwise once somebody thought again.
const Json* Teller::said(domain::CaseId id, const QString& field) const
{
    const QString business = domain::nameOf(m_life.runner().book().at(id).business());
    const auto in = [&](const std::map<QString, Json>& answers) -> const Json* {
        for (const QString& key : {business + u'.' + field, field})
            if (const auto found = answers.find(key); found != answers.end()) return &found->second;
        return nullptr;
    };
    const Json* another = m_script.again.empty() || !tookBack(id) ? nullptr : in(m_script.again);
    return another ? another : in(m_script.answers);
}

Json Teller::answerTo(domain::CaseId id, const workflows::Step& step, const QString& field) const
{
    if (step.kind == StepKind::SettleFee) {
        const QStringList ways = workflows::methodsOf(step);
        return {{"fen", step.body["fen"]}, {"method", toJson(ways.contains(m_script.pays) ? m_script.pays : ways[0])}};
    }
    if (const Json* answer = said(id, field)) return *answer;
    return step.question.input == QLatin1String("list") ? step.question.example : step.outcomes.front();
}

QStringList Teller::shows(domain::CaseId id, const workflows::Step& step) const
{
    const QString papers = QStringLiteral("papers");
    return workflows::read<QStringList>(
               answerTo(id, {.question = step.question, .outcomes = {step.body["needs"]}}, papers))
        .value();
}

// Shows what the script shows; what is missing then is missing.
Standing Teller::show(domain::CaseId id, const workflows::Step& step)
{
    auto& runner = m_life.runner();
    const QStringList shown = shows(id, step);
    const auto present = runner.visits().present(runner.book().visitOf(id).id);
    if (step.fills != QLatin1String("papers"))
        return whole(done(runner.answer(id, step.fills, shown.contains(step.fills), byTeller())));
    if (present.knows(step.fills, workflows::kept(shown))) return whole(done(runner.refuseForPapers(id, byTeller())));
    return whole(done(runner.answer(id, step.fills, workflows::kept(shown), byTeller())));
}

Standing Teller::answer(domain::CaseId id, const workflows::Step& step)
{
    const bool isSaid = step.fills == QLatin1String("who") || workflows::Deputy::owns(step.fills);
    if (step.ofVisit && !isSaid) return show(id, step);
    QString field = step.fills;
    if (const QString& instead = step.question.insteadFills; m_script.answers.contains(instead)) field = instead;
    const Json value = field == step.fills ? answerTo(id, step, field) : m_script.answers.at(field);
    return whole(done(m_life.runner().answer(id, field, value, byTeller())));
}

Standing Teller::writePin(domain::CaseId id, const workflows::Step& step)
{
    putCard(step);
    const auto pad = std::make_shared<ports::Pad>();
    pad->put(desk::oldPinOnPad, SecureBytes("888888"));
    pad->put(desk::newPinOnPad, SecureBytes("246813"));
    return whole(done(m_life.runner().usePad(id, pad, byTeller())));
}

Standing Teller::approve(domain::CaseId id, bool granted)
{
    const QString by = m_life.runner().book().at(id).teller;
    // A try that a crash has left unanswered counts, and the next one waits for its pause.
    auto& scheduler = m_life.outside().scheduler;
    scheduler.passAtOnce = true;
    auto approval = whole(done(m_life.signIn().approval(QLatin1String(supervisorNumber),
                                                        passwordOf(QLatin1String(supervisorNumber)), by, granted)));
    scheduler.passAtOnce = false;
    approval.fen = m_script.names;
    approval.seen = standing(id).toSign;
    return whole(done(m_life.runner().approve(id, approval, errandOf(by))));
}

Standing Teller::waitForLine(domain::CaseId id)
{
    m_life.outside().world.mendLines();
    m_life.outside().effect();
    whole(done(m_life.runner().sync()));
    return whole(done(m_life.runner().goOn(id, byTeller())));
}

Standing Teller::waitForWorld(domain::CaseId id)
{
    auto& world = m_life.outside().world;
    const int passed = int(m_life.runner().book().at(id).begunOn.daysTo(world.today()));
    if (passed < daysUntilMade) world.turnDays(daysUntilMade - passed);
    world.mendLines();
    m_life.outside().effect();
    whole(done(m_life.runner().sync()));
    return whole(done(m_life.runner().goOn(id, byTeller())));
}

// The plastic of the card that the step awaits, unless it lies there already.
void Teller::putCard(const workflows::Step& step)
{
    auto& world = m_life.outside().world;
    if (step.request == QLatin1String("blank")) {
        if (world.blank.isEmpty()) world.blank = m_life.nextBlank(byTeller().by());
        m_life.outside().effect();
        return;
    }
    const QString awaited = text(step.body.value("identification", Json("")));
    for (const auto& card : world.province.books().cardsOf(m_script.person)) {
        if (card.identification != awaited) continue;
        const auto plastic = world.plastic(card.ref);
        if (!world.card || *world.card->value(5, 0x01) != *plastic.value(5, 0x01)) world.card = plastic;
    }
    m_life.outside().effect();
}

}  // namespace kapok::test
