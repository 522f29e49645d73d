#include "desk/outbox.h"

namespace kapok::desk {

std::vector<OutboxItem> Outbox::items() const
{
    return outboxOf(m_book.all(), [this](const Intent& intent) { return m_deeds.inDoubt(intent); });
}

const Intent& Outbox::intentOf(const domain::CaseId& id, const QString& field) const
{
    return m_book.at(id).open.at(field);
}

Task<Expected<Held>> Outbox::underWay(domain::CaseId id, QString field, Errand by)
{
    const auto lock = m_book.lockOf(id);
    co_await lock->take();
    Held held(lock);
    if (!by.stands()) co_return Errand::gone();
    const Case* one = m_book.find(id);
    const bool is = one && one->open.contains(field) && isOfTheLine(one->open.at(field));
    if (!is) co_return failure(Error::Kind::Refused, words("error.not_in_the_outbox"), field);
    co_return std::move(held);
}

Task<Expected<void>> Outbox::hold(domain::CaseId id, QString field, QString why, Errand by)
{
    const auto held = co_await underWay(id, field, by);
    if (!held) co_return std::unexpected(held.error());
    if (intentOf(id, field).held) co_return failure(Error::Kind::Refused, words("error.operation_held"), field);
    co_return co_await m_deeds.hold(id, field, std::move(why), by.by());
}

Task<Expected<void>> Outbox::release(domain::CaseId id, QString field, Errand by)
{
    {
        const auto held = co_await underWay(id, field, by);
        if (!held) co_return std::unexpected(held.error());
        if (!intentOf(id, field).held)
            co_return failure(Error::Kind::Refused, words("error.operation_not_held"), field);
        const auto released = co_await m_deeds.release(id, field, by.by());
        if (!released) co_return released;
    }
    co_return co_await tellNow(id, field, by);
}

Task<Expected<void>> Outbox::tellNow(domain::CaseId id, QString field, Errand by)
{
    co_return co_await settle(id, field, by, false);
}

Task<Expected<void>> Outbox::hear(domain::CaseId id, QString field)
{
    co_return co_await settle(id, field, Errand::ofDesk(), true);
}

Task<Expected<void>> Outbox::settle(domain::CaseId id, QString field, Errand by, bool evenIfHeld)
{
    {
        const auto held = co_await underWay(id, field, by);
        if (!held) co_return std::unexpected(held.error());
        if (intentOf(id, field).held && !evenIfHeld)
            co_return failure(Error::Kind::Refused, words("error.operation_held"), field);
        m_deeds.pace().forget(intentOf(id, field).operation);
        const auto settled = co_await m_deeds.settle(id, field);
        if (!settled) co_return std::unexpected(settled.error());
        const auto ran = co_await m_steps.run(id, by);
        if (!ran) co_return std::unexpected(ran.error());
    }
    co_return co_await m_steps.tellOuter(id, by);
}

Task<Expected<Intent>> Outbox::handOut(domain::CaseId id, QString field)
{
    const auto held = co_await underWay(id, field, Errand::ofDesk());
    if (!held) co_return std::unexpected(held.error());
    const Intent intent = intentOf(id, field);
    if (intent.held) co_return failure(Error::Kind::Refused, words("error.operation_held"), field);
    if (waitsItsTurn(m_book.all(), m_book.at(id), intent))
        co_return failure(Error::Kind::Refused, words("error.waits_its_turn"), field);
    const auto left = co_await m_deeds.handOut(id, field);
    if (!left) co_return std::unexpected(left.error());
    co_return intent;
}

}  // namespace kapok::desk
