// The province is told to untie an e-card from its card: after a replacement, or of a card that is lost (P4.8, P4.9).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct DissociateEcard {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "ecard_dissociate";
    static constexpr const char* business = "ecard_dissociate";
    static constexpr const char* says =
        "The e-card is untied from its card, whatever the state of that (P4.8), and can be issued anew (P4.9).";
    using Reply = StatusWord;  ///< none
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("none")}}; }

    domain::Person person;

    Json body() const { return {{"person", idInMessage(person)}}; }
};

}  // namespace kapok::messages
