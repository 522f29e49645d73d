#include "cli/staffed_desk.h"

#include "base/crypto.h"
#include "base/small_file.h"
#include "db/schema/schema.h"
#include "line/desk_file.h"

#include <QDir>

namespace kapok::cli {

Expected<std::unique_ptr<StaffedDesk>> StaffedDesk::open(const QString& folder)
{
    // Decision 0030: which kind a folder is says its first entry; before there is one, the folder `training`.
    const auto ofTraining = [] { return failure(Error::Kind::Unavailable, words("cli.training_has_its_own_staff")); };
    const QDir dir(folder);
    const bool begun = dir.exists(QLatin1String(db::schema::journalFile));
    if (!begun && dir.exists(QStringLiteral("training"))) return ofTraining();
    const auto deskFile = line::readDeskFile(dir.filePath(QStringLiteral("desk.json")));
    if (!deskFile) return std::unexpected(deskFile.error());
    const auto bytes = readSmallFile(dir.filePath(QStringLiteral("staff.json")));
    if (!bytes) return std::unexpected(bytes.error());
    auto staff = desk::staffOf(*bytes, desk::Hashing::Full);
    if (!staff && !begun) return std::unexpected(staff.error());

    auto one = std::make_unique<StaffedDesk>();
    const db::JournalPlace place{.folder = folder, .deskName = deskFile->journalName()};
    auto journal = db::SqliteJournal::open(place, one->scheduler, one->randomness);
    if (!journal && journal.error().happened.id == QLatin1String("journal.of_training")) return ofTraining();
    if (!journal) return std::unexpected(journal.error());
    if (!staff) return std::unexpected(staff.error());
    one->m_journal = std::move(*journal);
    one->m_journal->now({.pack = {}, .staff = crypto::sm3(*bytes)});  // nothing is decided by a pack here
    one->m_rowFile = std::make_unique<db::SqliteRows>(place, desk::rowTables(), one->scheduler);
    one->m_rows =
        std::make_unique<desk::CaseRows>(*one->m_rowFile, *one->m_journal, workflows::Workflows::ofThisHouse());
    one->memory = std::make_unique<desk::Memory>(*one->m_journal, *one->m_rows);
    if (const auto started = QCoro::waitFor(one->memory->start()); !started) return std::unexpected(started.error());
    one->signIn = std::make_unique<desk::SignIn>(std::move(*staff), *one->memory, one->clock, one->scheduler);
    return one;
}

}  // namespace kapok::cli
