#include "desk/recovery.h"

#include "base/secret_key.h"

namespace kapok::desk {
namespace {

constexpr int group = 5;
// Without I, L, O and U, which are misread or make words.
constexpr QByteArrayView alphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

SecureBytes normalised(const SecureBytes& typed)
{
    SecureBytes code;
    for (const char c : typed.view()) {
        const char upper = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
        if (c != ' ' && c != '-' && c != '\r') code.append(upper);
    }
    return code;
}

}  // namespace

Recovery::Recovery(SignIn& signIn, Memory& memory, const Clock& clock, Randomness& randomness)
    : m_signIn(signIn), m_memory(memory), m_clock(clock), m_randomness(randomness)
{
}

Task<Expected<void>> Recovery::note(QString kind, QString by, Json body)
{
    const Instant now = m_clock.now();
    const ports::NewEntry entry{now, outletDay(now), std::move(kind), {}, std::move(by), std::move(body)};
    const auto kept = co_await m_memory.append(entry);
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

Task<Expected<RecoveryCode>> Recovery::make(QString number, SecureBytes password)
{
    const auto proved = co_await m_signIn.prove(number, std::move(password));
    if (!proved) co_return std::unexpected(proved.error());
    const bool permitted = may(proved->member.role, Right::Unlock);
    SecureBytes code;
    const RecoveryCode shown{std::make_shared<SecureBytes>()};
    const auto dice = SecretKey::takenFrom(m_randomness.bytes(characters));  // whoever has them has the code
    for (int i = 0; i < characters; ++i) {
        const char drawn = alphabet[quint8(dice.view()[i]) % alphabet.size()];
        code.append(drawn);
        if (i > 0 && i % group == 0) shown.text->append('-');
        shown.text->append(drawn);
    }
    Json body{{"permitted", permitted}};
    if (permitted) body["hash"] = hashOf(code, m_randomness, Hashing::Full).toStdString();
    const auto noted = co_await note(QStringLiteral("recovery_made"), number, body);
    if (!noted) co_return std::unexpected(noted.error());
    if (!permitted) co_return failure(Error::Kind::NotPermitted, words("error.not_a_supervisor"));
    co_return shown;
}

Task<Expected<void>> Recovery::use(QString number, SecureBytes code)
{
    const QByteArray hash = m_memory.remembered().recovery(number);
    // Whoever is a supervisor no longer, or not here any more, has taken his code with him.
    const StaffMember* member = m_signIn.find(number);
    const bool supervises = member && !member->disabled && may(member->role, Right::Unlock);
    const bool right = supervises && !hash.isEmpty() && verifies(hash, normalised(code));
    Json body{{"number", number.toStdString()}};
    if (right) body["recovery"] = true;
    const auto noted = co_await note(right ? QStringLiteral("unlocked") : QStringLiteral("unlock_denied"), {}, body);
    if (!noted) co_return std::unexpected(noted.error());
    if (!right) co_return failure(Error::Kind::NotPermitted, words("error.recovery_wrong", {{"number", number}}));
    co_return Expected<void>{};
}

}  // namespace kapok::desk
