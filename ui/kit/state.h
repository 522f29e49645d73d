// The state word of a case: always one of five, never told by colour alone (ui.md).
#pragma once

#include <QString>

namespace kapok::ui {

enum class State { Draft, Recorded, InDoubt, Accepted, Refused };

/// As in contract.md §1: draft, recorded, in_doubt, accepted, refused.
inline QString nameOf(State state)
{
    switch (state) {
    case State::Draft: return QStringLiteral("draft");
    case State::Recorded: return QStringLiteral("recorded");
    case State::InDoubt: return QStringLiteral("in_doubt");
    case State::Accepted: return QStringLiteral("accepted");
    case State::Refused: return QStringLiteral("refused");
    }
    return {};
}

}  // namespace kapok::ui
