// What several businesses ask of the province and the chip; each changes nothing there.
#pragma once

#include "domain/card.h"
#include "workflows/requests.h"
#include "workflows/visit.h"

namespace kapok::workflows {

/// Which cards does he hold in the province, and what is known of him there? (P1.10, P1.11)
struct CardsOfPerson {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "cards_of_person";
    struct Reply {
        std::vector<domain::Card> cards;
        domain::Facts::PersonFacts person;

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
        const domain::Card* card(const QString& ref) const;
    };

    Visit visit;

    Json body() const { return {{"person", idInMessage(visit)}}; }
    std::vector<Reply> outcomes() const;
};

/// How far is the card that was ordered? Answered only when it lies at its outlet (codes.md §2, 60).
struct CardMade {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "order_progress";
    struct Reply {
        domain::Card card;

        Json toJson() const { return domain::toJson(card); }
        static Expected<Reply> fromJson(const Json& json);
    };
    static bool answers(const Json& reply);

    QString application;  ///< the province's number of the order

    Json body() const { return {{"application", application.toStdString()}}; }
    std::vector<Reply> outcomes() const;
};

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

/// §7: number, name and card number on the chip are those of the order.
bool agrees(const ChipOf::Reply& chip, const domain::Card& card, const Visit& visit);

}  // namespace kapok::workflows
