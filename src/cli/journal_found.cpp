#include "cli/journal_found.h"

#include "base/small_file.h"
#include "cli/desk_journal.h"
#include "db/journal/owner.h"
#include "db/journal/reader.h"
#include "db/vault/desk_key.h"

#include <QFileInfo>

namespace kapok::cli {
namespace {

// What a journal that cannot be read lacks: each failure has a mend of its own.
Words mendOf(const Error& error)
{
    const QString& id = error.happened.id;
    if (id.startsWith(QLatin1String("journal.key_"))) return words("doctor.mend.key");
    if (id == QLatin1String("journal.vault_missing") || id == QLatin1String("journal.another_vault"))
        return words("doctor.mend.vault");
    if (id == QLatin1String("journal.newer") || id == QLatin1String("journal.entry_version"))
        return words("doctor.mend.newer");
    if (id == QLatin1String("journal.older")) return words("doctor.mend.older");
    if (id == QLatin1String("journal.cannot_open")) return words("doctor.mend.cannot_open");
    if (id == QLatin1String("journal.lost") || id == QLatin1String("journal.log_lost"))
        return words("doctor.mend.lost");
    return words("doctor.mend.damaged");
}

// Of a key that is whole and that nobody here opens: by whom it is opened. Nothing: it is open, or not there.
std::optional<Json> heldKey(const Findings& rows, const db::JournalPlace& place)
{
    if (db::readDeskKey(place).state != db::DeskKeyState::Shut) return {};
    const auto file = db::keyFileToUse(place);
    if (!file || !file->isOfStaff())
        return rows.finding(false, words("doctor.device_key_missing"), words("doctor.mend.device_key"));
    return rows.works(rows.sentence(words("doctor.keys_held", {{"count", QString::number(file->wrappings.size())}})));
}

// The key file of a real desk holds the key as it is: made before keys were bound, or not by `desk init`.
bool isBare(const QString& folder, const JournalFound& journal)
{
    return !journal.training.value_or(false) && db::readDeskKey({.folder = folder}).isBare;
}

}  // namespace

JournalFound journalIn(const Findings& rows, const QString& folder)
{
    const QString file = folder + QStringLiteral("/journal.db");
    JournalFound journal{.isThere = QFileInfo::exists(file)};
    const Words mend = words("doctor.mend.key");
    if (db::readDeskKey({.folder = folder}).state == db::DeskKeyState::Unreadable) {
        journal.row = rows.finding(false, words("doctor.key_not_whole"), mend);
        return journal;
    }
    const QFileInfo key(folder + u'/' + QLatin1String(db::schema::keyFile));
    if (!journal.isThere && !key.exists()) {
        journal.row = rows.notTried(words("doctor.key_not_made"), words("doctor.mend.key_not_made"));
        return journal;
    }
    // With `--user` he signs in, and the row says that his password opens the desk.
    auto reader = journalFor(rows.call(), file, "doctor");
    if (!reader && reader.error().kind == Error::Kind::Unavailable) {
        journal.row = rows.notTried(rows.sentence(reader.error()), words("doctor.mend.close"));
        return journal;
    }
    const auto read = reader ? reader->each([&](const ports::Entry& entry) -> Expected<void> {
        if (const auto owner = db::Owner::fromEntry(entry); entry.seq == 1 && owner) journal.training = owner->training;
        journal.last = entry.at;
        journal.cases += int(entry.kind == QLatin1String("begun"));
        if (entry.caseId.text.isEmpty()) journal.staff.add(entry);
        return {};
    })
                             : std::unexpected(reader.error());
    journal.isRead = read.has_value();
    const bool ownersOnly = !(key.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther));
    if (!read) journal.row = rows.finding(false, rows.sentence(read.error()), mendOf(read.error()));
    else if (const auto held = heldKey(rows, {.folder = folder}); held && !reader->hasKeys()) journal.row = *held;
    else if (!reader->hasKeys()) journal.row = rows.finding(false, words("doctor.key_missing"), mend);
    else if (!ownersOnly)
        journal.row = rows.finding(false, words("doctor.others_read_key"), words("doctor.mend.others_read_key"));
    else
        journal.row =
            rows.works(rows.sentence(words(isBare(folder, journal) ? "doctor.keys_bare" : "doctor.keys_open")));
    return journal;
}

Json staffIn(const Findings& rows, const QString& folder, const JournalFound& journal, bool training)
{
    const auto bytes = readSmallFile(folder + QStringLiteral("/staff.json"));
    const auto staff = bytes ? desk::staffOf(*bytes, training ? desk::Hashing::Light : desk::Hashing::Full)
                             : std::unexpected(bytes.error());
    const QStringList otherwise = staff ? journal.staff.otherwise(*staff) : QStringList();
    if (!otherwise.isEmpty())
        return rows.finding(false, words("error.staff_otherwise", {{"numbers", otherwise.join(QStringLiteral(", "))}}),
                            words("doctor.mend.staff_otherwise"));
    return rows.finding(staff.has_value(),
                        staff ? rows.sentence(words("doctor.numbers", {{"count", QString::number(staff->size())}}))
                              : rows.sentence(staff.error()),
                        words("doctor.mend.staff"));
}

Json witnessIn(const Findings& rows, const desk::Witness& witness)
{
    const Words trouble = witness.trouble();
    Json row = rows.finding(
        trouble.empty(),
        trouble.empty()
            ? rows.sentence(words("doctor.witnessed", {{"count", QString::number(witness.confirmed.count)}}))
            : rows.sentence(trouble),
        words("doctor.mend.witness"));
    row["verdict"] = toJson(desk::wordOf(witness.verdict));
    return row;
}

}  // namespace kapok::cli
