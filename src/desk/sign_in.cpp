#include "desk/sign_in.h"

#include "base/crypto.h"
#include "desk/password_use.h"

#include <algorithm>

namespace kapok::desk {
namespace {

// 1, 2, 4, 8 s after the first four wrong ones.
std::chrono::milliseconds pauseAfter(int wrong) { return std::chrono::seconds(1 << (wrong - 1)); }

Json approvalBody(const QString& teller, bool granted, bool permitted, const QString& refused)
{
    Json body{{"granted", granted && refused.isEmpty()}, {"teller", teller.toStdString()}, {"permitted", permitted}};
    if (!refused.isEmpty()) body["refused"] = refused.toStdString();
    return body;
}

}  // namespace

SignIn::SignIn(std::vector<StaffMember> staff, Memory& memory, const Clock& clock, ports::Scheduler& scheduler)
    : m_staff(std::move(staff)),
      m_memory(memory),
      m_clock(clock),
      m_scheduler(scheduler),
      m_worker(scheduler.worker("passwords"))
{
}

const StaffMember* SignIn::find(const QString& number) const
{
    const auto found = std::ranges::find(m_staff, number, &StaffMember::number);
    return found == m_staff.end() ? nullptr : &*found;
}

// Whoever works here no longer is nobody to whom a password belongs.
const StaffMember* SignIn::working(const QString& number) const
{
    const StaffMember* member = find(number);
    return member && !member->disabled ? member : nullptr;
}

SignIn::Tries& SignIn::triesOf(const QString& number) { return m_tries[crypto::sm3(number.toUtf8())]; }

int SignIn::wrongTries(const QString& number)
{
    return working(number) ? m_memory.remembered().wrongTries(number) : triesOf(number).ofNobody;
}

Task<Expected<void>> SignIn::note(QString kind, QString by, Json body)
{
    const Instant now = m_clock.now();
    const ports::NewEntry entry{now, outletDay(now), std::move(kind), {}, std::move(by), std::move(body)};
    const auto kept = co_await m_memory.append(entry);
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

// Every denial is kept (E5). What is no number of ours may be a password typed into the wrong line (D3).
Task<Expected<Proved>> SignIn::denied(QString number, bool locked)
{
    const auto noted = co_await note(QStringLiteral("sign_in_failed"), {},
                                     {{"number", working(number) ? number.toStdString() : ""}, {"locked", locked}});
    if (!noted) co_return std::unexpected(noted.error());
    if (locked) co_return failure(Error::Kind::NotPermitted, words("error.sign_in_locked", {{"number", number}}));
    // A number that does not exist is not told from a wrong password.
    co_return failure(Error::Kind::NotPermitted, words("error.sign_in_wrong"));
}

// Who types five passwords at once has no more tries than who types them in turn, and none the faster.
Task<Expected<Proved>> SignIn::prove(QString number, SecureBytes password)
{
    const auto turn = triesOf(number).turn;
    co_await turn->take();
    const auto held = std::make_shared<Held>(turn);
    const int wrong = wrongTries(number);
    if (wrong >= mostTries) {
        const auto locked = co_await denied(number, true);
        co_return std::unexpected(locked.error());
    }
    if (wrong > 0) {
        auto& pause = triesOf(number).pause;
        if (!pause) pause = m_scheduler.after(pauseAfter(wrong));  // of an earlier life: it begins anew
        const QFuture<void> over = *pause;
        co_await over;
    }
    const StaffMember* member = working(number);
    // First written: whoever ends the program before it has answered has had this try.
    const auto tried =
        co_await note(QStringLiteral("sign_in_tried"), {}, {{"number", member ? number.toStdString() : ""}});
    if (!tried) co_return std::unexpected(tried.error());
    if (!member) ++triesOf(number).ofNobody;
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    // Somebody's hash is computed for nobody too, so that both take the same time.
    const QByteArray hash = member ? member->passwordHash : m_staff.front().passwordHash;
    const bool right = co_await ports::on(*m_worker, [secret, hash] { return verifies(hash, *secret); });
    secret->wipe();
    if (right && member) {
        triesOf(number).pause.reset();
        if (isFirstUse(m_memory.remembered().staff(), number, hash)) {
            const auto over = co_await note(
                StaffBook::changed, number, {{"number", number.toStdString()}, {"change", toJson(passwordInUse)}});
            if (!over) co_return std::unexpected(over.error());
        }
        co_return Proved{*member, held};
    }
    if (wrong + 1 < mostTries) triesOf(number).pause = m_scheduler.after(pauseAfter(wrong + 1));
    const auto no = co_await denied(number, false);
    co_return std::unexpected(no.error());
}

Task<Expected<StaffMember>> SignIn::signIn(QString number, SecureBytes password)
{
    const auto proved = co_await prove(number, std::move(password));
    if (!proved) co_return std::unexpected(proved.error());
    const auto noted =
        co_await note(QStringLiteral("signed_in"), number, {{"role", nameOf(proved->member.role).toStdString()}});
    if (!noted) co_return std::unexpected(noted.error());
    co_return proved->member;
}

Task<Expected<void>> SignIn::signOut(QString number)
{
    co_return co_await note(QStringLiteral("signed_out"), number, Json::object());
}

Task<Expected<void>> SignIn::stepAway(QString number)
{
    co_return co_await note(QStringLiteral("stepped_away"), number, Json::object());
}

Task<Expected<void>> SignIn::signOffOutlet(QString by)
{
    co_return co_await note(QStringLiteral("outlet_signed_off"), by, Json::object());
}

Task<Expected<void>> SignIn::signInOutlet(QString by, QString with)
{
    co_return co_await note(QStringLiteral("outlet_signed_in"), by, {{"with", with.toStdString()}});
}

Task<Expected<void>> SignIn::signOffAnother(QString by, SecureBytes password, QString number)
{
    const auto proved = co_await prove(by, std::move(password));
    if (!proved) co_return std::unexpected(proved.error());
    const bool permitted = may(proved->member.role, Right::SignOffAnother) && by != number;
    const auto noted = co_await note(permitted ? QStringLiteral("signed_off") : QStringLiteral("sign_off_denied"), by,
                                     {{"number", number.toStdString()}});
    if (!noted) co_return std::unexpected(noted.error());
    if (!permitted) co_return notHis(Right::SignOffAnother);
    co_return Expected<void>{};
}

Task<Expected<Approval>> SignIn::approval(QString number, SecureBytes password, QString teller, bool granted)
{
    const auto proved = co_await prove(number, std::move(password));
    if (!proved) co_return std::unexpected(proved.error());
    const char* refused = nullptr;
    if (!may(proved->member.role, Right::Approve)) refused = "error.not_a_supervisor";
    if (number == teller) refused = "error.approves_himself";
    if (refused) {
        const auto noted =
            co_await noteApproval(number, *proved, approvalBody(teller, granted, false, QLatin1String(refused)));
        if (!noted) co_return std::unexpected(noted.error());
        co_return failure(Error::Kind::NotPermitted, words(refused));
    }
    const auto supervisor = std::make_shared<std::optional<Proved>>(*proved);
    co_return Approval(number, granted, m_clock.now(),
                       [this, number, supervisor, teller, granted](QString why, QString code) {
                           Json body = approvalBody(teller, granted, true, why);
                           if (!code.isEmpty()) body["code"] = code.toStdString();
                           return noteApproval(number, std::exchange(*supervisor, {}), std::move(body));
                       });
}

// Until his word is written down no other try of his number begins.
Task<Expected<void>> SignIn::noteApproval(QString number, std::optional<Proved> proved, Json body)
{
    const auto noted = co_await note(QStringLiteral("approved"), number, std::move(body));
    proved.reset();
    co_return noted;
}

QStringList SignIn::locked() const
{
    QStringList numbers;
    for (const auto& [number, wrong] : m_memory.remembered().wrongTries())
        if (working(number) && isLocked(number)) numbers.append(number);
    return numbers;
}

Task<Expected<void>> SignIn::unlock(QString number, QString by)
{
    const StaffMember* member = find(by);
    const bool permitted = member && may(member->role, Right::Unlock) && by != number;
    const auto noted = co_await note(permitted ? QStringLiteral("unlocked") : QStringLiteral("unlock_denied"), by,
                                     {{"number", number.toStdString()}});
    if (!noted) co_return std::unexpected(noted.error());
    if (!permitted) co_return failure(Error::Kind::NotPermitted, words("error.may_not_unlock"));
    co_return Expected<void>{};
}

}  // namespace kapok::desk
