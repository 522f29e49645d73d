// The social side: the province is told that the card is in its holder's hands and proved (P2.1).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct ActivateSocialSide {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "activate";
    static constexpr const char* business = "activate";
    static constexpr const char* says = "A card that was handed out is put into use, social side; the chip in the "
                                        "reader must be the one that was made for this order (P2.1, rules.md §7).";
    using Reply = StatusWord;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("normal")}}; }

    domain::Person person;
    QString card;
    QString identification;  ///< as the chip says it
    Json number;             ///< of the card, as the chip says it; marked

    Json body() const;
};

}  // namespace kapok::messages
