// Has a card that is under way come to its end: made, or its application cancelled? (P1.11(12); rules.md §3)
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct TransitEnd {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "transit_end";
    static constexpr const char* says = "Has a card that is under way, in whatever city, come to its end (P1.11(12))? "
                                        "`made` once it is a finished card, "
                                        "`cancelled` once its application was.";
    using Reply = StatusWord;  ///< under_way, made, cancelled
    static bool answers(const Json& reply);
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("made")}, {QStringLiteral("cancelled")}}; }

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
