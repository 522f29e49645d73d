#include "support/desk/counter.h"

#include <algorithm>

namespace kapok::test {
namespace people {
namespace {

QString holding(const Json& cards)
{
    return personLike(World(),
                      {{"kind", "resident"}, {"age_from", 18}, {"age_to", 70}, {"mobile", true}, {"cards", cards}});
}

}  // namespace

QString withoutCard() { return holding(Json::array()); }
QString withCardAtTheOutlet() { return holding({{{"production", "at_outlet"}, {"bank", "BOC"}, {"outlet", "0708"}}}); }
QString withNewCard()
{
    return holding({{{"production", "collected"}, {"status", "not_activated"}, {"bank", "BOC"}, {"city", "440700"}}});
}
QString withCardInUse()
{
    return holding(
        {{{"production", "collected"}, {"status", "normal"}, {"bank", "BOC"}, {"city", "440700"}, {"generation", 3}}});
}

}  // namespace people

Counter::Counter(QString citizen, Exchanged exchanged, quint64 seed)
    : outside(World()), m_exchanged(std::move(exchanged)), m_seed(seed)
{
    m_script.person = std::move(citizen);
    live();
}

void Counter::live()
{
    m_life.emplace(outside, *m_disk, m_seed++, m_exchanged);
    if (!done(desk().signIn(m_teller, passwordOf(m_teller)))) throw Stuck("nobody can sign in");
}

void Counter::losePower()
{
    m_life.reset();
    m_disk = std::make_unique<MemoryDisk>(m_disk->imageAfter(m_disk->ordinal(), Survives::Nothing));
}

void Counter::start() { live(); }

void Counter::wait() { outside.scheduler.wake(); }

void Counter::turnDays(int days)
{
    world.turnDays(days);
    if (!done(desk().turnDay())) throw Stuck("the day cannot be turned");
}

void Counter::take(const Expected<desk::Standing>& standing)
{
    m_said = standing ? QString() : standing.error().happened.id;
    if (standing) id = standing->id;
}

void Counter::begin(domain::Business business)
{
    m_script.business = business;
    if (business == domain::Business::InstantIssue) {  // cards are made by an operator (rights.h)
        m_teller = QStringLiteral("0103");
        if (!done(desk().signOut()) || !done(desk().signIn(m_teller, passwordOf(m_teller))))
            throw Stuck("0103 is not signed in");
    }
    if (const auto open = done(desk().reception().open(m_script.person)); !open)
        throw Stuck(open.error().happened.id.toStdString());
    take(done(desk().casework().start(business)));
}

void Counter::answer(const char* field, const Json& value)
{
    take(done(desk().casework().answer(id, QLatin1String(field), value)));
}
void Counter::show(const QStringList& papers)
{
    if (asked() == QLatin1String("who")) answer("who", "holder");
    answer("papers", workflows::kept(papers));
}

void Counter::agree(const QStringList& papers)
{
    show(papers);
    answer("review", true);
}

void Counter::takeBack(const char* field) { take(done(desk().casework().takeBack(id, QLatin1String(field)))); }
void Counter::breakOff() { take(done(desk().casework().breakOff(id))); }
void Counter::goOn() { take(done(desk().casework().goOn(id))); }
void Counter::refuseForPapers() { take(done(desk().casework().refuseForPapers(id))); }

void Counter::writePin(const char* oldPin, const char* newPin)
{
    const auto pad = std::make_shared<ports::Pad>();
    pad->put(desk::oldPinOnPad, SecureBytes(QByteArrayView(oldPin)));
    pad->put(desk::newPinOnPad, SecureBytes(QByteArrayView(newPin)));
    take(done(desk().casework().usePad(id, pad)));
}

void Counter::approve(const char* by, bool granted, std::optional<qint64> fen)
{
    const desk::SecondPerson second{.number = QLatin1String(by), .granted = granted, .fen = fen, .seen = now().toSign};
    take(done(desk().casework().approve(id, second, passwordOf(QLatin1String(by)))));
}

void Counter::pay(const char* method)
{
    const desk::Standing asked = now();
    const workflows::Payment payment{.fen = asked.step.body["fen"].get<qint64>(), .method = QLatin1String(method)};
    take(done(desk().casework().answer(id, asked.step.fills, payment.toJson())));
}

void Counter::sync()
{
    if (const auto synced = done(desk().sync()); !synced) throw Stuck(synced.error().happened.id.toStdString());
}

void Counter::answerUntil(const char* field) { Teller(m_script, *m_life).leadUntil(id, QLatin1String(field)); }
void Counter::finish() { Teller(m_script, *m_life).lead(id); }

desk::Standing Counter::now() { return Teller(m_script, *m_life).standing(id); }

Json Counter::value(const char* field)
{
    for (const auto& state : one().record().fields())
        if (state.name == QLatin1String(field)) return state.value;
    throw std::logic_error("no such field");
}

int Counter::effects(const char* kind) const
{
    // By the message, not by the business that it belongs to.
    int count = 0;
    for (const auto& effect : world.effects())
        for (const auto* ledger : {&world.province.ledger(), &world.bank.ledger(), &world.platform.ledger()})
            if (const auto* operation = ledger->find({effect.operation});
                operation && operation->kind == QLatin1String(kind))
                ++count;
    return count;
}

int Counter::entries(const char* kind, const char* field)
{
    const auto all = m_life->entries();
    return int(std::ranges::count_if(all, [&](const ports::Entry& entry) {
        return entry.kind == QLatin1String(kind) && (!field || entry.body.value("field", "") == field);
    }));
}

int Counter::papers(const char* paper) const
{
    return int(std::ranges::count_if(world.papers,
                                     [&](const PrintedPaper& one) { return one.sheet.paper == QLatin1String(paper); }));
}

}  // namespace kapok::test
