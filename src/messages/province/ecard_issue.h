// The province is told to issue an e-card on a card, or to hand over here the one that was issued elsewhere (P4.9, P4.14).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct IssueEcard {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "ecard_issue";
    static constexpr const char* business = "ecard_issue";
    static constexpr const char* says =
        "An e-card is issued on this card, at a desk of its bank (P4.7). Where `receives` names how its holder was "
        "authenticated, the one that another channel issued is received here, and no second one is issued (P4.14).";
    using Reply = StatusWord;  ///< here
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("here")}}; }

    domain::Person person;
    QString card;
    std::optional<QString> receives{};  ///< password, face, sms

    Json body() const;
};

}  // namespace kapok::messages
