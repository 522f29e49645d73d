// Which account stands behind a card, and which one did before it? (P3.OW: the form has both)
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct AccountNumbers {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "account_numbers";
    static constexpr const char* says =
        "Which account stands behind this card, and, where it came in another's place, which one stood behind that?";
    struct Reply {
        Json account;     ///< personal, marked
        Json replaces{};  ///< personal, marked; null where this bank knows of none

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
