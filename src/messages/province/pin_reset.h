// The province is told that the PIN of a card is reset at its bank (rules.md §6).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct AllowPinReset {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "pin_reset";
    static constexpr const char* business = "pin_reset";
    static constexpr const char* says = "The social PIN of a card is reset, at a desk of its bank (rules.md §6): what "
                                        "was locked is normal from now on. The "
                                        "chip is written after it was accepted.";
    using Reply = StatusWord;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("normal")}}; }

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
