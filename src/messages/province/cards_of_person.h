// Which cards does he hold in the province, and what is known of him there? (P1.10, P1.11)
#pragma once

#include "domain/card.h"
#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct CardsOfPerson {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "cards_of_person";
    static constexpr const char* says =
        "Which cards does he hold or await, anywhere in the province (P1.10), and what is known of him there?";
    struct Reply {
        std::vector<domain::Card> cards;
        domain::Facts::PersonFacts person;

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
        const domain::Card* card(const QString& ref) const;
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    domain::Person person;

    Json body() const { return {{"person", idInMessage(person)}}; }
};

}  // namespace kapok::messages
