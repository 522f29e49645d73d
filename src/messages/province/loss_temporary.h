// The province is told that a card is lost for the time being (P3.1, P1.11(7)).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

#include <optional>

namespace kapok::messages {

struct ReportTemporaryLoss {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "loss_temporary";
    static constexpr const char* business = "loss_temporary";
    static constexpr const char* says =
        "The report that a card is lost for the time being (P3.1); a merged card stays merged (P1.11(7)). A desk that "
        "could ask nobody which cards he holds names none: then it is the one card of his that can be reported lost. "
        "The heirs may report a loss, so whether the holder lives is not asked.";
    using Reply = Acknowledged;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {Reply{}}; }

    domain::Person person;
    std::optional<QString> card;  ///< nothing where only the citizen's word is known: the province finds it

    Json body() const;
};

}  // namespace kapok::messages
