// The province is told that a card is lost for good (P3.1, P1.11(7)).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

#include <optional>

namespace kapok::messages {

struct ReportFormalLoss {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "loss_formal";
    static constexpr const char* business = "loss_formal";
    static constexpr const char* says =
        "The report that a card is lost for good, from which on it may be replaced (P3.1); a merged card stays "
        "merged (P1.11(7)). Where none is named it is the one card of his that can be reported lost, as at "
        "`loss_temporary`; whether the holder lives is not asked.";
    using Reply = StatusWord;  ///< formal_loss, or merged
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    domain::Person person;
    std::optional<QString> card;  ///< nothing where only the citizen's word is known: the province finds it

    Json body() const;
};

}  // namespace kapok::messages
