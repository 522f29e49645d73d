// Seals in small: what must never stand unsealed, and what is never sealed a second time (decision 0063).
#include "checks.h"

#include "db/journal/verify.h"
#include "support/journal/sealed_desk.h"

namespace kapok::test {
namespace {

using namespace db::test;

class SealedInMemory {
public:
    SealedInMemory()
    {
        const auto uncertified = [](const QByteArray&) -> Expected<QByteArray> { return QByteArray(); };
        if (!db::SealKey::lay(m_place, uncertified)) return;
        if (const auto journal = openOrFail(m_place, m_parts)) writeDay(*journal);
    }
    bool changed(const char* sql)
    {
        auto database = db::Database::open(m_file, db::Database::Mode::ReadWrite, m_place.vfs);
        if (!database || !database->script(sql)) return false;
        database->letCheckpointOnClose(true);
        return true;
    }
    db::Verdict verdict() const { return db::verifyFile(m_file, m_place.vfs).value_or(db::Verdict()); }
    bool goesOn()
    {
        auto journal = db::SqliteJournal::open(m_place, m_parts.scheduler, m_parts.randomness);
        return journal && done((*journal)->append(signedIn(9)));
    }

private:
    MemoryDisk m_disk;
    MemoryVfs m_vfs{"sealed", m_disk};
    db::JournalPlace m_place = inMemory("sealed");
    QString m_file = m_place.file(db::schema::journalFile);
    Parts m_parts;
};

}  // namespace

std::string whatMustBeSealedIs()
{
    SealedInMemory desk;
    const db::Verdict whole = desk.verdict();
    if (whole.damage || whole.lastSealed != sealedEntries.back()) return "a seal is missing";
    if (!desk.changed("UPDATE seal SET signature = zeroblob(64) WHERE number = 6")) return "nothing can be changed";
    if (!desk.verdict().damage) return "nobody's seal is believed";
    if (!desk.changed("DELETE FROM seal WHERE number > 2")) return "nothing can be changed";
    return desk.goesOn() ? "what a seal was taken from is sealed anew" : "";
}

}  // namespace kapok::test
