// The province is told that a card that was applied for shall not be made (P1.11(12); rules.md §3).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct CancelApplication {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "apply_cancel";
    static constexpr const char* business = "apply_cancel";
    static constexpr const char* says =
        "An application is cancelled while its card is not in production, or its production has failed (P1.11(12)). "
        "The "
        "card is never made then, and whoever asks for its progress is refused with `application_cancelled`.";
    using Reply = StatusWord;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("cancelled")}}; }

    domain::Person person;
    QString card;  ///< its ref, which is the number of the application

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
