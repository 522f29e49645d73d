// The province is told to make a first card (rules.md §1, §2).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

#include <QStringList>

namespace kapok::messages {

struct OrderCard {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "apply";
    struct Reply {
        QString application;  ///< the province's number of the order
        QString card;         ///< its ref of the card to be made

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static std::vector<QString> refusals();
    static std::vector<Reply> outcomes();

    domain::Person person;
    QStringList papers;

    Json body() const;
};

}  // namespace kapok::messages
