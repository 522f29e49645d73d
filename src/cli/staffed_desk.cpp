#include "cli/staffed_desk.h"

#include "base/crypto.h"
#include "base/small_file.h"
#include "db/schema/schema.h"
#include "db/seal/seal_key.h"
#include "desk/staff_named.h"
#include "desk/unsealing.h"
#include "line/desk_file.h"

#include <QDir>

namespace kapok::cli {
namespace {

// Whoever has to put it right is told which file it is.
Expected<std::vector<desk::StaffMember>> staffIn(const QString& file, const QByteArray& bytes, desk::Hashing least)
{
    auto staff = desk::staffOf(bytes, least);
    if (!staff) staff.error().detail = file + QStringLiteral(": ") + staff.error().detail;
    return staff;
}

}  // namespace

Expected<std::unique_ptr<StaffedDesk>> StaffedDesk::open(const QString& folder, OfTraining training)
{
    // Decision 0030: which kind a folder is says its first entry; before there is one, the folder `training`.
    const auto ofTraining = [] { return failure(Error::Kind::Unavailable, words("cli.training_has_its_own_staff")); };
    const QDir dir(folder);
    const bool begun = dir.exists(QLatin1String(db::schema::journalFile));
    if (!begun && dir.exists(QStringLiteral("training"))) return ofTraining();
    const auto deskFile = line::readDeskFile(dir.filePath(QStringLiteral("desk.json")));
    if (!deskFile) return std::unexpected(deskFile.error());
    const QString staffFile = dir.filePath(QStringLiteral("staff.json"));
    const auto bytes = readSmallFile(staffFile);
    if (!bytes) return std::unexpected(bytes.error());

    auto one = std::make_unique<StaffedDesk>();
    db::JournalPlace place{.folder = folder, .deskName = deskFile->journalName()};
    const auto opened = [&] { return db::SqliteJournal::open(place, one->scheduler, one->randomness); };
    auto staff = staffIn(staffFile, *bytes, desk::Hashing::Full);
    if (!staff && !begun) return std::unexpected(staff.error());
    auto journal = opened();
    const bool practises = !journal && journal.error().happened.id == QLatin1String("journal.of_training");
    if (practises && training == OfTraining::Refused) return ofTraining();
    if (practises) {
        staff = staffIn(staffFile, *bytes, desk::Hashing::Light);
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
    one->m_practises = practises;
    one->m_inFile = *staff;
    one->signIn = std::make_unique<desk::SignIn>(std::move(*staff), *one->memory, one->clock, one->scheduler);
    one->signIn->heedJournal();
    return one;
}

Expected<desk::StaffMember> StaffedDesk::enter(const QString& number, SecureBytes password)
{
    auto member = QCoro::waitFor(signIn->signIn(number, password.copy()));
    if (!member) return member;
    desk::Unsealing unsealing(*door, *memory, clock, scheduler);
    auto entered = QCoro::waitFor(unsealing.by(number, std::move(password)));
    // Who works at a practice desk its world says.
    if (entered && !m_practises) entered = QCoro::waitFor(desk::nameStaff(*memory, clock, signIn->staff(), number));
    if (entered) return member;
    (void)QCoro::waitFor(signIn->signOut(number));
    return std::unexpected(entered.error());
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
