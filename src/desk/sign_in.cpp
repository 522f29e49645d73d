#include "desk/sign_in.h"

#include <argon2.h>

#include <algorithm>

namespace kapok::desk {
namespace {

constexpr std::pair<Role, const char*> roleNames[] = {{Role::Teller, "teller"},
                                                      {Role::InstantIssueOperator, "operator"},
                                                      {Role::Supervisor, "supervisor"},
                                                      {Role::Auditor, "auditor"}};

bool verifies(const QByteArray& hash, const SecureBytes& password)
{
    return argon2id_verify(hash.constData(), password.view().data(), password.size()) == ARGON2_OK;
}

}  // namespace

QString nameOf(Role role)
{
    return QString::fromLatin1(std::ranges::find(roleNames, role, [](const auto& pair) { return pair.first; })->second);
}

Expected<std::vector<StaffMember>> staffOf(const QByteArray& json)
{
    const auto document = parseStrict(json);
    if (!document) return std::unexpected(document.error());
    const auto list = listAt(*document, "staff");
    if (!list) return std::unexpected(list.error());
    std::vector<StaffMember> staff;
    for (const Json& entry : *list) {
        const auto number = textAt(entry, "number"), name = textAt(entry, "name"), role = textAt(entry, "role"),
                   hash = textAt(entry, "password");
        for (const auto* part : {&number, &name, &role, &hash})
            if (!*part) return std::unexpected(part->error());
        const auto* known =
            std::ranges::find_if(roleNames, [&](const auto& pair) { return *role == QLatin1String(pair.second); });
        if (known == std::end(roleNames))
            return failure(Error::Kind::BadInput, words("error.json_key", {{"key", QStringLiteral("role")}}), *role);
        staff.push_back({*number, *name, known->first, hash->toLatin1()});
    }
    return staff;
}

QByteArray staffFile(const std::vector<StaffMember>& staff)
{
    Json list = Json::array();
    for (const StaffMember& one : staff)
        list.push_back({{"number", one.number.toStdString()},
                        {"name", one.name.toStdString()},
                        {"role", nameOf(one.role).toStdString()},
                        {"password", one.passwordHash.toStdString()}});
    return QByteArray::fromStdString(Json{{"staff", list}}.dump(2));
}

QByteArray hashedPassword(const SecureBytes& password, Randomness& randomness, bool light)
{
    // stack.md: 64 MiB and three passes take 174 ms; training is quick instead.
    const std::uint32_t passes = light ? 1 : 3, memoryKiB = light ? 1024 : 65536;
    const QByteArray salt = randomness.bytes(16);
    QByteArray encoded(256, '\0');
    const int result =
        argon2id_hash_encoded(passes, memoryKiB, 1, password.view().data(), password.size(), salt.constData(),
                              std::size_t(salt.size()), 32, encoded.data(), std::size_t(encoded.size()));
    if (result != ARGON2_OK) throw std::runtime_error(argon2_error_message(result));
    return QByteArray(encoded.constData());
}

SignIn::SignIn(std::vector<StaffMember> staff, Memory& memory, const Clock& clock, ports::Scheduler& scheduler)
    : m_staff(std::move(staff)), m_memory(memory), m_clock(clock), m_worker(scheduler.worker("passwords"))
{
}

const StaffMember* SignIn::find(const QString& number) const
{
    const auto found = std::ranges::find(m_staff, number, &StaffMember::number);
    return found == m_staff.end() ? nullptr : &*found;
}

Task<Expected<void>> SignIn::note(QString kind, QString by, Json body)
{
    const Instant now = m_clock.now();
    const ports::NewEntry entry{now, outletDay(now), std::move(kind), {}, std::move(by), std::move(body)};
    const auto kept = co_await m_memory.append(entry);
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

// One after another: who types five passwords at once has no more tries than who types them in turn.
Task<Expected<StaffMember>> SignIn::proved(QString number, SecureBytes password)
{
    const auto turn = m_turn;
    co_await turn->take();
    const Held held(turn);
    const StaffMember* member = find(number);
    const bool locked = member && isLocked(number);
    bool right = false;
    if (member && !locked) {
        const auto secret = std::make_shared<SecureBytes>(std::move(password));
        const QByteArray hash = member->passwordHash;
        right = co_await ports::on(*m_worker, [secret, hash] { return verifies(hash, *secret); });
    }
    if (right) co_return *member;
    // Every denial is kept (E5). What is no number of ours may be a password typed into the wrong line (D3).
    const auto noted = co_await note(QStringLiteral("sign_in_failed"), {},
                                     {{"number", member ? number.toStdString() : ""}, {"locked", locked}});
    if (!noted) co_return std::unexpected(noted.error());
    if (locked) co_return failure(Error::Kind::NotPermitted, words("error.sign_in_locked", {{"number", number}}));
    // A number that does not exist is not told from a wrong password.
    co_return failure(Error::Kind::NotPermitted, words("error.sign_in_wrong"));
}

Task<Expected<StaffMember>> SignIn::signIn(QString number, SecureBytes password)
{
    auto member = co_await proved(number, std::move(password));
    if (!member) co_return std::unexpected(member.error());
    const auto noted =
        co_await note(QStringLiteral("signed_in"), number, {{"role", nameOf(member->role).toStdString()}});
    if (!noted) co_return std::unexpected(noted.error());
    co_return member;
}

Task<Expected<void>> SignIn::signOut(QString number)
{
    co_return co_await note(QStringLiteral("signed_out"), number, Json::object());
}

Task<Expected<Approval>> SignIn::approval(QString number, SecureBytes password, QString teller, bool granted)
{
    const auto member = co_await proved(number, std::move(password));
    if (!member) co_return std::unexpected(member.error());
    const char* refused = nullptr;
    if (member->role != Role::Supervisor) refused = "error.not_a_supervisor";
    if (number == teller) refused = "error.approves_himself";
    const auto noted = co_await note(
        QStringLiteral("approved"), number,
        {{"granted", granted && !refused}, {"teller", teller.toStdString()}, {"permitted", refused == nullptr}});
    if (!noted) co_return std::unexpected(noted.error());
    if (refused) co_return failure(Error::Kind::NotPermitted, words(refused));
    co_return Approval(number, granted);
}

QStringList SignIn::locked() const
{
    QStringList numbers;
    for (const auto& [number, wrong] : m_memory.remembered().wrongTries())
        if (isLocked(number)) numbers.append(number);
    return numbers;
}

Task<Expected<void>> SignIn::unlock(QString number, QString by)
{
    const StaffMember* member = find(by);
    const bool permitted = member && member->role == Role::Supervisor && by != number;
    const auto noted = co_await note(permitted ? QStringLiteral("unlocked") : QStringLiteral("unlock_denied"), by,
                                     {{"number", number.toStdString()}});
    if (!noted) co_return std::unexpected(noted.error());
    if (!permitted) co_return failure(Error::Kind::NotPermitted, words("error.may_not_unlock"));
    co_return Expected<void>{};
}

}  // namespace kapok::desk
