// How far is the card that was ordered? Answered only when it lies at its outlet (codes.md §2, 60).
#pragma once

#include "domain/card.h"
#include "messages/request.h"

namespace kapok::messages {

struct CardMade {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "order_progress";
    static constexpr const char* says = "How far is the card that was ordered (codes.md §2)?";
    struct Reply {
        domain::Card card;

        Json toJson() const { return domain::toJson(card); }
        static Expected<Reply> fromJson(const Json& json);
    };
    static bool answers(const Json& reply);
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    QString application;  ///< the province's number of the order

    Json body() const { return {{"application", application.toStdString()}}; }
};

}  // namespace kapok::messages
