// What has left the counter and has no answer yet, one row for each operation of the line (M03).
//
// Told from cases alone, so that a desk that is closed tells the same as one that is open.
#pragma once

#include "desk/case.h"
#include "desk/standing.h"

namespace kapok::desk {

struct OutboxItem {
    domain::CaseId id;
    QString field;
    domain::OperationId operation;
    QString number;  ///< of the case
    domain::Business business{};
    QString shownName, shownNumber;  ///< whom it is about, masked
    QString kind;                    ///< of the message
    QString party;                   ///< province, bank, platform, messages
    StateWord state = StateWord::Recorded;
    Instant since;
    int tries = 0;          ///< attempts that the journal names
    bool behind = false;    ///< an earlier one of the same person at the same party goes first (B4)
    bool exported = false;  ///< it has left as a packet before
    std::optional<Hold> held{};
    Words error{};  ///< what it waits for, or failed at; empty: it is on its way
    bool operator==(const OutboxItem& other) const { return operation == other.operation; }
};

/// What goes over the line, and may be kept back and told again: orders, and short messages.
bool isOfTheLine(const Intent& intent);
/// B4: at one party, what concerns one person arrives in the order of the journal; and nothing is sent while a case
/// inside, on which it rests, may still be refused.
bool waitsItsTurn(const std::map<domain::CaseId, Case>& all, const Case& one, const Intent& intent);

/// In the order of the journal. `inDoubt` says of which nobody knows whether it was done.
std::vector<OutboxItem> outboxOf(const std::map<domain::CaseId, Case>& all,
                                 const std::function<bool(const Intent&)>& inDoubt);
/// What no packet carries yet goes before what left as one: whoever has more than one file holds writes a second file, and
/// not the first again (decision 0065).
std::vector<OutboxItem> notYetExportedFirst(const std::vector<OutboxItem>& items);
/// As it stands after a start: what was told and never closed is in doubt.
bool isInDoubtAtAStart(const Intent& intent);

}  // namespace kapok::desk
