// What a record tells the rules: person, cards, who is present, the request. The runner adds the
// desk, and the day where the record names none (design.md §1).
#pragma once

#include "workflows/enquiries.h"
#include "workflows/record.h"

namespace kapok::workflows {

/// `known` are the cards that the desk knows by itself, used where the province was not reached.
domain::Facts caseFacts(const Visit& visit, const Attendance& present, const Enquiry<CardsOfPerson>& cards,
                        const std::vector<domain::Card>& known, domain::Facts::Request request);

/// The card that a loss is about: the one that was named; or, begun by the citizen's word, the one that the
/// province lists once it could be asked. Nothing: he has none.
template <class R>
std::optional<domain::Card> cardMeant(const R& r)
{
    if (!r.card.isByWord() || !r.cards.reply) return r.card;
    const domain::Card* likely = domain::likelyCard(r.cards->cards, r.card.city);
    return likely ? std::optional(*likely) : std::nullopt;
}

/// Its ref as the report names it; nothing while only his word is known: then the province finds it.
template <class R>
std::optional<QString> refInMessage(const R& r)
{
    const domain::Card card = cardMeant(r).value_or(r.card);
    return card.isByWord() ? std::nullopt : std::optional(card.ref);
}

/// What is asked of the rules. A business with reason, cause or channel of its own says so in a function
/// of this name for its record.
template <class R>
domain::Facts::Request requestOf(const R& r)
{
    domain::Facts::Request request{.business = R::business};
    if constexpr (requires { r.card; }) request.card = r.card.ref;
    if constexpr (requires { r.inside; })
        if (!r.inside.isEmpty()) request.inside = domain::businessOfName(r.inside);
    return request;
}

/// Who is here and what was seen: the visit's, or the case's own where it came by another channel.
template <class R>
Attendance attendanceOf(const R& r)
{
    if constexpr (requires { r.who; })
        if (r.who) return {*r.who, {}, {}, {}};
    return r.visit.present;
}

template <class R>
domain::Facts factsOf(const R& r)
{
    std::vector<domain::Card> known;
    if constexpr (requires { r.card; }) known.push_back(r.card);
    return caseFacts(r.visit, attendanceOf(r), r.cards, known, requestOf(r));
}

}  // namespace kapok::workflows
