#include "seat.h"

#include "support/desk/life.h"

#include <limits>
#include <stdexcept>

namespace kapok::day {

using test::done;

const std::vector<Sits>& seats()
{
    static const std::vector<Sits> all{
        {QStringLiteral("0708"), QStringLiteral("0101"), QStringLiteral("BOC"), QStringLiteral("0101")},
        {QStringLiteral("0708"), QStringLiteral("0102"), QStringLiteral("BOC"), QStringLiteral("0102")},
        {QStringLiteral("0745"), QStringLiteral("0101"), QStringLiteral("GDB"), QStringLiteral("0101")}};
    return all;
}

Task<Expected<ports::Outcome>> Doer::carryOut(ports::Deed deed)
{
    m_done.insert(deed.operation);
    co_return ports::Outcome{valueOf(deed)};
}

Task<Expected<ports::Fate>> Doer::find(ports::Deed deed)
{
    if (!m_done.contains(deed.operation)) co_return ports::Fate{ports::Fate::Kind::NotDone};
    co_return ports::Fate{ports::Fate::Kind::Done, valueOf(deed)};
}

Seat::Seat(House& house, const Sits& sits, quint64 seed)
    : m_house(house),
      m_sits(sits),
      m_clock(house),
      m_chance(seed),
      m_readers({m_scheduler, m_hsm, m_clock, m_chance}),
      m_province(house, house.province, QStringLiteral("desk_%1_%2").arg(sits.outlet, sits.desk)),
      m_bank(house, house.bankOf(sits.bank), QStringLiteral("desk_%1_%2").arg(sits.outlet, sits.desk)),
      m_platform(house, house.platform, QStringLiteral("desk_%1_%2").arg(sits.outlet, sits.desk))
{
    const std::string vfs = "day " + sits.name().toStdString();
    m_vfs = std::make_unique<test::MemoryVfs>(vfs.c_str(), m_disk, seed);
    const db::JournalPlace place{QStringLiteral("desk"), sits.name(), vfs.c_str()};
    auto journal = db::SqliteJournal::open(place, m_scheduler, m_chance);
    if (!journal) throw std::runtime_error("no journal: " + journal.error().detail.toStdString());
    m_journal = std::move(*journal);
    m_rowFile = std::make_unique<db::SqliteRows>(place, desk::rowTables(), m_scheduler);
    const auto& workflows = workflows::Workflows::ofThisHouse();
    m_rows = std::make_unique<desk::CaseRows>(*m_rowFile, *m_journal, workflows);
    m_memory = std::make_unique<desk::Memory>(*m_journal, *m_rows);
    const desk::Parts parts{.journal = *m_memory,
                            .rows = *m_rows,
                            .parties = {{domain::Party::Province, &m_province},
                                        {domain::Party::Bank, &m_bank},
                                        {domain::Party::Platform, &m_platform}},
                            .readers = m_readers,
                            .hands = {{QStringLiteral("papers"), &m_papers}, {QStringLiteral("messages"), &m_messages}},
                            .clock = m_clock,
                            .randomness = m_chance,
                            .workflows = workflows,
                            .rules = test::houseRules};
    const province::server::Caller caller{.outlet = sits.outlet, .bank = sits.bank};
    m_counter = std::make_unique<desk::Counter>(test::place(caller, sits.desk), parts, test::staff(), m_scheduler);
    if (!done(m_counter->start())) throw std::runtime_error("a desk does not start");
    if (!done(m_counter->signIn(sits.teller, test::passwordOf(sits.teller)))) throw std::runtime_error("no teller");
}

Seat::~Seat() = default;

void Seat::lay(const QString& ref)
{
    if (ref == m_lies) return;
    m_readers.remove(0);
    m_lies = ref;
    if (ref.isEmpty()) return;
    m_readers.insert(m_house.plastic(ref), 0, [this, ref](const cardio::CardState& now) {
        m_house.plastic(ref) = now;
        return true;
    });
}

std::string Seat::journal()
{
    std::string all;
    const auto entries = done(m_journal->entries(0, std::numeric_limits<int>::max()));
    for (const ports::Entry& entry : entries.value().list)
        all += std::to_string(entry.seq) + ' ' + std::to_string(entry.at.utcMs) + ' ' +
               entry.day.toString(Qt::ISODate).toStdString() + ' ' + entry.kind.toStdString() + ' ' +
               entry.caseId.text.toStdString() + ' ' + entry.by.toStdString() + ' ' +
               canonical(entry.body).toStdString() + '\n';
    return all;
}

}  // namespace kapok::day
