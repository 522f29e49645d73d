// The province is told that a finished card was handed over (P3.1).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct HandOver {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "collect";
    static constexpr const char* business = "collect";
    static constexpr const char* says = "A finished card is handed over to its holder, not activated (P3.1). Of a "
                                        "replacement: the card that it replaces ends with it.";
    using Reply = Acknowledged;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {Reply{}}; }

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
