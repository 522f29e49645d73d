// A short message once more, because a teller wishes it (A21).
#include "base/uuid7.h"
#include "desk/runner.h"

#include <algorithm>

namespace kapok::desk {
namespace {

Json said(const domain::CaseId& id, const QString& field, const domain::OperationId& operation)
{
    return {
        {"case", id.text.toStdString()}, {"field", field.toStdString()}, {"operation", operation.text.toStdString()}};
}

}  // namespace

// What has not got away yet is tried now, as the same operation: it arrives once (B1). What was heard of is sent anew, as
// an operation of its own, which is counted before it goes: after a power cut it is not repeated unasked.
Task<Expected<void>> Runner::resend(domain::CaseId id, QString field, Errand by)
{
    {
        const auto held = co_await hold(id, by);
        if (!held) co_return std::unexpected(held.error());
        if (!m_book.at(id).open.contains(field)) co_return co_await sendAnew(id, field, by);
        const auto settled = co_await m_deeds.settle(id, field);
        if (!settled) co_return std::unexpected(settled.error());
        const auto ran = co_await m_steps.run(id, by);
        if (!ran) co_return std::unexpected(ran.error());
    }
    co_return co_await m_steps.tellOuter(id, by);
}

// No entry of the case, which may have ended: what became of it there stays what it was.
Task<Expected<void>> Runner::sendAnew(domain::CaseId id, QString field, Errand by)
{
    const std::vector<CaseMessage> messages = m_book.at(id).messages;
    const auto message = std::ranges::find(messages, field, &CaseMessage::field);
    if (message == messages.end()) co_return failure(Error::Kind::Refused, words("error.no_such_message"), field);
    const domain::OperationId operation{uuid7(m_parts.clock.now(), m_parts.randomness)};
    ports::Deed deed{.operation = operation, .request = message->request, .body = message->body};
    deed.caseNumber = m_book.at(id).number;
    Json body = said(id, field, operation);
    const auto counted = co_await m_parts.journal.append(
        {m_parts.clock.now(), m_book.today(), Resent::meant, {}, by.by(), std::move(body)});
    if (!counted) co_return std::unexpected(counted.error());
    const auto sent = co_await m_parts.hands.at(QStringLiteral("messages"))->carryOut(std::move(deed));
    if (!sent && sent.error().kind == Error::Kind::InDoubt) co_return std::unexpected(sent.error());
    Json heard = said(id, field, operation);
    heard["why"] = sent ? sent->value.value("why", std::string()) : sent.error().happened.id.toStdString();
    const auto kept = co_await m_parts.journal.append(
        {m_parts.clock.now(), m_book.today(), Resent::heard, {}, by.by(), std::move(heard)});
    if (!kept) co_return std::unexpected(kept.error());
    m_book.tell(id);
    co_return Expected<void>{};
}

}  // namespace kapok::desk
