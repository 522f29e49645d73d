#include "cli/staffed_desk.h"

#include "base/small_file.h"
#include "line/desk_file.h"

#include <QDir>

namespace kapok::cli {

Expected<std::unique_ptr<StaffedDesk>> StaffedDesk::open(const QString& folder)
{
    const QDir dir(folder);
    if (dir.exists(QStringLiteral("training")))
        return failure(Error::Kind::Unavailable, words("cli.training_has_its_own_staff"));
    const auto deskFile = line::readDeskFile(dir.filePath(QStringLiteral("desk.json")));
    if (!deskFile) return std::unexpected(deskFile.error());
    const auto bytes = readSmallFile(dir.filePath(QStringLiteral("staff.json")));
    if (!bytes) return std::unexpected(bytes.error());
    auto staff = desk::staffOf(*bytes, desk::Hashing::Full);
    if (!staff) return std::unexpected(staff.error());

    auto one = std::make_unique<StaffedDesk>();
    const db::JournalPlace place{.folder = folder, .deskName = deskFile->journalName()};
    auto journal = db::SqliteJournal::open(place, one->scheduler, one->randomness);
    if (!journal) return std::unexpected(journal.error());
    one->m_journal = std::move(*journal);
    one->m_rowFile = std::make_unique<db::SqliteRows>(place, desk::rowTables(), one->scheduler);
    one->m_rows =
        std::make_unique<desk::CaseRows>(*one->m_rowFile, *one->m_journal, workflows::Workflows::ofThisHouse());
    one->memory = std::make_unique<desk::Memory>(*one->m_journal, *one->m_rows);
    if (const auto started = QCoro::waitFor(one->memory->start()); !started) return std::unexpected(started.error());
    one->signIn = std::make_unique<desk::SignIn>(std::move(*staff), *one->memory, one->clock, one->scheduler);
    return one;
}

}  // namespace kapok::cli
