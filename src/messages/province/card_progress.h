// How far is each card of a person, those under way too, and until when is it promised? (P1.3; rules.md §18)
#pragma once

#include "domain/card.h"
#include "messages/about_a_person.h"
#include "messages/request.h"

#include <vector>

namespace kapok::messages {

struct ProgressOfPerson : AboutAPerson {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "card_progress";
    static constexpr const char* says =
        "How far is each of his cards, by its production code (codes.md §2), and until when is one that is under way "
        "promised (P1.3, P3.1)?";
    struct CardUnderWay {
        domain::Card card;
        QString code;  ///< codes.md §2; for the counter to translate, never to show (rules.md §18)
        std::optional<QDate> promised;
    };
    struct Reply {
        std::vector<CardUnderWay> cards;

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();
};

}  // namespace kapok::messages
