// The bank's core is told to take a password from the holder, on its own pad (P2.1; C02).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct SetAccountPassword {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "password_set";
    static constexpr const char* business = "bank_password";
    static constexpr const char* says =
        "The holder sets the password of his account on the bank's own pad: what he types goes to the core and to "
        "nobody "
        "else. `how` is `change`, where the core asks for the present one first, or `forgotten`, where it does not.";
    using Reply = StatusWord;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("set")}}; }

    domain::Person person;
    QString card;
    QString how;  ///< change, forgotten

    Json body() const
    {
        return {{"person", idInMessage(person)}, {"card", card.toStdString()}, {"how", how.toStdString()}};
    }
};

}  // namespace kapok::messages
