// What was changed of a person's cards, and can it still be taken back? (L15)
#pragma once

#include "messages/about_a_person.h"
#include "messages/request.h"

#include <QDate>

#include <vector>

namespace kapok::messages {

struct ChangesOfPerson : AboutAPerson {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "changes";
    static constexpr const char* says =
        "Which reports of a loss, and which releases, changed a card of his and still stand: of none of them has "
        "anything come since, so each can be taken back (L15). The latest first.";
    struct Change {
        QString number;       ///< the province's, of this change
        QString business;     ///< loss_temporary, …
        QString card;         ///< its ref
        QDate day;            ///< on which it was taken
        QString now, before;  ///< status of the card: what it was made, and what it was
    };
    struct Reply {
        std::vector<Change> changes;

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();
};

}  // namespace kapok::messages
