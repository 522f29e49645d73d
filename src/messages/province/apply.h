// The province is told to make a first card (rules.md §1, §2).
#pragma once

#include "messages/order_taken.h"
#include "messages/person_in_message.h"
#include "messages/request.h"

#include <QStringList>

namespace kapok::messages {

struct OrderCard {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "apply";
    static constexpr const char* business = "apply";
    static constexpr const char* says =
        "The order of a first card (rules.md §1, §2). Bank, city and outlet are the calling desk's where they are left "
        "out; cards of other cities named in `merges` are merged when it is accepted. By the channel `instant` the "
        "card is made at the counter (P1.6): `card_data`, `card_completed`.";
    using Reply = OrderTaken;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return OrderTaken::outcomes(); }

    domain::Person person;
    QStringList papers;
    QStringList merges{};  ///< refs of finished cards of other cities, confirmed at the counter (P1.10)
    QString channel = QStringLiteral("normal");  ///< instant: made on the spot (P1.6)

    Json body() const;
};

}  // namespace kapok::messages
