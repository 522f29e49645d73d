// Where a case stands, for the screen and for those who ask from outside.
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "domain/ruling.h"
#include "ports/hand.h"
#include "workflows/step.h"

#include <optional>

namespace kapok::desk {

/// The five words (contract.md §1, ui.md): nothing else may look like success.
enum class StateWord { Draft, Recorded, InDoubt, Accepted, Refused };
QString nameOf(StateWord state);

class Case;
/// The word of a case. `inDoubt`: something was begun of which nobody here knows whether it was done.
StateWord stateOf(const Case& one, bool inDoubt);

/// Whom or what the case waits for.
enum class WaitsFor {
    Teller,        ///< the question of the step
    Citizen,       ///< consent or the pad
    SecondPerson,  ///< the ruling must be approved
    Card,          ///< on the reader
    Line,          ///< the province's or the bank's answer to an order
    Device,        ///< that makes something
    World,         ///< a card in production
    NextVisit,     ///< the citizen comes again
    InnerCase,
    Nobody  ///< ended
};

QString nameOf(WaitsFor whom);

struct Standing {
    domain::CaseId id;
    StateWord state = StateWord::Draft;
    WaitsFor waitsFor = WaitsFor::Teller;
    workflows::Step step;
    std::optional<domain::Ruling> toApprove;  ///< a second person must say yes to it
    qint64 givesBack = 0;                     ///< whole fen: a second person must agree to that
    QString toSign;  ///< code of the page that the second person is shown; empty: none is needed
    std::optional<domain::CaseId> inner;
    std::optional<ports::Progress> progress;  ///< of a device that makes something now
    std::optional<Notice> notice;             ///< what went wrong at this step, what is saved, what to do
};

}  // namespace kapok::desk
