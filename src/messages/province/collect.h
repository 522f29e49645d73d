// The province is told that a finished card was handed over (P3.1).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct HandOver {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "collect";
    using Reply = Acknowledged;
    static std::vector<QString> refusals();
    static std::vector<Reply> outcomes() { return {Reply{}}; }

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
