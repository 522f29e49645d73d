// What the province answers to every order that makes a card.
#pragma once

#include "base/json.h"

#include <vector>

namespace kapok::messages {

struct OrderTaken {
    QString application;  ///< the province's number of the order
    QString card;         ///< its ref of the card to be made

    Json toJson() const;
    static Expected<OrderTaken> fromJson(const Json& json);
    static std::vector<OrderTaken> outcomes();
};

}  // namespace kapok::messages
