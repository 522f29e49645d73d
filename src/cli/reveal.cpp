#include "cli/reveal.h"

#include "base/small_file.h"
#include "db/journal/sqlite_journal.h"
#include "db/rows/sqlite_rows.h"
#include "desk/sign_in.h"
#include "line/desk_file.h"
#include "ports/real_scheduler.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace kapok::cli {

Expected<void> permitReveal(const QString& folder, const QString& user, SecureBytes password, const QString& what)
{
    const QDir dir(folder);
    if (dir.exists(QStringLiteral("training")))
        return failure(Error::Kind::Unavailable, words("cli.training_reveals_in_window"));
    const auto desk = line::readDeskFile(dir.filePath(QStringLiteral("desk.json")));
    if (!desk) return std::unexpected(desk.error());
    const auto bytes = readSmallFile(dir.filePath(QStringLiteral("staff.json")));
    if (!bytes) return std::unexpected(bytes.error());
    auto staff = desk::staffOf(*bytes);
    if (!staff) return std::unexpected(staff.error());

    const SystemClock clock;
    SystemRandomness randomness;
    ports::RealScheduler scheduler;
    const db::JournalPlace place{.folder = folder, .deskName = desk->journalName()};
    const auto journal = db::SqliteJournal::open(place, scheduler, randomness);
    if (!journal) return std::unexpected(journal.error());
    db::SqliteRows rowFile(place, desk::rowTables(), scheduler);
    desk::CaseRows rows(rowFile, **journal, workflows::Workflows::ofThisHouse());
    desk::Memory memory(**journal, rows);
    if (const auto started = QCoro::waitFor(memory.start()); !started) return std::unexpected(started.error());
    desk::SignIn signIn(std::move(*staff), memory, clock, scheduler);
    const auto member = QCoro::waitFor(signIn.signIn(user, std::move(password)));
    if (!member) return std::unexpected(member.error());
    const Instant now = clock.now();
    const auto kept = QCoro::waitFor(
        memory.append({now, outletDay(now), QStringLiteral("revealed"), {}, user, {{"what", what.toStdString()}}}));
    if (!kept) return std::unexpected(kept.error());
    if (const auto left = QCoro::waitFor(signIn.signOut(user)); !left) return std::unexpected(left.error());
    return {};
}

SecureBytes passwordFromInput()
{
    // Byte by byte and unbuffered: no copy of it stays behind in a buffer (D2).
    SecureBytes password;
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n')
        if (!password.append(byte)) break;
    return password;
}

}  // namespace kapok::cli
