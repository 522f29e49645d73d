#include "db/journal/witness.h"

#include "db/journal/untouched.h"
#include "db/vault/desk_key.h"

namespace kapok::db {
namespace {

// Nothing: no such file, or none that can be read.
std::optional<qint64> numberIn(const JournalPlace& place, const char* name, const char* sql)
{
    const QString file = place.file(name);
    if (!fileExists(file, place.vfs)) return {};
    Untouched::Folder folder;
    auto database = openUntouched(file, place.vfs, folder);
    if (!database) return {};
    const auto number = database->number(sql);
    return number ? std::optional(*number) : std::nullopt;
}

// The name of the file that knows of cases.
std::optional<const char*> knowsCases(const JournalPlace& place)
{
    if (numberIn(place, schema::vaultFile, "SELECT count(*) FROM case_key").value_or(0) > 0) return schema::vaultFile;
    if (numberIn(place, schema::viewsFile, "SELECT seq FROM stand").value_or(0) > 0) return schema::viewsFile;
    return {};
}

Error lost(const char* id, const JournalPlace& place, const char* witness)
{
    return {Error::Kind::Damaged,
            words(id, {{"file", place.file(schema::journalFile)}, {"witness", QString::fromLatin1(witness)}}),
            {}};
}

}  // namespace

std::optional<Error> lostJournal(const JournalPlace& place)
{
    if (fileExists(place.file(schema::journalFile), place.vfs)) return {};
    // A key lies in its place only once there is a journal.
    const DeskKeyState key = readDeskKey(place).state;
    if (key == DeskKeyState::There || key == DeskKeyState::Shut) return lost("journal.lost", place, schema::keyFile);
    if (const auto witness = knowsCases(place)) return lost("journal.lost", place, *witness);
    // A vault is begun once its key lies somewhere.
    const bool keyless = deskKeyToUse(place).state == DeskKeyState::Missing;
    if (keyless && fileExists(place.file(schema::vaultFile), place.vfs))
        return lost("journal.lost", place, schema::vaultFile);
    return {};
}

std::optional<Error> lostEntries(const JournalPlace& place, qint64 entries)
{
    if (entries > 0) return {};
    if (const auto witness = knowsCases(place)) return lost("journal.log_lost", place, *witness);
    return {};
}

}  // namespace kapok::db
