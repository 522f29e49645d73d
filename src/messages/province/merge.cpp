#include "messages/province/merge.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape MergeCards::request()
{
    return object({{"person", namedPerson()},
                   {"survivor", anyText()},
                   {"others", listOf(anyText(), 100)},
                   {"consequences_read", flag()}});
}

Shape MergeCards::reply()
{
    return repeating({{"/survivor", "/survivor"}, {"/merged", "/others"}},
                     object({{"survivor", anyText()}, {"merged", listOf(anyText(), 100)}}));
}

std::vector<Reason> MergeCards::refusals()
{
    return {{"nothing_to_merge", "no other card is named"},
            {"not_consented", "the citizen has not read the consequences (P1.11)"},
            {"survivor_other_city", "the survivor is not of the desk's city (rules.md X4)"},
            {"wrong_state",
             "the survivor is neither normal nor not activated (rules.md §6), or another was never handed out or has "
             "ended"},
            {"card_not_named", "he holds a finished card that is not named"},
            reasons::expired,
            reasons::inTransit,
            reasons::inTransitElsewhere,
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

Expected<MergeCards::Reply> MergeCards::Reply::fromJson(const Json& json)
{
    const auto survivor = textAt(json, "survivor");
    if (!survivor) return std::unexpected(survivor.error());
    const auto merged = listAt(json, "merged");
    if (!merged) return std::unexpected(merged.error());
    Reply reply{*survivor, {}};
    for (const Json& ref : *merged) {
        if (!ref.is_string())
            return failure(Error::Kind::BadInput, words("error.field_value"), QStringLiteral("merged: texts"));
        reply.merged.append(text(ref));
    }
    return reply;
}

std::vector<MergeCards::Reply> MergeCards::outcomes()
{
    return {{QStringLiteral("example"), {QStringLiteral("other")}}};
}

Json MergeCards::body() const
{
    return {{"person", idInMessage(person)},
            {"survivor", toJson(survivor)},
            {"others", listInMessage(others)},
            {"consequences_read", consequencesRead}};
}

}  // namespace kapok::messages
