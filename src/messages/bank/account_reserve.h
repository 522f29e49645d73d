// The bank's core is told to keep an account for a card that was ordered (rules.md §9, §18).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"

#include <optional>

namespace kapok::messages {

struct ReserveAccount {
    static constexpr Party party = Party::Bank;
    static constexpr const char* kind = "account_reserve";
    static constexpr const char* business = "apply";
    static constexpr const char* says =
        "An account is kept for a card that was ordered. Where the card takes the place of another, `replaces` is the "
        "old one's ref: the number stays where the bank keeps it (rules.md §9), unless `number_kept` says that it is "
        "to change. The old account is closed when the new one is opened.";
    struct Reply {
        Json account;  ///< personal, marked
        bool numberKept = false;

        Json toJson() const { return {{"account", account}, {"number_kept", numberKept}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    domain::Person person;
    QString application;
    std::optional<QString> replaces{};  ///< ref of the card in whose place the new one comes
    std::optional<bool> numberKept{};   ///< what the citizen was told; nothing: as the bank does it
    bool instant = false;               ///< the card is made on the spot

    Json body() const;
};

}  // namespace kapok::messages
