#include "desk/unsealing.h"

namespace kapok::desk {

Unsealing::Unsealing(ports::Door& door, Memory& memory, const Clock& clock, ports::Scheduler& scheduler)
    : m_door(door), m_memory(memory), m_clock(clock), m_worker(scheduler.worker("keys"))
{
}

Task<Expected<void>> Unsealing::by(QString number, SecureBytes password)
{
    if (!m_door.isShut()) co_return Expected<void>{};
    const auto secret = std::make_shared<SecureBytes>(std::move(password));
    for (const ports::Stretch& with : m_door.wrappingsOf(number)) {
        const auto opened = co_await opens(number, with, secret);
        if (!opened) co_return std::unexpected(opened.error());
        if (!*opened) continue;
        if (const auto alone = m_door.leaveOnly(number, with); !alone) co_return std::unexpected(alone.error());
        co_return co_await note("unsealed", number);
    }
    const auto noted = co_await note("unseal_denied", number);
    if (!noted) co_return std::unexpected(noted.error());
    co_return failure(Error::Kind::NotPermitted, words("error.holds_no_key", {{"number", number}}));
}

Task<Expected<bool>> Unsealing::opens(QString number, ports::Stretch with, std::shared_ptr<SecureBytes> password)
{
    const SecretKey key = co_await ports::on(*m_worker, [password, with] { return keyOf(*password, with); });
    co_return co_await m_door.open(number, with, key);
}

Task<Expected<void>> Unsealing::note(const char* kind, QString by)
{
    const Instant now = m_clock.now();
    const auto kept =
        co_await m_memory.append({now, outletDay(now), QString::fromLatin1(kind), {}, std::move(by), Json::object()});
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

}  // namespace kapok::desk
