// The short messages of a case, as its entries tell them: what was said to whom, and whether it got away (A21).
#pragma once

#include "desk/remembered.h"
#include "ports/papers.h"

#include <optional>

namespace kapok::desk {

/// One of them. What a teller sends once more is no entry of the case, and counted by what is remembered.
struct CaseMessage {
    enum class State { Waiting, Sent, Failed };

    QString field;
    domain::OperationId operation;
    QString request;  ///< id of its words
    Json body;        ///< to whom, marked personal, and the values of the words
    State state = State::Waiting;
    int tries = 1;
    QString why{};  ///< of one that does not get away: id of the sentence
    Instant at;     ///< of the last that became of it

    ports::ShortMessage said() const { return ports::messageOf({.request = request, .body = body}); }
    bool operator==(const CaseMessage&) const = default;
};

/// waiting, sent, failed: as contract.md §4 names them.
QString nameOf(CaseMessage::State state);
std::optional<CaseMessage::State> messageStateOf(const QString& name);

/// Takes in the next entry of the case.
void follow(std::vector<CaseMessage>& messages, const ports::Entry& entry);
/// What stands out the most of them: failed before waiting before sent; nothing where there are none.
std::optional<CaseMessage::State> worstOf(const std::vector<CaseMessage>& messages);
/// With what a teller has sent once more since.
CaseMessage withResent(CaseMessage message, const Resent& again);

}  // namespace kapok::desk
