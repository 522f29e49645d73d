// The bank's core is told that small amounts are no longer paid without a PIN (P5.2; C09).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct SwitchSmallPaymentOff {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "small_payment_off";
    static constexpr const char* business = "small_payment_off";
    static constexpr const char* says = "Small amounts are paid without a PIN unless the holder wishes otherwise "
                                        "(P5.2): from now on every payment asks "
                                        "for it.";
    using Reply = StatusWord;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("off")}}; }

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
