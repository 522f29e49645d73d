#include "line/party_client.h"

#include "line/answering/ledger.h"

namespace kapok::line {

Task<Heard> PartyClient::say(Call call)
{
    const QByteArray request = requestBytes(call, m_transport.host());
    const Heard heard = co_await exchange(m_transport, m_scheduler, request, m_patience.answer);
    co_return heard;
}

// A refused certificate is heard of before anything is sent (tls_transport.cpp). Who refuses it only afterwards may have
// read it before, so that an order is in doubt: finding it says what is wrong (B1, F4).
Error PartyClient::notHeard(const Heard& heard, Trouble ifSent) const
{
    const QString& detail = heard.why.detail;
    switch (heard.why.cause) {
    case Closed::Cause::WeAreRejected:
        return troubleWith(m_party, heard.sent && ifSent == Trouble::InDoubt ? ifSent : Trouble::WeAreRejected, detail);
    case Closed::Cause::Untrusted: return troubleWith(m_party, Trouble::Untrusted, detail);
    case Closed::Cause::NotReached: return troubleWith(m_party, Trouble::NotReached, detail);
    case Closed::Cause::Ended:
    case Closed::Cause::Broken:
    case Closed::Cause::TimedOut: break;
    }
    return troubleWith(m_party, heard.sent ? ifSent : Trouble::NotReached, detail);
}

// Every decided reply is a 200; anything else is somebody's between us and the party.
std::optional<Error> PartyClient::whyNoAnswer(const Heard& heard, const QString& operation, Trouble ifSent) const
{
    if (!heard.response) return notHeard(heard, ifSent);
    const auto answered = [&](const QString& why) {
        return troubleWith(m_party, ifSent == Trouble::NotAnswered ? Trouble::Garbled : ifSent, why);
    };
    if (heard.response->status != 200) return answered(QStringLiteral("HTTP status %1").arg(heard.response->status));
    if (heard.response->operation != operation)
        return answered(QStringLiteral("the answer belongs to another operation"));
    return std::nullopt;
}

// In training every party tells what took effect: no message of the house, but of the reference parties.
const Shape* PartyClient::shapeOf(const QString& kind) const
{
    return kind == QLatin1String("effects") ? &shapeOfEffects() : m_shapes(m_party, kind);
}

Error PartyClient::unreadable(const Error& why, Trouble ifWrong) const
{
    return troubleWith(m_party, ifWrong, QStringLiteral("not a reply: ") + why.detail);
}

template <class T>
Expected<T> PartyClient::checked(Expected<T> said, const Asked& asked, Trouble ifWrong) const
{
    if (!said) return std::unexpected(unreadable(said.error(), ifWrong));
    auto kept = asKept(std::move(*said), shapeOf(asked.kind), asked);
    if (!kept) return std::unexpected(unreadable(kept.error(), ifWrong));
    return kept;
}

Task<Expected<ports::Reply>> PartyClient::ask(ports::Question question)
{
    const Heard heard = co_await say(callOf(question));
    if (const auto why = whyNoAnswer(heard, {}, Trouble::NotAnswered)) co_return std::unexpected(*why);
    co_return checked(replyOf(heard.response->body), askedBy(question), Trouble::Garbled);
}

Task<Expected<ports::Reply>> PartyClient::demand(ports::Demand demand)
{
    Call call = callOf(demand);
    call.head = m_head();
    const Heard heard = co_await say(std::move(call));
    if (const auto why = whyNoAnswer(heard, demand.operation.text, Trouble::InDoubt)) co_return std::unexpected(*why);
    co_return checked(replyOf(heard.response->body), askedBy(demand), Trouble::InDoubt);
}

Task<Expected<ports::Found>> PartyClient::find(ports::Sought sought)
{
    const Call call = callOf(sought.operation);
    const Heard heard = co_await say(call);
    if (const auto why = whyNoAnswer(heard, sought.operation.text, Trouble::NotAnswered))
        co_return std::unexpected(*why);
    co_return checked(foundOf(heard.response->body, fingerprintOf(call)), askedBy(sought), Trouble::Garbled);
}

Task<Expected<ports::RoundReply>> PartyClient::askAll(ports::Round round)
{
    Call call = callOf(round);
    call.head = m_head();
    const Heard heard = co_await say(call);
    if (const auto why = whyNoAnswer(heard, {}, Trouble::NotAnswered)) co_return std::unexpected(*why);
    auto told = roundReplyOf(heard.response->body, round, fingerprintOf(call));
    if (!told) co_return std::unexpected(unreadable(told.error(), Trouble::Garbled));
    for (std::size_t at = 0; at < round.questions.size(); ++at)
        told->replies[at] = checked(std::move(told->replies[at]), askedBy(round.questions[at]), Trouble::Garbled);
    for (std::size_t at = 0; at < round.operations.size(); ++at)
        told->found[at] = checked(std::move(told->found[at]), askedBy(round.operations[at]), Trouble::Garbled);
    co_return std::move(*told);
}

}  // namespace kapok::line
