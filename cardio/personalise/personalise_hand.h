// The hand that writes the chip of a blank (P1.6, K02, K05, K06): at the card that bears the serial, in whatever reader
// it lies. It is in doubt from its first record on, and then the card is read before anything else is done (B6).
#pragma once

#include "cardio/chip/reader_house.h"
#include "ports/hand.h"

namespace kapok::cardio {

/// Of a deed the body is `{"object": SERIAL, "order": ChipOrder}`; what it comes to is `{"object", "spoiled"?}`, with
/// the codes of spoiled:: (personalisation.h).
class PersonaliseHand final : public ports::Hand {
public:
    explicit PersonaliseHand(std::shared_ptr<ReaderHouse> house) : m_house(std::move(house)) {}

    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    /// Done where the card stands as ordered, or is spoiled; NotDone where the same order may go on or start over. Where
    /// the card is in no reader it cannot be told without the card.
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;
    /// That a card lies in a reader.
    Task<Expected<void>> ready() override;

private:
    std::shared_ptr<ReaderHouse> m_house;
};

}  // namespace kapok::cardio
