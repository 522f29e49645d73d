#include "cli/desk_init.h"

#include "base/resources.h"
#include "base/small_file.h"
#include "cli/commands.h"
#include "cli/desk_site.h"
#include "cli/reveal.h"
#include "cli/staff.h"
#include "db/journal/sqlite_journal.h"
#include "db/seal/seal_key.h"
#include "db/vault/staff_door.h"
#include "desk/password_key.h"
#include "desk/staff_book.h"
#include "desk/staff_changes.h"
#include "domain/rules/pack_in_force.h"
#include "line/desk_meaning.h"
#include "ports/real_scheduler.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace kapok::cli {
namespace {

// A desk was begun here, or a part of one lies here: nothing of it is written over.
Expected<void> isFree(const QString& folder, const QString& config)
{
    const QDir dir(folder);
    for (const char* name : {"journal.db", "vault.db", "desk.key", "staff.json", "desk.json", "training"}) {
        const QFileInfo there(dir.filePath(QLatin1String(name)));
        const bool isTheConfig = there.exists() && there.canonicalFilePath() == QFileInfo(config).canonicalFilePath();
        if (there.exists() && !isTheConfig)
            return failure(Error::Kind::Refused,
                           words("cli.desk_is_there", {{"folder", folder}, {"name", QLatin1String(name)}}));
    }
    return {};
}

// As the doctor and the workbench look at it: what it names exists, and belongs together.
Expected<line::DeskFile> meaningful(const QString& config, const QString& folder)
{
    auto desk = line::readDeskFile(config);
    if (!desk) return desk;
    const auto bytes = readResource(QStringLiteral("directory.json"));
    const auto directory = bytes ? domain::Directory::parse(*bytes) : std::unexpected(bytes.error());
    if (!directory) return std::unexpected(directory.error());
    if (const auto known = line::isOfDirectory(*desk, *directory, config); !known)
        return std::unexpected(known.error());
    if (const auto tls = line::tlsOf(desk->tls(folder)); !tls) return std::unexpected(tls.error());
    const auto pack = domain::packInForce(desk->pack, folder);
    if (!pack) return std::unexpected(pack.error());
    if (pack->refused) return std::unexpected(*pack->refused);
    return desk;
}

Expected<desk::StaffMember> memberOf(const Json& entry)
{
    if (const auto known = onlyKeys(entry, {"number", "name", "role"}); !known) return std::unexpected(known.error());
    const auto number = textAt(entry, "number"), name = textAt(entry, "name"), role = textAt(entry, "role");
    for (const auto* part : {&number, &name, &role})
        if (!*part) return std::unexpected(part->error());
    const auto known = desk::roleOf(*role);
    if (!known) return failure(Error::Kind::BadInput, words("cli.no_role", {{"what", *role}}));
    return desk::StaffMember{*number, *name, *known, {}};
}

Expected<desk::Staff> membersIn(const QByteArray& bytes)
{
    const auto document = parseStrict(bytes);
    if (!document) return std::unexpected(document.error());
    const auto list = listAt(*document, "staff");
    if (!list) return std::unexpected(list.error());
    desk::Staff staff;
    for (const Json& entry : *list) {
        auto member = memberOf(entry);
        if (!member) return std::unexpected(member.error());
        auto more = desk::withNew(std::move(staff), std::move(*member));
        if (!more) return more;
        staff = std::move(*more);
    }
    if (staff.empty()) return failure(Error::Kind::BadInput, words("error.staff_empty"));
    return staff;
}

Expected<desk::Staff> staffIn(const QString& file)
{
    const auto bytes = readNamedFile(file);
    if (!bytes)
        return failure(Error::Kind::BadInput, words("error.file", {{"file", file}, {"what", bytes.error().detail}}));
    auto staff = membersIn(*bytes);
    if (!staff) staff.error().detail = file + QStringLiteral(": ") + staff.error().detail;
    return staff;
}

/// What is kept of the passwords: of each a hash in staff.json, and a wrapping in desk.key.
Expected<std::vector<db::FirstWrapping>> takePasswords(desk::Staff& staff, Randomness& randomness)
{
    std::vector<db::FirstWrapping> wrappings;
    for (desk::StaffMember& one : staff) {
        const SecureBytes password = passwordFromInput();
        if (password.size() < shortestPassword)
            return failure(Error::Kind::BadInput, words("error.password_short"), one.number);
        one.passwordHash = desk::hashOf(password, randomness, desk::Hashing::Full);
        const ports::Stretch with = desk::freshStretch(randomness, desk::Hashing::Full);
        wrappings.push_back({one.number, with, desk::keyOf(password, with)});
    }
    return wrappings;
}

Json namesOf(const desk::Staff& staff)
{
    Json list = Json::array();
    for (const desk::StaffMember& one : staff)
        list.push_back({{"number", toJson(one.number)}, {"role", toJson(desk::nameOf(one.role))}});
    return list;
}

// The journal says whose it is with its first entry, which tells who worked here when the desk was made.
Expected<void> beginJournal(const db::JournalPlace& place, const desk::Staff& staff)
{
    ports::RealScheduler scheduler;
    SystemRandomness randomness;
    const auto journal = db::SqliteJournal::open(place, scheduler, randomness);
    if (!journal) return std::unexpected(journal.error());
    const Instant now = SystemClock().now();
    const auto kept = QCoro::waitFor(
        (*journal)->append({now, outletDay(now), desk::StaffBook::made, {}, {}, desk::StaffBook::bodyOf(staff)}));
    if (!kept) return std::unexpected(kept.error());
    return {};
}

Expected<void> make(const QString& folder, const QString& config, const line::DeskFile& file, desk::Staff& staff)
{
    const auto bytes = readNamedFile(config);
    if (!bytes) return std::unexpected(bytes.error());
    SystemRandomness randomness;
    const auto wrappings = takePasswords(staff, randomness);
    if (!wrappings) return std::unexpected(wrappings.error());
    DeskSite site(folder);
    if (const auto opened = site.open(); !opened) return opened;
    const SecretKey dataKey = SecretKey::takenFrom(randomness.bytes(32));
    const db::JournalPlace place{.folder = site.path(), .deskName = file.journalName(), .dataKey = dataKey};
    // The first entry names it. Before all else: where the bank has laid one that is not whole, nothing is made.
    if (const auto laid = db::SealKey::lay(place, db::SealKey::byNobody); !laid) return laid;
    if (const auto laid = db::layKeyForStaff(place, dataKey, *wrappings); !laid) return laid;
    if (const auto begun = beginJournal(place, staff); !begun) return begun;
    if (const auto kept = writeSmallFile(site.path("staff.json"), desk::staffFile(staff)); !kept) return kept;
    return site.finish(*bytes);
}

}  // namespace

int deskCommand(const Call& call)
{
    const auto config = call.option("config"), staffFile = call.option("staff");
    if (call.args != QStringList{QStringLiteral("init")} || !config || !staffFile || !call.data())
        return wrongWords(call, "desk");
    const QString folder = *call.data();
    if (const auto cleared = DeskSite::takeBack(folder); !cleared) return fail(call, cleared.error());
    if (const auto isNew = isFree(folder, *config); !isNew) return fail(call, isNew.error());
    const auto desk = meaningful(*config, folder);
    if (!desk) return fail(call, desk.error());
    auto staff = staffIn(*staffFile);
    if (!staff) return fail(call, staff.error());
    if (const auto made = make(folder, *config, *desk, *staff); !made) return fail(call, made.error());
    if (std::ranges::find(*staff, desk::Role::Administrator, &desk::StaffMember::role) == staff->end())
        call.err << said(call, words("cli.desk_without_administrator")) << '\n';
    print(call, {{"desk", toJson(desk->journalName())}, {"staff", namesOf(*staff)}});
    return Done;
}

}  // namespace kapok::cli
