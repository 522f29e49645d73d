// A reference party as a pure, deterministic state machine over a value that is cheap to copy.
//
// The party's own rooms give it books (what it knows) and messages (what it can be told); remembering
// operations, refusing what is malformed and counting arrivals is written once, here.
#pragma once

#include "base/crypto.h"
#include "line/answering/answering_party.h"
#include "line/wire.h"

#include <functional>
#include <map>
#include <stdexcept>

namespace kapok::line {

inline ports::Reply accepted(Json body) { return {true, {}, std::move(body)}; }
inline ports::Reply refused(const char* reason) { return {false, QString::fromLatin1(reason), Json::object()}; }
/// Says where: the place is a key, never a value.
inline ports::Reply malformed(const Error& error)
{
    return {false, QStringLiteral("malformed"), {{"at", toJson(error.detail)}}};
}

/// One kind of message: a question only looks into the books, a demand may change them.
template <class Books>
struct Message {
    using Answer = std::function<ports::Reply(const Books&, const Json& body)>;
    using Change = std::function<ports::Reply(Books&, const Json& body)>;

    const char* kind;
    Shape request, reply;
    QStringList refusals;       ///< the codes with which it may be refused, besides those of every message
    Answer answer{};            ///< of a question
    const char* business = "";  ///< of a demand: the business that its effect belongs to
    Change change{};            ///< of a demand; what it did to the books counts only when it accepts
};

namespace detail {

template <class Books, class M>
Message<Books> described()
{
    QStringList codes;
    for (const auto& reason : M::refusals()) codes.append(reason);
    return {.kind = M::kind, .request = M::request(), .reply = M::reply(), .refusals = std::move(codes)};
}

}  // namespace detail

/// M is what both ends know of the message: its kind, request(), reply() and refusals().
template <class Books, class M>
Message<Books> question(typename Message<Books>::Answer answer)
{
    auto message = detail::described<Books, M>();
    message.answer = std::move(answer);
    return message;
}

/// Besides those the business that the effect belongs to.
template <class Books, class M>
Message<Books> demand(typename Message<Books>::Change change)
{
    auto message = detail::described<Books, M>();
    message.business = M::business;
    message.change = std::move(change);
    return message;
}

/// "**************1234"
inline QString maskedButLastFour(const QString& number)
{
    const qsizetype hidden = std::max<qsizetype>(number.size() - 4, 0);
    return QString(hidden, QLatin1Char('*')) + number.mid(hidden);
}

/// Refusals of any kind: malformed, unknown_kind, operation_reused.
template <class Books>
class ReferenceCore : public AnsweringParty {
public:
    using Messages = std::vector<Message<Books>>;

    PartyName name() const override { return m_name; }
    void hearFrom(const QString& desk) override { m_desk = desk; }
    bool isAnothers(const domain::OperationId& operation) const override
    {
        const Operation* known = m_ledger.find(operation);
        return known && known->desk != m_desk;
    }

    ports::Reply ask(const QString& kind, const Json& body) const override
    {
        ports::Reply reply = answerTo(kind, body);
        reply.to = fingerprintOf(kind, canonical(body));
        return reply;
    }

    ports::Reply demand(const domain::OperationId& operation, const QString& kind, const QByteArray& bytes) override
    {
        ports::Reply reply = doneOnce(operation, kind, bytes);
        reply.to = fingerprintOf(kind, bytes);
        return reply;
    }

    std::optional<ports::Reply> find(const domain::OperationId& operation) const override
    {
        const Operation* known = m_ledger.find(operation);
        return known ? std::optional(known->reply) : std::nullopt;
    }

    const Shape* replyShape(const QString& kind) const override
    {
        if (kind == QLatin1String("effects")) return &shapeOfEffects();
        const auto* message = messageOf(kind);
        return message ? &message->reply : nullptr;
    }

    std::vector<Effect> effects() const override { return m_ledger.effects(domain::wordOf(m_name)); }
    void setTime(Instant now) override { m_books.now = now; }
    Instant time() const override { return m_books.now; }
    void refuseNext(QString reason) override { m_refuseNext.push_back(std::move(reason)); }

    const Books& books() const { return m_books; }
    const Ledger& ledger() const { return m_ledger; }

protected:
    /// `messages` outlive every copy: a list of the program.
    ReferenceCore(PartyName name, Books books, const Messages& messages)
        : m_name(name), m_messages(&messages), m_books(std::move(books))
    {
    }

    PartyName m_name;
    const Messages* m_messages;
    Books m_books;
    Ledger m_ledger{};
    std::deque<QString> m_refuseNext{};
    QString m_desk{};

private:
    const Message<Books>* messageOf(const QString& kind) const
    {
        for (const auto& message : *m_messages)
            if (kind == QLatin1String(message.kind)) return &message;
        return nullptr;
    }

    ports::Reply answerTo(const QString& kind, const Json& body) const
    {
        if (kind == QLatin1String("effects"))
            return accepted({{"effects", documentOf(effects())}});  // contract.md §3, in training
        const auto* message = messageOf(kind);
        if (!message || !message->answer) return refused("unknown_kind");
        if (const auto well = fits(body, message->request); !well) return malformed(well.error());
        return told(*message, message->answer(m_books, body));
    }

    ports::Reply doneOnce(const domain::OperationId& operation, const QString& kind, const QByteArray& bytes)
    {
        const QString hash = QString::fromLatin1(crypto::sm3(bytes).toHex());
        if (const Operation* known = m_ledger.find(operation)) {
            const bool same = known->payloadSm3 == hash && known->kind == kind && known->desk == m_desk;
            const ports::Reply first = known->reply;
            m_ledger.arrived(operation, hash);
            return same ? first : refused("operation_reused");
        }
        return rememberFirst({operation.text, m_desk, kind, {}, {}, hash, {}}, bytes);
    }

    // What leaves here is what the message's table says; anything else is a defect of ours.
    static ports::Reply told(const Message<Books>& message, ports::Reply reply)
    {
        const bool listed = message.refusals.contains(reply.reason) || reply.reason == QLatin1String("malformed");
        if (reply.accepted ? !fits(reply.body, message.reply).has_value() : !listed)
            throw std::logic_error(std::string("the reply is not in the table of ") + message.kind);
        return reply;
    }

    ports::Reply rememberFirst(Operation operation, const QByteArray& bytes)
    {
        const auto* message = messageOf(operation.kind);
        operation.business = message ? QString::fromLatin1(message->business) : QString();
        const auto body = parseStrict(bytes);
        if (body) operation.person = personIn(*body);
        operation.reply = decide(message, body);
        operation.reply.to = fingerprintOf(operation.kind, bytes);
        const ports::Reply reply = operation.reply;
        m_ledger.remember(std::move(operation));
        return reply;
    }

    ports::Reply decide(const Message<Books>* message, const Expected<Json>& body)
    {
        if (!message || !message->change) return refused("unknown_kind");
        if (!body) return malformed(body.error());
        if (const auto well = fits(*body, message->request); !well) return malformed(well.error());
        if (!m_refuseNext.empty()) {
            const QString reason = m_refuseNext.front();
            m_refuseNext.pop_front();
            return {false, reason, Json::object()};
        }
        Books changed = m_books;
        ports::Reply reply = told(*message, message->change(changed, *body));
        if (reply.accepted) m_books = std::move(changed);  // a refusal leaves no trace in the books
        return reply;
    }

    static QString personIn(const Json& body)
    {
        const Json::json_pointer place("/person/id");
        if (!body.is_object() || !body.contains(place) || !body[place].is_string()) return {};
        return maskedButLastFour(text(body[place]));
    }
};

}  // namespace kapok::line
