#include "cli/staff.h"

#include "base/small_file.h"
#include "cli/commands.h"
#include "cli/reveal.h"
#include "cli/staffed_desk.h"
#include "desk/authority.h"
#include "desk/password_key.h"
#include "desk/recovery.h"
#include "desk/staff_changes.h"

#include <QDir>

#include <algorithm>

namespace kapok::cli {
namespace {

int makeCode(const Call& call, StaffedDesk& desk, const QString& number)
{
    desk::Recovery recovery(*desk.signIn, *desk.memory, desk.clock, desk.randomness);
    const auto made = QCoro::waitFor(recovery.make(number, passwordFromInput()));
    if (!made) return fail(call, made.error());
    const auto shown = made->text->view();
    call.err << said(call, words("cli.code_shown_once", {{"number", number}})) << '\n';
    print(call, {{"number", toJson(number)}, {"recovery", std::string(shown.begin(), shown.end())}});
    return Done;
}

int unlock(const Call& call, StaffedDesk& desk, const QString& number)
{
    desk::Recovery recovery(*desk.signIn, *desk.memory, desk.clock, desk.randomness);
    const auto used = QCoro::waitFor(recovery.use(number, passwordFromInput()));
    if (!used) return fail(call, used.error());
    print(call, {{"number", toJson(number)}, {"unlocked", true}});
    return Done;
}

int list(const Call& call, StaffedDesk& desk)
{
    const QStringList locked = desk.signIn->locked(), otherwise = desk.otherwise();
    if (!otherwise.isEmpty())
        call.err << said(call, words("error.staff_otherwise", {{"numbers", otherwise.join(QStringLiteral(", "))}}))
                 << '\n';
    Json all = Json::array();
    for (const desk::StaffMember& one : desk.signIn->staff())
        all.push_back({{"number", toJson(one.number)},
                       {"name", toJson(one.name)},
                       {"role", toJson(desk::nameOf(one.role))},
                       {"disabled", one.disabled},
                       {"locked", locked.contains(one.number)}});
    print(call, {{"staff", all}});
    return Done;
}

/// What is done with whose number.
struct Change {
    QString what, number;
    std::optional<desk::Role> role{};
    QString name{};

    bool is(const char* one) const { return what == QLatin1String(one); }
    bool setsPassword() const { return is("add") || is("password"); }
};

// Everybody changes his own password; all else is the administrator's.
Expected<void> permitted(const Change& change, StaffedDesk& desk, const desk::StaffMember& by)
{
    if (change.is("password") && change.number == by.number) return {};
    desk::Seat seat;
    seat.take(by);
    return QCoro::waitFor(desk::Authority(seat, *desk.memory, desk.clock).check(desk::Right::KeepStaff));
}

Expected<desk::Staff> changed(const Change& change, StaffedDesk& desk, const QString& by, const SecureBytes& password)
{
    desk::Staff staff = desk.signIn->staff();
    if (change.is("disable")) return desk::withoutHim(std::move(staff), change.number, by);
    if (change.is("role")) return desk::withRole(std::move(staff), change.number, *change.role, by);
    if (password.size() < shortestPassword)
        return failure(Error::Kind::BadInput, words("error.password_short"), change.number);
    // Somebody put another password into his line of the file: with a new one the line is his own again.
    const bool isHis = change.is("password") && desk.memory->remembered().staff().works(change.number);
    for (desk::StaffMember& one : staff)
        if (isHis && one.number == change.number) one.disabled = false;
    const QByteArray hash = desk::hashOf(password, desk.randomness, desk::Hashing::Full);
    if (change.is("password")) return desk::withPassword(std::move(staff), change.number, hash);
    return desk::withNew(std::move(staff), {change.number, change.name, *change.role, hash});
}

// Written down before it counts: who changed what, and to what.
Expected<void> noteChange(const Change& change, StaffedDesk& desk, const desk::Staff& staff, const QString& by)
{
    Json body{{"number", toJson(change.number)}, {"change", toJson(change.what)}};
    if (change.role) body["role"] = toJson(desk::nameOf(*change.role));
    if (!change.name.isEmpty()) body["name"] = toJson(change.name);
    const auto changed = std::ranges::find(staff, change.number, &desk::StaffMember::number);
    if (change.setsPassword()) body["password"] = toJson(desk::StaffBook::markOf(changed->passwordHash));
    return desk.note("staff_changed", by, std::move(body));
}

// A new password has its wrapping before it counts, and the old one has its own until then: after a cut at any moment
// the password that counts opens the desk. Whoever leaves loses his wrapping first.
Expected<void> keep(const Change& change, StaffedDesk& desk, const desk::Staff& staff, const SecureBytes& password,
                    const QString& folder)
{
    db::StaffDoor& door = *desk.door;
    const ports::Stretch with = desk::freshStretch(desk.randomness, desk::Hashing::Full);
    const bool wraps = door.isOfStaff() && change.setsPassword();
    if (wraps)
        if (const auto given = door.give(change.number, with, desk::keyOf(password, with)); !given) return given;
    if (door.isOfStaff() && change.is("disable"))
        if (const auto taken = door.takeFrom(change.number); !taken) return taken;
    const auto written = writeSmallFile(QDir(folder).filePath(QStringLiteral("staff.json")), desk::staffFile(staff));
    if (!written || !wraps) return written;
    return door.leaveOnly(change.number, with);
}

Expected<void> changeStaff(const Change& change, StaffedDesk& desk, const QString& by, const QString& folder)
{
    const auto member = desk.enter(by, passwordFromInput());
    if (!member) return std::unexpected(member.error());
    Expected<void> done = permitted(change, desk, *member);
    if (done) {
        const SecureBytes password = change.setsPassword() ? passwordFromInput() : SecureBytes();
        const auto staff = changed(change, desk, by, password);
        done = staff ? noteChange(change, desk, *staff, by) : std::unexpected(staff.error());
        if (done) done = keep(change, desk, *staff, password, folder);
    }
    const auto left = QCoro::waitFor(desk.signIn->signOut(by));
    if (done && !left) return std::unexpected(left.error());
    return done;
}

int change(const Call& call, StaffedDesk& desk, const Change& wanted)
{
    const auto done = changeStaff(wanted, desk, *call.option("user"), *call.data());
    if (!done) return fail(call, done.error());
    Json document{{"number", toJson(wanted.number)}, {"change", toJson(wanted.what)}};
    if (wanted.role) document["role"] = toJson(desk::nameOf(*wanted.role));
    print(call, document);
    return Done;
}

// Which call it is: a verb, whether a number follows it, and the options that it needs and all that it takes.
struct Verb {
    const char* name;
    bool ofANumber;
    std::vector<const char*> options;
};
const std::vector<Verb>& verbs()
{
    static const std::vector<Verb> all{{"list", false, {}},          {"add", true, {"name", "role", "user"}},
                                       {"disable", true, {"user"}},  {"role", true, {"role", "user"}},
                                       {"password", true, {"user"}}, {"recovery", false, {"user"}},
                                       {"unlock", true, {}}};
    return all;
}

bool isCalledSo(const Call& call)
{
    const QString word = call.args.value(0);
    const auto verb = std::ranges::find_if(verbs(), [&](const Verb& one) { return word == QLatin1String(one.name); });
    if (verb == verbs().end() || call.args.size() != (verb->ofANumber ? 2 : 1) || !call.data()) return false;
    return std::ranges::all_of(std::initializer_list<const char*>{"name", "role", "user"}, [&](const char* option) {
        const bool needed = std::ranges::any_of(
            verb->options, [&](const char* one) { return QLatin1String(one) == QLatin1String(option); });
        return call.has(option) == needed || (!needed && QLatin1String(option) == QLatin1String("user"));
    });
}

}  // namespace

int staff(const Call& call)
{
    if (!isCalledSo(call)) return wrongWords(call, "staff");
    Change wanted{.what = call.args[0], .number = call.args.value(1)};
    wanted.name = call.option("name").value_or(QString());
    if (const auto role = call.option("role")) {
        wanted.role = desk::roleOf(*role);
        if (!wanted.role) return wrongCall(call, words("cli.no_role", {{"what", *role}}));
    }
    const auto desk = StaffedDesk::open(*call.data());
    if (!desk) return fail(call, desk.error());
    if (wanted.what == QLatin1String("list")) return list(call, **desk);
    if (wanted.what == QLatin1String("recovery")) return makeCode(call, **desk, *call.option("user"));
    if (wanted.what == QLatin1String("unlock")) return unlock(call, **desk, wanted.number);
    return change(call, **desk, wanted);
}

}  // namespace kapok::cli
