// The social side: the province is told that the card is in its holder's hands and proved (P2.1).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct ActivateSocialSide {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "activate";
    struct Reply {
        QString status;

        Json toJson() const { return {{"status", status.toStdString()}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static std::vector<QString> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("normal")}}; }

    domain::Person person;
    QString card;
    QString identification;  ///< as the chip says it
    Json number;             ///< of the card, as the chip says it; marked

    Json body() const;
};

}  // namespace kapok::messages
