// The bank's side of an activation; the account password is the bank's own, on its own pad (P2.1).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct ActivateAccount {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "account_activate";
    static constexpr const char* business = "activate";
    static constexpr const char* says = "The account of a card is put into use, bank side (P2.1).";
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
