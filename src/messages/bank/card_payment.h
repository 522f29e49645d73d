// The bank's core is told to take a fee by card.
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

#include <optional>

namespace kapok::messages {

struct TakeCardPayment {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "card_payment";
    static constexpr const char* business = "card_payment";
    static constexpr const char* says =
        "A fee is taken by card, in whole fen. `card` is the ref of the citizen's own social security card where he "
        "pays with that; any other card is the terminal's affair. `reference` names the payment for ever.";
    struct Reply {
        QString reference;

        Json toJson() const { return {{"reference", reference.toStdString()}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("P0000000001")}}; }

    domain::Person person;
    qint64 fen = 0;
    std::optional<QString> card{};

    Json body() const;
};

}  // namespace kapok::messages
