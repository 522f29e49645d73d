// The province is told that a card is lost for the time being (P3.1, P1.11(7)).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

#include <optional>

namespace kapok::messages {

struct ReportTemporaryLoss {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "loss_temporary";
    using Reply = Acknowledged;
    static std::vector<QString> refusals();
    static std::vector<Reply> outcomes() { return {Reply{}}; }

    domain::Person person;
    std::optional<QString> card;  ///< nothing where only the citizen's word is known: the province finds it

    Json body() const;
};

}  // namespace kapok::messages
