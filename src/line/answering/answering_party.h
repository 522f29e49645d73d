// The other end of the line, without a line: who answers, whatever carries the words.
#pragma once

#include "base/clock.h"
#include "line/answering/known_desk.h"
#include "line/answering/ledger.h"
#include "line/party_name.h"

#include <deque>

namespace kapok::line {

/// A reference party. What it is asked comes from outside: nothing in it is trusted to be well formed.
class AnsweringParty {
public:
    virtual ~AnsweringParty() = default;

    virtual PartyName name() const = 0;
    /// Which desk speaks from now on, as its certificate says; nobody's name where all are in one memory.
    virtual void hearFrom(const QString& desk) = 0;
    /// An operation belongs to the desk that demanded it first; the others are told nothing of it.
    virtual bool isAnothers(const domain::OperationId& operation) const = 0;
    virtual ports::Reply ask(const QString& kind, const Json& body) const = 0;
    /// Same id and bytes: the first reply again. Same id, other bytes: refused, `operation_reused`.
    virtual ports::Reply demand(const domain::OperationId& operation, const QString& kind, const QByteArray& bytes) = 0;
    virtual std::optional<ports::Reply> find(const domain::OperationId& operation) const = 0;
    /// What an accepted reply of this kind looks like; null for a kind that is no message of this party.
    virtual const Shape* replyShape(const QString& kind) const = 0;
    virtual std::vector<Effect> effects() const = 0;
    virtual void setTime(Instant now) = 0;
    virtual Instant time() const = 0;
    /// What another party told this one, beside the line: of the banks, how their accounts stand.
    virtual void hear(const Json& news) { (void)news; }
    /// How far the journal of the desk that speaks goes, as it tells beside what it demands and asks.
    virtual void hearHead(const domain::Mark& head) { (void)head; }
    /// The same of a hello, once it was answered; true: it is an alarm.
    virtual bool hearHello(const domain::Mark& own)
    {
        (void)own;
        return false;
    }
    /// Of the desk that speaks.
    virtual KnownDesk known() const { return {}; }
    virtual void know(const KnownDesk& desk) { (void)desk; }
    /// Told to answer badly: the next new demand is refused for this reason.
    virtual void refuseNext(QString reason) = 0;

protected:
    AnsweringParty() = default;
    AnsweringParty(const AnsweringParty&) = default;
    AnsweringParty& operator=(const AnsweringParty&) = default;
};

/// How far a journal goes whose desk says hello; nothing: it is another question, or none that is well formed.
std::optional<domain::Mark> toldByHello(const ports::Question& question);

/// How the way to a party stands (contract.md §1, `line` of a play file).
enum class Gate {
    Up,
    Down,  ///< connections refused
    Deaf,  ///< requests swallowed, nothing done
    Mute,  ///< requests carried out, their answers lost
};

std::optional<Gate> gateOf(const QString& word);
QString wordOf(Gate gate);

/// One bad answer, given once, to a request that was carried out.
enum class BadAnswer { Garbage, WrongOperation, ServerError, Truncated, Slow };

}  // namespace kapok::line
