// Which hand carries out which step: the table that the parts list fills.
#pragma once

#include "ports/card_readers.h"
#include "ports/hand.h"
#include "ports/party.h"
#include "workflows/step.h"

namespace kapok::desk {

/// The name under which an intent keeps its hand; names are added to, never renamed (A10).
QString handOf(const workflows::Step& step);

/// Whom the desk asks: every party of domain::partiesElsewhere.
using Parties = std::map<domain::Party, ports::Party*>;

/// By name: province, bank, platform, papers, messages, chip, maker. A new hand is one line where the table is filled.
using Hands = std::map<QString, ports::Hand*>;

/// What a party has decided, as a case keeps it: `{"accepted": BODY}` or `{"refused": REASON}`.
Json outcomeOf(const ports::Reply& reply);

/// A party that decides elsewhere. Yes and no are both outcomes.
class PartyHand final : public ports::Hand {
public:
    explicit PartyHand(ports::Party& party) : m_party(party) {}
    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;
    Task<Expected<void>> ready() override;

private:
    ports::Party& m_party;
};

/// What is written to the card on the reader; what it needs to know from the citizen comes from his pad.
///
/// A new PIN of which nobody knows whether the card has it is kept until that is known, or the teller signs out: only
/// the same one tells, and another one would cost a try for nothing.
class ChipHand final : public ports::Hand {
public:
    explicit ChipHand(ports::CardReaders& readers) : m_readers(readers) {}
    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;
    /// Nothing that a citizen typed is known any more.
    void forget() { m_inDoubt.clear(); }

private:
    ports::CardReaders& m_readers;
    std::map<domain::OperationId, SecureBytes> m_inDoubt;
};

/// The names of the secrets on a pad for `change_pin`; `reset_pin` takes the new one alone.
inline constexpr const char* oldPinOnPad = "old";
inline constexpr const char* newPinOnPad = "new";

}  // namespace kapok::desk
