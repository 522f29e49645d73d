#include "cli/headless_desk.h"

#include "base/crypto.h"
#include "base/small_file.h"
#include "cli/reveal.h"
#include "domain/rules/pack_in_force.h"

#include <QDir>
#include <QFileInfo>

namespace kapok::cli {

Expected<std::unique_ptr<HeadlessDesk>> HeadlessDesk::open(const Call& call, DeskLine& line, desk::Parties parties,
                                                           Training training)
{
    const QString folder = *call.data();
    const auto user = call.option("user");
    const auto key = user ? signedInFor(folder, *user, passwordFromInput(), {}) : SecretKey();
    if (!key) return std::unexpected(key.error());
    const auto inForce = domain::packInForce(line.desk.pack, folder);
    if (!inForce) return std::unexpected(inForce.error());
    auto knowledge = domain::Knowledge::load(inForce->pack);
    if (!knowledge) return std::unexpected(knowledge.error());
    const db::JournalPlace place{.folder = folder,
                                 .deskName = line.desk.journalName(),
                                 .training = QFileInfo::exists(folder + QStringLiteral("/training")),
                                 .dataKey = *key};
    std::unique_ptr<HeadlessDesk> one(new HeadlessDesk(call, line, std::move(*knowledge)));
    if (const auto started = one->start(place, line, std::move(parties), training); !started)
        return std::unexpected(started.error());
    return one;
}

HeadlessDesk::HeadlessDesk(const Call& call, DeskLine& line, domain::Knowledge knowledge)
    : m_knowledge(std::move(knowledge)),
      m_clock(*call.data()),
      m_hsm(line.parties.keyService()),
      m_readers({line.scheduler, m_hsm, m_clock, m_randomness, line.desk.city,
                 *call.data() + QStringLiteral("/refused-cards")}),
      m_chip(m_readers),
      m_papers(call.papers, m_knowledge.dictionary)
{
}

Expected<void> HeadlessDesk::start(const db::JournalPlace& place, DeskLine& line, desk::Parties parties,
                                   Training training)
{
    auto journal = db::SqliteJournal::open(place, line.scheduler, m_randomness);
    if (!journal) return std::unexpected(journal.error());
    if (place.training && training == Training::IsLeftAlone)
        return failure(Error::Kind::Refused, words("cli.training_syncs_itself"));
    if ((*journal)->wasShut()) return failure(Error::Kind::NotPermitted, words("cli.sync_needs_sign_in"));
    m_journal = std::move(*journal);
    if (const auto sound = QCoro::waitFor(m_journal->verified()); !sound) return std::unexpected(sound.error());
    // Its seals say by what it decides, as those of its workbench do.
    const auto staff = readSmallFile(QDir(place.folder).filePath(QStringLiteral("staff.json")));
    m_journal->now({.pack = QByteArray::fromHex(m_knowledge.pack.identity().sm3.toLatin1()),
                    .staff = staff ? crypto::sm3(*staff) : QByteArray()});
    m_rowFile = std::make_unique<db::SqliteRows>(place, desk::rowTables(), line.scheduler);
    m_rows = std::make_unique<desk::CaseRows>(*m_rowFile, *m_journal, workflows::Workflows::ofThisHouse());
    m_memory = std::make_unique<desk::Memory>(*m_journal, *m_rows);
    if (const auto folded = QCoro::waitFor(m_memory->start()); !folded) return std::unexpected(folded.error());
    bringWitness(place.folder, line, parties);
    m_runner = std::make_unique<desk::Runner>(
        desk::Place::at({line.desk.outlet}, line.desk.desk, {.bank = line.desk.bank, .city = line.desk.city},
                        m_knowledge.directory),
        desk::Parts{.journal = *m_memory,
                    .rows = *m_rows,
                    .parties = std::move(parties),
                    .readers = m_readers,
                    .hands = {{QStringLiteral("chip"), &m_chip},
                              {QStringLiteral("papers"), &m_papers},
                              {QStringLiteral("messages"), &m_messages}},
                    .clock = m_clock,
                    .randomness = m_randomness,
                    .workflows = workflows::Workflows::ofThisHouse(),
                    .rules = [this](const domain::Facts& facts) { return m_knowledge.rule(facts); }});
    m_runner->book().whenChanged([this](const domain::CaseId& id) {
        if (const desk::Case* one = m_runner->book().find(id))
            m_rows->show(*one, m_runner->standing(*one), m_memory->head());
    });
    const auto looked = QCoro::waitFor(
        m_rows->start(m_memory->head(), [this](const desk::Case& one) { return m_runner->readBack(one); }));
    if (!looked) return std::unexpected(looked.error());
    if (const auto started = QCoro::waitFor(m_runner->start()); !started) return std::unexpected(started.error());
    return {};
}

// Where the province itself is asked, as at the workbench.
void HeadlessDesk::bringWitness(const QString& folder, DeskLine& line, desk::Parties& parties)
{
    ports::Party& province = line.parties.to(domain::Party::Province);
    const auto asked = parties.find(domain::Party::Province);
    if (asked == parties.end() || asked->second != &province) return;
    m_witnessed = std::make_unique<desk::WitnessedProvince>(
        province, *m_memory, m_clock, m_randomness, desk::Witness::in(folder),
        [folder](const desk::Witness& witness) { return witness.keepIn(folder); });
    line.parties.tellHead([this] { return m_witnessed->head(); });
    m_witnessed->whenAlarmed([this](const Error& error) { m_journal->contradicted(error); });
    m_witnessed->whenWanted(
        [this](std::vector<domain::DoAgain> wanted) { return m_runner->again().take(std::move(wanted)); });
    m_witnessed->whenFound([this](desk::OrderDone order, ports::Reply reply) {
        return m_runner->conflicts().hear(std::move(order), std::move(reply), desk::HeardBy::Line);
    });
    asked->second = m_witnessed.get();
}

}  // namespace kapok::cli
