#include "cli/staffed_desk.h"

#include "base/crypto.h"
#include "base/small_file.h"
#include "db/schema/schema.h"
#include "db/seal/seal_key.h"
#include "desk/unsealing.h"
#include "line/desk_file.h"

#include <QDir>

namespace kapok::cli {

Expected<std::unique_ptr<StaffedDesk>> StaffedDesk::open(const QString& folder, OfTraining training)
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

    auto one = std::make_unique<StaffedDesk>();
    db::JournalPlace place{.folder = folder, .deskName = deskFile->journalName()};
    const auto opened = [&] { return db::SqliteJournal::open(place, one->scheduler, one->randomness); };
    auto staff = desk::staffOf(*bytes, desk::Hashing::Full);
    if (!staff && !begun) return std::unexpected(staff.error());
    auto journal = opened();
    const bool practises = !journal && journal.error().happened.id == QLatin1String("journal.of_training");
    if (practises && training == OfTraining::Refused) return ofTraining();
    if (practises) {
        staff = desk::staffOf(*bytes, desk::Hashing::Light);
        place.training = true;
        journal = opened();
    }
    if (!journal) return std::unexpected(journal.error());
    if (!staff) return std::unexpected(staff.error());
    // The sign-in would be its first entry, which names the key. The practice world's own begins with its workbench.
    if (!(*journal)->hadBegun())
        if (const auto laid = db::SealKey::lay(place, db::SealKey::byNobody); !laid)
            return std::unexpected(laid.error());
    one->m_journal = std::move(*journal);
    one->m_journal->now({.pack = {}, .staff = crypto::sm3(*bytes)});  // nothing is decided by a pack here
    one->door = std::make_unique<db::StaffDoor>(
        place, [kept = one->m_journal.get()](SecretKey key) { return kept->openKeys(std::move(key)); });
    one->m_rowFile = std::make_unique<db::SqliteRows>(place, desk::rowTables(), one->scheduler);
    one->m_rows =
        std::make_unique<desk::CaseRows>(*one->m_rowFile, *one->m_journal, workflows::Workflows::ofThisHouse());
    one->memory = std::make_unique<desk::Memory>(*one->m_journal, *one->m_rows);
    if (const auto started = QCoro::waitFor(one->memory->start()); !started) return std::unexpected(started.error());
    if (practises && one->memory->lastAt()) one->clock.standAt(*one->memory->lastAt());
    one->signIn = std::make_unique<desk::SignIn>(std::move(*staff), *one->memory, one->clock, one->scheduler);
    return one;
}

Expected<desk::StaffMember> StaffedDesk::enter(const QString& number, SecureBytes password)
{
    auto member = QCoro::waitFor(signIn->signIn(number, password.copy()));
    if (!member) return member;
    desk::Unsealing unsealing(*door, *memory, clock, scheduler);
    const auto unsealed = QCoro::waitFor(unsealing.by(number, std::move(password)));
    if (unsealed) return member;
    (void)QCoro::waitFor(signIn->signOut(number));
    return std::unexpected(unsealed.error());
}

Expected<void> StaffedDesk::note(const char* kind, const QString& by, Json body)
{
    const Instant now = clock.now();
    const auto kept =
        QCoro::waitFor(memory->append({now, outletDay(now), QString::fromLatin1(kind), {}, by, std::move(body)}));
    if (!kept) return std::unexpected(kept.error());
    return {};
}

}  // namespace kapok::cli
