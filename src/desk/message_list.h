// The outbox of short messages as it is looked at: those that wait or failed, and the last that were sent (A21, H04).
#pragma once

#include "desk/case.h"

namespace kapok::desk {

class Runner;
struct Parts;

/// One row of it: nobody's number or name stands there whole.
struct MessageItem {
    domain::CaseId id;
    QString field;
    domain::OperationId operation;
    QString number;
    domain::Business business{};
    QString shownName, shownTo;  ///< masked
    Words text;
    CaseMessage::State state = CaseMessage::State::Waiting;
    int tries = 1;
    QString why;  ///< id of the sentence; empty: nothing is wrong
    Instant at;
};

/// Of one case, with what was sent once more.
std::vector<MessageItem> messagesOf(const Case& one, const Remembered& remembered);
/// The newest first; never more cases than a list shows.
Task<Expected<std::vector<MessageItem>>> messageList(Runner& runner, const Parts& parts);

}  // namespace kapok::desk
