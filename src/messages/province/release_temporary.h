// The province is told that the card was found; it answers what the card is again (rules.md §6).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct ReleaseTemporaryLoss {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "release_temporary";
    struct Reply {
        QString status;  ///< normal, locked, sealed, not_activated: as before the loss

        Json toJson() const { return {{"status", status.toStdString()}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static std::vector<QString> refusals();
    static std::vector<Reply> outcomes();

    domain::Person person;
    QString card;

    Json body() const { return {{"person", idInMessage(person)}, {"card", card.toStdString()}}; }
};

}  // namespace kapok::messages
