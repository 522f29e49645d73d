// The province is told that the old bank has settled a change of bank (P1.11(15); rules.md §13 step 3).
#pragma once

#include "messages/person_in_message.h"
#include "messages/request.h"
#include "messages/status_word.h"

namespace kapok::messages {

struct SettleBankChange {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "change_bank_settle";
    static constexpr const char* business = "change_bank_settle";
    static constexpr const char* says =
        "The old bank has cleared and closed the account and taken the old card in, against the transfer notice and "
        "both cards (P1.11(15)): the old card is cancelled. Not before the new card works.";
    using Reply = StatusWord;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return {{QStringLiteral("cancelled")}}; }

    domain::Person person;
    QString card;  ///< the old one
    QStringList papers;
    bool recovered = false;

    Json body() const;
};

}  // namespace kapok::messages
