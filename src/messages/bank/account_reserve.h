// The bank's core is told to keep an account for a card that was ordered (rules.md §18).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct ReserveAccount {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "account_reserve";
    struct Reply {
        Json account;  ///< personal, marked

        Json toJson() const { return {{"account", account}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static std::vector<QString> refusals();
    static std::vector<Reply> outcomes();

    domain::Person person;
    QString application;

    Json body() const { return {{"person", personInMessage(person)}, {"application", application.toStdString()}}; }
};

}  // namespace kapok::messages
