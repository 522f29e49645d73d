// The province is told to open payment on an e-card (P4.10, P4.11).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct OpenEcardPayment {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "ecard_payment";
    static constexpr const char* business = "ecard_payment";
    static constexpr const char* says =
        "Payment is opened on the e-card of this card: the card in normal use, its account active, a mobile number in "
        "use on file (P4.10).";
    using Reply = StatusWord;  ///< open
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("open")}}; }

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
