#include "messages/province/card_data.h"

namespace kapok::messages {

using namespace shapes;

Shape chipOrder()
{
    return named("chip order", object({{"card_number", personal(anyText())},
                                       {"social_security_number", personal(anyText())},
                                       {"name", personal(anyText())},
                                       {"sex", personal(word({"1", "2", "9"}))},
                                       {"nationality?", personal(anyText())},
                                       {"birthplace?", personal(anyText())},
                                       {"birth_date", personal(date())},
                                       {"issued", date()},
                                       {"expires", date()},
                                       {"person_number?", personal(anyText())},
                                       {"first_place?", personal(anyText())},
                                       {"generation", whole()}}));
}

Shape CardData::request() { return object({{"application", anyText()}}); }
Shape CardData::reply() { return object({{"order", chipOrder()}, {"photo?", listOf(personal(hex()), 1000)}}); }

std::vector<Reason> CardData::refusals()
{
    return {{"unknown_application", "no order has this number"},
            {"application_cancelled", "it was cancelled, and its card is never made (P1.11(12))"},
            {"already_made", "the card is made, or was handed out"},
            {"not_made_here", "it was not ordered by the channel `instant`: the plant makes it"}};
}

Json CardData::Reply::toJson() const
{
    Json json{{"order", order}};
    if (!photo.empty()) json["photo"] = photo;
    return json;
}

Expected<CardData::Reply> CardData::Reply::fromJson(const Json& json)
{
    const auto said = objectAt(json, "order");
    if (!said) return std::unexpected(said.error());
    if (auto whole = fits(bare(*said), chipOrder()); !whole) return std::unexpected(whole.error());
    Reply reply{.order = marked(bare(*said), chipOrder())};
    for (const Json& piece : json.value("photo", Json::array())) reply.photo.push_back(personal(text(bare(piece))));
    return reply;
}

std::vector<CardData::Reply> CardData::outcomes()
{
    const Json order{{"card_number", "D44070014"}, {"social_security_number", "440703199003070027"},
                     {"name", "陈晓文"},           {"sex", "2"},
                     {"nationality", "01"},        {"birthplace", "440703"},
                     {"birth_date", "1990-03-07"}, {"issued", "2021-07-08"},
                     {"expires", "2031-07-07"},    {"generation", 3}};
    return {Reply{.order = marked(order, chipOrder())}};
}

}  // namespace kapok::messages
