// The bank's core is told to give back what it took by card.
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct ReturnCardPayment {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "card_payment_return";
    static constexpr const char* business = "card_payment";
    static constexpr const char* says =
        "What was taken by `card_payment` under this reference goes back to the card, whole, and once for ever.";
    struct Reply {
        qint64 fen = 0;  ///< what was given back

        Json toJson() const { return {{"fen", fen}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{2000}}; }

    domain::Person person;
    QString reference;

    Json body() const { return {{"person", idInMessage(person)}, {"reference", toJson(reference)}}; }
};

}  // namespace kapok::messages
