// The bank's core is told that the card is not made for which it keeps an account (P1.11(12)).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct ReleaseAccount {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "account_release";
    static constexpr const char* business = "apply_cancel";
    static constexpr const char* says = "The account that is kept for a card is kept no longer: its application was "
                                        "cancelled. What the card should have "
                                        "taken the place of stays as it is.";
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
