#include "support/desk/many.h"

#include "support/desk/scripts.h"

namespace kapok::test {

std::vector<QString> applicants(const World& world, int count)
{
    std::vector<QString> found;
    for (const auto& person : world.province.books().people()) {
        if (int(found.size()) == count) break;
        const bool grown = person.birthDate > QDate(1955, 1, 1) && person.birthDate < QDate(2000, 1, 1);
        const bool plain = person.insured && !person.deceased && !person.identityChanged && !person.agencyCorrected;
        if (person.kind == QLatin1String("resident") && grown && plain && !person.mobile.isEmpty() &&
            world.cards(person.id).empty())
            found.push_back(person.id);
    }
    if (int(found.size()) < count) throw std::runtime_error("not so many people");
    return found;
}

ManyWaiting::ManyWaiting(int count) : outside(World()), m_script(ordinaryWayOf(domain::Business::Apply, World()))
{
    live();
    for (const QString& person : applicants(outside.world, count)) serveUntil(person, "made");
}

void ManyWaiting::live() { m_life.emplace(outside, m_disk, m_seed++); }

void ManyWaiting::restart()
{
    m_life.reset();
    live();
    outside.province.countAnew();
    outside.bank.countAnew();
}

domain::CaseId ManyWaiting::begin(const QString& person)
{
    m_script.person = person;
    return Teller(m_script, *m_life).begin();
}

domain::CaseId ManyWaiting::serveUntil(const QString& person, const char* field)
{
    m_script.person = person;
    return Teller(m_script, *m_life).serveUntil(QLatin1String(field));
}

void ManyWaiting::breakOff(domain::CaseId id)
{
    (void)Teller(m_script, *m_life).standing(id);
    if (const auto left = done(m_life->runner().breakOff(id, byTeller())); !left)
        throw Stuck(left.error().happened.id.toStdString());
}

void ManyWaiting::sync()
{
    outside.province.countAnew();
    outside.bank.countAnew();
    if (const auto synced = done(m_life->counter().sync()); !synced)
        throw Stuck(synced.error().happened.id.toStdString());
}

}  // namespace kapok::test
