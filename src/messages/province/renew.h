// The province is told to make a card in place of one whose validity ends or has ended (P3.2; rules.md §11).
#pragma once

#include "messages/order_taken.h"
#include "messages/person_in_message.h"
#include "messages/request.h"

#include <optional>

namespace kapok::messages {

struct OrderRenewal {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "renew";
    static constexpr const char* business = "renew";
    static constexpr const char* says =
        "The order of a card in place of one that expires, at a desk of its bank, from three calendar months before "
        "its "
        "last day on (P3.2). The old card stays what it is until the new one is collected, and is cancelled then. "
        "`number_kept` says whether the new card carries the old one's account number (rules.md §9).";
    using Reply = OrderTaken;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return OrderTaken::outcomes(); }

    domain::Person person;
    QString card;  ///< the one that expires
    QStringList papers;
    std::optional<bool> numberKept{};  ///< nothing while nobody knows: a provisional order

    Json body() const;
};

}  // namespace kapok::messages
