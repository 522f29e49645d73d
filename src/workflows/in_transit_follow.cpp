#include "workflows/in_transit_follow.h"

#include "base/typed.h"
#include "workflows/beginning.h"

#include <algorithm>

namespace kapok::workflows {

static_assert(complete<InTransitFollow>);

using F = InTransitFollow;

namespace {

std::unexpected<Error> noTelephone()
{
    return failure(Error::Kind::BadInput, words("error.no_telephone"), QStringLiteral("a telephone number"));
}

}  // namespace

Expected<Telephone> Telephone::fromJson(const Json& json)
{
    const Json said = bare(json);
    if (!said.is_string()) return noTelephone();
    QString figures = numberTyped(text(said));
    figures.remove(u'-');
    const bool all = std::ranges::all_of(figures, [](QChar c) { return c >= u'0' && c <= u'9'; });
    // A line of a house has its area code, and ten to twelve figures.
    const bool mobile = domain::isMobile(figures);
    const bool house = figures.startsWith(u'0') && figures.size() >= 10 && figures.size() <= 12;
    if (!all || !(mobile || house)) return noTelephone();
    return Telephone{figures};
}

namespace {

using domain::Production;

std::vector<domain::Card> underWay(const F& f)
{
    std::vector<domain::Card> some;
    if (!f.cards.reply) return some;
    for (const domain::Card& card : f.cards->cards)
        if (card.inTransit() && card.application != domain::ApplicationStatus::Cancelled) some.push_back(card);
    return some;
}

// The one that was chosen, while it is under way.
std::optional<domain::Card> followed(const F& f)
{
    if (!f.transit) return std::nullopt;
    const auto some = underWay(f);
    const auto chosen = std::ranges::find(some, *f.transit, &domain::Card::ref);
    return chosen == some.end() ? std::nullopt : std::optional(*chosen);
}

std::optional<Refusal> nothingToFollow(const F& f)
{
    if (f.cards.notReached()) return Refusal{QStringLiteral("province_not_reached"), QStringLiteral("rules")};
    if (f.cards.reply && underWay(f).empty())
        return Refusal{QStringLiteral("none_in_transit"), QStringLiteral("rules")};
    return std::nullopt;
}

// rules.md §3: three states, two wishes.
QStringList roadsOf(Production production, bool drops)
{
    const QString cancel = QStringLiteral("cancel_at_that_city"), wait = QStringLiteral("wait_until_made"),
                  merge = QStringLiteral("merge_when_made");
    if (production == Production::Failed)
        return drops ? QStringList{cancel} : QStringList{QStringLiteral("contact_issuing_bank"), merge};
    if (production == Production::Applied) return drops ? QStringList{cancel} : QStringList{wait, merge};
    return drops ? QStringList{wait} : QStringList{wait, merge};  // in production: nothing is cancelled any more
}

bool hasNumber(const F& f) { return f.telephone || (f.callAt && *f.callAt == QLatin1String("on_file")); }
QString numberOf(const F& f)
{
    return f.telephone ? f.telephone->number : f.visit.person->mobile->bare(ForCodec{}).text;
}

// What has come of it, and the number to dial: a row of the work list leads here (B05).
Question callBack(const F& f)
{
    Question question = questions::options("question.call_back", "called", {"told", "not_reached"});
    question.telephone = numberOf(f);
    question.text = words("question.call_back",
                          {{"what", QStringLiteral("paper.transit.") + f.end->status}, {"number", question.telephone}});
    return question;
}

// A21: he is called all the same (B05); a number of a house gets no message.
Step tell(const F& f)
{
    return message<&F::told>(personal(numberOf(f)),
                             Words{QStringLiteral("message.transit_end"),
                                   {{QStringLiteral("what"), QStringLiteral("paper.transit.") + f.end->status}}});
}

Words wishOf(const F& f) { return {QStringLiteral("option.wish.") + *f.wish, {}}; }

// What the citizen has in hand is of this wish and of this number. Of the card it says what held on that day, so it is
// no other paper because a night has passed.
bool isInHisHands(const F& f)
{
    if (!f.contactSlip || !f.wish) return false;
    const auto says = [&](const char* label, const Json& value) {
        return std::ranges::any_of(f.contactSlip->sheet["rows"],
                                   [&](const Json& row) { return row["label"] == label && row["value"] == value; });
    };
    return says("paper.row.wish", inJson(wishOf(f))) && hasNumber(f) &&
           says("paper.row.call_at", personal(numberOf(f)));
}

Question whichNumber()
{
    return questions::typed("question.telephone", "telephone", "13900000000");
}

}  // namespace

Json sheetOf(const F& f, ContactSlip)
{
    const domain::Card card = *followed(f);
    Sheet sheet("paper.contact_slip");
    sheet.citizen(f.visit);
    sheet.named("paper.row.card_in_transit", card);
    sheet.said("paper.row.state", Words{QStringLiteral("paper.transit.") + domain::wordOf(card.production), {}});
    sheet.said("paper.row.wish", wishOf(f));
    for (const QString& road : roadsOf(card.production, *f.wish == QLatin1String("drop")))
        sheet.said("paper.row.road", Words{QStringLiteral("road.") + road, {}});
    sheet.said("paper.row.city_hotline", Words{QStringLiteral("hotline.") + card.city.left(4), {}});
    sheet.row("paper.row.call_at", personal(numberOf(f)));
    return sheet.json();
}

namespace {

// What has come to its end there is past every wish: one that is taken back then finds it made, or that nobody can say,
// and he is called with what comes. Who follows a card already is not refused for that.
bool isPastWishes(const F& f) { return f.end || (f.contactSlip && f.transit && f.cards.filled && !followed(f)); }

std::optional<Step> askForTheNumber(const F& f)
{
    if (!f.callAt && f.visit.person->mobile)
        return ask<&F::callAt>(questions::options("question.call_at", "call_at", {"on_file", "another"}));
    if (!hasNumber(f)) return ask<&F::telephone>(whichNumber());
    return std::nullopt;
}

}  // namespace

Step next(const F& f)
{
    if (auto no = refusal(f)) return refuse(f, *no);
    if (!isPastWishes(f) && !isInHisHands(f)) {
        if (auto no = nothingToFollow(f)) return refuse(f, *no);
        if (!f.cards) return enquire<&F::cards>(CardsOfPerson{*f.visit.person});
        if (!followed(f)) return ask<&F::transit>(questions::oneOfCards("question.card_in_transit", underWay(f)));
        if (!f.wish) return askCitizen<&F::wish>(questions::options("question.transit_wish", "wish", {"keep", "drop"}));
        if (auto number = askForTheNumber(f)) return *number;
        return print<&F::contactSlip>(paperOf<ContactSlip>(f));
    }
    if (!f.end) return wait<&F::end>(TransitEnd{*f.visit.person, *f.transit});
    if (auto number = askForTheNumber(f)) return *number;
    if (!f.told && !f.told.waiting() && domain::isMobile(numberOf(f))) return tell(f);
    if (!f.called) return ask<&F::called>(callBack(f));
    if (f.told.waiting()) return tell(f);
    return done();
}

}  // namespace kapok::workflows
