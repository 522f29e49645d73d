// What proves the desk for the reset of a PIN, and what sets the initial one (chip.md §4)? The keys stay with the
// province, and the citizen's PIN with him.
#pragma once

#include "messages/request.h"

#include <QByteArray>

namespace kapok::messages {

struct ResetPin {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "hsm_pin_reset";
    static constexpr const char* says =
        "What proves the reader to a card whose PIN is reset, and the data of the command that sets the initial PIN, "
        "both "
        "for the card's last challenge, which is the factor (chip.md §4). It is asked twice, because the card takes "
        "each "
        "with a challenge of its own. `division` is six figures, `historical` 13 bytes, `algorithm` 1 or 3, `factor` "
        "and "
        "`original` 8 bytes each. The citizen's own PIN is set on the card, and told nobody.";
    struct Reply {
        QByteArray proof, block;

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    QString division;
    QByteArray historical;
    int algorithm = 0;
    QByteArray factor, original;

    Json body() const;
};

}  // namespace kapok::messages
