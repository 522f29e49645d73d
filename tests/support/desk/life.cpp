#include "support/desk/life.h"

#include "base/resources.h"
#include "base/uuid7.h"
#include "domain/rules/rule_pack.h"
#include "domain/stock.h"

#include <limits>

namespace kapok::test {
namespace {

desk::StaffMember member(const char* number, const char* name, desk::Role role, Randomness& chance)
{
    const QString shown = QString::fromLatin1(number);
    return {shown, QString::fromUtf8(name), role, desk::hashOf(passwordOf(shown), chance, desk::Hashing::Light)};
}

}  // namespace

domain::Ruling houseRules(const domain::Facts& facts)
{
    static const domain::RulePack pack = domain::RulePack::find(domain::RulePack::standard()).value();
    static const WorkingDays calendar =
        WorkingDays::parse(readResource(QStringLiteral("workdays.json")).value()).value();
    return domain::decide(pack, calendar, facts);
}

SecureBytes passwordOf(const QString& number) { return SecureBytes(QByteArray("kapok" + number.toLatin1())); }

const std::vector<desk::StaffMember>& staff()
{
    static const std::vector<desk::StaffMember> all = [] {
        SeededRandomness chance(1);
        using enum desk::Role;
        return std::vector{member("0101", "陈一", Teller, chance),
                           member("0102", "陈二", Teller, chance),
                           member("0103", "陈三", InstantIssueOperator, chance),
                           member("9001", "梁主管", Supervisor, chance),
                           member("9002", "何主管", Supervisor, chance),
                           member("8001", "余审计", Auditor, chance),
                           member("9201", "钟管理", Administrator, chance)};
    }();
    return all;
}

desk::Place place(const province::server::Caller& at, const QString& desk)
{
    domain::Facts::Desk facts{.bank = at.bank, .city = at.city};
    facts.quickIssue = at.outlet == QLatin1String("0708");  // as the directory of training has it
    return {domain::OutletCode{at.outlet}, desk, facts};
}

Life::Life(Outside& outside, MemoryDisk& disk, quint64 seed, const Exchanged& exchanged)
    : m_outside(outside), m_chance(seed), m_vfs(std::make_unique<MemoryVfs>("life", disk, seed))
{
    start({QStringLiteral("desk"), outside.world.desk.outlet + u'-' + exchanged.desk, "life"}, exchanged);
}

Life::Life(Outside& outside, const QString& folder, quint64 seed, const Exchanged& exchanged)
    : m_outside(outside), m_chance(seed)
{
    start({folder, outside.world.desk.outlet + u'-' + exchanged.desk}, exchanged);
}

void Life::start(const db::JournalPlace& at, const Exchanged& exchanged)
{
    auto journal = db::SqliteJournal::open(at, m_outside.scheduler, m_chance);
    if (!journal)
        throw std::runtime_error("the journal does not open: " + journal.error().happened.id.toStdString() + ' ' +
                                 journal.error().detail.toStdString());
    m_journal = std::move(*journal);
    m_heard = std::make_unique<HeardJournal>(*m_journal, exchanged.whenAppended, m_outside);
    m_rowFile = std::make_unique<db::SqliteRows>(at, desk::rowTables(), m_outside.scheduler);
    m_rows = std::make_unique<desk::CaseRows>(*m_rowFile, *m_heard, *exchanged.workflows);
    m_memory = std::make_unique<desk::Memory>(*m_heard, *m_rows);
    const desk::Parts parts{.journal = *m_memory,
                            .rows = *m_rows,
                            .parties = {{domain::Party::Province, &m_outside.province},
                                        {domain::Party::Bank, &m_outside.bank},
                                        {domain::Party::Platform, &m_outside.platform}},
                            .readers = m_outside.readers,
                            .hands = {{QStringLiteral("papers"), &m_outside.papers},
                                      {QStringLiteral("messages"), &m_outside.messages},
                                      {QStringLiteral("maker"), &m_outside.makers}},
                            .clock = m_outside.clock,
                            .randomness = m_chance,
                            .workflows = *exchanged.workflows,
                            .rules = exchanged.rules,
                            .pictures = &m_outside.pictures,
                            .idReader = &m_outside.idReader,
                            .cardPrinter = &m_outside.cardPrinter};
    m_counter = std::make_unique<desk::Counter>(place(m_outside.world.desk, exchanged.desk), parts, staff(),
                                                m_outside.scheduler);
    m_signIn = std::make_unique<desk::SignIn>(staff(), *m_memory, m_outside.clock, m_outside.scheduler);
    const auto started = done(m_counter->start());
    if (!started)
        throw std::runtime_error("the desk does not start: " + started.error().happened.id.toStdString() + ' ' +
                                 started.error().detail.toStdString());
}

std::vector<ports::Entry> Life::entries()
{
    std::vector<ports::Entry> all = done(m_journal->entries(0, std::numeric_limits<int>::max())).value().list;
    if (!all.empty()) all.erase(all.begin());
    return all;
}

QString Life::nextBlank(const QString& teller)
{
    const QString kind = domain::stock::gen3, tray = domain::stock::trayOf(teller);
    const auto move = [&](const char* name, const QString& from, const QString& to) {
        const domain::StockMove one{.move = QString::fromLatin1(name),
                                    .kind = kind,
                                    .serials = {1, 9},
                                    .from = from,
                                    .to = to,
                                    .reason = QStringLiteral("test")};
        const auto kept = done(m_memory->append({.at = m_outside.world.now,
                                                 .day = m_outside.world.today(),
                                                 .kind = desk::StockBook::movedKind,
                                                 .body = one.toJson()}));
        if (!kept) throw std::runtime_error("no blanks: " + kept.error().happened.id.toStdString());
    };
    const auto& stock = remembered().stock();
    if (!stock.find(QStringLiteral("00000001"), kind)) move("receive", domain::stock::outside, domain::stock::vault);
    if (stock.countAt(domain::stock::vault, kind) > 0) move("hand_out", domain::stock::vault, tray);
    return stock.serialsAt(tray, kind).value(0);
}

workflows::Visit Life::visitOf(const QString& person)
{
    return {uuid7(m_outside.world.now, m_chance), m_outside.world.today(), m_outside.world.person(person)};
}

}  // namespace kapok::test
