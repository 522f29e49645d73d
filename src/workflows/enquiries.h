// What several businesses ask before they decide; each changes nothing there.
#pragma once

#include "messages/province/cards_of_person.h"
#include "workflows/requests.h"
#include "workflows/visit.h"

namespace kapok::workflows {

/// What does the chip say of itself, once both sides have proved their keys? (chip.md §5)
struct ChipOf {
    static constexpr Party party = Party::Chip;
    static constexpr const char* kind = "chip";
    struct Reply {
        QString identification;
        Json cardNumber, name, socialSecurityNumber;  ///< personal, marked
        int generation = 3;
        std::optional<int> pinTriesLeft;

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };

    domain::Card card;  ///< the card awaited: another one leaves the step standing
    Visit visit;

    Json body() const;
    std::vector<Reply> outcomes() const;
};

/// As the province knows the card today; the case began with what the person view knew.
template <class R>
const domain::Card& cardNow(const R& r)
{
    const domain::Card* known = r.cards.reply ? r.cards->card(r.card.ref) : nullptr;
    return known ? *known : r.card;
}

/// §7: number, name and card number on the chip are those of the order.
bool agrees(const ChipOf::Reply& chip, const domain::Card& card, const Visit& visit);

}  // namespace kapok::workflows
