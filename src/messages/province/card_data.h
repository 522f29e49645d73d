// What is to be written and printed on a card that is made at the counter (P1.6; chip.md §2, §6).
#pragma once

#include "messages/request.h"

namespace kapok::messages {

struct CardData {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "card_data";
    static constexpr const char* says =
        "The data of a card that is made on the spot: its number, and what its chip and its face say (P1.6, chip.md "
        "§2). Asked for an accepted order by the channel `instant`, as often as it is needed: the answer is the same. "
        "`photo` is the picture on file, JPEG, in pieces of at most 256 bytes.";
    struct Reply {
        Json order;                  ///< keys of domain::ChipOrder, the personal ones marked
        Json photo = Json::array();  ///< pieces, marked; empty: none on file

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };
    static bool answers(const Json& reply) { return reply.contains("order"); }
    static Shape request();
    static Shape reply();
    static std::vector<Reason> refusals();
    static std::vector<Reply> outcomes();

    QString application;  ///< the province's number of the order

    Json body() const { return {{"application", application.toStdString()}}; }
};

/// What is written to a chip, as messages say it: the keys of domain::ChipOrder.
Shape chipOrder();

}  // namespace kapok::messages
