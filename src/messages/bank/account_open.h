// The bank's core is told to open the account that it keeps for the card.
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct OpenAccount {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "account_open";
    static constexpr const char* business = "collect";
    static constexpr const char* says =
        "The account that was reserved is opened with the card's handing over, not yet to be used.";
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
