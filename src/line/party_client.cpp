#include "line/party_client.h"

#include "line/personal_fields.h"

namespace kapok::line {

Task<Heard> PartyLine::say(Call call)
{
    const QByteArray request = requestBytes(call, m_transport.host());
    const Heard heard = co_await exchange(m_transport, m_scheduler, request, m_patience.answer);
    co_return heard;
}

// A refused certificate means that the handshake failed there: of what was sent nothing was read, also
// where TLS 1.3 lets us hear of it only afterwards (P13, F4).
Error PartyLine::notHeard(const Heard& heard, Trouble ifSent) const
{
    const QString& detail = heard.why.detail;
    switch (heard.why.cause) {
    case Closed::Cause::WeAreRejected: return troubleWith(m_party, Trouble::WeAreRejected, detail);
    case Closed::Cause::Untrusted: return troubleWith(m_party, Trouble::Untrusted, detail);
    case Closed::Cause::NotReached: return troubleWith(m_party, Trouble::NotReached, detail);
    case Closed::Cause::Ended:
    case Closed::Cause::Broken:
    case Closed::Cause::TimedOut: break;
    }
    return troubleWith(m_party, heard.sent ? ifSent : Trouble::NotReached, detail);
}

// Every decided reply is a 200; anything else is somebody's between us and the party.
std::optional<Error> PartyLine::whyNoAnswer(const Heard& heard, const QString& operation, Trouble ifSent) const
{
    if (!heard.response) return notHeard(heard, ifSent);
    const auto answered = [&](const QString& why) {
        return troubleWith(m_party, ifSent == Trouble::NotReached ? Trouble::Garbled : ifSent, why);
    };
    if (heard.response->status != 200) return answered(QStringLiteral("HTTP status %1").arg(heard.response->status));
    if (heard.response->operation != operation)
        return answered(QStringLiteral("the answer belongs to another operation"));
    return std::nullopt;
}

Expected<ports::Reply> PartyLine::checked(Expected<ports::Reply> reply, const QString& kind, Trouble ifWrong) const
{
    if (!reply)
        return std::unexpected(troubleWith(m_party, ifWrong, QStringLiteral("not a reply: ") + reply.error().detail));
    const Shape* shape = reply->accepted && m_shapes ? m_shapes(kind) : nullptr;
    if (shape)
        if (const auto well = fits(reply->body, *shape); !well)
            return std::unexpected(troubleWith(m_party, ifWrong, well.error().detail));
    reply->body = withPersonalMarks(reply->body);
    return reply;
}

Task<Expected<ports::Reply>> PartyLine::ask(ports::Question question)
{
    const Heard heard = co_await say(callOf(question));
    if (const auto why = whyNoAnswer(heard, {}, Trouble::NotReached)) co_return std::unexpected(*why);
    co_return checked(replyOf(heard.response->body), question.kind, Trouble::Garbled);
}

Task<Expected<ports::Reply>> PartyLine::demand(ports::Demand demand)
{
    const Heard heard = co_await say(callOf(demand));
    if (const auto why = whyNoAnswer(heard, demand.operation.text, Trouble::InDoubt)) co_return std::unexpected(*why);
    co_return checked(replyOf(heard.response->body), demand.kind, Trouble::InDoubt);
}

Task<Expected<ports::Found>> PartyLine::find(domain::OperationId operation)
{
    const Heard heard = co_await say(callOf(operation));
    if (const auto why = whyNoAnswer(heard, operation.text, Trouble::NotReached)) co_return std::unexpected(*why);
    auto found = foundOf(heard.response->body);
    if (!found) co_return std::unexpected(troubleWith(m_party, Trouble::Garbled, found.error().detail));
    if (found->reply) found->reply->body = withPersonalMarks(found->reply->body);
    co_return std::move(*found);
}

}  // namespace kapok::line
