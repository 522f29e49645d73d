// Which cards does he hold in the province, and what is known of him there? (P1.10, P1.11)
#pragma once

#include "domain/card.h"
#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

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
    static std::vector<Reply> outcomes();

    domain::Person person;

    Json body() const { return {{"person", idInMessage(person)}}; }
};

}  // namespace kapok::messages
