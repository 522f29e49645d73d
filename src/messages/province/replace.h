// The province is told to make a card in place of one (P1.7, P1.8, P1.10, P3.1; rules.md §6, §12).
#pragma once

#include "messages/order_taken.h"
#include "messages/person_in_message.h"
#include "messages/request.h"

#include <optional>

namespace kapok::messages {

struct OrderReplacement {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "replace";
    static constexpr const char* business = "replace";
    static constexpr const char* says =
        "The order of a card in place of one, at a desk of its bank (P1.7, P3.1). The old card stays what it is until "
        "the new one is collected, and is cancelled then. `number_kept` says whether the new card carries the old "
        "one's account number (rules.md §9); cards of other cities named in `merges` are merged when it is accepted. "
        "By "
        "the channel `instant` it is made at the counter (P1.6): `card_data`, `card_completed`.";
    using Reply = OrderTaken;
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes() { return OrderTaken::outcomes(); }

    domain::Person person;
    QString card;    ///< the one that is replaced
    QString reason;  ///< lost, damaged, information_changed, information_wrong, by_wish
    QStringList papers;
    std::optional<QString> cause{};    ///< of a damage: personal, quality
    std::optional<bool> numberKept{};  ///< nothing while nobody knows: a provisional order
    QStringList merges{};              ///< refs of finished cards of other cities, confirmed at the counter (P1.10)
    QString channel = QStringLiteral("normal");  ///< instant: made on the spot (P1.6)

    Json body() const;
};

}  // namespace kapok::messages
