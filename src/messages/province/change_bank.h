// The province is told to make a card at another bank, beside the old one (P1.11(15); rules.md §6, §13 step 1).
#pragma once

#include "messages/order_taken.h"
#include "messages/person_in_message.h"
#include "messages/request.h"

namespace kapok::messages {

struct OrderBankChange {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "change_bank";
    static constexpr const char* business = "change_bank";
    static constexpr const char* says =
        "The order of a card at the bank of the desk, in place of one of another bank (P1.11(15)). The old card stays "
        "what it is until its own bank settles it, `change_bank_settle`. Cards of other cities named in `merges` are "
        "merged when it is accepted.";
    using Reply = OrderTaken;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return OrderTaken::outcomes(); }

    domain::Person person;
    QString card;  ///< the old bank's
    QStringList papers;
    QStringList merges{};  ///< refs of finished cards of other cities, confirmed at the counter (P1.10)

    Json body() const;
};

}  // namespace kapok::messages
